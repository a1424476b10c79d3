/**
 * How the assembler complains: it collects what is wrong with each statement,
 * goes on with the next one, and reports everything at the end.
 *
 * @module
 */
import { drawCaret, visible } from "../_caret.ts";
import { AssemblyError, InvariantError, SourceError } from "../errors.ts";
import { nearestNames } from "../_suggest.ts";

/** A line of a source file. */
export interface SourceLine {
  readonly file: string;
  /** The first is 1. */
  readonly number: number;
  readonly text: string;
  /** How the line comes to be read, if no one named its file. */
  readonly via?: Via;
}

/** A line that had another one read: it includes it, or uses its macro. */
export interface Via {
  /** What a note says, before the place: `included from`. */
  readonly words: string;
  /** Where. */
  readonly line: SourceLine;
  readonly kind: "include" | "macro" | "repetition";
}

/** A stretch of a line: characters from `start` up to `end`. */
export interface Span {
  readonly line: SourceLine;
  readonly start: number;
  readonly end: number;
}

/** What can be said beside what is wrong. */
export interface Hints {
  /** How it is written rightly: one or more forms. */
  readonly expected?: readonly string[];
  /** A name that is unknown, and the names that could have been meant. */
  readonly unknown?: { name: string; known: () => Iterable<string> };
  /** What else there is to know. */
  readonly notes?: readonly string[];
}

/**
 * What is wrong, and where. It is thrown to leave the statement, and caught
 * where statements are taken in turn. It is no `Error`, and its hints are not
 * worked out until it is shown: a file of junk makes a million of these.
 */
export class Complaint {
  /** Whether it has been reported: one mistake may come up many times. */
  isReported = false;

  constructor(
    readonly at: Span,
    readonly message: string,
    readonly hints: Hints = {},
  ) {}
}

/**
 * Thrown instead of a {@linkcode Complaint} where the cause has been reported
 * before, so that one mistake is reported once.
 */
export const ALREADY_REPORTED: unique symbol = Symbol("already reported");

/** How many errors a report shows. */
const SHOWN = 20;

/** Collects the errors of a run. */
export class Reporter {
  #count = 0;
  readonly #errors: SourceError[] = [];
  /** The names that no file defines. */
  readonly undefined: string[] = [];

  /** How many errors there have been. */
  get count(): number {
    return this.#count;
  }

  /** Takes what was thrown, if it is a complaint; all else is thrown on. */
  report(thrown: unknown): void {
    if (thrown === ALREADY_REPORTED) {
      if (this.#count > 0) return;
      throw new InvariantError("an error was passed over in silence");
    }
    if (!(thrown instanceof Complaint)) throw thrown;
    if (thrown.isReported) return;
    thrown.isReported = true;
    if (this.#errors.length < SHOWN) {
      const error = sourceError(thrown);
      if (this.#errors.some(({ message }) => message === error.message)) return;
      this.#errors.push(error);
    }
    this.#count++;
  }

  /** Does something, and takes its complaint; says whether it had none. */
  attempt(action: () => void): boolean {
    try {
      action();
      return true;
    } catch (thrown) {
      this.report(thrown);
      return false;
    }
  }

  /** Throws the report, if there is anything to report. */
  finish(): void {
    if (this.#count === 0) return;
    this.#errors.sort((a, b) =>
      compareText(a.position.file, b.position.file) ||
      a.position.line - b.position.line ||
      a.position.column - b.position.column
    );
    throw new AssemblyError(this.#errors, this.#count, this.undefined);
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sourceError({ at, message, hints }: Complaint): SourceError {
  const position = {
    file: visible(at.line.file),
    line: at.line.number,
    column: at.start + 1,
  };
  const { file, line, column } = position;
  const report = [
    ...wrap(`${file}:${line}:${column}: error: ${message}`),
    ...drawCaret(at.line.text, at.start, at.end),
    ...guess(hints),
    ...(hints.expected ?? []).map((form) => `expected: ${form}`),
    ...[...hints.notes ?? [], ...path(at.line)]
      .flatMap((note) => wrap(`note: ${note}`)),
  ];
  return new SourceError(position, message, report.join("\n"));
}

/** How a line comes to be read, from the inside out. */
function path({ via }: SourceLine): string[] {
  const notes: string[] = [];
  for (let step = via; step !== undefined; step = step.line.via) {
    notes.push(`${step.words} ${placeOf(step.line)}`);
  }
  const left = notes.length - MOST_NOTES;
  if (left <= 1) return notes;
  return [...notes.slice(0, MOST_NOTES), `and so on, ${left} more times`];
}

/** More notes than this on one way are no help. */
const MOST_NOTES = 4;

/** Whether a line is not as the user wrote it, but made of such a line. */
export function isExpanded({ via }: SourceLine): boolean {
  if (via === undefined) return false;
  return via.kind !== "include" || isExpanded(via.line);
}

/** A line's place, as a message names it. */
export function placeOf({ file, number }: SourceLine): string {
  return `${visible(file)}:${number}`;
}

function guess({ unknown }: Hints): string[] {
  if (unknown === undefined) return [];
  const names = nearestNames(unknown.name, unknown.known());
  return names.length === 0 ? [] : [`did you mean ${names.join(" or ")}?`];
}

/** The words in lines of at most 80 columns, all but the first set in. */
function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined) lines.push(word);
    else if (last.length + word.length < 80) {
      lines.push(`${lines.pop()} ${word}`);
    } else lines.push(`    ${word}`);
  }
  return lines;
}

/** Text of the user's within a message: short, and without odd characters. */
export function quote(text: string): string {
  const characters = Array.from(text.slice(0, 100));
  const short = characters.length > 40
    ? characters.slice(0, 39).join("") + "…"
    : characters.join("");
  return `“${visible(short)}”`;
}
