/**
 * The loop: a line in, its answer out, until there are no more.
 *
 * @module
 */
import { DONE, FAILED } from "../../commands/cli.ts";
import { print } from "../../commands/io.ts";
import { wrap } from "../../commands/text.ts";
import type { Debugger } from "../language/debugger.ts";
import { Interpreter, type Result } from "../language/interpreter.ts";
import type { LineSource } from "./lines.ts";

/** How many wrong lines in a row a script may have. */
const MOST_ERRORS = 20;

/** How the answers go out. */
export interface ReplOptions {
  /** What an answer is as lines. */
  readonly linesOf: (result: Result) => readonly string[];
  /** Shows a line of a script, where it is to be shown. */
  readonly echo?: (prompt: string, line: string) => Promise<void>;
  /** Tells lines. */
  readonly say: (lines: readonly string[]) => Promise<void>;
}

/** What was typed, without what a terminal would obey. */
function visible(line: string): string {
  return line.slice(0, 200).replace(/\p{C}/gu, "?");
}

/** Runs until the user quits, or input ends; the exit code. */
export async function repl(
  debug: Debugger,
  sources: readonly LineSource[],
  { linesOf, echo, say }: ReplOptions,
): Promise<number> {
  const { io } = debug.outside;
  const interpreter = new Interpreter(debug);
  let code = DONE;
  let errors = 0;
  for (const source of sources) {
    while (!debug.isOver) {
      const { prompt } = debug;
      const line = await source.next(prompt);
      if (line === undefined) break;
      // In a script, an empty line is for its reader.
      if (!source.echoes && line.trim() === "") continue;
      if (!source.echoes) await echo?.(prompt, visible(line.trim()));
      const result = await interpreter.run(line);
      if (result === undefined) continue;
      await say(linesOf(result));
      errors = result.ok ? 0 : errors + 1;
      if (source.echoes || result.ok) continue;
      code = FAILED;
      if (errors === MOST_ERRORS) {
        await print(
          io.stderr,
          `trapeze debug: ${errors} wrong lines in a row: no more are read\n`,
        );
        return code;
      }
    }
  }
  return code;
}

/** An answer, for people. */
export function answerLines(result: Result): readonly string[] {
  return result.ok ? result.answer.lines : wrap(`error: ${result.error}`);
}

/** An answer, for programs: one line of JSON. */
export function answerJson(result: Result): string[] {
  const { command, ok } = result;
  const rest = result.ok
    ? { ...result.answer.data, text: result.answer.lines }
    : { error: result.error };
  return [JSON.stringify({ command, ok, ...rest })];
}
