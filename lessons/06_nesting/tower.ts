/**
 * Monitors on top of one another, all of them watched.
 *
 * @module
 */
import { Bare, type EngineBase, load, Machine } from "../../machine/mod.ts";
import {
  type Action,
  type Decision,
  Monitor,
  type Vm,
} from "../../monitor/mod.ts";
import { type Image, InvariantError, type Trap } from "../../isa/mod.ts";
import { KERNEL, MEMORY } from "../01_machine_and_traps/kernel.ts";
import { Stepper } from "../runner/stage.ts";

/** More ticks than the guest needs. */
const ENOUGH = 1_000_000;

/** One decision of one of the monitors, with what it was made from. */
export interface Ruling {
  /** The monitor's number: the first is on the machine. */
  readonly monitor: number;
  /** The mode that the monitor's own guest believes to be in. */
  readonly mode: number;
  readonly exit: Trap;
  readonly action: Action;
}

/** A machine with so many monitors on it, and the guest at the top. */
export class Tower {
  readonly machine: Machine;
  /** The virtual machines: the first monitor's first, the guest's last. */
  readonly vms: readonly Vm[];
  /** All decisions about traps, in the order in which they were made. */
  readonly rulings: Ruling[] = [];

  /** The guest. */
  readonly image: Image;

  constructor(depth: number, image: Image = KERNEL) {
    this.image = image;
    this.machine = new Machine({ memory: MEMORY * 2 ** depth });
    const vms: Vm[] = [];
    let engine: EngineBase = this.machine;
    for (let n = 1; n <= depth; n++) {
      const observe = (decision: Decision) => this.#note(n, decision);
      const vm = new Monitor(engine, { observe })
        .createVm({ memory: MEMORY * 2 ** (depth - n) });
      vms.push(vm);
      engine = vm;
    }
    this.vms = vms;
    load(engine, image);
  }

  /** What is between the guest and the machine, as `--on` takes it. */
  get on(): string {
    const depth = this.vms.length;
    return depth === 0 ? "bare" : `nested:${depth}`;
  }

  /** What the guest runs on: the uppermost virtual machine, or the machine. */
  get guest(): EngineBase {
    return this.vms.at(-1) ?? this.machine;
  }

  /** The same, as the runner's stage functions and exhibits have it. */
  get engine(): EngineBase {
    return this.guest;
  }

  /** All engines: the machine, and each virtual machine. */
  get engines(): readonly EngineBase[] {
    return [this.machine, ...this.vms];
  }

  /** Runs the guest to its end. */
  finish(): this {
    (this.machine.occupant ?? new Bare(this.machine)).run(ENOUGH);
    return this;
  }

  #note(monitor: number, { vm, exit, action }: Decision): void {
    if (exit.kind !== "trap") return;
    this.rulings.push({ monitor, mode: vm.cpu.mode, exit, action });
  }
}

/** A tower whose guest is stepped. */
export class SteppedTower extends Tower {
  readonly stepper: Stepper = new Stepper(this.guest);
}

/** The only place in an engine's memory that holds a word. */
export function onlyPlaceOf(engine: EngineBase, word: number): number {
  const found: number[] = [];
  for (let address = 0; address < engine.size; address += 4) {
    if (engine.load(address) === word) found.push(address);
  }
  if (found.length === 1) return found[0];
  throw new InvariantError(`a word is at ${found.length} places`);
}
