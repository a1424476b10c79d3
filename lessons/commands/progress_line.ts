/**
 * A line on the terminal that tells how far a long work has come. It is on
 * stderr, comes and goes, and is not there where nobody could see it move.
 *
 * @module
 */
import { type Io, print } from "./io.ts";
import { WIDTH } from "./text.ts";

/** A line that is overwritten by the next. */
export class ProgressLine {
  readonly #io: Io;
  readonly #moves: boolean;
  #shown = false;

  /** A line, unless the user wants none that moves. */
  constructor(io: Io, { quiet }: { readonly quiet: boolean }) {
    this.#io = io;
    this.#moves = io.stderr.isTerminal && !quiet;
  }

  /** Shows a text in place of the last. */
  async show(text: string): Promise<void> {
    if (!this.#moves) return;
    this.#shown = true;
    await print(this.#io.stderr, `\r\x1b[K${text.slice(0, WIDTH - 1)}`);
  }

  /** Takes it away. */
  async clear(): Promise<void> {
    if (!this.#shown) return;
    this.#shown = false;
    await print(this.#io.stderr, "\r\x1b[K");
  }
}
