/**
 * What a terminal shows that obeys what is written to it, as far as the project
 * asks a terminal for anything.
 *
 * @module
 */

// An order to the terminal, or a character.
// deno-lint-ignore no-control-regex
const PIECE = /\x1b\[(\??)([\d;]*)([A-Za-z])|[^]/gu;

/** A terminal: lines of characters, and a cursor. */
export class FakeScreen {
  #rows: string[][] = [];
  #row = 0;
  #column = 0;
  /** Whether the screen is the program's own, and not the user's. */
  isOwn = false;
  isCursorShown = true;
  wraps = true;
  /** How many rows were written to. */
  rowsWritten = 0;

  /** Its lines, without blanks at their ends and without styles. */
  get lines(): string[] {
    return Array.from(
      this.#rows,
      (row = []) => Array.from(row, (each = " ") => each).join("").trimEnd(),
    );
  }

  get cursor(): { row: number; column: number } {
    return { row: this.#row, column: this.#column };
  }

  /** Does what it is told to. */
  write(text: string): void {
    for (const [piece, mark, numbers, order] of text.matchAll(PIECE)) {
      if (order === undefined) this.#put(piece);
      else this.#obey(`${mark}${order}`, numbers.split(";").map(Number));
    }
  }

  #put(character: string): void {
    if (character === "\r") this.#column = 0;
    else if (character === "\n") this.#row++;
    else (this.#rows[this.#row] ??= [])[this.#column++] = character;
  }

  #obey(order: string, [n, m]: number[]): void {
    switch (order) {
      case "H":
        [this.#row, this.#column] = [n - 1, m - 1];
        this.rowsWritten++;
        break;
      case "J":
        this.#rows = [];
        break;
      case "K":
        (this.#rows[this.#row] ??= []).length = this.#column;
        break;
      case "C":
        this.#column += n;
        break;
      case "?h":
      case "?l":
        this.#mode(n, order === "?h");
        break;
      case "m":
        break;
      default:
        throw new Error(`the terminal is told to ${order}`);
    }
  }

  #mode(number: number, on: boolean): void {
    if (number === 1049) this.isOwn = on;
    else if (number === 25) this.isCursorShown = on;
    else if (number === 7) this.wraps = on;
    else if (number !== 2026) throw new Error(`no mode ${number} is known`);
  }
}

/** What a terminal has shown, frame by frame, each as its lines. */
export function framesOf(out: string): string[][] {
  const screen = new FakeScreen();
  const frames = out.split("\x1b[?2026l").slice(0, -1);
  return frames.map((frame) => {
    screen.write(frame);
    return screen.lines;
  });
}
