/**
 * A session at a terminal: the list of lessons, and the lessons themselves.
 *
 * @module
 */
import type { Key } from "./keys.ts";
import { farewellLines, listLines } from "./list.ts";
import { body, heading, type PageLook, paragraph } from "./page.ts";
import { Player } from "./player.ts";
import type { Notice, Progress } from "./progress.ts";
import type { Language, Lesson } from "./scene.ts";
import type { Terminal } from "./terminal.ts";

/** How a session, or a part of it, came to its end. */
export type Ending =
  | { readonly kind: "finished" }
  | {
    readonly kind: "quit";
    readonly code: number;
    /** What to say when the terminal is as it was. */
    readonly last?: readonly string[];
  };

/** A page, before it is fitted to the terminal. */
interface Page {
  readonly heading: string;
  readonly body: readonly string[];
  /** What the keys do, apart from scrolling. */
  readonly help: readonly string[];
}

/** What a session needs. */
export interface SessionOptions {
  readonly lessons: readonly Lesson[];
  readonly language: Language;
  readonly progress: Progress;
  /** How pages look now: the terminal's size may change. */
  readonly look: () => PageLook;
  /** How many lines the terminal has now. */
  readonly rows: () => number;
}

/** One user at one terminal. */
export class Session {
  readonly #terminal: Terminal;
  readonly #options: SessionOptions;
  #notices: readonly Notice[] = [];
  #scroll = 0;

  constructor(terminal: Terminal, options: SessionOptions) {
    this.#terminal = terminal;
    this.#options = options;
  }

  /** Shows the list until the user quits, and plays what is chosen. */
  async choose(): Promise<Ending> {
    const { lessons, progress, language } = this.#options;
    for (;;) {
      const unfinished = lessons.findIndex(({ name }) =>
        !progress.of(name)?.finished
      );
      let at = Math.max(0, unfinished);
      const chosen = await this.#interact(
        () => {
          const look = this.#options.look();
          const { list, keys } = look.words;
          // A cursor is a drawing: plain, there are numbers instead.
          const choice = look.plain
            ? `1-${lessons.length} ${keys.open}`
            : `↑ ↓ ${keys.choose}`;
          const open = look.plain ? ` ${lessons[at].name}` : "";
          return {
            heading: look.style.bold(list.title),
            body: listLines(lessons, language, progress, look, at),
            help: [
              choice,
              `${keys.enter} ${keys.open}${open}`,
              `q ${keys.quit}`,
            ],
          };
        },
        (key) => {
          if (key === "up") at = (at + lessons.length - 1) % lessons.length;
          else if (key === "down") at = (at + 1) % lessons.length;
          else if (key === "on") return "done";
          else if (key === "quit") return "quit";
          else if (typeof key === "object" && lessons[key.choice - 1]) {
            at = key.choice - 1;
            return "done";
          } else return "same";
          return "moved";
        },
      );
      if (chosen.kind === "quit") return chosen;
      const played = await this.play(lessons[at]);
      if (played.kind === "quit") return played;
    }
  }

  /** Plays a lesson until it is finished or the user quits. */
  async play(lesson: Lesson): Promise<Ending> {
    const { language, progress } = this.#options;
    const player = new Player(lesson, language, progress.of(lesson.name));
    const save = () => progress.save(lesson.name, player.progress);
    await save();
    const ending = await this.#interact(
      () => this.#page(player),
      async (key) => {
        const outcome = player.press(key);
        if (outcome === "same" || outcome === "quit") return outcome;
        await save();
        return outcome === "finished" ? "done" : "moved";
      },
    );
    if (ending.kind === "quit") {
      return { ...ending, last: this.#paused(lesson, player) };
    }
    return await this.#interact(
      () => this.#farewell(lesson, player),
      (key) => key === "on" ? "done" : key === "quit" ? "quit" : "same",
    );
  }

  #page(player: Player): Page {
    const look = this.#options.look();
    const { keys } = look.words;
    const { place, answer, choices } = player;
    const answers = choices === 0 ? [] : [`1-${choices} ${keys.answer}`];
    return {
      heading: heading(place, look),
      body: body(place, look, answer),
      help: [
        ...answers,
        `${keys.enter} ${player.isOpen ? keys.look : keys.on}`,
        `b ${keys.back}`,
        `r ${keys.again}`,
        `q ${keys.quit}`,
      ],
    };
  }

  #paused({ name }: Lesson, { place: { number, scenes } }: Player): string[] {
    const look = this.#options.look();
    const values = { scene: number, scenes, name };
    return paragraph(look.words.end.paused, values, look);
  }

  #farewell(lesson: Lesson, player: Player): Page {
    const { language, lessons } = this.#options;
    const look = this.#options.look();
    return {
      heading: look.style.bold(lesson.words[language].title),
      body: farewellLines(
        lesson,
        language,
        { lessons, guesses: player.progress.guesses },
        look,
      ),
      help: [
        `${look.words.keys.enter} ${look.words.keys.on}`,
        `q ${look.words.keys.quit}`,
      ],
    };
  }

  /** Shows pages and takes keys until a key says that it is enough. */
  async #interact(
    page: () => Page,
    press: (
      key: Key,
    ) =>
      | Promise<"moved" | "same" | "done" | "quit">
      | ("moved" | "same" | "done" | "quit"),
  ): Promise<Ending> {
    let isNew = true;
    for (;;) {
      if (isNew || this.#terminal.isScreen) await this.#show(page());
      const event = await this.#terminal.next();
      isNew = false;
      if (event.kind === "end") return { kind: "quit", code: event.code };
      if (event.kind === "resize") continue;
      const outcome = await press(event.key);
      if (outcome === "done") return { kind: "finished" };
      if (outcome === "quit") return { kind: "quit", code: 0 };
      if (outcome === "moved") {
        isNew = true;
        this.#scroll = 0;
        this.#notices = [];
      } else if (event.key === "down") this.#scroll++;
      else if (event.key === "up") this.#scroll--;
    }
  }

  /** Fits a page to the terminal: what has no room can be scrolled to. */
  async #show({ heading, body, help }: Page): Promise<void> {
    const look = this.#options.look();
    this.#notices = [...this.#notices, ...this.#options.progress.takeNotices()];
    const notices = this.#notices.flatMap((notice) => tell(notice, look));
    if (!this.#terminal.isScreen) {
      const keys = help.join(", ");
      return await this.#terminal.show(
        [heading, "", ...body, "", ...notices, keys, ""],
      );
    }
    const room = Math.max(1, this.#options.rows() - 2 - notices.length);
    const lines = body.length < room ? ["", ...body] : body;
    const hidden = Math.max(0, lines.length - room);
    this.#scroll = Math.max(0, Math.min(this.#scroll, hidden));
    const shown = lines.slice(this.#scroll, this.#scroll + room);
    const blanks = new Array<string>(room - shown.length).fill("");
    const keys = hidden === 0
      ? help
      : [...help, `↑ ↓ ${look.words.keys.scroll}`];
    await this.#terminal.show([
      heading,
      ...shown,
      ...blanks,
      ...notices,
      look.style.dim(spread(keys, look.width)),
    ]);
  }
}

/** What the keys do, in one line. */
function spread(keys: readonly string[], width: number): string {
  const wide = keys.join("   ");
  return wide.length <= width ? wide : keys.join(" ");
}

/** A notice, in the user's language. */
export function tell(
  { error, path = "", problem = "" }: Notice,
  look: PageLook,
): string[] {
  return paragraph(look.words.errors[error], { path, problem }, look);
}
