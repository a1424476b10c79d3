/**
 * Macros, repetitions and included files: what comes of them.
 *
 * @module
 */
import { assertEquals, assertThrows } from "@std/assert";
import { assemble, AssemblyError, UsageError } from "../../isa/mod.ts";
import { hex, words } from "./_words.ts";

Deno.test("a macro stands for its lines, with arguments put in", () => {
  const push =
    ".macro push reg, n=4\naddi sp, sp, -\\n\nsw \\reg, 0(sp)\n.endm\n";
  const expected = words("addi sp, sp, -4\nsw a0, 0(sp)");
  assertEquals(words(`${push}push a0`), expected);
  assertEquals(words(`${push}x: push reg=a0 # as above`), expected);
  assertEquals(
    words(`${push}push n=4, reg=a0; .word 1`),
    `${expected} 00000001`,
  );
});

Deno.test("a macro's arguments may hold brackets, strings and commas", () => {
  const source = `.macro say text, at:vararg
        .asciz  "\\text"
        .balign 4
        .word   \\at
        .endm
        say     "a, b", 1, (2, 3)`;
  assertThrows(() => assemble(source), AssemblyError);
  assertEquals(
    words(source.replace("(2, 3)", "(2 + 3)")),
    "62202c61 00000000 00000001 00000005",
  );
  const pair = ".macro pair a, b\n.word \\a, \\b\n.endm\n";
  assertEquals(words(`${pair}pair (1 + 2) * 3, 4 - 1`), "00000009 00000003");
});

Deno.test("each use has a number of its own, for its labels", () => {
  const wait =
    ".macro wait n\n.Lwait\\@: addi \\n, \\n, -1\nbnez \\n, .Lwait\\@\n.endm\n";
  assertEquals(
    words(`${wait}wait a0\nwait a1`),
    words("1: addi a0, a0, -1\nbnez a0, 1b\n1: addi a1, a1, -1\nbnez a1, 1b"),
  );
});

Deno.test("a parameter's name may end anywhere, and \\n in a string is none", () => {
  const source = `.macro load kind, a
        l\\kind\\()u a0, \\a\\()_1(zero)
        .ascii  "x\\n\\a"
        .endm
        one_1 = 1
        load    b, one
        .balign 4`;
  assertEquals(
    words(source),
    `${words("lbu a0, 1(zero)")} ${words('.ascii "x\\none"\n.balign 4')}`,
  );
});

Deno.test("a macro may use another, and be forgotten and defined anew", () => {
  const source = `.macro one
        .word   1
        .endm
        .macro both
        one
        .word   2
        .endm
        both
        .purgem one
        .macro one
        .word   3
        .endm
        both`;
  assertEquals(words(source), "00000001 00000002 00000003 00000002");
});

Deno.test("what is repeated may hold repetitions and macros", () => {
  assertEquals(
    words(
      ".rept 2\n.word 1\n.rept 2\n.word 2\n.endr\n.endr\n.rept 0\nfoo\n.endr",
    ),
    "00000001 00000002 00000002 00000001 00000002 00000002",
  );
  assertEquals(
    words(".macro zeros n\n.rept \\n\n.word 0\n.endr\n.endm\nzeros 3"),
    "00000000 00000000 00000000",
  );
  assertEquals(
    words("n = 0\n.rept 3\n.word n\nn = n + 1\n.endr"),
    "00000000 00000001 00000002",
  );
});

Deno.test("macros are their file's own, and those of files included in it", () => {
  const files: Record<string, string> = {
    "lab/m.s": '.macro one\n.word 1\n.endm\n.include "./more/n.s"',
    "lab/more/n.s": ".word 2",
  };
  const asked: string[] = [];
  const include = (path: string) => {
    asked.push(path);
    return files[path];
  };
  const source = '.include "m.s"\none';
  const image = assemble(source, { file: "lab/k.s", include });
  assertEquals(hex(image), "00000002 00000001");
  assertEquals(asked, ["lab/m.s", "lab/more/n.s"]);
  assertEquals(image.locate(0x40)?.file, "lab/more/n.s");
});

Deno.test("why a file cannot be had is said where it is asked for", () => {
  const include = () => {
    throw new UsageError("“m.s” is a folder: need a file");
  };
  const error = assertThrows(
    () => assemble('nop\n.include "m.s"', { include }),
    AssemblyError,
  );
  const [{ position, summary }] = error.errors;
  assertEquals([position.line, position.column], [2, 10]);
  assertEquals(summary, "“m.s” is a folder: need a file");
  const without = assertThrows(() => assemble('.include "m.s"'), AssemblyError);
  assertEquals(
    without.errors[0].summary,
    "no other file can be read here: need its lines in place of this",
  );
});

Deno.test("a fault in a macro is told by the macro's line, as it was expanded", () => {
  const image = assemble(".macro get reg\nlw \\reg, 2(zero)\n.endm\nget a0", {
    file: "k.s",
  });
  assertEquals(image.locate(0x40), {
    file: "k.s",
    line: 2,
    column: 1,
    text: "lw a0, 2(zero)",
  });
  assertEquals(image.lines.map(({ expanded }) => expanded), [true]);
});

Deno.test("macros that grow without end are stopped", () => {
  const sources = [
    ".macro a\na\na\n.endm\na",
    ".macro a x:vararg\na \\x, \\x\n.endm\na 1",
    ".macro a x\na \\x\\x\n.endm\na 1",
    `.macro a x\n${"\\x".repeat(10_000)}\n.endm\na ${"y".repeat(10_000)}`,
    `${".rept 10\n".repeat(20)}nop\n${".endr\n".repeat(20)}`,
    ".rept 131072\n.rept 131072\n.endr\n.endr",
    `.macro a\n${"nop\n".repeat(10_000)}a\n.endm\na`,
  ];
  for (const source of sources) {
    const error = assertThrows(() => assemble(source), AssemblyError);
    assertEquals(error.count, 1, source.slice(0, 80));
  }
});
