/**
 * Programs written as words, so that these tests lean on nothing but the table.
 *
 * @module
 */
import { A4, A5, op, put, ZERO } from "../../lessons/random_guests/code.ts";
import { Bare, type Engine, Machine } from "../../machine/mod.ts";

export {
  A0,
  A1,
  A2,
  A3,
  A4,
  A5,
  li,
  op,
  put,
  RA,
  SP,
  ZERO,
} from "../../lessons/random_guests/code.ts";

/** Where a program begins. */
export const START = 0x40;

/** Where a trap handler begins, in these tests. */
export const HANDLER = 0x800;

/** Words out of physical memory. */
export function words(
  engine: Engine,
  address: number,
  count: number,
): number[] {
  return Array.from({ length: count }, (_, n) => engine.load(address + n * 4));
}

/** How a test's machine differs from the ordinary one. */
export interface BootOptions {
  /** Bytes of memory. */
  readonly memory?: number;
  /** The disk. */
  readonly disk?: Uint8Array;
  /** The trap handler, which runs with interrupts off and all of memory. */
  readonly handler?: readonly number[];
}

/** A machine with a program at START and a handler at HANDLER. */
export function boot(
  program: readonly number[],
  { memory = 8192, disk, handler = [op("halt")] }: BootOptions = {},
): Machine {
  const machine = new Machine({ memory, disk });
  put(machine, START, program);
  put(machine, HANDLER, handler);
  put(machine, 0x20, [1, HANDLER, 0, memory]);
  machine.cpu.pc = START;
  return machine;
}

/** Boots a program and runs it, traps delivered, for so many ticks. */
export function ran(
  program: readonly number[],
  ticks: number,
  options: BootOptions = {},
): Machine {
  const machine = boot(program, options);
  new Bare(machine).run(ticks);
  return machine;
}

/** Where {@linkcode LOGGER} begins its list, if a5 is set to it. */
export const LOG = 0x1000;

/**
 * A handler that adds the cause to the list at a5, and returns. It takes four
 * ticks, and changes a4.
 */
export const LOGGER: readonly number[] = [
  op("lw", A4, 0x10, ZERO),
  op("sw", A4, 0, A5),
  op("addi", A5, A5, 4),
  op("lpsw", 0, ZERO),
];

/** The list of {@linkcode LOGGER}. */
export function logged(engine: Engine): number[] {
  return words(engine, LOG, (engine.cpu.x[A5] - LOG) / 4);
}

/** Fails with the first place where bytes differ, not with all of them. */
export function assertSameBytes(
  actual: Uint8Array,
  expected: Uint8Array,
  what = "bytes",
): void {
  if (actual.length !== expected.length) {
    throw new Error(`${what}: ${actual.length} bytes, not ${expected.length}`);
  }
  const at = actual.findIndex((byte, n) => byte !== expected[n]);
  if (at >= 0) {
    throw new Error(
      `${what}: byte ${at} is ${actual[at]}, not ${expected[at]}`,
    );
  }
}
