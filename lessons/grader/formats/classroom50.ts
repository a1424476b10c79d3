/**
 * Classroom 50: `result.json`. Its runner says in the environment which
 * submission it is.
 *
 * @module
 */
import { UsageError } from "../../../isa/mod.ts";
import { type Format, type FormatOptions, jsonText } from "../format.ts";

/** For Classroom 50. */
export const CLASSROOM50: Format = {
  single: true,
  description: "Classroom 50's result.json, where its runner runs it",
  write: ([{ points, most, criteria }], options) => {
    const { language, now } = options;
    const commit = said("COMMIT_URL", options);
    return jsonText({
      schema: "classroom50/result/v1",
      classroom: said("CLASSROOM", options),
      assignment: said("ASSIGNMENT", options),
      submission: said("SUBMISSION_TAG", options),
      commit,
      release: said("RELEASE_URL", options),
      review: options.env("REVIEW_URL") || commit,
      datetime: `${now.toISOString().slice(0, 19)}Z`,
      score: points,
      "max-score": most,
      tests: criteria.map((row) => ({
        "test-name": row.title[language],
        passed: row.outcome === "passed",
        score: row.points,
        "max-score": row.most,
      })),
    });
  },
};

function said(name: string, { env }: FormatOptions): string {
  const value = env(name);
  if (value) return value;
  throw new UsageError(
    `--format classroom50: ${name} is not set: need the environment that ` +
      "Classroom 50's runner makes",
  );
}
