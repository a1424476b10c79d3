/**
 * The referee of a kernel that shares a processor: told of each stretch of user
 * mode, it knows whose turn it is, for how long, and what the process must find
 * when it goes on.
 *
 * It has no kernel of its own to compare with, and needs none: where the
 * handout leaves a kernel free (how long a call takes, or when exactly it looks
 * whether a sleeper is due), so does the referee.
 *
 * @module
 */
import type { EngineBase } from "../../../machine/mod.ts";
import type { Text } from "../contract.ts";
import type { ProcessWindow } from "../tools/kernel_image.ts";
import {
  type Moment,
  type Stretch,
  watchUserMode,
} from "../tools/user_mode.ts";
import { BUSY, CALL, NEARLY, type Rules, SLICE, WAKE_UP } from "./rules.ts";
import { cut, exceeded, late, lazy, lost, turnOf, unknown } from "./words.ts";

/** The system calls. */
const [EXIT, PUT, PID, YIELD, SLEEP] = [0, 1, 2, 3, 4];

/** Where the registers are that calls use. */
const [T0, A0] = [5, 10];

/** What a process must be when it goes on. */
interface Expected {
  readonly x: Int32Array;
  readonly pc: number;
  readonly memory: Uint8Array;
}

/** What the referee knows of a process. */
interface State {
  readonly window: ProcessWindow;
  ended: boolean;
  /** Until when it sleeps. */
  wake: number;
  /** Nothing before it has begun. */
  expected: Expected | undefined;
  /** Ticks in user mode so far. */
  ticks: number;
}

/** Judges a kernel while it runs, and stops the machine at its first fault. */
export class Referee {
  readonly #rules: Rules;
  readonly #states: readonly State[];
  #engine: EngineBase | undefined;
  /** Who ran last; at the start it is the last, so that the first is next. */
  #latest: number;
  /**
   * What it may have had of its turn. Of one who is alone, nobody can tell
   * whether a turn goes on or a new one has begun.
   */
  #used: readonly number[] = [0];
  /** Whether its turn is over, come what may. */
  #over = true;
  /** Whether it has called the kernel. */
  #called = false;
  /** The end of the last stretch. */
  #left: Moment | undefined;
  /** What the processes have printed. */
  output = "";
  /** How many stretches the timer has ended. */
  preemptions = 0;
  /** All stretches, as `process from to`. */
  readonly stretches: string[] = [];
  /** What is wrong. */
  why: Text | undefined;
  /** When it was seen. */
  tick: number | undefined;

  /** A referee for processes in these windows. */
  constructor(windows: readonly ProcessWindow[], rules: Rules) {
    this.#rules = rules;
    this.#states = windows.map((window) => ({
      window,
      ended: false,
      wake: 0,
      expected: undefined,
      ticks: 0,
    }));
    this.#latest = windows.length - 1;
  }

  /** Watches an engine from now on. */
  watch(engine: EngineBase): void {
    this.#engine = engine;
    watchUserMode(engine, {
      entered: (moment) => this.#stopIf(this.#entered(moment), moment.tick),
      left: (stretch) => this.#stopIf(this.#ran(stretch), stretch.to.tick),
    });
  }

  /** Ticks in user mode of each process. */
  get shares(): readonly number[] {
    return this.#states.map(({ ticks }) => ticks);
  }

  /** Whether every process has ended. */
  get isDone(): boolean {
    return this.#states.every(({ ended }) => ended);
  }

  #stopIf(why: Text | undefined, tick: number): void {
    if (why === undefined || this.why !== undefined) return;
    this.why = why;
    this.tick = tick;
    this.#engine!.kill();
  }

  /** A process goes on. */
  #entered(moment: Moment): Text | undefined {
    const n = this.#states.findIndex(({ window: { base, bound } }) =>
      base === moment.base && bound === moment.bound
    );
    if (n < 0) return unknown(moment);
    const wrong = this.#whoseTurn(n, moment) ?? this.#whatItFinds(n, moment);
    const begins = n !== this.#latest || this.#over ||
      !this.#othersReady() && this.#used.some((ticks) => this.#isEnough(ticks));
    this.#used = [
      ...this.#goesOn(n)
        ? this.#used.filter((ticks) => !this.#isAll(ticks))
        : [],
      ...begins ? [0] : [],
    ];
    this.#over = false;
    this.#latest = n;
    return wrong;
  }

  /** Whether it is the latest process, in what is left of its turn. */
  #goesOn(n: number): boolean {
    return n === this.#latest && !this.#over &&
      this.#used.some((ticks) => !this.#isAll(ticks));
  }

  /** Whether a turn of so many ticks can be over. */
  #isEnough(ticks: number): boolean {
    const least = this.#called ? SLICE - NEARLY : SLICE;
    return ticks >= least - this.#rules.tolerance;
  }

  /** Whether a turn of so many ticks must be over. */
  #isAll(ticks: number): boolean {
    return ticks >= SLICE + this.#rules.tolerance;
  }

  #whoseTurn(n: number, moment: Moment): Text | undefined {
    const { ended, wake } = this.#states[n];
    if (ended) return turnOf(n, { ended });
    if (wake > moment.tick) return turnOf(n, { wake, tick: moment.tick });
    if (this.#rules.anyTurn) return undefined;
    const latest = this.#latest;
    if (this.#goesOn(n)) return undefined;
    if (!this.#over && !this.#used.some((ticks) => this.#isEnough(ticks))) {
      return cut(latest, Math.max(...this.#used));
    }
    const wanted = this.#next(n, moment.tick);
    if (wanted !== n) return turnOf(n, { latest, wanted });
    return this.#nobodyReady() ? this.#afterRest(n, moment) : undefined;
  }

  /** Who is next; a sleeper that may be due by now is if it is the one. */
  #next(chosen: number, tick: number): number | undefined {
    const count = this.#states.length;
    for (let step = 1; step <= count; step++) {
      const n = (this.#latest + step) % count;
      const { ended, wake } = this.#states[n];
      if (ended || wake > tick) continue;
      if (this.#isReady(n) || n === chosen) return n;
    }
  }

  /** Whether a process was ready for certain when the kernel was entered. */
  #isReady(n: number): boolean {
    const { ended, wake } = this.#states[n];
    const due = wake === 0 ? 0 : wake + CALL;
    return !ended && due <= (this.#left?.tick ?? 0);
  }

  #nobodyReady(): boolean {
    return !this.#states.some((_, n) => this.#isReady(n));
  }

  #othersReady(): boolean {
    return this.#states.some((_, n) => n !== this.#latest && this.#isReady(n));
  }

  /** When everybody slept: the machine must have rested, and not too long. */
  #afterRest(n: number, { tick, idle }: Moment): Text | undefined {
    const left = this.#left;
    if (left === undefined) return undefined;
    const busy = tick - left.tick - (idle - left.idle);
    if (busy > BUSY) return lazy(busy, BUSY);
    const over = tick - Math.max(this.#states[n].wake, left.tick);
    return over > WAKE_UP ? late(n, { over, most: WAKE_UP }) : undefined;
  }

  #whatItFinds(n: number, moment: Moment): Text | undefined {
    const { expected, window: { base, size } } = this.#states[n];
    if (expected === undefined) {
      return moment.pc === 0 ? undefined : lost(n, [["pc", 0, moment.pc]]);
    }
    const { x, pc, memory } = expected;
    const now = this.#engine!.bytes(base, size);
    const byte = memory.findIndex((value, at) => value !== now[at]);
    return lost(n, [
      ["pc", pc, moment.pc],
      ...Array.from(x, (value, at) => [at, value, moment.x[at]] as const),
      ...byte < 0 ? [] : [[`byte ${byte}`, memory[byte], now[byte]] as const],
    ]);
  }

  /** A process has run up to a trap. */
  #ran({ from, to, cause }: Stretch): Text | undefined {
    const n = this.#latest;
    const state = this.#states[n];
    const ticks = to.tick - from.tick;
    this.stretches.push(`${n + 1} ${from.tick} ${to.tick}`);
    state.ticks += ticks;
    this.#left = to;
    this.#called = cause === "ecall";
    const x = to.x.slice();
    let { pc } = to;
    if (cause === "timer") {
      this.preemptions++;
    } else if (cause === "ecall") {
      pc += 4;
      x[A0] = this.#call(n, to);
    } else {
      state.ended = this.#over = true;
    }
    const { base, size } = state.window;
    const memory = this.#engine!.bytes(base, size).slice();
    state.expected = { x, pc, memory };
    return this.#rules.anyTurn ? undefined : this.#spend(n, ticks);
  }

  /** A process has had so many ticks more. */
  #spend(n: number, ticks: number): Text | undefined {
    const used = this.#used.map((before) => before + ticks);
    const most = SLICE + this.#rules.tolerance;
    this.#used = used.filter((each) => each <= most);
    return this.#used.length > 0 ? undefined : exceeded(n, Math.min(...used));
  }

  /** A process calls. What it must be answered is the result. */
  #call(n: number, { x, tick }: Moment): number {
    const state = this.#states[n];
    switch (x[T0]) {
      case EXIT:
        state.ended = this.#over = true;
        return 0;
      case PUT:
        this.output += String.fromCharCode(x[A0] & 0xff);
        return 0;
      case PID:
        return n + 1;
      case YIELD:
        this.#over = true;
        return 0;
      case SLEEP:
        this.#over = true;
        state.wake = tick + x[A0];
        return 0;
      default:
        return -1;
    }
  }
}
