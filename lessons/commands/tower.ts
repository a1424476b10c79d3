/**
 * A guest and all that is underneath it: a machine, perhaps a host OS, and as
 * many monitors as are wanted, each on a virtual machine of the one below.
 *
 * @module
 */
import { BLOCK_SIZE, type InstructionSet, UsageError } from "../../isa/mod.ts";
import {
  type Accelerator,
  Bare,
  type Engine,
  type EngineBase,
  LEAST_MEMORY,
  Machine,
  MOST_MEMORY,
  type Occupant,
  type TranslatorOptions,
} from "../../machine/mod.ts";
import {
  attachDisk,
  HOST_MEMORY,
  HostOs,
  type HostProcess,
  KernelModule,
  Monitor,
  MONITOR_MEMORY,
  type Observe,
  type Vm,
} from "../../monitor/mod.ts";
import type { Arrangement } from "./arrangement.ts";
import { grouped } from "./text.ts";

/** What a guest's engine has. */
export interface TowerOptions {
  /** What is between it and the machine. */
  readonly on: Arrangement;
  /** Bytes of memory that the guest sees. */
  readonly memory: number;
  /** Its disk, which it may change; none by default. */
  readonly disk?: Uint8Array;
  /** The instructions that it knows. */
  readonly isa: InstructionSet;
  /** What executes the machine's instructions; the translator by default. */
  readonly accelerator?: Accelerator;
  /** When the translator sets to work. */
  readonly translation?: TranslatorOptions;
  /** Is shown every hop of a host OS, if there is one. */
  readonly observe?: Observe;
}

/** A host OS, and the process that the lowest monitor is. */
export interface Hosting {
  readonly os: HostOs;
  readonly process: HostProcess;
  /** What the monitor runs on: the process, or its virtual processor. */
  readonly engine: EngineBase;
}

/** A guest's engine and what it stands on. */
export interface Tower {
  /** What is between the guest and the machine. */
  readonly on: Arrangement;
  /** What everything stands on. */
  readonly machine: Machine;
  /** The host OS on the machine, if there is one. */
  readonly hosting?: Hosting;
  /** The virtual machine of each monitor, from the machine upwards. */
  readonly vms: readonly Vm[];
  /** The engine that the guest sees: the last of them, or the machine. */
  readonly guest: EngineBase;
  /** What owns the machine: running it runs everything. */
  readonly occupant: Occupant;
}

/**
 * Builds a tower whose guest sees the same, whatever it stands on.
 *
 * @throws {UsageError} if there is no such memory.
 */
export function buildTower(options: TowerOptions): Tower {
  const { on, memory, disk } = options;
  const { depth, ground } = on;
  const monitors = depth * MONITOR_MEMORY;
  // A process has whole blocks of memory.
  const host = ground === "hardware" ? 0 : HOST_MEMORY + BLOCK_SIZE;
  const most = MOST_MEMORY - monitors - host;
  if (memory % 4 !== 0 || memory < LEAST_MEMORY || memory > most) {
    throw new UsageError(
      `a memory of ${grouped(memory)} bytes: need a multiple of 4 from ` +
        `${grouped(LEAST_MEMORY)} (4K) to ${grouped(most)}`,
    );
  }
  const machine = makeMachine(memory + monitors + host, options);
  if (depth === 0) {
    if (disk !== undefined) machine.disk.insert(disk);
    const occupant = new Bare(machine);
    return { on, machine, vms: [], guest: machine, occupant };
  }
  const hosting = ground === "hardware"
    ? undefined
    : settleIn(machine, memory + monitors, options);
  const { vms, lowest } = stack(hosting?.engine ?? machine, options);
  const guest = vms[depth - 1];
  if (disk !== undefined) insertDisk(guest, disk, hosting);
  return {
    on,
    machine,
    hosting,
    vms,
    guest,
    occupant: hosting?.os ?? lowest,
  };
}

/** Puts a host OS on the machine, and makes the process for the monitor. */
function settleIn(
  machine: Machine,
  memory: number,
  { on, disk, observe }: TowerOptions,
): Hosting {
  const os = new HostOs(machine, { storage: disk?.length ?? 0, observe });
  const process = os.spawn("monitor", { memory });
  const engine = on.ground === "type2"
    ? process
    : new KernelModule(os).open(process).createVm().createVcpu();
  return { os, process, engine };
}

/** Monitors, one on the other, and the virtual machine of each. */
function stack(
  engine: Engine,
  { on: { depth }, memory }: TowerOptions,
): { vms: Vm[]; lowest: Monitor } {
  const lowest = new Monitor(engine);
  const vms: Vm[] = [];
  for (let level = 1, monitor = lowest; level <= depth; level++) {
    const vm = monitor.createVm({
      memory: memory + (depth - level) * MONITOR_MEMORY,
    });
    vms.push(vm);
    if (level < depth) monitor = new Monitor(vm);
  }
  return { vms, lowest };
}

/** The guest's disk: in the monitor's hands, or in a file of the host. */
function insertDisk(guest: Vm, disk: Uint8Array, hosting?: Hosting): void {
  if (hosting === undefined) return guest.disk.insert(disk);
  const { os: host, process } = hosting;
  const file = host.files.create("guest.img", disk.length);
  host.files.write(file, 0, disk);
  attachDisk(guest, file, { host, process });
}

/**
 * A machine.
 *
 * @throws {UsageError} if there is not so much memory here.
 */
export function makeMachine(
  memory: number,
  { isa, accelerator, translation }: Pick<
    TowerOptions,
    "isa" | "accelerator" | "translation"
  >,
): Machine {
  try {
    return new Machine({ memory, isa, accelerator, translation });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(
      `a memory of ${grouped(memory)} bytes is more than there is here: ` +
        "need a smaller one, as with --memory 64M",
    );
  }
}
