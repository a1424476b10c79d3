/**
 * The terminal: keys in, pages out, and everything back as it was at the end.
 *
 * @module
 */
import { INTERRUPTED } from "../commands/cli.ts";
import { print } from "../commands/io.ts";
import { type Key, keysIn } from "./keys.ts";
import type { World } from "./world.ts";

/** Something that happens to a terminal. */
export type Event =
  | { readonly kind: "key"; readonly key: Key }
  | { readonly kind: "redraw" }
  /** It is over: there are no more keys, or the process has to end. */
  | { readonly kind: "end"; readonly code: number };

/**
 * A screen of its own, no cursor, and nothing that runs on into the next line;
 * the user's comes back afterwards.
 */
const ENTER = "\x1b[?1049h\x1b[?25l\x1b[?7l";
const LEAVE = "\x1b[?7h\x1b[?25h\x1b[?1049l";

/** A terminal that hands over each key at once. */
export class Terminal {
  readonly #world: World;
  /** Whether pages replace one another, or are printed one after the other. */
  readonly isScreen: boolean;
  readonly #events: Event[] = [];
  readonly #undo: (() => void)[];
  #wake: () => void = () => {};

  private constructor(world: World, isScreen: boolean) {
    this.#world = world;
    this.isScreen = isScreen;
    this.#undo = [
      world.io.onInterrupt(() => this.#end(INTERRUPTED)),
      world.onTerminate((code) => this.#end(code)),
      world.onResize(() => this.#happen({ kind: "redraw" })),
      world.onResume(() => void this.#resume()),
    ];
  }

  /**
   * Calls `use` with the terminal, and leaves it as it was found, whatever
   * happens.
   */
  static async use<T>(
    world: World,
    { screen }: { readonly screen: boolean },
    use: (terminal: Terminal) => Promise<T>,
  ): Promise<T> {
    const { stdin, stdout } = world.io;
    const terminal = new Terminal(world, screen);
    try {
      stdin.setRaw(true);
      if (screen) await print(stdout, ENTER);
      terminal.#listen();
      return await use(terminal);
    } finally {
      for (const undo of terminal.#undo) undo();
      stdin.setRaw(false);
      if (screen) await print(stdout, LEAVE);
    }
  }

  /** Shows a page: on a screen in place of the one before. */
  async show(lines: readonly string[]): Promise<void> {
    const { stdout } = this.#world.io;
    if (!this.isScreen) return await print(stdout, lines.join("\n") + "\n");
    const rows = lines.map((line, n) => `\x1b[${n + 1};1H\x1b[2K${line}`);
    await print(stdout, `${rows.join("")}\x1b[J`);
  }

  /** What happens next. */
  async next(): Promise<Event> {
    for (;;) {
      const event = this.#events.shift();
      if (event !== undefined) return event;
      await new Promise<void>((resolve) => this.#wake = resolve);
    }
  }

  /** Reads keys until there are no more. */
  async #listen(): Promise<void> {
    try {
      for (;;) {
        const bytes = await this.#world.io.stdin.read();
        if (bytes === null) break;
        for (const key of keysIn(bytes)) {
          if (key === "interrupt") this.#end(INTERRUPTED);
          else this.#happen({ kind: "key", key });
        }
      }
    } catch {
      // A terminal that cannot be read has no more keys.
    }
    this.#end(0);
  }

  /** The shell had the terminal meanwhile, and has left it in its own way. */
  async #resume(): Promise<void> {
    const { stdin, stdout } = this.#world.io;
    stdin.setRaw(false);
    stdin.setRaw(true);
    try {
      if (this.isScreen) await print(stdout, ENTER);
      this.#happen({ kind: "redraw" });
    } catch {
      // Nobody sees the screen any more.
      this.#end(0);
    }
  }

  #end(code: number): void {
    this.#happen({ kind: "end", code });
  }

  #happen(event: Event): void {
    this.#events.push(event);
    this.#wake();
  }
}
