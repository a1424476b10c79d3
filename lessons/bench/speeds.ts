/**
 * How fast the kernels run: on the fast loop and translated, against JavaScript,
 * and under the monitor against bare.
 *
 * @module
 */
import { InvariantError, USER } from "../../isa/mod.ts";
import { bareGuest, type Guest, virtualGuest } from "./guest.ts";
import {
  interleave,
  type Now,
  type Prepare,
  type Rounds,
} from "./interleave.ts";
import { type Kernel, kernelImage, type Work } from "./kernels.ts";
import { type Figure, figure } from "./statistics.ts";

/**
 * Calls of JavaScript in one of its runs, so that it takes about as long as the
 * others: what disturbs a run then disturbs them alike.
 */
export const CALLS = 5;

/** The speed of one kernel. */
export interface KernelSpeed {
  /** The kernel's name. */
  readonly name: string;
  /** Instructions that it takes. */
  readonly instructions: number;
  /** Millions of instructions a second, bare, by the fast loop. */
  readonly mips: Figure;
  /** Its time by the fast loop, divided by JavaScript's. */
  readonly timesJavascript: Figure;
  /** The same, translated. */
  readonly translator: {
    readonly mips: Figure;
    /** Its speed, divided by the fast loop's. */
    readonly timesLoop: Figure;
    readonly timesJavascript: Figure;
  };
  /** Its speed under the monitor, divided by its speed bare; translated. */
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
  /** Runs it in user mode of a machine, by the fast loop. */
  readonly loop: Prepare;
  /** The same, translated. */
  readonly translator: Prepare;
  /** Runs it in user mode of a virtual machine, translated. */
  readonly virtual: Prepare;
}

/**
 * Gets a kernel ready.
 *
 * @throws {InvariantError} from each run whose result is not JavaScript's.
 */
export function kernelRun(kernel: Kernel, { size, rounds }: Work): KernelRun {
  const { name, javascript } = kernel;
  const image = kernelImage(kernel);
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
  const { engine, run } = bareGuest(image, start, "translator");
  run();
  return {
    name,
    instructions: engine.ticks,
    javascript: () => () => {
      for (let n = 0; n < CALLS; n++) check(javascript(size, rounds));
    },
    loop: guestOf(() => bareGuest(image, start, "loop")),
    translator: guestOf(() => bareGuest(image, start, "translator")),
    virtual: guestOf(() => virtualGuest(image, start, "translator")),
  };
}

/** Measures one kernel. */
export function measureKernel(
  { name, instructions, javascript, loop, translator, virtual }: KernelRun,
  rounds: Rounds,
  now: Now,
): KernelSpeed {
  const ways = { javascript, loop, translator, virtual };
  const samples = interleave(ways, rounds, now);
  const perRound = (of: (times: typeof samples[number]) => number): Figure =>
    figure(samples.map(of));
  return {
    name,
    instructions,
    mips: perRound(({ loop }) => instructions / loop / 1000),
    timesJavascript: perRound(({ loop, javascript }) =>
      loop / (javascript / CALLS)
    ),
    translator: {
      mips: perRound(({ translator }) => instructions / translator / 1000),
      timesLoop: perRound(({ loop, translator }) => loop / translator),
      timesJavascript: perRound(({ translator, javascript }) =>
        translator / (javascript / CALLS)
      ),
    },
    virtualToBare: perRound(({ translator, virtual }) => translator / virtual),
  };
}
