/**
 * A line that is edited on a terminal: keys in, and the line as it is now, with
 * a history and completion. It knows no terminal: what is to be shown is text.
 *
 * @module
 */
import type { Completion } from "../language/completion.ts";

/** Keys that are not about the line, but about what is shown above it. */
export type Turn = "page up" | "page down" | "escape" | "redraw";

/** What a key has led to. */
export type Outcome =
  | { readonly kind: "editing" }
  /** What stands before the cursor is to be completed: see `complete`. */
  | { readonly kind: "complete"; readonly before: string }
  /** The words that could stand there are to be shown. */
  | { readonly kind: "offer"; readonly words: readonly string[] }
  /** A line; `kept` is what of it is new in the history. */
  | { readonly kind: "line"; readonly line: string; readonly kept?: string }
  | { readonly kind: "turn"; readonly turn: Turn }
  | { readonly kind: "end" };

const EDITING: Outcome = { kind: "editing" };

/** The most lines of history. */
export const MOST_HISTORY = 1000;

/** What an escape sequence means. */
const SEQUENCES: Readonly<Record<string, string>> = {
  "\x1b[D": "left",
  "\x1bOD": "left",
  "\x1b[C": "right",
  "\x1bOC": "right",
  "\x1b[A": "up",
  "\x1bOA": "up",
  "\x1b[B": "down",
  "\x1bOB": "down",
  "\x1b[H": "home",
  "\x1bOH": "home",
  "\x1b[1~": "home",
  "\x1b[F": "end",
  "\x1bOF": "end",
  "\x1b[4~": "end",
  "\x1b[3~": "delete",
  "\x01": "home",
  "\x02": "left",
  "\x04": "eof",
  "\x05": "end",
  "\x06": "right",
  "\x08": "backspace",
  "\x09": "tab",
  "\x0a": "enter",
  "\x0b": "kill",
  "\x0d": "enter",
  "\x0e": "down",
  "\x10": "up",
  "\x15": "clear",
  "\x17": "word",
  "\x7f": "backspace",
};

/** The meanings that are not about the line. */
const TURNS: Readonly<Record<string, Turn>> = {
  "\x1b[5~": "page up",
  "\x1b[6~": "page down",
  "\x1b": "escape",
  "\x0c": "redraw",
};

/** A line editor. */
export class Editor {
  readonly #history: string[];
  #characters: string[] = [];
  #cursor = 0;
  /** Where in the history one is; at its end is the new line. */
  #place: number;
  #draft = "";

  /** An editor that begins with a history, the oldest line first. */
  constructor(history: readonly string[] = []) {
    this.#history = [...history];
    this.#place = this.#history.length;
  }

  /** The line as it is. */
  get line(): string {
    return this.#characters.join("");
  }

  /** How many characters are before the cursor. */
  get cursor(): number {
    return this.#cursor;
  }

  /** Takes a key. */
  press(key: string): Outcome {
    const turn = TURNS[key];
    if (turn !== undefined) return { kind: "turn", turn };
    const meaning = SEQUENCES[key];
    switch (meaning) {
      case undefined:
        if (!/^\p{C}/u.test(key)) this.#insert([key]);
        return EDITING;
      case "enter":
        return this.#enter();
      case "eof":
        if (this.#characters.length === 0) return { kind: "end" };
        this.#characters.splice(this.#cursor, 1);
        return EDITING;
      case "tab":
        return { kind: "complete", before: this.#before };
      default:
        this.#edit(meaning);
        return EDITING;
    }
  }

  /** Gives the line up. */
  cancel(): void {
    this.#replace("");
    this.#place = this.#history.length;
  }

  #edit(meaning: string): void {
    const length = this.#characters.length;
    const edits: Readonly<Record<string, () => void>> = {
      left: () => this.#cursor = Math.max(0, this.#cursor - 1),
      right: () => this.#cursor = Math.min(length, this.#cursor + 1),
      home: () => this.#cursor = 0,
      end: () => this.#cursor = length,
      up: () => this.#recall(this.#place - 1),
      down: () => this.#recall(this.#place + 1),
      delete: () => this.#characters.splice(this.#cursor, 1),
      backspace: () => this.#erase(1),
      kill: () => this.#characters.splice(this.#cursor),
      clear: () => this.#erase(this.#cursor),
      word: () => {
        this.#erase(Array.from(/\S*\s*$/.exec(this.#before)![0]).length);
      },
    };
    edits[meaning]?.();
  }

  #insert(characters: readonly string[]): void {
    this.#characters.splice(this.#cursor, 0, ...characters);
    this.#cursor += characters.length;
  }

  #erase(count: number): void {
    const from = Math.max(0, this.#cursor - count);
    this.#characters.splice(from, this.#cursor - from);
    this.#cursor = from;
  }

  #replace(line: string): void {
    this.#characters = Array.from(line);
    this.#cursor = this.#characters.length;
  }

  #enter(): Outcome {
    const { line } = this;
    // Tab leaves a blank at the end.
    const trimmed = line.trimEnd();
    const isNew = trimmed !== "" && this.#history.at(-1) !== trimmed;
    if (isNew) this.#history.push(trimmed);
    if (this.#history.length > MOST_HISTORY) this.#history.shift();
    this.#place = this.#history.length;
    this.#replace("");
    return { kind: "line", line, ...isNew ? { kept: trimmed } : {} };
  }

  #recall(place: number): void {
    if (place < 0 || place > this.#history.length) return;
    if (this.#place === this.#history.length) this.#draft = this.line;
    this.#place = place;
    this.#replace(this.#history[place] ?? this.#draft);
  }

  get #before(): string {
    return this.#characters.slice(0, this.#cursor).join("");
  }

  /** Puts in what all that could stand here have in common. */
  complete({ from, words }: Completion): Outcome {
    if (words.length === 0) return EDITING;
    const begun = this.#before.slice(from);
    const common = words.reduce(commonStart);
    const isWhole = words.length === 1 && !/[:/\\]$/.test(common);
    const more = common.slice(begun.length) + (isWhole ? " " : "");
    this.#insert(Array.from(more));
    return more === "" ? { kind: "offer", words } : EDITING;
  }
}

function commonStart(a: string, b: string): string {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return a.slice(0, n);
}
