/**
 * The screen at a terminal: all panels, the answers, and the line that is
 * edited at the bottom.
 *
 * @module
 */
import type { Style } from "../../commands/text.ts";
import type { Terminal } from "../../runner/terminal.ts";
import type { Debugger } from "../language/debugger.ts";
import { Answers } from "../screen/answers.ts";
import { oneCelled } from "../screen/cells.ts";
import { compose, paneSize, type Scene } from "../screen/compose.ts";
import type { Size } from "../screen/layout.ts";
import type { Moment } from "../screen/moment.ts";
import { Observer } from "../screen/observer.ts";
import { type Display, visiblePart } from "./display.ts";
import type { Editor, Turn } from "./editor.ts";

/** What the screen stands on. */
export interface ScreenOptions {
  readonly terminal: Terminal;
  readonly debug: Debugger;
  readonly style: Style;
}

/** Shows everything at once. The terminal has to have a screen of its own. */
export class Screen implements Display {
  readonly #options: ScreenOptions;
  readonly #observer = new Observer();
  readonly #answers = new Answers();
  /** What is shown of the session; none where it may have moved since. */
  #moment: Moment | undefined;
  /** What was shown of it last. */
  #last: Moment | undefined;

  constructor(options: ScreenOptions) {
    this.#options = options;
  }

  /** The screen begins, while nothing runs. */
  begin(): void {
    this.#last = this.#observer.observe(this.#options.debug);
  }

  async edit(prompt: string, editor: Editor): Promise<void> {
    const { columns } = this.#size;
    const { text, column } = visiblePart(prompt, editor, columns);
    await this.#show(this.#now, { text: oneCelled(text), column });
  }

  leave(prompt: string, line: string): Promise<void> {
    this.#answers.type(prompt + line);
    // What is asked now may move the session.
    this.#moment = undefined;
    return Promise.resolve();
  }

  say(lines: readonly string[]): Promise<void> {
    this.#answers.say(lines);
    return Promise.resolve();
  }

  turn(turn: Turn): Promise<void> {
    if (turn === "redraw") this.#options.terminal.forgetShown();
    this.#answers.turn(turn, paneSize(this.#now, this.#size));
    return Promise.resolve();
  }

  async wait(where: string): Promise<void> {
    const text = `${where}; Ctrl-C stops it`;
    // In the middle of a run, the session must not be looked at.
    if (this.#last !== undefined) {
      await this.#show(this.#last, { text, column: text.length });
    }
  }

  get #now(): Moment {
    return this.#last = this.#moment ??= this.#observer.observe(
      this.#options.debug,
    );
  }

  get #size(): Size {
    const { io: { columns }, rows } = this.#options.terminal.world;
    return { columns, rows };
  }

  async #show(moment: Moment, edited: Scene["edited"]): Promise<void> {
    const { terminal, style } = this.#options;
    const { lines, cursor } = compose({
      moment,
      answers: this.#answers,
      size: this.#size,
      style,
      edited,
    });
    await terminal.show(lines, cursor);
  }
}
