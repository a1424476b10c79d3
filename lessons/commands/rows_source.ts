/**
 * The text of a file of rows, and the errors in it: each with its line and a
 * caret.
 *
 * What is wrong, and where, is what the sandbox says; so it may be anything.
 *
 * @module
 */
import { drawCaret, SourceError, visible } from "../../isa/mod.ts";
import { WIDTH, wrap } from "./text.ts";

/** A place in a file: the first line and the first column are 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The longest message that is shown, in characters. */
const MOST_MESSAGE = 300;

/** The source of rows. */
export class RowsSource {
  readonly #file: string;
  readonly #lines: readonly string[];

  /** The text of a file. */
  constructor(file: string, text: string) {
    this.#file = file;
    this.#lines = text.split(/\r\n|\n|\r/);
  }

  /** The place that somebody says, or that of a mnemonic, if there is one. */
  placeOf(said: unknown, mnemonic: unknown): Place | undefined {
    if (Array.isArray(said)) {
      const [line, column] = said;
      const isInside = Number.isInteger(line) && Number.isInteger(column) &&
        column >= 1 && column <= (this.#lines[line - 1]?.length ?? -1) + 1;
      if (isInside) return { line, column };
    }
    return typeof mnemonic === "string" ? this.#find(mnemonic) : undefined;
  }

  /** Where a text stands in quotes. */
  #find(text: string): Place | undefined {
    for (const [n, line] of this.#lines.entries()) {
      for (const quote of [`"`, `'`, "`"]) {
        const at = line.indexOf(quote + text + quote);
        if (at >= 0) return { line: n + 1, column: at + 1 };
      }
    }
  }

  /** The error that the sandbox tells of, in Deno's words or in its own. */
  problem(message: string, place?: Place): SourceError {
    const told = this.#importProblem(place) ??
      inOurWords(message.slice(0, MOST_MESSAGE));
    return this.error(told, place);
  }

  /** Whether it is at an import; what Deno says of those is about files. */
  #importProblem(place: Place | undefined): string | undefined {
    if (place === undefined) return undefined;
    const [before, after] = this.#around(place);
    const [word] = /^(["'`]).*?\1/.exec(after) ?? [];
    if (word === undefined) return undefined;
    return /\b(?:from|import)\s*\(?\s*$/.test(before)
      ? `rows cannot import ${word}: need "@trapeze/trapeze", which has row ` +
        "and privileged, or no import"
      : undefined;
  }

  /** An error; without a place, it is about the whole file. */
  error(message: string, place?: Place): SourceError {
    const { line, column } = place ?? { line: 1, column: 1 };
    const summary = visible(message.slice(0, MOST_MESSAGE))
      .replace(/\S{61,}/g, (word) => `${word.slice(0, 59)}…`);
    const file = visible(this.#file);
    const [first, ...more] = wrap(
      `${file}:${line}:${column}: error: ${summary}`,
      WIDTH - INDENT.length,
    );
    const drawing = place === undefined ? [] : this.#draw(place);
    return new SourceError(
      { file, line, column },
      summary,
      [first, ...more.map((words) => INDENT + words), ...drawing].join("\n"),
    );
  }

  #draw(place: Place): readonly string[] {
    const [, after] = this.#around(place);
    const [word] = WORD.exec(after)!;
    const start = place.column - 1;
    return drawCaret(this.#lines[place.line - 1], start, start + word.length);
  }

  /**
   * What stands before and after a place, near by: to search a line of a
   * million blanks takes longer than anybody has.
   */
  #around({ line, column }: Place): [before: string, after: string] {
    const text = this.#lines[line - 1];
    const at = column - 1;
    return [text.slice(Math.max(0, at - NEAR), at), text.slice(at, at + NEAR)];
  }
}

/** How many characters are near. */
const NEAR = 100;

/** What the second line of a message begins with. */
const INDENT = "    ";

/** What a caret underlines: a name or a text in quotes. */
const WORD = /^(?:[\w$]+(?:\.[\w$]+)*|(["'`])[^"'`]*\1)?/;

/** What Deno's messages mean here, where its advice does not help. */
function inOurWords(message: string): string {
  const [, wish] = /^Requires (.*?), run again/.exec(message) ?? [];
  if (wish !== undefined) return `rows have no permissions: no ${wish}`;
  if (message.startsWith("Unsupported scheme")) {
    return "rows cannot import this: need @trapeze/trapeze, or no import";
  }
  const [, name] = /provide an export named '(.*?)'/.exec(message) ?? [];
  if (name === undefined) return message;
  return `rows cannot import ${name}: need row or privileged, or a type`;
}
