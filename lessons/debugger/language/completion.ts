/**
 * What Tab offers: commands, labels, registers, files of the source.
 *
 * @module
 */
import { REGISTERS } from "../../../isa/mod.ts";
import { PSW_FIELDS } from "../core/expression.ts";
import { findCommand, splitLine } from "./command.ts";
import type { Debugger } from "./debugger.ts";
import { COMMANDS } from "./registry.ts";

/** What a word can become, and where it begins in the line. */
export interface Completion {
  readonly from: number;
  readonly words: readonly string[];
}

/** What the word at the end of a line could become. */
export function complete(debug: Debugger, line: string): Completion {
  const from = /[\w.$:/-]*$/.exec(line)!.index;
  const begun = line.slice(from);
  const [name] = splitLine(line.slice(0, from));
  const words = candidates(debug, name).filter((word) =>
    word.startsWith(begun)
  );
  return { from, words: [...new Set(words)].sort() };
}

function candidates(debug: Debugger, name: string): readonly string[] {
  const commands = COMMANDS.map(({ names }) => names[0]);
  if (name === "") return commands;
  const { session: { places } } = debug;
  const expressions = [
    ...REGISTERS.keys(),
    ...PSW_FIELDS,
    "tick",
    "timer",
    ...places.names,
  ];
  const kind = completesOf(name);
  if (typeof kind === "object") return kind;
  switch (kind) {
    case "commands":
      return commands;
    case "places":
      return [...places.names, ...places.files.map((file) => `${file}:`), "if"];
    case "expressions":
      return expressions;
    default:
      return [];
  }
}

function completesOf(name: string) {
  try {
    return findCommand(COMMANDS, name).completes;
  } catch {
    // Whoever has not typed a command yet is offered nothing after it.
    return undefined;
  }
}
