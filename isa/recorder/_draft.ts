/**
 * A recording in the making: it takes one step after the other, and refuses
 * each that breaks the rules of rows.
 *
 * A step comes from a row's effect while it is recorded, or from a stranger who
 * says that it did. The rules are the same for both, and stand only here.
 *
 * @module
 */
import { RowError } from "../errors.ts";
import { type FormatName, FORMATS, type Operand } from "../operands.ts";
import {
  type ArgumentKind,
  CONSTANTS,
  type MethodName,
  METHODS,
  type Stage,
} from "./_vocabulary.ts";

/** One of a row's operands. */
export type Role = Operand["role"];

const ROLES: readonly Role[] = ["rd", "rs1", "rs2", "imm"];

/**
 * An argument of a step. A value is told by its number, or is the constant
 * `imm`; a register is told by its role; all else is what it is.
 */
export type StepArgument = number | boolean | string;

/** One call of the vocabulary: the method, and its arguments. */
export type RecordedStep = readonly [MethodName, ...StepArgument[]];

/** A row that takes more steps is refused. */
const MOST_STEPS = 1000;

/**
 * A row that is longer, written out, is refused. A value that is used twice is
 * written twice, so that thirty steps could make a text that fills a library.
 */
const MOST_TERMS = 10_000;

/** The order of the stages; what computes has no place in it. */
const ORDER: readonly Stage[] = ["read", "fallible", "change"];

/** The steps of one row, as far as they are taken. */
export class Draft {
  /** The steps. */
  readonly steps: RecordedStep[] = [];
  readonly #format: FormatName;
  readonly #roles: readonly Role[];
  /** How many terms each value is, written out. */
  readonly #sizes: number[] = [];
  /** How many terms the steps are that a text of the row has to tell of. */
  #written = 0;
  /** The last step that was more than computing. */
  #last: MethodName | undefined;

  /** No steps yet, of a row of this format. */
  constructor(format: FormatName) {
    this.#format = format;
    this.#roles = FORMATS[format].operands.map(({ role }) => role);
  }

  /**
   * Takes a step. The result is the numbers of the values that it gives.
   *
   * @throws {RowError} if it breaks a rule.
   */
  add(method: MethodName, given: readonly unknown[]): number[] {
    if (this.steps.length === MOST_STEPS) {
      throw new RowError(`too many steps: need at most ${MOST_STEPS}`);
    }
    const args = this.#checkArguments(method, given);
    this.#checkOrder(method);
    const size = this.#measure(method, args);
    this.steps.push([method, ...args]);
    const { gives } = METHODS[method];
    if (gives === "nothing") return [];
    const count = gives === "value" ? 1 : Number(args.at(-1));
    return Array.from({ length: count }, () => this.#sizes.push(size) - 1);
  }

  #checkArguments(
    method: MethodName,
    given: readonly unknown[],
  ): StepArgument[] {
    const { takes } = METHODS[method];
    if (given.length !== takes.length) {
      throw new RowError(
        `arguments of m.${method}: ${given.length} given, need ${takes.length}`,
      );
    }
    return takes.map((kind, n) => this.#checkArgument(method, n, kind, given));
  }

  #checkArgument(
    method: MethodName,
    n: number,
    kind: ArgumentKind,
    given: readonly unknown[],
  ): StepArgument {
    const argument = given[n];
    if (kind === "register" || kind === "value" && argument === "imm") {
      return this.#checkRole(method, n, argument);
    }
    const [fits, need] = kind === "value"
      ? [this.#isValue(argument), "a value of this row"]
      : [CONSTANTS[kind].fits(argument), CONSTANTS[kind].need];
    if (fits) return argument as StepArgument;
    throw wrongArgument(method, n, seen(argument), need);
  }

  /** An operand can be used only if the format has it. */
  #checkRole(method: MethodName, n: number, role: unknown): Role {
    const has = this.#roles.find((one) => one === role);
    const isRegister = METHODS[method].takes[n] === "register";
    if (has !== undefined && (has !== "imm" || !isRegister)) return has;
    const is = ROLES.some((one) => one === role) ? `i.${role}` : seen(role);
    const need = this.#roles.length === 0
      ? `no operand: the format ${this.#format} has none`
      : `one of the format ${this.#format}: ${this.#roles.join(", ")}`;
    throw wrongArgument(method, n, is, need);
  }

  #isValue(argument: unknown): boolean {
    return Number.isInteger(argument) && Number(argument) >= 0 &&
      Number(argument) < this.#sizes.length;
  }

  #checkOrder(method: MethodName): void {
    const { stage } = METHODS[method];
    if (stage === "compute") return;
    const last = this.#last === undefined
      ? -1
      : ORDER.indexOf(METHODS[this.#last].stage);
    const now = ORDER.indexOf(stage);
    if (now < last || now === last && stage === "fallible") {
      throw new RowError(
        `m.${method} after m.${this.#last}: need all reads first, then at ` +
          `most one step that can trap (${FALLIBLE}), then all changes`,
      );
    }
    this.#last = method;
  }

  /** How many terms a step is, written out with all that it is made of. */
  #measure(method: MethodName, args: readonly StepArgument[]): number {
    const { stage, takes } = METHODS[method];
    let size = 1;
    for (const [n, kind] of takes.entries()) {
      const isNumbered = kind === "value" && args[n] !== "imm";
      size += isNumbered ? this.#sizes[Number(args[n])] : 1;
    }
    if (this.#written + size > MOST_TERMS) {
      throw new RowError(
        `too long: need at most ${MOST_TERMS} terms, if all is written out ` +
          "and each value again wherever it is used",
      );
    }
    if (stage === "fallible" || stage === "change") this.#written += size;
    return size;
  }
}

/** The steps that can trap, for a message. */
const FALLIBLE = Object.entries(METHODS)
  .filter(([, { stage }]) => stage === "fallible")
  .map(([method]) => method).join(", ");

/** The error that an argument is not what it must be. */
export function wrongArgument(
  method: MethodName,
  n: number,
  is: string,
  need: string,
): RowError {
  return new RowError(
    `argument ${n + 1} of m.${method} is ${is}: need ${need}`,
  );
}

/** Anything at all, for a message: nothing that it contains is asked. */
export function seen(thing: unknown): string {
  switch (typeof thing) {
    case "string":
      return JSON.stringify(
        thing.length > 40 ? `${thing.slice(0, 39)}…` : thing,
      );
    case "bigint":
      return "a bigint";
    case "function":
      return "a function";
    case "object":
      if (thing === null) return "null";
      return Array.isArray(thing) ? "an array" : "an object";
    default:
      return String(thing);
  }
}
