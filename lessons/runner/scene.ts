/**
 * Lessons: words and workings.
 *
 * A lesson's words are what it says, once in each language. Its workings are
 * what the live machine does meanwhile: for each scene a generator, which
 * builds a machine, drives it, and yields a frame for each thing to look at. It
 * may have to wait for what it drives: then it is an asynchronous one. The
 * machine is exact and the generator starts from nothing, so a scene can be
 * played again, or come back to, and shows the same.
 *
 * @module
 */
import type { Exhibit } from "./exhibit.ts";
import type { Panel } from "./panel.ts";

/** What a scene says. */
export interface SceneWords {
  readonly title: string;
  /** The text of each of its frames. `{name}` stands for a live value. */
  readonly text: Readonly<Record<string, string>>;
  /** What it asks before it shows. */
  readonly question?: {
    readonly ask: string;
    readonly choices: Readonly<Record<string, ChoiceWords>>;
  };
}

/** One possible answer. */
export interface ChoiceWords {
  readonly text: string;
  /** Why it is right, or why it is wrong. */
  readonly why: string;
}

/** What a lesson says, in one language. */
export interface LessonWords {
  readonly title: string;
  /** What it is about, in a line. */
  readonly about: string;
  readonly scenes: Readonly<Record<string, SceneWords>>;
}

/** The same keys, in whatever language. */
export type Translation<T> = T extends string ? string
  : { readonly [K in keyof T]: Translation<T[K]> };

/** What is beside a text. */
interface Shows {
  /** What the text's `{name}`s stand for. */
  readonly values?: Values;
  /** Rows of panels; the panels of a row stand side by side. */
  readonly panels?: readonly (readonly Panel[])[];
  /**
   * The guest that it is about, as it is then: where the debugger can be opened.
   * With a question, it has not done yet what is asked about.
   */
  readonly machine?: Exhibit;
}

/** One thing to look at. */
export interface View<Beat extends string = string> extends Shows {
  /** Which of the scene's texts goes with it. */
  readonly beat: Beat;
}

/** A question. What is right, the live machine has decided. */
export interface Question<Choice extends string = string> extends Shows {
  /** The choice that the live machine has shown to be right. */
  readonly right: Choice;
}

/** Live values for a text. */
export type Values = Readonly<Record<string, string | number>>;

/** What a scene yields. */
export type Frame<
  Beat extends string = string,
  Choice extends string = string,
> =
  | View<Beat>
  | Question<Choice>;

type SceneOf<W extends LessonWords, S extends keyof W["scenes"]> =
  W["scenes"][S];
type BeatOf<S extends SceneWords> = keyof S["text"] & string;
type ChoiceOf<S extends SceneWords> = S extends
  { readonly question: { readonly choices: infer C } } ? keyof C & string
  : never;

/** What yields the frames of a scene: at once, or with waiting in between. */
type Frames<F extends Frame> =
  | Generator<F, void, undefined>
  | AsyncGenerator<F, void, undefined>;

/** For each scene of the words, in the lesson's order, what happens in it. */
export type Workings<W extends LessonWords> = {
  readonly [S in keyof W["scenes"]]: () => Frames<
    Frame<BeatOf<SceneOf<W, S>>, ChoiceOf<SceneOf<W, S>>>
  >;
};

/** The languages that lessons are written in. */
export const LANGUAGES = ["en", "es"] as const;
/** A language, by its ISO 639 code. */
export type Language = typeof LANGUAGES[number];

/** A lesson, ready to be played. */
export interface Lesson {
  /** What the user types to play it. */
  readonly name: string;
  readonly words: Readonly<Record<Language, LessonWords>>;
  readonly scenes: readonly Scene[];
}

/** One scene. */
export interface Scene {
  /** Its key in the words. */
  readonly id: string;
  /** Plays it on a new machine, from the beginning to the end. */
  play(): Promise<readonly Frame[]>;
}

/** Puts a lesson's words and workings together. */
export function lesson<W extends LessonWords>(
  name: string,
  workings: Workings<W>,
  words: Readonly<Record<Language, Translation<W> & LessonWords>>,
): Lesson {
  const play: Readonly<Record<string, () => Frames<Frame>>> = workings;
  const scenes = Object.keys(workings).map((id) => ({
    id,
    play: () => Array.fromAsync(play[id]()),
  }));
  return { name, words, scenes };
}

/** Whether a frame is a question. */
export function isQuestion(frame: Frame): frame is Question {
  return "right" in frame;
}
