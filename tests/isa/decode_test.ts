/**
 * Encoding and decoding: hand-made words, and that the two undo each other.
 *
 * @module
 */
import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import {
  decode,
  encode,
  FORMATS,
  type Operand,
  PG32,
  type Row,
  USED_BITS,
} from "../../isa/mod.ts";

/** One of each format, digit by digit. */
const WORDS: readonly (readonly [
  number,
  string,
  Partial<Record<Operand["role"], number>>,
])[] = [
  [0x58000000, "fence", {}],
  [0x10abc000, "add", { rd: 10, rs1: 11, rs2: 12 }],
  [0x20ab0005, "addi", { rd: 10, rs1: 11, imm: 5 }],
  [0x20abffff, "addi", { rd: 10, rs1: 11, imm: -1 }],
  [0x20ab8000, "addi", { rd: 10, rs1: 11, imm: -32768 }],
  [0x27ab001f, "srai", { rd: 10, rs1: 11, imm: 31 }],
  [0x72afffff, "lui", { rd: 10, imm: 0xfffff000 | 0 }],
  [0x72a12345, "lui", { rd: 10, imm: 0x12345000 }],
  [0x42a20010, "lw", { rd: 10, rs1: 2, imm: 16 }],
  [0x52a2fff0, "sw", { rs2: 10, rs1: 2, imm: -16 }],
  [0x60ab0002, "beq", { rs1: 10, rs2: 11, imm: 8 }],
  [0x60ab8000, "beq", { rs1: 10, rs2: 11, imm: -0x20000 }],
  [0x701fffff, "jal", { rd: 1, imm: -4 }],
  [0x70080000, "jal", { rd: 0, imm: -0x200000 }],
  [0x7007ffff, "jal", { rd: 0, imm: 0x1ffffc }],
  [0xe0020100, "lpsw", { rs1: 2, imm: 0x100 }],
  [0xe1a00000, "rdstatus", { rd: 10 }],
  [0xe2a00000, "setie", { rs1: 10 }],
  [0xe5ab0000, "setr", { rs1: 10, rs2: 11 }],
  [0xeaa00010, "in", { rd: 10, imm: 0x10 }],
  [0xeba0ffff, "out", { rs2: 10, imm: 0xffff }],
];

Deno.test("words by hand, both ways", () => {
  const formats = new Set<string>();
  for (const [unsigned, mnemonic, operands] of WORDS) {
    const word = unsigned | 0;
    const row = PG32.byMnemonic.get(mnemonic)!;
    formats.add(row.format);
    assertEquals(encode(row, operands), word, mnemonic);
    assertEquals(decode(PG32, word), {
      word,
      row,
      operands: { rd: 0, rs1: 0, rs2: 0, imm: 0, ...operands },
    });
  }
  assertEquals(formats, new Set(Object.keys(FORMATS)));
});

/** Any row, with operands that fit. */
const INSTRUCTIONS = fc.constantFrom(...PG32.rows).chain((row) =>
  fc.record({ row: fc.constant(row), operands: operands(row) })
);

function operands(row: Row): fc.Arbitrary<Partial<Record<string, number>>> {
  return fc.record(Object.fromEntries(
    FORMATS[row.format].operands.map(({ role, kind }) => {
      const { bits, signed, scale } = kind;
      const least = signed ? -(2 ** (bits - 1)) : 0;
      const field = fc.integer({ min: least, max: least + 2 ** bits - 1 });
      return [role, field.map((n) => n * 2 ** scale | 0)];
    }),
  ));
}

Deno.test("what is encoded decodes to the same", () => {
  fc.assert(
    fc.property(INSTRUCTIONS, ({ row, operands }) => {
      const found = decode(PG32, encode(row, operands));
      assertEquals(found?.row, row);
      assertEquals(found?.operands, {
        rd: 0,
        rs1: 0,
        rs2: 0,
        imm: 0,
        ...operands,
      });
    }),
    { seed: 60, numRuns: 5000 },
  );
});

Deno.test("what decodes encodes to the same; the rest has a reason", () => {
  const opcode = fc.constantFrom(...PG32.rows).map((row) => row.opcode);
  const word = fc.oneof(
    fc.integer(),
    fc.tuple(opcode, fc.nat(0xffffff)).map(([top, rest]) => top << 24 | rest),
    fc.tuple(opcode, fc.nat(0xff)).map(([top, n]) => top << 24 | n << 16),
  );
  fc.assert(
    fc.property(word, (word) => {
      const found = decode(PG32, word);
      const row = PG32.byOpcode[word >>> 24];
      if (found === undefined) {
        assert(row === undefined || (word & ~USED_BITS[row.format]) !== 0);
      } else {
        assertEquals(encode(found.row, found.operands), word);
        assertEquals(found.word, word);
      }
    }),
    { seed: 61, numRuns: 10_000 },
  );
});

Deno.test("every bit that must be zero makes another word of it", () => {
  for (const row of PG32.rows) {
    const word = encode(row, {});
    for (let bit = 0; bit < 24; bit++) {
      const used = (USED_BITS[row.format] & 1 << bit) !== 0;
      assertEquals(decode(PG32, word | 1 << bit) !== undefined, used);
    }
  }
});

Deno.test("free opcodes are no instructions, whatever follows", () => {
  for (let opcode = 0; opcode < 256; opcode++) {
    if (PG32.byOpcode[opcode] !== undefined) continue;
    for (const rest of [0, 1, 0xab0005, 0xffffff]) {
      assertEquals(decode(PG32, opcode << 24 | rest), undefined);
    }
  }
});

Deno.test("decoding does not depend on what was decoded before", () => {
  // Words that differ in few bits, in an order that is hard on any memory.
  const first = new Map<number, string>();
  for (let round = 0; round < 2; round++) {
    for (const row of PG32.rows) {
      for (let n = 0; n < 2048; n++) {
        const word = row.opcode << 24 | n * 0x2041 & 0xffffff;
        const text = JSON.stringify(decode(PG32, word)?.operands) ?? "none";
        if (round === 0) first.set(word, text);
        else assertEquals(text, first.get(word));
      }
    }
  }
});

Deno.test("nothing is cut: an operand that does not fit is refused", () => {
  for (
    const [mnemonic, role, values] of [
      ["addi", "rd", [-1, 16, 1.5, NaN]],
      ["addi", "imm", [-32769, 32768, 0.5, NaN, Infinity]],
      ["slli", "imm", [-1, 32, 33]],
      ["lui", "imm", [1, 0xfff, 0x1001, 2 ** 32, -(2 ** 33), NaN]],
      ["beq", "imm", [2, -0x20004, 0x20000, 6]],
      ["jal", "imm", [1, -0x200004, 0x200000]],
      ["in", "imm", [-1, 65536]],
    ] as const
  ) {
    const row = PG32.byMnemonic.get(mnemonic)!;
    for (const value of values) {
      assertThrows(
        () => encode(row, { [role]: value }),
        RangeError,
        `cannot hold ${value}: need `,
      );
    }
  }
});
