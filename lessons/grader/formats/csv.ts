/**
 * A gradebook in Canvas's CSV: a row for each student, a column for each
 * assignment. A student is the name of a folder, which is taken for the login.
 *
 * @module
 */
import { UsageError } from "../../../isa/mod.ts";
import { quoted } from "../../commands/text.ts";
import type { Format } from "../format.ts";
import type { Result } from "../result.ts";
import { studentOf } from "../submission.ts";

/** Columns before those of the assignments. */
const COLUMNS = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"];

/** The first cell of the row that says what an assignment is worth. */
const POSSIBLE = "    Points Possible";

/** For Canvas, or a spreadsheet. */
export const CSV: Format = {
  single: false,
  description: "a gradebook as Canvas imports it",
  write: (results, { language, assignmentOf }) => {
    const names = [...new Set(results.map(({ assignment }) => assignment))];
    const titles = names.map((name) => assignmentOf(name).title[language]);
    const worth = names.map((name) =>
      results.find(({ assignment }) => assignment === name)!.most
    );
    const students = byStudent(results);
    return [
      [...COLUMNS, ...titles],
      [POSSIBLE, "", "", "", "", ...worth],
      ...[...students].map(([student, grades]) => [
        student,
        "",
        "",
        student,
        "",
        ...names.map((name) => grades.get(name)?.points ?? ""),
      ]),
    ].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
  },
};

/** The results of each student, by assignment. */
function byStudent(
  results: readonly Result[],
): Map<string, Map<string, Result>> {
  const students = new Map<string, Map<string, Result>>();
  for (const result of results) {
    const { assignment, submission } = result;
    const student = studentOf(submission);
    const grades = students.get(student) ?? new Map<string, Result>();
    const other = grades.get(assignment);
    if (other !== undefined) {
      throw new UsageError(
        `--format csv: ${quoted(other.submission)} and ${quoted(submission)} ` +
          "are of one student and one assignment: need one of them",
      );
    }
    students.set(student, grades.set(assignment, result));
  }
  return students;
}

/**
 * A cell, in quotes where it has need of them. A name that a spreadsheet would
 * take for a formula gets an apostrophe in front, which says that it is none.
 */
function cell(value: string | number): string {
  const text = `${value}`.replace(/^(?=[=+\-@\t\r])/, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
