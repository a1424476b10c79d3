/**
 * What an assignment is: what is handed in, and what it is worth.
 *
 * An assignment is a folder: a handout in each language, a starter, and an
 * `assignment.ts` that declares it in these terms. Whatever else there is (the
 * command that lays it out, the grader, the formats of results) reads the
 * declaration, and knows no assignment by name.
 *
 * @module
 */
import type { Image, InstructionSet, Row, SourceFile } from "../../isa/mod.ts";
import type { Language } from "../runner/scene.ts";

/** What is said, in each language. */
export type Text = Readonly<Record<Language, string>>;

/** What kind of thing a file to be handed in is. */
export type FileKind =
  /** Assembly for PG-32. It is assembled, and runs on our machine. */
  | "assembly"
  /** TypeScript. It runs in a process of its own that is allowed nothing. */
  | "typescript"
  /** Text that is read and nothing more. */
  | "text";

/** A file that is to be handed in. */
export interface ExpectedFile {
  /** Its name: no folder. */
  readonly name: string;
  /** What it is. */
  readonly kind: FileKind;
  /** The most bytes that it may have. */
  readonly most: number;
}

/** A file that a student starts with. */
export interface StarterFile {
  /** Its name. */
  readonly name: string;
  /** What it holds. */
  readonly text: string;
}

/**
 * One row of the rubric: a test, and what it is worth. It is passed or not;
 * partial credit is what the rows come to.
 */
export interface Criterion {
  /** What results call it: `lower_snake_case`, and never changed. */
  readonly id: string;
  /** What has to be right. */
  readonly title: Text;
  /** What it is worth: a whole number. */
  readonly points: number;
  /**
   * The seed of a visible test that draws something: it is printed. A hidden
   * test has none: its seed is the grader's.
   */
  readonly seed?: number;
  /**
   * What to look at if the test fails, without giving it away. It makes the
   * test a hidden one: nothing else is said of it.
   */
  readonly lookAt?: Text;
  /**
   * Another row, without which this one is worth nothing. What a submission
   * that does nothing would pass, needs one.
   */
  readonly after?: string;
  /**
   * The test.
   *
   * @throws {Failure} if what was handed in is wrong.
   */
  check(work: Work, seed: number): void | Promise<void>;
}

/** An assignment. */
export interface Assignment {
  /** Its place in the course. */
  readonly number: number;
  /** What it is called: `lower_snake_case`. Its folder is `NN_name`. */
  readonly name: string;
  /** Grows whenever a grade could change. */
  readonly version: number;
  /** Its title. */
  readonly title: Text;
  /** What is handed in. */
  readonly files: readonly ExpectedFile[];
  /** What a student starts with, beside the handout. */
  readonly starter: readonly StarterFile[];
  /** The handout, in Markdown. */
  readonly handout: Text;
  /** Hints, each of which says more than the one before. */
  readonly hints: readonly Text[];
  /** The rubric. */
  readonly criteria: readonly Criterion[];
}

/** What was handed in, as a test sees it. */
export interface Work {
  /** The text of a file. */
  text(file: string): string;
  /**
   * The program that a file of assembly comes to. `.include` finds nothing.
   *
   * @throws {Failure} if it does not assemble, with the assembler's report.
   */
  image(file: string): Image;
  /**
   * The rows that a file of TypeScript exports: instructions beside those of
   * `base`.
   *
   * @throws {Failure} if it exports none, or one of them is no row.
   */
  rows(file: string, base: InstructionSet): Promise<readonly Row[]>;
  /**
   * Calls a function that a file of TypeScript exports. Its arguments are data,
   * and the objects that it may ask: see {@linkcode Servant}. What it returns
   * is data, and as true as what any stranger says.
   *
   * @throws {Failure} if there is no such function, it throws, asks for what it
   * must not, or does not come to an end.
   */
  call(file: string, name: string, given: Call): Promise<unknown>;
}

/** What a function is called with. */
export interface Call {
  /** Data, as JSON has it. They come first. */
  readonly data?: readonly unknown[];
  /** Objects that live here, by name: the last argument of all. */
  readonly servants?: Readonly<Record<string, Servant>>;
  /** How many requests the function may make. */
  readonly requests?: number;
}

/** Words, or rows of words, by name: see {@linkcode Servant}. */
export type Fields = Readonly<Record<string, number | readonly number[]>>;

/**
 * An object that lives here, and that what was handed in may ask. Over there it
 * looks like any other object.
 *
 * Its fields are where the control is: over there for as long as the function
 * runs, and here while a request is served. A request takes the fields along.
 */
export interface Servant {
  /** Its fields, as they are now. */
  fields(): Fields;
  /**
   * Takes over the fields as they have become: whole numbers, but from a
   * stranger.
   *
   * @throws {Failure} if they are not allowed.
   */
  accept(fields: Fields): void;
  /** What can be asked of it. The arguments are from a stranger. */
  readonly methods: Readonly<Record<string, (...args: unknown[]) => unknown>>;
  /** The methods whose answer nobody waits for: they return nothing. */
  readonly silent?: readonly string[];
}

/** What shows a failure to whoever wants to look at it closely. */
export interface Exhibit {
  /**
   * What the guest is: an image as a file has it, a source of the test's, or
   * the name of a file handed in.
   */
  readonly guest: Uint8Array | SourceFile | string;
  /** Bytes of memory. */
  readonly memory: number;
  /** What is typed at tick 0, before input ends; nothing if left out. */
  readonly input?: Uint8Array;
  /** The disk, if there is one. */
  readonly disk?: Uint8Array;
  /** The tick to look at. */
  readonly tick: number;
}

/** What was handed in is wrong: a test is failed, and says why. */
export class Failure extends Error {
  /** The class, for those who see only the object. */
  override readonly name = "Failure";
  /** Why, as lines of text. */
  readonly why: Text;
  /** What shows it. */
  readonly exhibit: Exhibit | undefined;

  /** A failure; `why` may have several lines. */
  constructor(why: Text, exhibit?: Exhibit) {
    super(why.en);
    this.why = why;
    this.exhibit = exhibit;
  }
}

/**
 * The process of what was handed in is no more, or had to be ended: it met a
 * wall, not a wrong answer. Whoever tests by trial need not try again.
 */
export class Stopped extends Failure {}

/** The points of all rows. */
export function totalOf({ criteria }: Pick<Assignment, "criteria">): number {
  return criteria.reduce((sum, { points }) => sum + points, 0);
}
