/**
 * What an instruction does, in words: the table's own text reading, and the
 * values that are now in it.
 *
 * @module
 */
import {
  describe,
  FORMATS,
  type Instruction,
  PORTS,
  REGISTERS,
} from "../../../isa/mod.ts";
import { hex } from "../../commands/text.ts";
import type { Plan, Touch } from "../core/rehearsal.ts";
import type { Debugger } from "./debugger.ts";
import { formatted } from "./format.ts";

/** The name of each register, as gcc writes it. */
export const REGISTER_NAMES: readonly string[] = Array.from(
  { length: 16 },
  (_, n) =>
    [...REGISTERS].find(([name, at]) => at === n && !/^x\d/.test(name))?.[0] ??
      `x${n}`,
);

/** What it does, in the words of the manual, about its own operands. */
export function effectText(
  { row, operands }: Instruction,
  pc: number,
): string[] {
  const written = FORMATS[row.format].operands.map(({ role, kind }) =>
    [role, kind.print(operands[role], pc)] as const
  );
  return describe(row, Object.fromEntries(written));
}

/** What it reads now, one thing on each line, and each thing once. */
export function readLines(debug: Debugger, { reads }: Plan): string[] {
  return [...new Set(reads.map((touch) => touchText(debug, touch)))];
}

/** What it writes, one thing on each line. */
export function effectLines(debug: Debugger, { writes }: Plan): string[] {
  return writes.map((touch) => touchText(debug, touch));
}

/** One thing that is read or written, with its value. */
function touchText(debug: Debugger, touch: Touch): string {
  const value = (n: number): string => formatted(n, "", debug);
  switch (touch.kind) {
    case "register":
      return `${REGISTER_NAMES[touch.n]} = ${value(touch.value)}`;
    case "field":
      return `${touch.field} = ${value(touch.value)}`;
    case "memory": {
      const { address, physical, bytes } = touch;
      const size = { 1: "byte", 2: "half word", 4: "word" }[bytes];
      const place = debug.session.places.describe(physical);
      const where = physical === address >>> 0
        ? place
        : `${hex(address)} (physical ${place})`;
      return `${size} at ${where} = ${value(touch.value)}`;
    }
    case "port": {
      const name = PORTS.find((port) => port.value === touch.port)?.name ??
        hex(touch.port);
      return touch.value === undefined
        ? `port ${name}: what the device answers`
        : `port ${name} = ${value(touch.value)}`;
    }
    case "processor":
      return touch.how === "idle"
        ? "the processor waits for an interrupt"
        : "the processor stops for good";
  }
}
