/**
 * Compiling C, where gcc is there: it runs as a child process, prints assembly
 * to its standard output, and leaves no file behind.
 *
 * @module
 */
import { fromFileUrl } from "@std/path";
import { SourceError, type SourceFile, UsageError } from "../../isa/mod.ts";
import { FLAGS } from "../../guests/mod.ts";
import { type Io, print } from "./io.ts";
import { quoted } from "./text.ts";

/** The compiler. The tasks' permissions name it, too. */
export const GCC = "riscv64-unknown-elf-gcc";

/** The Debian package that it is in. */
export const PACKAGE = "gcc-riscv64-unknown-elf";

/** Where `trapeze.h` is. */
const INCLUDES = new URL("../../guests/c", import.meta.url);

/** The command that makes assembly of a C file, as the user would type it. */
export function commandLine(file: string): string {
  return [GCC, ...FLAGS, file].join(" ");
}

/**
 * What gcc makes of a C file, which may include `trapeze.h`. Its warnings go to
 * stderr.
 *
 * @throws {UsageError} if there is no gcc.
 * @throws {SourceError} if the C is bad: the message is gcc's.
 */
export async function compile(io: Io, file: string): Promise<SourceFile> {
  const made = await runGcc(io, file, ["-I", fromFileUrl(INCLUDES)]);
  if (made === undefined) {
    throw new UsageError(
      `${quoted(file)} is C, and ${GCC} is not installed here. Where it is ` +
        `(Debian: apt install ${PACKAGE}), make assembly of it, and run that: ` +
        commandLine(file),
    );
  }
  if (made.messages !== "") await print(io.stderr, made.messages);
  return { file: file.replace(/\.c$/i, ".s"), source: made.assembly };
}

/**
 * Runs gcc, with more flags than usual. The result is `undefined` if there is
 * none.
 *
 * @throws {SourceError} if the C is bad: the message is gcc's.
 */
export async function runGcc(
  io: Io,
  file: string,
  more: readonly string[],
): Promise<{ assembly: string; messages: string } | undefined> {
  // Whatever a file is called, to gcc it must not look like an option.
  const named = file.startsWith("-") ? `./${file}` : file;
  const args = [...FLAGS, ...more, "-o", "-", named];
  const ended = await io.spawn(GCC, args);
  if (ended === undefined) return undefined;
  const [assembly, messages] = [ended.stdout, ended.stderr].map((bytes) =>
    new TextDecoder().decode(bytes)
  );
  if (ended.code !== 0) throw badSource(file, messages);
  return { assembly, messages };
}

/** The first place that gcc names is where the error is. */
function badSource(file: string, messages: string): SourceError {
  const [, line, column, summary] =
    /^[^\n]*:(\d+):(\d+): (?:fatal )?error: (.*)/m.exec(messages) ??
      ["", 1, 1, `${GCC} has failed`];
  const text = messages.trimEnd();
  return new SourceError(
    { file, line: Number(line), column: Number(column) },
    String(summary),
    text === "" ? `${file}: ${summary}` : text,
  );
}
