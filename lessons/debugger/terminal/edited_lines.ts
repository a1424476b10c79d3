/**
 * The lines that a user edits on a terminal.
 *
 * @module
 */
import { indented } from "../../commands/text.ts";
import type { Terminal } from "../../runner/terminal.ts";
import type { Completion } from "../language/completion.ts";
import type { Display } from "./display.ts";
import type { Editor, Outcome } from "./editor.ts";
import type { LineSource } from "./lines.ts";

/** The most words that Tab shows. */
const MOST_WORDS = 60;

/** What lines are edited with. */
export interface Editing {
  readonly terminal: Terminal;
  readonly display: Display;
  readonly editor: Editor;
  /** What Tab is to offer after the beginning of a line. */
  complete(line: string): Promise<Completion>;
  /** Keeps a line for later sessions. */
  keep(line: string): void;
}

/** The lines of a terminal. */
export class EditedLines implements LineSource {
  readonly echoes = true;
  readonly #editing: Editing;

  constructor(editing: Editing) {
    this.#editing = editing;
  }

  async next(prompt: string): Promise<string | undefined> {
    const { terminal, display, editor } = this.#editing;
    // What was pressed while a guest ran has stopped it.
    terminal.forgetInterrupt();
    for (;;) {
      if (!terminal.hasMore) await display.edit(prompt, editor);
      const event = await terminal.next();
      switch (event.kind) {
        case "key": {
          const outcome = await this.#press(prompt, event.key);
          if (outcome.kind === "line") return outcome.line;
          if (outcome.kind === "end") return undefined;
          break;
        }
        case "interrupt":
          await display.leave(prompt, `${editor.line}^C`);
          editor.cancel();
          break;
        case "redraw":
          break;
        case "end":
          await display.leave(prompt, editor.line);
          return undefined;
      }
    }
  }

  /** Takes a key, and shows what has to be shown beside the line. */
  async #press(prompt: string, key: string): Promise<Outcome> {
    const { display, editor, complete, keep } = this.#editing;
    const { line } = editor;
    let outcome = editor.press(key);
    if (outcome.kind === "complete") {
      outcome = editor.complete(await complete(outcome.before));
    }
    switch (outcome.kind) {
      case "line":
        if (outcome.kept !== undefined) keep(outcome.kept);
        await display.leave(prompt, line);
        break;
      case "end":
        await display.leave(prompt, line);
        break;
      case "turn":
        await display.turn(outcome.turn);
        break;
      case "offer":
        await display.leave(prompt, line);
        await display.say(offered(outcome.words));
    }
    return outcome;
  }
}

function offered(words: readonly string[]): string[] {
  const shown = words.slice(0, MOST_WORDS).join("  ");
  return indented(words.length > MOST_WORDS ? `${shown} ...` : shown, 2);
}
