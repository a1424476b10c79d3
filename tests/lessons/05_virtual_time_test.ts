/**
 * Virtual time: what the live machine decides and shows, and the whole lesson
 * as it is read.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { virtualTime as lesson } from "../../lessons/05_virtual_time/lesson.ts";
import {
  IDLER,
  SPINNER,
  WORKER,
} from "../../lessons/05_virtual_time/guests.ts";
import { House } from "../../lessons/05_virtual_time/share.ts";
import { hex } from "../../lessons/runner/panel.ts";
import { SLICE } from "../../monitor/mod.ts";
import { rightAnswers, tableOf, transcript, valuesOf } from "./transcript.ts";

Deno.test("the machine answers each question as the words explain it", async () => {
  assertEquals(await rightAnswers(lesson), {
    pending: "waits",
    idle: "one",
    two_clocks: "fewer",
    slices: "own",
    same_tick: "same",
    spinning: "later",
  });
});

Deno.test("a pending interrupt comes before the instruction after setie", async () => {
  const { set, due, delivered, wait } = await valuesOf(
    lesson,
    "pending",
    "waited",
  );
  assertEquals([due, delivered], [
    Number(set) + 40,
    Number(due) + Number(wait),
  ]);
  assert(Number(wait) > 0);
  const program = await tableOf(lesson, "pending", "waited", 0);
  const setie = Object.entries(program)
    .find(([, [, text]]) => String(text).startsWith("setie"))!;
  const area = await tableOf(lesson, "delivery", "swap", 1);
  assertEquals(area["saved pc"], [
    hex(Number(setie[0]) + 4),
  ]);
});

Deno.test("the clocks of guests that never idle add up to the machine's", async () => {
  const { ticks, worker, spinner, slice } = await valuesOf(
    lesson,
    "slices",
    "turns",
  );
  assertEquals(ticks, Number(worker) + Number(spinner));
  assertEquals([worker, spinner, slice], [SLICE * 3, SLICE * 2, SLICE]);
});

Deno.test("the neighbours' slices are all that they cost, and idling is free", () => {
  const halted = (...others: readonly (typeof WORKER)[]) => {
    const { vm, witness } = new House([WORKER, ...others]).untilFirstHalts();
    return { own: vm.ticks, machine: witness.halted! };
  };
  const alone = halted();
  assertEquals(alone.own, alone.machine);
  const waits = Math.floor(alone.own / SLICE);
  for (const spinners of [1, 2, 3]) {
    const beside = halted(...new Array(spinners).fill(SPINNER));
    assertEquals(beside.own, alone.own);
    assertEquals(beside.machine, alone.own + spinners * waits * SLICE);
  }
  const { own, machine } = halted(IDLER);
  assertEquals(own, alone.own);
  assert(machine - own < 100, `${machine}`);
});

Deno.test("weights and caps are kept to, to a slice", async () => {
  const rows = Object.values(await tableOf(lesson, "weights", "shares", 0));
  const parts = [[1 / 3, 1 / 3, 1 / 3], [1 / 2, 1 / 4, 1 / 4], [
    0.1,
    0.45,
    0.45,
  ]];
  for (const [n, row] of rows.entries()) {
    const ticks = row.map(Number);
    const all = ticks.reduce((sum, each) => sum + each, 0);
    for (const [guest, part] of parts[n].entries()) {
      assert(Math.abs(ticks[guest] - part * all) <= SLICE, `${n}: ${ticks}`);
    }
  }
});

Deno.test("the timer comes at the same tick and place in all company", async () => {
  const rows = await tableOf(lesson, "same_tick", "tick", 0);
  const [[tick, pc], ...others] = Object.values(rows);
  assertEquals(others.map(([own, saved]) => [own, saved]), [
    [tick, pc],
    [tick, pc],
  ]);
  const { differ } = await valuesOf(lesson, "equivalent", "bytes");
  assertEquals(differ, 0);
});

Deno.test("the lesson, as it is read", async (t) => {
  await t.assertSnapshot(await transcript(lesson, "en", { plain: false }));
  await t.assertSnapshot(await transcript(lesson, "es", { plain: false }));
  await t.assertSnapshot(await transcript(lesson, "en", { plain: true }));
});
