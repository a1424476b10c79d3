/**
 * Which instructions must trap: what the live machine decides and shows, and
 * the whole lesson as it is read.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import configuration from "../../deno.json" with { type: "json" };
import { HOLES } from "../../guests/mod.ts";
import {
  type Class,
  type Classified,
  classifyRow,
  EXHAUSTIVE,
  FOOTPRINT,
  INPUT_NAMES,
  isSensitive,
  PG32,
  PG32_FLAWED,
  PG32_PDP10,
  QUESTIONS,
  type Row,
  theorems,
  VARIANTS,
} from "../../isa/mod.ts";
import {
  processes,
  tellsThemApart,
} from "../../lessons/08_classification/attempts.ts";
import {
  ask,
  classesOf,
  SCREENED,
} from "../../lessons/08_classification/classes.ts";
import { classification as lesson } from "../../lessons/08_classification/lesson.ts";
import {
  ASKBASE,
  HIGH_BIT,
  NOTHING,
  OPEN_RDBASE,
  RDBASE,
  setWith,
  WARY_RDBASE,
} from "../../lessons/08_classification/rows.ts";
import { outputsOf } from "../../lessons/08_classification/runs.ts";
import { witnessFor } from "../../lessons/08_classification/witnesses.ts";
import { SET_OPTIONS } from "../../lessons/commands/instruction_set.ts";
import { rightAnswers, tableOf, transcript, valuesOf } from "./transcript.ts";

/** All rows that there are, and those that this lesson adds. */
const ROWS: readonly Row[] = [
  ...new Set(VARIANTS.flatMap(({ rows }) => rows)),
  ...[OPEN_RDBASE, WARY_RDBASE, ASKBASE, NOTHING, HIGH_BIT],
];

/** What the classifier says of each of them, every question asked of it. */
const CLASSIFIED = new Map<Row, Classified>();
for (const row of ROWS) {
  CLASSIFIED.set(row, await classifyRow(row, EXHAUSTIVE));
}

function rowOf(mnemonic: string): Row {
  return PG32_FLAWED.byMnemonic.get(mnemonic) ??
    PG32_PDP10.byMnemonic.get(mnemonic)!;
}

/** The witnesses that the lesson shows. */
const WITNESSES = [
  [PG32_FLAWED, "popf", "control sensitive"],
  [PG32_FLAWED, "lra", "location sensitive"],
  [PG32_FLAWED, "smsw", "mode sensitive"],
  [PG32, "rdticks", "resource sensitive"],
] as const;

Deno.test("the machine answers each question as the words explain it", async () => {
  assertEquals(await rightAnswers(lesson), {
    kernels: "none",
    parting: "popf",
    privileged: "setie",
    control: "yes",
    location: "lra",
    sight: "smsw",
    innocuous: "none",
    exits: "out",
    flag: "privileged",
    enough: "same",
    hybrid: "base",
    methods: "neither",
  });
});

Deno.test("the lesson's classes are the classifier's", () => {
  for (const [row, { classes, privileged }] of CLASSIFIED) {
    const ours = classesOf(row);
    assertEquals(ours.classes, classes, row.mnemonic);
    assertEquals(ours.privileged, privileged, row.mnemonic);
    for (const [name, { answer }] of ours.answers) {
      assertEquals(ask(row, name, EXHAUSTIVE).answer, answer, row.mnemonic);
    }
  }
});

Deno.test("what is shown as observed is what the classifier says", async () => {
  const columns: readonly Class[] = [
    "privileged",
    "control sensitive",
    "location sensitive",
    "mode sensitive",
    "resource sensitive",
  ];
  const shown = await tableOf(lesson, "innocuous", "observed", 0);
  assertEquals(Object.keys(shown).length, 10);
  for (const [mnemonic, cells] of Object.entries(shown)) {
    const { classes } = CLASSIFIED.get(rowOf(mnemonic))!;
    const expected = columns.map((name) =>
      classes.includes(name) ? "yes" : "no"
    );
    assertEquals(cells, expected, mnemonic);
  }
  const models = await tableOf(lesson, "x86", "list", 0);
  for (const [mnemonic, [, name]] of Object.entries(models)) {
    assertEquals(CLASSIFIED.get(rowOf(mnemonic))!.classes[0], name);
  }
  const innocuous = PG32.rows.filter((row) =>
    CLASSIFIED.get(row)!.classes.includes("innocuous")
  );
  assertEquals(await valuesOf(lesson, "innocuous", "observed"), {
    rows: PG32.rows.length,
    innocuous: innocuous.length,
  });
});

Deno.test("each witness differs in one thing, and the machine confirms it", () => {
  for (const [isa, mnemonic, name] of WITNESSES) {
    const { witness, replay } = witnessFor(isa, mnemonic, name);
    assert(replay.confirmed, mnemonic);
    assertEquals(replay.differences.length, 1, mnemonic);
    const { one, other = one } = witness;
    const varied = INPUT_NAMES.filter((input) => one[input] !== other[input]);
    assertEquals(varied.length, name === "control sensitive" ? 0 : 1, mnemonic);
  }
  const { witness, replay } = witnessFor(...WITNESSES[1]);
  const [{ one, other }] = replay.differences;
  const moved = witness.other!.base - witness.one.base;
  assertEquals(Number(other) - Number(one), moved);
});

Deno.test("of what is said to have no witness, there is none", () => {
  for (const name of ["location in user mode", "location in supervisor mode"]) {
    const question = QUESTIONS[name as keyof typeof QUESTIONS];
    assertEquals(EXHAUSTIVE.ask(rowOf("lw"), question), { answer: "no" });
  }
  // What the words say of rdstatus: only its privilege keeps it from that.
  const open = { ...rowOf("rdstatus"), privileged: false };
  const mode: Class = "mode sensitive";
  assert(!classesOf(rowOf("rdstatus")).classes.includes(mode));
  assert(classesOf(open).classes.includes(mode));
});

Deno.test("the guests print what their headers state, bare and under", async () => {
  for (const { name, expect, instead } of HOLES) {
    const { bare, virtual } = outputsOf(name);
    assertEquals(bare.join("\n") + "\n", expect);
    assertEquals(virtual.join("\n") + "\n", instead);
  }
  const shown = await tableOf(lesson, "kernels", "wrong", 0);
  assertEquals(Object.keys(shown), ["popf", "smsw", "sgdt", "lra"]);
  for (const [name, [text]] of Object.entries(shown)) {
    assertEquals(text, outputsOf(name).virtual.join(" "));
  }
});

Deno.test("the verdicts are the theorems' own, and one flag turns them", async () => {
  const verdict = (rows: readonly Row[]) =>
    theorems(rows.map((row) => CLASSIFIED.get(row)!));
  const shown = await tableOf(lesson, "theorem", "condition", 0);
  for (const { name, rows } of VARIANTS) {
    const { theorem1: { holds, failing } } = verdict(rows);
    assertEquals(shown[name], [
      holds ? "holds" : "fails",
      failing.join(", ") || "none",
    ]);
  }
  const last = (row: Row) => verdict(setWith(row).rows).theorem1;
  assertEquals(last(RDBASE).holds, true);
  assertEquals(last(OPEN_RDBASE).failing, ["rdbase"]);
  assertEquals(last(WARY_RDBASE).holds, true);
});

Deno.test("Theorem 1's condition fails for askbase, and nothing goes wrong", async () => {
  const { classes, privileged } = CLASSIFIED.get(ASKBASE)!;
  assert(isSensitive(classes) && !privileged);
  const { differ } = await valuesOf(lesson, "enough", "ran");
  assertEquals(differ, 0);
  const runs = await tableOf(lesson, "enough", "ran", 0);
  assertEquals(runs.bare, runs.virtual);
  assertEquals(runs.bare[1], "00");
});

Deno.test("what a process can see of a monitor is what is user sensitive", () => {
  const holes = [
    ...["popf", "smsw", "sgdt", "lra"].map((name) =>
      [PG32_FLAWED, name] as const
    ),
    [PG32_PDP10, "jrst1"] as const,
  ];
  for (const [isa, name] of holes) {
    const { classes, privileged } = CLASSIFIED.get(rowOf(name))!;
    assert(!privileged && isSensitive(classes), name);
    const tried = processes(isa, name);
    assertEquals([tried.bare.cause, tried.virtual.cause], [
      undefined,
      undefined,
    ]);
    assertEquals(tellsThemApart(tried), classes.includes("user sensitive"));
  }
});

Deno.test("the methods err as the words say, each in its own way", async () => {
  const says = (row: Row) =>
    [FOOTPRINT, EXHAUSTIVE, SCREENED]
      .map((method) => ask(row, "location in user mode", method).answer);
  assertEquals(says(NOTHING), ["yes", "no", "no"]);
  assertEquals(says(HIGH_BIT), ["yes", "no", "no"]);
  const shown = Object.values(await tableOf(lesson, "methods", "three", 0));
  assertEquals(shown, [["yes", "no", "no"], ["yes", "no", "yes"]]);
});

Deno.test("the commands that the lesson recommends are there", async () => {
  const lines = Object.keys(await tableOf(lesson, "yours", "run", 0));
  assertEquals(lines.length, 5);
  const options = SET_OPTIONS.map(({ name }) => name);
  for (const line of lines) {
    const [, name, rest] = /^deno task (\w+)(.*)$/.exec(line)!;
    assert(Object.keys(configuration.tasks).includes(name), line);
    for (const [, option] of rest.matchAll(/--(\w+)/g)) {
      assert(options.includes(option), line);
    }
  }
  const example = "../../lessons/examples/my_rows.ts";
  assert((await Deno.stat(new URL(example, import.meta.url))).isFile);
});

Deno.test("the lesson, as it is read", async (t) => {
  await t.assertSnapshot(await transcript(lesson, "en", { plain: false }));
  await t.assertSnapshot(await transcript(lesson, "es", { plain: false }));
  await t.assertSnapshot(await transcript(lesson, "en", { plain: true }));
});
