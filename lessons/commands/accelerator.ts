/**
 * The option `--accel`: what executes a machine's instructions. It changes the
 * time that a run takes, and nothing else.
 *
 * @module
 */
import { nearest, UsageError } from "../../isa/mod.ts";
import { type Accelerator, ACCELERATORS } from "../../machine/mod.ts";
import type { Given, Option } from "./cli.ts";
import { quoted } from "./text.ts";

/** The option, for a command's declaration. */
export const ACCEL_OPTION: Option = {
  name: "accel",
  value: "WHAT",
  description: "loop: interpret all instructions; translator: translate the " +
    "hot ones to WebAssembly (if not given). Nothing but the speed differs",
};

/**
 * The accelerator that the user asks for.
 *
 * @throws {UsageError} if there is none of that name.
 */
export function acceleratorOf(given: Given): Accelerator {
  const name = given.value(ACCEL_OPTION.name);
  if (name === undefined) return "translator";
  const found = ACCELERATORS.find((accelerator) => accelerator === name);
  if (found !== undefined) return found;
  const near = nearest(name, ACCELERATORS);
  throw new UsageError(
    `--accel ${quoted(name)}: need ${ACCELERATORS.join(" or ")}` +
      (near === undefined ? "" : ` (did you mean ${near}?)`),
  );
}
