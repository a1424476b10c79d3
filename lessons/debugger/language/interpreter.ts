/**
 * From a line that was typed to its answer, or to what is wrong with it.
 *
 * @module
 */
import { UsageError } from "../../../isa/mod.ts";
import { quoted } from "../../commands/text.ts";
import { type DebugCommand, findCommand, splitLine } from "./command.ts";
import type { Answer, Debugger } from "./debugger.ts";
import { COMMANDS } from "./registry.ts";

/** The most characters of a line. */
const LONGEST = 4096;

/** What became of a line. */
export type Result =
  & { readonly command: string }
  & (
    | { readonly ok: true; readonly answer: Answer }
    | { readonly ok: false; readonly error: string }
  );

/** Understands lines, one after the other. */
export class Interpreter {
  readonly #debug: Debugger;
  #again: { command: DebugCommand; operands: string } | undefined;

  /** One that works on a session. */
  constructor(debug: Debugger) {
    this.#debug = debug;
  }

  /**
   * Does what a line says. An empty one does the last thing again, if that is
   * something to be done again; `undefined` if there is nothing to do.
   */
  async run(line: string): Promise<Result | undefined> {
    const text = line.trim();
    this.#debug.outside.ready();
    if (text.startsWith("#")) return undefined;
    try {
      if (text.length > LONGEST) {
        throw new UsageError(`a line of ${text.length} characters is too long`);
      }
      const found = text === "" ? this.#again : this.#find(text);
      if (found === undefined) return undefined;
      const { command, operands } = found;
      const answer = await command.run(this.#debug, operands);
      this.#remember(command, operands);
      return {
        command: `${command.names[0]} ${operands}`.trim(),
        ok: true,
        answer,
      };
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      this.#again = undefined;
      return { command: text.slice(0, 200), ok: false, error: error.message };
    }
  }

  #find(text: string): { command: DebugCommand; operands: string } {
    const [name, operands] = splitLine(text);
    const command = findCommand(COMMANDS, name);
    if (operands !== "" && command.operands === "") {
      throw new UsageError(
        `${command.names[0]} takes nothing, not ${quoted(operands)}`,
      );
    }
    return { command, operands };
  }

  #remember(command: DebugCommand, operands: string): void {
    this.#again = command.repeats === undefined
      ? undefined
      : { command, operands: command.repeats === "same" ? operands : "" };
  }
}
