/**
 * What has been proved before, so that it need not be proved again.
 *
 * A claim is known by what it says, down to the last bit: its text in the
 * solver's language, and of that the SHA-256. Change an instruction, and what
 * is claimed about it is another claim. Only proofs are kept: whatever is
 * refuted is looked at anew.
 *
 * @module
 */
import { join } from "@std/path";
import { cacheFolder } from "../runner/folders.ts";
import type { World } from "../runner/world.ts";

/** The file's form: it is the first line. */
const HEADER = "trapeze proofs 1";
/** No file of proofs is anywhere near as long. */
const MOST_BYTES = 1 << 24;

/** The claims that one user has seen proved. */
export class Proofs {
  readonly #world: World;
  /** What the file holds. */
  readonly #kept: Set<string>;
  /** What is taken for proved. */
  readonly #known: Set<string>;

  private constructor(
    world: World,
    keys: Iterable<string>,
    { fresh }: { readonly fresh: boolean },
  ) {
    this.#world = world;
    this.#kept = new Set(keys);
    this.#known = new Set(fresh ? [] : this.#kept);
  }

  /**
   * Reads the file. One that is not there, or is none, holds no claims. With
   * `fresh`, what it holds is kept, and not believed.
   */
  static async read(
    world: World,
    options: { readonly fresh: boolean } = { fresh: false },
  ): Promise<Proofs> {
    const folder = cacheFolder(world);
    if (folder === undefined) return new Proofs(world, [], options);
    try {
      const bytes = await world.io.readFile(pathIn(folder), MOST_BYTES);
      const [header, ...keys] = new TextDecoder().decode(bytes).split("\n");
      const sound = header === HEADER ? keys.filter(isKey) : [];
      return new Proofs(world, sound, options);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return new Proofs(world, [], options);
    }
  }

  /** Whether a claim was proved. */
  has(key: string): boolean {
    return this.#known.has(key);
  }

  /** Notes that a claim is proved. */
  add(key: string): void {
    this.#known.add(key);
  }

  /** Writes the file, if there is anything new. Where it cannot, it does not. */
  async save(): Promise<void> {
    const folder = cacheFolder(this.#world);
    if (folder === undefined || this.#known.isSubsetOf(this.#kept)) return;
    for (const key of this.#known) this.#kept.add(key);
    const text = [HEADER, ...this.#kept].join("\n") + "\n";
    try {
      await this.#world.io.makeFolder(folder);
      await this.#world.io.writeFile(
        pathIn(folder),
        new TextEncoder().encode(text),
      );
    } catch (error) {
      // It is a comfort: without it, everything is proved again.
      if (!(error instanceof Error)) throw error;
    }
  }
}

/** What a claim is known by. */
export async function keyOf(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return hash.toHex();
}

function isKey(line: string): boolean {
  return /^[0-9a-f]{64}$/.test(line);
}

function pathIn(folder: string): string {
  return join(folder, "proofs.txt");
}
