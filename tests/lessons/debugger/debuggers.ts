/**
 * Debuggers of the project's guests, without a user.
 *
 * @module
 */
import { begin } from "../../../lessons/debugger/language/begin.ts";
import type { Debugger } from "../../../lessons/debugger/language/debugger.ts";
import {
  Interpreter,
  type Result,
} from "../../../lessons/debugger/language/interpreter.ts";
import { fakeIo } from "../commands/fake_io.ts";

/** A debugger, and what does its commands. */
export interface Debugged {
  readonly debug: Debugger;
  readonly run: (...lines: string[]) => Promise<Result | undefined>;
}

/** A debugger of a guest of the index, or of a file in `files`. */
export async function debuggerOf(
  guest: string,
  on = "bare",
  files: Readonly<Record<string, string | null>> = {},
): Promise<Debugged> {
  const debug = await begin(
    guest,
    { value: (name) => name === "on" ? on : undefined },
    { io: fakeIo({ files }), pause: () => false, ready: () => {} },
  );
  const interpreter = new Interpreter(debug);
  return {
    debug,
    async run(...lines) {
      let result: Result | undefined;
      for (const line of lines) {
        result = await interpreter.run(line);
        if (result?.ok === false) throw new Error(result.error);
      }
      return result;
    },
  };
}
