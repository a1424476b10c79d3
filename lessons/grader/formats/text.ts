/**
 * The results as a table for people, and below it what each submission lacks.
 *
 * @module
 */
import { visible } from "../../../isa/mod.ts";
import { indented, setIn, WIDTH } from "../../commands/text.ts";
import type { Format, FormatOptions } from "../format.ts";
import { told } from "../format.ts";
import type { Result } from "../result.ts";

/** Characters for the points of a result, and for each row's mark. */
const POINTS = 9;

/** What stands for each outcome. */
const MARKS = { passed: "+", failed: "-", stopped: "!", blocked: "." } as const;

const WORDS = {
  en: {
    submission: "submission",
    points: "points",
    tests: "tests",
    asFor: "As for",
    outcomes: {
      passed: "passed",
      failed: "failed",
      stopped: "stopped",
      blocked: "not counted",
    },
    legend: "+ passed  - failed  ! stopped  . not counted",
  },
  es: {
    submission: "entrega",
    points: "puntos",
    tests: "pruebas",
    asFor: "Como en",
    outcomes: {
      passed: "bien",
      failed: "mal",
      stopped: "parada",
      blocked: "no cuenta",
    },
    legend: "+ bien  - mal  ! parada  . no cuenta",
  },
} as const;

/** For people. */
export const TEXT_FORMAT: Format = {
  single: false,
  description: "a table for people with what each submission lacks",
  write: (results, options) => {
    const lines = [
      ...options.plain ? facts(results, options) : table(results, options),
      ...results.flatMap((result) => lacking(result, options)),
    ];
    return lines.map((line) => `${line.trimEnd()}\n`).join("");
  },
};

/** One fact on each line. */
function facts(
  results: readonly Result[],
  { language }: FormatOptions,
): string[] {
  const { points: noun, outcomes } = WORDS[language];
  return results.flatMap(({ submission, points, most, criteria }) => {
    const name = visible(submission);
    return [
      `${name}: ${noun} ${points}/${most}`,
      ...criteria.map(({ id, outcome }) =>
        `${name}: ${id}: ${outcomes[outcome]}`
      ),
    ];
  });
}

function table(
  results: readonly Result[],
  { language }: FormatOptions,
): string[] {
  const words = WORDS[language];
  const marks = Math.max(
    words.tests.length,
    ...results.map(({ criteria }) => criteria.length),
  );
  const room = WIDTH - POINTS - marks - 4;
  const names = results.map(({ submission }) => visible(submission));
  const width = Math.min(
    room,
    Math.max(words.submission.length, ...names.map(({ length }) => length)),
  );
  const line = (name: string, points: string, tests: string): string =>
    `${shortened(name, width).padEnd(width)}  ${points.padStart(POINTS)}  ` +
    tests;
  return [
    line(words.submission, words.points, words.tests),
    ...results.map(({ points, most, criteria }, n) =>
      line(
        names[n],
        `${points}/${most}`,
        criteria.map(({ outcome }) => MARKS[outcome]).join(""),
      )
    ),
    words.legend,
  ];
}

/** The end of a long path says more than its beginning. */
function shortened(name: string, width: number): string {
  return name.length <= width ? name : `…${name.slice(1 - width)}`;
}

/** What a submission lacks. What was said before is not said again. */
function lacking(result: Result, { language }: FormatOptions): string[] {
  const { submission, refused, criteria } = result;
  const said = new Map<string, string>();
  const rows = criteria.filter(({ outcome }) => outcome !== "passed");
  const lines = refused !== undefined
    ? indented(refused[language], 2)
    : rows.flatMap((row) => {
      const text = told(row, language);
      const before = said.get(text);
      if (before === undefined) said.set(text, row.id);
      return [
        `  ${row.id}: ${row.title[language]}`,
        ...setIn(
          before === undefined ? text : `${WORDS[language].asFor} ${before}.`,
          4,
        ),
      ];
    });
  if (lines.length === 0) return [];
  return [
    "",
    `${shortened(visible(submission), WIDTH - 1)}:`,
    ...lines,
  ];
}
