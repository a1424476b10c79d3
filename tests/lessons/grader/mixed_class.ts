/**
 * Classes of honest, wrong and hostile submissions, and graders that are killed
 * in the midst of them.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { fromFileUrl, join } from "@std/path";
import { folderOf } from "../../../lessons/assignments/catalogue.ts";
import type { Assignment } from "../../../lessons/assignments/contract.ts";
import { drawn } from "../../../lessons/assignments/tools/drawn.ts";
import type { Result } from "../../../lessons/grader/result.ts";
import { type Deserved, passedRows } from "../../solutions/deserved.ts";
import { deservedOf, handIn } from "../../solutions/hand_in.ts";

const ROOT = new URL("../../../", import.meta.url);
const ATTACKS = new URL("tests/solutions/attacks/", ROOT);

/** A submission that can be drawn. */
interface Kind {
  readonly name: string;
  /** The points that it deserves. */
  readonly points: number;
  fill(folder: string): Promise<void>;
}

/** What is drawn. */
export interface MixOptions {
  readonly count: number;
  readonly seed: number;
  /** The attacks that are among them. */
  readonly attacks: readonly string[];
}

/** A class on the disk: the points that each submission deserves. */
export type Expected = ReadonlyMap<string, number>;

/** Makes a class, in which every kind occurs about as often as any other. */
export async function makeClass(
  assignment: Assignment,
  folder: string,
  { count, seed, attacks }: MixOptions,
): Promise<Expected> {
  const kinds = [
    ...await solutions(assignment),
    ...attacks.map((name) => attack(assignment, name)),
    ...BAD,
  ];
  const next = drawn(seed);
  const expected = new Map<string, number>();
  for (let n = 0; n < count; n++) {
    const { name, points, fill } = kinds[next(kinds.length)];
    const student = `${String(n).padStart(4, "0")}_${name}`;
    await Deno.mkdir(join(folder, student), { recursive: true });
    await fill(join(folder, student));
    expected.set(student, points);
  }
  return expected;
}

async function solutions(assignment: Assignment): Promise<Kind[]> {
  const table: Deserved = await deservedOf(assignment);
  const rows = assignment.criteria.map(({ id }) => id);
  return Object.entries(table).map(([name, deserved]) => ({
    name,
    points: assignment.criteria
      .filter(({ id }) => passedRows(deserved, rows).includes(id))
      .reduce((sum, { points }) => sum + points, 0),
    fill: (folder) => handIn(assignment, { name, deserved, folder }),
  }));
}

function attack({ name: assignment, files }: Assignment, name: string): Kind {
  return {
    name,
    points: 0,
    fill: async (folder) => {
      const from = new URL(`${assignment}/${name}/`, ATTACKS);
      for (const { name } of files) {
        await Deno.copyFile(new URL(name, from), join(folder, name));
      }
    },
  };
}

/** What cannot be read. */
const BAD: readonly Kind[] = [
  { name: "nothing", points: 0, fill: () => Promise.resolve() },
  {
    name: "wrong_name",
    points: 0,
    fill: (folder) => Deno.writeTextFile(join(folder, "work.txt"), "halt"),
  },
  {
    name: "no_text",
    points: 0,
    fill: async (folder) => {
      for (const name of ["warm_up.s", "monitor.ts"]) {
        await Deno.writeFile(join(folder, name), new Uint8Array([0xff]));
      }
    },
  },
];

/** Every attack on an assignment. */
export function attacksOn({ name }: Assignment): string[] {
  const folder = new URL(`${name}/`, ATTACKS);
  return Array.from(Deno.readDirSync(folder), ({ name }) => name).sort();
}

/** A class that is graded. */
export interface Grading {
  readonly assignment: Assignment;
  /** The folder that the class's folder, `class`, is in. */
  readonly folder: string;
  readonly expected: Expected;
  /** How often the grader is killed. */
  readonly kills: number;
}

/** Grades it, is killed so often, goes on, and looks at every grade. */
export async function gradeUnderFire(grading: Grading): Promise<void> {
  const { expected, kills, folder } = grading;
  for (let kill = 1; kill <= kills; kill++) {
    const enough = Math.ceil(expected.size * kill / (kills + 1));
    await killedAfter(grader(grading, kill > 1), folder, enough);
  }
  const { success, stderr } = await grader(grading, kills > 0).output();
  assert(success, new TextDecoder().decode(stderr));
  const { results } = JSON.parse(await Deno.readTextFile(join(folder, "out")));
  assertEquals(
    Object.fromEntries(
      results.map(({ submission, points }: Result) => [
        submission.replace(/^class\W/, ""),
        points,
      ]),
    ),
    Object.fromEntries(expected),
  );
  const graded = await kept(folder);
  assertEquals(graded.length, expected.size, "each is graded once");
  assertEquals(new Set(graded).size, expected.size);
}

function grader(
  { assignment, folder }: Grading,
  resume: boolean,
): Deno.Command {
  return new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--no-prompt",
      "--no-check",
      "--allow-read",
      "--allow-write",
      "--allow-run",
      "--allow-env",
      fromFileUrl(new URL("lessons/commands/grade.ts", ROOT)),
      "class",
      "--assignment",
      folderOf(assignment),
      "--format",
      "json",
      "--out",
      "out",
      ...resume ? ["--resume"] : [],
    ],
    env: { INIT_CWD: folder, NO_COLOR: "1" },
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  });
}

/** Starts it, and kills it when so many results are kept. */
async function killedAfter(
  command: Deno.Command,
  folder: string,
  enough: number,
): Promise<void> {
  const child = command.spawn();
  const ended = child.status.then(() => "ended" as const);
  try {
    while ((await kept(folder)).length < enough) {
      const pause = new Promise((done) => setTimeout(done, 20));
      if (await Promise.race([ended, pause]) === "ended") break;
    }
    child.kill("SIGKILL");
  } finally {
    await Promise.all([ended, child.stderr.cancel()]);
  }
}

/** The submissions whose results are kept, in order. */
async function kept(folder: string): Promise<string[]> {
  const path = join(folder, "out.journal", "1-of-1.jsonl");
  const text = await Deno.readTextFile(path).catch(() => "");
  return text.split("\n").slice(0, -1)
    .map((line) => JSON.parse(line).submission);
}
