/**
 * Autolab: what the autograder prints, whose last line is data. Each row of the
 * rubric is a problem of the assessment.
 *
 * @module
 */
import { type Format, told } from "../format.ts";

/** For Autolab. */
export const AUTOLAB: Format = {
  single: true,
  description: "Autolab's output with the scores in its last line",
  write: ([result], { language }) => {
    const { points, most, refused, criteria } = result;
    const lines = criteria.flatMap((row) => [
      `${row.points}/${row.most}  ${row.title[language]}`,
      ...told(row, language).split("\n").filter((line) => line !== "")
        .map((line) => `      ${line}`),
    ]);
    const scores = Object.fromEntries(
      criteria.map(({ id, points }) => [id, points]),
    );
    return [
      ...refused === undefined ? [] : [refused[language]],
      ...lines,
      `${points}/${most}`,
      JSON.stringify({ scores, scoreboard: [points] }),
      "",
    ].join("\n");
  },
};
