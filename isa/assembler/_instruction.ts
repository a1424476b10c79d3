/**
 * An instruction in a section: which of its expansions fits, and its words.
 *
 * @module
 */
import { asWord, type Evaluator, sameSpace } from "./_evaluator.ts";
import type { Expression } from "./_expression.ts";
import { Item, type Origin } from "./_items.ts";
import { TEMPLATE_LINE } from "./_lexer.ts";
import { ALREADY_REPORTED, Complaint, quote, type Span } from "./_report.ts";
import type { Filling, Signature, Step } from "./_matching.ts";
import type { Section } from "./_definitions.ts";
import { encode } from "../encode.ts";
import { FORMATS, type OperandKind } from "../operands.ts";

/** An instruction, or a pseudo-instruction that stands for several. */
export class Instruction extends Item {
  /** Which expansion is taken: the number only grows. */
  #expansion = 0;

  constructor(
    section: Section,
    origin: Origin,
    readonly signature: Signature,
    readonly filling: Filling,
  ) {
    super(section, origin);
  }

  measure(): number {
    return 4 * this.#steps.length;
  }

  /** Takes the first expansion, from the one it has, that fits; if it grew. */
  grow(evaluator: Evaluator): boolean {
    const before = this.#expansion;
    const last = this.signature.expansions.length - 1;
    while (this.#expansion < last && !this.#fits(evaluator)) this.#expansion++;
    return this.#expansion > before;
  }

  /** Takes the longest expansion, unless all is plain numbers; if it grew. */
  growFully(): boolean {
    const values = [...this.filling.values.values()];
    if (values.every(({ kind }) => kind === "number")) return false;
    const before = this.#expansion;
    this.#expansion = this.signature.expansions.length - 1;
    return this.#expansion > before;
  }

  write(evaluator: Evaluator, view: DataView): void {
    this.#words(evaluator).forEach((word, i) =>
      view.setInt32(4 * i, word, true)
    );
  }

  get #steps(): readonly Step[] {
    return this.signature.expansions[this.#expansion];
  }

  #fits(evaluator: Evaluator): boolean {
    try {
      this.#words(evaluator);
      return true;
    } catch (thrown) {
      // What cannot be mended by growing is left to `write`, to report.
      if (thrown === ALREADY_REPORTED) return true;
      if (thrown instanceof Complaint) return false;
      throw thrown;
    }
  }

  #words(evaluator: Evaluator): number[] {
    try {
      return this.#steps.map((step, i) => this.#word(evaluator, step, 4 * i));
    } catch (thrown) {
      if (!(thrown instanceof Complaint)) throw thrown;
      if (thrown.at.line.number !== TEMPLATE_LINE) throw thrown;
      throw new Complaint(this.#culprit, thrown.message, thrown.hints);
    }
  }

  /** What has really been written, if it is not what the user wrote. */
  get #notes(): string[] {
    const { text, standsFor } = this.signature;
    if (standsFor === undefined) return [];
    return [`${quote(text)} stands for ${quote(standsFor[this.#expansion])}`];
  }

  /** What is pointed at, where a template went wrong: the user's value. */
  get #culprit(): Span {
    return [...this.filling.values.values()].at(-1) ?? this.origin;
  }

  #word(evaluator: Evaluator, step: Step, at: number): number {
    const operands: Record<string, number> = {};
    for (const { role, kind } of FORMATS[step.row.format].operands) {
      if (kind.sort === "register") {
        const register = step.filling.registers.get(role)!;
        operands[role] = typeof register === "number"
          ? register
          : this.filling.registers.get(register) as number;
      } else {
        const expression = step.filling.values.get(role)!;
        operands[role] = this.#value(evaluator, expression, kind, at);
      }
    }
    return encode(step.row, operands);
  }

  /** The value of an operand, as its kind encodes it. */
  #value(
    evaluator: Evaluator,
    expression: Expression,
    kind: OperandKind,
    at: number,
  ): number {
    const scope = { dot: this, holes: this.filling.values };
    const { number, section } = evaluator.value(expression, scope);
    if (kind.sort !== "target") {
      return this.#fitting(expression, kind, number, `is ${number}`);
    }
    if (section !== undefined && !sameSpace(section, this.section)) {
      throw new Complaint(
        expression,
        `${quote(section.name)} and ${quote(this.section.name)} are linked ` +
          "for different address spaces: no jump leads from one to the other",
      );
    }
    // Addresses wrap, so the shorter way may lead over the end of memory.
    const from = this.section.address + this.offset + at;
    const distance = asWord(number, expression) - from | 0;
    const seen = `is ${distance} bytes away`;
    return this.#fitting(expression, kind, distance, seen);
  }

  #fitting(
    at: Span,
    kind: OperandKind,
    value: number,
    seen: string,
  ): number {
    const read = kind.read(value);
    if (read !== undefined) return read;
    throw new Complaint(
      at,
      `the ${kind.name} ${seen}: need ${kind.range}`,
      { notes: this.#notes },
    );
  }
}
