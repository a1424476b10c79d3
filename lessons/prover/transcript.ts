/**
 * The transcript reading: every operation is written down, once.
 *
 * What comes out is a text that says all that a claim says, down to the last
 * constant of the row that it is about. It takes no solver to make it, so a
 * claim that was proved before is known at once.
 *
 * @module
 */
import type { Words } from "./claim.ts";

/** Arithmetic that numbers its operations, and writes them down. */
export class Transcript implements Words<number> {
  readonly width = 32;
  readonly #numbers = new Map<string, number>();

  /** All that was written down. */
  get text(): string {
    return [...this.#numbers.keys()].join("\n");
  }

  any = (name: string): number => this.#note("any", name);
  literal = (n: number): number => this.#note("literal", n | 0);
  add = (a: number, b: number): number => this.#note("add", a, b);
  sub = (a: number, b: number): number => this.#note("sub", a, b);
  mul = (a: number, b: number): number => this.#note("mul", a, b);
  mulHigh = (a: number, b: number, signs: string): number =>
    this.#note("mulHigh", signs, a, b);
  div = (a: number, b: number, signed: boolean): number =>
    this.#note("div", String(signed), a, b);
  and = (a: number, b: number): number => this.#note("and", a, b);
  or = (a: number, b: number): number => this.#note("or", a, b);
  xor = (a: number, b: number): number => this.#note("xor", a, b);
  shl = (a: number, b: number): number => this.#note("shl", a, b);
  shr = (a: number, b: number): number => this.#note("shr", a, b);
  sar = (a: number, b: number): number => this.#note("sar", a, b);
  eq = (a: number, b: number): number => this.#note("eq", a, b);
  lt = (a: number, b: number): number => this.#note("lt", a, b);
  ltu = (a: number, b: number): number => this.#note("ltu", a, b);
  select = (condition: number, a: number, b: number): number =>
    this.#note("select", condition, a, b);

  /** That these values are what it is all about. */
  conclude(values: readonly number[]): void {
    this.#note("conclude", ...values);
  }

  #note(...operation: (string | number)[]): number {
    const line = operation.join(" ");
    const known = this.#numbers.get(line) ?? this.#numbers.size;
    this.#numbers.set(line, known);
    return known;
  }
}
