/**
 * A house with a malicious guest in it: a machine, one or two monitors, and on
 * each level a well-behaved neighbour. What is nobody's is filled with canaries:
 * bytes that must never move.
 *
 * @module
 */
import { assemble, type Image } from "../../isa/mod.ts";
import { type EngineBase, load, Machine } from "../../machine/mod.ts";
import { Monitor, MONITOR_MEMORY, type Vm } from "../../monitor/mod.ts";

/** Bytes of memory of the attacker. */
export const ATTACKER_MEMORY = 8192;

/** Bytes of memory of a neighbour, and of the stretches that nobody has. */
const SMALL = 4096;

/** What one level of monitor takes beside the attacker's memory. */
const LEVEL = MONITOR_MEMORY + 3 * SMALL;

/** Counts in memory for ever, and prints a letter at each timer interrupt. */
const NEIGHBOUR = assemble(`
_start: li    t0, 1
        sw    t0, NEW_PSW(zero)
        la    t0, tick
        sw    t0, NEW_PSW+4(zero)
        rdbound t0
        sw    t0, NEW_PSW+12(zero)
        li    a1, 97
        settimer a1
        setie a1
1:      addi  a0, a0, 1
        sw    a0, 0x800(zero)
        j     1b
tick:   andi  a2, a0, 15
        addi  a2, a2, 'a'
        out   a2, CONSOLE_DATA
        settimer a1
        lpsw  OLD_PSW(zero)
`);

/** Leaves its mark wherever a guest can: the one that was there before. */
const PREDECESSOR = assemble(`
_start: li    a0, 0x5ec4e7
        mv    ra, a0
        mv    sp, a0
        mv    gp, a0
        mv    tp, a0
        mv    t0, a0
        mv    t1, a0
        mv    t2, a0
        mv    s0, a0
        mv    s1, a0
        mv    a1, a0
        mv    a5, a0
        settimer a0
        out   a0, DISK_ADDRESS
        out   a0, CONSOLE_DATA
1:      j     1b
`);

/** The attack as it is given to a machine, bare or virtual. */
export interface Intruder {
  readonly image: Image;
  /** The contents of its disk, which it may write. */
  readonly disk: Uint8Array;
}

/** A house, ready to run. */
export interface House {
  readonly attacker: Vm;
  /** One neighbour for each monitor, the outermost first. */
  readonly neighbours: readonly Vm[];
  /** Runs everybody, for so many ticks of the outermost monitor's time. */
  run(budget: number): void;
  /** The first byte that moved and is nobody's, if one did. */
  damage(): string | undefined;
}

/** Puts an attack into a machine. */
export function settle(engine: EngineBase, { image, disk }: Intruder): void {
  load(engine, image);
  engine.disk.insert(disk.slice());
}

/** A house with so many monitors, one in the other. */
export function house(depth: number, intruder: Intruder): House {
  const machine = new Machine({ memory: ATTACKER_MEMORY + depth * LEVEL });
  const all = machine.bytes(0, machine.size);
  for (let at = 0; at < all.length; at++) all[at] = canary(at);
  const neighbours: Vm[] = [];
  const inhabited: [from: number, to: number][] = [];
  let engine: EngineBase = machine;
  let first: Monitor | undefined;
  let origin = 0;
  for (let level = 1; level <= depth; level++) {
    const monitor: Monitor = new Monitor(engine);
    first ??= monitor;
    const memory = ATTACKER_MEMORY + (depth - level) * LEVEL;
    const before = monitor.createVm({ memory: SMALL });
    if (level === depth) haunt(monitor, memory);
    const vm = monitor.createVm({ memory });
    const after = monitor.createVm({ memory: SMALL });
    const neighbour = monitor.createVm({ memory: SMALL });
    load(neighbour, NEIGHBOUR);
    neighbours.push(neighbour);
    const { address, size } = neighbour.region;
    inhabited.push([origin + address, origin + address + size]);
    // Nobody lives on either side of the attacker: what is there stays put.
    for (const empty of [before, after]) {
      empty.kill();
      const from = origin + empty.region.address;
      for (let n = 0; n < SMALL; n++) all[from + n] = canary(from + n);
    }
    origin += vm.region.address;
    engine = vm;
    if (level < depth) {
      for (let n = 0; n < memory; n++) all[origin + n] = canary(origin + n);
    }
  }
  const attacker = engine as Vm;
  inhabited.push([origin, origin + ATTACKER_MEMORY]);
  settle(attacker, intruder);
  return {
    attacker,
    neighbours,
    run: (budget) => void first!.run(budget),
    damage() {
      for (let at = 0; at < all.length; at++) {
        const home = inhabited.find(([from, to]) => from <= at && at < to);
        if (home !== undefined) at = home[1] - 1;
        else if (all[at] !== canary(at)) {
          return `byte 0x${at.toString(16)} became ${all[at]}`;
        }
      }
    },
  };
}

/** Lets somebody live, for a while, where the attacker is going to. */
function haunt(monitor: Monitor, memory: number): void {
  const vm = monitor.createVm({ memory, disk: new Uint8Array(512).fill(0x5e) });
  vm.bytes(0, memory).fill(0x5e);
  load(vm, PREDECESSOR);
  vm.occupant.run(100);
  monitor.destroyVm(vm);
}

/** A byte for an address: never zero. */
function canary(address: number): number {
  return (address * 7 + (address >>> 8)) % 255 + 1;
}
