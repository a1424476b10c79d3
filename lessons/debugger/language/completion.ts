/**
 * What Tab offers: commands, labels, registers, files of the source, paths.
 *
 * @module
 */
import { join } from "@std/path";
import { REGISTERS } from "../../../isa/mod.ts";
import { type Io, resolve } from "../../commands/io.ts";
import { PSW_FIELDS } from "../core/expression.ts";
import { type Completes, findCommand, splitLine } from "./command.ts";
import type { Debugger } from "./debugger.ts";
import { COMMANDS } from "./registry.ts";

/** What a word can become, and where it begins in the line. */
export interface Completion {
  readonly from: number;
  readonly words: readonly string[];
}

/** What the word at the end of a line could become. */
export async function complete(
  debug: Debugger,
  line: string,
): Promise<Completion> {
  const path = /^\s*[A-Za-z-]+\s+/.exec(line);
  if (path !== null && completesOf(line) === "files") {
    return await completePath(debug.outside.io, line, path[0].length);
  }
  const from = /[\w.$:/-]*$/.exec(line)!.index;
  const begun = line.slice(from);
  const words = candidates(debug, line.slice(0, from)).filter((word) =>
    word.startsWith(begun)
  );
  return { from, words: [...new Set(words)].sort() };
}

function candidates(debug: Debugger, line: string): readonly string[] {
  const commands = COMMANDS.map(({ names }) => names[0]);
  if (line.trim() === "") return commands;
  const { session: { places } } = debug;
  const kind = completesOf(line);
  if (typeof kind === "object") return kind;
  switch (kind) {
    case "commands":
      return commands;
    case "places":
      return [...places.names, ...places.files.map((file) => `${file}:`), "if"];
    case "expressions":
      return [
        ...REGISTERS.keys(),
        ...PSW_FIELDS,
        "tick",
        "timer",
        ...places.names,
      ];
    default:
      return [];
  }
}

/** What the command of a line takes. */
function completesOf(line: string): Completes | undefined {
  const [name] = splitLine(line);
  try {
    return findCommand(COMMANDS, name).completes;
  } catch {
    // Whoever has not typed a command yet is offered nothing after it.
    return undefined;
  }
}

/** A path is all that follows the command: there may be blanks in it. */
async function completePath(
  io: Io,
  line: string,
  start: number,
): Promise<Completion> {
  const from = Math.max(start, line.lastIndexOf("/") + 1);
  const begun = line.slice(from);
  const isHidden = begun.startsWith(".");
  const names = await namesIn(io, line.slice(start, from));
  const words = names.filter((name) =>
    name.startsWith(begun) && (isHidden || !name.startsWith(".")) &&
    // A line editor takes no characters that a terminal would obey.
    !/\p{C}/u.test(name)
  );
  return { from, words: words.sort() };
}

/** The most names of a folder that are looked at. */
const MOST_NAMES = 10_000;

/** The names in a folder, those of folders with a slash behind them. */
async function namesIn(io: Io, folder: string): Promise<string[]> {
  const path = resolve(io, folder === "" ? "." : folder);
  try {
    const entries = await io.entries(path, MOST_NAMES);
    return await Promise.all(entries.map(async ({ name, kind }) => {
      const isFolder = kind === "directory" ||
        kind === "link" && await io.kindOf(join(path, name)) === "directory";
      return isFolder ? `${name}/` : name;
    }));
  } catch {
    // What cannot be looked into offers nothing.
    return [];
  }
}
