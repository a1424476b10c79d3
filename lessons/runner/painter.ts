/**
 * The painter: what has to be written so that a terminal shows a frame, and no
 * more than that. What is left alone cannot flicker.
 *
 * @module
 */
import { widthOf } from "./draw.ts";

/** What a terminal is to show. */
export interface Frame {
  /** From the uppermost on; all below them are empty. */
  readonly lines: readonly string[];
  /** Where the cursor is to be seen, from 0; without it, nowhere. */
  readonly cursor?: { readonly row: number; readonly column: number };
}

/**
 * A screen of its own, no cursor, and nothing that runs on into the next line;
 * the user's comes back afterwards.
 */
export const ENTER = "\x1b[?1049h\x1b[?25l\x1b[?7l";
/** The user's own screen, as it was before {@linkcode ENTER}. */
export const LEAVE = "\x1b[?7h\x1b[?25h\x1b[?1049l";

/** A terminal that knows this shows all that is between them at once. */
const [BEGIN, END] = ["\x1b[?2026h", "\x1b[?2026l"];
const CLEAR = "\x1b[2J";
const [HIDE, SHOW] = ["\x1b[?25l", "\x1b[?25h"];

/** Paints one terminal, frame by frame. */
export class Painter {
  /** What the terminal shows; `undefined` if nobody knows. */
  #shown: Frame | undefined;
  #columns = 0;

  /** Somebody else has written to the terminal, or its size has changed. */
  forget(): void {
    this.#shown = undefined;
  }

  /**
   * What to write to a terminal of so many columns, so that it shows a frame.
   * It is empty if it shows it already.
   */
  paint(frame: Frame, columns: number): string {
    const isKnown = this.#shown !== undefined && columns === this.#columns;
    const shown: Frame = isKnown ? this.#shown! : { lines: [] };
    const { lines, cursor } = frame;
    const rows: string[] = [];
    for (let n = 0; n < Math.max(lines.length, shown.lines.length); n++) {
      const line = lines[n] ?? "";
      if (line !== (shown.lines[n] ?? "")) rows.push(rowText(n, line, columns));
    }
    const isMoved = cursor?.row !== shown.cursor?.row ||
      cursor?.column !== shown.cursor?.column;
    this.#shown = frame;
    this.#columns = columns;
    if (isKnown && rows.length === 0 && !isMoved) return "";
    const shows = cursor === undefined
      ? HIDE
      : `${place(cursor.row, cursor.column)}${SHOW}`;
    return [
      BEGIN,
      ...isKnown && shown.cursor === undefined ? [] : [HIDE],
      ...isKnown ? [] : [CLEAR],
      ...rows,
      shows,
      END,
    ].join("");
  }
}

/** A row, and nothing of what was there before. */
function rowText(row: number, line: string, columns: number): string {
  // After a line that is full, the cursor is still on its last character.
  const rest = widthOf(line) < columns ? "\x1b[K" : "";
  return place(row, 0) + line + rest;
}

function place(row: number, column: number): string {
  return `\x1b[${row + 1};${column + 1}H`;
}
