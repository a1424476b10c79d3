/**
 * Sources that include files and use macros, as the commands take them; and
 * mistakes that a beginner makes, each told by line, column, caret and mend.
 *
 * @module
 */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { asm } from "../../../lessons/commands/asm.ts";
import { run } from "../../../lessons/commands/run.ts";
import type { Command } from "../../../lessons/commands/cli.ts";
import { fakeIo, type FakeOptions } from "./fake_io.ts";

async function call(
  command: Command,
  args: readonly string[],
  files: FakeOptions["files"],
): Promise<{ code: number; out: string; err: string }> {
  const io = fakeIo({ files });
  const code = await command(args, io);
  return { code, out: io.out(), err: io.err() };
}

const LAB: FakeOptions["files"] = {
  "/home/lab": null,
  "/home/lab/hello.s": `        .include "macros.s"
_start: print   'H'
        print   'i'
        .rept   2
        .word   7
        .endr
        halt
`,
  "/home/lab/macros.s": `        .include "more/ports.s"
        .macro  print character
        li      a0, \\character
        out     a0, PORT
        .endm
`,
  "/home/lab/more": null,
  "/home/lab/more/ports.s": "PORT = CONSOLE_DATA\n",
};

Deno.test("asm lists what macros come to, with a plus", async () => {
  const { code, out, err } = await call(asm, ["lab/hello.s"], LAB);
  assertEquals([code, err], [0, ""]);
  assertEquals(
    out,
    `28 bytes in 1 section, entry 0x40

section .text at 0x40
# lab/macros.s
0040  20a00048        3+ li a0, 'H'
0044  eba00010        4+ out a0, PORT
0048  20a00069        3+ li a0, 'i'
004c  eba00010        4+ out a0, PORT
# lab/hello.s
0050  07 00 00 00     5+ .word 7
0054  07 00 00 00     5+ .word 7
0058  ed000000        7          halt
`,
  );
});

Deno.test("run takes a source that includes others", async () => {
  const files = {
    ...LAB,
    "/home/lab/short.s": `        .include "macros.s"
        print   '!'
        halt
`,
  };
  const { code, out } = await call(run, ["lab/short.s"], files);
  assertEquals([code, out], [0, "!"]);
});

Deno.test("what cannot be included is told where it is asked for", async () => {
  const problems: [include: string, problem: string][] = [
    ["none.s", "there is no file “lab/none.s”"],
    ["more", '"lab/more" is a directory'],
    ["../notes.s", "“../notes.s” leads upwards"],
    ["/home/notes.s", "“/home/notes.s” is an absolute path"],
    ["picture.s", '"lab/picture.s" is no text'],
  ];
  for (const [path, problem] of problems) {
    const files = {
      ...LAB,
      "/home/notes.s": "nop\n",
      "/home/lab/picture.s": Uint8Array.of(0xff, 0, 0xfe),
      "/home/lab/k.s": `nop\n.include "${path}"\n`,
    };
    const { code, out, err } = await call(asm, ["lab/k.s"], files);
    assertEquals([code, out], [1, ""]);
    const [first] = err.split("\n");
    assertStringIncludes(first, `lab/k.s:2:10: error: ${problem}`);
    assertStringIncludes(err, `\n  .include "${path}"\n           ^~~`);
  }
});

/** Seven mistakes in a source: where each is, and what mends it. */
const MISTAKES: readonly {
  name: string;
  source: string;
  at: string;
  caret: string;
  mend: string;
}[] = [
  {
    name: "a typo in a mnemonic",
    source: "nop\n\taddd a0, a0, a1\n",
    at: "2:2",
    caret: "          addd a0, a0, a1\n          ^~~~\n",
    mend: "did you mean add or addi?",
  },
  {
    name: "a bad register",
    source: "nop\n add a0, r1, a1\n",
    at: "2:10",
    caret: "   add a0, r1, a1\n           ^~\n",
    mend: "need x0 to x15, by number or by name",
  },
  {
    name: "an immediate out of range",
    source: "nop\n addi a0, a0, 40000\n",
    at: "2:15",
    caret: "   addi a0, a0, 40000\n                ^~~~~\n",
    mend: "need -32768 to 32767",
  },
  {
    name: "an undefined label",
    source: "loop:\n j lopp\n",
    at: "2:4",
    caret: "   j lopp\n     ^~~~\n",
    mend: "did you mean loop?",
  },
  {
    name: "a duplicate label",
    source: "loop: nop\nloop: nop\n",
    at: "2:1",
    caret: "  loop: nop\n  ^~~~\n",
    mend: "defined already, in line 1",
  },
  {
    name: "a missing operand",
    source: "nop\nadd a0, a1\n",
    at: "2:1",
    caret: "  add a0, a1\n  ^~~~~~~~~~\n",
    mend: "expected: add rd, rs1, rs2",
  },
  {
    name: "an unterminated string",
    source: 'halt\n.asciz "Hello\n',
    at: "2:8",
    caret: '  .asciz "Hello\n         ^~~~~~\n',
    mend: 'need "',
  },
];

for (const { name, source, at, caret, mend } of MISTAKES) {
  Deno.test(`told by line, column, caret and mend: ${name}`, async () => {
    const { code, err } = await call(run, ["k.s"], { "/home/k.s": source });
    assertEquals(code, 1);
    assert(err.includes(`k.s:${at}: error: `), err);
    assert(err.includes(caret), err);
    assert(err.includes(mend), err);
    assert(err.endsWith("1 error\n"), err);
  });
}

Deno.test("told by line, column, caret and mend: a misaligned load", async () => {
  const files = { "/home/k.s": "_start: li a1, 0x102\n  lw   a0, 4(a1)\n" };
  const { code, err } = await call(run, ["k.s"], files);
  assertEquals(code, 1);
  assertStringIncludes(
    err,
    `trapeze run: guest fault: memory, at address 0x106: need a multiple of 4
  k.s:2:3: lw a0, 4(a1)
           ^~~~~~~~~~~~
  pc 0x44 (_start+4), supervisor mode, level 0, tick 2
`,
  );
});
