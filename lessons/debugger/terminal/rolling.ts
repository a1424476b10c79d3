/**
 * Lines that roll upwards as there are more of them: the terminal without a
 * screen.
 *
 * @module
 */
import { type Io, print } from "../../commands/io.ts";
import { type Display, visiblePart } from "./display.ts";
import type { Editor, Turn } from "./editor.ts";

/** Writes line after line. */
export class Rolling implements Display {
  readonly #io: Io;

  /** On this terminal. */
  constructor(io: Io) {
    this.#io = io;
  }

  async edit(prompt: string, editor: Editor): Promise<void> {
    const { columns, stdout } = this.#io;
    const { text, column } = visiblePart(prompt, editor, columns);
    const move = column === 0 ? "" : `\x1b[${column}C`;
    await print(stdout, `\r\x1b[K${text}\r${move}`);
  }

  async leave(prompt: string, line: string): Promise<void> {
    await print(this.#io.stdout, `\r\x1b[K${prompt}${line}\r\n`);
  }

  async say(lines: readonly string[]): Promise<void> {
    if (lines.length > 0) await print(this.#io.stdout, `${lines.join("\n")}\n`);
  }

  async turn(turn: Turn): Promise<void> {
    if (turn === "redraw") await print(this.#io.stdout, "\x1b[H\x1b[2J");
  }

  wait(): Promise<void> {
    return Promise.resolve();
  }
}
