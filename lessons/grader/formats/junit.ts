/**
 * JUnit's XML, which CodeGrade and any CI can read: a suite for each
 * submission, a case for each row of the rubric.
 *
 * @module
 */
import type { Language } from "../../runner/scene.ts";
import { type Format, told } from "../format.ts";
import type { CriterionResult, Result } from "../result.ts";

/** For CI. */
export const JUNIT: Format = {
  single: false,
  description: "JUnit's XML for CodeGrade or any CI",
  write: (results, { language }) => {
    const rows = results.flatMap(({ criteria }) => criteria);
    return [
      `<?xml version="1.0" encoding="UTF-8"?>`,
      `<testsuites name="trapeze" ${counts(rows)}>`,
      ...results.flatMap((result) => suite(result, language)),
      `</testsuites>`,
      "",
    ].join("\n");
  },
};

function counts(rows: readonly CriterionResult[]): string {
  const count = (...outcomes: string[]): number =>
    rows.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return `tests="${rows.length}" failures="${count("failed")}" ` +
    `errors="${count("stopped")}" skipped="${count("blocked")}" time="0"`;
}

function suite(result: Result, language: Language): string[] {
  const { submission, assignment, criteria, refused } = result;
  const facts = ["assignment", "version", "points", "most", "seed", "hash"];
  return [
    `  <testsuite name="${text(submission)}" ${counts(criteria)}>`,
    "    <properties>",
    ...facts.map((name) => {
      const value = text(String(result[name as keyof Result]));
      return `      <property name="${name}" value="${value}"/>`;
    }),
    "    </properties>",
    ...criteria.flatMap((row) => [
      `    <testcase classname="${text(assignment)}" name="${text(row.id)}" ` +
      `time="0">`,
      ...verdict(row, refused?.[language] ?? told(row, language)),
      "    </testcase>",
    ]),
    "  </testsuite>",
  ];
}

const ELEMENTS = { failed: "failure", stopped: "error" } as const;

function verdict(
  { outcome, title, most }: CriterionResult,
  why: string,
): string[] {
  if (outcome === "passed") return [];
  const [first] = why.split("\n");
  const message = text(first || title.en);
  if (outcome === "blocked") return [`      <skipped message="${message}"/>`];
  const name = ELEMENTS[outcome];
  return [
    `      <${name} message="${message}" type="${most} points">` +
    `${text(why)}</${name}>`,
  ];
}

const NAMES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text for an element or an attribute; what XML cannot have is replaced. */
function text(text: string): string {
  return text
    // deno-lint-ignore no-control-regex
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu, "\ufffd")
    .replace(/[&<>"]/g, (character) => NAMES[character]);
}
