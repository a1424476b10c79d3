/**
 * The solver's reading of the vocabulary: a value is the formula of a word of
 * 32 bits.
 *
 * Read so, a row is executed once and for all states together. What comes out
 * is not a word but the formula of all words that could come out.
 *
 * @module
 */
import type { Arithmetic } from "../../isa/mod.ts";
import type { Bits, Truth, Z3 } from "./solver.ts";

/** Arithmetic on formulas of 32-bit words. */
export class BitVectors implements Arithmetic<Bits> {
  readonly width = 32;
  readonly #z3: Z3;

  /** Arithmetic on the terms of a solver. */
  constructor(z3: Z3) {
    this.#z3 = z3;
  }

  /** A word that can be any. */
  any(name: string): Bits {
    return this.#z3.BitVec.const(name, this.width);
  }

  /** Whether a word is not 0. */
  truth(word: Bits): Truth {
    return word.neq(this.literal(0));
  }

  literal(n: number): Bits {
    return this.#z3.BitVec.val(n >>> 0, this.width);
  }

  add(a: Bits, b: Bits): Bits {
    return a.add(b);
  }

  sub(a: Bits, b: Bits): Bits {
    return a.sub(b);
  }

  mul(a: Bits, b: Bits): Bits {
    return a.mul(b);
  }

  mulHigh(a: Bits, b: Bits, signs: "ss" | "su" | "uu"): Bits {
    const wide = (word: Bits, signed: boolean): Bits =>
      signed ? word.signExt(this.width) : word.zeroExt(this.width);
    const product = wide(a, signs !== "uu").mul(wide(b, signs === "ss"));
    return product.extract(2 * this.width - 1, this.width);
  }

  div(a: Bits, b: Bits, signed: boolean): Bits {
    const quotient = signed ? a.sdiv(b) : a.udiv(b);
    return this.#z3.If(b.eq(this.literal(0)), this.literal(-1), quotient);
  }

  and(a: Bits, b: Bits): Bits {
    return a.and(b);
  }

  or(a: Bits, b: Bits): Bits {
    return a.or(b);
  }

  xor(a: Bits, b: Bits): Bits {
    return a.xor(b);
  }

  shl(a: Bits, b: Bits): Bits {
    return a.shl(this.#amount(b));
  }

  shr(a: Bits, b: Bits): Bits {
    return a.lshr(this.#amount(b));
  }

  sar(a: Bits, b: Bits): Bits {
    return a.shr(this.#amount(b));
  }

  eq(a: Bits, b: Bits): Bits {
    return this.#word(a.eq(b));
  }

  lt(a: Bits, b: Bits): Bits {
    return this.#word(a.slt(b));
  }

  ltu(a: Bits, b: Bits): Bits {
    return this.#word(a.ult(b));
  }

  select(condition: Bits, a: Bits, b: Bits): Bits {
    return this.#z3.If(this.truth(condition), a, b);
  }

  /** A shift uses the low bits of its amount. */
  #amount(b: Bits): Bits {
    return b.and(this.literal(this.width - 1));
  }

  #word(condition: Truth): Bits {
    return this.#z3.If(condition, this.literal(1), this.literal(0));
  }
}
