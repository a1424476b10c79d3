/**
 * The pseudo-instructions: what the assembler writes in other instructions.
 *
 * Each line names what is written, and then what stands for it, the shorter
 * form first: the first one whose operands all fit is taken. A conditional
 * branch is such a line too: one that is too far is turned round over a jump.
 *
 * In an expansion, `.` is the address of its first word. Two functions are
 * known only here: `%signed` reads a word as a signed number, and `%top` is
 * its upper 20 bits, which no operand can hold if the lower 12 are not zero.
 *
 * @module
 */
import { FUNCTIONS, type WordFunction } from "./_expression.ts";

/** One way to write something, and its expansions. */
export interface Pseudo {
  /** The mnemonic and its operands, as the manual writes them. */
  readonly syntax: string;
  /** What it stands for; instructions are separated by semicolons. */
  readonly expansions: readonly string[];
  /**
   * The operand whose register holds an address on the way to memory: it can
   * be neither `zero` nor, in a store, the register that is stored.
   */
  readonly scratch?: string;
}

/** The functions that expansions may use. */
export const TEMPLATE_FUNCTIONS: ReadonlyMap<string, WordFunction> = new Map([
  ...FUNCTIONS,
  ["signed", (word) => word],
  ["top", (word) => (word & 0xfff) === 0 ? word >>> 12 : NaN],
]);

function pseudo(syntax: string, ...expansions: string[]): Pseudo {
  return { syntax, expansions };
}

const CONSTANTS_AND_ADDRESSES: readonly Pseudo[] = [
  pseudo("nop", "addi zero, zero, 0"),
  pseudo(
    "li rd, imm",
    "addi rd, zero, %signed(imm)",
    "lui rd, %top(imm)",
    "lui rd, %hi(imm); addi rd, rd, %lo(imm)",
  ),
  ...["la", "lla"].map((mnemonic) =>
    pseudo(
      `${mnemonic} rd, symbol`,
      "addi rd, zero, %signed(symbol)",
      "lui rd, %hi(symbol); addi rd, rd, %lo(symbol)",
    )
  ),
];

const ARITHMETIC: readonly Pseudo[] = [
  pseudo("mv rd, rs", "addi rd, rs, 0"),
  pseudo("not rd, rs", "xori rd, rs, -1"),
  pseudo("neg rd, rs", "sub rd, zero, rs"),
  pseudo("seqz rd, rs", "sltiu rd, rs, 1"),
  pseudo("snez rd, rs", "sltu rd, zero, rs"),
  pseudo("sltz rd, rs", "slt rd, rs, zero"),
  pseudo("sgtz rd, rs", "slt rd, zero, rs"),
  pseudo("sgt rd, rs1, rs2", "slt rd, rs2, rs1"),
  pseudo("sgtu rd, rs1, rs2", "sltu rd, rs2, rs1"),
  pseudo("zext.b rd, rs", "andi rd, rs, 0xff"),
  pseudo("zext.h rd, rs", "slli rd, rs, 16; srli rd, rd, 16"),
  pseudo("sext.b rd, rs", "slli rd, rs, 24; srai rd, rd, 24"),
  pseudo("sext.h rd, rs", "slli rd, rs, 16; srai rd, rd, 16"),
  ...["add", "and", "or", "xor", "sll", "srl", "sra", "slt"].map((mnemonic) =>
    pseudo(`${mnemonic} rd, rs1, imm`, `${mnemonic}i rd, rs1, imm`)
  ),
  pseudo("sltu rd, rs1, imm", "sltiu rd, rs1, imm"),
];

/** A branch, near and far: `near` and `far` are opposite conditions. */
function branch(syntax: string, near: string, far: string): Pseudo {
  return pseudo(
    `${syntax}, target`,
    `${near}, target`,
    `${far}, . + 8; jal zero, target`,
  );
}

const BRANCHES: readonly Pseudo[] = [
  branch("beq rs1, rs2", "beq rs1, rs2", "bne rs1, rs2"),
  branch("bne rs1, rs2", "bne rs1, rs2", "beq rs1, rs2"),
  branch("blt rs1, rs2", "blt rs1, rs2", "bge rs1, rs2"),
  branch("bge rs1, rs2", "bge rs1, rs2", "blt rs1, rs2"),
  branch("bltu rs1, rs2", "bltu rs1, rs2", "bgeu rs1, rs2"),
  branch("bgeu rs1, rs2", "bgeu rs1, rs2", "bltu rs1, rs2"),
  branch("bgt rs1, rs2", "blt rs2, rs1", "bge rs2, rs1"),
  branch("ble rs1, rs2", "bge rs2, rs1", "blt rs2, rs1"),
  branch("bgtu rs1, rs2", "bltu rs2, rs1", "bgeu rs2, rs1"),
  branch("bleu rs1, rs2", "bgeu rs2, rs1", "bltu rs2, rs1"),
  branch("beqz rs", "beq rs, zero", "bne rs, zero"),
  branch("bnez rs", "bne rs, zero", "beq rs, zero"),
  branch("bltz rs", "blt rs, zero", "bge rs, zero"),
  branch("bgez rs", "bge rs, zero", "blt rs, zero"),
  branch("bgtz rs", "blt zero, rs", "bge zero, rs"),
  branch("blez rs", "bge zero, rs", "blt zero, rs"),
];

const JUMPS: readonly Pseudo[] = [
  pseudo("j target", "jal zero, target"),
  pseudo("jal target", "jal ra, target"),
  pseudo("jr rs", "jalr zero, 0(rs)"),
  pseudo("jr imm(rs)", "jalr zero, imm(rs)"),
  pseudo("jr rs, imm", "jalr zero, imm(rs)"),
  pseudo("jalr rs", "jalr ra, 0(rs)"),
  pseudo("jalr imm(rs)", "jalr ra, imm(rs)"),
  pseudo("jalr rd, rs", "jalr rd, 0(rs)"),
  pseudo("jalr rd, rs, imm", "jalr rd, imm(rs)"),
  pseudo("ret", "jalr zero, 0(ra)"),
  pseudo(
    "call symbol",
    "jal ra, symbol",
    "auipc ra, %hi(symbol - .); jalr ra, %lo(symbol - .)(ra)",
  ),
  pseudo(
    "call rd, symbol",
    "jal rd, symbol",
    "auipc rd, %hi(symbol - .); jalr rd, %lo(symbol - .)(rd)",
  ),
  pseudo(
    "tail symbol",
    "jal zero, symbol",
    "auipc t1, %hi(symbol - .); jalr zero, %lo(symbol - .)(t1)",
  ),
];

const MEMORY: readonly Pseudo[] = [
  ...["lb", "lh", "lw", "lbu", "lhu"].map((mnemonic) => ({
    ...pseudo(
      `${mnemonic} rd, address`,
      `${mnemonic} rd, %signed(address)(zero)`,
      `lui rd, %hi(address); ${mnemonic} rd, %lo(address)(rd)`,
    ),
    scratch: "rd",
  })),
  ...["sb", "sh", "sw"].map((mnemonic) => ({
    ...pseudo(
      `${mnemonic} rs2, address, rt`,
      `${mnemonic} rs2, %signed(address)(zero)`,
      `lui rt, %hi(address); ${mnemonic} rs2, %lo(address)(rt)`,
    ),
    scratch: "rt",
  })),
  pseudo("lpsw address", "lpsw address(zero)"),
  pseudo("fence order, order", "fence"),
];

/** The pseudo-instructions, in the order of the manual. */
export const PSEUDO: readonly Pseudo[] = [
  ...CONSTANTS_AND_ADDRESSES,
  ...ARITHMETIC,
  ...BRANCHES,
  ...JUMPS,
  ...MEMORY,
];
