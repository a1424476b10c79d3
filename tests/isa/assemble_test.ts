/**
 * What sources come to: names, expressions, data, sections and layout.
 *
 * @module
 */
import { assertEquals, assertThrows } from "@std/assert";
import {
  assemble,
  assembleFiles,
  AssemblyError,
  InstructionSet,
  PG32,
} from "../../isa/mod.ts";
import { hex, words, wordsOf } from "./_words.ts";

/** The values of some expressions. */
function values(expressions: string, before = ""): number[] {
  const image = assemble(`${before}\n.section values\n.word ${expressions}`);
  return wordsOf(image.segments.find(({ name }) => name === "values")!);
}

Deno.test("a label is the place that the section has come to", () => {
  assertEquals(
    words("start: nop\nagain: beqz a0, again\n j start"),
    "20000000 60a00000 700ffffe",
  );
});

Deno.test("numeric labels are the last before and the first after", () => {
  assertEquals(
    words("1: j 1f\n1: j 1b\n j 1f\n1: j 1b"),
    "70000001 70000000 70000001 70000000",
  );
});

Deno.test("a statement may have labels, and follow another one", () => {
  assertEquals(words("a: b: nop; c: nop"), "20000000 20000000");
});

Deno.test("comments are passed over, and lines end as they like", () => {
  assertEquals(
    words("nop # a; b\r\nnop // c\n/* d\n e */ nop /* f */ ; nop\r\n"),
    "20000000 20000000 20000000 20000000",
  );
});

Deno.test("numbers are written in several ways", () => {
  assertEquals(
    values("10, 0x0A, 0b1010, 0o12, 012, 'a', '\\n', '\\'', 0"),
    [10, 10, 10, 10, 10, 97, 10, 39, 0],
  );
});

Deno.test("operators have the ranks and the meaning of GNU's", () => {
  const cases: readonly (readonly [string, number])[] = [
    ["2 + 3 * 4", 14],
    ["(2 + 3) * 4", 20],
    ["1 + 1 << 2", 5],
    ["1 + 2 | 4", 7],
    ["7 & 3 ^ 1", 2],
    ["-7 / 2", -3],
    ["-7 % 3", -1],
    ["~5 & 0xff", 0xfa],
    ["- - 3", 3],
    ["!0 + !7", 1],
    ["1 << 31 >> 28", 8],
    ["-1 >> 40", 0xffffff],
    ["3 < 4", -1],
    ["3 >= 4", 0],
    ["2 == 2 && 3 != 3", 0],
    ["0 || 5", 1],
    ["10 - 4 - 3", 3],
    ["%hi(0x12345fff)", 0x12346],
    ["%lo(0x12345fff)", -1],
    ["%lo(2047) + %lo(2048)", -1],
  ];
  for (const [expression, value] of cases) {
    assertEquals(values(expression), [value], expression);
  }
});

Deno.test("a name means what it meant last, or will mean in the end", () => {
  assertEquals(
    values("N\n.set N, 1\n.word N\nN = N + 1\n.word N\n.equ N, 7\n.word N"),
    [7, 1, 2, 7],
  );
});

Deno.test("a long row of names, each one more than the last", () => {
  const row = Array.from({ length: 5000 }, (_, i) => `N${i + 1} = N${i} + 1`);
  assertEquals(values("N5000", `N0 = 0\n${row.join("\n")}`), [5000]);
});

Deno.test("the platform's names are known, and may be taken", () => {
  assertEquals(
    values("NEW_PSW, CONSOLE_DATA, CAUSE_DISK, BLOCK_SIZE"),
    [0x20, 0x10, 8, 512],
  );
  assertEquals(values("NEW_PSW\n.equ NEW_PSW, 5"), [5]);
});

Deno.test("data has the bytes that are written", () => {
  assertEquals(
    hex(
      assemble(`.data
      .byte 1, -1, 255
      .half 0x1234, -2
      .word 0x89abcdef
      .ascii "ab", "c"
      .asciz "d\\n\\"\\\\\\0\\101\\x42é"
      .fill 2, 2, 0xabcd
      .space 3, 0x11
      .zero 1`),
      ".data",
    ).replaceAll(" ", ""),
    "34ffff01effffe12" + "6189abcd" + "0a646362" + "41005c22" + "00a9c342" +
      "abcdabcd" + "00111111",
  );
});

Deno.test("alignment fills with zeros, and among code with nops", () => {
  assertEquals(
    hex(assemble(".data\n.byte 1\n.align 2\n.byte 2\n.balign 8, 3"), ".data"),
    "00000001 03030302",
  );
  assertEquals(
    words("halt\n.align 4\nhalt"),
    "ed000000 20000000 20000000 20000000 ed000000",
  );
  assertEquals(words("halt\n.align 4, , 8\nhalt"), "ed000000 ed000000");
});

Deno.test(".org goes to a place of the section", () => {
  assertEquals(
    hex(
      assemble(".data\n.word 1\n.org 12\n.word 2\nx: .org x + 4, 9"),
      ".data",
    ),
    "00000001 00000000 00000000 00000002 09090909",
  );
});

Deno.test("a count may be worked out from what stands before it", () => {
  const image = assemble(".data\nx: .word 1, 2\n.space 32 - (. - x)\nend:");
  assertEquals(image.segments[0].bytes.length, 32);
});

Deno.test("code loads first, then other sections, data, and zeros", () => {
  const image = assemble(`
    .bss
    .space 5
    .data
    .byte 1
    .section mine
    .word 2
    .rodata
    .word 3
    .text
    nop`);
  assertEquals(
    image.segments.map(({ name, address, bytes }) => [
      name,
      address,
      bytes.length,
    ]),
    [
      [".text", 0x40, 4],
      ["mine", 0x44, 4],
      [".data", 0x48, 4],
      [".rodata", 0x4c, 4],
      [".bss", 0x50, 8],
    ],
  );
  assertEquals(image.end, 0x58);
});

Deno.test("a section begins at a multiple of its largest alignment", () => {
  const image = assemble("nop\n.data\n.word 1\n.balign 64\nx: .word x");
  assertEquals(image.segments[1].address, 0x80);
  assertEquals(wordsOf(image.segments[1]).at(-1), 0xc0);
});

Deno.test("a section for a space of its own loads where there is room", () => {
  const image = assemble(`
    _start: li a0, __load_start_user
            li a1, __load_stop_user - __load_start_user
            la a2, entry
            .section .user
            .virtual 0x1000
            .word 0
    entry:  j entry
    text:   .asciz "hello"
            la a0, text`.replace(/\n.*la a0, text$/, ""));
  const user = image.segments[1];
  assertEquals([user.name, user.address, user.virtual], [
    ".user",
    0x4c,
    0x1000,
  ]);
  assertEquals(hex(image), "20a0004c 20b00010 20c01004");
  assertEquals(hex(image, ".user"), "00000000 70000000 6c6c6568 0000006f");
  assertEquals(image.nameOf(0x50), "entry");
});

Deno.test("two spaces that begin alike may be jumped between", () => {
  const image = assemble("j x\n.section other\nx: j x");
  assertEquals(hex(image), "70000001");
});

Deno.test("a branch too far is turned round, and moves the others", () => {
  // The first branch reaches its label only as long as the second is short.
  const image = assemble(`
    beq a0, a1, near
    beq a0, a1, far
    .space 0x1fff4
    near: .space 0x1000
    far: nop`);
  assertEquals(
    wordsOf(image.segments[0]).slice(0, 4).map((word) => word >>> 24),
    [0x61, 0x70, 0x61, 0x70],
  );
});

Deno.test("branches, each of which puts only the one before too far", () => {
  // Each reaches its label, to the word, as long as the next one is short.
  const count = 40;
  const blocks = Array.from({ length: count }, (_, i) => [
    `branch${i}: beq a0, a1, label${i + 1}`,
    ".space 31064",
    `label${i}: .space 68932`,
  ]);
  const opcodes = (last: string): Set<number> => {
    const end = `${last}\n.space 31064\nlabel${count}: nop`;
    const image = assemble([...blocks.flat(), end].join("\n"));
    const [{ bytes }] = image.segments;
    const branches = image.symbols.filter(({ name }) => /^branch/.test(name));
    return new Set(branches.map(({ value }) => bytes[value - 0x40 + 3]));
  };
  assertEquals(opcodes("beq a0, a1, . + 0x1fffc"), new Set([0x60]));
  assertEquals(opcodes("beq a0, a1, . + 0x20000"), new Set([0x61]));
});

Deno.test("the program begins at _start, or with the code", () => {
  assertEquals(assemble("nop\n_start: halt").entry, 0x44);
  assertEquals(assemble(".data\n.word 1\n.text\nnop").entry, 0x40);
  assertEquals(assemble("").entry, 0x40);
});

Deno.test("what compilers write is taken", () => {
  const image = assemble(`
	.file	"a.c"
	.option nopic
	.attribute arch, "rv32e1p9_m2p0"
	.attribute unaligned_access, 0
	.text
	.section	.rodata.str1.4,"aMS",@progbits,1
	.align	2
.LC0:
	.string	"hi\\303\\251"
	.section	.text.startup,"ax",@progbits
	.align	2
	.globl	main
	.type	main, @function
main:
	lui	a5,%hi(.LC0+1)
	lbu	a0,%lo(.LC0+1)(a5)
	lui	a4,%hi(.L4)
	addi	a4,a4,%lo(.L4)
	ret
	.size	main, .-main
	.section	.rodata
	.align	2
.L4:
	.word	main
	.local	sh
	.comm	sh,2,2
	.ident	"GCC"
	.section	.note.GNU-stack,"",@progbits`);
  assertEquals(
    image.segments.map(({ name }) => name),
    [".text.startup", ".rodata.str1.4", ".rodata", ".bss"],
  );
  assertEquals(hex(image, ".text.startup").slice(0, 17), "72f00000 44af0055");
  assertEquals(image.symbols.map(({ name }) => name), ["main", "sh"]);
});

Deno.test("files share sections, and the names they make global", () => {
  const image = assembleFiles([
    { file: "a.s", source: ".globl main\nmain: j help\nx: nop" },
    { file: "b.s", source: ".globl help\nhelp: j x\nx: j main" },
  ]);
  assertEquals(hex(image), "70000002 20000000 70000001 700ffffd");
  assertEquals(image.locate(0x48)?.file, "b.s");
});

Deno.test("a name that another file keeps to itself is not known", () => {
  const error = assertThrows(
    () =>
      assembleFiles([
        { file: "a.s", source: "j x" },
        { file: "b.s", source: "x: nop" },
      ]),
    AssemblyError,
  );
  assertEquals(
    error.errors[0].summary,
    "“x” is defined in “b.s” only: need a .globl there",
  );
});

Deno.test("a file's own name goes before that of another one", () => {
  const image = assembleFiles([
    { file: "a.s", source: ".globl x\nx: nop" },
    { file: "b.s", source: "j x\nx: nop" },
  ]);
  assertEquals(hex(image), "20000000 70000001 20000000");
});

Deno.test("a weak name gives way to a global one", () => {
  const image = assembleFiles([
    { file: "a.s", source: "j x" },
    { file: "b.s", source: ".weak x\nx: nop" },
    { file: "c.s", source: ".globl x\nx: nop" },
  ]);
  assertEquals(hex(image).slice(0, 8), "70000002");
});

Deno.test("every error is reported, in the source's order", () => {
  const error = assertThrows(
    () => assemble("j x\naddi a0, a0, 40000\nfoo\nli a0, 1/0\n.byte 300"),
    AssemblyError,
  );
  assertEquals(error.errors.map(({ position }) => position.line), [
    1,
    2,
    3,
    4,
    5,
  ]);
});

Deno.test("at most 20 errors are shown, and all are counted", () => {
  const error = assertThrows(() => assemble("foo\n".repeat(99)), AssemblyError);
  assertEquals(error.errors.length, 20);
  assertEquals(error.count, 99);
  assertEquals(
    error.message.split("\n").at(-1),
    "99 errors: the first 20 are shown",
  );
});

Deno.test("a mistake in a definition is not held against its uses", () => {
  const error = assertThrows(
    () => assemble("N = 09\nli a0, N\n.word N + 1\nM = N"),
    AssemblyError,
  );
  assertEquals(error.count, 1);
});

Deno.test("a mistake that is met again and again counts once", () => {
  const uses = "li a0, N\n".repeat(50);
  const error = assertThrows(
    () => assemble(`${"foo\n".repeat(30)}N = 1 / M\nM = N - N\n${uses}`),
    AssemblyError,
  );
  assertEquals(error.count, 31);
});

Deno.test("a variant's rows assemble without another word", () => {
  const isa = new InstructionSet("variant", [
    ...PG32.rows,
    { ...PG32.byMnemonic.get("add")!, opcode: 0x1f, mnemonic: "plus" },
  ]);
  assertEquals(hex(assemble("plus a0, a1, a2", { isa })), "1fabc000");
});

Deno.test("a set without branches has no pseudo-branches either", () => {
  const rows = PG32.rows.filter(({ format }) => format !== "branch");
  const isa = new InstructionSet("unconditional", rows);
  assertEquals(hex(assemble("li a0, 1", { isa })), "20a00001");
  assertThrows(() => assemble("beqz a0, .", { isa }), AssemblyError);
});
