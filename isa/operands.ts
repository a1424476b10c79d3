/**
 * Operands: which digits of an instruction word hold them, and what they mean.
 *
 * Every instruction is one word, and every field falls on a hexadecimal digit:
 *
 * ```text
 * digit  7 6   5     4     3 2 1 0
 *       opcode first second constant, or third register and zeros
 *       opcode first constant of five digits
 * ```
 *
 * The digits come in the order in which the operands are written, so
 * `20ab0005` is `addi a0, a1, 5` to the naked eye.
 *
 * @module
 */

/** Register names by number: the ABI's, as RISC-V's ilp32e calls them. */
export const REGISTER_NAMES: readonly string[] = [
  "zero",
  "ra",
  "sp",
  "gp",
  "tp",
  "t0",
  "t1",
  "t2",
  "s0",
  "s1",
  "a0",
  "a1",
  "a2",
  "a3",
  "a4",
  "a5",
];

/** Every name of a register, `x0` to `x15` and `fp` among them, to its number. */
export const REGISTERS: ReadonlyMap<string, number> = new Map([
  ...REGISTER_NAMES.map((name, n): [string, number] => [name, n]),
  ...REGISTER_NAMES.map((_, n): [string, number] => [`x${n}`, n]),
  ["fp", 8],
]);

/**
 * How a field of an instruction word stands for a value, both ways: the field,
 * sign-extended if it is `signed`, times 2^`scale`.
 */
export interface OperandKind {
  /** What the manual calls it. */
  readonly name: string;
  /** Whether it names a register, is a constant, or is an address to go to. */
  readonly sort: "register" | "constant" | "target";
  /** Bits in the field. */
  readonly bits: number;
  /** Whether the field's highest bit is a sign. */
  readonly signed: boolean;
  /** The value's low bits that are zero and not in the field. */
  readonly scale: number;
  /** What can be written there, in words for a message. */
  readonly range: string;
  /**
   * The value, as the instruction's row sees it, of a number as it is written
   * in assembly; for a target, of its distance in bytes. They differ only for
   * `lui` and `auipc`, where the upper 20 bits are written and the row sees
   * the whole word. `undefined` if the field cannot hold it: nothing is cut.
   */
  read(written: number): number | undefined;
  /** The value as it is written; `pc` is the instruction's address. */
  print(value: number, pc: number): string;
}

/** The field for a value, or `undefined` if the field cannot hold it. */
export function encodeField(
  { bits, signed, scale }: OperandKind,
  value: number,
): number | undefined {
  // The row sees the word of an unsigned field as an int32.
  const number = signed || value >= 0 ? value : value + 2 ** 32;
  const field = number / 2 ** scale;
  const least = signed ? -(2 ** (bits - 1)) : 0;
  return Number.isInteger(field) && field >= least && field < least + 2 ** bits
    ? field & 2 ** bits - 1
    : undefined;
}

/** The value, an int32, of a field. */
export function decodeField(
  { bits, signed, scale }: OperandKind,
  field: number,
): number {
  const unused = 32 - bits;
  return (signed ? field << unused >> unused : field) << scale;
}

const REGISTER: OperandKind = {
  name: "register",
  sort: "register",
  bits: 4,
  signed: false,
  scale: 0,
  range: "x0 to x15, by number or by name",
  read: (written) => within(written, 0, 15),
  print: (value) => REGISTER_NAMES[value],
};

const SIGNED: OperandKind = {
  name: "immediate",
  sort: "constant",
  bits: 16,
  signed: true,
  scale: 0,
  range: "-32768 to 32767",
  read: (written) => within(written, -0x8000, 0x7fff),
  print: String,
};

const SHIFT: OperandKind = {
  name: "shift",
  sort: "constant",
  bits: 5,
  signed: false,
  scale: 0,
  range: "0 to 31",
  read: (written) => within(written, 0, 31),
  print: String,
};

const PORT: OperandKind = {
  name: "port",
  sort: "constant",
  bits: 16,
  signed: false,
  scale: 0,
  range: "0 to 65535",
  read: (written) => within(written, 0, 0xffff),
  print: (value) => `0x${value.toString(16)}`,
};

const UPPER: OperandKind = {
  name: "upper immediate",
  sort: "constant",
  bits: 20,
  signed: false,
  scale: 12,
  range: "0 to 1048575 (0xfffff)",
  read: (written) =>
    within(written, 0, 0xfffff) === undefined ? undefined : written << 12,
  print: (value) => `0x${(value >>> 12).toString(16)}`,
};

/** A distance in words, from the instruction's own address. */
function distance(name: string, bits: number): OperandKind {
  const reach = 2 ** (bits - 1) * 4;
  return {
    name,
    sort: "target",
    bits,
    signed: true,
    scale: 2,
    range: `${-reach} to ${reach - 4} bytes away, a multiple of 4`,
    read: (written) =>
      written % 4 === 0 ? within(written, -reach, reach - 4) : undefined,
    print: (value, pc) => `0x${(pc + value >>> 0).toString(16)}`,
  };
}

const BRANCH = distance("branch target", 16);
const JUMP = distance("jump target", 20);

/** One operand of a format. */
export interface Operand {
  /** What the row calls it. */
  readonly role: "rd" | "rs1" | "rs2" | "imm";
  /** The place of the field's lowest bit. */
  readonly at: number;
  /** How the field is read. */
  readonly kind: OperandKind;
}

/** How the instructions of one shape are written and encoded. */
export interface Format {
  /** The operands as the assembler writes them, by their roles. */
  readonly syntax: string;
  /** The operands, in the order in which they are written. */
  readonly operands: readonly Operand[];
}

function format(syntax: string, ...operands: Operand[]): Format {
  return { syntax, operands };
}

function register(role: "rd" | "rs1" | "rs2", at: number): Operand {
  return { role, at, kind: REGISTER };
}

function constant(kind: OperandKind): Operand {
  return { role: "imm", at: 0, kind };
}

/** The name of a format. */
export type FormatName =
  | "plain"
  | "registers"
  | "immediate"
  | "shift"
  | "upper"
  | "load"
  | "store"
  | "block"
  | "branch"
  | "jump"
  | "result"
  | "source"
  | "sources"
  | "input"
  | "output";

/** The formats, by the names that rows use. */
export const FORMATS: Readonly<Record<FormatName, Format>> = {
  plain: format(""),
  registers: format(
    "rd, rs1, rs2",
    register("rd", 20),
    register("rs1", 16),
    register("rs2", 12),
  ),
  immediate: format(
    "rd, rs1, imm",
    register("rd", 20),
    register("rs1", 16),
    constant(SIGNED),
  ),
  shift: format(
    "rd, rs1, imm",
    register("rd", 20),
    register("rs1", 16),
    constant(SHIFT),
  ),
  upper: format("rd, imm", register("rd", 20), constant(UPPER)),
  load: format(
    "rd, imm(rs1)",
    register("rd", 20),
    constant(SIGNED),
    register("rs1", 16),
  ),
  store: format(
    "rs2, imm(rs1)",
    register("rs2", 20),
    constant(SIGNED),
    register("rs1", 16),
  ),
  block: format("imm(rs1)", constant(SIGNED), register("rs1", 16)),
  branch: format(
    "rs1, rs2, imm",
    register("rs1", 20),
    register("rs2", 16),
    constant(BRANCH),
  ),
  jump: format("rd, imm", register("rd", 20), constant(JUMP)),
  result: format("rd", register("rd", 20)),
  source: format("rs1", register("rs1", 20)),
  sources: format("rs1, rs2", register("rs1", 20), register("rs2", 16)),
  input: format("rd, imm", register("rd", 20), constant(PORT)),
  output: format("rs2, imm", register("rs2", 20), constant(PORT)),
};

function within(
  value: number,
  least: number,
  most: number,
): number | undefined {
  return Number.isInteger(value) && value >= least && value <= most
    ? value
    : undefined;
}
