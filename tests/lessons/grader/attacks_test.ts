/**
 * Attacks, handed in: each is contained, gets nothing for what it fakes, and
 * the honest work that is graded beside it gets what it deserves.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { assignmentNamed } from "../../../lessons/assignments/catalogue.ts";
import type { Assignment } from "../../../lessons/assignments/contract.ts";
import { systemIo } from "../../../lessons/commands/system_io.ts";
import { gradeSubmission } from "../../../lessons/grader/grade_submission.ts";
import { pooled } from "../../../lessons/grader/pool.ts";
import type { Result } from "../../../lessons/grader/result.ts";
import { HURRY } from "./hurry.ts";

const SOLUTIONS = new URL("../../solutions/", import.meta.url);

/** What the attacks would leave behind if they could. */
const MARKS = ["/tmp/trapeze_breach"];

/** Attacks that are graded at a time. */
const AT_ONCE = 2;

/** Rows that each attack is tried on: all of them take long. */
const ROWS = 2;

async function namesIn(folder: URL): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of Deno.readDir(folder)) names.push(name);
  return names.sort();
}

async function grade(assignment: Assignment, folder: URL): Promise<Result> {
  const place = { path: fromFileUrl(folder), isLink: false };
  const options = { seed: 1974, limits: HURRY };
  const criteria = assignment.criteria.slice(0, ROWS);
  return await gradeSubmission(systemIo(), {
    place,
    assignment: { ...assignment, criteria },
  }, options);
}

async function exists(path: string): Promise<boolean> {
  return await Deno.lstat(path).then(() => true, () => false);
}

for (const name of ["warm_up", "emulate"]) {
  const assignment = assignmentNamed(name);
  const attacks = new URL(`attacks/${name}/`, SOLUTIONS);
  const number = String(assignment.number).padStart(2, "0");
  const reference = new URL(`${number}_${name}/reference/`, SOLUTIONS);

  Deno.test(`${name}: each attack gets nothing, and honest work all`, async () => {
    for (const mark of MARKS) assert(!await exists(mark), mark);
    const folders = (await namesIn(attacks)).map((attack) =>
      new URL(`${attack}/`, attacks)
    );
    // Honest work among the hostile, and after the last of them.
    const all = folders.flatMap((folder, n) =>
      n % 10 === 9 ? [folder, reference] : [folder]
    );
    const results = await pooled(
      [...all, reference],
      AT_ONCE,
      (folder) => grade(assignment, folder),
    );
    for (const [n, folder] of [...all, reference].entries()) {
      const { points, most, criteria } = results[n];
      assertEquals(points, folder === reference ? most : 0, folder.pathname);
      const printed = criteria.flatMap(({ printed = [] }) => printed);
      const breaches = printed.filter((line) => line.includes("breach"));
      assertEquals(breaches, [], folder.pathname);
    }
    for (const mark of MARKS) assert(!await exists(mark), mark);
  });
}
