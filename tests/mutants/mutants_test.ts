/**
 * Every mutant must be caught: a suite that lets one live does not test what it
 * says it tests.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import { join } from "@std/path";
import { SUITES, type Verdict } from "./killer.ts";
import { type Mutant, MUTANTS } from "./mutants.ts";

const ROOT = join(import.meta.dirname!, "..", "..");

/** What a copy needs, so that the suites can run in it. */
const COPIED = [
  "isa",
  "machine",
  "monitor",
  "tests/machine",
  "tests/monitor",
  "tests/conformance",
  "tests/equivalence",
  "tests/mutants",
];

/** How long the suites may take; a mutant that takes longer is caught. */
const LIMIT = 30_000;

/** Mutants that run at a time. */
const AT_ONCE = 2;

/** What the suites said of one copy. */
interface Findings {
  /** By suite, the test that failed first. */
  readonly caught: Readonly<Record<string, string>>;
  /** What the child printed as errors. */
  readonly errors: string;
}

Deno.test("each mutant's text occurs exactly once", async () => {
  for (const { name, file, find, replace } of MUTANTS) {
    const source = await Deno.readTextFile(join(ROOT, file));
    assertEquals(source.split(find).length - 1, 1, `${name}: ${file}`);
    assertEquals(find === replace, false, name);
  }
});

Deno.test("the suites pass without a mutant, and catch every one", async () => {
  const healthy = await judge(undefined);
  assertEquals(healthy, { caught: {}, errors: "" });
  const rows = await inTurn(MUTANTS, async (mutant) => ({
    mutant,
    ...await judge(mutant),
  }));
  console.log(table(rows));
  const alive = rows.filter(({ caught }) => Object.keys(caught).length === 0);
  assertEquals(alive.map(({ mutant }) => mutant.name), []);
});

/** Does something for every item, so many at a time. */
async function inTurn<T, R>(
  items: readonly T[],
  act: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const workers = Array.from({ length: AT_ONCE }, async () => {
    for (let n = next++; n < items.length; n = next++) {
      results[n] = await act(items[n]);
    }
  });
  await Promise.all(workers);
  return results;
}

/** Runs the suites on a copy, with a mutant planted or not. */
async function judge(mutant: Mutant | undefined): Promise<Findings> {
  const folder = await Deno.makeTempDir({ prefix: "trapeze_mutant_" });
  try {
    for (const part of COPIED) await copy(join(ROOT, part), join(folder, part));
    for (const file of ["deno.json", "deno.lock", "mod.ts"]) {
      await Deno.copyFile(join(ROOT, file), join(folder, file));
    }
    if (mutant !== undefined) await plant(mutant, folder);
    return await run(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
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

async function plant(
  { file, find, replace }: Mutant,
  folder: string,
): Promise<void> {
  const path = join(folder, file);
  const source = await Deno.readTextFile(path);
  await Deno.writeTextFile(path, source.replace(find, () => replace));
}

/** Runs the suites in a process of their own, for a limited time. */
async function run(folder: string): Promise<Findings> {
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--no-check",
      "--no-prompt",
      `--allow-read=${folder}`,
      join(folder, "tests", "mutants", "killer.ts"),
    ],
    cwd: folder,
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const timer = setTimeout(() => child.kill("SIGKILL"), LIMIT);
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
    const how = signal === null ? firstLine(errors) : "no end in sight";
    caught[SUITES[verdicts.length] ?? "end"] = how;
  }
  return { caught, errors };
}

function firstLine(text: string): string {
  return text.split("\n").find((line) => line.trim() !== "") ?? "";
}

/** Who caught what: a mark for each suite. */
function table(
  rows: readonly (Findings & { readonly mutant: Mutant })[],
): string {
  const width = Math.max(...MUTANTS.map(({ name }) => name.length));
  const line = (name: string, cells: readonly string[]): string =>
    `${name.padEnd(width)}  ${
      cells.map((cell, n) => cell.padEnd(SUITES[n].length)).join("  ")
    }`.trimEnd();
  return [
    line("mutant", SUITES),
    ...rows.map(({ mutant, caught }) =>
      line(mutant.name, SUITES.map((suite) => caught[suite] ? "x" : "."))
    ),
  ].join("\n");
}
