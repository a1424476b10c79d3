/**
 * `--variant`, in each command that takes it.
 *
 * @module
 */
import {
  assert,
  assertEquals,
  assertMatch,
  assertStringIncludes,
} from "@std/assert";
import { HOLES } from "../../../guests/mod.ts";
import { asm } from "../../../lessons/commands/asm.ts";
import type { Command } from "../../../lessons/commands/cli.ts";
import { dis } from "../../../lessons/commands/dis.ts";
import { manual } from "../../../lessons/commands/manual.ts";
import { run } from "../../../lessons/commands/run.ts";
import { fakeIo } from "./fake_io.ts";

/** It prints whether it is in supervisor mode, and then breaks. */
const MINE = `_start: smsw    a0
        addi    a0, a0, '0'
        out     a0, CONSOLE_DATA
        halt
`;

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  "/home/mine.s": MINE,
  "/home/fault.s": "_start: smsw a0\n  lra  a0,  0(a0)\n  lw a0, 2(a0)\n",
  "/home/data.s": ".data\nspare: .word 0\n",
};

async function call(
  command: Command,
  args: readonly string[],
  files = FILES,
) {
  const io = fakeIo({ files });
  const code = await command(args, io);
  return { code, out: io.out(), err: io.err(), files: io.files };
}

for (const { name, isa, expect, instead } of HOLES) {
  Deno.test(`run takes the guest ${name} for what it is`, async () => {
    const bare = await call(run, [name]);
    assertEquals([bare.code, bare.out], [0, expect]);
    for (const on of ["type1", "nested:2"]) {
      const below = await call(run, [name, "--on", on]);
      assertEquals([below.code, below.out], [0, instead]);
    }
    const said = await call(run, [name, "--variant", isa.name, "--json"]);
    const { guest, output, status } = JSON.parse(said.out);
    assertEquals([guest, output, status], [name, expect, "halted"]);
  });

  Deno.test(`listings of ${name} keep to 80 columns, and know it`, async () => {
    for (const command of [asm, dis]) {
      const { code, out, err } = await call(command, [name]);
      assertEquals([code, err], [0, ""]);
      for (const line of out.split("\n")) assert(line.length <= 80, line);
      assertMatch(out, RegExp(`^[0-9a-f]{4}  c\\w{7} .*\\b${name} `, "m"));
    }
  });
}

Deno.test("a file is of the variant that is given", async () => {
  const wrong = await call(run, ["mine.s"]);
  assertEquals([wrong.code, wrong.out], [1, ""]);
  assertStringIncludes(wrong.err, "mine.s:1:9: error:");
  const args = ["mine.s", "--variant", "pg32_flawed"];
  const bare = await call(run, args);
  assertEquals([bare.code, bare.out], [0, "1"]);
  const below = await call(run, [...args, "--on", "type1"]);
  assertEquals([below.code, below.out], [0, "0"]);
});

Deno.test("an image runs, and is taken apart, as what it is said to be", async () => {
  const variant = ["--variant", "pg32_flawed"];
  const made = await call(asm, ["mine.s", "-o", "mine.img", ...variant]);
  assertEquals(
    [made.code, made.out],
    [0, "mine.img: 16 bytes in 1 section, entry 0x40\n"],
  );
  const files = {
    ...FILES,
    "/home/mine.img": made.files.get("/home/mine.img")!,
  };
  const ran = await call(run, ["mine.img", ...variant], files);
  assertEquals([ran.code, ran.out], [0, "1"]);
  const apart = await call(dis, ["mine.img", ...variant], files);
  assertStringIncludes(apart.out, "0040  c1a00000  smsw a0\n");
  const unknown = await call(dis, ["mine.img"], files);
  assertStringIncludes(unknown.out, "0040  c1a00000  .word 0xc1a00000\n");
  const fault = await call(run, ["mine.img"], files);
  assertEquals(fault.code, 1);
  assertStringIncludes(fault.err, "guest fault: illegal, word 0xc1a00000");
});

Deno.test("words are of the variant that is given", async () => {
  const word = "0xc80b0008";
  const none = await call(dis, [word]);
  assertEquals(none.out, `00000000  c80b0008  .word ${word}\n`);
  const { out } = await call(dis, [word, "--variant", "pg32_pdp10"]);
  assertEquals(out, "00000000  c80b0008  jrst1 8(a1)\n");
});

Deno.test("a guest brings its variant to the files beside it", async () => {
  const { code, out } = await call(asm, ["data.s", "popf"]);
  assertEquals(code, 0);
  assertMatch(out, /^[0-9a-f]{4} {2}c0500000 .*popf {4}t0/m);
});

Deno.test("a fault of a variant's program is explained", async () => {
  const args = ["fault.s", "--variant", "pg32_flawed", "--on", "type1"];
  const { code, err } = await call(run, args);
  assertEquals(code, 1);
  assertStringIncludes(
    err,
    "guest fault: memory, at address 0x1002: need a multiple of 4\n",
  );
});

Deno.test("the manual is that of the variant", async () => {
  const variant = ["--variant", "pg32_flawed"];
  const page = await call(manual, ["LRA", ...variant]);
  assertEquals(page.code, 0);
  assert(page.out.startsWith("# lra rd, imm(rs1)\n"));
  const whole = await call(manual, variant);
  assertStringIncludes(whole.out, "This is the variant pg32_flawed.");
  assertMatch(whole.out, /^ {4}c0 {2}popf rs1 +enable interrupts/m);
  assert(!(await call(manual, [])).out.includes("popf"));
});

Deno.test("machines beside each other have one instruction set", async () => {
  const files = {
    "/home/same.vms": "one popf\ntwo smsw\nmine mine.s\n",
    "/home/mixed.vms": "# Two sets.\none popf\ntwo hello\n",
  };
  const same = await call(run, ["--vms", "same.vms"], { ...FILES, ...files });
  assertEquals([same.code, same.err], [0, ""]);
  for (const output of ["The clock never strikes.", "User mode:", "mine | 0"]) {
    assertStringIncludes(same.out, output);
  }
  const mixed = await call(run, ["--vms", "mixed.vms"], { ...FILES, ...files });
  assertEquals([mixed.code, mixed.out], [2, ""]);
  assertEquals(
    mixed.err,
    "trapeze run: mixed.vms:3:5: the guest hello is written for pg32, and " +
      "pg32_flawed is wanted: need one instruction set\n  two hello\n" +
      "      ^~~~~\n",
  );
  const args = ["--vms", "same.vms", "--variant", "pg32_pdp10"];
  const other = await call(run, args, { ...FILES, ...files });
  assertEquals(other.code, 2);
  assertStringIncludes(
    other.err,
    "same.vms:1:5: the guest popf is written for pg32_flawed, and pg32_pdp10 " +
      "is wanted: need one instruction set\n",
  );
});

Deno.test("a wrong variant gets one line and exit code 2", async () => {
  const need = "need one of pg32, pg32_flawed, pg32_pdp10";
  const both = (guest: string, own: string, wanted: string) =>
    `the guest ${guest} is written for ${own}, and ${wanted} is wanted: ` +
    "need one instruction set";
  const cases: [command: Command, args: string[], message: string][] = [
    [run, ["hello", "--variant", "x86"], `run: --variant "x86": ${need}`],
    [
      asm,
      ["mine.s", "--variant", "pg32_flawd"],
      `asm: --variant "pg32_flawd": ${need} (did you mean pg32_flawed?)`,
    ],
    [dis, ["0x7", "--variant", "flawed"], `dis: --variant "flawed": ${need}`],
    [
      manual,
      ["--variant", "PG32"],
      `manual: --variant "PG32": ${need} (did you mean pg32?)`,
    ],
    [
      run,
      ["--vms", "none.vms", "--variant", "x86"],
      `run: --variant "x86": ${need}`,
    ],
    [
      run,
      ["hello", "--variant", "pg32_pdp10"],
      `run: ${both("hello", "pg32", "pg32_pdp10")}`,
    ],
    [
      dis,
      ["popf", "--variant", "pg32"],
      `dis: ${both("popf", "pg32_flawed", "pg32")}`,
    ],
    [
      asm,
      ["hello", "popf"],
      `asm: ${both("popf", "pg32_flawed", "pg32")}`,
    ],
    [
      manual,
      ["jrst1"],
      'manual: "jrst1" is no instruction of pg32: need --variant pg32_pdp10',
    ],
    [
      manual,
      ["popff", "--variant", "pg32_flawed"],
      'manual: "popff" is no instruction: did you mean "popf"?',
    ],
  ];
  for (const [command, args, message] of cases) {
    const { code, out, err } = await call(command, args);
    assertEquals([err, out, code], [`trapeze ${message}\n`, "", 2]);
  }
});
