/**
 * Type 2, step by step: what the live machine decides and shows, and the whole
 * lesson as it is read.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import configuration from "../../deno.json" with { type: "json" };
import { WORDS } from "../../isa/mod.ts";
import { Bare, load, Machine } from "../../machine/mod.ts";
import {
  ACTS,
  composeWindow,
  COSTS,
  costsWith,
  type Counts,
} from "../../monitor/mod.ts";
import { parseArrangement } from "../../lessons/commands/arrangement.ts";
import { SUBJECT_NAMES } from "../../lessons/compare/subjects.ts";
import {
  BLOCKS,
  DIARY,
  EDITOR,
  EDITOR_MEMORY,
  emptyDisk,
  MEMORY,
} from "../../lessons/09_type2/guests.ts";
import {
  DISK_NAME,
  type Ground,
  Grounded,
  PROCESS_MEMORY,
} from "../../lessons/09_type2/hosted.ts";
import {
  costOf,
  cyclesOf,
  detailOf,
  roundOf,
  tripOf,
} from "../../lessons/09_type2/journal.ts";
import { type2 as lesson } from "../../lessons/09_type2/lesson.ts";
import { rightAnswers, tableOf, transcript, valuesOf } from "./transcript.ts";

const GROUNDS: readonly Ground[] = ["type1", "kernel", "type2"];
const ASKS_MODE = /^rdstatus/;

/** The guest on a ground, run to its end. */
function ran(ground: Ground): Grounded {
  const world = new Grounded(ground);
  assertEquals(world.occupant.run(10_000), "halt");
  return world;
}

/** The guest on a bare machine, for so many ticks. */
function bare(ticks: number): Machine {
  const machine = new Machine({ memory: MEMORY, disk: emptyDisk() });
  load(machine, DIARY);
  new Bare(machine).run(ticks);
  return machine;
}

/** A trip in short: what happened, with what is said of it. */
function trip(ground: Ground, instruction: RegExp): string[] {
  return tripOf(ran(ground).journal, instruction)
    .map((entry) => `${entry.what.kind} ${detailOf(entry)}`.trim());
}

/** What a round costs by hand: so many of each act. */
function priced(counts: Partial<Counts>): number {
  return Object.entries(counts).reduce(
    (sum, [act, n]) => sum + n * COSTS[act as keyof Counts].cycles,
    0,
  );
}

Deno.test("the machine answers each question as the words explain it", async () => {
  assertEquals(await rightAnswers(lesson), {
    argument: "one",
    entry: "calls",
    trap: "host",
    bill: "times",
    console: "thrice",
    disk: "one",
    meanwhile: "nothing",
    module: "signal",
    negotiation: "monitor",
  });
});

Deno.test("the guest is the same on every ground, to the byte", async () => {
  const alone = bare(10_000);
  for (const ground of GROUNDS) {
    assertEquals(ran(ground).vm.save(), alone.save(), ground);
  }
  const rows = await tableOf(lesson, "argument", "same", 1);
  assertEquals(rows["type 1"], rows.bare);
  assertEquals(rows["type 2"], rows.bare);
});

Deno.test("one trap makes these hops", () => {
  assertEquals(trip("type1", ASKS_MODE), ["dispatch() emulate"]);
  assertEquals(trip("type2", ASKS_MODE), [
    "trap privileged",
    "signal SIGILL",
    "dispatch() emulate",
    "call sigreturn",
  ]);
  assertEquals(trip("kernel", ASKS_MODE), [
    "trap privileged",
    "leave",
    "dispatch() emulate",
    "call run",
    "enter",
  ]);
  assertEquals(trip("type2", /CONSOLE_DATA/), [
    "trap privileged",
    "signal SIGILL",
    "dispatch() allocate",
    "call write",
    "device",
    "call sigreturn",
  ]);
});

Deno.test("the bill of one trap, added up by hand", async () => {
  const both = { trap: 1, emulate: 1 };
  const bills: Record<Ground, number> = {
    type1: priced({ ...both, entry: 1 }),
    kernel: priced({ ...both, call: 1, enter: 1, leave: 1 }),
    type2: priced({ ...both, call: 1, signal: 1, sigreturn: 1 }),
  };
  for (const ground of GROUNDS) {
    const { journal } = ran(ground);
    assertEquals(cyclesOf(roundOf(journal, ASKS_MODE)), bills[ground], ground);
    if (ground === "type1") continue; // The hardware keeps no journal.
    const hops = tripOf(journal, ASKS_MODE);
    const sum = hops.reduce((cycles, hop) => cycles + costOf(hop), 0);
    assertEquals(sum, bills[ground], ground);
  }
  assert(bills.type1 < bills.kernel && bills.kernel < bills.type2);
  const { together } = await tableOf(lesson, "module", "between", 0);
  assertEquals(together, [
    bills.type1,
    bills.kernel,
    bills.type2,
  ]);
  // What the words say of the figures.
  assert(COSTS.call.why.includes("150"));

  const dearest = tripOf(ran("type2").journal, ASKS_MODE).map(costOf);
  assertEquals(Math.max(...dearest), COSTS.signal.cycles);
});

Deno.test("the homework has an answer", () => {
  const equal = costsWith({ signal: 500 });
  const [kernel, type2] = (["kernel", "type2"] as const).map((ground) => {
    const counts = roundOf(ran(ground).journal, ASKS_MODE);
    return ACTS.reduce((sum, act) => sum + counts[act] * equal[act].cycles, 0);
  });
  assertEquals(type2, kernel);
});

Deno.test("R is composed twice, and the machine's is what comes out", async () => {
  const { journal, hosting, vm } = ran("type2");
  const { process } = hosting!;
  const asked = composeWindow(WORDS, { base: 0, bound: MEMORY }, vm.window);
  const real = composeWindow(WORDS, asked, process.window);
  const first = journal.find(({ what }) => what.kind === "trap")!;
  assertEquals([first.real.base, first.real.bound], [real.base, real.bound]);
  const shown = Object.values(await tableOf(lesson, "entry", "windows", 0));
  assertEquals(
    shown.map(([base]) => Number(base)),
    [0, asked.base, real.base],
  );
});

Deno.test("the guest's disk is a file that has what the guest wrote", async () => {
  const { vm, hosting } = ran("type2");
  const file = hosting!.os.files.find(DISK_NAME)!;
  assertEquals([...file.blocks], [3]);
  assertEquals(file.contents, vm.disk.contents);
  assertEquals(file.contents, bare(10_000).disk.contents);
  assert(file.contents.some((byte) => byte !== 0));
  assertEquals(await tableOf(lesson, "disk", "sparse", 1), {
    "owner's pid": [hosting!.process.facts.pid],
    "blocks seen": [BLOCKS],
    "blocks taken": [1],
  });
});

Deno.test("the host does what is told of it, and no tick of the guest's passes", async () => {
  const world = new Grounded("type2", {
    room: PROCESS_MEMORY,
    swap: 1 << 14,
    quantum: 200,
  });
  const { vm, journal, hosting } = world;
  const { os, process } = hosting!;
  os.run(400);
  const [before, home] = [vm.save(), world.home];
  const from = journal.length;
  os.swapOut(process);
  assertEquals(vm.save(), before);
  os.signal(process, "SIGUSR1");
  const editor = os.spawn("editor", { memory: EDITOR_MEMORY, image: EDITOR });
  os.run(400);
  const seen = journal.slice(from);
  const signal = seen.findIndex(({ what }) =>
    what.kind === "signal" && what.signal === "SIGUSR1"
  );
  const meanwhile = seen.slice(0, signal + 1);
  assertEquals(new Set(meanwhile.map(({ own }) => own)), new Set([400]));
  assertEquals(editor.ticks, 200);
  assertEquals(meanwhile.at(-1)!.machine, 600);
  assert(world.home !== undefined && world.home !== home);
  assertEquals(vm.ticks, 600);
  assertEquals(vm.save(), bare(600).save());

  const shown = await tableOf(lesson, "meanwhile", "identical", 0);
  const kept = Object.values(shown).map(([, , differ]) => differ);
  assertEquals(kept, [0, 0, 0, 0]);
  const places = Object.values(shown).map(([place]) => place);
  assertEquals(new Set(places).size, 3);
});

Deno.test("exits for the host are those that the process made calls for", async () => {
  const { vm, hosting } = ran("type2");
  const { write = 0, read = 0 } = hosting!.process.statistics.calls;
  const exits = Object.values(vm.statistics.exits)
    .reduce((sum, n) => sum + n, 0);
  assertEquals(await tableOf(lesson, "workstation", "world_switch", 0), {
    "exits": [exits],
    "for the host": [write + read],
  });
});

Deno.test("who asked, and what became of it", async () => {
  const { refused, share } = await valuesOf(lesson, "negotiation", "asked");
  assertEquals([refused, share], [-12, 25]);
  const { free, more, size } = await valuesOf(lesson, "negotiation", "killed");
  assertEquals([free, more, size], [0, EDITOR_MEMORY, 2 * EDITOR_MEMORY]);
  assertEquals(await tableOf(lesson, "negotiation", "killed", 0), {
    1: ["monitor", PROCESS_MEMORY, "no memory left"],
    2: ["editor", 2 * EDITOR_MEMORY, "still runs"],
  });
});

Deno.test("the commands that the lesson recommends are there", async () => {
  const lines = Object.keys(await tableOf(lesson, "yours", "run", 0));
  assertEquals(lines.length, 4);
  for (const line of lines) {
    const [, task, rest] = /^deno task (\w+)(.*)$/.exec(line)!;
    assert(Object.keys(configuration.tasks).includes(task), line);
    for (const [, option, value] of rest.matchAll(/--(\w+) (\S+)/g)) {
      if (option === "on") parseArrangement(value);
      else if (option === "guests") assert(SUBJECT_NAMES.includes(value));
      else assertEquals(option, "costs");
    }
  }
  const { scenes: { yours } } = lesson.words.en;
  const [, figures] = /`(\{.*\})`/.exec(yours.text.run)!;
  assertEquals(costsWith(JSON.parse(figures)).signal.cycles, 3000);
});

Deno.test("the lesson, as it is read", async (t) => {
  await t.assertSnapshot(await transcript(lesson, "en", { plain: false }));
  await t.assertSnapshot(await transcript(lesson, "es", { plain: false }));
  await t.assertSnapshot(await transcript(lesson, "en", { plain: true }));
});
