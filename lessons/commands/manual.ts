/**
 * `deno task manual`: prints the manual of the instruction set.
 *
 * @module
 */
import { manual as textOf, PG32 } from "../../isa/mod.ts";
import { type Command, command, DONE } from "./cli.ts";
import { print } from "./io.ts";
import { main } from "./system_io.ts";
import { BARE_VARIANT_OPTION, checkVariant, variantOf } from "./variant.ts";

/** Prints the manual, or the page of one instruction. */
export const manual: Command = command({
  name: "manual",
  summary: "Prints the manual of PG-32: all of it, or what it says about one " +
    "instruction.",
  operands: "[MNEMONIC]",
  most: 1,
  options: [BARE_VARIANT_OPTION],
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

if (import.meta.main) await main(manual);
