/**
 * A program's source files, as a client knows them: by a path, or, where no file
 * has this text, by a number for which it is told the text.
 *
 * @module
 */
import { basename, fromFileUrl, join, resolve as normal } from "@std/path";
import { Source } from "@vscode/debugadapter";
import type { DebugProtocol } from "@vscode/debugprotocol";
import { UsageError } from "../../../isa/mod.ts";
import { type Io, resolve } from "../../commands/io.ts";
import { plainText, quoted } from "../../commands/text.ts";
import type { Debugger } from "../language/debugger.ts";

/** Where the files are that come with Trapeze. */
const ROOT = fromFileUrl(new URL("../../../", import.meta.url));

/** The files of one program. */
export class SourceFiles {
  readonly #debug: Debugger;
  /** The paths of those that are files, by their names in the program. */
  readonly #paths: ReadonlyMap<string, string>;
  readonly #names: readonly string[];

  private constructor(debug: Debugger, paths: ReadonlyMap<string, string>) {
    this.#debug = debug;
    this.#paths = paths;
    this.#names = debug.session.places.files;
  }

  /** Looks where the files of a program are. */
  static async find(debug: Debugger): Promise<SourceFiles> {
    const { session: { places }, sources, outside: { io } } = debug;
    const paths = new Map<string, string>();
    for (const file of places.files) {
      const text = sources.get(file)?.join("\n");
      for (const path of [resolve(io, file), join(ROOT, file)]) {
        if (!await isFileOf(io, path, text)) continue;
        paths.set(file, normal(path));
        break;
      }
    }
    return new SourceFiles(debug, paths);
  }

  /** All of them. */
  get all(): Source[] {
    return this.#names.map((name) => this.source(name));
  }

  /** A file, for the client. */
  source(name: string): Source {
    const path = this.#paths.get(name);
    if (path !== undefined) return new Source(basename(path), path);
    const isKnown = this.#debug.sources.has(name);
    const reference = isKnown ? this.#names.indexOf(name) + 1 : 0;
    return new Source(basename(name), isKnown ? name : undefined, reference);
  }

  /**
   * The name that a file of the client's has in the program.
   *
   * @throws {UsageError} if it is none of the program's.
   */
  nameOf({ path, sourceReference }: DebugProtocol.Source): string {
    if (sourceReference) return this.#named(sourceReference);
    if (path === undefined) {
      throw new UsageError("the source has neither path nor sourceReference");
    }
    const wanted = comparable(path);
    const found = this.#names.find((name) => {
      const own = this.#paths.get(name);
      return own !== undefined && comparable(own) === wanted ||
        wanted.endsWith(comparable(join("/", name)));
    });
    if (found !== undefined) return found;
    throw new UsageError(`${quoted(path)} is no source of this program`);
  }

  /**
   * The text of a file that the client has no path for.
   *
   * @throws {UsageError} if there is none of that number.
   */
  text(reference: number): string {
    const lines = this.#debug.sources.get(this.#named(reference));
    if (lines !== undefined) return lines.join("\n");
    throw new UsageError(`there is no text of source ${reference}`);
  }

  #named(reference: number): string {
    const name = this.#names[reference - 1];
    if (name !== undefined) return name;
    throw new UsageError(`there is no source ${reference}`);
  }
}

/** Whether it is a file with that text; an image does not say which. */
async function isFileOf(
  io: Io,
  path: string,
  text: string | undefined,
): Promise<boolean> {
  try {
    if (await io.kindOf(path) !== "file") return false;
    if (text === undefined) return true;
    const bytes = await io.readFile(path, 4 * text.length + 4);
    return plainText(bytes)?.split(/\r?\n/).join("\n") === text;
  } catch (error) {
    // What cannot be read is told to the client as text.
    if (error instanceof Error) return false;
    throw error;
  }
}

/** Windows knows two kinds of slashes, and no difference of case. */
function comparable(path: string): string {
  const whole = normal(path);
  return Deno.build.os === "windows" ? whole.toLowerCase() : whole;
}
