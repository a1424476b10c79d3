/**
 * The terminal: keys in, pages out, and everything back as it was at the end.
 *
 * Whoever has it can lend it to another program meanwhile. There is one reader
 * of what is typed, and each key goes to the one who has the terminal when it is
 * taken, so none is lost between the two.
 *
 * @module
 */
import { INTERRUPTED } from "../commands/cli.ts";
import { type Io, print } from "../commands/io.ts";
import { keysOf } from "../debugger/terminal/editor.ts";
import { type Key, keyOf } from "./keys.ts";
import type { World } from "./world.ts";

/** Something that happens to a terminal. */
export type Event =
  | { readonly kind: "key"; readonly key: Key }
  | { readonly kind: "redraw" }
  /** It is over: there are no more keys, or the process has to end. */
  | { readonly kind: "end"; readonly code: number };

/** The same, before anybody has asked what a key means. */
type Happening =
  | Exclude<Event, { kind: "key" }>
  | { readonly kind: "typed"; readonly text: string };

/** What the borrower of a terminal has made of it. */
interface Loan {
  isRaw: boolean;
  /** Whether it waits for keys. */
  isReading: boolean;
  /** Whether its input has ended. */
  isOver: boolean;
  /** What it has called when it is to stop. */
  readonly interrupts: Set<() => void>;
  readonly returned: PromiseWithResolvers<void>;
}

function isTyped({ kind }: Happening): boolean {
  return kind === "typed";
}

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
  readonly #happenings: Happening[] = [];
  readonly #undo: (() => void)[];
  #loan: Loan | undefined;
  #wake: () => void = () => {};

  private constructor(world: World, isScreen: boolean) {
    this.#world = world;
    this.isScreen = isScreen;
    this.#undo = [
      world.io.onInterrupt(() => this.#interrupt()),
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
    const terminal = new Terminal(world, screen);
    try {
      await terminal.#take();
      terminal.#listen();
      return await use(terminal);
    } finally {
      for (const undo of terminal.#undo) undo();
      await terminal.#leave();
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
      const happening = this.#happenings.shift();
      if (happening === undefined) await this.#more();
      else if (happening.kind !== "typed") return happening;
      else {
        const key = keyOf(happening.text);
        if (key === "interrupt") return { kind: "end", code: INTERRUPTED };
        if (key !== undefined) return { kind: "key", key };
      }
    }
  }

  /**
   * Lends the terminal to `use`, as the world of a program of its own, and takes
   * it back, whatever happens. Meanwhile it is as it was found, and Ctrl-C is
   * the borrower's affair. If there is no more to come, the borrower's input
   * ends, and what it is at is interrupted.
   */
  async lend<T>(use: (io: Io) => Promise<T>): Promise<T> {
    const loan: Loan = {
      isRaw: false,
      isReading: false,
      isOver: false,
      interrupts: new Set(),
      returned: Promise.withResolvers(),
    };
    await this.#leave();
    this.#loan = loan;
    try {
      return await use(this.#lent(loan));
    } finally {
      this.#loan = undefined;
      loan.returned.resolve();
      await this.#take();
    }
  }

  async #take(): Promise<void> {
    const { stdin, stdout } = this.#world.io;
    stdin.setRaw(true);
    if (this.isScreen) await print(stdout, ENTER);
  }

  async #leave(): Promise<void> {
    const { stdin, stdout } = this.#world.io;
    stdin.setRaw(false);
    if (this.isScreen) await print(stdout, LEAVE);
  }

  /** The world, as its borrower has it. */
  #lent(loan: Loan): Io {
    const { io } = this.#world;
    return {
      ...io,
      get columns() {
        return io.columns;
      },
      stdin: {
        isTerminal: io.stdin.isTerminal,
        read: () => this.#readFor(loan),
        setRaw(raw) {
          loan.isRaw = raw;
          io.stdin.setRaw(raw);
        },
      },
      onInterrupt(action) {
        const undo = io.onInterrupt(action);
        loan.interrupts.add(action);
        return () => {
          loan.interrupts.delete(action);
          undo();
        };
      },
    };
  }

  /** The key that comes next, as bytes: what is not taken is left to us. */
  async #readFor(loan: Loan): Promise<Uint8Array | null> {
    const happenings = this.#happenings;
    loan.isReading = true;
    try {
      for (;;) {
        if (happenings.some(({ kind }) => kind === "end")) return null;
        const n = happenings.findIndex(isTyped);
        const [typed] = n < 0 ? [] : happenings.splice(n, 1);
        if (typed?.kind === "typed") {
          return new TextEncoder().encode(typed.text);
        }
        if (loan.isOver) return null;
        await this.#more();
      }
    } finally {
      loan.isReading = false;
    }
  }

  /** Reads what is typed until there is no more. */
  async #listen(): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for (;;) {
        const bytes = await this.#world.io.stdin.read();
        if (bytes !== null) {
          for (const text of keysOf(decoder.decode(bytes, { stream: true }))) {
            this.#happen({ kind: "typed", text });
          }
        } else if (this.#loan === undefined) {
          break;
        } else {
          // A terminal that reads lines goes on after what has ended one.
          const loan = this.#loan;
          loan.isOver = true;
          if (!this.#happenings.some(isTyped)) this.#stop(loan);
          await loan.returned.promise;
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
    const isRaw = this.#loan?.isRaw ?? true;
    stdin.setRaw(!isRaw);
    stdin.setRaw(isRaw);
    if (this.#loan !== undefined) return;
    try {
      if (this.isScreen) await print(stdout, ENTER);
      this.#happen({ kind: "redraw" });
    } catch {
      // Nobody sees the screen any more.
      this.#end(0);
    }
  }

  #interrupt(): void {
    if (this.#loan === undefined) this.#end(INTERRUPTED);
  }

  #end(code: number): void {
    this.#happen({ kind: "end", code });
    if (this.#loan !== undefined) this.#stop(this.#loan);
  }

  /** Who reads is told by the end of input; who is at work, by an interrupt. */
  #stop({ isReading, interrupts }: Loan): void {
    this.#wake();
    if (!isReading) { for (const action of interrupts) action(); }
  }

  #happen(happening: Happening): void {
    this.#happenings.push(happening);
    this.#wake();
  }

  async #more(): Promise<void> {
    await new Promise<void>((resolve) => this.#wake = resolve);
  }
}
