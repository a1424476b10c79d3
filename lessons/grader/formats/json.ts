/**
 * The results as they are, for a program of one's own: a JSON document with
 * everything, what a teacher alone may see too.
 *
 * @module
 */
import type { Format } from "../format.ts";
import type { Result } from "../result.ts";

/** The version of the document. */
const SCHEMA = "trapeze/results/v1";

export const JSON_FORMAT: Format = {
  single: false,
  description: "everything, in both languages, for a program to read",
  write: (results) =>
    `${
      JSON.stringify({ schema: SCHEMA, results: results.map(bare) }, null, 2)
    }\n`,
};

/** A result without what is shown to nobody but a debugger. */
export function bare(result: Result): Result {
  return {
    ...result,
    criteria: result.criteria.map(({ exhibit: _, ...row }) => row),
  };
}
