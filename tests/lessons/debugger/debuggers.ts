/**
 * Debuggers of the project's guests, without a user.
 *
 * @module
 */
import { PG32 } from "../../../isa/mod.ts";
import { parseArrangement } from "../../../lessons/commands/arrangement.ts";
import { findProgram } from "../../../lessons/commands/program.ts";
import { Session } from "../../../lessons/debugger/core/session.ts";
import { Debugger } from "../../../lessons/debugger/language/debugger.ts";
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
  const io = fakeIo({ files });
  const program = await findProgram(io, guest, PG32);
  const { image, isa, sources = [] } = program;
  const memory = program.guest?.memory ?? 1 << 16;
  const session = new Session({
    on: parseArrangement(on),
    memory,
    disk: program.guest?.disk,
    isa,
    image,
  });
  const debug = new Debugger(session, {
    sources: new Map(
      sources.map(({ file, source }) => [file, source.split("\n")]),
    ),
    origin: {
      guest,
      on,
      image: 0,
      memory,
      variant: undefined,
      input: undefined,
      disk: undefined,
    },
    outside: { io, pause: () => false, ready: () => {} },
  });
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
