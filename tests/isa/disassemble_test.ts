/**
 * The disassembler, alone and against the assembler.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  assemble,
  decode,
  disassemble,
  FORMATS,
  PG32,
  type Row,
  USED_BITS,
} from "../../isa/mod.ts";
import { wordsOf } from "./_words.ts";

const SEED = { seed: 432 };

/** One word of each format, at 0x100, and its text. */
const TEXTS: readonly (readonly [number, string])[] = [
  [0x58000000, "fence"],
  [0x10abc000, "add a0, a1, a2"],
  [0x20abffff, "addi a0, a1, -1"],
  [0x27ab001f, "srai a0, a1, 31"],
  [0x72afffff, "lui a0, 0xfffff"],
  [0x42a2fffc, "lw a0, -4(sp)"],
  [0x52a20004, "sw a0, 4(sp)"],
  [0x71010000, "jalr zero, 0(ra)"],
  [0xe0000020, "lpsw 32(zero)"],
  [0x60abffff, "beq a0, a1, 0xfc"],
  [0x70100002, "jal ra, 0x108"],
  [0xe1a00000, "rdstatus a0"],
  [0xe7a00000, "settimer a0"],
  [0xe5ab0000, "setr a0, a1"],
  [0xeaa00010, "in a0, 0x10"],
  [0xebf00010, "out a5, 0x10"],
];

Deno.test("an instruction of each format has its text", () => {
  for (const [word, text] of TEXTS) {
    assertEquals(disassemble(PG32, word, 0x100), text);
  }
  const formats = TEXTS.map(([word]) => decode(PG32, word)!.row.format);
  assertEquals(new Set(formats), new Set(Object.keys(FORMATS)));
});

Deno.test("a word that is no instruction is data", () => {
  assertEquals(disassemble(PG32, 0), ".word 0x00000000");
  assertEquals(disassemble(PG32, -1), ".word 0xffffffff");
  assertEquals(disassemble(PG32, 0x10abc001), ".word 0x10abc001");
});

Deno.test("a target has its name, if there is one", () => {
  const symbols = new Map([[0xfc, "loop"], [0, "zero_page"]]);
  assertEquals(
    disassemble(PG32, 0x60abffff, 0x100, { symbols }),
    "beq a0, a1, loop",
  );
  assertEquals(
    disassemble(PG32, 0x70000002, 0x100, { symbols }),
    "jal zero, 0x108",
  );
  assertEquals(
    disassemble(PG32, 0x700fffc0, 0x100, { symbols }),
    "jal zero, zero_page",
  );
});

Deno.test("a target may lie over the end of the addresses", () => {
  assertEquals(disassemble(PG32, 0x700fff00, 0x100), "jal zero, 0xfffffd00");
  assertEquals(disassemble(PG32, 0x70000002, -4), "jal zero, 0x4");
  const symbols = new Map([[0xfffffd00, "top"]]);
  assertEquals(
    disassemble(PG32, 0x700fff00, 0x100, { symbols }),
    "jal zero, top",
  );
});

/** Any word of a row. */
function wordOf(row: Row): fc.Arbitrary<number> {
  return fc.integer().map((bits) =>
    bits & USED_BITS[row.format] & 0xffffff | row.opcode << 24
  );
}

for (const row of PG32.rows) {
  Deno.test(`${row.mnemonic}: its text assembles to the same word`, () => {
    const words = fc.sample(wordOf(row), { ...SEED, numRuns: 200 });
    assertEquals(
      words.map((word) => decode(PG32, word)?.row),
      words.map(() => row),
    );
    assertEquals(roundTrip(words), words);
  });
}

Deno.test("any words come back as they were", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (words) => {
      assertEquals(roundTrip(words), words);
    }),
    { ...SEED, numRuns: 500 },
  );
});

/** The words, disassembled and assembled again from 0x40 on. */
function roundTrip(words: readonly number[]): number[] {
  const lines = words.map((word, i) => disassemble(PG32, word, 0x40 + 4 * i));
  return wordsOf(assemble(lines.join("\n")).segments[0]);
}
