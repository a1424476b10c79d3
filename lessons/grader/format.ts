/**
 * What a format of results is.
 *
 * @module
 */
import type { Assignment, Text } from "../assignments/contract.ts";
import type { Language } from "../runner/scene.ts";
import type { CriterionResult, Result } from "./result.ts";

/** What a format is told beside the results. */
export interface FormatOptions {
  readonly language: Language;
  /** The assignments that the results are of, by their names. */
  readonly assignments: ReadonlyMap<string, Assignment>;
}

/** A way to write results down. */
export interface Format {
  /** Whether it is about one submission, and not about a class. */
  readonly single: boolean;
  /** For whom it is, in a few words. */
  readonly description: string;
  /** The results as the text of a file. */
  write(results: readonly Result[], options: FormatOptions): string;
}

/** What a student is told about a row: nothing if it is passed. */
export function told(row: CriterionResult, language: Language): string {
  const { feedback, printed = [] } = row;
  return [
    ...feedback === undefined ? [] : [feedback[language]],
    ...printed,
  ].join("\n");
}

/** What a student is told about the whole. */
export function toldOfAll(
  { refused }: Result,
  language: Language,
): string | undefined {
  return refused?.[language];
}

/** A text in the language that is wanted. */
export function inLanguage(text: Text, { language }: FormatOptions): string {
  return text[language];
}
