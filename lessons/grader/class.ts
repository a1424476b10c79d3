/**
 * A class graded: what is known from before is taken over, the rest is graded,
 * so many at a time, and every result is kept as soon as it is there.
 *
 * @module
 */
import type { Assignment } from "../assignments/contract.ts";
import { type Io, resolve } from "../commands/io.ts";
import { Crew } from "./crew.ts";
import { gradeSubmission, type GradingOptions } from "./grade_submission.ts";
import type { Identity, Journal } from "./journal.ts";
import { pooled } from "./pool.ts";
import type { Progress } from "./progress.ts";
import type { Result } from "./result.ts";
import { type Place, readSubmission, Refusal } from "./submission.ts";

/** A submission, and the assignment that it is of. */
export interface Submitted {
  readonly place: Place;
  readonly assignment: Assignment;
}

/** How to grade a class. */
export interface ClassOptions extends GradingOptions {
  /** How many at a time. */
  readonly jobs: number;
  /** Where results are kept, if they are. */
  readonly journal?: Journal;
  /** Is told how far it has come. */
  readonly progress: (progress: Progress) => Promise<void>;
}

/** What has become of a class. */
export interface ClassResults {
  /** In the order of the submissions. */
  readonly results: readonly Result[];
  /** Submissions that could not be graded: a bug of ours. */
  readonly broken: readonly { readonly path: string; readonly why: string }[];
}

/** Grades a class. */
export async function gradeClass(
  io: Io,
  submissions: readonly Submitted[],
  options: ClassOptions,
): Promise<ClassResults> {
  const crew = new Crew(io);
  const broken: { path: string; why: string }[] = [];
  const began = performance.now();
  let done = 0;
  const tell = (): Promise<void> =>
    options.progress({
      done,
      all: submissions.length,
      elapsed: performance.now() - began,
    });
  try {
    await tell();
    const results = await pooled(submissions, options.jobs, async (each) => {
      const known = await knownResult(io, each, options);
      const outcome = known ?? await graded(each);
      done++;
      await tell();
      if ("result" in outcome) return outcome.result;
      broken.push({ path: each.place.path, why: outcome.broken });
    });
    return { results: results.filter((each) => each !== undefined), broken };
  } finally {
    await crew.end();
  }

  async function graded({ place, assignment }: Submitted) {
    const { seed, limits } = options;
    const outcome = submissions.length === 1
      ? { result: await gradeSubmission(io, { place, assignment }, options) }
      : await crew.grade({ place, assignment: assignment.name, seed, limits });
    if ("result" in outcome) await options.journal?.add(outcome.result);
    return outcome;
  }
}

/** What the journal has of a submission as it is now. */
async function knownResult(
  io: Io,
  { place, assignment }: Submitted,
  { journal, seed }: ClassOptions,
): Promise<{ readonly result: Result } | undefined> {
  if (journal === undefined) return undefined;
  const path = resolve(io, place.path);
  const handed = await readSubmission(io, { ...place, path }, assignment);
  const { name, version } = assignment;
  const identity: Identity = {
    submission: place.path,
    assignment: name,
    version,
    seed,
    ...handed instanceof Refusal
      ? { hash: "", refused: handed.why }
      : { hash: handed.hash },
  };
  const result = journal.find(identity);
  return result && { result };
}
