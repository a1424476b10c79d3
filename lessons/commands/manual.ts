/**
 * `deno task manual`: prints the manual of the instruction set.
 *
 * @module
 */
import {
  type InstructionSet,
  manual as textOf,
  PG32,
  UsageError,
  VARIANTS,
} from "../../isa/mod.ts";
import { type Command, command, DONE } from "./cli.ts";
import { print } from "./io.ts";
import { main } from "./system_io.ts";
import { quoted } from "./text.ts";
import { VARIANT_OPTION, variantOf } from "./variant.ts";

/** Prints the manual, or the page of one instruction. */
export const manual: Command = command({
  name: "manual",
  summary: "Prints the manual of PG-32: all of it, or what it says about one " +
    "instruction.",
  operands: "[MNEMONIC]",
  most: 1,
  options: [VARIANT_OPTION],
  examples: [
    ["deno task manual | less", "reads the whole manual"],
    ["deno task manual lpsw", "what lpsw does, and how it is encoded"],
    [
      "deno task manual popf --variant pg32_flawed",
      "an instruction that PG-32 itself does not have",
    ],
  ],
  async run(given, io) {
    const isa = variantOf(given) ?? PG32;
    const row = given.operands[0]?.toLowerCase();
    if (row !== undefined) checkVariant(isa, row);
    await print(io.stdout, textOf(isa, { row }) + "\n");
    return DONE;
  },
});

/** Who asks for an instruction of another variant has not mistyped it. */
function checkVariant({ name, byMnemonic }: InstructionSet, row: string): void {
  if (byMnemonic.has(row)) return;
  const other = VARIANTS.find((isa) => isa.byMnemonic.has(row));
  if (other === undefined) return;
  throw new UsageError(
    `${quoted(row)} is no instruction of ${name}: need --variant ${other.name}`,
  );
}

if (import.meta.main) await main(manual);
