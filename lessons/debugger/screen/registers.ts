/**
 * The panel of registers, in two columns.
 *
 * @module
 */
import { hex } from "../../commands/text.ts";
import type { Debugger } from "../language/debugger.ts";
import { REGISTER_NAMES } from "../language/effect.ts";
import { marked, type Room } from "./cells.ts";
import type { Moment } from "./moment.ts";
import type { Snapshot } from "./snapshot.ts";

/** Rows that it has. */
export const REGISTER_ROWS = REGISTER_NAMES.length / 2;

/** Cells that it takes. */
export const REGISTER_WIDTH = 34;

/** The registers of the level that is looked at. */
export function registersOf(
  { engine, level }: Debugger,
  before: Snapshot | undefined,
): Moment["registers"] {
  const known = before?.registers[level];
  return [...engine.cpu.x].map((value, n) => ({
    name: REGISTER_NAMES[n],
    value,
    changed: known !== undefined && known[n] !== value,
  }));
}

/** Draws them. */
export function drawRegisters(
  registers: Moment["registers"],
  { height, style }: Room,
): string[] {
  const cells = registers.map(({ name, value, changed }) =>
    ` ${name.padEnd(4)} ${marked(hex(value, 8), changed, style)}`
  );
  const [left, right] = [
    cells.slice(0, REGISTER_ROWS),
    cells.slice(REGISTER_ROWS),
  ];
  return left.map((cell, n) => cell + right[n]).slice(0, height);
}
