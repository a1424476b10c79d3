/**
 * The vocabulary's arithmetic on JavaScript numbers.
 *
 * A word of `width` bits is kept sign-extended in a number: on the real,
 * 32-bit machine that is an int32, which V8 computes with directly. The same
 * class with `width` 4 is the arithmetic of a machine small enough that all
 * its states can be enumerated.
 *
 * @module
 */
import type { Arithmetic } from "./effects.ts";
import { InvariantError } from "./errors.ts";

/**
 * Arithmetic on words of 4, 8, 16 or 32 bits.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { NumberArithmetic } from "@trapeze/trapeze";
 *
 * const words = new NumberArithmetic(32);
 * assertEquals(words.add(0x7fffffff, 1), -0x80000000);
 * assertEquals(words.div(7, 0, true), -1);
 *
 * const nibbles = new NumberArithmetic(4);
 * assertEquals(nibbles.add(7, 1), -8);
 * ```
 */
export class NumberArithmetic implements Arithmetic<number> {
  readonly width: number;
  readonly #unused: number;

  /**
   * Arithmetic on words of so many bits.
   *
   * @throws {InvariantError} if no machine has words of this width.
   */
  constructor(width: number) {
    if (![4, 8, 16, 32].includes(width)) {
      throw new InvariantError(`words of ${width} bits: need 4, 8, 16 or 32`);
    }
    this.width = width;
    this.#unused = 32 - width;
  }

  /** `n` as a word: the low bits, sign-extended. */
  literal(n: number): number {
    return n << this.#unused >> this.#unused;
  }

  /** The word read as an unsigned number. */
  unsigned(a: number): number {
    return a << this.#unused >>> this.#unused;
  }

  add(a: number, b: number): number {
    return this.literal(a + b);
  }

  sub(a: number, b: number): number {
    return this.literal(a - b);
  }

  mul(a: number, b: number): number {
    return this.literal(Math.imul(a, b));
  }

  mulHigh(a: number, b: number, signs: "ss" | "su" | "uu"): number {
    const left = signs === "uu" ? this.unsigned(a) : a;
    const right = signs === "ss" ? b : this.unsigned(b);
    return this.literal(highHalf(left, right, this.width));
  }

  div(a: number, b: number, signed: boolean): number {
    if (b === 0) return -1;
    return this.literal(
      signed ? a / b : Math.floor(this.unsigned(a) / this.unsigned(b)),
    );
  }

  and(a: number, b: number): number {
    return a & b;
  }

  or(a: number, b: number): number {
    return a | b;
  }

  xor(a: number, b: number): number {
    return a ^ b;
  }

  shl(a: number, b: number): number {
    return this.literal(a << (b & this.width - 1));
  }

  shr(a: number, b: number): number {
    return this.literal(this.unsigned(a) >>> (b & this.width - 1));
  }

  sar(a: number, b: number): number {
    return a >> (b & this.width - 1);
  }

  eq(a: number, b: number): number {
    return a === b ? 1 : 0;
  }

  lt(a: number, b: number): number {
    return a < b ? 1 : 0;
  }

  ltu(a: number, b: number): number {
    return this.unsigned(a) < this.unsigned(b) ? 1 : 0;
  }

  select(condition: number, a: number, b: number): number {
    return condition !== 0 ? a : b;
  }
}

/** The arithmetic of the real machine's words. */
export const WORDS: NumberArithmetic = new NumberArithmetic(32);

/**
 * The bits of `a × b` above the lowest `width`, for operands of up to 32 bits,
 * signed or not, as an int32.
 *
 * A product of two such words does not fit the 53 exact bits of a number, so
 * the right operand is split into halves of 16 bits: both partial products
 * then fit.
 */
export function highHalf(a: number, b: number, width: number): number {
  const low = a * (b & 0xffff);
  const high = a * Math.floor(b / 0x10000);
  // a × b = high × 2^16 + low, and floor division may be done in two steps.
  const upper = high + Math.floor(low / 0x10000);
  return width >= 16
    ? Math.floor(upper / 2 ** (width - 16)) | 0
    : Math.floor(a * b / 2 ** width) | 0;
}
