/**
 * What a launch configuration says, as in a `launch.json`.
 *
 * @module
 */
import { nearest, UsageError } from "../../../isa/mod.ts";
import { type Io, resolve } from "../../commands/io.ts";
import { quoted } from "../../commands/text.ts";
import { begin } from "../language/begin.ts";
import type { Debugger, Outside } from "../language/debugger.ts";
import { checked, isObject, type Need } from "./request.ts";

/** Something that a configuration can say. */
export interface LaunchOption {
  readonly need: Need;
  /** For whoever edits a `launch.json`. */
  readonly description: string;
}

/** All that it can say; what else clients put into one is theirs. */
export const LAUNCH_OPTIONS: Readonly<Record<string, LaunchOption>> = {
  program: {
    need: "text",
    description: "A guest's name, as timesharing, or a file of assembly or C.",
  },
  on: {
    need: "text?",
    description: "What it runs on: bare, type1, nested:N, type2 or kernel.",
  },
  stopOnEntry: {
    need: "yes?",
    description: "Stop before the first instruction.",
  },
  stopOnExit: {
    need: "yes?",
    description: "Stop when the guest has halted, to go back from there; " +
      "continue then ends the session.",
  },
  variant: {
    need: "text?",
    description: "The variant of the instruction set, as pg32_flawed.",
  },
  memory: {
    need: "text?",
    description: "Bytes of memory, as 65536, 64K or 1M.",
  },
  disk: {
    need: "text?",
    description: "A file with the disk's contents; it is not changed.",
  },
  input: {
    need: "text?",
    description: "A file that is typed on the console at tick 0.",
  },
  cwd: {
    need: "text?",
    description: "The folder from which files are named.",
  },
};

/** A configuration that is understood. */
export interface Launch {
  readonly program: string;
  readonly stopOnEntry: boolean;
  readonly stopOnExit: boolean;
  /** The client wants a run, and no debugger. */
  readonly noDebug: boolean;
  /** The folder from which files are named. */
  readonly cwd: string;
  /** All of it, as it was given. */
  readonly given: object;
  /** The rest, as the command line of `deno task debug` would have it. */
  value(name: string): string | undefined;
}

/**
 * Understands a configuration.
 *
 * @throws {UsageError} if something in it is wrong, or misspelt.
 */
export function launchOf(args: unknown, io: Io): Launch {
  const names = Object.keys(LAUNCH_OPTIONS);
  for (const name of isObject(args) ? Object.keys(args) : []) {
    const guess = names.includes(name) ? undefined : nearest(name, names);
    if (guess === undefined) continue;
    throw new UsageError(
      `launch has ${quoted(name)}: did you mean ${guess}?`,
    );
  }
  const needs = Object.fromEntries(
    Object.entries(LAUNCH_OPTIONS).map(([name, { need }]) => [name, need]),
  );
  const given = checked("launch", args, needs);
  const text = (name: string) => given[name] as string | undefined;
  return {
    program: text("program")!,
    stopOnEntry: given.stopOnEntry === true,
    stopOnExit: given.stopOnExit === true,
    noDebug: given.noDebug === true,
    cwd: resolve(io, text("cwd") ?? io.cwd),
    given,
    value: text,
  };
}

/**
 * Begins the session that a configuration wants.
 *
 * @throws {UsageError} if it cannot be.
 * @throws {AssemblyError} if the guest's source is bad.
 */
export async function beginLaunch(
  launch: Launch,
  outside: Outside,
): Promise<Debugger> {
  try {
    return await begin(launch.program, launch, outside);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    // There, it would be an option of the command line.
    throw new UsageError(error.message.replace(/^--(\w+) /, "launch: $1 "));
  }
}
