/**
 * The bench's compute kernels: each an algorithm in PG-32 assembly, written as
 * a good compiler would have it, beside the same one in plain JavaScript.
 *
 * @module
 */
import { crc32, fib, matmul, sieve, sort } from "./algorithms.ts";
import crc32Source from "./kernels/crc32.s" with { type: "text" };
import fibSource from "./kernels/fib.s" with { type: "text" };
import matmulSource from "./kernels/matmul.s" with { type: "text" };
import sieveSource from "./kernels/sieve.s" with { type: "text" };
import sortSource from "./kernels/sort.s" with { type: "text" };

/** How much a kernel has to do. */
export interface Work {
  /** How large its data is; what that counts, the kernel says. */
  readonly size: number;
  /** How many times it does it. */
  readonly rounds: number;
}

/** An algorithm, twice. */
export interface Kernel {
  /** Its name, and its source file's without the `.s`. */
  readonly name: string;
  /**
   * In assembly: it expects the size in `a0` and the rounds in `a1`, leaves
   * its result in `a0`, and halts at the label `done`.
   */
  readonly source: string;
  /** In JavaScript: it returns the same result. */
  readonly javascript: (size: number, rounds: number) => number;
  /** The work that the bench measures. */
  readonly work: Work;
}

/** The kernels, in the order of the report. */
export const KERNELS: readonly Kernel[] = [
  {
    name: "sieve",
    source: sieveSource,
    javascript: sieve,
    work: { size: 50_000, rounds: 30 },
  },
  {
    name: "crc32",
    source: crc32Source,
    javascript: crc32,
    work: { size: 20_000, rounds: 100 },
  },
  {
    name: "sort",
    source: sortSource,
    javascript: sort,
    work: { size: 10_000, rounds: 8 },
  },
  {
    name: "fib",
    source: fibSource,
    javascript: fib,
    work: { size: 24, rounds: 14 },
  },
  {
    name: "matmul",
    source: matmulSource,
    javascript: matmul,
    work: { size: 80, rounds: 7 },
  },
];
