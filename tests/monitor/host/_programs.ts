/**
 * Ordinary processes for the tests, in assembly.
 *
 * @module
 */
import { assemble, type Image } from "../../../isa/mod.ts";
import { Machine } from "../../../machine/mod.ts";
import {
  CALLS,
  HostOs,
  type HostOsOptions,
  SIGNALS,
} from "../../../monitor/mod.ts";

/** The numbers of calls and signals, for programs. */
const NUMBERS = [
  ...Object.entries(CALLS).map(([name, { number }]) =>
    `.equ ${name.toUpperCase()}, ${number}`
  ),
  ...Object.entries(SIGNALS).map(([name, number]) => `.equ ${name}, ${number}`),
  // ask NAME: makes a system call, with its arguments in registers.
  ".macro ask number",
  "li t0, \\number",
  "ecall",
  ".endm",
].join("\n");

/** A program that can name the calls, and make one with `ask NAME`. */
export function program(source: string): Image {
  return assemble(`${NUMBERS}\n${source}`);
}

/** A host on a machine of its own. */
export function hostOn(
  { memory = 1 << 16, disk = 0, ...options }: HostOsOptions & {
    readonly memory?: number;
    readonly disk?: number;
  } = {},
): { machine: Machine; host: HostOs } {
  const machine = new Machine({ memory, disk: new Uint8Array(disk) });
  return { machine, host: new HostOs(machine, options) };
}

/** What the host's terminal shows. */
export function shown(machine: Machine): string {
  return new TextDecoder().decode(machine.console.output);
}
