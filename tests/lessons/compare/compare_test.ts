/**
 * `compare`: what it says holds, and it says the same each time.
 *
 * @module
 */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { compare } from "../../../lessons/compare/compare.ts";
import type { Measurement, Way } from "../../../lessons/compare/measure.ts";
import { PLACES } from "../../../lessons/compare/rig.ts";
import { SUBJECT_NAMES } from "../../../lessons/compare/subjects.ts";
import { COSTS, PARTS } from "../../../monitor/mod.ts";
import { fakeIo } from "../commands/fake_io.ts";

const FILES = {
  "/home/cheap.json": '{"signal": 0, "sigreturn": 0}',
  "/home/junk.json": "{",
  "/home/wrong.json": '{"signals": 1}',
};

async function run(
  ...args: string[]
): Promise<{ code: number; out: string; err: string }> {
  const io = fakeIo({ files: FILES });
  const code = await compare(args, io);
  return { code, out: io.out(), err: io.err() };
}

const once = await run("--json");
const found = JSON.parse(once.out);

Deno.test("the document is the same to the byte, from run to run", async () => {
  assertEquals(once.code, 0);
  assertEquals((await run("--json")).out, once.out);
});

Deno.test("type 1 is cheaper than a kernel module, and that than type 2", () => {
  assertEquals(Object.keys(found.guests), SUBJECT_NAMES);
  assert(SUBJECT_NAMES.length >= 6);
  const guests = Object.values<Record<Way, Measurement>>(found.guests);
  for (const { bare, type1, kernel, type2 } of guests) {
    assert(type1.traps > 0);
    assert(bare.cycles < type1.cycles);
    assert(type1.cycles < kernel.cycles);
    assert(kernel.cycles < type2.cycles);
    assertEquals(bare.slowdown, 1);
    for (const way of [bare, type1]) {
      assertEquals([way.hostSyscalls, way.contextSwitches], [0, 0]);
    }
    for (const way of [kernel, type2]) {
      assert(way.hostSyscalls > 0 && way.contextSwitches > 0);
      // A guest stops as often, whatever its monitor stands on.
      assertEquals(way.traps, type1.traps);
      assertEquals(way.worldSwitches, type1.worldSwitches);
    }
    for (const { cycles, parts } of [bare, type1, kernel, type2]) {
      const sum = PARTS.reduce((all, part) => all + parts[part], 0);
      assertEquals(sum, cycles);
    }
  }
});

Deno.test("the less a guest asks for, the less it is slowed down", () => {
  const { sieve, timesharing } = found.guests;
  assert(sieve.type2.slowdown < timesharing.type2.slowdown);
});

/** How bad an outcome is: leaks and deaths are worse than slowness. */
function harm(outcome: { victim: string; leak: boolean }): number {
  return (outcome.leak ? 10 : 0) +
    ["works", "slowed", "wrong", "dead"].indexOf(outcome.victim);
}

Deno.test("type 1 survives faults that type 2 does not, hardly the other way round", () => {
  const better: string[] = [];
  const worse: string[] = [];
  for (const fault of found.isolation) {
    for (const place of PLACES) assert(harm(fault[place]) >= 0);
    const difference = harm(fault.type2) - harm(fault.type1);
    if (difference > 0) better.push(fault.fault);
    if (difference < 0) worse.push(fault.because);
  }
  assert(better.length >= 3, `${better}`);
  // The one exception says why it is one.
  assertEquals(worse.length, 1);
  assertStringIncludes(worse[0], "here the hosted types are better");
});

Deno.test("no fault makes a guest compute something else", () => {
  for (const fault of found.isolation) {
    for (const place of PLACES) {
      const { victim, neighbour } = fault[place];
      assert(victim !== "wrong" && neighbour !== "wrong", fault.fault);
    }
  }
});

Deno.test("what is handed out once, and what is promised to all", () => {
  const { type1, kernel, type2 } = found.negotiation;
  assertEquals([type1.guests, type1.swapped], [4, 0]);
  for (const hosted of [kernel, type2]) {
    assertEquals(hosted.guests, 8);
    assert(hosted.promised > hosted.memory && hosted.swapped > 0);
    assert(hosted.fairness > 0.9);
  }
});

Deno.test("costs of one's own change cycles, and no counts", async () => {
  const { code, out } = await run(
    "--json",
    "--guests",
    "disk",
    "--costs",
    "cheap.json",
  );
  assertEquals(code, 0);
  const { costs, guests: { disk } } = JSON.parse(out);
  assertEquals([costs.signal, costs.trap], [0, COSTS.trap.cycles]);
  const { type2 } = found.guests.disk;
  assertEquals(disk.type2.hostSyscalls, type2.hostSyscalls);
  assertEquals(disk.type2.parts.signals, 0);
  assertEquals(disk.type2.cycles, type2.cycles - type2.parts.signals);
});

Deno.test("for people: within 80 columns, drawn, plain, or as a table", async () => {
  for (const args of [[], ["--plain"]]) {
    const { code, out } = await run("--guests", "disk", ...args);
    assertEquals(code, 0);
    for (const line of out.split("\n")) assert(line.length <= 80, line);
  }
  const { out } = await run("--table");
  const rows = out.trimEnd().split("\n");
  assertEquals(rows.length, 2 + 6);
  for (const row of rows) assertEquals(row.split(" | ").length, 4, row);
});

Deno.test("wrong usage gets one line and exit code 2", async () => {
  const cases: [args: string[], message: string][] = [
    [["--guests", "sive"], '--guests "sive": need some of sieve, processes'],
    [["--costs", "none.json"], 'cannot read "none.json"'],
    [["--costs", "junk.json"], '"junk.json": '],
    [["--costs", "wrong.json"], '"wrong.json": costs of "signals": need one'],
    [["sieve"], '"sieve" is too much'],
  ];
  for (const [args, message] of cases) {
    const { code, out, err } = await run(...args);
    assertEquals([code, out], [2, ""]);
    assertStringIncludes(err, message);
    assertEquals(err.split("\n").length, 2);
  }
});
