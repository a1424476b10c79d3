/**
 * Expressions: what is to be printed, or to be true at a breakpoint.
 *
 * They are C's, over words: registers (`a0`, `$a0`), the PSW's fields (`pc`,
 * `mode`, `ie`, `base`, `bound`), `tick`, `timer`, labels, numbers, characters.
 * `*A` is the word at the virtual address A; `byte(A)`, `half(A)` are parts of
 * one; `phys(A)` is the word at a physical address.
 *
 * @module
 */
import {
  nearest,
  type Psw,
  REGISTERS,
  translate,
  TRAP_AREA,
  UsageError,
  type Window,
  WORDS,
} from "../../../isa/mod.ts";
import type { EngineBase } from "../../../machine/mod.ts";
import { hex, quoted } from "../../commands/text.ts";
import type { Places } from "./places.ts";

/** What an expression is about. */
export interface Scene {
  /** Whose registers, PSW and memory. */
  readonly engine: EngineBase;
  /** The guest's tick, in the middle of a run too. */
  readonly tick: number;
  readonly places: Places;
  /**
   * The PSW under which the engine goes on, where that is composed from another
   * one only when it does.
   */
  readonly psw?: Psw<number>;
}

/** An expression that is understood. Its value is an int32, or a tick. */
export type Expression = (scene: Scene) => number;

/** The names that stand for a part of the processor's state. */
export const PSW_FIELDS = ["mode", "ie", "pc", "base", "bound"] as const;

const SPECIAL: Readonly<Record<string, Expression>> = {
  ...Object.fromEntries(
    PSW_FIELDS.map((
      name,
    ) => [name, ({ engine, psw }) => (psw ?? engine.cpu)[name]]),
  ),
  ...Object.fromEntries(
    TRAP_AREA.map(({ name, value }) => [name, () => value]),
  ),
  tick: ({ tick }) => tick,
  timer: ({ engine }) => engine.clock.timer,
};

const FUNCTIONS: Readonly<Record<string, (s: Scene, a: number) => number>> = {
  byte: (scene, a) => loadAt(scene, a, 1),
  half: (scene, a) => loadAt(scene, a, 2),
  word: (scene, a) => loadAt(scene, a, 4),
  phys: ({ engine }, a) => loadPhysical(engine, a),
};

/** The operators between two values, the loosest first. */
const OPERATORS: readonly Readonly<
  Record<string, (a: number, b: number) => number>
>[] = [
  { "||": (a, b) => a !== 0 || b !== 0 ? 1 : 0 },
  { "&&": (a, b) => a !== 0 && b !== 0 ? 1 : 0 },
  { "|": (a, b) => a | b },
  { "^": (a, b) => a ^ b },
  { "&": (a, b) => a & b },
  {
    "==": (a, b) => isSame(a, b) ? 1 : 0,
    "!=": (a, b) => isSame(a, b) ? 0 : 1,
  },
  {
    "<=": (a, b) => a <= b ? 1 : 0,
    ">=": (a, b) => a >= b ? 1 : 0,
    "<": (a, b) => a < b ? 1 : 0,
    ">": (a, b) => a > b ? 1 : 0,
  },
  { "<<": (a, b) => a << b, ">>": (a, b) => a >> b },
  { "+": (a, b) => a + b, "-": (a, b) => a - b },
  {
    "*": (a, b) => Number.isSafeInteger(a * b) ? a * b : Math.imul(a, b),
    "/": (a, b) => Math.trunc(a / nonzero(b)),
    "%": (a, b) => a % nonzero(b),
  },
];

/** 0xffffffff and -1 are the same word. */
function isSame(a: number, b: number): boolean {
  return a === b ||
    Math.abs(a) <= 2 ** 32 && Math.abs(b) <= 2 ** 32 && (a | 0) === (b | 0);
}

function nonzero(n: number): number {
  if (n !== 0) return n;
  throw new UsageError("a division by zero");
}

const TOKEN =
  /\s*(?:(0x[\da-f]+|0b[01]+|\d[\d_]*)|'(\\?[^])'|(\$?[A-Za-z_.][\w.$]*|\$\w+)|(\|\||&&|==|!=|<=|>=|<<|>>|[-+*\/%&|^~!<>()]))/iy;

/** How deep brackets and signs may stand in one another. */
const DEEPEST = 100;

/**
 * Understands an expression.
 *
 * @throws {UsageError} if it is none.
 */
export function parseExpression(text: string, places: Places): Expression {
  return new Parser(text, places).whole();
}

/** The value of an expression, all at once. */
export function evaluate(text: string, scene: Scene): number {
  return parseExpression(text, scene.places)(scene);
}

class Parser {
  readonly #text: string;
  readonly #places: Places;
  readonly #tokens: { kind: string; text: string }[] = [];
  #at = 0;
  #depth = 0;

  constructor(text: string, places: Places) {
    this.#text = text;
    this.#places = places;
    const end = text.trimEnd().length;
    TOKEN.lastIndex = 0;
    for (let at = 0; at < end; at = TOKEN.lastIndex) {
      TOKEN.lastIndex = at;
      const match = TOKEN.exec(text);
      if (match === null) throw this.#wrong(text.slice(at).trim());
      const n = match.findIndex((part, n) => n > 0 && part !== undefined);
      const kind = ["", "number", "character", "name", "operator"][n];
      this.#tokens.push({ kind, text: match[n] });
    }
  }

  whole(): Expression {
    if (this.#tokens.length === 0) throw new UsageError("need an expression");
    const value = this.#binary(0);
    const rest = this.#tokens[this.#at];
    if (rest !== undefined) throw this.#wrong(rest.text);
    return value;
  }

  #binary(level: number): Expression {
    if (level === OPERATORS.length) return this.#unary();
    let left = this.#binary(level + 1);
    for (;;) {
      const token = this.#tokens[this.#at];
      if (token?.kind !== "operator") return left;
      const operator = OPERATORS[level][token.text];
      if (operator === undefined) return left;
      this.#at++;
      const [a, b] = [left, this.#binary(level + 1)];
      left = (scene) => operator(a(scene), b(scene));
    }
  }

  #unary(): Expression {
    if (++this.#depth > DEEPEST) throw new UsageError("too many brackets");
    const token = this.#tokens[this.#at++];
    const value = token === undefined ? undefined : this.#term(token);
    this.#depth--;
    if (value === undefined) throw this.#wrong(token?.text);
    return value;
  }

  #term(
    { kind, text }: { kind: string; text: string },
  ): Expression | undefined {
    if (kind === "number") return constant(numberOf(text));
    if (kind === "character") return constant(characterOf(text));
    if (kind === "name") return this.#name(text);
    if (text === "(") {
      const value = this.#binary(0);
      if (this.#tokens[this.#at++]?.text !== ")") throw this.#wrong(undefined);
      return value;
    }
    const of = (): Expression => this.#unary();
    if (text === "-") return negated(of());
    if (text === "~") return mapped(of(), (a) => ~a);
    if (text === "!") return mapped(of(), (a) => a === 0 ? 1 : 0);
    if (text === "*") {
      const address = of();
      return (scene) => loadAt(scene, address(scene), 4);
    }
    // `&label` is the label: to take an address is what a label does.
    if (text === "&") return of();
  }

  #name(written: string): Expression {
    const name = written.replace(/^\$/, "");
    const call = FUNCTIONS[name];
    if (call !== undefined && this.#tokens[this.#at]?.text === "(") {
      const argument = this.#unary();
      return (scene) => call(scene, argument(scene));
    }
    const register = REGISTERS.get(name);
    if (register !== undefined) return ({ engine }) => engine.cpu.x[register];
    if (Object.hasOwn(SPECIAL, name)) return SPECIAL[name];
    const value = this.#places.valueOf(name);
    if (value !== undefined) return constant(value);
    throw new UsageError(unknown(name, this.#places));
  }

  #wrong(token: string | undefined): UsageError {
    const where = token === undefined
      ? "it ends too early"
      : `${quoted(token)} is not expected`;
    return new UsageError(`${quoted(this.#text.trim())}: ${where}`);
  }
}

function unknown(name: string, places: Places): string {
  const known = [...REGISTERS.keys(), ...Object.keys(SPECIAL), ...places.names];
  const guess = nearest(name, known);
  return `${quoted(name)} is neither a register nor a label` +
    (guess === undefined ? "" : `: did you mean ${guess}?`);
}

function constant(n: number): Expression {
  return () => n;
}

function mapped(of: Expression, f: (a: number) => number): Expression {
  return (scene) => f(of(scene));
}

function negated(of: Expression): Expression {
  return mapped(of, (a) => 0 - a);
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  0: "\0",
};

function characterOf(text: string): number {
  const character = text.length === 2 ? ESCAPES[text[1]] ?? text[1] : text;
  return character.charCodeAt(0);
}

function numberOf(text: string): number {
  const n = Number(text.replaceAll("_", ""));
  if (Number.isSafeInteger(n)) return n;
  throw new UsageError(`the number ${quoted(text)} is too large`);
}

/** Where a virtual address leads: a physical one, or nowhere. */
export function physicalOf(
  { cpu, size }: EngineBase,
  address: number,
  bytes: number,
  window: Window<number> = cpu,
): number | undefined {
  const access = { address: address | 0, bytes, alignment: bytes };
  const { allowed, physical } = translate(WORDS, window, { size, access });
  return allowed === 0 ? undefined : physical >>> 0;
}

/**
 * What a program would load from a virtual address, without a sign.
 *
 * @throws {UsageError} if it is not allowed to.
 */
export function loadAt(
  { engine, psw = engine.cpu }: Pick<Scene, "engine" | "psw">,
  address: number,
  bytes: 1 | 2 | 4,
): number {
  const physical = physicalOf(engine, address, bytes, psw);
  if (physical === undefined) {
    const { base, bound } = psw;
    throw new UsageError(
      `cannot access address ${hex(address)}: the window has ` +
        `${bound >>> 0} bytes from ${hex(base)} on` +
        ((address >>> 0) % bytes === 0 ? "" : ", and it is misaligned"),
    );
  }
  const word = engine.load(physical & ~3) >>> (physical & 3) * 8;
  return bytes === 4 ? word | 0 : word & (1 << bytes * 8) - 1;
}

function loadPhysical(engine: EngineBase, address: number): number {
  if (address >= 0 && address + 4 <= engine.size && address % 4 === 0) {
    return engine.load(address);
  }
  throw new UsageError(
    `cannot access the physical address ${hex(address)}: need a multiple of ` +
      `4 below ${hex(engine.size)}`,
  );
}
