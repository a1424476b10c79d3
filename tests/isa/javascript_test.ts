/**
 * The JavaScript reading against the concrete one: each innocuous row, with
 * each pair of boundary words, with registers that coincide, and with x0.
 *
 * @module
 */
import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import {
  decode,
  encode,
  FORMATS,
  InstructionSet,
  InvariantError,
  javascript,
  type LoopCode,
  PG32,
  type Row,
} from "../../isa/mod.ts";
import { fastLoopSource, Hardware, Machine } from "../../machine/mod.ts";

const LOOP: LoopCode = {
  trap: (cause) => `trap(${cause});`,
  load: (name, address) => `const ${name} = load(${address});`,
  store: (address, value) => `store(${address}, ${value});`,
};

/** PG-32, and a row that traps on a condition of its own. */
const ISA = new InstructionSet("pg32_and_checked_add", [
  ...PG32.rows,
  {
    opcode: 0x90,
    mnemonic: "addc",
    format: "registers",
    privileged: false,
    summary: "add, and trap on signed overflow",
    effect(m, i) {
      const [a, b] = [m.get(i.rs1), m.get(i.rs2)];
      const sum = m.add(a, b);
      const signs = m.and(m.xor(a, sum), m.xor(b, sum));
      m.trapIf(m.lt(signs, m.literal(0)), "illegal");
      m.set(i.rd, sum);
    },
  },
]);

const CONFINED = ISA.rows.filter(({ opcode }) =>
  ISA.footprints[opcode]!.confined
);

const BOUNDARIES = [
  ...[0, 1, 2, 4, 31, 32, 33, 0x600, 0x601, 0x602, 0xffc, 0x1000],
  ...[0x7fff, 0x7fffffff, -0x80000000, -0x7fffffff, -1, -2, -4, 0x55555555],
];

const IMMEDIATES = [0, 4, -4, 1, 31, 2044, -2048, 0x1000, 0x7fff, -0x8000];

/** Register numbers for rd, rs1 and rs2: apart, coinciding, and x0. */
const REGISTERS: readonly (readonly [number, number, number])[] = [
  [12, 10, 11],
  [10, 10, 11],
  [11, 10, 11],
  [12, 10, 10],
  [10, 10, 10],
  [0, 10, 11],
  [12, 0, 11],
  [12, 10, 0],
];

/** The words of a row: each choice of registers with each that fits. */
function words(row: Row): Set<number> {
  const { operands } = FORMATS[row.format];
  const constants = operands.some(({ role }) => role === "imm")
    ? IMMEDIATES
    : [0];
  const found = new Set<number>();
  for (const [rd, rs1, rs2] of REGISTERS) {
    for (const imm of constants) {
      const given = { rd, rs1, rs2, imm };
      const fitting = operands.every(({ role, kind }) =>
        role !== "imm" || fits(kind, imm)
      );
      if (fitting) found.add(encode(row, given));
    }
  }
  return found;
}

function fits(
  { bits, signed, scale }: { bits: number; signed: boolean; scale: number },
  value: number,
): boolean {
  const field = value / 2 ** scale;
  const least = signed ? -(2 ** (bits - 1)) : 0;
  return Number.isInteger(field) && field >= least && field < least + 2 ** bits;
}

/** A small machine whose memory is not all zero. */
function machine(): Machine {
  const machine = new Machine({ memory: 4096, isa: ISA });
  const bytes = machine.bytes(0, 4096);
  for (let at = 0; at < 4096; at++) bytes[at] = at * 37 + 200 & 0xff;
  return machine;
}

for (const row of CONFINED) {
  Deno.test(`${row.mnemonic}: the generated code does what the row says`, () => {
    const [fast, slow] = [machine(), machine()];
    const hardware = new Hardware(slow);
    const pc = 0x800;
    for (const word of words(row)) {
      for (const a of BOUNDARIES) {
        for (const b of BOUNDARIES) {
          for (const engine of [fast, slow]) {
            const { cpu } = engine;
            engine.store(pc, word); // it may have stored over itself
            cpu.x.fill(0x1234);
            cpu.x[0] = 0;
            cpu.x[10] = a;
            cpu.x[11] = b;
            cpu.pc = pc;
          }
          const exit = fast.run(1);
          const trap = hardware.perform(decode(ISA, word)!);
          const where = `${word.toString(16)} ${a} ${b}`;
          if (exit.kind === "trap" || trap !== undefined) {
            assertEquals(exit, trap, where);
          }
          for (let n = 0; n < 16; n++) {
            if (fast.cpu.x[n] !== slow.cpu.x[n]) assertEquals(n, -1, where);
          }
          if (fast.cpu.pc !== slow.cpu.pc) assertEquals("pc", "same", where);
        }
      }
    }
    assertEquals(fast.bytes(0, 4096), slow.bytes(0, 4096));
  });
}

Deno.test("the code of addi, as it is generated", () => {
  const { statements, next } = javascript(PG32.byMnemonic.get("addi")!, LOOP);
  assertEquals(statements, [
    "const v0 = x[(w >>> 16 & 15)];",
    "x[(w >>> 20 & 15)] = (v0 + (w << 16 >> 16) | 0);",
    "x[0] = 0;",
  ]);
  assertEquals(next, "(pc + 4 | 0)");
});

Deno.test("a row that touches more has no code", () => {
  for (const row of PG32.rows.filter((row) => row.privileged)) {
    assertThrows(
      () => javascript(row, LOOP),
      InvariantError,
      `${row.mnemonic} cannot run in the fast loop`,
    );
  }
});

Deno.test("the fast loop has a case for every row", () => {
  const source = fastLoopSource(PG32);
  for (const { opcode, mnemonic } of PG32.rows) {
    assertStringIncludes(source, `case ${opcode}: { // ${mnemonic}\n`);
  }
});
