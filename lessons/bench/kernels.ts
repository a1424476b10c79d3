/**
 * The bench's compute kernels: each an algorithm in C, compiled for PG-32 (and
 * for whatever it is compared with) with the same options, beside the same
 * algorithm in plain JavaScript.
 *
 * @module
 */
import { assembleFiles, type Image } from "../../isa/mod.ts";
import { kernelSources } from "../../guests/mod.ts";
import { bytes, crc32, fib, matmul, sieve, sort } from "./algorithms.ts";

/** How much a kernel has to do. */
export interface Work {
  /** How large its data is; what that counts, the kernel says. */
  readonly size: number;
  /** How many times it does it. */
  readonly rounds: number;
}

/** An algorithm, twice. */
export interface Kernel {
  /** Its name, and its C file's in `guests/c/kernels` without the `.c`. */
  readonly name: string;
  /** In JavaScript: it returns the same result. */
  readonly javascript: (size: number, rounds: number) => number;
  /** The work that the bench measures. */
  readonly work: Work;
  /** How many times as many rounds it takes beside whole processes. */
  readonly more: number;
}

/** The kernels, in the order of the report. */
export const KERNELS: readonly Kernel[] = [
  {
    name: "sieve",
    javascript: sieve,
    work: { size: 50_000, rounds: 100 },
    more: 10,
  },
  {
    name: "fib",
    javascript: fib,
    work: { size: 24, rounds: 60 },
    more: 10,
  },
  {
    name: "matmul",
    javascript: matmul,
    work: { size: 80, rounds: 30 },
    more: 10,
  },
  {
    name: "bytes",
    javascript: bytes,
    work: { size: 50_000, rounds: 160 },
    more: 10,
  },
  {
    name: "crc32",
    javascript: crc32,
    work: { size: 20_000, rounds: 450 },
    more: 10,
  },
  {
    name: "sort",
    javascript: sort,
    work: { size: 10_000, rounds: 40 },
    more: 10,
  },
];

/**
 * A kernel as a program: it expects the size in `a0` and the rounds in `a1`,
 * leaves its result in `a0`, and halts at the label `done`.
 */
export function kernelImage({ name }: Pick<Kernel, "name">): Image {
  return assembleFiles(kernelSources(name));
}
