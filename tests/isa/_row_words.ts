/**
 * What the readings of a row are tried with: words, and values of registers.
 *
 * @module
 */
import { encode, FORMATS, type Row } from "../../isa/mod.ts";

/** Values at which arithmetic goes wrong first. */
export const BOUNDARIES = [
  ...[0, 1, 2, 4, 31, 32, 33, 0x600, 0x601, 0x602, 0xffc, 0x1000],
  ...[0x7fff, 0x7fffffff, -0x80000000, -0x7fffffff, -1, -2, -4, 0x55555555],
];

const IMMEDIATES = [0, 4, -4, 1, 31, 2044, -2048, 0x1000, 0x7fff, -0x8000];

/** Register numbers for rd, rs1 and rs2: apart, coinciding, and x0. */
const REGISTERS: readonly (readonly [number, number, number])[] = [
  [12, 10, 11],
  [10, 10, 11],
  [11, 10, 11],
  [12, 10, 10],
  [10, 10, 10],
  [0, 10, 11],
  [12, 0, 11],
  [12, 10, 0],
];

/** The words of a row: each choice of registers with each that fits. */
export function wordsOfRow(row: Row): Set<number> {
  const { operands } = FORMATS[row.format];
  const constants = operands.some(({ role }) => role === "imm")
    ? IMMEDIATES
    : [0];
  const found = new Set<number>();
  for (const [rd, rs1, rs2] of REGISTERS) {
    for (const imm of constants) {
      try {
        found.add(encode(row, { rd, rs1, rs2, imm }));
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
      }
    }
  }
  return found;
}
