/**
 * A rig for faults: two guests, a victim and a neighbour, in one of the
 * arrangements, and if that has a host OS, room for processes that do harm.
 *
 * On the hardware, one monitor has both guests, as hypervisors of type 1 have
 * them. On a host, each has a monitor's process of its own.
 *
 * @module
 */
import { assemble, BLOCK_SIZE, type Image } from "../../isa/mod.ts";
import {
  type Engine,
  load,
  Machine,
  type Occupant,
} from "../../machine/mod.ts";
import {
  attachDisk,
  HostOs,
  type HostProcess,
  KernelModule,
  Monitor,
  MONITOR_MEMORY,
  type SpawnOptions,
  type Vm,
} from "../../monitor/mod.ts";
import { GROUNDS, type Way } from "./measure.ts";

/** Where faults are compared: bare, there is nobody to be kept apart. */
export type Place = Exclude<Way, "bare">;

/** Those places, in order. */
export const PLACES = Object.keys(GROUNDS) as Place[];

/** Bytes of memory of each guest. */
export const GUEST_MEMORY = 8192;

/** Bytes of memory beside the two guests and their monitors. */
const ROOM = 1 << 16;

/** The word that only the victim knows, and where. */
export const SECRET = 0x5ec4e7;
/** The guest's address of the secret. */
export const SECRET_AT = 0x800;

/** The guest's address at which it counts. */
export const COUNT_AT = 0x900;

/** The name of the file that is the victim's disk, on a host. */
export const DISK_NAME = "victim.img";

/** Works for ever, counting in its memory, and is asked for nothing. */
export const WORKER: Image = assemble(`
_start: addi a0, a0, 1
        sw a0, 0x900(zero)
        j _start
`);

/** A guest, and what it stands on. */
export interface Resident {
  readonly vm: Vm;
  readonly monitor: Monitor;
  /** What its monitor has: all that it could ever reach. */
  readonly engine: Engine;
  /** Its monitor's process, on a host. */
  readonly process?: HostProcess;
}

/** Two guests in one arrangement. */
export interface Rig {
  readonly place: Place;
  readonly machine: Machine;
  readonly victim: Resident;
  readonly neighbour: Resident;
  readonly host?: HostOs;
  readonly occupant: Occupant;
}

/** Builds a rig. Both guests work, and the victim has a secret. */
export function rig(place: Place): Rig {
  const memory = 2 * (GUEST_MEMORY + MONITOR_MEMORY) + ROOM;
  const machine = new Machine({ memory });
  const built = place === "type1"
    ? onHardware(machine)
    : onHost(place, machine);
  for (const { vm } of [built.victim, built.neighbour]) load(vm, WORKER);
  built.victim.vm.store(SECRET_AT, SECRET);
  insertDisk(built);
  return { place, machine, ...built };
}

type Built = Omit<Rig, "place" | "machine">;

/** The victim's disk, which begins with the secret. */
function insertDisk({ host, victim: { vm, process } }: Built): void {
  const disk = new Uint8Array(BLOCK_SIZE);
  new DataView(disk.buffer).setInt32(0, SECRET, true);
  if (host === undefined || process === undefined) return vm.disk.insert(disk);
  const file = host.files.create(DISK_NAME);
  host.files.write(file, 0, disk);
  attachDisk(vm, file, { host, process });
}

function onHardware(machine: Machine): Built {
  const monitor = new Monitor(machine);
  const [victim, neighbour] = [0, 1].map(() => ({
    vm: monitor.createVm({ memory: GUEST_MEMORY }),
    monitor,
    engine: machine,
  }));
  return { victim, neighbour, occupant: monitor };
}

function onHost(place: Place, machine: Machine): Built {
  const host = new HostOs(machine, { quantum: 1_000 });
  const module = new KernelModule(host);
  const [victim, neighbour] = ["victim", "neighbour"].map((name): Resident => {
    const process = host.spawn(name, { memory: GUEST_MEMORY + MONITOR_MEMORY });
    const engine = place === "type2"
      ? process
      : module.open(process).createVm().createVcpu();
    const monitor = new Monitor(engine);
    const vm = monitor.createVm({ memory: GUEST_MEMORY });
    return { vm, monitor, engine, process };
  });
  return { victim, neighbour, host, occupant: host };
}

/**
 * Lets a stranger in: a process of the host, or, where there is no host, the
 * same program as one guest more.
 */
export function stranger(
  { host, victim }: Rig,
  image: Image,
  options: SpawnOptions = {},
): HostProcess | Vm {
  if (host !== undefined) {
    return host.spawn("stranger", { memory: 4096, image, ...options });
  }
  const vm = victim.monitor.createVm({ memory: 4096 });
  load(vm, image);
  return vm;
}
