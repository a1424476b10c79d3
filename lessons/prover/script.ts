/**
 * What the solver is given: a text in SMT-LIB, the common language of such
 * solvers (C. Barrett, P. Fontaine and C. Tinelli, "The SMT-LIB Standard",
 * version 2.6, 2017).
 *
 * Each operation is a line, and stands there once. The text says all that is
 * claimed, down to the last constant of the row that it is about; so it is also
 * what a claim is known by.
 *
 * @module
 */

/** The kind of terms: formulas of bits, or sums of whole numbers. */
export type Logic = "QF_BV" | "QF_LIA";

/** How many of its own steps the solver may take for one claim. */
const STEPS = 100_000_000;

/** A text in SMT-LIB, as it comes about. */
export class Script {
  readonly #logic: Logic;
  readonly #sort: string;
  readonly #known = new Map<string, string>();
  readonly #lines: string[] = [];
  readonly #assumed: string[] = [];
  readonly #names: string[] = [];

  /** An empty text about terms of one sort. */
  constructor(logic: Logic, sort: string) {
    this.#logic = logic;
    this.#sort = sort;
  }

  /** The names of what can be anything, as they were given. */
  get names(): readonly string[] {
    return this.#names;
  }

  /** A constant that can be anything; of the same name, the same. */
  declare(name: string): string {
    const term = `|${name}|`;
    if (!this.#known.has(term)) {
      this.#known.set(term, term);
      this.#names.push(name);
      this.#lines.push(`(declare-const ${term} ${this.#sort})`);
    }
    return term;
  }

  /** A name for an expression; of the same expression, the same. */
  define(expression: string): string {
    const known = this.#known.get(expression);
    if (known !== undefined) return known;
    const term = `t${this.#known.size}`;
    this.#known.set(expression, term);
    this.#lines.push(`(define-fun ${term} () ${this.#sort} ${expression})`);
    return term;
  }

  /** Takes something for true. */
  assume(condition: string): void {
    this.#assumed.push(condition);
  }

  /** The whole text: are there values that meet all conditions? */
  text(conditions: readonly string[]): string {
    return [
      `(set-logic ${this.#logic})`,
      `(set-option :rlimit ${STEPS})`,
      ...this.#lines,
      ...[...this.#assumed, ...conditions].map((each) => `(assert ${each})`),
      "(check-sat)",
      "",
    ].join("\n");
  }
}
