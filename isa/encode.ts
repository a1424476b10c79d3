/**
 * From a row and operands to an instruction word.
 *
 * @module
 */
import type { Operands } from "./effects.ts";
import type { Row } from "./instructions.ts";
import { encodeField, FORMATS } from "./operands.ts";

/**
 * The word, as an int32, of an instruction.
 *
 * @throws {RangeError} if an operand does not fit its field: nothing is cut.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { encode, PG32 } from "@trapeze/trapeze";
 *
 * const addi = PG32.byMnemonic.get("addi")!;
 * assertEquals(encode(addi, { rd: 10, rs1: 11, imm: 5 }), 0x20ab0005);
 * ```
 */
export function encode(
  row: Row,
  operands: Partial<Operands<number, number>>,
): number {
  let word = row.opcode << 24;
  for (const { role, at, kind } of FORMATS[row.format].operands) {
    const value = operands[role] ?? 0;
    const field = encodeField(kind, value);
    if (field === undefined) {
      throw new RangeError(
        `${row.mnemonic}: the ${kind.name} cannot hold ${value}: ` +
          `need ${kind.range}`,
      );
    }
    word |= field << at;
  }
  return word;
}
