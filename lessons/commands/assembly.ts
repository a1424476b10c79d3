/**
 * Assembling with the files that a source includes.
 *
 * The assembler asks for a file in the midst of its work, and cannot wait for
 * it. So it is told of none at first, and those that it asked for are read
 * before it is let loose again: once for each level that they nest.
 *
 * @module
 */
import {
  assembleFiles,
  type AssembleOptions,
  AssemblyError,
  type Image,
  type InstructionSet,
  type SourceFile,
  UsageError,
} from "../../isa/mod.ts";
import { withRuntime } from "../../guests/mod.ts";
import { type Io, readInput, resolve } from "./io.ts";
import { plainText, quoted } from "./text.ts";

/** No source needs more files than this. */
const MOST_FILES = 1000;

/** The most bytes that a file to be included may have. */
const MOST_BYTES = 16 * 1024 * 1024;

/** A program, and the lines of every file it was made of. */
export interface Assembly {
  /** The program. */
  readonly image: Image;
  /** The lines of each file, by its name. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
}

/** What a file holds, or why it cannot be had. */
type Included = string | UsageError | undefined;

/**
 * Assembles sources for an instruction set, and what they include. If they are a
 * C program, they are joined with its start-up and runtime.
 *
 * @throws {AssemblyError} if anything is wrong in any of them.
 */
export async function assembleSources(
  io: Io,
  given: readonly SourceFile[],
  isa: InstructionSet,
): Promise<Assembly> {
  const sources = withRuntime(given);
  const files = new Map<string, Included>();
  for (;;) {
    const wanted = new Set<string>();
    const include = (path: string): string | undefined => {
      if (!files.has(path)) wanted.add(path);
      const found = files.get(path);
      if (found instanceof UsageError) throw found;
      return found;
    };
    const result = attempt(sources, { isa, include });
    if (wanted.size === 0) {
      if (result instanceof AssemblyError) throw result;
      return { image: result, lines: linesOf(sources, files) };
    }
    for (const path of wanted) {
      files.set(
        path,
        files.size < MOST_FILES
          ? await readIncluded(io, path)
          : new UsageError(`there are more than ${MOST_FILES} files included`),
      );
    }
  }
}

function attempt(
  sources: readonly SourceFile[],
  options: AssembleOptions,
): Image | AssemblyError {
  try {
    return assembleFiles(sources, options);
  } catch (error) {
    if (error instanceof AssemblyError) return error;
    throw error;
  }
}

async function readIncluded(io: Io, path: string): Promise<Included> {
  try {
    const kind = await io.kindOf(resolve(io, path)).catch(() => undefined);
    if (kind === undefined) return undefined;
    if (kind === "other") {
      return new UsageError(`${quoted(path)} is no file: need one of text`);
    }
    const text = plainText(await readInput(io, path, MOST_BYTES));
    return text ??
      new UsageError(`${quoted(path)} is no text: need assembly as UTF-8`);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
}

function linesOf(
  sources: readonly SourceFile[],
  files: ReadonlyMap<string, Included>,
): Map<string, readonly string[]> {
  const texts = new Map<string, string>();
  for (const [file, text] of files) {
    if (typeof text === "string") texts.set(file, text);
  }
  for (const { file, source } of sources) texts.set(file, source);
  return new Map(
    [...texts].map(([file, text]) => [file, text.split(/\r?\n/)]),
  );
}
