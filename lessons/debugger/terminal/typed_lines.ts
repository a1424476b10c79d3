/**
 * The lines that come from stdin, in the way that suits it.
 *
 * @module
 */
import { type Io, print } from "../../commands/io.ts";
import { complete } from "../language/completion.ts";
import type { Debugger } from "../language/debugger.ts";
import { EditedLines } from "./edited_lines.ts";
import { type LineSource, StreamLines } from "./lines.ts";

/** Edited on a terminal that can do it, and as they come from any other. */
export function typedLines(
  debug: Debugger,
  io: Io,
  { plain, json = false }: { readonly plain: boolean; readonly json?: boolean },
): LineSource {
  const isTerminal = io.stdin.isTerminal && io.stdout.isTerminal;
  return isTerminal && !plain && !json && io.env("TERM") !== "dumb"
    ? new EditedLines(io, (line) => complete(debug, line))
    : new StreamLines(
      io.stdin,
      (prompt) => json ? Promise.resolve() : print(io.stdout, prompt),
    );
}
