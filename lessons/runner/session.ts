/**
 * A session at a terminal: the list of lessons, and the lessons themselves.
 *
 * @module
 */
import { debugExhibit } from "./debugging.ts";
import type { Key } from "./keys.ts";
import { farewellLines, listLines } from "./list.ts";
import { body, heading, paragraph } from "./page.ts";
import { Player } from "./player.ts";
import type { Language, Lesson } from "./scene.ts";
import type { Terminal } from "./terminal.ts";
import {
  type Ending,
  type Outcome,
  type Page,
  Viewer,
  type ViewerOptions,
} from "./viewer.ts";

/** What a session needs. */
export interface SessionOptions extends ViewerOptions {
  readonly lessons: readonly Lesson[];
  readonly language: Language;
}

/** One user at one terminal. */
export class Session {
  readonly #terminal: Terminal;
  readonly #viewer: Viewer;
  readonly #options: SessionOptions;
  #last: readonly string[] = [];

  constructor(terminal: Terminal, options: SessionOptions) {
    this.#terminal = terminal;
    this.#viewer = new Viewer(terminal, options);
    this.#options = options;
  }

  /** What is left to say when the terminal is as it was. */
  get last(): readonly string[] {
    return this.#last;
  }

  /** Shows the list until the user quits, and plays what is chosen. */
  async choose(): Promise<Ending> {
    const { lessons, progress } = this.#options;
    for (;;) {
      const unfinished = lessons.findIndex(({ name }) =>
        !progress.of(name)?.finished
      );
      const cursor = { at: Math.max(0, unfinished) };
      const picked = await this.#viewer.stay(
        () => this.#list(cursor.at),
        (key) => pick(key, cursor, lessons.length),
      );
      if (picked.kind === "quit") return picked;
      const played = await this.play(lessons[cursor.at]);
      if (played.kind === "quit") return played;
    }
  }

  /** Plays a lesson until it is finished or the user quits. */
  async play(lesson: Lesson): Promise<Ending> {
    const { language, progress } = this.#options;
    const known = progress.of(lesson.name);
    const player = await Player.begin(lesson, language, known);
    const save = () => progress.save(lesson.name, player.progress);
    await save();
    const played = await this.#viewer.stay(
      () => this.#page(player),
      async (key) => {
        if (key === "debug") return await this.#debug(player);
        const outcome = await player.press(key);
        if (outcome === "moved" || outcome === "done") await save();
        return outcome;
      },
    );
    if (played.kind === "quit") {
      this.#last = this.#pause(lesson, player);
      return played;
    }
    this.#last = this.#farewell(lesson, player).body;
    return await this.#viewer.stay(
      () => this.#farewell(lesson, player),
      (key) => key === "on" ? "done" : key === "quit" ? "quit" : "same",
    );
  }

  /** Opens the debugger at the machine of the page; then the page is back. */
  async #debug({ machine }: Player): Promise<Outcome> {
    if (machine === undefined) {
      await this.#viewer.tell({ error: "no_machine" });
      return "same";
    }
    await debugExhibit(machine, this.#terminal, this.#options.look());
    return "covered";
  }

  #list(at: number): Page {
    const { lessons } = this.#options;
    const look = this.#options.look();
    const { list, keys } = look.words;
    // A cursor is a drawing: plain, there are numbers and a name instead.
    const help = look.plain
      ? [
        `1-${lessons.length} ${keys.open}`,
        `${keys.enter} ${lessons[at].name}`,
      ]
      : [`↑ ↓ ${keys.choose}`, `${keys.enter} ${keys.open}`];
    return {
      heading: look.style.bold(list.title),
      body: listLines(lessons, look, { ...this.#options, at }),
      // Each lesson above has a line; this one has a second one.
      focus: at + 1,
      help: [...help, `q ${keys.quit}`],
    };
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
        ...player.machine === undefined ? [] : [`d ${keys.debug}`],
        `q ${keys.quit}`,
      ],
    };
  }

  #pause({ name }: Lesson, { place: { number, scenes } }: Player): string[] {
    const look = this.#options.look();
    const values = { scene: number, scenes, name };
    return paragraph(look.words.end.paused, values, look);
  }

  #farewell(lesson: Lesson, { progress: { guesses } }: Player): Page {
    const look = this.#options.look();
    const { keys } = look.words;
    return {
      heading: look.style.bold(lesson.words[this.#options.language].title),
      body: farewellLines(lesson, look, { ...this.#options, guesses }),
      help: [`${keys.enter} ${keys.on}`, `q ${keys.quit}`],
    };
  }
}

/** What a key does to the list's cursor. */
function pick(key: Key, cursor: { at: number }, lessons: number): Outcome {
  if (typeof key === "object") {
    if (key.choice > lessons) return "same";
    cursor.at = key.choice - 1;
    return "done";
  }
  switch (key) {
    case "on":
      return "done";
    case "quit":
      return "quit";
    case "up":
      cursor.at = (cursor.at + lessons - 1) % lessons;
      return "moved";
    case "down":
      cursor.at = (cursor.at + 1) % lessons;
      return "moved";
    default:
      return "same";
  }
}
