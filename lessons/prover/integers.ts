/**
 * Another reading for the solver: a value is a whole number from 0 to 2³² − 1.
 *
 * It says the same as formulas of bits, and is worth having because sums and
 * comparisons are what windows are made of: as bits, the equality of two chains
 * of carries took Z3 a quarter of a minute; as numbers, some milliseconds. And
 * a claim can be made about sums that do not wrap, since numbers have no end.
 *
 * @module
 */
import { type Arithmetic, InvariantError, WORDS } from "../../isa/mod.ts";
import type { Truth, Whole, Z3 } from "./solver.ts";

const WORDS_IN_ALL = 2n ** 32n;

/** Sums and comparisons on whole numbers below 2³². */
export class Integers implements Arithmetic<Whole> {
  readonly width = 32;
  readonly #z3: Z3;
  readonly #literals = new Map<Whole, number>();
  readonly #ranges: Truth[] = [];

  /** Arithmetic on the terms of a solver. */
  constructor(z3: Z3) {
    this.#z3 = z3;
  }

  /** A word that can be any. */
  any(name: string): Whole {
    const word = this.#z3.Int.const(name);
    this.#ranges.push(word.ge(0), word.lt(this.#number(WORDS_IN_ALL)));
    return word;
  }

  /** That every word is one: a condition of every claim. */
  get ranges(): readonly Truth[] {
    return this.#ranges;
  }

  /** Whether a word is not 0. */
  truth(word: Whole): Truth {
    return word.neq(0);
  }

  literal(n: number): Whole {
    const value = WORDS.unsigned(n);
    const word = this.#number(BigInt(value));
    this.#literals.set(word, value);
    return word;
  }

  add(a: Whole, b: Whole): Whole {
    const sum = a.add(b);
    const all = this.#number(WORDS_IN_ALL);
    return this.#z3.If(sum.ge(all), sum.sub(all), sum);
  }

  sub(a: Whole, b: Whole): Whole {
    const difference = a.sub(b);
    const all = this.#number(WORDS_IN_ALL);
    return this.#z3.If(a.lt(b), difference.add(all), difference);
  }

  eq(a: Whole, b: Whole): Whole {
    return this.#word(a.eq(b));
  }

  lt(a: Whole, b: Whole): Whole {
    const turned = (word: Whole): Whole =>
      this.add(word, this.literal(1 << 31));
    return this.ltu(turned(a), turned(b));
  }

  ltu(a: Whole, b: Whole): Whole {
    return this.#word(a.lt(b));
  }

  select(condition: Whole, a: Whole, b: Whole): Whole {
    return this.#z3.If(this.truth(condition), a, b);
  }

  /** Only with a mask of low bits, or of all bits but low ones. */
  and(a: Whole, b: Whole): Whole {
    const mask = this.#literals.get(b);
    if (mask === undefined) throw beyond("and");
    const size = mask + 1;
    if (isPower(size)) return a.mod(this.#number(BigInt(size)));
    const rest = 2 ** 32 - mask;
    if (isPower(rest)) return a.sub(a.mod(this.#number(BigInt(rest))));
    throw beyond("and");
  }

  mul = (): Whole => {
    throw beyond("mul");
  };
  mulHigh = (): Whole => {
    throw beyond("mulHigh");
  };
  div = (): Whole => {
    throw beyond("div");
  };
  or = (): Whole => {
    throw beyond("or");
  };
  xor = (): Whole => {
    throw beyond("xor");
  };
  shl = (): Whole => {
    throw beyond("shl");
  };
  shr = (): Whole => {
    throw beyond("shr");
  };
  sar = (): Whole => {
    throw beyond("sar");
  };

  #number(value: bigint): Whole {
    return this.#z3.Int.val(value);
  }

  #word(condition: Truth): Whole {
    return this.#z3.If(condition, this.literal(1), this.literal(0));
  }
}

function isPower(n: number): boolean {
  return Number.isInteger(Math.log2(n));
}

function beyond(method: string): InvariantError {
  return new InvariantError(`windows are proved without ${method}`);
}
