/**
 * From an instruction word to its row and operands.
 *
 * @module
 */
import type { Operands } from "./effects.ts";
import type { InstructionSet, Row } from "./instructions.ts";
import {
  decodeField,
  type Format,
  type FormatName,
  FORMATS,
} from "./operands.ts";

/** An instruction word, taken apart. */
export interface Instruction {
  /** The word, as an int32. */
  readonly word: number;
  /** What it does. */
  readonly row: Row;
  /** On what; a role that the format lacks is 0. */
  readonly operands: Operands<number, number>;
}

/** The bits of a word that each format uses; all others must be zero. */
export const USED_BITS: Readonly<Record<FormatName, number>> = Object
  .fromEntries(
    Object.entries(FORMATS).map(([name, format]) => [name, usedBits(format)]),
  ) as Record<FormatName, number>;

function usedBits(format: Format): number {
  let bits = 0xff << 24;
  for (const { at, kind } of format.operands) bits |= 2 ** kind.bits - 1 << at;
  return bits;
}

/**
 * The instruction that a word (an int32) stands for, or `undefined` if it is
 * none: the opcode is free, or a bit that must be zero is not.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { decode, PG32 } from "@trapeze/trapeze";
 *
 * const instruction = decode(PG32, 0x20ab0005);
 * assertEquals(instruction?.row.mnemonic, "addi");
 * assertEquals(instruction?.operands, { rd: 10, rs1: 11, rs2: 0, imm: 5 });
 * assertEquals(decode(PG32, 0), undefined);
 * ```
 */
export function decode(
  isa: InstructionSet,
  word: number,
): Instruction | undefined {
  const known = isa.decoded[hash(word)];
  if (known !== undefined && known.word === word) return known;
  return takeApart(isa, word);
}

/** Decodes a word that was not decoded lately. */
function takeApart(isa: InstructionSet, word: number): Instruction | undefined {
  const row = isa.byOpcode[word >>> 24];
  if (row === undefined || (word & ~USED_BITS[row.format]) !== 0) {
    return undefined;
  }
  const operands = { rd: 0, rs1: 0, rs2: 0, imm: 0 };
  for (const { role, at, kind } of FORMATS[row.format].operands) {
    operands[role] = decodeField(kind, word >>> at & 2 ** kind.bits - 1);
  }
  return isa.decoded[hash(word)] = { word, row, operands };
}

/** The place where a decoded word is kept, until another one takes it. */
function hash(word: number): number {
  return (word ^ word >>> 10 ^ word >>> 20) & 0x3ff;
}
