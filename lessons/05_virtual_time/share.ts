/**
 * Several guests on one machine, each with a witness who sees two clocks.
 *
 * @module
 */
import { deliver, load, Machine, type Occupant } from "../../machine/mod.ts";
import { type Image, InvariantError, type Trap } from "../../isa/mod.ts";
import { Monitor, type ShareOptions, type Vm } from "../../monitor/mod.ts";
import { MEMORY } from "./guests.ts";

/** A span of time. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One time that a guest had the processor. */
export interface Slot {
  /** By the machine's clock. */
  readonly machine: Span;
  /** By the guest's own. */
  readonly own: Span;
}

/** A trap that a guest got, with the tick at which it came. */
export interface Sighting {
  readonly trap: Trap;
  /** By the guest's own clock. */
  readonly own: number;
  /** By the machine's. */
  readonly machine: number;
}

/** The bare loop, with a look at both clocks whenever it has control. */
export class Witness implements Occupant {
  readonly #vm: Vm;
  readonly #machine: Machine;
  /** Every time that the guest had the processor. */
  readonly slots: Slot[] = [];
  /** Every trap that the guest got. */
  readonly sightings: Sighting[] = [];
  /** The machine's tick at which the guest halted. */
  halted: number | undefined;

  constructor(vm: Vm, machine: Machine) {
    vm.occupy(this);
    this.#vm = vm;
    this.#machine = machine;
  }

  run(budget: number): "budget" | "idle" | "halt" {
    const [vm, machine] = [this.#vm, this.#machine];
    const from = { own: vm.ticks, machine: machine.ticks };
    const why = this.#go(from.own + budget);
    if (why === "halt") this.halted ??= machine.ticks;
    if (vm.ticks > from.own) {
      this.slots.push({
        own: { from: from.own, to: vm.ticks },
        machine: { from: from.machine, to: machine.ticks },
      });
    }
    return why;
  }

  #go(end: number): "budget" | "idle" | "halt" {
    const [vm, machine] = [this.#vm, this.#machine];
    for (;;) {
      const exit = vm.run(end - vm.ticks);
      if (exit.kind !== "trap") return exit.kind;
      const { ticks: own } = vm;
      this.sightings.push({ trap: exit, own, machine: machine.ticks });
      deliver(vm, exit);
    }
  }
}

/** A guest and its witness. */
export interface Tenant {
  readonly vm: Vm;
  readonly witness: Witness;
}

/** What each guest is promised, in the order of the guests. */
export type Promises = readonly ShareOptions[];

/** One machine, one monitor, and a guest for each image, in this order. */
export class House {
  readonly machine: Machine;
  readonly monitor: Monitor;
  readonly tenants: readonly Tenant[];

  constructor(images: readonly Image[], promises: Promises = []) {
    this.machine = new Machine({ memory: MEMORY * (images.length + 1) });
    this.monitor = new Monitor(this.machine);
    this.tenants = images.map((image, n) => {
      const vm = this.monitor.createVm({ memory: MEMORY, ...promises[n] });
      load(vm, image);
      return { vm, witness: new Witness(vm, this.machine) };
    });
  }

  /** Lets the guests run until the first of them halts; that one. */
  untilFirstHalts(): Tenant {
    const [first] = this.tenants;
    for (let left = 1000; left > 0; left--) {
      if (first.witness.halted !== undefined) return first;
      this.monitor.run(1000);
    }
    throw new InvariantError("a lesson's guest never halts");
  }
}
