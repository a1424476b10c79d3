/**
 * What shows a failed test, as files in the student's folder, and the command
 * that opens the debugger there.
 *
 * @module
 */
import { join } from "@std/path";
import { shellWord } from "../commands/text.ts";
import { type Io, resolve, writeOutput } from "../commands/io.ts";
import type { Exhibit } from "./contract.ts";

/** Where the files are, in the student's folder. They are made anew each time. */
const FOLDER = "failed";

/**
 * Writes the files that show a failure, named for its test, and returns the
 * command that opens the debugger with them.
 */
export async function writeExhibit(
  io: Io,
  { folder, id }: { readonly folder: string; readonly id: string },
  { guest, memory, input, disk }: Exhibit,
): Promise<readonly string[]> {
  const write = async (ending: string, bytes: Uint8Array): Promise<string> => {
    await io.makeFolder(resolve(io, join(folder, FOLDER)));
    const path = join(folder, FOLDER, `${id}.${ending}`);
    await writeOutput(io, path, bytes);
    return path;
  };
  return folded([
    "deno task debug",
    await place(guest),
    `--memory ${memory}`,
    ...input === undefined
      ? []
      : [`--input ${shellWord(await write("input", input))}`],
    ...disk === undefined
      ? []
      : [`--disk ${shellWord(await write("disk", disk))}`],
  ]);

  async function place(guest: Exhibit["guest"]): Promise<string> {
    if (typeof guest === "string") return shellWord(join(folder, guest));
    return shellWord(
      guest instanceof Uint8Array
        ? await write("image", guest)
        : await write("s", new TextEncoder().encode(guest.source)),
    );
  }
}

/** The most characters of a line that is indented. */
const MOST_LINE = 72;

/** A command in as many lines as it needs, as a shell takes them. */
function folded(parts: readonly string[]): string[] {
  const lines: string[] = [];
  let line = "";
  for (const part of parts) {
    if (line !== "" && `${line} ${part} \\`.length > MOST_LINE) {
      lines.push(`${line} \\`);
      line = `  ${part}`;
    } else {
      line = line === "" ? part : `${line} ${part}`;
    }
  }
  return [...lines, line];
}
