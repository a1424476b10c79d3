/**
 * The WebAssembly reading: an instruction as code for the translator.
 *
 * A value is a piece of WebAssembly that leaves a word, a register is its
 * number. Unlike the JavaScript reading, which serves all words of an opcode,
 * this one is made for one instruction at one address: its operands, its pc and
 * so the targets of its jumps are constants.
 *
 * Rows read before they change anything. So what a row changes is put by until
 * its end, and changed then, all values first: a register that is read is the
 * one from before the instruction, whatever is set.
 *
 * Where registers are kept, and how memory is reached, is the translator's to
 * say: see `machine/translator/`. Only rows that stay within registers, pc and
 * memory have this reading.
 *
 * @module
 */
import { WORDS } from "./arithmetic.ts";
import { ConfinedReading } from "./confined.ts";
import type { Instruction } from "./decode.ts";
import type { AccessSize, Effects } from "./effects.ts";
import { InvariantError } from "./errors.ts";
import { footprint } from "./footprint.ts";
import type { Row } from "./instructions.ts";
import type { Cause } from "./trap.ts";
import {
  type Code,
  constant,
  constantOf,
  getLocal,
  operation,
  setLocal,
  when,
} from "./wasm/code.ts";
import type { OperatorName, ValueType } from "./wasm/operators.ts";

/** What belongs to the translator, not to the row. */
export interface RegionCode {
  /** The local that holds a register; never asked for `x0`. */
  register(number: number): number;
  /** A local for a value of this instruction. */
  temporary(type: ValueType): number;
  /** Has the local `into` hold what the address, in a local, does. */
  load(
    into: number,
    address: number,
    how: { readonly size: AccessSize; readonly signed: boolean },
  ): readonly Code[];
  /** Stores the low bytes of `value` at the address in a local. */
  store(address: number, value: Code, size: AccessSize): readonly Code[];
  /** Leaves with a trap. */
  trap(cause: Cause): readonly Code[];
}

/** Where an instruction goes on. */
export type Flow =
  /** At the next one. */
  | { readonly kind: "next" }
  /** Always somewhere else. */
  | { readonly kind: "jump"; readonly to: number }
  /** Somewhere else if the condition is not 0. */
  | { readonly kind: "branch"; readonly condition: Code; readonly to: number }
  /** Where a value says. */
  | { readonly kind: "indirect"; readonly to: Code }
  /** Nowhere: it always traps. */
  | { readonly kind: "trap" };

/** An instruction as WebAssembly. */
export interface InstructionCode {
  /** What it does, in order. */
  readonly statements: readonly Code[];
  /** Where it goes on. */
  readonly flow: Flow;
}

/**
 * The instruction at a virtual address, as WebAssembly.
 *
 * @throws {InvariantError} if its row touches more than registers, pc and
 * memory, or breaks a rule of rows.
 */
export function webassembly(
  { row, operands: { rd, rs1, rs2, imm } }: Instruction,
  pc: number,
  region: RegionCode,
): InstructionCode {
  const writer = new Writer(pc, region);
  row.effect<Code, number>(writer, { rd, rs1, rs2, imm: constant(imm) });
  return writer.finish();
}

/** Whether a row has this reading. */
export function isTranslatable(row: Row): boolean {
  if (!footprint(row).confined) return false;
  const operands = { rd: 1, rs1: 2, rs2: 3, imm: 4 };
  try {
    webassembly({ word: 0, row, operands }, 0, NOWHERE);
    return true;
  } catch (error) {
    if (error instanceof InvariantError) return false;
    throw error;
  }
}

/** A region that is never executed. */
const NOWHERE: RegionCode = {
  register: (number) => number,
  temporary: () => 0,
  load: () => [],
  store: () => [],
  trap: () => [],
};

/** The flow of an instruction: {@linkcode webassembly} without the code. */
export function flowOf(instruction: Instruction, pc: number): Flow {
  return webassembly(instruction, pc, NOWHERE).flow;
}

/** The comparisons, with those that say the contrary. */
const CONTRARY: Readonly<Partial<Record<OperatorName, OperatorName>>> = {
  "i32.eq": "i32.ne",
  "i32.ne": "i32.eq",
  "i32.lt_s": "i32.ge_s",
  "i32.ge_s": "i32.lt_s",
  "i32.lt_u": "i32.ge_u",
  "i32.ge_u": "i32.lt_u",
};

class Writer extends ConfinedReading implements Effects<Code, number> {
  readonly width = 32;
  readonly #pc: number;
  readonly #region: RegionCode;
  readonly #statements: Code[] = [];
  readonly #changes: { readonly register: number; readonly value: Code }[] = [];
  #flow: Flow = { kind: "next" };
  #stores = false;

  constructor(pc: number, region: RegionCode) {
    super();
    this.#pc = pc;
    this.#region = region;
  }

  /** What the row has said, its changes at the end. */
  finish(): InstructionCode {
    const changes = this.#changes;
    if (this.#stores && (changes.length > 0 || this.#flow.kind !== "next")) {
      // A store may have to be the last that is done: it can alter code.
      throw new InvariantError("a store that is not the last change");
    }
    // A value that is needed after the first change is computed before it.
    const values = changes.map(({ value }, n) =>
      n === 0 ? value : this.#keep(value)
    );
    const flow = changes.length === 0 ? this.#flow : this.#settled();
    changes.forEach(({ register }, n) => {
      const local = this.#region.register(register);
      this.#statements.push(setLocal(local, values[n]));
    });
    return { statements: this.#statements, flow };
  }

  /** The flow, so that no change of a register alters it. */
  #settled(): Flow {
    const flow = this.#flow;
    switch (flow.kind) {
      case "branch":
        return { ...flow, condition: this.#keep(flow.condition) };
      case "indirect":
        return { ...flow, to: this.#keep(flow.to) };
      default:
        return flow;
    }
  }

  literal(n: number): Code {
    return constant(n);
  }

  add(a: Code, b: Code): Code {
    if (constantOf(b) === 0) return a;
    if (constantOf(a) === 0) return b;
    return this.#binary("i32.add", a, b, WORDS.add);
  }

  sub(a: Code, b: Code): Code {
    return this.#binary("i32.sub", a, b, WORDS.sub);
  }

  mul(a: Code, b: Code): Code {
    return this.#binary("i32.mul", a, b, WORDS.mul);
  }

  mulHigh(a: Code, b: Code, signs: "ss" | "su" | "uu"): Code {
    const wide = (value: Code, sign: string): Code =>
      operation(
        sign === "s" ? "i64.extend_i32_s" : "i64.extend_i32_u",
        [value],
      );
    const product = operation("i64.mul", [
      wide(a, signs[0]),
      wide(b, signs[1]),
    ]);
    const high = operation("i64.shr_u", [
      product,
      operation("i64.const", [], 32),
    ]);
    return operation("i32.wrap_i64", [high]);
  }

  div(a: Code, b: Code, signed: boolean): Code {
    const [x, y] = [this.#keep(a), this.#keep(b)];
    // By zero, and the most negative word by -1, WebAssembly would trap.
    const quotient = signed
      ? choose(
        operation("i32.eq", [y, constant(-1)]),
        operation("i32.sub", [constant(0), x]),
        operation("i32.div_s", [x, y]),
      )
      : operation("i32.div_u", [x, y]);
    return this.#keep(
      choose(operation("i32.eqz", [y]), constant(-1), quotient),
    );
  }

  and(a: Code, b: Code): Code {
    return this.#binary("i32.and", a, b, WORDS.and);
  }

  or(a: Code, b: Code): Code {
    return this.#binary("i32.or", a, b, WORDS.or);
  }

  xor(a: Code, b: Code): Code {
    return this.#binary("i32.xor", a, b, WORDS.xor);
  }

  shl(a: Code, b: Code): Code {
    return this.#binary("i32.shl", a, b, WORDS.shl);
  }

  shr(a: Code, b: Code): Code {
    return this.#binary("i32.shr_u", a, b, WORDS.shr);
  }

  sar(a: Code, b: Code): Code {
    return this.#binary("i32.shr_s", a, b, WORDS.sar);
  }

  eq(a: Code, b: Code): Code {
    if (constantOf(b) !== 0 || constantOf(a) !== undefined) {
      return this.#binary("i32.eq", a, b, WORDS.eq);
    }
    // Comparing a condition with 0 turns it round.
    if (a.kind === "operation" && a.name === "i32.eqz") {
      return operation("i32.ne", [...a.operands, constant(0)]);
    }
    const contrary = a.kind === "operation" ? CONTRARY[a.name] : undefined;
    return contrary !== undefined && a.kind === "operation"
      ? operation(contrary, a.operands)
      : operation("i32.eqz", [a]);
  }

  lt(a: Code, b: Code): Code {
    return this.#binary("i32.lt_s", a, b, WORDS.lt);
  }

  ltu(a: Code, b: Code): Code {
    return this.#binary("i32.lt_u", a, b, WORDS.ltu);
  }

  select(c: Code, a: Code, b: Code): Code {
    return operation("select", [a, b, c]);
  }

  get(register: number): Code {
    this.#before("a read");
    if (register === 0) return constant(0);
    return getLocal(this.#region.register(register));
  }

  set(register: number, value: Code): void {
    if (register !== 0) this.#changes.push({ register, value });
  }

  pc(): Code {
    return constant(this.#pc);
  }

  jump(to: Code): void {
    const target = constantOf(to);
    this.#go(
      target === undefined
        ? { kind: "indirect", to }
        : { kind: "jump", to: target },
    );
  }

  jumpIf(c: Code, to: Code): void {
    const [taken, target] = [constantOf(c), constantOf(to)];
    if (target === undefined) {
      throw new InvariantError("a conditional jump to no constant address");
    }
    if (taken === 0) return;
    this.#go(
      taken === undefined
        ? { kind: "branch", condition: c, to: target }
        : { kind: "jump", to: target },
    );
  }

  load(address: Code, size: AccessSize, signed: boolean): Code {
    this.#before("a load");
    const at = this.#local(address);
    const into = this.#region.temporary("i32");
    this.#statements.push(...this.#region.load(into, at, { size, signed }));
    return getLocal(into);
  }

  store(address: Code, value: Code, size: AccessSize): void {
    this.#before("a store");
    this.#stores = true;
    const at = this.#local(address);
    this.#statements.push(...this.#region.store(at, value, size));
  }

  trap(cause: Cause): void {
    this.#before("a trap");
    this.#statements.push(...this.#region.trap(cause));
    this.#go({ kind: "trap" });
  }

  trapIf(c: Code, cause: Cause): void {
    this.#before("a trap");
    this.#statements.push(when(c, this.#region.trap(cause)));
  }

  /** What comes before all changes, by the rule of rows. */
  #before(what: string): void {
    if (this.#changes.length > 0) {
      throw new InvariantError(`${what} after a change`);
    }
  }

  #go(flow: Flow): void {
    if (this.#flow.kind !== "next") {
      throw new InvariantError("a row that goes on in two places");
    }
    this.#flow = flow;
  }

  /** An operator, or its result if both operands are known. */
  #binary(
    name: OperatorName,
    a: Code,
    b: Code,
    compute: (a: number, b: number) => number,
  ): Code {
    const [x, y] = [constantOf(a), constantOf(b)];
    return x === undefined || y === undefined
      ? operation(name, [a, b])
      : constant(compute.call(WORDS, x, y));
  }

  /** A value that can be used many times: a constant, or in a local. */
  #keep(value: Code): Code {
    if (constantOf(value) !== undefined) return value;
    return getLocal(this.#local(value));
  }

  #local(value: Code): number {
    const local = this.#region.temporary("i32");
    this.#statements.push(setLocal(local, value));
    return local;
  }
}

/** One of two values; the other one is not computed. */
function choose(condition: Code, a: Code, b: Code): Code {
  return { ...when(condition, [a], [b]), value: true, seldom: true };
}
