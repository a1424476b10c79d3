/**
 * One submission, from its folder to its result.
 *
 * @module
 */
import type { Assignment } from "../assignments/contract.ts";
import { type Io, resolve } from "../commands/io.ts";
import { gradeWork, refusedResult } from "./grade_work.ts";
import type { Limits } from "./limits.ts";
import type { Result } from "./result.ts";
import { type Place, readSubmission, Refusal } from "./submission.ts";
import { SubmittedWork } from "./work.ts";

/** How to grade. */
export interface GradingOptions {
  readonly seed: number;
  readonly limits: Limits;
}

/** Grades a submission of an assignment. */
export async function gradeSubmission(
  io: Io,
  { place, assignment }: {
    readonly place: Place;
    readonly assignment: Assignment;
  },
  { seed, limits }: GradingOptions,
): Promise<Result> {
  const path = resolve(io, place.path);
  const handed = await readSubmission(io, { ...place, path }, assignment);
  const submission = place.path;
  if (handed instanceof Refusal) {
    return refusedResult(assignment, handed.why, {
      submission,
      hash: "",
      seed,
    });
  }
  const { files, hash } = handed;
  const work = new SubmittedWork(io, files, limits);
  try {
    const handed = { submission, hash, seed };
    return withoutExhibits(await gradeWork(assignment, work, handed));
  } finally {
    await work.end();
  }
}

/** A result as data. What shows a failure is for `assignment check` alone. */
function withoutExhibits(result: Result): Result {
  return {
    ...result,
    criteria: result.criteria.map(({ exhibit: _, ...row }) => row),
  };
}
