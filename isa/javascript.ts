/**
 * The JavaScript reading: a row as source code.
 *
 * A value is an expression of int32 type, a register is an expression for its
 * number, and every change of state is a statement. What is read is kept in a
 * constant at once, because a change that comes after must not alter it.
 *
 * The code runs inside a loop that provides `x` (the registers), `w` (the
 * instruction word), `pc`, `highHalf`, and a way to reach memory: see
 * `machine/fast_loop.ts`. Only rows that stay within registers, pc and memory
 * have this reading.
 *
 * @module
 */
import { ConfinedReading } from "./confined.ts";
import type { AccessSize, Effects } from "./effects.ts";
import { InvariantError } from "./errors.ts";
import { footprint } from "./footprint.ts";
import type { Row } from "./instructions.ts";
import { FORMATS, type Operand } from "./operands.ts";
import { type Cause, CAUSES, INSTRUCTION_WORD } from "./trap.ts";

/** An expression for an int32; `test` is the same as a condition. */
interface Code {
  readonly text: string;
  readonly test?: string;
  /** Whether it is the same each time the instruction is executed. */
  readonly fixed?: boolean;
}

/** The code of the steps that belong to the loop, not to the row. */
export interface LoopCode {
  /** A statement that leaves the loop with a trap. */
  trap(cause: Cause, detail: string): string;
  /** Statements after which the constant `name` holds what `address` does. */
  load(
    name: string,
    address: string,
    size: AccessSize,
    signed: boolean,
  ): string;
  /** Statements that store the low bytes of `value`. */
  store(address: string, value: string, size: AccessSize): string;
}

/** A row as JavaScript. */
export interface RowCode {
  /** What it does, in order. */
  readonly statements: readonly string[];
  /** The address of the instruction that comes next, an int32. */
  readonly next: string;
  /** Whether it may jump, and then always to the same address. */
  readonly jumps: boolean;
  /** Whether it stores. */
  readonly stores: boolean;
}

/**
 * A row as JavaScript.
 *
 * @throws {InvariantError} if the row touches more than registers, pc and
 * memory.
 */
export function javascript(row: Row, loop: LoopCode): RowCode {
  if (!footprint(row).confined) {
    throw new InvariantError(`${row.mnemonic} cannot run in the fast loop`);
  }
  const writer = new Writer(loop);
  const fields = { rd: "", rs1: "", rs2: "", imm: EMPTY };
  for (const operand of FORMATS[row.format].operands) {
    if (operand.role === "imm") {
      fields.imm = { text: fieldValue(operand), fixed: true };
    } else fields[operand.role] = fieldValue(operand);
  }
  row.effect<Code, string>(writer, fields);
  return writer;
}

const EMPTY: Code = { text: "", fixed: true };

/** The value of a field of the word `w`, as `decodeField` has it. */
function fieldValue({ at, kind: { bits, signed, scale } }: Operand): string {
  const [left, right] = [32 - bits - at, 32 - bits];
  const shift = signed ? ">>" : ">>>";
  if (at === 0) {
    // Nothing is below the field: scaling is so many shifts right less.
    const rest = right - scale;
    return rest === 0 ? `(w << ${left})` : `(w << ${left} ${shift} ${rest})`;
  }
  const field = signed
    ? `w << ${left} >> ${right}`
    : `w >>> ${at} & ${2 ** bits - 1}`;
  return scale === 0 ? `(${field})` : `((${field}) << ${scale})`;
}

function condition(test: string): Code {
  return { text: `(${test} ? 1 : 0)`, test };
}

class Writer extends ConfinedReading implements Effects<Code, string>, RowCode {
  readonly width = 32;
  readonly statements: string[] = [];
  next = "(pc + 4 | 0)";
  jumps = false;
  stores = false;
  readonly #loop: LoopCode;
  #names = 0;

  constructor(loop: LoopCode) {
    super();
    this.#loop = loop;
  }

  literal(n: number): Code {
    return { text: String(n | 0), fixed: true };
  }

  add(a: Code, b: Code): Code {
    const fixed = a.fixed && b.fixed;
    return { text: `(${a.text} + ${b.text} | 0)`, fixed };
  }

  sub(a: Code, b: Code): Code {
    return { text: `(${a.text} - ${b.text} | 0)` };
  }

  mul(a: Code, b: Code): Code {
    return { text: `Math.imul(${a.text}, ${b.text})` };
  }

  mulHigh(a: Code, b: Code, signs: "ss" | "su" | "uu"): Code {
    const left = signs === "uu" ? `${a.text} >>> 0` : a.text;
    const right = signs === "ss" ? b.text : `${b.text} >>> 0`;
    return { text: `highHalf(${left}, ${right}, 32)` };
  }

  div(a: Code, b: Code, signed: boolean): Code {
    const [x, y] = [this.#keep(a.text), this.#keep(b.text)];
    const quotient = signed
      ? `${x.text} / ${y.text} | 0`
      : `(${x.text} >>> 0) / (${y.text} >>> 0) | 0`;
    return this.#keep(`${y.text} === 0 ? -1 : ${quotient}`);
  }

  and(a: Code, b: Code): Code {
    return { text: `(${a.text} & ${b.text})` };
  }

  or(a: Code, b: Code): Code {
    return { text: `(${a.text} | ${b.text})` };
  }

  xor(a: Code, b: Code): Code {
    return { text: `(${a.text} ^ ${b.text})` };
  }

  shl(a: Code, b: Code): Code {
    return { text: `(${a.text} << ${b.text})` };
  }

  shr(a: Code, b: Code): Code {
    return { text: `(${a.text} >>> ${b.text} | 0)` };
  }

  sar(a: Code, b: Code): Code {
    return { text: `(${a.text} >> ${b.text})` };
  }

  eq(a: Code, b: Code): Code {
    // Comparing a condition with 0 turns it round.
    if (a.test !== undefined && b.text === "0") {
      return condition(`!(${a.test})`);
    }
    return condition(`${a.text} === ${b.text}`);
  }

  lt(a: Code, b: Code): Code {
    return condition(`${a.text} < ${b.text}`);
  }

  ltu(a: Code, b: Code): Code {
    return condition(`(${a.text} >>> 0) < (${b.text} >>> 0)`);
  }

  select(c: Code, a: Code, b: Code): Code {
    return { text: `(${c.test ?? `${c.text} !== 0`} ? ${a.text} : ${b.text})` };
  }

  get(register: string): Code {
    return this.#keep(`x[${register}]`);
  }

  set(register: string, value: Code): void {
    this.statements.push(`x[${register}] = ${value.text};`, "x[0] = 0;");
  }

  pc(): Code {
    return { text: "pc", fixed: true };
  }

  jump(to: Code): void {
    this.next = to.text;
    this.jumps = to.fixed === true;
  }

  jumpIf(c: Code, to: Code): void {
    this.next = this.select(c, to, { text: this.next }).text;
    this.jumps = to.fixed === true;
  }

  load(address: Code, size: AccessSize, signed: boolean): Code {
    const name = this.#name();
    const at = this.#keep(address.text).text;
    this.statements.push(this.#loop.load(name, at, size, signed));
    return { text: name };
  }

  store(address: Code, value: Code, size: AccessSize): void {
    const at = this.#keep(address.text).text;
    this.statements.push(this.#loop.store(at, value.text, size));
    this.stores = true;
  }

  trap(cause: Cause): void {
    const detail = CAUSES[cause].detail === INSTRUCTION_WORD ? "w" : "0";
    this.statements.push(this.#loop.trap(cause, detail));
  }

  trapIf(c: Code, cause: Cause): void {
    const taken = this.#keep(c.text);
    this.statements.push(`if (${taken.text} !== 0) {`);
    this.trap(cause);
    this.statements.push("}");
  }

  #keep(text: string): Code {
    const name = this.#name();
    this.statements.push(`const ${name} = ${text};`);
    return { text: name };
  }

  #name(): string {
    return `v${this.#names++}`;
  }
}
