/**
 * What a row sees of values and registers while it is recorded: nothing.
 *
 * They are objects without a property, and complain as soon as JavaScript looks
 * for a number in them. So who writes `a + b` for `m.add(a, b)` is told.
 *
 * @module
 */
import { type Role, seen, type StepArgument, wrongArgument } from "./_draft.ts";
import { type MethodName, METHODS } from "./_vocabulary.ts";
import type { Operands } from "../effects.ts";
import { RowError } from "../errors.ts";

abstract class Opaque {
  /** What to write instead. */
  readonly #help: string;

  constructor(help: string) {
    this.#help = help;
  }

  /** Called where JavaScript wants a number or a text. */
  [Symbol.toPrimitive](): never {
    throw new RowError(this.#help);
  }

  /** Called by those who ask for a text in so many words. */
  toString(): never {
    throw new RowError(this.#help);
  }

  /** Called by those who ask for a number in so many words. */
  valueOf(): never {
    throw new RowError(this.#help);
  }

  /** Called by those who write it down. */
  toJSON(): never {
    throw new RowError(this.#help);
  }
}

/** A value, of which only its recording knows which one it is. */
export class Value extends Opaque {
  readonly #id: StepArgument;
  readonly #recording: object | undefined;

  /** The value `id` of a recording; `imm` belongs to all. */
  constructor(id: StepArgument, recording?: object) {
    super(
      "a value has no number: compute with m.add and the like, compare with " +
        "m.eq, m.lt and m.ltu, choose with m.select",
    );
    this.#id = id;
    this.#recording = recording;
    Object.freeze(this);
  }

  /** What a thing is to a recording, if it is one of its values. */
  static read(thing: unknown, recording: object): StepArgument | undefined {
    if (typeof thing !== "object" || thing === null) return undefined;
    if (!(#id in thing)) return undefined;
    const isOwn = thing.#id === "imm" || thing.#recording === recording;
    return isOwn ? thing.#id : undefined;
  }
}

/** A register, told by its role. */
export class Register extends Opaque {
  readonly #role: Role;

  /** The register of a role. */
  constructor(role: Role) {
    super(`i.${role} is a register: its value is m.get(i.${role})`);
    this.#role = role;
    Object.freeze(this);
  }

  /** Which one a thing is, if it is a register. */
  static read(thing: unknown): Role | undefined {
    if (typeof thing !== "object" || thing === null) return undefined;
    return #role in thing ? thing.#role : undefined;
  }
}

/** What every row is given. */
export const OPERANDS: Operands<Value, Register> = Object.freeze({
  rd: new Register("rd"),
  rs1: new Register("rs1"),
  rs2: new Register("rs2"),
  imm: new Value("imm"),
});

/**
 * An argument of a call, as the recording writes it down. A constant is taken
 * as it is.
 *
 * @throws {RowError} if it is no value or no register, and has to be.
 */
export function readArgument(
  recording: object,
  method: MethodName,
  n: number,
  given: unknown,
): unknown {
  const kind = METHODS[method].takes[n];
  if (kind !== "value" && kind !== "register") return given;
  const [value, role] = [Value.read(given, recording), Register.read(given)];
  const read = kind === "value" ? value : role;
  if (read !== undefined) return read;
  if (kind === "register") {
    const is = value === undefined ? seen(given) : "a value";
    throw wrongArgument(method, n, is, "a register, as i.rd or i.rs1");
  }
  if (role !== undefined) {
    throw wrongArgument(method, n, `i.${role}`, `its value, m.get(i.${role})`);
  }
  const need = typeof given === "number"
    ? `a value, as m.literal(${given})`
    : "a value that a method of m has given to this row";
  throw wrongArgument(method, n, seen(given), need);
}
