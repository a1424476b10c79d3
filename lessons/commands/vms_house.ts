/**
 * Several guests on one monitor: what they are, and where they live.
 *
 * @module
 */
import { dirname } from "@std/path";
import {
  type Image,
  type InstructionSet,
  PG32,
  UsageError,
} from "../../isa/mod.ts";
import { findGuest } from "../../guests/mod.ts";
import {
  type Accelerator,
  load,
  type Machine,
  MOST_MEMORY,
  type Occupant,
  PROCESSOR,
  WORD,
} from "../../machine/mod.ts";
import { Monitor, MONITOR_MEMORY, type Vm } from "../../monitor/mod.ts";
import { readDisk } from "./disk_files.ts";
import { type Io, readInput, resolve } from "./io.ts";
import { findProgram } from "./program.ts";
import { grouped } from "./text.ts";
import { makeMachine } from "./tower.ts";
import { agreed } from "./variant.ts";
import type { VmLine } from "./vms_file.ts";

/** Bytes of memory for a program that is no guest of ours. */
const MEMORY = 1 << 20;

/** A machine that is wanted, with all that its line names. */
export interface Tenant {
  /** Its line. */
  readonly line: VmLine;
  /** What it runs. */
  readonly image: Image;
  /** Bytes of memory. */
  readonly memory: number;
  /** Its disk. */
  readonly disk: Uint8Array | undefined;
  /** What is typed on its console before input ends. */
  readonly input: Uint8Array;
}

/** A machine with monitors on it, and all guests on the last of them. */
export interface House {
  /** What everything stands on. */
  readonly machine: Machine;
  /** The virtual machines that hold the monitors but the first. */
  readonly floors: readonly Vm[];
  /** The monitor of the guests. */
  readonly monitor: Monitor;
  /** What owns the machine: running it runs everything. */
  readonly occupant: Occupant;
}

/**
 * The instruction set of the machine that all lines share: the one that is
 * `wanted`, or else the guests' own.
 *
 * @throws {UsageError} with the place, if a guest has another one.
 */
export async function isaOfLines(
  lines: readonly VmLine[],
  wanted: InstructionSet | undefined,
): Promise<InstructionSet> {
  let isa = wanted;
  for (const line of lines) {
    isa = await placed(line, "guest", () => agreed(isa, findGuest(line.guest)));
  }
  return isa ?? PG32;
}

/**
 * Reads what a line names; `file` is where the line stands.
 *
 * @throws {UsageError} with the place, if something cannot be used.
 * @throws {AssemblyError} if the guest's source is bad.
 */
export async function readTenant(
  io: Io,
  line: VmLine,
  { file, isa }: { readonly file: string; readonly isa: InstructionSet },
): Promise<Tenant> {
  const there: Io = { ...io, cwd: dirname(resolve(io, file)) };
  const { image, guest } = await placed(
    line,
    "guest",
    () => findProgram(there, line.guest, isa),
  );
  const memory = line.memory ?? guest?.memory ?? MEMORY;
  if (image.end > memory) {
    throw line.error(
      line.memory === undefined ? "guest" : "memory",
      `the program ends at ${grouped(image.end)} bytes, and the memory has ` +
        `${grouped(memory)}: give it more, as with memory=16M`,
    );
  }
  const disk = await placed(line, "disk", () => readDisk(there, line.disk));
  const input = line.input === undefined
    ? line.type === undefined
      ? guest?.input
      : new TextEncoder().encode(line.type)
    : await placed(line, "input", () => readInput(there, line.input!));
  return {
    line,
    image,
    memory,
    disk: disk ?? guest?.disk,
    input: input ?? new Uint8Array(),
  };
}

/** Does something for a word of a line, which gets the blame. */
async function placed<T>(
  line: VmLine,
  word: Parameters<VmLine["error"]>[0],
  work: () => T | Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw line.error(word, error.message);
  }
}

/**
 * Builds a house of `depth` monitors, on a machine that knows the instructions
 * `isa`, and puts the guests in.
 *
 * @throws {UsageError} if there is no such memory.
 */
export async function buildHouse(
  tenants: readonly Tenant[],
  { depth, isa, accelerator }: {
    readonly depth: number;
    readonly isa: InstructionSet;
    readonly accelerator: Accelerator;
  },
): Promise<House> {
  const size = tenants.reduce((sum, { memory }) => sum + memory, 0);
  const most = MOST_MEMORY - depth * MONITOR_MEMORY;
  if (size > most) {
    throw new UsageError(
      `the machines want ${grouped(size)} bytes of memory together: need at ` +
        `most ${grouped(most)}`,
    );
  }
  // If a size is wrong, its line is blamed for it below.
  const whole = Math.ceil(size / 4) * 4 + depth * MONITOR_MEMORY;
  const machine = makeMachine(whole, { isa, accelerator });
  const occupant = new Monitor(machine);
  const floors: Vm[] = [];
  let monitor = occupant;
  for (let level = 1; level < depth; level++) {
    const memory = whole - level * MONITOR_MEMORY;
    const floor = monitor.createVm({ memory });
    floors.push(floor);
    monitor = new Monitor(floor);
  }
  for (const tenant of tenants) {
    await placed(tenant.line, "memory", () => moveIn(monitor, tenant));
  }
  return { machine, floors, monitor, occupant };
}

function moveIn(
  monitor: Monitor,
  { line: { weight, cap }, image, memory, disk, input }: Tenant,
): void {
  const vm = monitor.createVm({ memory, disk, weight, cap });
  load(vm, image);
  vm.console.type(input);
  vm.console.end();
}

/** What a machine is doing, or how it ended. */
export type VmStatus = "running" | "waiting" | "halted" | "killed";

/** What a machine is doing now. */
export function statusOf({ state, clock }: Vm): VmStatus {
  switch (state.words[WORD.processor]) {
    case PROCESSOR.halted:
      return "halted";
    case PROCESSOR.killed:
      return "killed";
    case PROCESSOR.idle:
      if (clock.next === Infinity && clock.pending === undefined) {
        return "waiting";
      }
  }
  return "running";
}
