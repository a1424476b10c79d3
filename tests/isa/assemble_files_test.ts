/**
 * Several files as one program: names, sections, common names.
 *
 * @module
 */
import { assertEquals, assertThrows } from "@std/assert";
import { assembleFiles, AssemblyError, type Image } from "../../isa/mod.ts";
import { hex } from "./_words.ts";

/** Files `a.s`, `b.s`, … of these texts. */
function files(...sources: string[]): { file: string; source: string }[] {
  return sources.map((source, n) => ({ file: `${"abcd"[n]}.s`, source }));
}

function join(...sources: string[]): Image {
  return assembleFiles(files(...sources));
}

function report(...sources: string[]): string {
  return assertThrows(() => join(...sources), AssemblyError).message;
}

function symbol(image: Image, name: string): number | undefined {
  return image.symbols.find((symbol) => symbol.name === name)?.value;
}

Deno.test("a name is its file's own, and .L4 is in every file", () => {
  const source = ".L4: own: .word .L4, own";
  assertEquals(
    hex(join(source, source)),
    "00000040 00000040 00000048 00000048",
  );
});

Deno.test("equal sections join, each file's part at a word", () => {
  const image = join(".data\n.byte 1", ".data\n.word 2", ".text\nhalt");
  assertEquals(hex(image, ".data"), "00000001 00000002");
});

Deno.test("a common name of several files is one, as large as the largest", () => {
  const image = join(
    "_start: .word x, own\n.comm x, 4, 4\n.local own\n.comm own, 8, 8",
    ".word x, own\n.comm x, 100, 64\n.lcomm own, 4",
    ".word x\n.globl x\n.comm x, 4",
  );
  const [a, ownA, b, ownB, c] = hex(image).split(" ").map((x) =>
    parseInt(x, 16)
  );
  assertEquals([a, b, c], [a, a, a]);
  assertEquals([a % 64, ownA % 8, ownA !== ownB], [0, 0, true]);
  const apart = [ownA, ownB].map((own) =>
    own < a ? own + 8 <= a : own >= a + 100
  );
  assertEquals(apart, [true, true]);
  assertEquals(symbol(image, "x"), a);
});

Deno.test("a definition wins over a common name, and that over a weak one", () => {
  const common = ".word x\n.comm x, 4";
  const defined = ".data\n.globl x\nx: .word 5";
  const weak = ".data\n.weak x\nx: .word 6";
  for (const sources of [[common, defined], [defined, common]]) {
    const image = join(...sources);
    assertEquals(image.segments.map(({ name }) => name), [".text", ".data"]);
  }
  const names = (image: Image) => image.segments.map(({ name }) => name);
  assertEquals(names(join(common, weak)), [".text", ".data", ".bss"]);
});

Deno.test("a weak name gives way to a global one, in its own file too", () => {
  const weak = "before: .word x\n.weak x\nx: .word x";
  const global = ".globl x\nx: .word 0";
  assertEquals(hex(join(weak, global)), "00000048 00000048 00000000");
  assertEquals(hex(join(global, weak)), "00000000 00000040 00000040");
  assertEquals(hex(join(weak)), "00000044 00000044");
});

Deno.test("a weak name that nobody defines is 0", () => {
  assertEquals(
    hex(join(".weak x\nlui a0, %hi(x)\n.word x")),
    "72a00000 00000000",
  );
});

Deno.test("C's names may be those of registers, if they are spoken of", () => {
  const c = `.globl a0
        .type   a0, @function
a0:     tail    a0
        la      a1, s1
        .comm   s1, 4, 4
`;
  assertEquals(hex(join(c)), "70000000 20b00048");
  assertEquals(
    hex(join("call a0@plt\ncall a0", c)),
    "70100002 70100001 70000000 20b00050",
  );
});

Deno.test("a branch that reaches too far is turned round over a jump", () => {
  const far = (bytes: number) =>
    join(`beqz a0, .L1\n.space ${bytes}\n.L1: bltu a0, a1, .L2\n.L2: halt`);
  assertEquals(hex(far(31 * 1024)).slice(0, 17), "60a01f01 00000000");
  const [first, second] = hex(far(200 * 1024)).split(" ");
  assertEquals([first, second], ["61a00002", "7000c801"]);
  const back = hex(join(`.L1: nop\n.space ${200 * 1024}\nbgt a0, a1, .L1`));
  assertEquals(back.split(" ").length, 1 + 50 * 1024 + 2);
});

Deno.test("a global name twice: both places are named", () => {
  assertEquals(
    report(".globl x\nx: nop", "nop\n.globl x\nx: nop"),
    `b.s:3:1: error: “x” is global, and so is that of “a.s”, line 2
  x: nop
  ^
note: without .globl (in C: with static), each file has its own
1 error`,
  );
});

Deno.test("every undefined name is told once, where it is used first", () => {
  const error = assertThrows(
    () => join("call f\ncall g\ncall f", "call f\nj h\ncall __udivdi3"),
    AssemblyError,
  );
  assertEquals(error.undefined, ["f", "g", "h", "__udivdi3"]);
  assertEquals(
    error.errors.map(({ position: { file, line } }) => `${file}:${line}`),
    ["a.s:1", "a.s:2", "b.s:2", "b.s:3"],
  );
});

Deno.test("more undefined names than errors are shown are all named", () => {
  const names = Array.from({ length: 45 }, (_, n) => `name_${n}`);
  const error = assertThrows(
    () => join(names.map((name) => `call ${name}`).join("\n")),
    AssemblyError,
  );
  assertEquals([error.errors.length, error.count], [20, 45]);
  assertEquals(error.undefined, names);
  const [, list] = error.message.split("these names are not defined: ");
  assertEquals(list.split(/\s+/), names);
  assertEquals(
    error.message.split("\n").every((line) => line.length <= 80),
    true,
  );
});

Deno.test("gcc's helpers are told by what they do", () => {
  const names = [
    ["__udivdi3", "64-bit unsigned division"],
    ["__moddi3", "64-bit signed remainder"],
    ["__muldi3", "64-bit multiplication"],
    ["__ashldi3", "64-bit shift to the left"],
    ["__clzsi2", "32-bit count of leading zero bits"],
    ["__adddf3", "add in double precision: floating point"],
    ["__fixunssfdi", "to integer in single precision: floating point"],
    ["memcpy", "copies memory"],
  ];
  for (const [name, job] of names) {
    const { errors: [{ summary }] } = assertThrows(
      () => join(`call ${name}`),
      AssemblyError,
    );
    assertEquals(summary, `“${name}” is not defined: ${job}`);
  }
});

Deno.test("what is for a debugger is passed over, and instructions never", () => {
  const source = `nop
        .section .debug_info,"",@progbits
x:      .uleb128 5
        .4byte  .Lno
        .text
        halt
        .section .comment,"MS",@progbits,1
        .string "x"
`;
  assertEquals(hex(join(source)), "20000000 ed000000");
  report(".section .debug_line\naddi a0, a0, 1\nfoo");
});

Deno.test("sections may be left and come back to", () => {
  const source = `.word 1
.pushsection .data
.word 2
.popsection
.word 3
.section .rodata.str1.4,"aMS",@progbits,1
.string "a"
.previous
.word 4`;
  assertEquals(hex(join(source)), "00000001 00000003 00000004");
});
