/**
 * The machine and its traps: what the live machine decides and shows, and the
 * whole lesson as it is read.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import { machineAndTraps as lesson } from "../../lessons/01_machine_and_traps/lesson.ts";
import { rightAnswers, tableOf, transcript, valuesOf } from "./transcript.ts";

Deno.test("the machine answers each question as the words explain it", async () => {
  assertEquals(await rightAnswers(lesson), {
    output: "exact",
    window: "base",
    trap: "own",
    privileged: "traps",
    timer: "timer",
  });
});

Deno.test("five ticks for each letter, one to begin, and three to end", async () => {
  const { letters, exact } = await valuesOf(lesson, "output", "end");
  assertEquals(exact, Number(letters) * 5 + 1 + 3);
});

Deno.test("a word is read by eye, digit by digit", async () => {
  assertEquals(await tableOf(lesson, "one_step", "word", 0), {
    "44": ["lbu"],
    "b": ["a1"],
    "a": ["a0"],
    "0000": ["0"],
  });
});

Deno.test("a trap swaps PSWs: the old one is kept, the kernel's comes", async () => {
  assertEquals(await tableOf(lesson, "trap", "swap", 1), {
    mode: ["user", "supervisor"],
    interrupts: ["on", "off"],
    pc: ["0x0004", "0x0078"],
    base: ["0x2000", "0x0000"],
    bound: ["0x10000", "0x4000"],
  });
  const area = await tableOf(lesson, "trap", "swap", 0);
  assertEquals(area["0x04"], ["pc", "0x0000", "0x0004"]);
  assertEquals(area["0x10"], ["cause", "0x0000", "0x0004"]);
});

Deno.test("an interrupt saves the pc of the next instruction", async () => {
  const { "saved pc": saved } = await tableOf(
    lesson,
    "timer",
    "interrupted",
    1,
  );
  const { pc } = await tableOf(lesson, "timer", "interrupted", 0);
  assertEquals(saved, pc.slice(0, 1));
});

Deno.test("the lesson, as it is read", async (t) => {
  await t.assertSnapshot(await transcript(lesson, "en", { plain: false }));
  await t.assertSnapshot(await transcript(lesson, "es", { plain: false }));
});
