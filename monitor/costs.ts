/**
 * What everything costs, in simulated cycles: the one table by which type 1,
 * the kernel module and type 2 are compared.
 *
 * An instruction of the guest's own costs one cycle. All other figures are of
 * the order that measurements on real processors have, and each says where it
 * comes from; what is only estimated says so. They are round, because nothing
 * follows from their last digits: try others.
 *
 * @module
 */
import { UsageError } from "../isa/mod.ts";

/** To what a cycle is put down. */
export type CostPart =
  /** The guest's own instructions, and the time that it idles. */
  | "guest"
  /** The hardware's way into supervisor mode, and back. */
  | "hardware"
  /** The monitor's own code. */
  | "monitor"
  /** The host's kernel: calls, and copies. */
  | "kernel"
  /** Signals, there and back. */
  | "signals"
  /** Loading one world's state, and putting the other's by. */
  | "switches"
  /** The console's registers. */
  | "devices"
  /** Memory that goes to the disk and back. */
  | "swapping";

/** What an act costs. */
export interface Cost {
  /** Cycles for each time, or for each unit. */
  readonly cycles: number;
  /** To what they are put down. */
  readonly part: CostPart;
  /** What is counted. */
  readonly each: string;
  /** Why this figure. */
  readonly why: string;
}

/** What can cost something. */
export type Act =
  | "instruction"
  | "trap"
  | "entry"
  | "alarm"
  | "device"
  | "emulate"
  | "reflect"
  | "call"
  | "copy"
  | "remap"
  | "signal"
  | "sigreturn"
  | "switch"
  | "enter"
  | "leave"
  | "swap";

/** Prices for all acts. */
export type Costs = Readonly<Record<Act, Cost>>;

/** The table. */
export const COSTS: Costs = {
  instruction: {
    cycles: 1,
    part: "guest",
    each: "instruction of the guest, or tick that it idles",
    why: "the unit",
  },
  trap: {
    cycles: 300,
    part: "hardware",
    each: "trap or interrupt, from the instruction to the handler",
    why: "estimated: an exception empties the pipeline and stores the old PSW",
  },
  entry: {
    cycles: 200,
    part: "hardware",
    each: "PSW loaded by a monitor that owns the hardware",
    why: "estimated: the way back (`iret`) costs somewhat less than the trap",
  },
  alarm: {
    cycles: 100,
    part: "hardware",
    each: "setting of the hardware's timer by a monitor that owns it",
    why: "estimated: one write to a timer's register",
  },
  device: {
    cycles: 300,
    part: "devices",
    each: "device register read or written",
    why: "estimated: an access outside the processor; it is the same for " +
      "whoever does it",
  },
  emulate: {
    cycles: 500,
    part: "monitor",
    each: "instruction emulated",
    why: "estimated: some hundred instructions to save, decode, look up and " +
      "do it; to be measured on a monitor in PG-32 assembly",
  },
  reflect: {
    cycles: 400,
    part: "monitor",
    each: "trap handed to the guest's kernel",
    why: "estimated as for emulation, without decoding",
  },
  call: {
    cycles: 400,
    part: "kernel",
    each: "system call, in and out",
    why:
      "150 for the two changes of mode, measured on a Nehalem by Soares and " +
      "Stumm (FlexSC, OSDI 2010); the rest, the kernel's own path, estimated",
  },
  copy: {
    cycles: 1,
    part: "kernel",
    each: "word copied between a process and the kernel",
    why: "a load and a store that overlap with others",
  },
  remap: {
    cycles: 600,
    part: "kernel",
    each: "change of a process's window or place, beside the call",
    why: "estimated: what mprotect does beyond an empty call",
  },
  signal: {
    cycles: 1_500,
    part: "signals",
    each: "signal delivered to its handler",
    why: "estimated at some four empty calls, the order that lmbench finds " +
      "(McVoy and Staelin, USENIX 1996): a frame is built in the process's " +
      "memory",
  },
  sigreturn: {
    cycles: 500,
    part: "signals",
    each: "return from a handler, beside the call",
    why: "estimated: the frame is checked and loaded",
  },
  switch: {
    cycles: 2_000,
    part: "switches",
    each: "context switch between processes",
    why: "estimated at a microsecond: the direct cost alone, without what " +
      "cold caches cost after (measured apart by Li, Ding and Shen, " +
      "ExpCS 2007)",
  },
  enter: {
    cycles: 500,
    part: "switches",
    each: "guest's world loaded by the kernel module",
    why: "with `leave`, about 1,000 for a round trip, as measured on a " +
      "Nehalem (Agesen, Mattson, Rugina and Sheldon, USENIX ATC 2012)",
  },
  leave: {
    cycles: 500,
    part: "switches",
    each: "guest's world put by by the kernel module",
    why: "the other half: see `enter`",
  },
  swap: {
    cycles: 20_000,
    part: "swapping",
    each: "KiB of memory to or from the host's disk",
    why: "estimated: a disk that moves 100 MB a second, and " +
      "2,000 million cycles in that second",
  },
};

/** The acts, in the order of the table. */
export const ACTS: readonly Act[] = Object.keys(COSTS) as Act[];

/** The parts, in the order in which they are shown. */
export const PARTS: readonly CostPart[] = [
  ...new Set(ACTS.map((act) => COSTS[act].part)),
];

/** The dearest that an act can be: sums stay whole numbers. */
const MOST_CYCLES = 1e9;

/**
 * The table with other figures for some acts, as a teacher would give them.
 *
 * @throws {UsageError} if it is no object of acts and whole numbers.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { costsWith } from "@trapeze/trapeze";
 *
 * assertEquals(costsWith({ signal: 100 }).signal.cycles, 100);
 * assertEquals(costsWith({ signal: 100 }).call.cycles, 400);
 * ```
 */
export function costsWith(figures: unknown): Costs {
  if (typeof figures !== "object" || figures === null) {
    throw new UsageError(`costs: need an object such as {"signal": 1500}`);
  }
  const costs: Record<Act, Cost> = { ...COSTS };
  for (const [act, cycles] of Object.entries(figures)) {
    if (!isAct(act)) {
      throw new UsageError(`costs of "${act}": need one of ${ACTS.join(", ")}`);
    }
    if (!(Number.isInteger(cycles) && cycles >= 0 && cycles <= MOST_CYCLES)) {
      throw new UsageError(
        `a cost of ${JSON.stringify(cycles)} for ${act}: need a whole number ` +
          `from 0 to ${MOST_CYCLES}`,
      );
    }
    costs[act] = { ...COSTS[act], cycles, why: "given by the user" };
  }
  return costs;
}

function isAct(name: string): name is Act {
  return Object.hasOwn(COSTS, name);
}
