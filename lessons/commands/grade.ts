/**
 * `deno task grade`: grades submissions, one or a class.
 *
 * @module
 */
import { dirname } from "@std/path";
import { nearest, UsageError, visible } from "../../isa/mod.ts";
import { assignmentNamed, ASSIGNMENTS } from "../assignments/catalogue.ts";
import type { Assignment } from "../assignments/contract.ts";
import { workspaceAt } from "../assignments/workspace.ts";
import {
  type ClassResults,
  gradeClass,
  type Submitted,
} from "../grader/class.ts";
import type { Format } from "../grader/format.ts";
import { FORMATS } from "../grader/formats.ts";
import { Journal } from "../grader/journal.ts";
import { LIMITS } from "../grader/limits.ts";
import { progressText } from "../grader/progress.ts";
import type { Result } from "../grader/result.ts";
import { parseShard, type Shard, sharded } from "../grader/shard.ts";
import { type Place, STATE_FILE, submissionsIn } from "../grader/submission.ts";
import { languageFor } from "../runner/language.ts";
import { type Language, LANGUAGES } from "../runner/scene.ts";
import { type Command, command, DONE, FAILED, type Given } from "./cli.ts";
import { type Io, print, resolve, writeOutput } from "./io.ts";
import { parseCount } from "./numbers.ts";
import { ProgressLine } from "./progress_line.ts";
import { main } from "./system_io.ts";
import { counted, quoted } from "./text.ts";

/** The seed of the hidden tests, unless a teacher has one of their own. */
const SEED = 32;

/** The command. */
export const grade: Command = command({
  name: "grade",
  summary: "Grades submissions of an assignment: folders, or folders of them.",
  operands: "SUBMISSION...",
  least: 1,
  most: Infinity,
  options: [
    {
      name: "assignment",
      value: "NAME",
      description: "the assignment; what the folder's own files say, if not " +
        "given",
    },
    {
      name: "format",
      value: "FORMAT",
      description: `what is printed: ${Object.keys(FORMATS).join(", ")}`,
    },
    {
      name: "out",
      value: "FILE",
      description: "write it to a file; of a class, each result is also kept " +
        "in the folder FILE.journal as soon as it is there",
    },
    {
      name: "jobs",
      value: "N",
      description: "how many at a time; as many as there are processors",
    },
    {
      name: "shard",
      value: "K/N",
      description: "grade the Kth of N parts of the class alone",
    },
    {
      name: "resume",
      description:
        "go on with what is in the journal: what is there, and has " +
        "not changed, is not graded again",
    },
    {
      name: "seed",
      value: "N",
      description: `the seed of the hidden tests: ${SEED} if not given`,
    },
    {
      name: "lang",
      value: "CODE",
      description: "the language of what students are told: " +
        `${LANGUAGES.join(" or ")}; the one of your locale by default`,
    },
  ],
  notes: [
    "A SUBMISSION is a folder with the files of the assignment, or a class: a " +
    "folder with a folder for each student.",
    "The formats: " +
    Object.entries(FORMATS)
      .map(([name, { description }]) => `${name} (${description})`)
      .join(", ") +
    ". For one submission, and no class: " +
    Object.entries(FORMATS).filter(([, { single }]) => single)
      .map(([name]) => name).join(", ") +
    ".",
    "Killed at any moment, the same command with --resume goes on. Shards can " +
    "run on any computers that share the folders; at the end, --resume without " +
    "--shard writes FILE from all of them.",
    "The same submission gets the same grade on every computer: what counts is " +
    "ticks and requests, not seconds. Use a --seed of your own, which students " +
    "do not know, and the same for all of them; it is kept in the results.",
    "A submission in TypeScript runs in a process that is allowed nothing; " +
    "see lessons/grader/README.md for its walls, and which of them this " +
    "system lacks.",
  ],
  examples: [
    [
      "deno task grade class --assignment warm_up",
      "grades a class, and prints a table",
    ],
    [
      "deno task grade class --assignment 5 --format csv --out grades.csv",
      "writes a gradebook; with --resume, goes on if it was stopped",
    ],
    [
      "deno task grade DIR --assignment 5 --format gradescope --out results.json",
      "grades one submission for Gradescope",
    ],
  ],
  exits: {
    0: "all are graded, whatever their grades",
    1: "a submission could not be graded, through a bug of Trapeze",
  },
  run: gradeAll,
});

/** What the user wants. */
interface Wishes {
  readonly language: Language;
  readonly format: Format;
  readonly seed: number;
  readonly shard: Shard;
  readonly out: string | undefined;
  readonly resume: boolean;
  readonly plain: boolean;
}

function wishesOf(given: Given, io: Io): Wishes {
  const [out, resume] = [given.value("out"), given.has("resume")];
  const format = formatNamed(given.value("format") ?? "text");
  if (resume && (out === undefined || format.single)) {
    throw new UsageError(
      "--resume goes on with the results beside --out FILE, in a format for " +
        "a class: need one",
    );
  }
  return {
    language: languageFor(given.value("lang"), io),
    format,
    seed: seedOf(given.value("seed")),
    shard: parseShard(given.value("shard")),
    out,
    resume,
    plain: given.plain,
  };
}

async function gradeAll(given: Given, io: Io): Promise<number> {
  const wishes = wishesOf(given, io);
  const { format, out } = wishes;
  const jobs = jobsOf(given);
  const submissions = await submissionsOf(given, io, wishes);
  const journal = out === undefined || format.single
    ? undefined
    : await Journal.open(io, out, wishes);
  await warn(io, submissions);
  const { seed } = wishes;
  const line = new ProgressLine(io, { quiet: given.plain });
  try {
    const graded = await gradeClass(io, submissions, {
      seed,
      limits: LIMITS,
      jobs,
      journal,
      progress: (progress) => line.show(progressText(progress)),
    });
    await line.clear();
    await write(io, graded.results, wishes);
    return await complain(io, graded);
  } finally {
    await line.clear();
    journal?.close();
  }
}

/** Says which walls this system lacks, if strangers' code is going to run. */
async function warn(io: Io, submissions: readonly Submitted[]): Promise<void> {
  const isCode = submissions.some(({ assignment }) =>
    assignment.files.some(({ kind }) => kind === "typescript")
  );
  if (!isCode) return;
  for (const missing of io.missingWalls()) {
    await print(io.stderr, `trapeze grade: this system has ${missing}\n`);
  }
}

/** Writes the results down; those of a shard stay in the journal. */
async function write(
  io: Io,
  results: readonly Result[],
  { format, language, out, shard, plain }: Wishes,
): Promise<void> {
  if (out !== undefined && !format.single && shard.count > 1) {
    await print(
      io.stderr,
      `${counted(results.length, "submission")} of shard ${shard.number}/` +
        `${shard.count} graded. When all shards are, the same command with ` +
        `--resume and without --shard writes ${quoted(out)}.\n`,
    );
    return;
  }
  const text = format.write(results, {
    language,
    plain,
    assignmentOf: assignmentNamed,
    env: io.env,
    now: new Date(),
  });
  if (out === undefined) return await print(io.stdout, text);
  await io.makeFolder(dirname(resolve(io, out)));
  await writeOutput(io, out, new TextEncoder().encode(text));
}

async function complain(io: Io, { broken }: ClassResults): Promise<number> {
  for (const { path, why } of broken) {
    await print(
      io.stderr,
      `trapeze grade: ${quoted(path)} is not graded, through a bug of ` +
        `Trapeze. Please report it with these lines:\n${visibleLines(why)}\n`,
    );
  }
  return broken.length === 0 ? DONE : FAILED;
}

function visibleLines(text: string): string {
  return text.split("\n").map(visible).join("\n");
}

function formatNamed(name: string): Format {
  if (Object.hasOwn(FORMATS, name)) return FORMATS[name];
  const names = Object.keys(FORMATS);
  const guess = nearest(name, names);
  throw new UsageError(
    `--format ${quoted(name)}: ` +
      (guess === undefined
        ? `need one of ${names.join(", ")}`
        : `did you mean ${guess}?`),
  );
}

function seedOf(text: string | undefined): number {
  if (text === undefined) return SEED;
  if (/^\d{1,10}$/.test(text) && Number(text) < 2 ** 31) return Number(text);
  throw new UsageError(
    `--seed ${quoted(text)}: need a whole number from 0 to 2147483647`,
  );
}

function jobsOf(given: Given): number {
  const jobs = given.value("jobs");
  return jobs === undefined
    ? navigator.hardwareConcurrency
    : parseCount("jobs", jobs);
}

/** All submissions that are to be graded here. */
async function submissionsOf(
  given: Given,
  io: Io,
  { format, shard }: Wishes,
): Promise<readonly Submitted[]> {
  const asked = given.value("assignment");
  const assignment = asked === undefined ? undefined : assignmentNamed(asked);
  const all = await placesOf(io, given.operands, assignment);
  if (format.single && all.length !== 1) {
    throw new UsageError(
      `--format ${given.value("format")} is for one submission: ` +
        `there are ${all.length}`,
    );
  }
  const submissions: Submitted[] = [];
  for (const place of sharded(all, shard)) {
    const own = assignment ?? await assignmentOf(io, place);
    submissions.push({ place, assignment: own });
  }
  return submissions;
}

/** All submissions that the operands stand for, each once. */
async function placesOf(
  io: Io,
  operands: readonly string[],
  assignment: Assignment | undefined,
): Promise<readonly Place[]> {
  const wanted = assignment === undefined ? ASSIGNMENTS : [assignment];
  const places = new Map<string, Place>();
  for (const operand of operands) {
    const path = resolve(io, operand);
    const kind = await io.kindOf(path).catch(() => undefined);
    if (kind !== "directory") {
      throw new UsageError(
        `${quoted(operand)} is no folder: need one with the files of an ` +
          "assignment, or with a folder for each student",
      );
    }
    for (const place of await submissionsIn(io, operand, wanted)) {
      places.set(resolve(io, place.path), place);
    }
  }
  return [...places.values()];
}

/** The most things in a folder, to know of which assignment it is. */
const MOST_ENTRIES = 1000;

/** The assignment that a folder is of, as its own files say. */
async function assignmentOf(io: Io, { path }: Place): Promise<Assignment> {
  const entries = await io.entries(resolve(io, path), MOST_ENTRIES);
  const names = entries.map(({ name }) => name);
  if (names.includes(STATE_FILE)) {
    return (await workspaceAt(io, path)).assignment;
  }
  const found = ASSIGNMENTS.filter(({ files }) =>
    files.every(({ name }) => names.includes(name))
  );
  if (found.length === 1) return found[0];
  throw new UsageError(
    `${quoted(path)} does not say of which assignment it is: need ` +
      "--assignment NAME",
  );
}

if (import.meta.main) await main(grade);
