/**
 * Gradescope: `/autograder/results/results.json`.
 *
 * Hidden tests are shown after the due date, so that nobody climbs up to them
 * by handing in again and again.
 *
 * @module
 */
import { type Format, jsonText, told } from "../format.ts";
import type { Result } from "../result.ts";

/** For Gradescope. */
export const GRADESCOPE: Format = {
  single: true,
  description: "Gradescope's results.json",
  write: ([result], { language }) => {
    const { points, refused, criteria } = result;
    return jsonText({
      score: points,
      output: refused?.[language] ?? "",
      output_format: "text",
      visibility: "visible",
      stdout_visibility: "hidden",
      extra_data: dataOf(result),
      tests: criteria.map((row, n) => ({
        number: String(n + 1),
        name: row.title[language],
        score: row.points,
        max_score: row.most,
        status: row.outcome === "passed" ? "passed" : "failed",
        output: told(row, language),
        output_format: "text",
        visibility: row.hidden ? "after_due_date" : "visible",
        tags: [row.id],
        extra_data: { id: row.id, outcome: row.outcome },
      })),
    });
  },
};

function dataOf({ hash, assignment, version, seed }: Result): unknown {
  return { hash, assignment, version, seed };
}
