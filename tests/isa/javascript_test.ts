/**
 * The JavaScript reading against the concrete one: each innocuous row, with
 * each pair of boundary words, with registers that coincide, and with x0.
 *
 * @module
 */
import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import {
  decode,
  InstructionSet,
  InvariantError,
  javascript,
  type LoopCode,
  PG32,
} from "../../isa/mod.ts";
import { BOUNDARIES, wordsOfRow } from "./_row_words.ts";
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
    for (const word of wordsOfRow(row)) {
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
