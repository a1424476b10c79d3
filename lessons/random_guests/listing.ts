/**
 * Random programs as text.
 *
 * @module
 */
import { disassemble, PG32 } from "../../isa/mod.ts";
import type { Program } from "./program.ts";

/** A program as text. */
export function listing(program: Program): string {
  const { memory, entry, blocks, input, steps, cut } = program;
  const events = input.map(({ tick, bytes }) => `${tick}: [${bytes}]`);
  return [
    `memory ${memory}, entry ${hex(entry, 4)}, ${blocks} disk blocks, ` +
    `steps ${steps}, cut ${cut}`,
    `input ${events.join(", ") || "none"}`,
    ...memoryLines(program),
  ].join("\n");
}

/** What is in a program's memory at first, but for zeros. */
export function memoryLines({ parts }: Program): string[] {
  return parts.flatMap(({ address, words }) =>
    words.flatMap((word, n) => {
      const at = address + n * 4;
      const text = `${hex(at, 4)}  ${hex(word, 8)}  ` +
        disassemble(PG32, word, at);
      return word === 0 ? [] : [text];
    })
  );
}

function hex(value: number, width: number): string {
  return (value >>> 0).toString(16).padStart(width, "0");
}
