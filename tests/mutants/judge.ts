/**
 * Plants mutants, each in a copy of the rooms, and says which suite catches it.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import { join } from "@std/path";
import { ENOUGH, SUITES, type Verdict } from "./killer.ts";
import type { Mutant } from "./mutants.ts";

/** The repository. */
export const ROOT: string = join(import.meta.dirname!, "..", "..");

/** What a copy needs, so that the suites can run in it. */
const COPIED = [
  "isa",
  "machine",
  "monitor",
  "lessons/random_guests",
  "tests/attacks",
  "tests/isa",
  "tests/machine",
  "tests/monitor",
  "tests/conformance",
  "tests/equivalence",
  "tests/mutants",
  "tests/robustness",
];

/** How long the suites may take on a mutant: one that takes longer is caught. */
const LIMIT = 30_000;

/** How long they may take where nothing is planted. */
const HEALTHY_LIMIT = 120_000;

/** Mutants that run at a time, each in a folder of its own. */
const AT_ONCE = 2;

/** What the suites said of one copy. */
interface Findings {
  /** By suite, the test that failed first. */
  readonly caught: Readonly<Record<string, string>>;
  /** What the child printed as errors. */
  readonly errors: string;
}

/** What is noted of a suite that had to be stopped. */
const ENDLESS = "no end in sight";

/** A mutant, and what was found. */
export type Found = Findings & { readonly mutant: Mutant };

/** How thoroughly to judge. */
export interface Judging {
  /** Whether one suite that catches a mutant is enough, or all have their say. */
  readonly isEnough: boolean;
}

/** Plants each mutant, in a copy; and none, which no suite may take for one. */
export async function judge(
  mutants: readonly Mutant[],
  judging: Judging,
): Promise<Found[]> {
  const found: Found[] = [];
  const waiting: (Mutant | undefined)[] = [undefined, ...mutants];
  const work = async (): Promise<void> => {
    const folder = await Deno.makeTempDir({ prefix: "trapeze_mutants_" });
    try {
      await copyRooms(folder);
      while (waiting.length > 0) {
        const mutant = waiting.shift();
        if (mutant !== undefined) {
          found.push({ mutant, ...await judgeIn(folder, mutant, judging) });
          continue;
        }
        const healthy = await run(folder, HEALTHY_LIMIT, judging);
        assertEquals(healthy.caught, {}, healthy.errors);
      }
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  assertEquals(found.length, mutants.length);
  return found.sort((a, b) =>
    mutants.indexOf(a.mutant) - mutants.indexOf(b.mutant)
  );
}

/** The names of the mutants that no suite has caught. */
export function alive(found: readonly Found[]): string[] {
  return found.filter(({ caught }) => Object.keys(caught).length === 0)
    .map(({ mutant }) => mutant.name);
}

/** Copies what the suites need. */
async function copyRooms(folder: string): Promise<void> {
  for (const part of COPIED) await copy(join(ROOT, part), join(folder, part));
  for (const file of ["deno.json", "deno.lock", "mod.ts"]) {
    await Deno.copyFile(join(ROOT, file), join(folder, file));
  }
}

async function copy(from: string, to: string): Promise<void> {
  await Deno.mkdir(to, { recursive: true });
  for await (const { name, isDirectory } of Deno.readDir(from)) {
    const [source, target] = [join(from, name), join(to, name)];
    if (isDirectory) await copy(source, target);
    else await Deno.copyFile(source, target);
  }
}

/** Runs the suites with a mutant planted, and mends the copy again. */
async function judgeIn(
  folder: string,
  mutant: Mutant,
  judging: Judging,
): Promise<Findings> {
  const { file, find, replace } = mutant;
  const path = join(folder, file);
  const source = await Deno.readTextFile(path);
  await Deno.writeTextFile(path, source.replace(find, () => replace));
  const findings = await run(folder, LIMIT, judging);
  await Deno.writeTextFile(path, source);
  return findings;
}

/** Runs the suites in a process of their own, for a limited time. */
async function run(
  folder: string,
  limit: number,
  { isEnough }: Judging,
): Promise<Findings> {
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--no-check",
      "--no-prompt",
      `--allow-read=${folder}`,
      join(folder, "tests", "mutants", "killer.ts"),
      ...isEnough ? [ENOUGH] : [],
    ],
    cwd: folder,
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const timer = setTimeout(() => child.kill("SIGKILL"), limit);
  const { success, signal, stdout, stderr } = await child.output();
  clearTimeout(timer);
  const verdicts = new TextDecoder().decode(stdout).split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line): Verdict => JSON.parse(line));
  const caught: Record<string, string> = {};
  for (const { suite, caught: name } of verdicts) {
    if (name !== undefined) caught[suite] = name;
  }
  const errors = new TextDecoder().decode(stderr);
  // A child that ended early was caught by the suite that it did not finish.
  if (!success) {
    const how = signal === null ? firstLine(errors) : ENDLESS;
    caught[SUITES[verdicts.length] ?? "end"] = how;
  }
  return { caught, errors };
}

function firstLine(text: string): string {
  return text.split("\n").find((line) => line.trim() !== "") ?? "";
}

/** Who caught what: a mark for each suite. */
export function table(rows: readonly Found[]): string {
  const width = Math.max(...rows.map(({ mutant }) => mutant.name.length));
  const line = (name: string, cells: readonly string[]): string =>
    [name.padEnd(width), ...cells].join("  ").trimEnd();
  const mark = (caught: string | undefined, suite: string): string =>
    (caught === undefined ? "." : caught === ENDLESS ? "t" : "x")
      .padEnd(suite.length);
  return [
    line("x: a test failed; t: it went on for ever", SUITES),
    ...rows.map(({ mutant, caught }) =>
      line(mutant.name, SUITES.map((suite) => mark(caught[suite], suite)))
    ),
  ].join("\n");
}
