/**
 * Trap and emulate: what the live machine decides and shows, and the whole
 * lesson as it is read.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { trapAndEmulate as lesson } from "../../lessons/02_trap_and_emulate/lesson.ts";
import {
  bareRun,
  nestedRun,
  printed,
  total,
  virtualRun,
} from "../../lessons/02_trap_and_emulate/runs.ts";
import { rightAnswers, tableOf, transcript, valuesOf } from "./transcript.ts";

Deno.test("the machine answers each question as the words explain it", async () => {
  assertEquals(await rightAnswers(lesson), {
    deprivileged: "user",
    direct: "never",
    attempt: "one",
    window: "clipped",
    user_halt: "kernel",
    flawed: "other",
    nested: "same",
  });
});

Deno.test("the guest prints the same, at the same tick, at every depth", () => {
  const bare = bareRun();
  const virtual = virtualRun();
  const { inner } = nestedRun();
  for (const run of [bare, virtual, inner]) {
    assertEquals(printed(run), "mode 1: hi [timer] [privileged] [memory] ");
    assertEquals(run.ticks, bare.ticks);
    assertEquals(run.traps, bare.traps);
    assertEquals(run.save(), bare.save());
  }
});

Deno.test("the real and the virtual PSW are what the text says", async () => {
  assertEquals(await tableOf(lesson, "deprivileged", "psws", 1), {
    mode: ["user", "supervisor"],
    interrupts: ["off", "off"],
    pc: ["0x0040", "0x0040"],
    base: ["0x1000", "0x0000"],
    bound: ["0x4000", "0x4000"],
  });
  assertEquals(await tableOf(lesson, "window", "compose", 0), {
    "virtual R": ["0x2000", "0x10000"],
    "region": ["0x1000", "0x4000"],
    "real R": ["0x3000", "0x2000"],
  });
});

Deno.test("the dispatcher's decisions are those of the text", async () => {
  const said = async (scene: string, beat: string, panel: number) =>
    (await tableOf(lesson, scene, beat, panel))["dispatch()"];
  assertEquals(await said("attempt", "dispatch", 1), ["emulate"]);
  assertEquals(await said("timer", "set", 1), ["allocate"]);
  assertEquals(await said("reflect", "decide", 1), ["reflect"]);
  assertEquals(await said("user_halt", "reflect", 1), ["reflect"]);
});

Deno.test("what is counted adds up", async () => {
  const { statistics, ticks } = virtualRun();
  const exits = total(statistics.exits);
  assertEquals(exits, statistics.emulated + statistics.reflected);
  assertEquals(await valuesOf(lesson, "count", "statistics"), {
    attempted: ticks,
    direct: ticks - exits,
  });
  const { differ } = await valuesOf(lesson, "same", "compare");
  assertEquals(differ, 0);
});

Deno.test("the table meets the condition of Theorem 1, and could fail to", async () => {
  const { rows, privileged, sensitive, holes } = await tableOf(
    lesson,
    "theorem",
    "theorem",
    0,
  );
  assertEquals([rows, privileged, sensitive, holes], [
    [62],
    [14],
    [14],
    ["none"],
  ]);
  const { bare, virtual } = await tableOf(lesson, "flawed", "outputs", 0);
  assert(String(bare[0]).startsWith("mode 1"));
  assert(String(virtual[0]).startsWith("mode 0"));
});

Deno.test("the lesson, as it is read", async (t) => {
  await t.assertSnapshot(await transcript(lesson, "en", { plain: false }));
  await t.assertSnapshot(await transcript(lesson, "es", { plain: false }));
  await t.assertSnapshot(await transcript(lesson, "en", { plain: true }));
});
