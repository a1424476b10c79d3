/**
 * Every solution gets what it deserves: the reference solution of each
 * assignment all points, and each of the wrong ones exactly the rows of the
 * rubric that its table says.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { join } from "@std/path";
import { WARM_UP } from "../../../lessons/assignments/01_warm_up/assignment.ts";
import { ASSIGNMENTS } from "../../../lessons/assignments/catalogue.ts";
import type { Assignment } from "../../../lessons/assignments/contract.ts";
import { systemIo } from "../../../lessons/commands/system_io.ts";
import { gradeSubmission } from "../../../lessons/grader/grade_submission.ts";
import { LIMITS } from "../../../lessons/grader/limits.ts";
import { pooled } from "../../../lessons/grader/pool.ts";
import { type Deserved, passedRows } from "../../solutions/deserved.ts";
import {
  deservedOf,
  dispensableOf,
  handIn,
  solutionsOf,
} from "../../solutions/hand_in.ts";
import { dispensableLines } from "../../solutions/without_lines.ts";
import { HURRY } from "./hurry.ts";

/** Wrong solutions that an assignment has, at least. */
const LEAST_WRONG = 6;

/** Solutions that are graded at a time. */
const AT_ONCE = 2;

async function foldersOf(assignment: Assignment): Promise<string[]> {
  const folders: string[] = [];
  for await (
    const { name, isDirectory } of Deno.readDir(solutionsOf(assignment))
  ) {
    if (isDirectory) folders.push(name);
  }
  return [...folders, "starter"].sort();
}

/** The rows that each solution passes. */
async function graded(
  assignment: Assignment,
  table: Deserved,
): Promise<Record<string, string[]>> {
  const root = await Deno.makeTempDir({ prefix: "trapeze_solutions_" });
  try {
    const solutions = await pooled(
      Object.entries(table),
      AT_ONCE,
      async ([name, deserved]): Promise<[string, string[]]> => {
        const folder = join(root, name);
        await handIn(assignment, { name, deserved, folder });
        const { criteria } = await gradeSubmission(systemIo(), {
          place: { path: folder, isLink: false },
          assignment,
        }, { seed: 1974, limits: LIMITS });
        const passed = criteria.filter(({ outcome }) => outcome === "passed");
        return [name, passed.map(({ id }) => id)];
      },
    );
    return Object.fromEntries(solutions);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

for (const assignment of ASSIGNMENTS) {
  const { name, criteria } = assignment;
  const rows = criteria.map(({ id }) => id);
  const table = await deservedOf(assignment);

  Deno.test(`${name}: the solutions are those of the table`, async () => {
    const folders = Object.entries(table)
      .filter(([, deserved]) => deserved === "all" || !("edits" in deserved))
      .map(([name]) => name);
    assertEquals(folders.sort(), await foldersOf(assignment));
    assertEquals(table.reference, "all");
    assertEquals(table.starter, []);
    assert(Object.keys(table).length >= LEAST_WRONG + 2);
  });

  Deno.test(`${name}: each row is lost by a mistake that keeps others`, () => {
    for (const row of rows) {
      const isLost = Object.values(table).some((deserved) => {
        const passed = passedRows(deserved, rows);
        return passed.length > 0 && !passed.includes(row);
      });
      assert(isLost, row);
    }
  });

  // Of the others it takes long: `deno task siege` does all of them.
  if (assignment === WARM_UP) {
    Deno.test(`${name}: each line of the reference earns points`, async () => {
      const lines = await dispensableLines(assignment, HURRY);
      assertEquals(lines, await dispensableOf(assignment));
    });
  }

  Deno.test(`${name}: each solution gets exactly what it deserves`, async () => {
    const deserved = Object.fromEntries(
      Object.entries(table).map(([name, each]) => [
        name,
        [...passedRows(each, rows)],
      ]),
    );
    assertEquals(await graded(assignment, table), deserved);
  });
}
