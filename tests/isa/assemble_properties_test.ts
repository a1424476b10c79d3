/**
 * What holds of every source: nothing is cut, and anything is survived.
 *
 * @module
 */
import {
  assert,
  assertEquals,
  assertLessOrEqual,
  assertThrows,
} from "@std/assert";
import fc from "fast-check";
import {
  assemble,
  AssemblyError,
  decode,
  type FormatName,
  FORMATS,
  type Operand,
  PG32,
  REGISTER_NAMES,
  type Row,
} from "../../isa/mod.ts";
import { PSEUDO } from "../../isa/assembler/_pseudo.ts";
import { DIRECTIVES } from "../../isa/assembler/_directives.ts";
import { wordsOf } from "./_words.ts";

const SEED = { seed: 1974 };

/** What each kind of operand holds, said once more: least, most, step. */
const RANGES: Readonly<Record<string, readonly [number, number, number]>> = {
  "immediate": [-32768, 32767, 1],
  "shift": [0, 31, 1],
  "port": [0, 65535, 1],
  "upper immediate": [0, 0xfffff, 1],
  "branch target": [-0x20000, 0x1fffc, 4],
  "jump target": [-0x200000, 0x1ffffc, 4],
};

/** The jump that a branch too far is turned round over begins a word later. */
const TURNED = [-0x200000 + 4, 0x1ffffc + 4, 4] as const;

/** One row of each format. */
const ROWS: readonly Row[] = (Object.keys(FORMATS) as FormatName[])
  .map((name) => PG32.rows.find(({ format }) => format === name)!);

function constantOf(row: Row): Operand | undefined {
  return FORMATS[row.format].operands.find(({ role }) => role === "imm");
}

/** A number that may be anything, but likes the edges of a range. */
function numberNear(least: number, most: number): fc.Arbitrary<number> {
  return fc.oneof(
    fc.integer({ min: least, max: most }),
    fc.integer({ min: -8, max: 8 }).map((n) => least + n),
    fc.integer({ min: -8, max: 8 }).map((n) => most + n),
    fc.integer({ min: -(2 ** 33), max: 2 ** 33 }),
    fc.maxSafeInteger(),
  );
}

function isIn(
  [least, most, step]: readonly [number, number, number],
  value: number,
): boolean {
  return value >= least && value <= most && value % step === 0;
}

/** The instruction with `imm` for its constant, and `a5` for its registers. */
function written(row: Row, imm: string): string {
  const syntax = FORMATS[row.format].syntax.replace(/r\w+/g, "a5");
  return `${row.mnemonic} ${syntax.replace("imm", imm)}`;
}

/** The words of a source, or `undefined` if it does not assemble. */
function tryWords(source: string): number[] | undefined {
  try {
    return wordsOf(assemble(source).segments[0]);
  } catch (error) {
    assert(error instanceof AssemblyError, String(error));
    return undefined;
  }
}

for (const row of ROWS) {
  const operand = constantOf(row);
  if (operand === undefined) continue;
  const { name, sort } = operand.kind;
  Deno.test(`${row.format}: its ${name} is held exactly, or refused`, () => {
    const range = RANGES[name];
    fc.assert(
      fc.property(numberNear(range[0], range[1]), (value) => {
        const isTarget = sort === "target";
        const imm = isTarget ? `0x40 + ${value}` : String(value);
        const found = tryWords(written(row, imm));
        const isWord = value + 0x40 >= -(2 ** 31) && value + 0x40 < 2 ** 32;
        // Addresses wrap: the way to a word is as long as what is left of it.
        if (isTarget && isWord) value |= 0;
        if (isIn(range, value)) {
          const scale = name === "upper immediate" ? 4096 : 1;
          const { operands } = decode(PG32, found![0])!;
          assertEquals([found!.length, operands.imm], [1, value * scale | 0]);
        } else if (row.format === "branch" && isIn(TURNED, value)) {
          assertEquals(decode(PG32, found![1])!.operands.imm, value - 4);
        } else {
          assertEquals(found, undefined, `${value}`);
        }
      }),
      { ...SEED, numRuns: 400 },
    );
  });
}

for (const row of ROWS) {
  const names = FORMATS[row.format].operands.map(({ role }) => role)
    .filter((role) => role !== "imm");
  if (names.length === 0) continue;
  Deno.test(`${row.format}: a register is one of sixteen, or refused`, () => {
    for (const wrong of ["x16", "x31", "t3", "a6", "s2", "X1", "x01", "foo"]) {
      for (const name of names) {
        const source = written(row, "0").split(/\b/);
        const places = FORMATS[row.format].syntax.split(/\b/);
        const at = source.length - places.length + places.indexOf(name);
        source[at] = wrong;
        assertEquals(tryWords(source.join("")), undefined, source.join(""));
      }
    }
  });
}

Deno.test("data is held exactly, or refused", () => {
  for (const [directive, bits] of [["byte", 8], ["half", 16], ["word", 32]]) {
    const [least, most] = [-(2 ** (Number(bits) - 1)), 2 ** Number(bits) - 1];
    fc.assert(
      fc.property(numberNear(least, most), (value) => {
        const found = tryWords(`.${directive} ${value}`);
        const expected = value >= least && value <= most
          ? [value % 2 ** Number(bits) + (value < 0 ? most + 1 : 0) | 0]
          : undefined;
        assertEquals(found, expected);
      }),
      { ...SEED, numRuns: 300 },
    );
  }
});

Deno.test("li loads any word, in the fewest instructions there are", () => {
  fc.assert(
    fc.property(numberNear(-(2 ** 31), 2 ** 32 - 1), (value) => {
      const found = tryWords(`li a0, ${value}`);
      if (value < -(2 ** 31) || value >= 2 ** 32) {
        assertEquals(found, undefined);
        return;
      }
      const word = value | 0;
      const isShort = word >= -32768 && word <= 32767 || (word & 0xfff) === 0;
      assertEquals(found!.length, isShort ? 1 : 2);
      let a0 = 0;
      for (const step of found!) {
        const { row, operands } = decode(PG32, step)!;
        a0 = row.mnemonic === "lui" ? operands.imm : a0 + operands.imm | 0;
      }
      assertEquals(a0, word);
    }),
    { ...SEED, numRuns: 1000 },
  );
});

/** Words that a source is made of, so that junk gets far into the assembler. */
const VOCABULARY: readonly string[] = [
  ...PG32.rows.map(({ mnemonic }) => mnemonic),
  ...PSEUDO.map(({ syntax }) => syntax.split(" ")[0]),
  ...DIRECTIVES.keys(),
  ...REGISTER_NAMES,
  ..."( ) , : + - * / % & | ^ ~ ! << >> == <= && = @ ; # // /* */ \n".split(
    " ",
  ),
  ..."x y 1: 1b 1f . .L1 \"s\" \" 'a' ' \\ % %hi( %lo( 0 1 4 0x7fffffff".split(
    " ",
  ),
  "\n",
  "\n",
  ", ",
  ", ",
  "x:",
  "y:",
  "\n.macro m a, b=1\n",
  "\\a",
  "\\@",
  "\n.endm\n",
  "\nm",
  "\n.rept 2\n",
  "\n.endr\n",
  '.include "s"',
  ".comm x, 4",
  ".lcomm y, 4",
  ".weak y",
  ".purgem m",
  ".pushsection .data",
  ".popsection",
  '.section .debug_x,"",@progbits',
];

/** Has it assembled, and sees to it that all it can do is to complain. */
function survive(source: string): void {
  try {
    assemble(source, { include: (path) => path === "s" ? source : undefined });
  } catch (error) {
    assert(error instanceof AssemblyError, String(error));
    assertLessOrEqual(error.errors.length, 20);
    assertLessOrEqual(error.errors.length, error.count);
    for (const line of error.message.split("\n")) {
      // Some of a message is the user's, and cannot be broken in two.
      assertLessOrEqual([...line].length, 80 + 8, line);
      // deno-lint-ignore no-control-regex
      assert(!/[\x00-\x1f\x7f-\x9f]/.test(line), JSON.stringify(line));
    }
  }
}

Deno.test("any bytes are survived", () => {
  const decoder = new TextDecoder();
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 400 }),
      (bytes) => survive(decoder.decode(bytes)),
    ),
    { ...SEED, numRuns: 1000 },
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), survive),
    { ...SEED, numRuns: 1000 },
  );
});

Deno.test("any words are survived", () => {
  const soup = fc.array(fc.constantFrom(...VOCABULARY), { maxLength: 60 });
  fc.assert(
    fc.property(soup, (words) => survive(words.join(" "))),
    { ...SEED, numRuns: 3000 },
  );
  fc.assert(
    fc.property(soup, (words) => survive(words.join(""))),
    { ...SEED, numRuns: 3000 },
  );
});

/** A megabyte of bytes that are as good as chance. */
function noise(): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length: MEGABYTE }, () => {
    state = Math.imul(state, 1664525) + 1013904223 | 0;
    return state >>> 24;
  });
}

const MEGABYTE = 2 ** 20;

Deno.test("a megabyte of anything is survived", () => {
  survive(new TextDecoder().decode(noise()));
  survive(new TextDecoder("latin1").decode(noise()).replace(/#/g, "\n"));
  for (const unit of [..."(a1\"'\0\r\ud800", "/*", "1+"]) {
    survive(unit.repeat(MEGABYTE / unit.length));
  }
  survive(`li a0, ${"-".repeat(MEGABYTE)}`);
  survive(`.word ${"1+".repeat(MEGABYTE / 2)}1`);
  survive(`x = ${"%hi(".repeat(MEGABYTE / 4)}`);
  survive(".macro a\n".repeat(MEGABYTE / 9));
  survive(`.macro a\n${"a\n".repeat(MEGABYTE / 2)}.endm\na`);
  survive(`.macro a b\nli \\b, \\b\n.endm\n${"a x\n".repeat(MEGABYTE / 4)}`);
  survive(".rept 9\n".repeat(MEGABYTE / 8));
  survive(`.macro ${"a,".repeat(MEGABYTE / 2)}\n.endm`);
  survive('.include "s"\n'.repeat(MEGABYTE / 13));
});

Deno.test("thirty thousand mistakes are counted", () => {
  for (const line of ["foo", "a:b:", "j x", ".byte 1/0", "x=x+1", "li a0"]) {
    const source = `${line}\n`.repeat(30_000);
    const error = assertThrows(() => assemble(source), AssemblyError);
    assertEquals(error.errors.length, /x/.test(line) ? 1 : 20);
  }
});

Deno.test("names that stand for twice the next one are no trap", () => {
  const row = Array.from(
    { length: 64 },
    (_, i) => `n${i} = n${i + 1} - n${i + 1}`,
  );
  assertEquals(
    tryWords(`${row.join("\n")}\nn64 = x\nx: .word n0`),
    [0],
  );
});

Deno.test("nothing is allocated before its size is known to be fit", () => {
  const sources = [
    ".space 0x100000000",
    ".space 0x3ffffff\n.space 2",
    ".org 0x7fffffff",
    ".fill 0x1000001, 4",
    Array.from({ length: 70 }, (_, i) => `.section s${i}\n.align 20\nnop`)
      .join("\n"),
  ];
  for (const source of sources) {
    const error = assertThrows(() => assemble(source), AssemblyError);
    assert(/need at most 67108864/.test(error.errors[0].summary), source);
  }
  assertEquals(assemble(".space 0x3ffff00").end, 0x3ffff40);
});
