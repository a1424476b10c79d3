/**
 * Lines of input, as they come: from a pipe, from a file, or from a terminal
 * that edits them itself.
 *
 * @module
 */
import type { Input } from "../../commands/io.ts";

/** Where commands come from. */
export interface LineSource {
  /** The next line, without its end; `undefined` if there are no more. */
  next(prompt: string): Promise<string | undefined>;
  /** Whether the user sees each line as it is typed. */
  readonly echoes: boolean;
}

/** The lines of a text. */
export function linesOf(text: string): LineSource {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  return { echoes: false, next: () => Promise.resolve(lines.shift()) };
}

/** The most bytes of a line that are kept; so much and more is too long. */
const LONGEST = 8192;

/** The lines of a stream. `ask` shows a prompt, where somebody sees it. */
export class StreamLines implements LineSource {
  readonly echoes: boolean;
  readonly #input: Input;
  readonly #ask: (prompt: string) => Promise<void>;
  readonly #decoder = new TextDecoder();
  #text = "";
  #isOver = false;

  constructor(input: Input, ask: (prompt: string) => Promise<void>) {
    this.#input = input;
    this.#ask = ask;
    this.echoes = input.isTerminal;
  }

  async next(prompt: string): Promise<string | undefined> {
    if (this.echoes) await this.#ask(prompt);
    for (;;) {
      const end = this.#text.indexOf("\n");
      if (end >= 0) {
        const line = this.#text.slice(0, end);
        this.#text = this.#text.slice(end + 1);
        return line.replace(/\r$/, "");
      }
      if (this.#isOver) {
        const rest = this.#text;
        this.#text = "";
        if (rest !== "") return rest;
        // What is printed next does not belong to the prompt.
        if (this.echoes) await this.#ask("\n");
        return undefined;
      }
      await this.#more();
    }
  }

  async #more(): Promise<void> {
    const bytes = await this.#input.read();
    if (bytes === null) this.#isOver = true;
    else {
      const more = this.#decoder.decode(bytes, { stream: true });
      const isTooLong = this.#text.length > LONGEST && !more.includes("\n");
      if (!isTooLong) this.#text += more;
    }
  }
}
