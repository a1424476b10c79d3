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
import { InvariantError, WORDS } from "../../isa/mod.ts";
import type { Words } from "./claim.ts";
import { Script } from "./script.ts";

const WORDS_IN_ALL = 2 ** 32;

/** Sums and comparisons on whole numbers below 2³². */
export class Integers implements Words<string> {
  readonly width = 32;
  /** What has been written so far. */
  readonly script: Script = new Script("QF_LIA", "Int");

  /** A word that can be any. */
  any(name: string): string {
    const word = this.script.declare(name);
    this.script.assume(`(and (<= 0 ${word}) (< ${word} ${WORDS_IN_ALL}))`);
    return word;
  }

  /** The condition that a word is not 0. */
  truth(word: string): string {
    return `(not (= ${word} 0))`;
  }

  literal(n: number): string {
    return String(WORDS.unsigned(n));
  }

  add(a: string, b: string): string {
    const sum = this.script.define(`(+ ${a} ${b})`);
    return this.script.define(
      `(ite (< ${sum} ${WORDS_IN_ALL}) ${sum} (- ${sum} ${WORDS_IN_ALL}))`,
    );
  }

  sub(a: string, b: string): string {
    const difference = this.script.define(`(- ${a} ${b})`);
    return this.script.define(
      `(ite (< ${a} ${b}) (+ ${difference} ${WORDS_IN_ALL}) ${difference})`,
    );
  }

  eq = (a: string, b: string): string => this.#word(`(= ${a} ${b})`);
  ltu = (a: string, b: string): string => this.#word(`(< ${a} ${b})`);

  /** Turned by half the circle, signed words are in the order of unsigned. */
  lt(a: string, b: string): string {
    const half = this.literal(1 << 31);
    return this.ltu(this.add(a, half), this.add(b, half));
  }

  select(condition: string, a: string, b: string): string {
    return this.script.define(`(ite ${this.truth(condition)} ${a} ${b})`);
  }

  /** Only with a mask of low bits, or of all bits but low ones. */
  and(a: string, b: string): string {
    const mask = /^\d+$/.test(b) ? Number(b) : NaN;
    const rest = WORDS_IN_ALL - mask;
    if (isPower(mask + 1)) return this.script.define(`(mod ${a} ${mask + 1})`);
    if (isPower(rest)) return this.script.define(`(- ${a} (mod ${a} ${rest}))`);
    throw beyond();
  }

  mul = beyondThis;
  mulHigh = beyondThis;
  div = beyondThis;
  or = beyondThis;
  xor = beyondThis;
  shl = beyondThis;
  shr = beyondThis;
  sar = beyondThis;

  #word(condition: string): string {
    return this.script.define(`(ite ${condition} 1 0)`);
  }
}

function isPower(n: number): boolean {
  return Number.isInteger(Math.log2(n));
}

function beyondThis(): never {
  throw beyond();
}

function beyond(): InvariantError {
  return new InvariantError("windows are proved with sums and comparisons");
}
