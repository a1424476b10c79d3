/**
 * PrairieLearn: `/grade/results/results.json`. A submission of which nothing
 * can be tested is not gradable, and costs no attempt.
 *
 * @module
 */
import { type Format, jsonText, told } from "../format.ts";

/**
 * The most characters of a test's output. The whole document may have 1 MB, and
 * a character at most 4 bytes.
 */
const MOST_OUTPUT = 10_000;

/** For PrairieLearn. */
export const PRAIRIELEARN: Format = {
  single: true,
  description: "PrairieLearn's results.json",
  write: ([result], { language }) => {
    const { points, most, refused, criteria } = result;
    if (refused !== undefined) {
      const why = refused[language];
      return jsonText({ score: 0, gradable: false, format_errors: [why] });
    }
    return jsonText({
      score: most === 0 ? 0 : points / most,
      gradable: true,
      tests: criteria.map((row) => ({
        name: row.title[language],
        description: row.id,
        points: row.points,
        max_points: row.most,
        message: "",
        output: told(row, language).slice(0, MOST_OUTPUT),
      })),
    });
  },
};
