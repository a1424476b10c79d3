/**
 * Random programs as text.
 *
 * @module
 */
import { decode, FORMATS, PG32 } from "../../isa/mod.ts";
import type { Program } from "./program.ts";

/** A program as text. */
export function listing(program: Program): string {
  const { memory, entry, parts, blocks, input, steps, cut } = program;
  const events = input.map(({ tick, bytes }) => `${tick}: [${bytes}]`);
  return [
    `memory ${memory}, entry 0x${entry.toString(16)}, ${blocks} disk blocks, ` +
    `steps ${steps}, cut ${cut}`,
    `input ${events.join(", ") || "none"}`,
    ...parts.flatMap(({ address, words }) =>
      words.map((word, n) => line(address + n * 4, word))
    ),
  ].join("\n");
}

function line(address: number, word: number): string {
  const digits = (value: number, width: number): string =>
    (value >>> 0).toString(16).padStart(width, "0");
  const instruction = decode(PG32, word);
  const text = instruction === undefined ? "" : [
    instruction.row.mnemonic,
    ...FORMATS[instruction.row.format].operands.map(({ role, kind }) =>
      kind.print(instruction.operands[role], address)
    ),
  ].join(" ");
  return `${digits(address, 4)}  ${digits(word, 8)}  ${text}`.trimEnd();
}
