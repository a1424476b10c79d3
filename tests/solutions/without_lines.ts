/**
 * Reference solutions without one of their lines: every line is there for
 * something, so each of these loses points.
 *
 * @module
 */
import { fromFileUrl, join } from "@std/path";
import type { Assignment } from "../../lessons/assignments/contract.ts";
import { Failure } from "../../lessons/assignments/contract.ts";
import { systemIo } from "../../lessons/commands/system_io.ts";
import type { Limits } from "../../lessons/grader/limits.ts";
import { pooled } from "../../lessons/grader/pool.ts";
import { SubmittedWork } from "../../lessons/grader/work.ts";
import { solutionsOf } from "./hand_in.ts";

/** The seed of the hidden tests. */
const SEED = 1974;

/** Solutions that are tried at a time. */
const AT_ONCE = 2;

/** What is no code: nothing, or a comment. */
const NO_CODE = /^\s*(?:$|#|\/\/|\/?\*)/;

/** The lines of the reference solution without which it still gets all points. */
export async function dispensableLines(
  assignment: Assignment,
  limits: Limits,
): Promise<string[]> {
  const folder = fromFileUrl(new URL("reference/", solutionsOf(assignment)));
  const files = new Map<string, string>();
  for (const { name } of assignment.files) {
    files.set(name, await Deno.readTextFile(join(folder, name)));
  }
  const cuts = [...files].flatMap(([name, text]) =>
    text.split("\n").map((line, n) => ({ name, line, n }))
  ).filter(({ line }) => !NO_CODE.test(line));
  const spared = await pooled(cuts, AT_ONCE, async ({ name, n }) => {
    const text = files.get(name)!.split("\n").toSpliced(n, 1).join("\n");
    return await isPerfect(assignment, new Map(files).set(name, text), limits);
  });
  return cuts.filter((_, n) => spared[n]).map(({ line }) => line.trim());
}

/** Whether files get all points: the first row that they lose says no. */
async function isPerfect(
  { criteria }: Assignment,
  files: ReadonlyMap<string, string>,
  limits: Limits,
): Promise<boolean> {
  const work = new SubmittedWork(systemIo(), files, limits);
  try {
    for (const { check, seed } of criteria) await check(work, seed ?? SEED);
    return true;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  } finally {
    await work.end();
  }
}
