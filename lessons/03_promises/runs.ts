/**
 * The guests of this lesson, and the runs that its figures are taken from.
 * Nobody steps these runs or stands in between.
 *
 * @module
 */
import hello from "../../guests/hello.s" with { type: "text" };
import { type Image, InvariantError, UsageError } from "../../isa/mod.ts";
import { Bare, load, Machine } from "../../machine/mod.ts";
import { Monitor, MONITOR_MEMORY, type Vm } from "../../monitor/mod.ts";
import { KERNEL, MEMORY } from "../01_machine_and_traps/kernel.ts";
import { difference } from "../02_trap_and_emulate/runs.ts";
import { program } from "../runner/program.ts";
import hostile from "./hostile.s" with { type: "text" };
import spinner from "./spinner.s" with { type: "text" };
import worker from "./worker.s" with { type: "text" };

/** A program that prints a greeting. */
export const HELLO: Image = program(hello, { file: "hello.s" });
/** A guest that works, prints a letter and sleeps, from a to z. */
export const WORKER: Image = program(worker, { file: "worker.s" });
/** A guest that attacks whatever it can. */
export const HOSTILE: Image = program(hostile, { file: "hostile.s" });
/** A guest that computes for ever. */
export const SPINNER: Image = program(spinner, { file: "spinner.s" });

/** The memory of each of these guests, in bytes. */
export const SMALL = 0x1000;
/** The memory of the machine that they share, in bytes. */
export const SHARED = 0x10000;
/** More ticks than any guest needs that ends. */
const ENOUGH = 1_000_000;

/** A machine that guests share, and its monitor. */
export function sharedMachine(
  memory = SHARED,
): { machine: Machine; monitor: Monitor } {
  const machine = new Machine({ memory });
  return { machine, monitor: new Monitor(machine) };
}

/** Makes a virtual machine with a program in it. */
export function guest(monitor: Monitor, image: Image, memory = SMALL): Vm {
  const vm = monitor.createVm({ memory });
  load(vm, image);
  return vm;
}

/** A program on a machine of its own, run to its end. */
export function alone(image: Image, memory = SMALL): Machine {
  const machine = new Machine({ memory });
  load(machine, image);
  new Bare(machine).run(ENOUGH);
  return machine;
}

/** Two different guests of one machine, run to their end. */
export function twoGuests(): { machine: Machine; guests: readonly Vm[] } {
  const { machine, monitor } = sharedMachine();
  const guests = [guest(monitor, KERNEL, MEMORY), guest(monitor, HELLO)];
  monitor.run(ENOUGH);
  return { machine, guests };
}

/** Copies of the worker that share one machine, run to their end. */
export function workers(
  count: number,
): { machine: Machine; guests: readonly Vm[] } {
  const { machine, monitor } = sharedMachine();
  const guests = Array.from({ length: count }, () => guest(monitor, WORKER));
  monitor.run(ENOUGH);
  return { machine, guests };
}

/** A guest that is moved while it runs. */
export interface Move {
  /** Where its memory was on the machine that it left. */
  readonly from: number;
  /** Where its memory is on the other machine. */
  readonly to: number;
  /** Its tick when it was moved. */
  readonly tick: number;
  /** What was carried over, in bytes. */
  readonly bytes: number;
  /** What it had printed by then. */
  readonly before: string;
  /** It, at its end, on the other machine. */
  readonly moved: Vm;
  /** The same bytes on a bare machine, at their end. */
  readonly unpacked: Machine;
}

/** Moves the worker to another machine's monitor, and lets it go on there. */
export function move(tick: number): Move {
  const { monitor: here } = sharedMachine();
  const vm = guest(here, WORKER);
  here.run(tick);
  const saved = vm.save();
  here.destroyVm(vm);

  const { monitor: there } = sharedMachine();
  guest(there, HELLO, MEMORY);
  const moved = there.restoreVm(saved);
  there.run(ENOUGH);

  const unpacked = Machine.restore(saved);
  new Bare(unpacked).run(ENOUGH);
  return {
    from: vm.region.address,
    to: moved.region.address,
    tick: vm.ticks,
    bytes: saved.length,
    before: new TextDecoder().decode(vm.console.output),
    moved,
    unpacked,
  };
}

/** As many virtual machines as fit, all from one image, run to their end. */
export function crowd(
  memory: number,
): { machine: Machine; guests: readonly Vm[] } {
  const { machine, monitor } = sharedMachine(memory);
  const guests: Vm[] = [];
  for (;;) {
    try {
      guests.push(guest(monitor, HELLO));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      monitor.run(ENOUGH);
      return { machine, guests };
    }
  }
}

/** What a hostile guest and the good one beside it came to. */
export interface Siege {
  readonly hostile: Vm;
  readonly good: Vm;
  /** Words outside the hostile guest's memory that it could have reached. */
  readonly words: number;
  /** How many of them it has changed. */
  readonly changed: number;
  /** Bytes of the good guest's state that differ from its state alone. */
  readonly differ: number;
}

/** The hostile guest and the worker on one machine, until the worker ends. */
export function siege(): Siege {
  const { machine, monitor } = sharedMachine();
  const hostile = guest(monitor, HOSTILE);
  const good = guest(monitor, WORKER);
  const free = [
    { from: 0, to: MONITOR_MEMORY },
    { from: good.region.address + good.size, to: machine.size },
  ];
  for (const { from, to } of free) machine.bytes(from, to - from).fill(CANARY);
  monitor.run(ENOUGH);
  const bare = alone(WORKER);
  if (good.ticks === 0) throw new InvariantError("the good guest never ran");
  let changed = 0;
  const see = (address: number, was: number): void => {
    if (machine.load(address) !== was) changed++;
  };
  for (const { from, to } of free) {
    for (let n = from; n < to; n += 4) see(n, CANARY * 0x01010101);
  }
  for (let n = 0; n < good.size; n += 4) {
    see(good.region.address + n, bare.load(n));
  }
  return {
    hostile,
    good,
    words: (machine.size - hostile.size) / 4,
    changed,
    differ: difference(good, bare).differ,
  };
}

/** A byte that nobody else writes. */
const CANARY = 0x5a;

/** The hostile guest beside one that computes, for so many ticks of both. */
export function contest(ticks: number): { hostile: Vm; spinner: Vm } {
  const { monitor } = sharedMachine();
  const hostile = guest(monitor, HOSTILE);
  const spinner = guest(monitor, SPINNER);
  monitor.run(ticks);
  return { hostile, spinner };
}
