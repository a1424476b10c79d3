/**
 * Programs written as words, which lean on nothing but the table.
 *
 * @module
 */
import { encode, FORMATS, PG32 } from "../../isa/mod.ts";
import type { Engine } from "../../machine/mod.ts";

/** Registers by their ABI names, as far as random programs and tests use them. */
export const [ZERO, RA, SP] = [0, 1, 2];
export const [A0, A1, A2, A3, A4, A5] = [10, 11, 12, 13, 14, 15];

/** One instruction: its operands in the order in which they are written. */
export function op(mnemonic: string, ...written: number[]): number {
  const row = PG32.byMnemonic.get(mnemonic);
  if (row === undefined) throw new Error(`no instruction ${mnemonic}`);
  const { operands } = FORMATS[row.format];
  if (operands.length !== written.length) throw new Error(`${mnemonic}: count`);
  return encode(
    row,
    Object.fromEntries(operands.map(({ role }, n) => [role, written[n]])),
  );
}

/** Loads any word into a register: always two instructions. */
export function li(rd: number, value: number): [number, number] {
  const low = value << 20 >> 20;
  return [op("lui", rd, value - low & -4096), op("addi", rd, rd, low)];
}

/** Words into physical memory. */
export function put(
  engine: Engine,
  address: number,
  words: readonly number[],
): void {
  words.forEach((word, n) => engine.store(address + n * 4, word));
}
