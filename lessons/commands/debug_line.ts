/**
 * The command line that opens the debugger where a run has been.
 *
 * @module
 */
import type { Given } from "./cli.ts";
import { shellWord } from "./text.ts";

/** What a run was of. */
export interface Debuggable {
  /** What the user called the guest. */
  readonly name: string;
  /** The options of `run`: those that the debugger has too are handed on. */
  readonly given: Given;
  /**
   * What was typed: nothing, all of a file at tick 0, or something on a
   * terminal, at ticks that nobody else will meet.
   */
  readonly typed: "nothing" | "file" | "terminal";
}

/** The options that make a run the run it is. */
const HANDED_ON = ["on", "memory", "disk", "variant"] as const;

/**
 * The line that opens the debugger at a tick of the guest; or at the beginning,
 * if the run cannot be the same.
 */
export function debugLine(
  { name, given, typed }: Debuggable,
  tick: number,
): string {
  const options = HANDED_ON.flatMap((option) => {
    const value = given.value(option);
    return value === undefined ? [] : [`--${option}`, shellWord(value)];
  });
  return [
    "deno task debug",
    shellWord(name),
    ...options,
    ...typed === "file" ? ["--input FILE"] : [],
    ...typed === "terminal" ? [] : [`--at ${tick}`],
  ].join(" ");
}
