/**
 * `deno task manual`: prints the manual of the instruction set.
 *
 * @module
 */
import { manual as textOf, PG32 } from "../../isa/mod.ts";
import { type Command, command, DONE } from "./cli.ts";
import { print } from "./io.ts";
import { main } from "./system_io.ts";

/** Prints the manual, or the page of one instruction. */
export const manual: Command = command({
  name: "manual",
  summary: "Prints the manual of PG-32: all of it, or what it says about one " +
    "instruction.",
  operands: "[MNEMONIC]",
  most: 1,
  options: [],
  examples: [
    ["deno task manual | less", "reads the whole manual"],
    ["deno task manual lpsw", "what lpsw does, and how it is encoded"],
  ],
  async run({ operands: [name] }, io) {
    const row = name?.toLowerCase();
    await print(io.stdout, textOf(PG32, { row }) + "\n");
    return DONE;
  },
});

if (import.meta.main) await main(manual);
