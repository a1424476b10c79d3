/**
 * Write your own guest: what the live machine decides and shows, the commands
 * that it recommends, and the whole lesson as it is read.
 *
 * @module
 */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { yourOwnGuest as lesson } from "../../lessons/07_your_own_guest/lesson.ts";
import { KERNEL, MISTAKES } from "../../lessons/07_your_own_guest/programs.ts";
import { asm } from "../../lessons/commands/asm.ts";
import type { Command } from "../../lessons/commands/cli.ts";
import { manual } from "../../lessons/commands/manual.ts";
import { run } from "../../lessons/commands/run.ts";
import { fakeIo } from "./commands/fake_io.ts";
import { rightAnswers, tableOf, transcript, valuesOf } from "./transcript.ts";

Deno.test("the machine answers each question as the words explain it", async () => {
  assertEquals(await rightAnswers(lesson), {
    nothing: "traps",
    forgetful: "again",
    call: "own",
    cheat: "fault",
  });
});

Deno.test("each program prints what it is to print", async () => {
  const printed = async (scene: string, beat: string, panel: number) =>
    (await tableOf(lesson, scene, beat, panel))["my.s"].at(-1);
  assertEquals(await printed("letter", "first", 1), "A");
  assertEquals(await printed("line", "loop", 1), "Hello, machine");
  assertEquals(await printed("handler", "handle", 1), "!");
  assertEquals(await printed("call", "end", 0), "A guest of my own");
  assertEquals(await printed("cheat", "fault", 1), "?");
});

Deno.test("the mistakes are two, and the report names both lines", () => {
  const lines = MISTAKES.report.split("\n");
  assertEquals(lines.filter((line) => line.includes("error: ")).length, 2);
  for (const text of ["beqz", "40000"]) {
    const line = MISTAKES.source.split("\n")
      .findIndex((line) => line.includes(text));
    assertStringIncludes(MISTAKES.report, `my.s:${line + 1}:`);
  }
  assertEquals(lines.at(-1), "2 errors");
});

Deno.test("a system call costs nothing but its own instructions anywhere", async () => {
  const rows = await tableOf(lesson, "everywhere", "same", 0);
  assertEquals(new Set(Object.values(rows).map(String)).size, 1);
  const { differ } = await valuesOf(lesson, "everywhere", "same");
  assertEquals(differ, 0);
  const { exits, emulated, reflected } = await tableOf(
    lesson,
    "everywhere",
    "same",
    1,
  );
  assertEquals(Number(exits), Number(emulated) + Number(reflected));
  // One call for each letter, and one for the end.
  assertEquals(Number(reflected), "A guest of my own\n".length + 1);
});

Deno.test("every command that the lesson recommends works", async () => {
  const commands: Record<string, Command> = { asm, run, manual };
  const lines = Object.keys(await tableOf(lesson, "yours", "run", 0));
  assertEquals(lines.length, 5);
  for (const line of lines) {
    const [, name, args] = /^deno task (\w+) (.*)$/.exec(line)!;
    const io = fakeIo({
      files: {
        "/home/my.s": KERNEL.source,
        "/home/lessons/07_your_own_guest/kernel.s": KERNEL.source,
      },
    });
    assertEquals(await commands[name](args.split(" "), io), 0, line);
    assert(io.out() !== "", line);
    if (name === "run") assertEquals(io.out(), "A guest of my own\n");
    if (line.endsWith("--trace")) assertStringIncludes(io.err(), "ecall");
  }
});

Deno.test("the lesson, as it is read", async (t) => {
  await t.assertSnapshot(await transcript(lesson, "en", { plain: false }));
  await t.assertSnapshot(await transcript(lesson, "es", { plain: false }));
  await t.assertSnapshot(await transcript(lesson, "en", { plain: true }));
});
