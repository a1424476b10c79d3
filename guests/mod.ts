/**
 * The guests: programs for the machine, to be run on it, under a monitor, or
 * under a monitor's monitor. Each states what it must print.
 *
 * Some are written in assembly, and some in C: see `c/`.
 *
 * @module
 */
import { assembleFiles, type Image } from "../isa/mod.ts";
import { PROGRAMS } from "./c/programs.ts";
import { PROCESSES } from "./c/processes/processes.ts";
import { type Guest, readGuest } from "./header.ts";
import disk from "./disk.s" with { type: "text" };
import echo from "./echo.s" with { type: "text" };
import hello from "./hello.s" with { type: "text" };
import jrst1 from "./holes/jrst1.s" with { type: "text" };
import lra from "./holes/lra.s" with { type: "text" };
import popf from "./holes/popf.s" with { type: "text" };
import sgdt from "./holes/sgdt.s" with { type: "text" };
import smsw from "./holes/smsw.s" with { type: "text" };
import timesharing from "./timesharing.s" with { type: "text" };

export { COMPILED, type Compiled, FLAGS, stampOf } from "./c/compiled.ts";
export { kernelC, kernelSources } from "./c/kernels.ts";
export { withRuntime } from "./c/runtime.ts";
export { type Guest, readGuest } from "./header.ts";

/** The guests that come with Trapeze, the simplest first. */
export const GUESTS: readonly Guest[] = [
  readGuest("hello", { file: "guests/hello.s", source: hello }),
  readGuest("echo", { file: "guests/echo.s", source: echo }),
  readGuest("disk", { file: "guests/disk.s", source: disk }),
  readGuest("timesharing", {
    file: "guests/timesharing.s",
    source: timesharing,
  }),
  ...PROGRAMS,
  PROCESSES,
];

/**
 * Kernels that go wrong under a monitor by trap and emulate, because a variant
 * of the instruction set has a hole: each is named for the instruction.
 */
export const HOLES: readonly Guest[] = [
  readGuest("popf", { file: "guests/holes/popf.s", source: popf }),
  readGuest("smsw", { file: "guests/holes/smsw.s", source: smsw }),
  readGuest("sgdt", { file: "guests/holes/sgdt.s", source: sgdt }),
  readGuest("lra", { file: "guests/holes/lra.s", source: lra }),
  readGuest("jrst1", { file: "guests/holes/jrst1.s", source: jrst1 }),
];

/** The guest of that name, if there is one. */
export function findGuest(name: string): Guest | undefined {
  return [...GUESTS, ...HOLES].find((guest) => guest.name === name);
}

/** The names of all guests. */
export function guestNames(): string[] {
  return [...GUESTS, ...HOLES].map(({ name }) => name);
}

/**
 * A guest as it is loaded.
 *
 * @throws {AssemblyError} if its sources are bad.
 */
export function imageOf({ sources, isa }: Guest): Image {
  return assembleFiles(sources, { isa });
}
