/**
 * Terms: values as the text reading sees them, small trees that are printed
 * when the whole of one is known.
 *
 * The notation is close to C's. A `u` after an operator means that it reads
 * its sides unsigned. Products go before sums, as in school; between any other
 * operators there are brackets, so that nobody needs a table of precedence.
 *
 * @module
 */
import { WORDS } from "./arithmetic.ts";
import type { Arithmetic } from "./effects.ts";
import { REGISTERS } from "./operands.ts";

/** A value, as far as text needs to know it. */
export type Term =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "number"; readonly value: number; readonly hex: boolean }
  | {
    readonly kind: "operation" | "test";
    readonly operator: string;
    readonly left: Term;
    readonly right: Term;
  }
  | {
    readonly kind: "choice";
    readonly condition: Term;
    readonly yes: Term;
    readonly no: Term;
  }
  | { readonly kind: "phrase"; readonly words: string; readonly of: Term };

/** How tightly a text holds together; a looser part gets brackets. */
const [PHRASE, BITS, SUM, PRODUCT, ATOM] = [0, 1, 2, 3, 4];

/** How an operator is written, its own tightness, and its two sides'. */
const OPERATORS = {
  add: { sign: "+", levels: [SUM, SUM, PRODUCT] },
  sub: { sign: "-", levels: [SUM, SUM, PRODUCT] },
  mul: { sign: "*", levels: [PRODUCT, PRODUCT, ATOM] },
  and: { sign: "&", levels: [BITS, ATOM, ATOM] },
  or: { sign: "|", levels: [BITS, ATOM, ATOM] },
  xor: { sign: "^", levels: [BITS, ATOM, ATOM] },
  shl: { sign: "<<", levels: [BITS, ATOM, ATOM] },
  shr: { sign: ">>u", levels: [BITS, ATOM, ATOM] },
  sar: { sign: ">>", levels: [BITS, ATOM, ATOM] },
} as const;

const LEVELS: ReadonlyMap<string, readonly number[]> = new Map([
  ...Object.values(OPERATORS).map(({ sign, levels }) => [sign, levels]),
  ...["/", "/u", "%", "%u", "*u", "*su"]
    .map((sign) => [sign, OPERATORS.mul.levels]),
] as [string, readonly number[]][]);

/** Each comparison's opposite. */
const OPPOSITES: Readonly<Record<string, string>> = {
  "==": "!=",
  "!=": "==",
  "<": ">=",
  ">=": "<",
  "<u": ">=u",
  ">=u": "<u",
};

/** A register, a part of the state, or a constant that is not a number. */
export function name(name: string): Term {
  return { kind: "name", name };
}

/** A word; `hex` if it is to be printed so. */
export function number(value: number, hex = false): Term {
  return { kind: "number", value: WORDS.literal(value), hex };
}

/** A value told in words: `word at` an address. */
export function phrase(words: string, of: Term): Term {
  return { kind: "phrase", words, of };
}

/** An operator between two values; of two numbers, the result. */
export function operation(
  method: keyof typeof OPERATORS,
  a: Term,
  b: Term,
): Term {
  return a.kind === "number" && b.kind === "number"
    ? number(WORDS[method](a.value, b.value), a.hex || b.hex)
    : binary(OPERATORS[method].sign, a, b);
}

function binary(operator: string, left: Term, right: Term): Term {
  return { kind: "operation", operator, left, right };
}

function test(
  method: "eq" | "lt" | "ltu",
  operator: string,
  a: Term,
  b: Term,
): Term {
  return a.kind === "number" && b.kind === "number"
    ? number(WORDS[method](a.value, b.value))
    : { kind: "test", operator, left: a, right: b };
}

function isNumber(term: Term, value: number): boolean {
  return term.kind === "number" && term.value === value;
}

/** An address is never negative. */
export function unsigned(address: Term): Term {
  return address.kind === "number" && address.value < 0
    ? { ...address, hex: true }
    : address;
}

/** Whether two terms are the same value, word for word. */
function same(a: Term, b: Term): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Arithmetic that writes down what it is asked, as simply as it can be said. */
export class TermArithmetic implements Arithmetic<Term> {
  readonly width = WORDS.width;

  literal = (n: number): Term => number(n);

  add(a: Term, b: Term): Term {
    if (isNumber(a, 0)) return b;
    if (isNumber(b, 0)) return a;
    // a + (b - a): the address that a distance from the pc leads to.
    if (b.kind === "operation" && b.operator === "-" && same(a, b.right)) {
      return b.left;
    }
    return b.kind === "number" && b.value < 0
      ? operation("sub", a, number(-b.value, b.hex))
      : operation("add", a, b);
  }

  sub(a: Term, b: Term): Term {
    if (isNumber(b, 0)) return a;
    // a - a / b * b, and its unsigned twin, are the remainder.
    if (b.kind === "operation" && b.operator === "*") {
      const { left, right } = b;
      for (const [divide, remainder] of [["/", "%"], ["/u", "%u"]]) {
        if (same(left, binary(divide, a, right))) {
          return binary(remainder, a, right);
        }
      }
    }
    return operation("sub", a, b);
  }

  mul = (a: Term, b: Term): Term => operation("mul", a, b);

  mulHigh(a: Term, b: Term, signs: "ss" | "su" | "uu"): Term {
    const sign = { ss: "*", su: "*su", uu: "*u" }[signs];
    return phrase("high word of", binary(sign, a, b));
  }

  div = (a: Term, b: Term, signed: boolean): Term =>
    binary(signed ? "/" : "/u", a, b);

  and = (a: Term, b: Term): Term => operation("and", a, b);
  or = (a: Term, b: Term): Term => isNumber(b, 0) ? a : operation("or", a, b);
  xor = (a: Term, b: Term): Term => isNumber(b, 0) ? a : operation("xor", a, b);
  shl = (a: Term, b: Term): Term => operation("shl", a, b);
  shr = (a: Term, b: Term): Term => operation("shr", a, b);
  sar = (a: Term, b: Term): Term => operation("sar", a, b);

  eq(a: Term, b: Term): Term {
    // A test compared with 0 is the opposite test.
    if (a.kind === "test" && isNumber(b, 0)) {
      return { ...a, operator: OPPOSITES[a.operator] };
    }
    return test("eq", "==", a, b);
  }

  lt = (a: Term, b: Term): Term => test("lt", "<", a, b);
  ltu = (a: Term, b: Term): Term => test("ltu", "<u", a, b);

  select = (condition: Term, yes: Term, no: Term): Term => ({
    kind: "choice",
    condition,
    yes,
    no,
  });
}

/** What the text of a term depends on, and what it leaves behind. */
export interface Context {
  /**
   * What has been changed before: its value from before is called `old`.
   * Registers are told by number, so that two names of one are the same.
   */
  readonly changed: ReadonlySet<string | number>;
  /** Terms that no text has used yet. */
  readonly unused: Set<Term>;
}

/** What the set of changed things knows a register or a name by. */
export function key(name: string): string | number {
  return REGISTERS.get(name) ?? name;
}

/** The text of a value, in brackets if it is looser than `least`. */
export function print(
  term: Term,
  context: Context,
  least: number = PHRASE,
): string {
  context.unused.delete(term);
  const [level, text] = printBare(term, context);
  return level < least ? `(${text})` : text;
}

/** The text of a value of which only matters whether it is 0. */
export function printCondition(term: Term, context: Context): string {
  return term.kind === "test"
    ? printSides(term, context, [SUM, SUM])
    : `${print(term, context, SUM)} != 0`;
}

function printBare(
  term: Term,
  context: Context,
): [level: number, text: string] {
  switch (term.kind) {
    case "name":
      return [
        ATOM,
        context.changed.has(key(term.name)) ? `old ${term.name}` : term.name,
      ];
    case "number":
      return [ATOM, term.hex ? hexadecimal(term.value) : String(term.value)];
    case "phrase":
      return [PHRASE, `${term.words} ${print(term.of, context, SUM)}`];
    case "test":
      return [PHRASE, `${printCondition(term, context)} ? 1 : 0`];
    case "choice": {
      const condition = printCondition(term.condition, context);
      const yes = print(term.yes, context, SUM);
      return [
        PHRASE,
        `${condition} ? ${yes} : ${print(term.no, context, SUM)}`,
      ];
    }
    case "operation": {
      const [level, ...sides] = LEVELS.get(term.operator)!;
      return [level, printSides(term, context, sides)];
    }
  }
}

function printSides(
  { operator, left, right }: Term & { kind: "operation" | "test" },
  context: Context,
  [leftLevel, rightLevel]: readonly number[],
): string {
  const side = (term: Term, level: number): string =>
    term.kind === "number" && term.value < 0
      ? negative(term, operator)
      : print(term, context, level);
  return `${side(left, leftLevel)} ${operator} ${side(right, rightLevel)}`;
}

/** A negative constant as its operator sees it: bits, a size or a number. */
function negative(
  { value, hex }: Term & { kind: "number" },
  operator: string,
): string {
  if ("&|^".includes(operator)) return `~${~value}`;
  return hex || operator.endsWith("u") ? hexadecimal(value) : String(value);
}

function hexadecimal(value: number): string {
  return `0x${(value >>> 0).toString(16)}`;
}
