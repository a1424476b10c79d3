/**
 * Type 1 or type 2: what is measured decides and is shown, and the whole lesson
 * as it is read.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import configuration from "../../deno.json" with { type: "json" };
import { imageOf } from "../../guests/mod.ts";
import { FAULT_TERMS, FAULTS } from "../../lessons/10_type1_or_type2/faults.ts";
import { BLOCKS, pacer } from "../../lessons/10_type1_or_type2/guests.ts";
import { type1OrType2 as lesson } from "../../lessons/10_type1_or_type2/lesson.ts";
import {
  cheapest,
  faultOf,
  harmful,
  harms,
  isolation,
  measured,
  negotiation,
  oneExit,
  paces,
  typical,
} from "../../lessons/10_type1_or_type2/measures.ts";
import { isolation as injectAll } from "../../lessons/compare/isolation.ts";
import { compare } from "../../lessons/compare/measure.ts";
import { negotiation as negotiate } from "../../lessons/compare/negotiation.ts";
import { PLACES } from "../../lessons/compare/rig.ts";
import { subjectsOf } from "../../lessons/compare/subjects.ts";
import { COSTS, costsWith } from "../../monitor/mod.ts";
import { rightAnswers, tableOf, transcript, valuesOf } from "./transcript.ts";

Deno.test("what is measured answers each question as the words explain it", async () => {
  assertEquals(await rightAnswers(lesson), {
    ground: "same",
    one_exit: "some",
    pace: "little",
    guests: "signals",
    resources: "hosted",
    crowded: "monitor",
    eyes: "nothing",
    escape: "hosted",
    score: "fewer",
    costs: "second",
    debate: "both",
    tenants: "type1",
    laptop: "type2",
    house: "kernel",
  });
});

Deno.test("the lesson's figures are those of compare", () => {
  const { sieve, processes, timesharing } = typical();
  const subjects = subjectsOf("sieve,processes,timesharing");
  for (const [name, run] of Object.entries({ sieve, processes, timesharing })) {
    const { what: _, ...theirs } = compare(subjects.get(name)!, COSTS);
    const { what: __, ...ours } = run;
    assertEquals(ours, theirs);
  }
  assertEquals(isolation(), injectAll());
  assertEquals(negotiation(), negotiate(COSTS));
});

Deno.test("an exit costs what its acts cost, in each arrangement", () => {
  const price = (...acts: (keyof typeof COSTS)[]) =>
    acts.reduce((sum, act) => sum + COSTS[act].cycles, 0);
  const found = oneExit();
  assertEquals(found.bare.cycles, 0);
  assertEquals(found.type1.cycles, price("trap", "emulate", "entry"));
  assertEquals(
    found.kernel.cycles,
    price("trap", "leave", "emulate", "call", "enter"),
  );
  assertEquals(
    found.type2.cycles,
    price("trap", "signal", "emulate", "call", "sigreturn"),
  );
  const { signals, ...rest } = found.type2.parts;
  const others = Object.values(rest).reduce((sum, n) => sum + n, 0);
  assert(signals > others, "signals cost more than all the rest");
});

Deno.test("a pacer has the period that it is asked for, and the law holds", () => {
  for (const [period, run] of paces()) {
    // To set out and to halt takes a few ticks.
    assert(Math.abs(run.ticks - 10 * period) < 8, `${period}`);
  }
  const slices = paces()[paces().length - 1];
  assert(slices[1].type1.traps > 50, "most exits are ends of slices");
  const each = oneExit();
  const runs = [...paces().map(([, run]) => run), ...Object.values(typical())];
  for (const run of runs) {
    for (const place of PLACES) {
      const between = run.bare.cycles / run[place].traps;
      const law = 1 + each[place].cycles / between;
      const { slowdown } = run[place];
      assert(Math.abs(slowdown / law - 1) < 0.25, `${slowdown}, not ${law}`);
    }
  }
});

Deno.test("the disk guest lives by its disk, and prints hardly anything", async () => {
  const { ticks, type1 } = typical().blocks;
  const blocks = BLOCKS.disk!.length / 512;
  const { count } = await valuesOf(lesson, "guests", "where");
  assertEquals(count, blocks);
  assert(type1.traps > 8 * blocks && BLOCKS.expect.length === 2);
  assert(ticks > blocks * 200);
});

Deno.test("eight want room, there is room for four, and swapping leaves little", async () => {
  const { type1, kernel, type2 } = negotiation();
  assertEquals([type1.guests, kernel.guests, type2.guests], [4, 8, 8]);
  const room = 4 * type1.promised / type1.guests;
  assertEquals(type2.promised, 2 * room);
  const { left } = await valuesOf(lesson, "resources", "let_in");
  assert(Number(left) < 10_000, "hardly any work");
});

Deno.test("every fault has a name, and is shown with what becomes of a guest", async () => {
  const names = isolation().map(({ fault }) => fault);
  assertEquals(Object.keys(FAULT_TERMS), names);
  const shown = Object.values(await tableOf(lesson, "score", "all", 0));
  assertEquals(shown.length, names.length);
  isolation().forEach((fault, n) => {
    const words = PLACES.map((place) =>
      fault[place].leak ? "leaks" : fault[place].victim
    );
    assertEquals(shown[n], words, fault.fault);
  });
});

Deno.test("what is said of single faults is what comes of them", async () => {
  const outcome = (name: keyof typeof FAULTS) =>
    PLACES.map((place) => {
      const { victim, leak } = faultOf(FAULTS[name])[place];
      return leak ? "leaks" : victim;
    });
  assertEquals(outcome("spin"), ["works", "works", "works"]);
  assertEquals(outcome("nice"), ["works", "slowed", "slowed"]);
  assertEquals(outcome("memory"), ["works", "dead", "dead"]);
  assertEquals(outcome("root"), ["works", "leaks", "leaks"]);
  assertEquals(outcome("file"), ["works", "works", "works"]);
  assertEquals(outcome("rootFile"), ["works", "leaks", "leaks"]);
  // Type 1 is no better here, or worse.
  assertEquals(outcome("kill"), ["dead", "dead", "dead"]);
  assertEquals(outcome("owner"), ["dead", "dead", "dead"]);
  assertEquals(outcome("escape"), ["leaks", "works", "works"]);
  const worse = isolation().filter(({ type1, type2 }) =>
    harms(type1) && !harms(type2)
  );
  assertEquals(worse.map(({ fault }) => fault), [FAULTS.escape]);
  const { type1, common } = await valuesOf(lesson, "score", "all");
  assertEquals([type1, common], [harmful("type1"), 2]);
  assertEquals(harmful("kernel"), harmful("type2"));
});

Deno.test("one conclusion survives the changed prices, the other does not", () => {
  const free = measured(BLOCKS, costsWith({ signal: 0, sigreturn: 0 }));
  const { blocks } = typical();
  assertEquals(cheapest(PLACES, free), "type1");
  assert(free.type2.cycles < free.kernel.cycles);
  assert(blocks.kernel.cycles < blocks.type2.cycles);
  const dear = measured(BLOCKS, costsWith({ trap: 3000 }));
  assertEquals(3000, 10 * COSTS.trap.cycles);
  const spread = ({ type1, type2 }: typeof dear) => type2.cycles / type1.cycles;
  assert(spread(dear) < spread(blocks), "they come closer");
  for (const run of [free, dear]) assertEquals(cheapest(PLACES, run), "type1");
});

Deno.test("the module is between the types in cycles, with type 2 in all else", () => {
  const all = [...Object.values(typical()), ...paces().map(([, run]) => run)];
  for (const { type1, kernel, type2 } of all) {
    assert(type1.cycles < kernel.cycles && kernel.cycles < type2.cycles);
  }
  for (const { kernel, type2 } of isolation()) assertEquals(kernel, type2);
});

Deno.test("the lesson's guests fit where they run", () => {
  for (const guest of [BLOCKS, pacer(10, 10)]) {
    assert(imageOf(guest).end < guest.memory);
  }
});

Deno.test("the commands that the lesson recommends are there", async () => {
  const lines = Object.keys(await tableOf(lesson, "house", "yours", 0));
  assertEquals(lines.length, 5);
  for (const line of lines) {
    const [, name] = /^deno task (\w+)/.exec(line)!;
    assert(Object.keys(configuration.tasks).includes(name), line);
  }
});

Deno.test("the lesson, as it is read", async (t) => {
  await t.assertSnapshot(await transcript(lesson, "en", { plain: false }));
  await t.assertSnapshot(await transcript(lesson, "es", { plain: false }));
  await t.assertSnapshot(await transcript(lesson, "en", { plain: true }));
});
