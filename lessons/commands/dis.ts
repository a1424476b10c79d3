/**
 * `deno task dis`: takes programs and words apart.
 *
 * @module
 */
import { type InstructionSet, PG32, UsageError } from "../../isa/mod.ts";
import { type Command, command, DONE, type Given } from "./cli.ts";
import { type Io, print } from "./io.ts";
import { disassembly, wordRows } from "./listing.ts";
import { parseSize } from "./numbers.ts";
import { findProgram } from "./program.ts";
import { main } from "./system_io.ts";
import { quoted } from "./text.ts";
import { VARIANT_OPTION, variantOf } from "./variant.ts";

/** Takes a program or single words apart. */
export const dis: Command = command({
  name: "dis",
  summary:
    "Prints the instructions that words stand for: those of a program, " +
    "or the words that are given.",
  operands: "GUEST | WORD...",
  least: 1,
  most: Infinity,
  options: [
    {
      name: "at",
      value: "ADDRESS",
      description: "where the first of the given words stands, 0 if not " +
        "given: branches and jumps lead to places relative to theirs",
    },
    VARIANT_OPTION,
  ],
  notes: [
    "GUEST is the name of a guest, a file of assembly, or a file that " +
    "`asm -o` has written. A WORD begins with 0x and has up to eight " +
    "hexadecimal digits.",
    "Each row has the address as the program sees it, the word, and the " +
    "instruction, or .word if it is none.",
  ],
  examples: [
    ["deno task dis 0x20ab0005", "prints addi a0, a1, 5"],
    ["deno task dis hello", "takes the guest hello apart"],
    ["deno task dis os.img", "takes an image apart"],
  ],
  exits: { 1: "the source is bad: each error with its line, at most 20" },
  run: runDis,
});

async function runDis(given: Given, io: Io): Promise<number> {
  const { operands } = given;
  const at = given.value("at");
  const areWords = isWord(operands[0]);
  if (!areWords && operands.length > 1) {
    throw new UsageError(
      `${quoted(operands[1])} is too much: need one program, or only words`,
    );
  }
  if (!areWords && at !== undefined) {
    throw new UsageError("--at is for words: a program says where it stands");
  }
  const wanted = variantOf(given);
  const lines = areWords
    ? wordRows(
      operands.map(parseWord),
      wanted ?? PG32,
      at ? parseAddress(at) : 0,
    )
    : await programLines(io, operands[0], wanted);
  await print(io.stdout, lines.join("\n") + "\n");
  return DONE;
}

async function programLines(
  io: Io,
  operand: string,
  wanted: InstructionSet | undefined,
): Promise<string[]> {
  const { image, isa } = await findProgram(io, operand, wanted);
  return disassembly(image, isa).slice(1);
}

function isWord(operand: string): boolean {
  return /^0x/i.test(operand);
}

function parseWord(operand: string): number {
  if (/^0x[\da-f]{1,8}$/i.test(operand)) return Number(operand) | 0;
  throw new UsageError(
    `${quoted(operand)} is no word: need 0x and up to eight hexadecimal digits`,
  );
}

function parseAddress(text: string): number {
  const address = parseSize("at", text);
  if (address % 4 === 0 && address < 2 ** 32) return address;
  throw new UsageError(
    `--at ${quoted(text)}: need a multiple of 4 below 0x100000000`,
  );
}

if (import.meta.main) await main(dis);
