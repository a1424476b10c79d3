/**
 * From what was handed in to a result: every row of the rubric, one after the
 * other.
 *
 * @module
 */
import {
  type Assignment,
  type Criterion,
  Failure,
  Stopped,
  type Text,
  totalOf,
} from "../assignments/contract.ts";
import type { CriterionResult, Result } from "./result.ts";
import type { SubmittedWork } from "./work.ts";

/** What is known of a submission before it is graded. */
export type Handed = Pick<Result, "submission" | "hash">;

/** How to grade. */
export interface GradeOptions {
  /** The seed of the hidden tests. */
  readonly seed: number;
  /** Whether the hidden tests are left out, and the rest is the whole. */
  readonly visibleOnly?: boolean;
  /** Is told of each row as it is done. */
  readonly done?: (result: CriterionResult) => Promise<void>;
}

/** Whether a row's test is hidden. */
export function isHidden({ lookAt }: Criterion): boolean {
  return lookAt !== undefined;
}

/** Grades what was handed in. */
export async function gradeWork(
  assignment: Assignment,
  work: SubmittedWork,
  { submission, hash, ...options }: Handed & GradeOptions,
): Promise<Result> {
  const { seed, visibleOnly = false } = options;
  const rows = assignment.criteria.filter((row) =>
    !visibleOnly || !isHidden(row)
  );
  const criteria: CriterionResult[] = [];
  for (const row of rows) {
    const needed = criteria.find(({ id }) => id === row.after);
    const result = needed === undefined || needed.outcome === "passed"
      ? await judged(row, work, seed)
      : blocked(row, needed.title);
    criteria.push(result);
    await options.done?.(result);
  }
  return {
    submission,
    hash,
    assignment: assignment.name,
    version: assignment.version,
    seed,
    points: criteria.reduce((sum, { points }) => sum + points, 0),
    most: totalOf({ criteria: rows }),
    criteria,
  };
}

/** The result of a submission of which nothing can be tested. */
export function refusedResult(
  assignment: Assignment,
  why: Text,
  { submission, hash, seed }: Handed & { readonly seed: number },
): Result {
  const { name, version, criteria } = assignment;
  return {
    submission,
    hash,
    assignment: name,
    version,
    seed,
    points: 0,
    most: totalOf(assignment),
    refused: why,
    criteria: criteria.map((row) => ({
      ...frame(row),
      points: 0,
      outcome: "failed",
    })),
  };
}

function frame(
  row: Criterion,
): Pick<CriterionResult, "id" | "title" | "most" | "hidden"> {
  const { id, title, points: most } = row;
  return { id, title, most, hidden: isHidden(row) };
}

async function judged(
  row: Criterion,
  work: SubmittedWork,
  seed: number,
): Promise<CriterionResult> {
  const hidden = isHidden(row);
  const own = hidden ? seed : row.seed;
  const failure = await failureOf(row, work, own ?? 0);
  const printed = work.takePrinted();
  const common = {
    ...frame(row),
    seed: own,
    ...hidden || printed.length === 0 ? {} : { printed },
  };
  if (failure === undefined) {
    return { ...common, points: row.points, outcome: "passed" };
  }
  const { why, exhibit } = failure;
  return {
    ...common,
    points: 0,
    outcome: failure instanceof Stopped ? "stopped" : "failed",
    ...hidden
      ? { feedback: row.lookAt, detail: why }
      : { feedback: why, exhibit },
  };
}

async function failureOf(
  row: Criterion,
  work: SubmittedWork,
  seed: number,
): Promise<Failure | undefined> {
  try {
    await row.check(work, seed);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

function blocked(row: Criterion, needed: Text): CriterionResult {
  return {
    ...frame(row),
    points: 0,
    outcome: "blocked",
    feedback: {
      en: `It counts only if this is passed: ${needed.en}.`,
      es: `Solo cuenta si se supera esto: ${needed.es}.`,
    },
  };
}
