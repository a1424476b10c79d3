/**
 * Expressions: how they are read. The operators and their ranks are GNU's.
 *
 * @module
 */
import type { Token } from "./_lexer.ts";
import { THREAD_LOCAL } from "./_refused.ts";
import { Complaint, quote, type Span } from "./_report.ts";
import type { Definition, Section } from "./_definitions.ts";
import type { Statement } from "./_statement.ts";

/** An expression as it was read. */
export type Expression =
  & Span
  & (
    | { readonly kind: "number"; readonly value: number }
    /** The address at hand: `.` */
    | { readonly kind: "dot" }
    | SymbolReference
    /** Where a section loads: its beginning, or where it stops. */
    | {
      readonly kind: "load";
      readonly section: Section;
      readonly stop: boolean;
    }
    /** What a template leaves open. */
    | { readonly kind: "hole"; readonly name: string }
    | {
      readonly kind: "function";
      readonly apply: WordFunction;
      readonly argument: Expression;
    }
    /** What stands in brackets. */
    | { readonly kind: "group"; readonly inner: Expression }
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
  return new ExpressionParser(statement, vocabulary).operation(1);
}

class ExpressionParser {
  #depth = 0;

  constructor(
    readonly statement: Statement,
    readonly vocabulary: Vocabulary,
  ) {}

  /** Operands with operators between them, none of a lower rank. */
  operation(least: number): Expression {
    let left = this.#operand();
    for (;;) {
      const { kind, text: operator } = this.statement.peek();
      const rank = kind === "mark" ? RANKS[operator] : undefined;
      if (rank === undefined || rank < least) return left;
      this.statement.next();
      const right = this.operation(rank + 1);
      const span = from(left, right);
      left = { kind: "binary", operator, left, right, ...span };
    }
  }

  #operand(): Expression {
    const token = this.statement.peek();
    if (++this.#depth > DEEPEST) {
      const message = `the expression is nested more than ${DEEPEST} deep`;
      throw new Complaint(token, message);
    }
    this.statement.next();
    const expression = token.kind === "mark"
      ? this.#marked(token)
      : this.#plain(token);
    this.#depth--;
    return expression;
  }

  #plain(token: Token): Expression {
    const span = from(token, token);
    if (token.kind === "number") {
      return { kind: "number", value: token.value!, ...span };
    }
    if (token.kind !== "name") throw this.#unexpected(token);
    if (token.text === ".") return { kind: "dot", ...span };
    const symbol = this.vocabulary.meet({
      kind: "symbol",
      name: token.text,
      ...span,
    });
    if (this.statement.accept("@")) this.#linkage();
    return symbol;
  }

  /** `NAME@plt` is how gcc calls what may be in a library: just `NAME` here. */
  #linkage(): void {
    const name = this.statement.expectName("plt, as in main@plt");
    if (name.text === "plt") return;
    const isThreadLocal = /^(tls|tprel|dtprel|gottpoff)/.test(name.text);
    const why = isThreadLocal
      ? `is for ${THREAD_LOCAL}`
      : "means nothing here: need plt, or the name alone";
    throw new Complaint(name, `${quote("@" + name.text)} ${why}`);
  }

  /** What begins with a bracket, a sign, or the `%` of a function. */
  #marked(mark: Token): Expression {
    switch (mark.text) {
      case "(": {
        const inner = this.operation(1);
        const span = from(mark, this.statement.expect(")"));
        return { kind: "group", inner, ...span };
      }
      case "+":
        return this.#operand();
      case "-":
      case "~":
      case "!": {
        const operand = this.#operand();
        const span = from(mark, operand);
        return { kind: "unary", operator: mark.text, operand, ...span };
      }
      case "%":
        return this.#function(mark);
    }
    throw this.#unexpected(mark);
  }

  #function(percent: Token): Expression {
    const what = "the name of a function, as in %hi";
    const name = this.statement.expectName(what);
    const { functions } = this.vocabulary;
    const apply = functions.get(name.text);
    if (/^(tprel_|tls_)/.test(name.text)) {
      throw new Complaint(
        from(percent, name),
        `${quote("%" + name.text)} is for ${THREAD_LOCAL}`,
      );
    }
    if (apply === undefined) {
      const known = [...functions.keys()].map((each) => `%${each}`);
      throw new Complaint(
        from(percent, name),
        `${quote("%" + name.text)} is no function: need ${known.join(" or ")}`,
      );
    }
    this.statement.expect("(");
    const argument = this.operation(1);
    const span = from(percent, this.statement.expect(")"));
    return { kind: "function", apply, argument, ...span };
  }

  #unexpected(token: Token): Complaint {
    return this.statement.unexpected(token, "a value");
  }
}

function from({ line, start }: Span, { end }: Span): Span {
  return { line, start, end };
}
