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

/** How a field of an instruction word stands for a value, both ways. */
export interface OperandKind {
  /** What the manual calls it. */
  readonly name: string;
  /** Whether it names a register, is a constant, or is an address to go to. */
  readonly sort: "register" | "constant" | "target";
  /** Bits in the field: a multiple of 4. */
  readonly bits: number;
  /** What values it can hold, in words for a message. */
  readonly range: string;
  /** The field for a value, or `undefined` if the field cannot hold it. */
  encode(value: number): number | undefined;
  /**
   * The value of a field, as the instruction's row sees it, or `undefined` if
   * no instruction has this field.
   */
  decode(field: number): number | undefined;
  /** The value as the assembler writes it; `pc` is the instruction's address. */
  print(value: number, pc: number): string;
}

const REGISTER: OperandKind = {
  name: "register",
  sort: "register",
  bits: 4,
  range: "x0 to x15, by number or by name",
  encode: (value) => within(value, 0, 15) ? value : undefined,
  decode: (field) => field,
  print: (value) => REGISTER_NAMES[value],
};

const SIGNED: OperandKind = {
  name: "immediate",
  sort: "constant",
  bits: 16,
  range: "-32768 to 32767",
  encode: (value) =>
    within(value, -0x8000, 0x7fff) ? value & 0xffff : undefined,
  decode: (field) => signExtend(field, 16),
  print: String,
};

const SHIFT: OperandKind = {
  name: "shift",
  sort: "constant",
  bits: 16,
  range: "0 to 31",
  encode: (value) => within(value, 0, 31) ? value : undefined,
  decode: (field) => field <= 31 ? field : undefined,
  print: String,
};

const PORT: OperandKind = {
  name: "port",
  sort: "constant",
  bits: 16,
  range: "0 to 65535",
  encode: (value) => within(value, 0, 0xffff) ? value : undefined,
  decode: (field) => field,
  print: (value) => `0x${value.toString(16)}`,
};

/** The upper 20 bits of a word. The row sees the word. */
const UPPER: OperandKind = {
  name: "upper",
  sort: "constant",
  bits: 20,
  range: "0 to 1048575 (0xfffff)",
  encode: (value) => within(value, 0, 0xfffff) ? value : undefined,
  decode: (field) => field << 12,
  print: (value) => `0x${(value >>> 12).toString(16)}`,
};

/** A distance in words. The row sees bytes, from the instruction's address. */
function distance(name: string, bits: number): OperandKind {
  const reach = 2 ** (bits - 1);
  return {
    name,
    sort: "target",
    bits,
    range: `${-reach * 4} to ${reach * 4 - 4} bytes away, a multiple of 4`,
    encode: (value) =>
      value % 4 === 0 && within(value / 4, -reach, reach - 1)
        ? value / 4 & 2 ** bits - 1
        : undefined,
    decode: (field) => signExtend(field, bits) * 4,
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

function within(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function signExtend(field: number, bits: number): number {
  return field << (32 - bits) >> (32 - bits);
}
