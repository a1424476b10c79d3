/**
 * The manual of an instruction set, made from its rows and from the tables of
 * the platform: complete enough to write a kernel from.
 *
 * @module
 */
import {
  assemblerChapter,
  kernelChapter,
  PSEUDO_NAMES,
  pseudoPage,
} from "./manual_chapters/_assembler.ts";
import {
  bootChapter,
  devicesChapter,
  machineChapter,
  memoryChapter,
  timeChapter,
  trapsChapter,
} from "./manual_chapters/_chapters.ts";
import {
  encodingChapter,
  instructionPage,
  instructionsChapter,
} from "./manual_chapters/_instructions.ts";
import { paragraph, verbatim } from "./manual_chapters/_layout.ts";
import { nearest } from "./_suggest.ts";
import { UsageError } from "./errors.ts";
import type { InstructionSet } from "./instructions.ts";

/** What of the manual is wanted. */
export interface ManualOptions {
  /**
   * The instruction or pseudo-instruction whose page is wanted; without it,
   * the whole manual.
   */
  readonly row?: string;
}

/**
 * The manual, or one instruction's page: plain ASCII text in Markdown's
 * manner, at most 80 columns wide, without a line end after the last line.
 *
 * @throws {UsageError} if there is no instruction of that name.
 *
 * @example
 * ```ts
 * import { assert, assertStringIncludes } from "@std/assert";
 * import { manual, PG32 } from "@trapeze/trapeze";
 *
 * assert(manual(PG32).startsWith("# PG-32"));
 * assertStringIncludes(manual(PG32, { row: "sub" }), "rd = rs1 - rs2");
 * ```
 */
export function manual(
  isa: InstructionSet,
  options: ManualOptions = {},
): string {
  return options.row === undefined ? whole(isa) : page(isa, options.row);
}

function whole(isa: InstructionSet): string {
  const chapters = [
    machineChapter(isa),
    memoryChapter(),
    encodingChapter(isa),
    instructionsChapter(isa),
    trapsChapter(),
    timeChapter(),
    devicesChapter(),
    bootChapter(),
    assemblerChapter(isa),
    kernelChapter(),
  ];
  return [
    "# PG-32: the manual",
    paragraph(`PG-32 is a computer of 32-bit words, small enough to be read as
      hexadecimal digits, and made to be virtualized. It is named for Popek and
      Goldberg, who said in 1974 what that takes: each instruction that tells or
      changes the state of the machine must trap in user mode. Its other
      instructions, its registers and its assembly language are RISC-V's
      (RV32EM); the encoding and all that is privileged are its own.`),
    paragraph(`All that is said here about single instructions is made from the
      table that also runs them. This is the variant ${isa.name}.`),
    verbatim(chapters.map(({ title }, n) => `${n + 1}. ${title}`)),
    ...chapters.map(({ title, text }, n) => `## ${n + 1}. ${title}\n\n${text}`),
  ].join("\n\n");
}

function page(isa: InstructionSet, name: string): string {
  const row = isa.byMnemonic.get(name);
  const parts = [
    ...row === undefined ? [] : [instructionPage(row)],
    ...PSEUDO_NAMES.has(name) ? [pseudoPage(name, row !== undefined)] : [],
  ];
  if (parts.length > 0) return parts.join("\n\n");
  const guess = nearest(name, [...isa.byMnemonic.keys(), ...PSEUDO_NAMES]);
  throw new UsageError(
    `"${name}" is no instruction: ` +
      (guess === undefined
        ? "the manual without a name lists them all"
        : `did you mean "${guess}"?`),
  );
}
