/**
 * The table: what is in it, and that its rows keep the rules that make every
 * reading simple and every trap precise.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import {
  type Effects,
  FORMATS,
  NumberArithmetic,
  PG32,
  type Row,
  USED_BITS,
  VARIANTS,
} from "../../isa/mod.ts";

/** RV32EM, as the unprivileged manual of RISC-V lists it. */
const RV32EM = `
  lui auipc jal jalr beq bne blt bge bltu bgeu
  lb lh lw lbu lhu sb sh sw
  addi slti sltiu xori ori andi slli srli srai
  add sub sll slt sltu xor srl sra or and
  fence ecall ebreak
  mul mulh mulhsu mulhu div divu rem remu
`.trim().split(/\s+/);

/** PG-32's own. */
const PRIVILEGED = `
  lpsw rdstatus setie rdbase rdbound setr rdtimer settimer rdticks rdticksh
  in out idle halt
`.trim().split(/\s+/);

/** The rows of the table, and those that stand beside it. */
const ALL_ROWS = new Set(VARIANTS.flatMap(({ rows }) => rows));

Deno.test("the table holds RV32EM, and the privileged half, and no more", () => {
  const all = PG32.rows.map(({ mnemonic }) => mnemonic);
  assertEquals([...all].sort(), [...RV32EM, ...PRIVILEGED].sort());
  assertEquals(
    PG32.rows.filter((row) => row.privileged).map((row) => row.mnemonic).sort(),
    [...PRIVILEGED].sort(),
  );
});

Deno.test("opcodes are distinct, and neither 0x00 nor 0xff is one", () => {
  const opcodes = PG32.rows.map(({ opcode }) => opcode);
  assertEquals(new Set(opcodes).size, opcodes.length);
  assert(opcodes.every((opcode) => opcode >= 1 && opcode <= 0xfe));
  // So memory of zeros and memory of ones are no instructions.
  assertEquals(PG32.byOpcode[0], undefined);
  assertEquals(PG32.byOpcode[0xff], undefined);
});

Deno.test("rows are found by opcode and by mnemonic", () => {
  assertEquals(PG32.byMnemonic.size, PG32.rows.length);
  for (const row of PG32.rows) {
    assertEquals(PG32.byOpcode[row.opcode], row);
    assertEquals(PG32.byMnemonic.get(row.mnemonic), row);
  }
});

Deno.test("every field falls on a hex digit, and no two overlap", () => {
  for (const [name, { operands }] of Object.entries(FORMATS)) {
    let used = 0xff000000;
    for (const { at, kind } of operands) {
      assertEquals(at % 4, 0, name);
      // Five bits of a shift fill no whole digit: its upper bits are zero.
      assert(kind.bits % 4 === 0 || kind.name === "shift", name);
      const field = (2 ** kind.bits - 1) * 2 ** at;
      assertEquals(BigInt(used) & BigInt(field), 0n, name);
      used += field;
    }
    assertEquals(USED_BITS[name as keyof typeof USED_BITS] >>> 0, used, name);
  }
});

Deno.test("a summary is a few words for a student", () => {
  for (const { mnemonic, summary } of ALL_ROWS) {
    assert(summary.length >= 3 && summary.length <= 40, mnemonic);
    assert(!/[.\n]/.test(summary), mnemonic);
  }
});

type Step = "read" | "fallible" | "change";

/** A reading that writes down the order of what a row does. */
class Order extends NumberArithmetic implements Effects<number, number> {
  readonly steps: Step[] = [];

  get = (): number => this.#step("read");
  pc = (): number => this.#step("read");
  mode = (): number => this.#step("read");
  ie = (): number => this.#step("read");
  base = (): number => this.#step("read");
  bound = (): number => this.#step("read");
  timer = (): number => this.#step("read");
  ticks = (): number => this.#step("read");

  load = (): number => this.#step("fallible");
  store = (): void => void this.#step("fallible");
  trap = (): void => void this.#step("fallible");
  trapIf = (): void => void this.#step("fallible");
  loadBlock = (_: number, words: number): number[] => {
    this.#step("fallible");
    return Array<number>(words).fill(0);
  };
  // To read a port can change it, so it is a step of its own.
  portIn = (): number => this.#step("fallible");

  set = (): void => void this.#step("change");
  jump = (): void => void this.#step("change");
  jumpIf = (): void => void this.#step("change");
  setMode = (): void => void this.#step("change");
  setIe = (): void => void this.#step("change");
  setR = (): void => void this.#step("change");
  setTimer = (): void => void this.#step("change");
  portOut = (): void => void this.#step("change");
  idle = (): void => void this.#step("change");
  halt = (): void => void this.#step("change");

  #step(step: Step): number {
    this.steps.push(step);
    return 1;
  }
}

function order({ effect }: Row): Step[] {
  const reading = new Order(32);
  effect(reading, { rd: 1, rs1: 2, rs2: 3, imm: 4 });
  return reading.steps;
}

Deno.test("a row reads, then takes one step that can fail, then changes", () => {
  for (const row of ALL_ROWS) {
    const steps = order(row);
    const sorted = [...steps].sort((a, b) => rank(a) - rank(b));
    assertEquals(steps, sorted, row.mnemonic);
    const fallible = steps.filter((step) => step === "fallible");
    assert(fallible.length <= 1, row.mnemonic);
  }
});

function rank(step: Step): number {
  return ["read", "fallible", "change"].indexOf(step);
}

Deno.test("every row means something on words of every width", () => {
  for (const width of [4, 8, 16, 32]) {
    for (const row of ALL_ROWS) {
      const reading = new Order(width);
      row.effect(reading, { rd: 1, rs1: 2, rs2: 3, imm: reading.literal(4) });
      assertEquals(reading.steps, order(row), row.mnemonic);
    }
  }
});
