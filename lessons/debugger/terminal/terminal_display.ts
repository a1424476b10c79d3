/**
 * The display of a terminal session: rolling lines, or the screen, as the user
 * wants it now.
 *
 * @module
 */
import { UsageError } from "../../../isa/mod.ts";
import type { ScreenSwitch } from "../language/debugger.ts";
import { LEAST } from "../screen/layout.ts";
import type { Display } from "./display.ts";
import type { Editor, Turn } from "./editor.ts";
import { Rolling } from "./rolling.ts";
import { Screen, type ScreenOptions } from "./screen.ts";

/** Shows things as the user wants it. */
export class TerminalDisplay implements Display, ScreenSwitch {
  readonly #options: ScreenOptions;
  readonly #rolling: Rolling;
  readonly #screen: Screen;

  constructor(options: ScreenOptions) {
    this.#options = options;
    this.#rolling = new Rolling(options.terminal.world.io);
    this.#screen = new Screen(options);
  }

  async enable(): Promise<void> {
    const { terminal } = this.#options;
    const { io: { columns }, rows } = terminal.world;
    if (columns < LEAST.columns || rows < LEAST.rows) {
      throw new UsageError(
        `a terminal of ${columns}x${rows} is too small for the screen: need ` +
          `${LEAST.columns}x${LEAST.rows}`,
      );
    }
    await terminal.enter();
    this.#screen.begin();
  }

  async disable(): Promise<void> {
    await this.#options.terminal.leave();
  }

  edit(prompt: string, editor: Editor): Promise<void> {
    return this.#shown.edit(prompt, editor);
  }

  leave(prompt: string, line: string): Promise<void> {
    return this.#shown.leave(prompt, line);
  }

  say(lines: readonly string[]): Promise<void> {
    return this.#shown.say(lines);
  }

  turn(turn: Turn): Promise<void> {
    return this.#shown.turn(turn);
  }

  wait(where: string): Promise<void> {
    return this.#shown.wait(where);
  }

  get #shown(): Display {
    return this.#options.terminal.isScreen ? this.#screen : this.#rolling;
  }
}
