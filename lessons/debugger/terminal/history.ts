/**
 * The lines of earlier sessions, in a file of the user's own: one line each,
 * the oldest first.
 *
 * It is a comfort, not a treasure: if there is anything wrong with the file,
 * there is no history, the file is left as it is, and the session goes on.
 *
 * @module
 */
import { join } from "@std/path";
import { UsageError } from "../../../isa/mod.ts";
import { mended, readInput, writeOutput } from "../../commands/io.ts";
import { plainText, quoted } from "../../commands/text.ts";
import { stateFolder } from "../../runner/folders.ts";
import type { World } from "../../runner/world.ts";
import { MOST_HISTORY } from "./editor.ts";

/** The file's name. */
const NAME = "debug_history";

/** The most characters of a line that is kept. */
const LONGEST = 1000;

/** The most bytes of a file that is read: all lines at their longest. */
const MOST_BYTES = MOST_HISTORY * (4 * LONGEST + 1);

/** The history of one user. */
export class History {
  readonly #world: World;
  readonly #folder: string | undefined;
  #lines: readonly string[] = [];
  #problem: string | undefined;
  /** What is being kept, one line after the other. */
  #work: Promise<void> = Promise.resolve();

  private constructor(world: World) {
    this.#world = world;
    this.#folder = stateFolder(world);
  }

  /** Reads the history. It never fails. */
  static async read(world: World): Promise<History> {
    const history = new History(world);
    history.#lines = await history.#read();
    return history;
  }

  /** The lines of earlier sessions, the oldest first. */
  get lines(): readonly string[] {
    return this.#lines;
  }

  /**
   * Keeps a line at once, behind those that other sessions have kept meanwhile:
   * whoever closes a window does not always quit first. Nobody has to wait.
   */
  keep(line: string): void {
    this.#work = this.#work.then(() => this.#add(line));
  }

  /** Waits until all is kept; what is wrong, if anything, in a line. */
  async end(): Promise<string | undefined> {
    await this.#work;
    return this.#problem;
  }

  async #add(line: string): Promise<void> {
    const folder = this.#folder;
    if (folder === undefined || this.#problem !== undefined) return;
    if (!isKept(line)) return;
    const before = await this.#read();
    if (this.#problem !== undefined) return;
    const all = [...before, line].slice(-MOST_HISTORY);
    const bytes = new TextEncoder().encode(all.join("\n") + "\n");
    await this.#tried(async () => {
      await mended(this.#world.io.makeFolder(folder), folder, "write");
      await writeOutput(this.#world.io, join(folder, NAME), bytes);
    });
  }

  async #read(): Promise<string[]> {
    if (this.#folder === undefined) return [];
    const path = join(this.#folder, NAME);
    const text = await this.#tried(async () => {
      const { io } = this.#world;
      const kind = await mended(io.kindOf(path), path, "read");
      if (kind === undefined) return "";
      const text = plainText(await readInput(io, path, MOST_BYTES));
      if (text !== undefined) return text;
      throw new UsageError(`${quoted(path)} is no text: remove it`);
    });
    return (text ?? "").split("\n").filter(isKept).slice(-MOST_HISTORY);
  }

  async #tried<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      this.#problem = `no history is kept: ${error.message}`;
    }
  }
}

/** Whether a line is kept: what a terminal would obey is not. */
function isKept(line: string): boolean {
  return line.trim() !== "" && line.length <= LONGEST && !/\p{C}/u.test(line);
}
