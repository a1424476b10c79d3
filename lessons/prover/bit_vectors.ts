/**
 * The solver's reading of the vocabulary: a value is the formula of a word of
 * 32 bits.
 *
 * Read so, a row is executed once and for all states together. What comes out
 * is not a word but the formula of all words that could come out.
 *
 * @module
 */
import type { Words } from "./claim.ts";
import { Script } from "./script.ts";

const WIDTH = 32;

/** Arithmetic on formulas of 32-bit words. */
export class BitVectors implements Words<string> {
  readonly width: number = WIDTH;
  /** What has been written so far. */
  readonly script: Script = new Script("QF_BV", `(_ BitVec ${WIDTH})`);

  /** A word that can be any. */
  any(name: string): string {
    return this.script.declare(name);
  }

  /** The text that asks for values for which none of these words is 0. */
  text(words: readonly string[]): string {
    return this.script.text(words.map((word) => this.#truth(word)));
  }

  literal(n: number): string {
    return `#x${(n >>> 0).toString(16).padStart(WIDTH / 4, "0")}`;
  }

  add = (a: string, b: string): string => this.#apply("bvadd", a, b);
  sub = (a: string, b: string): string => this.#apply("bvsub", a, b);
  mul = (a: string, b: string): string => this.#apply("bvmul", a, b);
  and = (a: string, b: string): string => this.#apply("bvand", a, b);
  or = (a: string, b: string): string => this.#apply("bvor", a, b);
  xor = (a: string, b: string): string => this.#apply("bvxor", a, b);

  mulHigh(a: string, b: string, signs: "ss" | "su" | "uu"): string {
    const wide = (word: string, signed: boolean): string =>
      `((_ ${signed ? "sign" : "zero"}_extend ${WIDTH}) ${word})`;
    const [left, right] = [wide(a, signs !== "uu"), wide(b, signs === "ss")];
    const high = `(_ extract ${2 * WIDTH - 1} ${WIDTH})`;
    return this.script.define(`(${high} (bvmul ${left} ${right}))`);
  }

  div(a: string, b: string, signed: boolean): string {
    const quotient = this.#apply(signed ? "bvsdiv" : "bvudiv", a, b);
    return this.select(b, quotient, this.literal(-1));
  }

  shl = (a: string, b: string): string => this.#shift("bvshl", a, b);
  shr = (a: string, b: string): string => this.#shift("bvlshr", a, b);
  sar = (a: string, b: string): string => this.#shift("bvashr", a, b);

  eq = (a: string, b: string): string => this.#word(`(= ${a} ${b})`);
  lt = (a: string, b: string): string => this.#word(`(bvslt ${a} ${b})`);
  ltu = (a: string, b: string): string => this.#word(`(bvult ${a} ${b})`);

  select(condition: string, a: string, b: string): string {
    return this.script.define(`(ite ${this.#truth(condition)} ${a} ${b})`);
  }

  #apply(operator: string, a: string, b: string): string {
    return this.script.define(`(${operator} ${a} ${b})`);
  }

  /** A shift uses the low bits of its amount. */
  #shift(operator: string, a: string, b: string): string {
    return this.#apply(operator, a, this.and(b, this.literal(WIDTH - 1)));
  }

  #truth(word: string): string {
    return `(not (= ${word} ${this.literal(0)}))`;
  }

  #word(condition: string): string {
    const [one, zero] = [this.literal(1), this.literal(0)];
    return this.script.define(`(ite ${condition} ${one} ${zero})`);
  }
}
