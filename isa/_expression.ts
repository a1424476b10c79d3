/**
 * Expressions: how they are read. The operators and their ranks are GNU's.
 *
 * @module
 */
import { Complaint, quote, type Span } from "./_report.ts";
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
      throw new Complaint(token, `the expression is nested more than ${DEEPEST} deep`);
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
