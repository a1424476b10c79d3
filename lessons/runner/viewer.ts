/**
 * The viewer: shows pages at a terminal, fits them to it, and hands keys on.
 *
 * @module
 */
import { INTERRUPTED } from "../commands/cli.ts";
import { type Key, keyOf } from "./keys.ts";
import { type PageLook, paragraph } from "./page.ts";
import type { Notice, Progress } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

/** A page, before it is fitted to the terminal. */
export interface Page {
  readonly heading: string;
  readonly body: readonly string[];
  /** The line of the body that has to be seen, instead of scrolling. */
  readonly focus?: number;
  /** What the keys do, apart from scrolling. */
  readonly help: readonly string[];
}

/**
 * What a key has done to a page: it is another one now, or the same, or the same
 * and has to be shown again, or there is no more to do, or the user wants to
 * leave.
 */
export type Outcome = "moved" | "same" | "covered" | "done" | "quit";

/** How a stay at the terminal came to its end. */
export type Ending =
  | { readonly kind: "done" }
  | { readonly kind: "quit"; readonly code: number };

/** What a viewer needs. */
export interface ViewerOptions {
  /** How pages look now: the terminal's size may change. */
  readonly look: () => PageLook;
  /** How many lines the terminal has now. */
  readonly rows: () => number;
  /** What may have something to tell. */
  readonly progress: Progress;
}

/** Pages at a terminal. */
export class Viewer {
  readonly #terminal: Terminal;
  readonly #options: ViewerOptions;
  #notices: readonly Notice[] = [];
  #scroll = 0;

  constructor(terminal: Terminal, options: ViewerOptions) {
    this.#terminal = terminal;
    this.#options = options;
  }

  /** Shows pages, and takes keys until it is enough. */
  async stay(
    page: () => Page,
    press: (key: Key) => Outcome | Promise<Outcome>,
  ): Promise<Ending> {
    let isNew = true;
    for (;;) {
      if (isNew || this.#terminal.isScreen) await this.#show(page());
      isNew = false;
      const event = await this.#terminal.next();
      if (event.kind === "end") return { kind: "quit", code: event.code };
      if (event.kind === "interrupt") {
        return { kind: "quit", code: INTERRUPTED };
      }
      if (event.kind === "redraw") continue;
      const key = keyOf(event.key);
      if (key === undefined) continue;
      const outcome = await press(key);
      if (outcome === "quit") return { kind: "quit", code: 0 };
      if (outcome === "same") {
        if (key === "down") this.#scroll++;
        if (key === "up") this.#scroll--;
        continue;
      }
      isNew = true;
      if (outcome === "covered") continue;
      this.#scroll = 0;
      this.#notices = [];
      if (outcome === "done") return { kind: "done" };
    }
  }

  /** Tells the user something: on a screen, until there is another page. */
  async tell(notice: Notice): Promise<void> {
    if (this.#terminal.isScreen) this.#notices = [notice];
    else await this.#terminal.show(tell(notice, this.#options.look()));
  }

  async #show({ heading, body, focus, help }: Page): Promise<void> {
    const look = this.#options.look();
    this.#notices = [...this.#notices, ...this.#options.progress.takeNotices()];
    const notices = this.#notices.flatMap((notice) => tell(notice, look));
    if (this.#terminal.isScreen) {
      const fit = { focus, notices, help };
      await this.#terminal.show([heading, ...this.#fitted(body, fit)]);
    } else {
      const keys = help.join(", ");
      await this.#terminal.show(
        [heading, "", ...body, "", ...notices, keys, ""],
      );
    }
  }

  /** As much as there is room for; the rest can be scrolled to. */
  #fitted(
    body: readonly string[],
    { focus, notices, help }: {
      readonly focus: number | undefined;
      readonly notices: readonly string[];
      readonly help: readonly string[];
    },
  ): string[] {
    const { words, width } = this.#options.look();
    const room = Math.max(1, this.#options.rows() - 2 - notices.length);
    const lines = body.length < room ? ["", ...body] : body;
    const hidden = Math.max(0, lines.length - room);
    const wanted = focus === undefined ? this.#scroll : focus + 1 - room;
    this.#scroll = Math.max(0, Math.min(wanted, hidden));
    const shown = lines.slice(this.#scroll, this.#scroll + room);
    const blanks = new Array<string>(room - shown.length).fill("");
    const keys = hidden === 0 || focus !== undefined
      ? help
      : [...help, `↑ ↓ ${words.keys.scroll}`];
    const wide = keys.join("   ");
    const line = wide.length <= width ? wide : keys.join(" ");
    return [...shown, ...blanks, ...notices, line];
  }
}

/** A notice, in the user's language. */
export function tell(
  { error, path = "", problem }: Notice,
  look: PageLook,
): string[] {
  const { errors, problems } = look.words;
  const known: Readonly<Record<string, string>> = problems;
  const why = problem === undefined
    ? ""
    : known[problem.name] ?? problem.message;
  return paragraph(errors[error], { path, problem: why }, look);
}
