/**
 * What a hypervisor is and promises: what the live machine decides and shows,
 * and the whole lesson as it is read.
 *
 * @module
 */
import { assertEquals, assertThrows } from "@std/assert";
import { UsageError } from "../../isa/mod.ts";
import { MONITOR_MEMORY } from "../../monitor/mod.ts";
import { printed } from "../../lessons/02_trap_and_emulate/runs.ts";
import { promises as lesson } from "../../lessons/03_promises/lesson.ts";
import {
  alone,
  contest,
  crowd,
  guest,
  HELLO,
  HOSTILE,
  move,
  SHARED,
  sharedMachine,
  siege,
  SMALL,
  WORKER,
  workers,
} from "../../lessons/03_promises/runs.ts";
import { rightAnswers, tableOf, transcript, valuesOf } from "./transcript.ts";

Deno.test("the machine answers each question as the words explain it", async () => {
  assertEquals(await rightAnswers(lesson), {
    efficiency: "busy",
    flexibility: "same",
    scalability: "fit",
    isolation: "nothing",
    share: "half",
    types: "one",
  });
});

Deno.test("efficiency: together they run what each works, and lose nothing", async () => {
  const bare = alone(WORKER);
  const one = workers(1);
  const four = workers(4);
  assertEquals(four.machine.ticks, one.machine.ticks * 4);
  for (const vm of four.guests) assertEquals(vm.save(), bare.save());
  const { percent } = await valuesOf(lesson, "efficiency", "shared");
  assertEquals(
    Number(percent),
    Math.round(one.machine.ticks / bare.ticks * 1e3) / 10,
  );
});

Deno.test("flexibility: whenever it is moved, nothing is lost", () => {
  const bare = alone(WORKER);
  for (const tick of [0, 1, 7, 4_000, 50_000, 100_513]) {
    const { from, to, moved, unpacked } = move(tick);
    assertEquals([from, to], [0x1000, 0x5000]);
    assertEquals(moved.save(), bare.save());
    assertEquals(unpacked.save(), bare.save());
  }
});

Deno.test("scalability: as many as fit, and not one more", () => {
  const { guests } = crowd(SHARED);
  assertEquals(guests.length, (SHARED - MONITOR_MEMORY) / SMALL);
  assertEquals(new Set(guests.map(printed)), new Set(["Hello, world!\n"]));
  const { monitor } = sharedMachine();
  for (let n = 0; n < guests.length; n++) guest(monitor, HELLO);
  assertThrows(() => guest(monitor, HELLO), UsageError);
});

Deno.test("isolation: the attack is real, and reaches nothing", () => {
  const { hostile, good, words, changed, differ } = siege();
  assertEquals([changed, differ], [0, 0]);
  assertEquals(words, (SHARED - SMALL) / 4);
  assertEquals(hostile.statistics.exits.memory, words);
  assertEquals(good.ticks, alone(WORKER).ticks);
  // On a machine that is all its own, the same attack changes every word.
  const machine = alone(HOSTILE, SHARED);
  assertEquals(machine.traps.memory, 0);
  const outside = Array.from(
    { length: words - 1 },
    (_, n) => machine.load(SMALL + n * 4),
  );
  assertEquals(new Set(outside), new Set([-4]));
});

Deno.test("isolation: turns are shared fairly", () => {
  const { hostile, spinner } = contest(200_000);
  assertEquals([hostile.ticks, spinner.ticks], [100_000, 100_000]);
  assertEquals(
    hostile.statistics.slices,
    spinner.statistics.slices,
  );
});

Deno.test("the figures at the end are those of the scenes", async () => {
  const figures = await tableOf(lesson, "choose", "figures", 0);
  const { busy, four } = await valuesOf(lesson, "efficiency", "shared");
  const { fit } = await valuesOf(lesson, "scalability", "crowd");
  const { changed, words } = await valuesOf(lesson, "isolation", "siege");
  assertEquals(figures["promise efficiency"], [`${busy} / ${four}`]);
  assertEquals(figures["promise scalability"], [fit]);
  assertEquals(figures["promise isolation"], [`${changed} / ${words}`]);
});

Deno.test("the lesson, as it is read", async (t) => {
  await t.assertSnapshot(await transcript(lesson, "en", { plain: false }));
  await t.assertSnapshot(await transcript(lesson, "es", { plain: false }));
  await t.assertSnapshot(await transcript(lesson, "en", { plain: true }));
});
