/**
 * The runs of this lesson: a guest between a neighbour and the monitor, with a
 * pattern in all memory that is not its own.
 *
 * @module
 */
import {
  BLOCK_SIZE,
  InvariantError,
  limitOf,
  NumberArithmetic,
  WORDS,
} from "../../isa/mod.ts";
import { load, Machine } from "../../machine/mod.ts";
import { composeWindow, Monitor, type Vm } from "../../monitor/mod.ts";
import { finish, type Stage, Stepper, stepToTrap } from "../runner/stage.ts";
import type { Shown } from "../runner/exhibit.ts";
import type { Trapped } from "../02_trap_and_emulate/panels.ts";
import {
  attacker,
  type AttackName,
  CANARY,
  ROOM,
  SECRET,
  SNOOP,
  WALK,
} from "./guests.ts";

/** The machine's memory in bytes: monitor, guest, neighbour, and some more. */
const SHARED = 0x4000;
/** More ticks than any of these guests needs. */
const ENOUGH = 1_000_000;
/** A byte that fills what is not the attacker's. */
const PATTERN = 0x5a;
/** The same, as a word. */
const PATTERN_WORD = PATTERN * 0x01010101;
/** A byte that nothing but the disk has. */
const FILL = 0xdd;
/** A disk of four blocks. */
const DISK = new Uint8Array(4 * BLOCK_SIZE).fill(FILL);

/** The register that says which number a canary is to leave: a0. */
const A0 = 10;
/** What the two are told to leave. */
const [FIRST, SECOND] = [1111, 2222];

/** Two guests that leave different numbers at the same address of theirs. */
export function canaries(): {
  machine: Machine;
  guests: readonly Vm[];
  /** The first one. */
  shown: Shown;
} {
  const machine = new Machine({ memory: SHARED });
  const monitor = new Monitor(machine);
  const guests = [FIRST, SECOND].map((number) => {
    const vm = monitor.createVm({ memory: ROOM });
    load(vm, CANARY);
    vm.cpu.x[A0] = number;
    return vm;
  });
  monitor.run(ENOUGH);
  const [first] = guests;
  const registers = { [A0]: FIRST };
  const shown = { image: CANARY, on: "type1", engine: first, registers };
  return { machine, guests, shown };
}

/** A guest under a monitor, with a machine around it. */
export interface GuestStage extends Stage {
  readonly engine: Vm;
  readonly machine: Machine;
  /** Both guests of the machine, in the order of their memories. */
  readonly guests: readonly Vm[];
}

/** The second of two guests: a kernel with a process. */
export function walkStage(): GuestStage {
  const machine = new Machine({ memory: SHARED });
  const monitor = new Monitor(machine);
  const other = monitor.createVm({ memory: ROOM });
  const engine = monitor.createVm({ memory: ROOM });
  load(engine, WALK);
  const stepper = new Stepper(engine);
  return {
    image: WALK,
    on: "type1",
    engine,
    machine,
    guests: [other, engine],
    stepper,
  };
}

/** An attacker on a machine of its own, with as much memory as a guest has. */
export function bareAttack(name: AttackName): Stage {
  const image = attacker(name);
  const engine = new Machine({ memory: ROOM, disk: DISK.slice() });
  load(engine, image);
  const stepper = new Stepper(engine);
  return { image, on: "bare", disk: DISK, engine, stepper };
}

/** An attacker as a guest: the monitor before it, a neighbour behind. */
export function guestAttack(name: AttackName): GuestStage {
  const image = attacker(name);
  const machine = new Machine({ memory: SHARED });
  const monitor = new Monitor(machine);
  const engine = monitor.createVm({ memory: ROOM, disk: DISK.slice() });
  const neighbour = monitor.createVm({ memory: ROOM });
  const { address, size } = engine.region;
  machine.bytes(0, address).fill(PATTERN);
  machine.bytes(address + size, SHARED - address - size).fill(PATTERN);
  load(engine, image);
  const stepper = new Stepper(engine);
  return {
    image,
    on: "type1",
    disk: DISK,
    engine,
    machine,
    guests: [engine, neighbour],
    stepper,
  };
}

/** How many words outside a guest's memory there are, and are changed. */
export function outside(
  { machine, engine: { region } }: GuestStage,
): { words: number; changed: number } {
  let [words, changed] = [0, 0];
  for (let n = 0; n < machine.size; n += 4) {
    if (n >= region.address && n < region.address + region.size) continue;
    words++;
    if (machine.load(n) !== PATTERN_WORD) changed++;
  }
  return { words, changed };
}

/** Where an attack ends: at a memory fault, bare and as a guest. */
export interface Caught {
  readonly guest: GuestStage;
  /** The same on a machine of its own. */
  readonly alone: Stage;
  readonly bare: Trapped;
  readonly virtual: Trapped;
}

/** Drives an attack to the fault that ends it, bare and as a guest. */
export function caught(name: AttackName): Caught {
  const guest = guestAttack(name);
  const alone = bareAttack(name);
  return {
    guest,
    alone,
    bare: stepToTrap(alone, "memory"),
    virtual: stepToTrap(guest, "memory"),
  };
}

/** Memory that one guest has filled and another one is given. */
export interface Handover {
  /** Where it is. */
  readonly address: number;
  /** How many bytes of it were not zero while the first one had it. */
  readonly filled: number;
  /** How many are not zero when the second one gets it. */
  readonly left: number;
  /** What the second one reads. */
  readonly read: number;
  /** The second one, at its end. */
  readonly second: Vm;
}

/** Gives a guest's memory back, and to another guest. */
export function handover(): Handover {
  const monitor = new Monitor(new Machine({ memory: SHARED }));
  const first = monitor.createVm({ memory: ROOM });
  load(first, SECRET);
  monitor.run(ENOUGH);
  const filled = nonZero(first);
  monitor.destroyVm(first);
  const second = monitor.createVm({ memory: ROOM });
  if (second.region.address !== first.region.address) {
    throw new InvariantError("a lesson expects the same region again");
  }
  const left = nonZero(second);
  load(second, SNOOP);
  monitor.run(ENOUGH);
  const { cpu: { x }, region: { address } } = second;
  return { address, filled, left, read: x[A0], second };
}

function nonZero(vm: Vm): number {
  return vm.bytes(0, vm.size).filter((byte) => byte !== 0).length;
}

/** What came of all windows on a machine of tiny words. */
export interface AllWindows {
  /** How many there are: each guest's window, in each region. */
  readonly cases: number;
  /** How many reach a byte outside the region. */
  readonly outside: number;
  /** How many do not reach just as far as on a bare machine of that size. */
  readonly unlike: number;
}

/** Composes every window that there is, on a machine with words of 4 bits. */
export function allWindows(): AllWindows {
  const m = new NumberArithmetic(4);
  const values = Array.from({ length: 16 }, (_, n) => n);
  const word = (n: number): number => m.literal(n);
  let [cases, outside, unlike] = [0, 0, 0];
  for (const address of values) {
    for (const size of values.filter((size) => address + size <= 16)) {
      for (const base of values) {
        for (const bound of values) {
          const real = composeWindow(
            m,
            { base: word(base), bound: word(bound) },
            { base: word(address), bound: word(size) },
          );
          const from = m.unsigned(real.base);
          const reach = m.unsigned(real.bound);
          cases++;
          if (reach > 0 && (from < address || from + reach > address + size)) {
            outside++;
          }
          if (reach !== limitOf(WORDS, { base, bound }, size)) unlike++;
        }
      }
    }
  }
  return { cases, outside, unlike };
}

/** What became of a transfer that the disk was asked for. */
export interface Transfer {
  /** What the guest then read in `DISK_STATUS`. */
  readonly status: number;
  /** How many bytes of the block are in the guest's memory. */
  readonly moved: number;
}

/** Drives the attack by a device to its end. */
export function transfer(stage: Stage): Transfer {
  finish(stage);
  const { engine } = stage;
  const moved = engine.bytes(0, engine.size).filter((byte) => byte === FILL);
  return { status: engine.cpu.x[12], moved: moved.length };
}
