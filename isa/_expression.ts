/**
 * Expressions: how they are read, and what they are worth.
 *
 * The operators and their ranks are GNU's. Values are whole numbers as exact
 * as a double holds them, and bitwise operators see them as 64 bits; so a
 * result is either right or refused, and is cut nowhere.
 *
 * @module
 */
import { ALREADY_REPORTED, Complaint, quote, type Span } from "./_report.ts";
import type { Definition, Section } from "./_symbols.ts";
import type { Statement } from "./_statement.ts";

/** An expression as it was read. */
export type Expression =
  & Span
  & (
    | { readonly kind: "number"; readonly value: number }
    | { readonly kind: "dot" }
    | SymbolReference
    | {
      readonly kind: "load";
      readonly section: Section;
      readonly stop: boolean;
    }
    | { readonly kind: "hole"; readonly name: string }
    | {
      readonly kind: "function";
      readonly apply: WordFunction;
      readonly argument: Expression;
    }
    | {
      readonly kind: "unary";
      readonly operator: string;
      readonly operand: Expression;
    }
    | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  );

/** A name in an expression. */
export interface SymbolReference extends Span {
  readonly kind: "symbol";
  readonly name: string;
  /** What it stands for, once that is known. */
  definition?: Definition;
  /** Whether its definition comes after it. */
  late?: boolean;
}

/** What an expression is worth: a number, or an address in a section. */
export interface Value {
  readonly number: number;
  readonly section?: Section;
}

/** A function of one word (an int32). */
export type WordFunction = (word: number) => number;

/** The functions that a source may use, as in `%hi(…)`. */
export const FUNCTIONS: ReadonlyMap<string, WordFunction> = new Map([
  /** What `lui` must load, so that adding `%lo` gives the word. */
  ["hi", (word) => word + 0x800 >>> 12],
  /** The low 12 bits, as `addi` and loads and stores add them. */
  ["lo", (word) => word << 20 >> 20],
]);

/** What the words in an expression mean to whoever has it read. */
export interface Vocabulary {
  /** The functions that may be used. */
  readonly functions: ReadonlyMap<string, WordFunction>;
  /** Takes each name: to bind it, or to put a hole in its place. */
  meet(reference: SymbolReference): Expression;
}

/** Parentheses and signs nest no deeper than this. */
const DEEPEST = 100;

/** No value takes more steps than this, one inside the other. */
const STEPS = 1000;

/** The operators between two operands, the higher rank first; GNU's order. */
const RANKS: Readonly<Record<string, number | undefined>> = {
  "*": 6,
  "/": 6,
  "%": 6,
  "<<": 6,
  ">>": 6,
  "|": 5,
  "&": 5,
  "^": 5,
  "!": 5,
  "+": 4,
  "-": 4,
  "==": 3,
  "=": 3,
  "!=": 3,
  "<>": 3,
  "<": 3,
  ">": 3,
  "<=": 3,
  ">=": 3,
  "&&": 2,
  "||": 1,
};

/** Reads an expression. */
export function parseExpression(
  statement: Statement,
  vocabulary: Vocabulary,
): Expression {
  let depth = 0;

  function binary(least: number): Expression {
    let left = unary();
    for (;;) {
      const operator = statement.peek();
      const rank = operator.kind === "mark" ? RANKS[operator.text] : undefined;
      if (rank === undefined || rank < least) return left;
      statement.next();
      const right = binary(rank + 1);
      const { line, start } = left;
      left = {
        kind: "binary",
        operator: operator.text,
        left,
        right,
        line,
        start,
        end: right.end,
      };
    }
  }

  function unary(): Expression {
    const token = statement.peek();
    if (++depth > DEEPEST) {
      throw new Complaint(token, `nested more than ${DEEPEST} deep`);
    }
    const expression = primary();
    depth--;
    return expression;
  }

  function primary(): Expression {
    const token = statement.next();
    const { line, start, end } = token;
    if (token.kind === "number") {
      return { kind: "number", value: token.value!, line, start, end };
    }
    if (token.kind === "name") {
      if (token.text === ".") return { kind: "dot", line, start, end };
      return vocabulary.meet({
        kind: "symbol",
        name: token.text,
        line,
        start,
        end,
      });
    }
    switch (token.kind === "mark" ? token.text : "") {
      case "(": {
        const inner = binary(1);
        const close = statement.expect(")");
        return { ...inner, start, end: close.end };
      }
      case "+":
        return unary();
      case "-":
      case "~":
      case "!": {
        const operand = unary();
        const operator = token.text;
        return {
          kind: "unary",
          operator,
          operand,
          line,
          start,
          end: operand.end,
        };
      }
      case "%":
        return apply(token);
    }
    throw statement.unexpected(token, "a value");
  }

  function apply(percent: Span): Expression {
    const name = statement.expectName("the name of a function, as in %hi");
    const { line, start } = percent;
    const found = vocabulary.functions.get(name.text);
    if (found === undefined) {
      const known = [...vocabulary.functions.keys()].map((name) => `%${name}`);
      throw new Complaint(
        { line, start, end: name.end },
        `${quote("%" + name.text)} is no function: need ${known.join(" or ")}`,
      );
    }
    statement.expect("(");
    const argument = binary(1);
    const { end } = statement.expect(")");
    return { kind: "function", apply: found, argument, line, start, end };
  }

  return binary(1);
}

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
      throw new Complaint(expression, `takes more than ${STEPS} steps`);
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
        return { number: section.physical + (stop ? section.size : 0) };
      }
      case "hole":
        return this.#value(scope.holes!.get(expression.name)!, {
          ...scope,
          holes: undefined,
        }, depth + 1);
      case "function": {
        const argument = this.#value(expression.argument, scope, depth + 1);
        const { number } = argument;
        if (number < -(2 ** 31) || number >= 2 ** 32) {
          throw new Complaint(
            expression.argument,
            `the value ${number} is no word: need -2147483648 to 4294967295`,
          );
        }
        return { number: expression.apply(number | 0) };
      }
      case "unary": {
        const operand = this.#value(expression.operand, scope, depth + 1);
        return { number: UNARY[expression.operator](operand.number) };
      }
      case "binary":
        return operate(
          expression,
          expression.operator,
          this.#value(expression.left, scope, depth + 1),
          this.#value(expression.right, scope, depth + 1),
        );
    }
  }

  #symbol(reference: SymbolReference, scope: Scope, depth: number): Value {
    const { definition } = reference;
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
    if (definition.known?.round === this.#round) return definition.known.value;
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
  "!": bits((a, b) => a | ~b),
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

function operate(at: Span, operator: string, a: Value, b: Value): Value {
  const wrong = mistake(operator, a, b);
  if (wrong !== undefined) throw new Complaint(at, wrong);
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
  if ((operator === "<<" || operator === ">>") && !(b.number in SHIFTS)) {
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

const SHIFTS: readonly boolean[] = Array(64).fill(true);

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
