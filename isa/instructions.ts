/**
 * THE table: what every instruction of PG-32 is and does, said once.
 *
 * The innocuous half speaks RISC-V (RV32EM): its mnemonics, operand order and
 * edge cases. The privileged half is PG-32's own, and makes the machine
 * virtualizable in the sense of Popek and Goldberg (CACM 17(7), 1974): every
 * instruction that reads or changes the mode, the window R, the interrupt
 * enable, the timer, the time or a device traps in user mode.
 *
 * Everything else about an instruction (the interpreter, the monitor's
 * emulation, the manual, the assembler, the disassembler) is a reading of its
 * row. To add an instruction, add a row.
 *
 * @module
 */
import type { Instruction } from "./decode.ts";
import type { Effect } from "./effects.ts";
import { InvariantError } from "./errors.ts";
import { type Footprint, footprint } from "./footprint.ts";
import type { FormatName } from "./operands.ts";
import { packStatus, PSW_WORDS, unpackPsw, wordAligned } from "./psw.ts";

/** One instruction. */
export interface Row {
  /** The top two digits of its word: 0x01 to 0xfe. */
  readonly opcode: number;
  /** Its name in assembly. */
  readonly mnemonic: string;
  /** Which operands it takes, and where they stand. */
  readonly format: FormatName;
  /** Whether it traps in user mode instead of doing anything. */
  readonly privileged: boolean;
  /** What it is for, in a few words. */
  readonly summary: string;
  /** What it does. */
  readonly effect: Effect;
}

/**
 * An instruction that anybody may execute, as the table writes it: opcode,
 * mnemonic, format, a summary of at most 40 characters, and what it does.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { describe, InstructionSet, PG32, row } from "@trapeze/trapeze";
 *
 * const min = row(0x1a, "min", "registers", "the lesser, signed", (m, i) => {
 *   const [a, b] = [m.get(i.rs1), m.get(i.rs2)];
 *   m.set(i.rd, m.select(m.lt(a, b), a, b));
 * });
 * const isa = new InstructionSet("pg32_min", [...PG32.rows, min]);
 * assertEquals(describe(isa.byMnemonic.get("min")!), [
 *   "rd = rs1 < rs2 ? rs1 : rs2",
 * ]);
 * ```
 */
export function row(
  opcode: number,
  mnemonic: string,
  format: FormatName,
  summary: string,
  effect: Effect,
): Row {
  return { opcode, mnemonic, format, privileged: false, summary, effect };
}

/** An instruction that traps in user mode, and else as {@linkcode row}. */
export function privileged(
  opcode: number,
  mnemonic: string,
  format: FormatName,
  summary: string,
  effect: Effect,
): Row {
  return { opcode, mnemonic, format, privileged: true, summary, effect };
}

const ARITHMETIC: readonly Row[] = [
  row(0x10, "add", "registers", "add", (m, i) => {
    m.set(i.rd, m.add(m.get(i.rs1), m.get(i.rs2)));
  }),
  row(0x11, "sub", "registers", "subtract", (m, i) => {
    m.set(i.rd, m.sub(m.get(i.rs1), m.get(i.rs2)));
  }),
  row(0x12, "sll", "registers", "shift left", (m, i) => {
    m.set(i.rd, m.shl(m.get(i.rs1), m.get(i.rs2)));
  }),
  row(0x13, "slt", "registers", "set if less, signed", (m, i) => {
    m.set(i.rd, m.lt(m.get(i.rs1), m.get(i.rs2)));
  }),
  row(0x14, "sltu", "registers", "set if less, unsigned", (m, i) => {
    m.set(i.rd, m.ltu(m.get(i.rs1), m.get(i.rs2)));
  }),
  row(0x15, "xor", "registers", "bitwise exclusive or", (m, i) => {
    m.set(i.rd, m.xor(m.get(i.rs1), m.get(i.rs2)));
  }),
  row(0x16, "srl", "registers", "shift right, zeros in", (m, i) => {
    m.set(i.rd, m.shr(m.get(i.rs1), m.get(i.rs2)));
  }),
  row(0x17, "sra", "registers", "shift right, sign in", (m, i) => {
    m.set(i.rd, m.sar(m.get(i.rs1), m.get(i.rs2)));
  }),
  row(0x18, "or", "registers", "bitwise or", (m, i) => {
    m.set(i.rd, m.or(m.get(i.rs1), m.get(i.rs2)));
  }),
  row(0x19, "and", "registers", "bitwise and", (m, i) => {
    m.set(i.rd, m.and(m.get(i.rs1), m.get(i.rs2)));
  }),

  row(0x20, "addi", "immediate", "add a constant", (m, i) => {
    m.set(i.rd, m.add(m.get(i.rs1), i.imm));
  }),
  row(0x22, "slli", "shift", "shift left by a constant", (m, i) => {
    m.set(i.rd, m.shl(m.get(i.rs1), i.imm));
  }),
  row(0x23, "slti", "immediate", "set if less than, signed", (m, i) => {
    m.set(i.rd, m.lt(m.get(i.rs1), i.imm));
  }),
  row(0x24, "sltiu", "immediate", "set if less than, unsigned", (m, i) => {
    m.set(i.rd, m.ltu(m.get(i.rs1), i.imm));
  }),
  row(0x25, "xori", "immediate", "exclusive or with a constant", (m, i) => {
    m.set(i.rd, m.xor(m.get(i.rs1), i.imm));
  }),
  row(0x26, "srli", "shift", "shift right by a constant, zeros in", (m, i) => {
    m.set(i.rd, m.shr(m.get(i.rs1), i.imm));
  }),
  row(0x27, "srai", "shift", "shift right by a constant, sign in", (m, i) => {
    m.set(i.rd, m.sar(m.get(i.rs1), i.imm));
  }),
  row(0x28, "ori", "immediate", "or with a constant", (m, i) => {
    m.set(i.rd, m.or(m.get(i.rs1), i.imm));
  }),
  row(0x29, "andi", "immediate", "and with a constant", (m, i) => {
    m.set(i.rd, m.and(m.get(i.rs1), i.imm));
  }),

  row(0x30, "mul", "registers", "multiply, low word", (m, i) => {
    m.set(i.rd, m.mul(m.get(i.rs1), m.get(i.rs2)));
  }),
  row(0x31, "mulh", "registers", "multiply, high word, signed", (m, i) => {
    m.set(i.rd, m.mulHigh(m.get(i.rs1), m.get(i.rs2), "ss"));
  }),
  row(
    0x32,
    "mulhsu",
    "registers",
    "multiply, high word, signed by unsigned",
    (m, i) => {
      m.set(i.rd, m.mulHigh(m.get(i.rs1), m.get(i.rs2), "su"));
    },
  ),
  row(0x33, "mulhu", "registers", "multiply, high word, unsigned", (m, i) => {
    m.set(i.rd, m.mulHigh(m.get(i.rs1), m.get(i.rs2), "uu"));
  }),
  row(0x34, "div", "registers", "divide, signed", (m, i) => {
    m.set(i.rd, m.div(m.get(i.rs1), m.get(i.rs2), true));
  }),
  row(0x35, "divu", "registers", "divide, unsigned", (m, i) => {
    m.set(i.rd, m.div(m.get(i.rs1), m.get(i.rs2), false));
  }),
  row(0x36, "rem", "registers", "remainder, signed", (m, i) => {
    const [a, b] = [m.get(i.rs1), m.get(i.rs2)];
    m.set(i.rd, m.sub(a, m.mul(m.div(a, b, true), b)));
  }),
  row(0x37, "remu", "registers", "remainder, unsigned", (m, i) => {
    const [a, b] = [m.get(i.rs1), m.get(i.rs2)];
    m.set(i.rd, m.sub(a, m.mul(m.div(a, b, false), b)));
  }),
];

const MEMORY: readonly Row[] = [
  row(0x40, "lb", "load", "load a byte, signed", (m, i) => {
    m.set(i.rd, m.load(m.add(m.get(i.rs1), i.imm), 1, true));
  }),
  row(0x41, "lh", "load", "load a half word, signed", (m, i) => {
    m.set(i.rd, m.load(m.add(m.get(i.rs1), i.imm), 2, true));
  }),
  row(0x42, "lw", "load", "load a word", (m, i) => {
    m.set(i.rd, m.load(m.add(m.get(i.rs1), i.imm), 4, true));
  }),
  row(0x44, "lbu", "load", "load a byte, unsigned", (m, i) => {
    m.set(i.rd, m.load(m.add(m.get(i.rs1), i.imm), 1, false));
  }),
  row(0x45, "lhu", "load", "load a half word, unsigned", (m, i) => {
    m.set(i.rd, m.load(m.add(m.get(i.rs1), i.imm), 2, false));
  }),
  row(0x50, "sb", "store", "store a byte", (m, i) => {
    m.store(m.add(m.get(i.rs1), i.imm), m.get(i.rs2), 1);
  }),
  row(0x51, "sh", "store", "store a half word", (m, i) => {
    m.store(m.add(m.get(i.rs1), i.imm), m.get(i.rs2), 2);
  }),
  row(0x52, "sw", "store", "store a word", (m, i) => {
    m.store(m.add(m.get(i.rs1), i.imm), m.get(i.rs2), 4);
  }),
  row(0x58, "fence", "plain", "nothing: memory is always in order", () => {}),
];

const CONTROL: readonly Row[] = [
  row(0x60, "beq", "branch", "branch if equal", (m, i) => {
    m.jumpIf(m.eq(m.get(i.rs1), m.get(i.rs2)), m.add(m.pc(), i.imm));
  }),
  row(0x61, "bne", "branch", "branch if not equal", (m, i) => {
    const equal = m.eq(m.get(i.rs1), m.get(i.rs2));
    m.jumpIf(m.eq(equal, m.literal(0)), m.add(m.pc(), i.imm));
  }),
  row(0x64, "blt", "branch", "branch if less, signed", (m, i) => {
    m.jumpIf(m.lt(m.get(i.rs1), m.get(i.rs2)), m.add(m.pc(), i.imm));
  }),
  row(0x65, "bge", "branch", "branch unless less, signed", (m, i) => {
    const less = m.lt(m.get(i.rs1), m.get(i.rs2));
    m.jumpIf(m.eq(less, m.literal(0)), m.add(m.pc(), i.imm));
  }),
  row(0x66, "bltu", "branch", "branch if less, unsigned", (m, i) => {
    m.jumpIf(m.ltu(m.get(i.rs1), m.get(i.rs2)), m.add(m.pc(), i.imm));
  }),
  row(0x67, "bgeu", "branch", "branch unless less, unsigned", (m, i) => {
    const less = m.ltu(m.get(i.rs1), m.get(i.rs2));
    m.jumpIf(m.eq(less, m.literal(0)), m.add(m.pc(), i.imm));
  }),
  row(0x70, "jal", "jump", "jump, and link", (m, i) => {
    const link = m.add(m.pc(), m.literal(4));
    m.jump(m.add(m.pc(), i.imm));
    m.set(i.rd, link);
  }),
  row(
    0x71,
    "jalr",
    "load",
    "jump to a register's address, and link",
    (m, i) => {
      const to = m.and(m.add(m.get(i.rs1), i.imm), m.literal(-2));
      const link = m.add(m.pc(), m.literal(4));
      m.jump(to);
      m.set(i.rd, link);
    },
  ),
  row(0x72, "lui", "upper", "load the upper 20 bits", (m, i) => {
    m.set(i.rd, i.imm);
  }),
  row(0x73, "auipc", "upper", "add to the pc's upper 20 bits", (m, i) => {
    m.set(i.rd, m.add(m.pc(), i.imm));
  }),
  row(0x80, "ecall", "plain", "call the kernel", (m) => m.trap("ecall")),
  row(0x81, "ebreak", "plain", "break", (m) => m.trap("ebreak")),
];

const SENSITIVE: readonly Row[] = [
  privileged(0xe0, "lpsw", "block", "load the PSW", (m, i) => {
    const address = m.add(m.get(i.rs1), i.imm);
    const psw = unpackPsw(m, m.loadBlock(address, PSW_WORDS));
    m.setMode(psw.mode);
    m.setIe(psw.ie);
    m.setR(psw.base, psw.bound);
    m.jump(psw.pc);
  }),
  privileged(0xe1, "rdstatus", "result", "read the status word", (m, i) => {
    m.set(i.rd, packStatus(m, m.mode(), m.ie()));
  }),
  privileged(0xe2, "setie", "source", "enable interrupts, or not", (m, i) => {
    m.setIe(m.and(m.get(i.rs1), m.literal(1)));
  }),
  privileged(0xe3, "rdbase", "result", "read the base of R", (m, i) => {
    m.set(i.rd, m.base());
  }),
  privileged(0xe4, "rdbound", "result", "read the bound of R", (m, i) => {
    m.set(i.rd, m.bound());
  }),
  privileged(0xe5, "setr", "sources", "set R: base, then bound", (m, i) => {
    const [base, bound] = [m.get(i.rs1), m.get(i.rs2)];
    m.setR(wordAligned(m, base), wordAligned(m, bound));
  }),
  privileged(0xe6, "rdtimer", "result", "read the timer", (m, i) => {
    m.set(i.rd, m.timer());
  }),
  privileged(0xe7, "settimer", "source", "set the timer", (m, i) => {
    m.setTimer(m.get(i.rs1));
  }),
  privileged(0xe8, "rdticks", "result", "read the time, low word", (m, i) => {
    m.set(i.rd, m.ticks(false));
  }),
  privileged(0xe9, "rdticksh", "result", "read the time, high word", (m, i) => {
    m.set(i.rd, m.ticks(true));
  }),
  privileged(0xea, "in", "input", "read a device register", (m, i) => {
    m.set(i.rd, m.portIn(i.imm));
  }),
  privileged(0xeb, "out", "output", "write a device register", (m, i) => {
    m.portOut(i.imm, m.get(i.rs2));
  }),
  privileged(0xec, "idle", "plain", "wait for an interrupt", (m) => m.idle()),
  privileged(0xed, "halt", "plain", "stop for good", (m) => m.halt()),
];

/** A set of instructions, with the ways to find one. */
export class InstructionSet {
  /** The variant's name. */
  readonly name: string;
  /** The rows, in the order of the manual. */
  readonly rows: readonly Row[];
  /** The row of each opcode; `undefined` where there is none. */
  readonly byOpcode: readonly (Row | undefined)[];
  /** The row of each mnemonic. */
  readonly byMnemonic: ReadonlyMap<string, Row>;
  /** What the row of each opcode touches. */
  readonly footprints: readonly (Footprint | undefined)[];
  /** Words that have been decoded: a small memory of `decode`'s. */
  readonly decoded: (Instruction | undefined)[] = new Array(1024)
    .fill(undefined);

  /**
   * A set of rows under a name.
   *
   * @throws {InvariantError} if two have the same opcode or mnemonic.
   */
  constructor(name: string, rows: readonly Row[]) {
    checkDistinct(name, rows);
    this.name = name;
    this.rows = rows;
    this.byOpcode = Array.from(
      { length: 256 },
      (_, opcode) => rows.find((row) => row.opcode === opcode),
    );
    this.byMnemonic = new Map(rows.map((row) => [row.mnemonic, row]));
    this.footprints = this.byOpcode.map((row) => row && footprint(row));
  }
}

/** Of two rows for one word or one name, one would never be found. */
function checkDistinct(name: string, rows: readonly Row[]): void {
  const seen = new Map<string, string>();
  for (const { opcode, mnemonic } of rows) {
    for (const key of [`opcode 0x${opcode.toString(16)}`, `name ${mnemonic}`]) {
      const other = seen.get(key);
      if (other !== undefined) {
        throw new InvariantError(
          `${name}: ${other} and ${mnemonic} have the same ${key}`,
        );
      }
      seen.set(key, mnemonic);
    }
  }
}

/** PG-32 as it should be: every sensitive instruction is privileged. */
export const PG32: InstructionSet = new InstructionSet("pg32", [
  ...ARITHMETIC,
  ...MEMORY,
  ...CONTROL,
  ...SENSITIVE,
]);
