/**
 * `deno task grade`: grades submissions, one or a class.
 *
 * @module
 */
import { nearest, UsageError } from "../../isa/mod.ts";
import { assignmentNamed, ASSIGNMENTS } from "../assignments/catalogue.ts";
import type { Assignment } from "../assignments/contract.ts";
import type { Format } from "../grader/format.ts";
import { FORMATS } from "../grader/formats.ts";
import { gradeSubmission } from "../grader/grade_submission.ts";
import { LIMITS } from "../grader/limits.ts";
import { pooled } from "../grader/pool.ts";
import { type Place, STATE_FILE, submissionsIn } from "../grader/submission.ts";
import { languageFor } from "../runner/language.ts";
import { LANGUAGES } from "../runner/scene.ts";
import { type Command, command, DONE, type Given } from "./cli.ts";
import { type Io, print, resolve, writeOutput } from "./io.ts";
import { parseCount } from "./numbers.ts";
import { main } from "./system_io.ts";
import { quoted } from "./text.ts";

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
      description: "write it to a file instead",
    },
    {
      name: "jobs",
      value: "N",
      description: "how many at a time; as many as there are processors",
    },
    {
      name: "seed",
      value: "N",
      description: `the seed of the hidden tests: ${SEED} if not given`,
    },
    {
      name: "lang",
      value: "CODE",
      description: `the language of what students are told: ` +
        `${LANGUAGES.join(" or ")}; the one of your locale by default`,
    },
  ],
  notes: [
    "A SUBMISSION is a folder with the files of the assignment, or a class: a " +
    "folder with a folder for each student.",
  ],
  examples: [
    ["deno task grade class --assignment warm_up", "grades a class"],
  ],
  exits: { 0: "all are graded, whatever their grades" },
  run: gradeAll,
});

async function gradeAll(given: Given, io: Io): Promise<number> {
  const language = languageFor(given.value("lang"), io);
  const format = formatNamed(given.value("format") ?? "text");
  const seed = seedOf(given.value("seed"));
  const asked = given.value("assignment");
  const assignment = asked === undefined ? undefined : assignmentNamed(asked);
  const places = await placesOf(io, given.operands, assignment);
  if (format.single && places.length !== 1) {
    throw new UsageError(
      `--format ${given.value("format")} is for one submission, and there ` +
        `are ${places.length}`,
    );
  }
  const graded = await pooled(places, jobsOf(given), async (place) => {
    const own = assignment ?? await assignmentOf(io, place);
    const task = { place, assignment: own };
    return await gradeSubmission(io, task, { seed, limits: LIMITS });
  });
  const assignments = new Map(ASSIGNMENTS.map((each) => [each.name, each]));
  const text = format.write(graded, { language, assignments });
  const out = given.value("out");
  if (out === undefined) await print(io.stdout, text);
  else await writeOutput(io, out, new TextEncoder().encode(text));
  return DONE;
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

/** The assignment that a folder is of, as its files say. */
async function assignmentOf(io: Io, { path }: Place): Promise<Assignment> {
  const entries = await io.entries(resolve(io, path), 1000);
  const names = entries.map(({ name }) => name);
  const found = ASSIGNMENTS.filter(({ files }) =>
    files.every(({ name }) => names.includes(name))
  );
  if (found.length === 1) return found[0];
  throw new UsageError(
    `${quoted(path)} does not say of which assignment it is: need ` +
      `--assignment, or its ${STATE_FILE}`,
  );
}

if (import.meta.main) await main(grade);
