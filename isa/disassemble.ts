/**
 * The disassembler: from an instruction word to its text.
 *
 * @module
 */
import { decode } from "./decode.ts";
import type { InstructionSet } from "./instructions.ts";
import { FORMATS } from "./operands.ts";

/** Options of {@linkcode disassemble}. */
export interface DisassembleOptions {
  /** The names of addresses, to write where a branch or a jump leads. */
  readonly symbols?: ReadonlyMap<number, string>;
}

/**
 * A word (an int32) as the assembler would take it: an instruction in the
 * table's own terms, or a `.word` if it is none. Where it leads is written as
 * an address, so the word's own address, `pc`, matters.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { disassemble, PG32 } from "@trapeze/trapeze";
 *
 * assertEquals(disassemble(PG32, 0x20ab0005), "addi a0, a1, 5");
 * assertEquals(disassemble(PG32, 0x700ffffe, 0x48), "jal zero, 0x40");
 * const symbols = new Map([[0x40, "loop"]]);
 * assertEquals(disassemble(PG32, 0x700ffffe, 0x48, { symbols }), "jal zero, loop");
 * assertEquals(disassemble(PG32, 7), ".word 0x00000007");
 * ```
 */
export function disassemble(
  isa: InstructionSet,
  word: number,
  pc = 0,
  { symbols }: DisassembleOptions = {},
): string {
  const instruction = decode(isa, word | 0);
  if (instruction === undefined) {
    return `.word 0x${(word >>> 0).toString(16).padStart(8, "0")}`;
  }
  const { row, operands } = instruction;
  const format = FORMATS[row.format];
  const printed = new Map(format.operands.map(({ role, kind }) => {
    const value = operands[role];
    const label = kind.sort === "target" && symbols?.get(pc + value >>> 0);
    return [role as string, label || kind.print(value, pc)];
  }));
  const syntax = format.syntax.replace(/\w+/g, (role) => printed.get(role)!);
  return `${row.mnemonic} ${syntax}`.trim();
}
