/**
 * What a command of the debugger is, and how it is found by what was typed.
 *
 * @module
 */
import { UsageError } from "../../../isa/mod.ts";
import { quoted } from "../../commands/text.ts";
import type { Answer, Debugger } from "./debugger.ts";
import { meant } from "./format.ts";

/** What Tab offers after a command. */
export type Completes =
  | "commands"
  | "places"
  | "expressions"
  | "files"
  | readonly string[];

/** A command. */
export interface DebugCommand {
  /** Its name, and then what it may be called for short. */
  readonly names: readonly [string, ...string[]];
  /** What follows the name. */
  readonly operands: string;
  /** What it does, in a sentence. */
  readonly summary: string;
  /** More, for its help. */
  readonly more?: string;
  /** Whether an empty line does it again; with the operands, or without. */
  readonly repeats?: "same" | "bare";
  readonly completes?: Completes;
  /** Does it. `operands` has no blanks around it. */
  run(debug: Debugger, operands: string): Answer | Promise<Answer>;
}

/** All commands, in the order of the help. */
export type Registry = readonly DebugCommand[];

/**
 * The command of a name, a short name, or the beginning of only one.
 *
 * @throws {UsageError} if there is none, or there are several.
 */
export function findCommand(commands: Registry, name: string): DebugCommand {
  const known = commands.find(({ names }) => names.includes(name));
  if (known !== undefined) return known;
  const begun = commands.filter(({ names }) => names[0].startsWith(name));
  if (begun.length === 1) return begun[0];
  const names = begun.map(({ names }) => names[0]);
  if (begun.length > 1) {
    throw new UsageError(
      `${quoted(name)} is the beginning of ${names.slice(0, 6).join(", ")}`,
    );
  }
  const all = commands.flatMap(({ names }) =>
    names.filter((each) => each.length > 2)
  );
  const guess = meant(name, all);
  throw new UsageError(
    `there is no command ${quoted(name)}: ` +
      (guess.startsWith("did") ? guess : "help lists them"),
  );
}

/** A line, taken apart. */
export function splitLine(line: string): [name: string, operands: string] {
  const [, name, operands] = /^\s*([A-Za-z-]+|[^\sA-Za-z]\S*|)\s*([^]*)$/.exec(
    line,
  ) ?? ["", "", ""];
  return [name, operands.trim()];
}

/**
 * A whole number that a command is given.
 *
 * @throws {UsageError} if it is none, or too small.
 */
export function countOf(text: string, what: string, least = 1): number {
  const n = /^(\d[\d_,]*|\d+e\d+)$/i.test(text)
    ? Number(text.replace(/[_,]/g, ""))
    : NaN;
  if (Number.isSafeInteger(n) && n >= least) return n;
  throw new UsageError(
    `${what} ${quoted(text)}: need a whole number from ${least} on`,
  );
}
