import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { GUESTS } from "../../../guests/mod.ts";
import { asm } from "../../../lessons/commands/asm.ts";
import { dis } from "../../../lessons/commands/dis.ts";
import { manual } from "../../../lessons/commands/manual.ts";
import { run } from "../../../lessons/commands/run.ts";
import type { Command } from "../../../lessons/commands/cli.ts";
import { type FakeIo, fakeIo, type FakeOptions } from "./fake_io.ts";

const MAIN = `_start:\tli\ta0, 0x12345678 # two words
        call    shout
        halt
`;
const SHOUT = `        .globl  shout
shout:  lbu     a0, text
        out     a0, CONSOLE_DATA
        ret
        .data
text:   .asciz  "Hey, wörld!"
table:  .space  100
        .section .user, "ax"
        .virtual 0
user:   j       user
`;
const FILES: FakeOptions["files"] = {
  "/home/main.s": MAIN,
  "/home/shout.s": SHOUT,
  "/home/bad.s": "hlat\n",
  "/home/notes.txt": "not to be lost",
};

async function call(
  command: Command,
  args: readonly string[],
  files = FILES,
): Promise<{ code: number; out: string; err: string; io: FakeIo }> {
  const io = fakeIo({ files });
  const code = await command(args, io);
  return { code, out: io.out(), err: io.err(), io };
}

Deno.test("asm prints a listing", async () => {
  const { code, out, err } = await call(asm, ["main.s", "shout.s"]);
  assertEquals([code, err], [0, ""]);
  assertEquals(
    out,
    `148 bytes in 3 sections, entry 0x40

section .text at 0x40
# main.s
0040  72a12345        1  _start: li      a0, 0x12345678 # two words
0044  20aa0678
0048  70100002        2          call    shout
004c  ed000000        3          halt
# shout.s
0050  44a00060        2  shout:  lbu     a0, text
0054  eba00010        3          out     a0, CONSOLE_DATA
0058  71010000        4          ret

section .user at 0x5c, seen at 0x0
0000  70000000       10  user:   j       user

section .data at 0x60
0060  48 65 79 2c     6  text:   .asciz  "Hey, wörld!"
0064  20 77 c3 b6
0068  72 6c 64 21
006c  00
006d  00 00 00 00     7  table:  .space  100
0071  00 00 00 00
0075  00 00 00 00
0079  00 00 00 00
007d  (84 more bytes)
`,
  );
});

Deno.test("dis takes apart what asm has written", async () => {
  const args = ["main.s", "shout.s", "-o", "both.img"];
  const { code, out, io } = await call(asm, args);
  assertEquals(
    [code, out],
    [0, "both.img: 148 bytes in 3 sections, entry 0x40\n"],
  );
  const files = { ...FILES, "/home/both.img": io.files.get("/home/both.img")! };
  const image = await call(dis, ["both.img"], files);
  assertEquals([image.code, image.err], [0, ""]);
  assertEquals(
    image.out,
    `section .text at 0x40
_start:
0040  72a12345  lui a0, 0x12345
0044  20aa0678  addi a0, a0, 1656
0048  70100002  jal ra, shout
004c  ed000000  halt
shout:
0050  44a00060  lbu a0, 96(zero)
0054  eba00010  out a0, 0x10
0058  71010000  jalr zero, 0(ra)

section .user at 0x5c, seen at 0x0
user:
0000  70000000  jal zero, user

section .data at 0x60
text:
0060  2c796548  .word 0x2c796548
0064  b6c37720  .word 0xb6c37720
0068  21646c72  .word 0x21646c72
table: # 006d
006c  (26 words of zeros)
`,
  );
  const ran = await call(run, ["both.img"], files);
  assertEquals([ran.code, ran.out], [0, "H"]);
  const again = await call(asm, ["main.s", "shout.s", "-o", "both.img"], files);
  assertEquals([again.code, again.err], [0, ""]);
});

Deno.test("dis takes words", async () => {
  const { out } = await call(dis, ["0x20ab0005", "0x7", "0xFFFFFFFF"]);
  assertEquals(
    out,
    "00000000  20ab0005  addi a0, a1, 5\n" +
      "00000004  00000007  .word 0x00000007\n" +
      "00000008  ffffffff  .word 0xffffffff\n",
  );
  const at = await call(dis, ["0x700fffff", "--at", "0x1000"]);
  assertEquals(at.out, "00001000  700fffff  jal zero, 0xffc\n");
});

Deno.test("listings of the guests keep to 80 columns", async () => {
  for (const { name } of GUESTS) {
    for (const command of [asm, dis]) {
      const { code, out } = await call(command, [name]);
      assertEquals(code, 0);
      assert(out.split("\n").length > 10);
      for (const line of out.split("\n")) assert(line.length <= 80, line);
    }
  }
});

Deno.test("a listing cannot move the terminal's cursor", async () => {
  const files = { "/home/a.s": "halt # \u001b[2J\u202e\n" };
  const { out } = await call(asm, ["a.s"], files);
  assertStringIncludes(out, "halt # \ufffd[2J\ufffd\n");
});

Deno.test("asm and dis refuse what they cannot use", async () => {
  const image = await call(asm, ["main.s", "shout.s", "-o", "both.img"]);
  const files = {
    ...FILES,
    "/home/both.img": image.io.files.get("/home/both.img")!,
  };
  const cases: [command: Command, args: string[], message: string][] = [
    [asm, [], "asm: too little: usage is deno task asm FILE..."],
    [asm, ["none.s"], 'asm: cannot read "none.s": there is no such file'],
    [
      asm,
      ["both.img"],
      'asm: "both.img" is an image already: need a source; "dis" shows it',
    ],
    [
      asm,
      ["main.s", "shout.s", "-o", "notes.txt"],
      'asm: --output "notes.txt": there is such a file already, and it is no ' +
      "image: need another name",
    ],
    [
      asm,
      ["main.s", "shout.s", "-o", "main.s"],
      'asm: --output "main.s": there is such a file already, and it is no ' +
      "image: need another name",
    ],
    [
      asm,
      ["main.s", "shout.s", "-o", "."],
      'asm: "." is a directory: need a file',
    ],
    [dis, [], "dis: too little: usage is deno task dis GUEST | WORD..."],
    [
      dis,
      ["0x123456789"],
      'dis: "0x123456789" is no word: need 0x and up to eight hexadecimal ' +
      "digits",
    ],
    [
      dis,
      ["0x1", "hello"],
      'dis: "hello" is no word: need 0x and up to eight hexadecimal digits',
    ],
    [
      dis,
      ["hello", "0x1"],
      'dis: "0x1" is too much: need one program, or only words',
    ],
    [
      dis,
      ["hello", "--at", "4"],
      "dis: --at is for words: a program says where it stands",
    ],
    [
      dis,
      ["0x1", "--at", "6"],
      'dis: --at "6": need a multiple of 4 below 0x100000000',
    ],
    [
      manual,
      ["adi"],
      'manual: "adi" is no instruction: did you mean "add"?',
    ],
  ];
  for (const [command, args, message] of cases) {
    const { code, out, err, io } = await call(command, args, files);
    assertEquals([err, out, code], [`trapeze ${message}\n`, "", 2]);
    assertEquals(io.files.size, Object.keys(files).length + 1);
    assertEquals(
      new TextDecoder().decode(io.files.get("/home/notes.txt")!),
      "not to be lost",
    );
  }
});

Deno.test("bad source writes nothing", async () => {
  const { code, out, err, io } = await call(asm, ["bad.s", "-o", "new.img"]);
  assertEquals([code, out], [1, ""]);
  assertStringIncludes(err, "bad.s:1:1: error: ");
  assert(!io.files.has("/home/new.img"));
});

Deno.test("a damaged image is refused, whichever bit it is", async () => {
  const { io } = await call(asm, ["main.s", "shout.s", "-o", "both.img"]);
  const good = io.files.get("/home/both.img")!;
  for (let bit = 64; bit < 8 * good.length; bit += 97) {
    const image = good.slice();
    image[bit >>> 3] ^= 1 << (bit & 7);
    const { code, out, err } = await call(run, ["x.img"], {
      "/home/x.img": image,
    });
    assertEquals([code, out], [2, ""]);
    assertStringIncludes(err, 'trapeze run: "x.img": the image is damaged');
    assertEquals(err.trimEnd().split("\n").length, 1);
  }
});

Deno.test("manual prints the manual, or a page", async () => {
  const whole = await call(manual, []);
  assertEquals(whole.code, 0);
  assert(whole.out.startsWith("# PG-32"));
  const page = await call(manual, ["LPSW"]);
  assert(page.out.startsWith("# lpsw "));
  assert(page.out.length < whole.out.length / 10);
});

/** Enters its guest, whose memory begins at 4096, and halts at its first trap. */
const CARRIER = `        .equ    GUEST, 4096
_start: la      t0, trap
        sw      t0, NEW_PSW+4(zero)
        li      t0, 1
        sw      t0, NEW_PSW(zero)
        li      t0, 8192
        sw      t0, NEW_PSW+12(zero)
        lpsw    psw(zero)
trap:   lw      a0, TRAP_CAUSE(zero)
        addi    a0, a0, '0'
        out     a0, CONSOLE_DATA
        halt
psw:    .word   0, 0x40, GUEST, 4096
`;

Deno.test("asm puts a guest into a program's memory, on any number of levels", async () => {
  const files = {
    ...FILES,
    "/home/carrier.s": CARRIER,
    "/home/guest.s": "_start: .word 0\n",
  };
  const first = ["carrier.s", "--guest", "guest.s", "-o", "tower.img"];
  const { code, io } = await call(asm, first, files);
  assertEquals(code, 0);
  const tower = {
    ...files,
    "/home/tower.img": io.files.get("/home/tower.img")!,
  };
  const ran = await call(run, ["tower.img"], tower);
  assertEquals([ran.code, ran.out], [0, "2"]);
  const second = ["carrier.s", "--guest", "tower.img", "-o", "two.img"];
  const { io: two } = await call(asm, second, tower);
  const higher = { ...tower, "/home/two.img": two.files.get("/home/two.img")! };
  // The inner carrier's first privileged instruction ends it.
  const { out } = await call(run, ["two.img"], higher);
  assertEquals(out, "1");
});

Deno.test("a guest needs a place, and a file to be written to", async () => {
  const files = {
    ...FILES,
    "/home/none.s": "_start: halt\n",
    "/home/low.s": "_start: halt\n.equ GUEST, 0x40\n",
    "/home/carrier.s": CARRIER,
    "/home/late.s": " halt\n_start: halt\n",
  };
  const cases: readonly (readonly [readonly string[], string])[] = [
    [["carrier.s", "--guest", "main.s"], "need -o FILE as well"],
    [["none.s", "--guest", "late.s", "-o", "t.img"], "need .equ GUEST"],
    [["low.s", "--guest", "hello", "-o", "t.img"], "GUEST is 0x40: need"],
    [["carrier.s", "--guest", "late.s", "-o", "t.img"], "begins at 0x44"],
    [["carrier.s", "--guest", "nobody.s", "-o", "t.img"], "nobody.s"],
  ];
  for (const [args, wanted] of cases) {
    const { code, err, io } = await call(asm, args, files);
    assertEquals(code, 2, err);
    assertStringIncludes(err, wanted);
    assert(!io.files.has("/home/t.img"));
  }
});
