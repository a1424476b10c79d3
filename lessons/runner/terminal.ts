/**
 * The terminal: keys in, pages out, and everything back as it was at the end.
 *
 * There is one reader of what is typed, and each key goes to whoever has the
 * terminal when it is taken: so none is lost when a lesson opens the debugger.
 *
 * @module
 */
import { type Io, print } from "../commands/io.ts";
import { CTRL_C, KeyCutter } from "./keys.ts";
import { Loan } from "./loan.ts";
import { ENTER, type Frame, LEAVE, Painter } from "./painter.ts";
import type { World } from "./world.ts";

/** Something that happens to a terminal. */
export type Event =
  /** A key, as the terminal sends it. */
  | { readonly kind: "key"; readonly key: string }
  /** Ctrl-C. What was typed before it is forgotten. */
  | { readonly kind: "interrupt" }
  | { readonly kind: "redraw" }
  /** It is over: there are no more keys, or the process has to end. */
  | { readonly kind: "end"; readonly code: number };

/** A terminal that hands over each key at once. */
export class Terminal {
  readonly world: World;
  readonly #painter = new Painter();
  readonly #events: Event[] = [];
  readonly #undo: (() => void)[];
  readonly #interrupts = new Set<() => void>();
  #isScreen = false;
  #loan: Loan | undefined;
  #wake: () => void = () => {};

  private constructor(world: World) {
    this.world = world;
    this.#undo = [
      world.io.onInterrupt(() => this.#signal()),
      world.onTerminate((code) => this.#terminate(code)),
      world.onResize(() => this.#redraw()),
      world.onResume(() => void this.#resume()),
    ];
  }

  /**
   * Calls `use` with the terminal, and leaves it as it was found, whatever
   * happens. With `screen`, it has a screen of its own from the start.
   */
  static async use<T>(
    world: World,
    { screen }: { readonly screen: boolean },
    use: (terminal: Terminal) => Promise<T>,
  ): Promise<T> {
    const terminal = new Terminal(world);
    try {
      world.io.stdin.setRaw(true);
      if (screen) await terminal.enter();
      terminal.#listen();
      return await use(terminal);
    } finally {
      for (const undo of terminal.#undo) undo();
      world.io.stdin.setRaw(false);
      await terminal.leave();
    }
  }

  /** Whether pages replace one another, or are printed one after the other. */
  get isScreen(): boolean {
    return this.#isScreen;
  }

  /** Takes a screen of its own. */
  async enter(): Promise<void> {
    if (this.#isScreen) return;
    this.#isScreen = true;
    this.#painter.forget();
    await print(this.world.io.stdout, ENTER);
  }

  /** Gives the user's screen back. */
  async leave(): Promise<void> {
    if (!this.#isScreen) return;
    this.#isScreen = false;
    await print(this.world.io.stdout, LEAVE);
  }

  /**
   * Has `use` go on without this screen, which comes back afterwards, whatever
   * happens.
   */
  async aside<T>(use: () => Promise<T>): Promise<T> {
    const wasScreen = this.#isScreen;
    await this.leave();
    try {
      return await use();
    } finally {
      if (wasScreen) await this.enter();
    }
  }

  /**
   * Lends the terminal to `use`, which reads lines, as the world of a program of
   * its own, and takes it back, whatever happens. Meanwhile it is as it was
   * found, and Ctrl-C is the borrower's affair.
   */
  async lend<T>(use: (io: Io) => Promise<T>): Promise<T> {
    const { io } = this.world;
    const loan = new Loan(io, () => this.#take());
    return await this.aside(async () => {
      io.stdin.setRaw(false);
      this.#loan = loan;
      try {
        return await use(loan.io);
      } finally {
        this.#loan = undefined;
        loan.end();
        io.stdin.setRaw(true);
      }
    });
  }

  /** Shows a page: on a screen in place of the one before. */
  async show(
    lines: readonly string[],
    cursor?: Frame["cursor"],
  ): Promise<void> {
    const { stdout, columns } = this.world.io;
    if (!this.#isScreen) return await print(stdout, lines.join("\n") + "\n");
    const text = this.#painter.paint({ lines, cursor }, columns);
    if (text !== "") await print(stdout, text);
  }

  /** Whatever is shown is to be painted anew: something may have spoiled it. */
  forgetShown(): void {
    this.#painter.forget();
  }

  /** What happens next. The end is told to everybody who asks. */
  async next(): Promise<Event> {
    for (;;) {
      const event = this.#events[0];
      if (event?.kind !== "end") this.#events.shift();
      if (event !== undefined) return event;
      await this.#more();
    }
  }

  /** Whether something has happened already that `next` has not told. */
  get hasMore(): boolean {
    return this.#events.length > 0;
  }

  /** The exit code of the end, if nothing else is to come before it. */
  get ending(): number | undefined {
    const [event] = this.#events;
    return event?.kind === "end" ? event.code : undefined;
  }

  /** Ctrl-C, if it was pressed, has been obeyed. */
  forgetInterrupt(): void {
    this.#keep(({ kind }) => kind !== "interrupt");
  }

  /**
   * Calls `action` as soon as Ctrl-C is pressed, until the returned function is
   * called; `next` tells it later, when somebody asks.
   */
  onInterrupt(action: () => void): () => void {
    this.#interrupts.add(action);
    return () => this.#interrupts.delete(action);
  }

  /** The key that comes next, for a borrower; none if there are no more. */
  async #take(): Promise<string | undefined> {
    for (;;) {
      const n = this.#events.findIndex(({ kind }) => kind === "key");
      const [event] = n < 0 ? [] : this.#events.splice(n, 1);
      if (event?.kind === "key") return event.key;
      if (this.#isOver || this.#loan?.isOver !== false) return undefined;
      await this.#more();
    }
  }

  get #isOver(): boolean {
    return this.#events.some(({ kind }) => kind === "end");
  }

  /** Reads what is typed until there is no more. */
  async #listen(): Promise<void> {
    const cutter = new KeyCutter();
    try {
      for (;;) {
        const bytes = await this.world.io.stdin.read();
        if (bytes !== null) this.#type(cutter.cut(bytes));
        else if (this.#loan === undefined) break;
        else await this.#endLoan(this.#loan);
      }
    } catch {
      // A terminal that cannot be read has no more keys.
    }
    this.#happen({ kind: "end", code: 0 });
    this.#loan?.stop();
  }

  #type(keys: readonly string[]): void {
    for (const key of keys) {
      if (key === CTRL_C) this.#interrupt();
      else this.#happen({ kind: "key", key });
    }
  }

  /** A terminal that reads lines goes on after what has ended one. */
  async #endLoan(loan: Loan): Promise<void> {
    loan.isOver = true;
    this.#wake();
    if (!this.#events.some(({ kind }) => kind === "key")) loan.stop();
    await loan.ended;
  }

  /** A signal; while the terminal is lent, the borrower hears it himself. */
  #signal(): void {
    if (this.#loan === undefined) this.#interrupt();
  }

  #interrupt(): void {
    this.#keep(({ kind }) => kind !== "key");
    this.#happen({ kind: "interrupt" });
    this.#interrupts.forEach((action) => action());
  }

  /** Nothing that was typed is waited for. */
  #terminate(code: number): void {
    this.#events.length = 0;
    this.#happen({ kind: "end", code });
    this.#loan?.stop();
  }

  #redraw(): void {
    this.#painter.forget();
    this.#happen({ kind: "redraw" });
  }

  /** The shell had the terminal meanwhile, and has left it in its own way. */
  async #resume(): Promise<void> {
    const { stdin, stdout } = this.world.io;
    const isRaw = this.#loan === undefined;
    stdin.setRaw(!isRaw);
    stdin.setRaw(isRaw);
    try {
      if (this.isScreen) await print(stdout, ENTER);
      this.#redraw();
    } catch {
      // Nobody sees the screen any more.
      this.#happen({ kind: "end", code: 0 });
    }
  }

  #keep(wanted: (event: Event) => boolean): void {
    const kept = this.#events.filter(wanted);
    this.#events.splice(0, this.#events.length, ...kept);
  }

  #happen(event: Event): void {
    this.#events.push(event);
    this.#wake();
  }

  async #more(): Promise<void> {
    await new Promise<void>((resolve) => this.#wake = resolve);
  }
}
