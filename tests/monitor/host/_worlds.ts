/**
 * A guest under a monitor that is a process of a host OS, with neighbours on
 * every level: processes and virtual machines whose memory is canaries.
 *
 * @module
 */
import {
  type Engine,
  type EngineBase,
  Machine,
  type Occupant,
  PROCESSOR,
  WORD,
} from "../../../machine/mod.ts";
import {
  HostOs,
  type HostOsOptions,
  type HostProcess,
  KernelModule,
  Monitor,
  MONITOR_MEMORY,
} from "../../../monitor/mod.ts";
import {
  install,
  type Program,
} from "../../../lessons/random_guests/program.ts";
import type { World } from "../../equivalence/worlds.ts";

/** Bytes of each neighbour. */
const NEIGHBOUR = 4096;

/** Bytes of the host, and of what is on each side of the process. */
const AROUND = 4 * NEIGHBOUR;

/** Bytes that a monitor and a guest's neighbours take. */
const LEVEL = MONITOR_MEMORY + 2 * NEIGHBOUR;

/** How the monitor runs: as a process alone, or with the kernel module. */
export type Way = "type2" | "kernel";

/** A guest on a host, and all that is around it. */
export interface Hosted {
  readonly host: HostOs;
  readonly process: HostProcess;
  readonly guest: EngineBase;
  readonly monitor: Monitor;
  /** What was changed that is not the guest's, in words, if anything was. */
  damage(): string | undefined;
}

/** Owns an engine, and does nothing with it. */
class Nobody implements Occupant {
  constructor(engine: Engine) {
    engine.occupy(this);
  }

  run(): "halt" {
    return "halt";
  }
}

/** What the monitor runs on. */
export function groundOf(
  way: Way,
  host: HostOs,
  process: HostProcess,
): EngineBase {
  return way === "type2"
    ? process
    : new KernelModule(host).open(process).createVm().createVcpu();
}

/** Puts a guest on a host that has an engine, under so many monitors. */
export function settle(
  engine: Engine,
  program: Program,
  { way, depth = 1, ...options }: HostOsOptions & {
    readonly way: Way;
    readonly depth?: number;
  },
): Hosted {
  const host = new HostOs(engine, options);
  const before = host.spawn("before", { memory: NEIGHBOUR });
  new Nobody(before);
  const memory = program.memory + depth * LEVEL;
  const process = host.spawn("monitor", { memory });
  const after = host.spawn("after", { memory: NEIGHBOUR });
  new Nobody(after);
  let ground = groundOf(way, host, process);
  let first: Monitor | undefined;
  let address = 0;
  for (let level = depth - 1; level >= 0; level--) {
    const monitor: Monitor = new Monitor(ground);
    first ??= monitor;
    monitor.createVm({ memory: NEIGHBOUR }).kill();
    ground = monitor.createVm({ memory: program.memory + level * LEVEL });
    monitor.createVm({ memory: NEIGHBOUR }).kill();
    address += NEIGHBOUR + MONITOR_MEMORY;
  }
  const guest = ground;
  const processes = [before, process, after];
  for (const each of processes) {
    const bytes = each.bytes(0, each.size);
    for (let at = 0; at < bytes.length; at++) bytes[at] = canary(at);
  }
  guest.bytes(0, guest.size).fill(0);
  install(guest, program);
  const damage = (): string | undefined => {
    for (const each of processes) {
      const bytes = each.bytes(0, each.size);
      for (let at = 0; at < bytes.length; at++) {
        if (each === process && at === address) at += guest.size;
        if (at < bytes.length && bytes[at] !== canary(at)) {
          return `byte 0x${at.toString(16)} of ${each.facts.name} is ` +
            `${bytes[at]}`;
        }
      }
    }
  };
  return { host, process, guest, monitor: first!, damage };
}

/** Bytes of engine that such a house takes. */
export function needed({ memory }: Program, depth = 1): number {
  return memory + depth * LEVEL + AROUND;
}

/** A guest on a host that has a machine. */
export function hosted(program: Program, way: Way, depth = 1): World {
  const machine = new Machine({ memory: needed(program, depth) });
  return worldOf(
    `${way}, depth ${depth}`,
    settle(machine, program, {
      way,
      depth,
    }),
  );
}

/** A guest on a host that is itself the guest of a monitor. */
export function hostedInside(program: Program, way: Way): World {
  const memory = needed(program);
  const machine = new Machine({ memory: memory + MONITOR_MEMORY });
  const below = new Monitor(machine);
  const inner = settle(below.createVm({ memory }), program, { way });
  return worldOf(`${way} inside a virtual machine`, inner, below);
}

function worldOf(
  name: string,
  { host, guest, damage }: Hosted,
  runs: Occupant = host,
): World {
  return {
    name,
    guest,
    damage,
    run(budget) {
      const why = runs.run(budget);
      // Who runs out of budget with the last guest may not have seen yet that
      // nobody else can run either.
      const stopped = guest.state.words[WORD.processor] === PROCESSOR.halted;
      return stopped ? "halt" : why;
    },
  };
}

/** A byte for an address: never zero. */
function canary(address: number): number {
  return (address * 7 + (address >>> 8)) % 255 + 1;
}
