/**
 * The lines that a user edits on a terminal.
 *
 * @module
 */
import { type Io, print } from "../../commands/io.ts";
import { hanging } from "../../commands/text.ts";
import type { Completion } from "../language/completion.ts";
import { Editor, keysOf } from "./editor.ts";
import type { LineSource } from "./lines.ts";

/** The most words that Tab shows. */
const MOST_WORDS = 60;

/** The lines of a terminal. The terminal is as it was while none is read. */
export class EditedLines implements LineSource {
  readonly echoes = true;
  readonly #io: Io;
  readonly #editor: Editor;
  readonly #decoder = new TextDecoder();
  /** Keys that were typed while nobody read. */
  readonly #keys: string[] = [];

  constructor(io: Io, complete: (line: string) => Completion) {
    this.#io = io;
    this.#editor = new Editor(complete);
  }

  async next(prompt: string): Promise<string | undefined> {
    const { stdin, stdout } = this.#io;
    let cancel: () => void = () => {};
    // Ctrl-C is a signal where the terminal leaves it one.
    const stop = this.#io.onInterrupt(() => cancel());
    stdin.setRaw(true);
    try {
      cancel = () => {
        this.#editor.press("\x03");
        void print(stdout, "^C\r\n").then(() => this.#draw(prompt));
      };
      return await this.#read(prompt);
    } finally {
      stop();
      stdin.setRaw(false);
    }
  }

  async #read(prompt: string): Promise<string | undefined> {
    const { stdin, stdout } = this.#io;
    await this.#draw(prompt);
    for (;;) {
      const key = this.#keys.shift();
      if (key === undefined) {
        const bytes = await stdin.read();
        if (bytes === null) return undefined;
        this.#keys.push(
          ...keysOf(this.#decoder.decode(bytes, { stream: true })),
        );
        continue;
      }
      const outcome = this.#editor.press(key);
      switch (outcome.kind) {
        case "line":
          await print(stdout, "\r\n");
          return outcome.line;
        case "end":
          await print(stdout, "\r\n");
          return undefined;
        case "cancel":
          await print(stdout, "^C\r\n");
          break;
        case "offer": {
          const shown = outcome.words.slice(0, MOST_WORDS);
          const more = outcome.words.length > MOST_WORDS ? " ..." : "";
          const lines = hanging("", shown.join("  ") + more, 2);
          await print(stdout, `\r\n${lines.slice(1).join("\r\n")}\r\n`);
        }
      }
      await this.#draw(prompt);
    }
  }

  /** Shows the line, or as much of it around the cursor as there is room for. */
  async #draw(prompt: string): Promise<void> {
    const { line, cursor } = this.#editor;
    const room = Math.max(10, this.#io.columns - prompt.length - 1);
    const from = Math.max(0, cursor - room);
    const shown = Array.from(line).slice(from, from + room).join("");
    const column = prompt.length + cursor - from;
    const move = column === 0 ? "" : `\x1b[${column}C`;
    await print(this.#io.stdout, `\r\x1b[K${prompt}${shown}\r${move}`);
  }
}
