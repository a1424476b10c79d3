/**
 * Time. It is counted, not measured: an attempted instruction takes one tick,
 * whether it traps or not, and an idle processor's time jumps to the next
 * event. Nothing else takes time, so a run can be repeated exactly.
 *
 * @module
 */
import { type Interrupt, INTERRUPTS, PENDING_BIT } from "../isa/mod.ts";
import { COUNT, type State, WORD } from "./layout.ts";

// A module's own constants are folded into the code; imported ones are not.
const { ticks: TICKS, timerDue: TIMER_DUE } = COUNT;
const { pending: PENDING } = WORD;

/** Something that happens by itself at a known tick. */
export interface EventSource {
  /** The tick of the next event, or Infinity. */
  readonly due: number;
  /** Makes the event that is due happen, and looks for the next one. */
  happen(): void;
}

/** The tick counter, the timer, and the interrupts that wait for delivery. */
export class Clock {
  readonly #state: State;
  readonly #sources: EventSource[] = [];
  #next = Infinity;

  /** The clock that is kept in a state. */
  constructor(state: State) {
    this.#state = state;
    this.attach(new Timer(this, state));
  }

  /** Adds a device that has events of its own. */
  attach(source: EventSource): void {
    this.#sources.push(source);
  }

  /** Ticks since boot. */
  get ticks(): number {
    return this.#state.counts[TICKS];
  }

  /** Lets time pass. */
  advance(ticks: number): void {
    this.#state.counts[TICKS] += ticks;
  }

  /** Lets time pass up to a tick. */
  reach(tick: number): void {
    this.#state.counts[TICKS] = tick;
  }

  /** The tick of the next event, or Infinity. */
  get next(): number {
    return this.#next;
  }

  /** Looks for the next event again: a source's plans have changed. */
  reschedule(): void {
    this.#next = Infinity;
    for (const { due } of this.#sources) {
      if (due < this.#next) this.#next = due;
    }
  }

  /** Makes every event happen that is due; ticks until the next, or Infinity. */
  settle(): number {
    const wait = this.#next - this.#state.counts[TICKS];
    return wait > 0 ? wait : this.#happen();
  }

  /** Ticks until the timer interrupts, as a word; 0 if it is off. */
  get timer(): number {
    const due = this.#state.counts[TIMER_DUE];
    return due === Infinity ? 0 : due - this.ticks | 0;
  }
  set timer(ticks: number) {
    this.#state.counts[TIMER_DUE] = ticks === 0
      ? Infinity
      : this.ticks + (ticks >>> 0);
    this.reschedule();
  }

  /** Makes an interrupt wait for delivery. */
  raise(interrupt: Interrupt): void {
    this.#state.words[PENDING] |= PENDING_BIT[interrupt];
  }

  /** Notes that an interrupt has been delivered. */
  acknowledge(interrupt: Interrupt): void {
    this.#state.words[PENDING] &= ~PENDING_BIT[interrupt];
  }

  /** The interrupt to deliver first, if any waits. */
  get pending(): Interrupt | undefined {
    const bits = this.#state.words[PENDING];
    return INTERRUPTS.find((interrupt) => bits & PENDING_BIT[interrupt]);
  }

  #happen(): number {
    for (const source of this.#sources) {
      while (source.due <= this.ticks) source.happen();
    }
    this.reschedule();
    return this.#next - this.ticks;
  }
}

class Timer implements EventSource {
  readonly #clock: Clock;
  readonly #state: State;

  constructor(clock: Clock, state: State) {
    this.#clock = clock;
    this.#state = state;
  }

  get due(): number {
    return this.#state.counts[TIMER_DUE];
  }

  happen(): void {
    this.#state.counts[TIMER_DUE] = Infinity;
    this.#clock.raise("timer");
  }
}
