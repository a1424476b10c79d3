/**
 * check50: the document of `check50 -o json`, as cs50.github.io/check50 has it
 * under "JSON specification".
 *
 * @module
 */
import type { Assignment } from "../../assignments/contract.ts";
import type { Language } from "../../runner/scene.ts";
import { type Format, jsonText, told } from "../format.ts";
import type { CriterionResult } from "../result.ts";

/** For whatever reads check50's results. */
export const CHECK50: Format = {
  single: true,
  description: "the document of check50 -o json",
  write: ([result], { language, assignmentOf }) => {
    const slug = `trapeze/${result.assignment}`;
    const version = String(result.version);
    const { refused } = result;
    if (refused !== undefined) {
      const value = refused[language];
      const error = { type: "Refusal", value, traceback: [], data: {} };
      return jsonText({ slug, error, version });
    }
    const assignment = assignmentOf(result.assignment);
    const results = result.criteria.map((row) =>
      check(row, assignment, language)
    );
    return jsonText({ slug, results, version });
  },
};

/** What each outcome is to check50, for which null is "was not run". */
const PASSED = { passed: true, failed: false, stopped: false, blocked: null };

function check(
  row: CriterionResult,
  { criteria }: Assignment,
  language: Language,
): unknown {
  const passed = PASSED[row.outcome];
  const [rationale, ...more] = told(row, language).split("\n");
  const help = more.length === 0 ? null : more.join("\n");
  return {
    name: row.id,
    description: row.title[language],
    passed,
    log: row.printed ?? [],
    cause: passed ? null : { rationale, help },
    data: { points: row.points, most: row.most },
    dependency: criteria.find(({ id }) => id === row.id)?.after ?? null,
  };
}
