/**
 * Running a guest under the monitor that was handed in, on a machine or on
 * itself, beside the same guest on a machine of its own.
 *
 * @module
 */
import {
  encodeImage,
  type Image,
  limitOf,
  UsageError,
  WORDS,
} from "../../../isa/mod.ts";
import { Bare, type EngineBase, load, Machine } from "../../../machine/mod.ts";
import { carry, guestAddress } from "../../commands/carry.ts";
import { Failure, type Text, type Work } from "../contract.ts";
import {
  endingText,
  outputText,
  type ProgramRun,
  runProgram,
} from "../tools/program_run.ts";
import type { Moment } from "../tools/user_mode.ts";
import { lines, same } from "../tools/words.ts";
import { type GuestExit, watchBare, watchGuest, withoutDisk } from "./exits.ts";
import {
  differenceText,
  escapeText,
  moreText,
  noneText,
  starvedText,
} from "./words.ts";

/** The file that is handed in. */
export const FILE = "tiny_monitor.s";

/** A guest, and where it runs. */
export interface Case {
  readonly image: Image;
  /** Bytes of its memory. */
  readonly memory: number;
  /** What is typed before input ends; only the end if left out. */
  readonly input?: string;
  /** The tick at which that is: not 0, if the guest waits for it. */
  readonly typedAt?: number;
  /** Its most ticks on a machine. */
  readonly ticks: number;
  /** The machine's disk, which must not be the guest's; none if left out. */
  readonly disk?: Uint8Array;
  /** How many monitors there are, one on the other: 1 if left out. */
  readonly depth?: number;
}

/** What a guest does on a machine of its own. */
interface Measure {
  readonly exits: readonly GuestExit[];
  /** Why it stopped; nothing if it would have gone on. */
  readonly ending: "halt" | "idle" | undefined;
  readonly output: Uint8Array;
  readonly memory: Uint8Array;
}

/** Runs a guest on a machine of its own. */
function measure({ image, memory, input = "", typedAt, ticks }: Case): Measure {
  const machine = new Machine({ memory });
  withoutDisk(machine);
  load(machine, image);
  machine.console.type(new TextEncoder().encode(input), typedAt);
  machine.console.end(typedAt);
  const exits: GuestExit[] = [];
  watchBare(machine, (exit) => exits.push(exit));
  const why = new Bare(machine).run(ticks);
  return {
    exits,
    ending: why === "budget" ? undefined : why,
    output: machine.console.output,
    memory: machine.bytes(0, memory).slice(),
  };
}

/**
 * Ticks of the machine for each of the guest's, and besides: of one monitor. A
 * monitor on a monitor may take so many times as many again.
 */
const MOST_TICKS = { each: 300, besides: 4000, again: 12 };

/**
 * Has the guest do under the monitor what it does on a machine of its own.
 *
 * @throws {Failure} for the first moment that is not the same.
 */
export function assertSame(work: Work, given: Case): void {
  const { depth = 1, memory, input = "", typedAt = 0 } = given;
  const { image, address } = towerOf(work.image(FILE), given.image, depth);
  const expected = measure(given);
  const referee = new Referee(expected);
  const own = address / depth;
  const { each, besides, again } = MOST_TICKS;
  const guestTicks = expected.exits.at(-1)?.tick ?? 0;
  const run = runProgram(image, {
    input,
    typedAt,
    ticks: typedAt + (each * guestTicks + besides) * again ** (depth - 1),
    memory: address + memory,
    disk: given.disk,
    watch: (machine) => referee.watch(machine, { address, own }),
  });
  const why = referee.why ?? endOf(referee, run, { expected, address });
  if (why === undefined) return;
  throw new Failure(why, {
    guest: encodeImage(image),
    memory: address + memory,
    input: input === "" ? undefined : new TextEncoder().encode(input),
    disk: given.disk,
    tick: referee.tick ?? run.ticks,
  });
}

/** Monitors, one in the other, and the guest in the last. */
function towerOf(
  monitor: Image,
  guest: Image,
  depth: number,
): { image: Image; address: number } {
  try {
    let image = guest;
    for (let n = 0; n < depth; n++) image = carry(monitor, image);
    return { image, address: depth * guestAddress(monitor) };
  } catch (error) {
    if (error instanceof UsageError) throw new Failure(same(error.message));
    throw error;
  }
}

/** What is wrong with the end, if anything is. */
function endOf(
  referee: Referee,
  run: ProgramRun,
  { expected, address }: {
    readonly expected: Measure;
    readonly address: number;
  },
): Text | undefined {
  const missing = referee.missing;
  if (missing !== undefined) {
    return lines(noneText(referee.last, missing), endingText(run));
  }
  // Of one that goes on, what its last instruction does is not seen.
  const { ending } = expected;
  const printed = ending === undefined ? referee.last?.printed ?? 0 : undefined;
  const output = new TextDecoder().decode(expected.output.subarray(0, printed));
  if (run.output !== output) {
    return lines(outputText(output, run.output), endingText(run));
  }
  if (ending === undefined) return undefined;
  if (ending === "halt" && run.ending !== "halted") return endingText(run);
  const memory = run.tower.machine.bytes(address, expected.memory.length);
  const at = expected.memory.findIndex((byte, n) => byte !== memory[n]);
  if (at < 0) return undefined;
  return {
    en: `In the end, the byte at ${at} of the guest's memory is ${
      memory[at]
    }: on a machine it is ${expected.memory[at]}.`,
    es: `Al final, el byte en ${at} de la memoria del huésped es ${
      memory[at]
    }: en una máquina es ${expected.memory[at]}.`,
  };
}

/** Watches a guest, and stops the machine when it is not what it should be. */
class Referee {
  readonly #expected: Measure;
  #count = 0;
  /** The machine's tick at the exit before. */
  #before = 0;
  /** What is wrong. */
  why: Text | undefined;
  /** When it was seen. */
  tick: number | undefined;

  constructor(expected: Measure) {
    this.#expected = expected;
  }

  /** The exit before, if there was one. */
  get last(): GuestExit | undefined {
    return this.#expected.exits[this.#count - 1];
  }

  /** The next exit, if it has not come. */
  get missing(): GuestExit | undefined {
    return this.#expected.exits[this.#count];
  }

  watch(
    machine: EngineBase,
    { address, own }: { readonly address: number; readonly own: number },
  ): void {
    watchGuest(machine, address, {
      entered: (moment) => {
        if (isWithin(moment, { own, size: machine.size })) return;
        this.#stop(machine, escapeText(moment, own), moment.tick);
      },
      exited: (exit) => this.#exited(machine, exit),
      starved: () => this.#stop(machine, starvedText(this.last), machine.ticks),
    });
  }

  #exited(machine: EngineBase, exit: GuestExit): void {
    const wanted = this.missing;
    const isOver = this.#expected.ending !== undefined;
    const why = wanted === undefined
      ? isOver ? moreText(exit) : undefined
      : differenceText(this.last, wanted, exit);
    if (why !== undefined) {
      this.#stop(machine, why, this.#before || machine.ticks);
      return;
    }
    this.#count++;
    this.#before = machine.ticks;
    // Of a guest that goes on, all has been seen.
    if (this.missing === undefined && !isOver) machine.kill();
  }

  #stop(machine: EngineBase, why: Text, tick: number): void {
    if (this.why !== undefined) return;
    this.why = why;
    this.tick = tick;
    machine.kill();
  }
}

/** Whether a program in user mode can reach nothing of the lowest monitor. */
function isWithin(
  window: Moment,
  { own, size }: { readonly own: number; readonly size: number },
): boolean {
  return limitOf(WORDS, window, size) === 0 || window.base >>> 0 >= own;
}
