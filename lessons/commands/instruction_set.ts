/**
 * The instruction set that a command is to judge: a variant, the user's own
 * rows beside it, and flags turned round to see what would follow.
 *
 * @module
 */
import { basename } from "@std/path";
import { InstructionSet, nearest, PG32, UsageError } from "../../isa/mod.ts";
import type { Given, Option } from "./cli.ts";
import type { Io } from "./io.ts";
import { loadRows } from "./rows_file.ts";
import { quoted } from "./text.ts";
import { BARE_VARIANT_OPTION, checkVariant, variantOf } from "./variant.ts";

/** The options that say which set. */
export const SET_OPTIONS: readonly Option[] = [
  BARE_VARIANT_OPTION,
  {
    name: "with",
    value: "FILE",
    description: "add the rows of FILE, which are written as in the table: " +
      "see lessons/examples/my_rows.ts. They run without any permission",
  },
  {
    name: "flip",
    value: "MNEMONIC",
    description: "turn round whether this instruction is privileged",
  },
];

/**
 * The set that the user asks for.
 *
 * @throws {UsageError} if there is no such variant, file or instruction.
 * @throws {SourceError} if a row in the file is bad.
 */
export async function setOf(given: Given, io: Io): Promise<InstructionSet> {
  let isa = variantOf(given) ?? PG32;
  const file = given.value("with");
  if (file !== undefined) {
    const rows = await loadRows(io, file, isa);
    const name = `${isa.name} with ${basename(file)}`;
    isa = new InstructionSet(name, [...isa.rows, ...rows]);
  }
  const flip = given.value("flip");
  return flip === undefined ? isa : flipped(isa, flip);
}

function flipped(isa: InstructionSet, name: string): InstructionSet {
  checkMnemonic(isa, name);
  return new InstructionSet(
    `${isa.name}, ${name} flipped`,
    isa.rows.map((row) =>
      row.mnemonic === name ? { ...row, privileged: !row.privileged } : row
    ),
  );
}

/**
 * Makes sure that a set has an instruction.
 *
 * @throws {UsageError} if it has not.
 */
export function checkMnemonic(isa: InstructionSet, name: string): void {
  if (isa.byMnemonic.has(name)) return;
  checkVariant(isa, name);
  const guess = nearest(name, [...isa.byMnemonic.keys()]);
  throw new UsageError(
    `${quoted(name)} is no instruction of ${isa.name}: ` +
      (guess === undefined
        ? "deno task manual lists them"
        : `did you mean ${guess}?`),
  );
}
