/**
 * Progress: how far the user has come, in a file of the user's own.
 *
 * It is a comfort, not a treasure: whatever is wrong with the file, or with the
 * place where it should be, is told, and the lesson goes on.
 *
 * @module
 */
import { join } from "@std/path";
import { stateFolder } from "./folders.ts";
import type { World } from "./world.ts";

/** How far one lesson has come. */
export interface LessonProgress {
  /** The scene that was seen last, by its key. */
  readonly scene: string;
  /** Whether it was ever seen to its end. */
  readonly finished: boolean;
  /** For each question that was answered, whether the first guess was right. */
  readonly guesses: Readonly<Record<string, boolean>>;
}

/** Something to tell the user: a key of the words, and what it is about. */
export interface Notice {
  readonly error:
    | "broken"
    | "newer"
    | "unread"
    | "unsaved"
    | "nowhere"
    | "no_machine";
  readonly path?: string;
  /** The system's error. */
  readonly problem?: Error;
}

/** The file's form. */
const VERSION = 1;
/** No progress file is anywhere near as long. */
const MOST_BYTES = 1 << 20;

/** The progress of one user. */
export class Progress {
  readonly #world: World;
  readonly #folder: string | undefined;
  readonly #lessons = new Map<string, LessonProgress>();
  readonly #notices: Notice[] = [];
  #writable: boolean;

  private constructor(world: World, folder: string | undefined) {
    this.#world = world;
    this.#folder = folder;
    this.#writable = folder !== undefined;
  }

  /** Reads the progress file. A broken one is set aside. */
  static async read(world: World): Promise<Progress> {
    const folder = stateFolder(world);
    const progress = new Progress(world, folder);
    if (folder === undefined) progress.#notices.push({ error: "nowhere" });
    else await progress.#read(join(folder, "progress.json"));
    return progress;
  }

  /** How far a lesson has come; `undefined` if it has not begun. */
  of(lesson: string): LessonProgress | undefined {
    return this.#lessons.get(lesson);
  }

  /** What there is to tell and was not told. */
  takeNotices(): Notice[] {
    return this.#notices.splice(0);
  }

  /** Notes how far a lesson has come, and saves it. */
  async save(lesson: string, progress: LessonProgress): Promise<void> {
    this.#lessons.set(lesson, progress);
    if (!this.#writable || this.#folder === undefined) return;
    try {
      await this.#world.io.makeFolder(this.#folder);
      await this.#world.io.writeFile(
        join(this.#folder, "progress.json"),
        new TextEncoder().encode(this.#text()),
      );
    } catch (error) {
      this.#giveUp("unsaved", this.#folder, error);
    }
  }

  #text(): string {
    const lessons = Object.fromEntries(this.#lessons);
    return JSON.stringify({ version: VERSION, lessons }, null, 2) + "\n";
  }

  async #read(path: string): Promise<void> {
    const { io } = this.#world;
    try {
      if (await io.kindOf(path) === undefined) return;
      const bytes = await io.readFile(path, MOST_BYTES);
      const content = understand(bytes);
      if (content === "broken" || content === "newer") {
        await this.#setAside(path, content);
      } else {
        for (const [name, lesson] of content) this.#lessons.set(name, lesson);
      }
    } catch (error) {
      this.#giveUp("unread", path, error);
    }
  }

  /** Keeps a file that cannot be used, under a name that is free. */
  async #setAside(path: string, error: "broken" | "newer"): Promise<void> {
    for (let n = 1;; n++) {
      const aside = `${path}.broken-${n}`;
      if (await this.#world.io.kindOf(aside) !== undefined) continue;
      await this.#world.rename(path, aside);
      this.#notices.push({ error, path: aside });
      return;
    }
  }

  /** From here on nothing is saved: what cannot be read is not overwritten. */
  #giveUp(error: "unread" | "unsaved", path: string, cause: unknown): void {
    if (!(cause instanceof Error)) throw cause;
    this.#writable = false;
    this.#notices.push({ error, path, problem: cause });
  }
}

/** What a progress file says, or why it cannot be used. */
function understand(
  bytes: Uint8Array,
): "broken" | "newer" | [string, LessonProgress][] {
  let content: unknown;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    content = JSON.parse(text);
  } catch {
    return "broken";
  }
  if (!isRecord(content) || typeof content.version !== "number") {
    return "broken";
  }
  if (content.version > VERSION) return "newer";
  const { lessons } = content;
  if (content.version !== VERSION || !isRecord(lessons)) return "broken";
  const entries = Object.entries(lessons);
  return entries.every(isEntry) ? entries : "broken";
}

function isEntry(
  entry: [string, unknown],
): entry is [string, LessonProgress] {
  const [, lesson] = entry;
  return isRecord(lesson) && typeof lesson.scene === "string" &&
    typeof lesson.finished === "boolean" && isRecord(lesson.guesses) &&
    Object.values(lesson.guesses).every((right) => typeof right === "boolean");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
