/**
 * `deno task asm`: assembles, and shows or writes what comes out.
 *
 * @module
 */
import {
  encodeImage,
  type Image,
  PG32,
  type SourceFile,
  UsageError,
} from "../../isa/mod.ts";
import { assembleSources } from "./assembly.ts";
import { carry, GUEST_SYMBOL } from "./carry.ts";
import { type Command, command, DONE, type Given } from "./cli.ts";
import { type Io, print, resolve, writeOutput } from "./io.ts";
import { sourceListing } from "./listing.ts";
import { findOrigin, findProgram, isImage, type Origin } from "./program.ts";
import { main } from "./system_io.ts";
import { counted, hex, quoted } from "./text.ts";
import { agreed, VARIANT_OPTION, variantOf } from "./variant.ts";

/** Assembles source files into one program. */
export const asm: Command = command({
  name: "asm",
  summary:
    "Assembles, and prints what comes out beside its source; or writes " +
    "it to a file.",
  operands: "FILE...",
  least: 1,
  most: Infinity,
  options: [
    {
      name: "output",
      short: "o",
      value: "FILE",
      description: "write an image that `run` and `dis` take; only a new " +
        "file or an older image is written over",
    },
    {
      name: "guest",
      value: "PROGRAM",
      description: "put another program into the memory of this one, from " +
        `the address of its symbol ${GUEST_SYMBOL} on, as the guest of a ` +
        "monitor; with -o",
    },
    VARIANT_OPTION,
  ],
  notes: [
    "Several files become one program: their sections of the same name are " +
    "joined, and a label that is .globl is seen by all of them. The name of a " +
    "guest stands for its source.",
    "A listing has four columns: the address, as the program sees it; the " +
    "instruction as a word, or data as bytes; the line's number; the line. " +
    "A plus after the number marks what a macro or .rept has written.",
    "An image does not tell its variant: `run` and `dis` have to be told again.",
    "What gcc -S prints is taken as it is, if it was told -march=rv32em " +
    "-mabi=ilp32e. A source may .include files of its own folder.",
  ],
  examples: [
    ["deno task asm kernel.s", "prints a listing"],
    ["deno task asm kernel.s process.s -o os.img", "writes an image"],
    ["deno task asm hello", "prints a listing of the guest hello"],
    [
      "deno task asm monitor.s --guest hello -o tower.img",
      "writes a monitor with its guest; tower.img can be a guest again",
    ],
  ],
  exits: { 1: "the source is bad: each error with its line, at most 20" },
  run: runAsm,
});

async function runAsm(given: Given, io: Io): Promise<number> {
  const sources: SourceFile[] = [];
  let isa = variantOf(given);
  for (const operand of given.operands) {
    const found = await findSources(io, operand);
    sources.push(...found.sources);
    isa = agreed(isa, found.guest);
  }
  const output = given.value("output");
  if (output !== undefined) await checkOutput(io, output);
  const assembly = await assembleSources(io, sources, isa ?? PG32);
  const image = await withGuest(io, given, assembly.image);
  if (output !== undefined) {
    await writeOutput(io, output, encodeImage(image));
    await print(io.stdout, `${output}: ${summary(image)}\n`);
    return DONE;
  }
  const lines = sourceListing(image, assembly.lines);
  await print(io.stdout, `${[summary(image), ...lines].join("\n")}\n`);
  return DONE;
}

/** The program with the guest that it is to carry, if there is one. */
async function withGuest(io: Io, given: Given, image: Image): Promise<Image> {
  const name = given.value("guest");
  if (name === undefined) return image;
  if (given.value("output") === undefined) {
    throw new UsageError(`--guest ${quoted(name)}: need -o FILE as well`);
  }
  const guest = await findProgram(io, name, variantOf(given));
  return carry(image, guest.image);
}

async function findSources(
  io: Io,
  operand: string,
): Promise<Extract<Origin, { sources: unknown }>> {
  const origin = await findOrigin(io, operand);
  if ("sources" in origin) return origin;
  throw new UsageError(
    `${quoted(operand)} is an image already: need a source; "dis" shows it`,
  );
}

/** A slip of the pen must not cost the user their source. */
async function checkOutput(io: Io, path: string): Promise<void> {
  const absolute = resolve(io, path);
  if (await io.kindOf(absolute).catch(() => undefined) !== "file") return;
  const bytes = await io.readFile(absolute, 8).catch(() => undefined);
  if (bytes !== undefined && (bytes.length === 0 || isImage(bytes))) return;
  throw new UsageError(
    `--output ${quoted(path)}: there is such a file already, and it is no ` +
      "image: need another name",
  );
}

function summary({ segments, entry }: Image): string {
  const bytes = segments.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return `${counted(bytes, "byte")} in ${counted(segments.length, "section")}` +
    `, entry ${hex(entry)}`;
}

if (import.meta.main) await main(asm);
