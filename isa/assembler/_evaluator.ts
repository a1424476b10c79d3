/**
 * What expressions are worth.
 *
 * Values are whole numbers as exact as a double holds them, and bitwise
 * operators see them as 64 bits; so a result is either right or refused, and
 * is cut nowhere.
 *
 * @module
 */
import type { Expression, SymbolReference } from "./_expression.ts";
import { ALREADY_REPORTED, Complaint, quote, type Span } from "./_report.ts";
import type { Section } from "./_definitions.ts";

/** What an expression is worth: a number, or an address in a section. */
export interface Value {
  readonly number: number;
  readonly section?: Section;
}

/** No value takes more steps than this, one inside the other. */
const STEPS = 1000;

/** What an expression may look at while it is worked out. */
export interface Scope {
  /** The address `.`: a place. */
  readonly dot: { readonly section: Section; readonly offset: number };
  /** What the holes of a template are filled with. */
  readonly holes?: ReadonlyMap<string, Expression>;
  /** Whether every name must have been defined before. */
  readonly early?: boolean;
  /** Whether nothing has its place yet: addresses are unknown. */
  readonly placeless?: boolean;
}

/** Works expressions out while places are still moving. */
export class Evaluator {
  /** Counts the times that places have moved, to know what is out of date. */
  #round = 0;

  /** Forgets what was known: places have moved. */
  moved(): void {
    this.#round++;
  }

  /** The value of an expression. */
  value(expression: Expression, scope: Scope): Value {
    return this.#value(expression, scope, 0);
  }

  /** The value of an expression that must be a number, not an address. */
  constant(expression: Expression, scope: Scope): number {
    const { number, section } = this.value(expression, scope);
    if (section !== undefined) {
      throw new Complaint(
        expression,
        `an address in ${quote(section.name)}: need a number`,
      );
    }
    return number;
  }

  #value(expression: Expression, scope: Scope, depth: number): Value {
    if (depth > STEPS) {
      throw new Complaint(
        expression,
        `the expression takes more than ${STEPS} steps`,
      );
    }
    switch (expression.kind) {
      case "number":
        return { number: expression.value };
      case "dot":
        return place(expression, scope.dot, scope);
      case "symbol":
        return this.#symbol(expression, scope, depth);
      case "load": {
        const { section, stop } = expression;
        if (scope.early) throw unsettled(expression);
        return { number: section.physical + (stop ? section.size : 0) };
      }
      case "hole": {
        const filling = scope.holes!.get(expression.name)!;
        return this.#value(filling, { ...scope, holes: undefined }, depth + 1);
      }
      case "group":
        return this.#value(expression.inner, scope, depth + 1);
      case "function": {
        const { argument, apply } = expression;
        const value = this.#value(argument, scope, depth + 1);
        if (scope.early && value.section) throw unsettled(expression);
        return { number: apply(asWord(value.number, argument)) };
      }
      case "unary": {
        const value = this.#value(expression.operand, scope, depth + 1);
        if (scope.early && value.section) throw unsettled(expression);
        return { number: UNARY[expression.operator](value.number) };
      }
      case "binary":
        return operate(
          expression,
          this.#value(expression.left, scope, depth + 1),
          this.#value(expression.right, scope, depth + 1),
          scope,
        );
    }
  }

  #symbol(reference: SymbolReference, scope: Scope, depth: number): Value {
    const definition = reference.definition?.stronger ?? reference.definition;
    if (definition === undefined || definition.broken) throw ALREADY_REPORTED;
    if (scope.early && reference.late) {
      throw new Complaint(
        reference,
        `${quote(reference.name)} is defined below: ` +
          "need a value that is known here",
      );
    }
    if (definition.expression === undefined) {
      return place(reference, definition, scope);
    }
    const { known } = definition;
    if (known?.round === this.#round) {
      if ("value" in known) return known.value;
      throw known.complaint;
    }
    if (definition.busy) {
      throw new Complaint(
        definition.at,
        `${quote(reference.name)} is defined through itself`,
      );
    }
    definition.busy = true;
    try {
      const inner = { ...scope, dot: definition, holes: undefined };
      const value = this.#value(definition.expression, inner, depth + 1);
      definition.known = { round: this.#round, value };
      return value;
    } catch (thrown) {
      if (thrown instanceof Complaint && !scope.early) {
        definition.known = { round: this.#round, complaint: thrown };
      }
      throw thrown;
    } finally {
      definition.busy = false;
    }
  }
}

function place(at: Span, dot: Scope["dot"], scope: Scope): Value {
  const { section, offset } = dot;
  if (!scope.placeless) return { number: section.address + offset, section };
  throw new Complaint(at, "an address: need a number that is known here");
}

/**
 * The complaint about a value that is wanted while sections still move: only
 * distances within a section are known then.
 */
function unsettled(at: Span): Complaint {
  return new Complaint(
    at,
    "the value rests upon where a section loads: " +
      "need one that is known here, as a distance within a section is",
  );
}

/** The number as an int32, if it is a word of either sign. */
export function asWord(number: number, at: Span): number {
  if (number >= -(2 ** 31) && number < 2 ** 32) return number | 0;
  throw new Complaint(
    at,
    `the value ${number} is no word: need -2147483648 to 4294967295`,
  );
}

const UNARY: Readonly<Record<string, (a: number) => number>> = {
  "-": (a) => -a,
  "~": (a) => -a - 1,
  "!": (a) => a === 0 ? 1 : 0,
};

/** Comparisons are -1 where they hold, as in GNU. */
function truth(holds: boolean): number {
  return holds ? -1 : 0;
}

function bits(operation: (a: bigint, b: bigint) => bigint) {
  return (a: number, b: number): number =>
    Number(BigInt.asIntN(64, operation(BigInt(a), BigInt(b))));
}

const BINARY: Readonly<Record<string, (a: number, b: number) => number>> = {
  "*": (a, b) => a * b,
  "/": (a, b) => Math.trunc(a / b),
  "%": (a, b) => a % b,
  "<<": (a, b) => a * 2 ** b,
  ">>": bits((a, b) => BigInt.asUintN(64, a) >> b),
  "|": bits((a, b) => a | b),
  "&": bits((a, b) => a & b),
  "^": bits((a, b) => a ^ b),
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "==": (a, b) => truth(a === b),
  "=": (a, b) => truth(a === b),
  "!=": (a, b) => truth(a !== b),
  "<>": (a, b) => truth(a !== b),
  "<": (a, b) => truth(a < b),
  ">": (a, b) => truth(a > b),
  "<=": (a, b) => truth(a <= b),
  ">=": (a, b) => truth(a >= b),
  "&&": (a, b) => a !== 0 && b !== 0 ? 1 : 0,
  "||": (a, b) => a !== 0 || b !== 0 ? 1 : 0,
};

function operate(
  at: Expression & { kind: "binary" },
  a: Value,
  b: Value,
  { early }: Scope,
): Value {
  const { operator } = at;
  const wrong = mistake(operator, a, b);
  if (wrong !== undefined) throw new Complaint(at, wrong);
  if (early && !isSettled(operator, a, b)) throw unsettled(at);
  const number = BINARY[operator](a.number, b.number) + 0;
  if (!Number.isSafeInteger(number)) {
    throw new Complaint(at, "the value is too large: need at most 2 to the 53");
  }
  return { number, section: resultSection(operator, a, b) };
}

function mistake(operator: string, a: Value, b: Value): string | undefined {
  if ((operator === "/" || operator === "%") && b.number === 0) {
    return "a division by zero";
  }
  if (
    (operator === "<<" || operator === ">>") && (b.number < 0 || b.number > 63)
  ) {
    return `a shift by ${b.number}: need 0 to 63`;
  }
  if (a.section === undefined || b.section === undefined) return undefined;
  if (operator === "+") return "the sum of two addresses means nothing";
  if (!sameSpace(a.section, b.section)) {
    return `${quote(a.section.name)} and ${quote(b.section.name)} are linked ` +
      "for different address spaces: their addresses cannot be compared";
  }
  return undefined;
}

/** Whether the result is the same wherever the sections load. */
function isSettled(operator: string, a: Value, b: Value): boolean {
  if (a.section === b.section) {
    return a.section === undefined || COMPARING.has(operator);
  }
  return operator === "+" || operator === "-" && b.section === undefined;
}

/** The operators that see only how far two addresses are apart. */
const COMPARING: ReadonlySet<string> = new Set(
  ["-", "==", "=", "!=", "<>", "<", ">", "<=", ">="],
);

/** Whether addresses in both sections are counted from the same zero. */
export function sameSpace(a: Section, b: Section): boolean {
  return a.address - a.physical === b.address - b.physical;
}

/** An address plus or minus a number is an address; all else is a number. */
function resultSection(operator: string, a: Value, b: Value) {
  if (operator === "+") return a.section ?? b.section;
  if (operator === "-" && b.section === undefined) return a.section;
  return undefined;
}
