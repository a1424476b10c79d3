/**
 * What a format of results is.
 *
 * @module
 */
import { visible } from "../../isa/mod.ts";
import type { Assignment } from "../assignments/contract.ts";
import type { Language } from "../runner/scene.ts";
import type { CriterionResult, Result } from "./result.ts";

/** What a format is told beside the results. */
export interface FormatOptions {
  /** The language of what students are told. */
  readonly language: Language;
  /** The assignment of that name. */
  readonly assignmentOf: (name: string) => Assignment;
  /** Whether one fact is to be on each line, for a screen reader. */
  readonly plain: boolean;
  /** A variable of the environment, for a system that says things there. */
  readonly env: (name: string) => string | undefined;
  /** The time of the day, for a system that wants it. */
  readonly now: Date;
}

/** A way to write results down. */
export interface Format {
  /** Whether it is about one submission, and not about a class. */
  readonly single: boolean;
  /** For whom it is, in a few words. */
  readonly description: string;
  /**
   * The results as the text of a file.
   *
   * @throws {UsageError} if they, or the surroundings, do not fit the format.
   */
  write(results: readonly Result[], options: FormatOptions): string;
}

/**
 * What a student is told about a row: nothing if it is passed. It has lines,
 * and no character that a terminal would act upon.
 */
export function told(row: CriterionResult, language: Language): string {
  const { feedback, printed = [] } = row;
  return [
    ...feedback === undefined ? [] : feedback[language].split("\n"),
    ...printed.map((line) => `> ${line}`),
  ].map(visible).join("\n");
}

/** Data as the text of a file. */
export function jsonText(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
