/**
 * A guest and all that is underneath it: a machine, and as many monitors as are
 * wanted, each on a virtual machine of the one below.
 *
 * @module
 */
import { type InstructionSet, nearest, UsageError } from "../../isa/mod.ts";
import {
  Bare,
  type EngineBase,
  LEAST_MEMORY,
  Machine,
  MOST_MEMORY,
  type Occupant,
} from "../../machine/mod.ts";
import { Monitor, MONITOR_MEMORY, type Vm } from "../../monitor/mod.ts";
import { grouped, quoted } from "./text.ts";

/** The most monitors, one on the other. */
export const DEEPEST = 16;

/** What a guest's engine has. */
export interface TowerOptions {
  /** How many monitors there are: none is bare. */
  readonly depth: number;
  /** Bytes of memory that the guest sees. */
  readonly memory: number;
  /** Its disk, which it may change; none by default. */
  readonly disk?: Uint8Array;
  /** The instructions that it knows. */
  readonly isa: InstructionSet;
}

/** A guest's engine and what it stands on. */
export interface Tower {
  /** What everything stands on. */
  readonly machine: Machine;
  /** The virtual machine of each monitor, from the machine upwards. */
  readonly vms: readonly Vm[];
  /** The engine that the guest sees: the last of them, or the machine. */
  readonly guest: EngineBase;
  /** What owns the machine: running it runs everything. */
  readonly occupant: Occupant;
}

/**
 * Builds a tower whose guest sees the same, however high it is.
 *
 * @throws {UsageError} if there is no such memory.
 */
export function buildTower({ depth, memory, disk, isa }: TowerOptions): Tower {
  const most = MOST_MEMORY - depth * MONITOR_MEMORY;
  if (memory % 4 !== 0 || memory < LEAST_MEMORY || memory > most) {
    throw new UsageError(
      `a memory of ${grouped(memory)} bytes: need a multiple of 4 from ` +
        `${grouped(LEAST_MEMORY)} (4K) to ${grouped(most)}`,
    );
  }
  const machine = makeMachine(memory + depth * MONITOR_MEMORY, isa);
  if (depth === 0) {
    if (disk !== undefined) machine.disk.insert(disk);
    return {
      machine,
      vms: [],
      guest: machine,
      occupant: new Bare(machine),
    };
  }
  const occupant = new Monitor(machine);
  const vms: Vm[] = [];
  for (let level = 1, monitor = occupant; level <= depth; level++) {
    const vm = monitor.createVm({
      memory: memory + (depth - level) * MONITOR_MEMORY,
      disk: level === depth ? disk : undefined,
    });
    vms.push(vm);
    if (level < depth) monitor = new Monitor(vm);
  }
  return { machine, vms, guest: vms[depth - 1], occupant };
}

/**
 * A machine.
 *
 * @throws {UsageError} if there is not so much memory here.
 */
export function makeMachine(memory: number, isa: InstructionSet): Machine {
  try {
    return new Machine({ memory, isa });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(
      `a memory of ${grouped(memory)} bytes is more than there is here: ` +
        "need a smaller one, as with --memory 64M",
    );
  }
}

/**
 * How many monitors the user wants, by the value of `--on`.
 *
 * @throws {UsageError} if there is no such arrangement.
 */
export function parseDepth(on: string): number {
  if (on === "bare") return 0;
  if (on === "type1") return 1;
  const depth = /^nested:(\d+)$/.exec(on)?.[1];
  if (depth !== undefined && +depth >= 1 && +depth <= DEEPEST) return +depth;
  const need = `need bare, type1, or nested:N with N from 1 to ${DEEPEST}`;
  if (on === "type2") {
    throw new UsageError(`--on type2 is not there yet: ${need}`);
  }
  const guess = nearest(on, ["bare", "type1", "nested:2"]);
  const hint = guess === undefined ? "" : ` (did you mean ${guess}?)`;
  throw new UsageError(`--on ${quoted(on)}: ${need}${hint}`);
}

/** The name of an arrangement, as `--on` takes it. */
export function nameOfDepth(depth: number): string {
  return ["bare", "type1"][depth] ?? `nested:${depth}`;
}
