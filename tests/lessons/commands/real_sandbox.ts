/**
 * A process that runs a program in a sandbox, and can be stopped meanwhile.
 *
 * @module
 */
import { UsageError } from "../../../isa/mod.ts";
import {
  missingWalls,
  runSandboxed,
} from "../../../lessons/commands/sandbox.ts";

try {
  const end = await runSandboxed({
    program: new URL(Deno.args[0]),
    importMap: {},
    milliseconds: 60_000,
    seconds: 1,
    asleep: 1000,
  }, "");
  const missing = missingWalls().length;
  console.log(missing === 0 ? end.why : `${end.why}, without ${missing} walls`);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.log(error.message);
}
