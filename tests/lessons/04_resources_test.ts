/**
 * Resources and the allocator: what the live machine decides and shows, and
 * the whole lesson as it is read.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import { PG32 } from "../../isa/mod.ts";
import { type AttackName, ROOM } from "../../lessons/04_resources/guests.ts";
import { resources as lesson } from "../../lessons/04_resources/lesson.ts";
import { changers } from "../../lessons/04_resources/panels.ts";
import {
  allWindows,
  canaries,
  caught,
  guestAttack,
  handover,
  outside,
  transfer,
} from "../../lessons/04_resources/runs.ts";
import { hex } from "../../lessons/runner/panel.ts";
import { rightAnswers, tableOf, transcript, valuesOf } from "./transcript.ts";

Deno.test("the machine answers each question as the words explain it", async () => {
  assertEquals(await rightAnswers(lesson), {
    two: "own",
    walk: "real",
    too_large: "asked",
    beyond: "nowhere",
    wrap: "nothing",
    dma: "refused",
    given_back: "zero",
  });
});

Deno.test("what changes resources is privileged, each of it", () => {
  const names = changers(PG32);
  assertEquals(names.length, 8);
  for (const name of names) {
    assertEquals(PG32.byMnemonic.get(name)?.privileged, true, name);
  }
});

Deno.test("two guests keep a canary each at the same address", () => {
  const { machine, guests } = canaries();
  const found = guests.map(({ cpu }) => cpu.x[11]);
  assertEquals(found, [1111, 2222]);
  assertEquals([machine.load(0x1800), machine.load(0x2800)], found);
});

Deno.test("three addresses, two sums, one of them made by the hardware", async () => {
  const rows = await tableOf(lesson, "walk", "sum", 0);
  assertEquals(Object.values(rows).flat(), [
    "0x0020",
    "+ 0x0400",
    "0x0420",
    "+ 0x2000",
    "0x2420",
  ]);
  const { stores, exits, base } = await valuesOf(lesson, "walk", "once");
  assertEquals([stores, exits, base], [100, 0, "0x2400"]);
});

/** The real R that each attack on R gets. */
const REAL: Partial<Record<AttackName, [base: string, bound: string]>> = {
  too_large: ["0x1000", "0x1000"],
  beyond: ["0x2000", "0x0000"],
  wrap: ["0x0000", "0x0000"],
};

for (const [name, real] of Object.entries(REAL)) {
  Deno.test(`${name}: trapped as bare, and nobody else notices`, async () => {
    const { guest, alone, bare, virtual } = caught(name as AttackName);
    assertEquals(virtual.trap, bare.trap);
    assertEquals(virtual.tick, bare.tick);
    assertEquals(guest.engine.save(), alone.engine.save());
    assertEquals(outside(guest), { words: 0x3000 / 4, changed: 0 });
    const beat = name === "too_large" ? "cut" : "empty";
    const panel = name === "too_large" ? 1 : 0;
    const shown = await tableOf(lesson, name, beat, panel);
    assertEquals(shown["real R"], real);
    // What the table shows is what the machine was given.
    const { base, bound } = guest.machine.cpu;
    assertEquals([base, bound].map((n) => hex(n)), real);
  });
}

Deno.test("the pattern around an attacker would show a change", () => {
  const guest = guestAttack("too_large");
  guest.machine.store(0x0ffc, 0);
  guest.machine.store(0x1000, 0);
  guest.machine.store(0x2000, 0);
  assertEquals(outside(guest).changed, 2);
});

Deno.test("the disk moves all of a block or nothing", () => {
  const guest = guestAttack("dma");
  assertEquals(transfer(guest), { status: 3, moved: 0 });
  assertEquals(outside(guest).changed, 0);
});

Deno.test("memory that is given back is given on as zero", () => {
  const { filled, left, read } = handover();
  assertEquals([left, read], [0, 0]);
  // The program and its number: three bytes of each word behind 0x0100.
  assertEquals(filled > (ROOM - 0x0100) / 4 * 3, true);
});

Deno.test("no window of 4-bit words reaches out, or less far than bare", () => {
  const { cases, outside, unlike } = allWindows();
  // For each of 151 regions, 16 bases and 16 bounds.
  assertEquals([cases, outside, unlike], [151 * 16 * 16, 0, 0]);
});

Deno.test("the lesson, as it is read", async (t) => {
  await t.assertSnapshot(await transcript(lesson, "en", { plain: false }));
  await t.assertSnapshot(await transcript(lesson, "es", { plain: false }));
  await t.assertSnapshot(await transcript(lesson, "en", { plain: true }));
});
