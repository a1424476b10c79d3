/**
 * A student's predictions: a table in a file of text, read with patience, and
 * held against what the classifier observes.
 *
 * @module
 */
import {
  type Class,
  type Classified,
  InstructionSet,
  nearest,
  PG32,
  type Row,
  theorems,
  visible,
} from "../../../isa/mod.ts";
import { classesOf } from "../../08_classification/classes.ts";
import { Failure, type Text, type Work } from "../contract.ts";
import { paragraph } from "../tools/paragraph.ts";
import { lines } from "../tools/words.ts";
import { evidenceOf } from "./judging.ts";
import {
  CLASS_WORDS,
  noLine,
  notAClass,
  notAnswered,
  notATheorem,
  NOTHING_WORDS,
  someRight,
  twoLines,
  wrongBreaks,
  wrongClasses,
} from "./words.ts";

/** The file with the predictions. */
export const PREDICTIONS_FILE = "classes.txt";

/** One line of the table: its columns, as they were written. */
type Line = readonly string[];

/** What somebody says of an instruction. */
interface Prediction {
  readonly classes: ReadonlySet<Class>;
  /** The numbers of the theorems that it is said to break. */
  readonly breaks: string;
}

/**
 * Has a group of instructions predicted, all of them.
 *
 * @throws {Failure} if one is predicted wrong, or not at all: with how many are
 * right, and what is wrong with the first that is not.
 */
export function assertPredicted(work: Work, group: readonly Row[]): void {
  const table = tableOf(work.text(PREDICTIONS_FILE));
  const wrong = group.flatMap((row) => wrongAbout(row, table) ?? []);
  if (wrong.length === 0) return;
  const right = group.length - wrong.length;
  throw new Failure(
    lines(...[someRight(right, group.length), wrong[0]].map(paragraph)),
  );
}

/** The lines by their first column. */
function tableOf(text: string): ReadonlyMap<string, readonly Line[]> {
  const rows = text.split(/\r\n|\n|\r/)
    .map((line) => line.replace(/#.*/, "").trim())
    .filter((line) => line !== "")
    .map((line) => line.split("|").map((column) => column.trim()));
  return Map.groupBy(rows, ([name]) => name.toLowerCase());
}

/** What is wrong with the prediction of a row, if anything is. */
function wrongAbout(
  row: Row,
  table: ReadonlyMap<string, readonly Line[]>,
): Text | undefined {
  const { mnemonic } = row;
  const found = table.get(mnemonic) ?? [];
  if (found.length > 1) return twoLines(mnemonic);
  if (found.length === 0) {
    const guess = nearest(mnemonic, [...table.keys()]);
    return noLine(mnemonic, guess && visible(guess));
  }
  const prediction = read(mnemonic, found[0]);
  return "en" in prediction ? prediction : compare(prediction, classesOf(row));
}

/** A line as a prediction, or why it is none. */
function read(
  mnemonic: string,
  [, classText = "", breaksText = ""]: Line,
): Prediction | Text {
  if ([classText, breaksText].some((text) => /^\??$/.test(text))) {
    return notAnswered(mnemonic);
  }
  const classes = new Set<Class>();
  for (const word of wordsOf(classText)) {
    const found = CLASS_WORDS.get(word);
    if (found === undefined) return notAClass(mnemonic, visible(word));
    if (found !== "") classes.add(found);
  }
  let breaks = "";
  for (const word of wordsOf(breaksText)) {
    if (/^[13]$/.test(word)) breaks += word;
    else if (!NOTHING_WORDS.has(word)) {
      return notATheorem(mnemonic, visible(word));
    }
  }
  return { classes, breaks: [...breaks].sort().join("") };
}

/** The words of a column. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[\s,;.]+/).filter((word) => word !== "");
}

function compare(
  { classes, breaks }: Prediction,
  classified: Classified,
): Text | undefined {
  const { row, classes: observed } = classified;
  const seen = new Set(observed);
  if (classes.symmetricDifference(seen).size > 0) {
    const isa = new InstructionSet("one", [
      ...PG32.rows.filter(({ mnemonic }) => mnemonic !== row.mnemonic),
      row,
    ]);
    return wrongClasses(row.mnemonic, {
      missed: observed.filter((name) => !classes.has(name)),
      invented: [...classes].filter((name) => !seen.has(name)),
      evidence: evidenceOf(isa, classified),
    });
  }
  const { theorem1, theorem3 } = theorems([classified]);
  const broken = [theorem1.holds ? "" : "1", theorem3.holds ? "" : "3"].join(
    "",
  );
  return breaks === broken ? undefined : wrongBreaks(row.mnemonic);
}
