/**
 * The C files of the guests, and what gcc has made of them. Both are kept, side
 * by side, so that nobody needs gcc to run a guest; where there is one,
 * `deno task guests` makes the assembly again.
 *
 * The first line of the assembly holds a stamp, a checksum of what it was made
 * from. So a test can tell that somebody has changed the C and not compiled it,
 * and needs no gcc for that.
 *
 * @module
 */
import { crc32, type SourceFile } from "../../isa/mod.ts";
import systemH from "./processes/system.h" with { type: "text" };
import userH from "./processes/user.h" with { type: "text" };
import trapezeH from "./trapeze.h" with { type: "text" };
import crcC from "./crc32.c" with { type: "text" };
import crcS from "./crc32.s" with { type: "text" };
import forthC from "./forth.c" with { type: "text" };
import forthS from "./forth.s" with { type: "text" };
import formatsC from "./formats.c" with { type: "text" };
import formatsS from "./formats.s" with { type: "text" };
import lifeC from "./life.c" with { type: "text" };
import lifeS from "./life.s" with { type: "text" };
import quicksortC from "./quicksort.c" with { type: "text" };
import quicksortS from "./quicksort.s" with { type: "text" };
import sieveC from "./sieve.c" with { type: "text" };
import sieveS from "./sieve.s" with { type: "text" };
import bytesKernelC from "./kernels/bytes.c" with { type: "text" };
import bytesKernelS from "./kernels/bytes.s" with { type: "text" };
import crc32KernelC from "./kernels/crc32.c" with { type: "text" };
import crc32KernelS from "./kernels/crc32.s" with { type: "text" };
import fibKernelC from "./kernels/fib.c" with { type: "text" };
import fibKernelS from "./kernels/fib.s" with { type: "text" };
import matmulKernelC from "./kernels/matmul.c" with { type: "text" };
import matmulKernelS from "./kernels/matmul.s" with { type: "text" };
import sieveKernelC from "./kernels/sieve.c" with { type: "text" };
import sieveKernelS from "./kernels/sieve.s" with { type: "text" };
import sortKernelC from "./kernels/sort.c" with { type: "text" };
import sortKernelS from "./kernels/sort.s" with { type: "text" };
import kernelC from "./processes/kernel.c" with { type: "text" };
import kernelS from "./processes/kernel.s" with { type: "text" };
import primesC from "./processes/primes.c" with { type: "text" };
import primesS from "./processes/primes.s" with { type: "text" };
import queensC from "./processes/queens.c" with { type: "text" };
import queensS from "./processes/queens.s" with { type: "text" };
import shoutC from "./processes/shout.c" with { type: "text" };
import shoutS from "./processes/shout.s" with { type: "text" };
import userC from "./processes/user.c" with { type: "text" };
import userS from "./processes/user.s" with { type: "text" };
import vandalC from "./processes/vandal.c" with { type: "text" };
import vandalS from "./processes/vandal.s" with { type: "text" };
import bitsC from "./runtime/bits.c" with { type: "text" };
import bitsS from "./runtime/bits.s" with { type: "text" };
import inputC from "./runtime/input.c" with { type: "text" };
import inputS from "./runtime/input.s" with { type: "text" };
import memoryC from "./runtime/memory.c" with { type: "text" };
import memoryS from "./runtime/memory.s" with { type: "text" };
import outputC from "./runtime/output.c" with { type: "text" };
import outputS from "./runtime/output.s" with { type: "text" };
import printC from "./runtime/print.c" with { type: "text" };
import printS from "./runtime/print.s" with { type: "text" };
import wideC from "./runtime/wide.c" with { type: "text" };
import wideS from "./runtime/wide.s" with { type: "text" };

/** A C file, and the assembly that was made from it. */
export interface Compiled {
  /** The C. Its file is as seen from the project's folder. */
  readonly c: SourceFile;
  /** The assembly, with its stamp. */
  readonly assembly: SourceFile;
}

/** What gcc is told, for any C program: what it is for, and how to do it. */
export const FLAGS: readonly string[] = [
  "-march=rv32em",
  "-mabi=ilp32e",
  "-ffreestanding",
  "-fno-tree-loop-distribute-patterns",
  "-O2",
  "-S",
];

/** The files that a C file may include. */
const HEADERS = [trapezeH, systemH, userH];

/** What a stamp begins with. */
const STAMP = "# Made by gcc. The CRC-32 of what it was made from: ";

/** The line that assembly made from this C text begins with. */
export function stampOf(c: string): string {
  const text = [FLAGS.join(" "), ...HEADERS, c].join("\n");
  const sum = crc32(new TextEncoder().encode(text.replaceAll("\r\n", "\n")));
  return STAMP + sum.toString(16).padStart(8, "0");
}

function compiled(name: string, c: string, s: string): Compiled {
  return {
    c: { file: `guests/c/${name}.c`, source: c },
    assembly: { file: `guests/c/${name}.s`, source: s },
  };
}

/** Every C file of the guests. */
export const COMPILED: readonly Compiled[] = [
  compiled("formats", formatsC, formatsS),
  compiled("sieve", sieveC, sieveS),
  compiled("crc32", crcC, crcS),
  compiled("quicksort", quicksortC, quicksortS),
  compiled("life", lifeC, lifeS),
  compiled("forth", forthC, forthS),
  compiled("kernels/bytes", bytesKernelC, bytesKernelS),
  compiled("kernels/crc32", crc32KernelC, crc32KernelS),
  compiled("kernels/fib", fibKernelC, fibKernelS),
  compiled("kernels/matmul", matmulKernelC, matmulKernelS),
  compiled("kernels/sieve", sieveKernelC, sieveKernelS),
  compiled("kernels/sort", sortKernelC, sortKernelS),
  compiled("processes/kernel", kernelC, kernelS),
  compiled("processes/primes", primesC, primesS),
  compiled("processes/queens", queensC, queensS),
  compiled("processes/shout", shoutC, shoutS),
  compiled("processes/user", userC, userS),
  compiled("processes/vandal", vandalC, vandalS),
  compiled("runtime/memory", memoryC, memoryS),
  compiled("runtime/bits", bitsC, bitsS),
  compiled("runtime/wide", wideC, wideS),
  compiled("runtime/print", printC, printS),
  compiled("runtime/output", outputC, outputS),
  compiled("runtime/input", inputC, inputS),
];

/** The one of that name, which is its path in this folder without the `.c`. */
export function compiledNamed(name: string): Compiled {
  const file = `guests/c/${name}.c`;
  const found = COMPILED.find(({ c }) => c.file === file);
  if (found === undefined) throw new RangeError(`there is no ${file}`);
  return found;
}
