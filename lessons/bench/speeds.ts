/**
 * How fast the kernels run: on the fast loop against JavaScript, and under the
 * monitor against bare.
 *
 * @module
 */
import { assemble, InvariantError, USER } from "../../isa/mod.ts";
import { bareGuest, type Guest, virtualGuest } from "./guest.ts";
import {
  interleave,
  type Now,
  type Prepare,
  type Rounds,
} from "./interleave.ts";
import { type Figure, figure } from "./statistics.ts";
import type { Kernel, Work } from "./kernels.ts";

/**
 * Calls of JavaScript in one of its runs, so that it takes about as long as the
 * others: what disturbs a run then disturbs them alike.
 */
export const CALLS = 10;

/** The speed of one kernel. */
export interface KernelSpeed {
  /** The kernel's name. */
  readonly name: string;
  /** Instructions that it takes. */
  readonly instructions: number;
  /** Millions of instructions a second, bare. */
  readonly mips: Figure;
  /** Its time on the fast loop, divided by JavaScript's. */
  readonly timesJavascript: Figure;
  /** Its speed under the monitor, divided by its speed bare. */
  readonly virtualToBare: Figure;
}

/** One kernel with its work, ready to be run. */
export interface KernelRun {
  /** The kernel's name. */
  readonly name: string;
  /** Instructions that it takes. */
  readonly instructions: number;
  /** Runs it in JavaScript, {@linkcode CALLS} times. */
  readonly javascript: Prepare;
  /** Runs it in user mode of a machine. */
  readonly bare: Prepare;
  /** Runs it in user mode of a virtual machine. */
  readonly virtual: Prepare;
}

/**
 * Gets a kernel ready.
 *
 * @throws {InvariantError} from each run whose result is not JavaScript's.
 */
export function kernelRun(
  { name, source, javascript }: Kernel,
  { size, rounds }: Work,
): KernelRun {
  const image = assemble(source, { file: `${name}.s` });
  // In user mode the last instruction, `halt`, traps; in supervisor mode it is
  // attempted once more.
  const start = { arguments: [size, rounds], mode: USER, handler: "done" };
  const expected = javascript(size, rounds);
  const check = (result: number): void => {
    if (result === expected) return;
    throw new InvariantError(`${name} gave ${result}, not ${expected}`);
  };
  const guestOf = (make: () => Guest): Prepare => () => {
    const guest = make();
    return () => check(guest.run());
  };
  const { engine, run } = bareGuest(image, start);
  run();
  return {
    name,
    instructions: engine.ticks,
    javascript: () => () => {
      for (let n = 0; n < CALLS; n++) check(javascript(size, rounds));
    },
    bare: guestOf(() => bareGuest(image, start)),
    virtual: guestOf(() => virtualGuest(image, start)),
  };
}

/** Measures one kernel. */
export function measureKernel(
  { name, instructions, javascript, bare, virtual }: KernelRun,
  rounds: Rounds,
  now: Now,
): KernelSpeed {
  const samples = interleave({ javascript, bare, virtual }, rounds, now);
  const perRound = (of: (times: typeof samples[number]) => number): Figure =>
    figure(samples.map(of));
  return {
    name,
    instructions,
    mips: perRound(({ bare }) => instructions / bare / 1000),
    timesJavascript: perRound(({ bare, javascript }) =>
      bare / (javascript / CALLS)
    ),
    virtualToBare: perRound(({ bare, virtual }) => bare / virtual),
  };
}
