/**
 * The player: where in a lesson one is, and what each key does there.
 *
 * It knows nothing of terminals or files. A scene's frames are what its workings
 * yielded when they were played; to go back or again is to play them anew.
 *
 * @module
 */
import type { Exhibit } from "./exhibit.ts";
import type { Key } from "./keys.ts";
import type { Answer, Place } from "./page.ts";
import type { LessonProgress } from "./progress.ts";
import {
  type Frame,
  isQuestion,
  type Language,
  type Lesson,
  type LessonWords,
} from "./scene.ts";
import type { Outcome } from "./viewer.ts";

/** One user in one lesson. */
export class Player {
  readonly #lesson: Lesson;
  readonly #words: LessonWords;
  readonly #guesses: Record<string, boolean>;
  #wasFinished: boolean;
  #scene: number;
  #frames: readonly Frame[] = [];
  #frame = 0;
  #answer: Answer | undefined;

  private constructor(
    lesson: Lesson,
    language: Language,
    progress?: LessonProgress,
  ) {
    this.#lesson = lesson;
    this.#words = lesson.words[language];
    this.#guesses = { ...progress?.guesses };
    this.#wasFinished = progress?.finished ?? false;
    const place = lesson.scenes.findIndex(({ id }) => id === progress?.scene);
    this.#scene = this.#wasFinished ? 0 : Math.max(0, place);
  }

  /** Begins where the user was, unless the lesson was finished. */
  static async begin(
    lesson: Lesson,
    language: Language,
    progress?: LessonProgress,
  ): Promise<Player> {
    const player = new Player(lesson, language, progress);
    await player.#enter(player.#scene, "first");
    return player;
  }

  /** What is to be seen. */
  get place(): Place {
    return {
      lesson: this.#words,
      scene: this.#words.scenes[this.#id],
      number: this.#scene + 1,
      scenes: this.#lesson.scenes.length,
      frame: this.#frames[this.#frame],
    };
  }

  /** What was said to the question that is to be seen, if anything was. */
  get answer(): Answer | undefined {
    return this.#answer;
  }

  /** The guest that is to be seen, at that moment, if there is one. */
  get machine(): Exhibit | undefined {
    return this.#frames[this.#frame].machine;
  }

  /** How far the user has come. */
  get progress(): LessonProgress {
    return {
      scene: this.#id,
      finished: this.#wasFinished,
      guesses: { ...this.#guesses },
    };
  }

  /** How many choices there are; 0 if nothing is asked. */
  get choices(): number {
    return this.#choices.length;
  }

  /** Whether there is a question, and the right answer was not seen. */
  get isOpen(): boolean {
    const frame = this.#frames[this.#frame];
    if (!isQuestion(frame)) return false;
    if (this.#answer === undefined) return true;
    const { guess = frame.right } = this.#answer;
    return guess !== frame.right;
  }

  /** Does what a key says. */
  async press(key: Key): Promise<Outcome> {
    if (typeof key === "object") return this.#choose(key.choice);
    switch (key) {
      case "on":
        return await this.#on();
      case "back":
        return await this.#back();
      case "again":
        return await this.#enter(this.#scene, "first");
      case "quit":
        return "quit";
      case "debug":
      case "up":
      case "down":
        return "same";
    }
  }

  get #id(): string {
    return this.#lesson.scenes[this.#scene].id;
  }

  get #choices(): string[] {
    if (!isQuestion(this.#frames[this.#frame])) return [];
    return Object.keys(this.place.scene.question?.choices ?? {});
  }

  /** To the next frame; from a question, first to its answer. */
  async #on(): Promise<Outcome> {
    if (this.isOpen) {
      this.#answer = {};
      return "moved";
    }
    if (this.#frame + 1 < this.#frames.length) {
      this.#frame++;
      this.#answer = undefined;
      return "moved";
    }
    if (this.#scene + 1 < this.#lesson.scenes.length) {
      return await this.#enter(this.#scene + 1, "first");
    }
    this.#wasFinished = true;
    return "done";
  }

  async #back(): Promise<Outcome> {
    if (this.#frame > 0) {
      this.#frame--;
      this.#answer = undefined;
      return "moved";
    }
    return this.#scene > 0
      ? await this.#enter(this.#scene - 1, "last")
      : "same";
  }

  /** Plays a scene on new machines. */
  async #enter(scene: number, end: "first" | "last"): Promise<Outcome> {
    this.#frames = await this.#lesson.scenes[scene].play();
    this.#scene = scene;
    this.#frame = end === "first" ? 0 : this.#frames.length - 1;
    this.#answer = undefined;
    return "moved";
  }

  /** Takes a guess. The first one that was ever made counts. */
  #choose(choice: number): Outcome {
    const frame = this.#frames[this.#frame];
    const guess = this.#choices[choice - 1];
    if (!isQuestion(frame) || guess === undefined) return "same";
    const right = guess === frame.right;
    this.#guesses[this.#id] ??= right;
    this.#answer = { guess };
    return "moved";
  }
}
