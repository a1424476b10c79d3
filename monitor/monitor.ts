/**
 * The monitor: makes virtual machines out of one engine, by trap and emulate.
 * What it does when a guest traps is in `world_switch.ts`; here is what it has.
 *
 * The engine can be a machine, a virtual machine of another monitor, or a
 * process of a host OS: the monitor cannot tell, and need not.
 *
 * @module
 */
import { InvariantError, PORT, UsageError } from "../isa/mod.ts";
import {
  type Engine,
  type Occupant,
  pack,
  readSnapshot,
  unpack,
} from "../machine/mod.ts";
import { Allocator } from "./allocator.ts";
import { savedShares, Scheduler } from "./scheduler.ts";
import { Share, type ShareOptions } from "./share.ts";
import { Vm, type VmCounts } from "./vm.ts";
import { type Decision, type WorldMark, WorldSwitch } from "./world_switch.ts";

/** Bytes at the bottom of the engine's memory that the monitor keeps. */
export const MONITOR_MEMORY = 4096;

/** How to make a monitor. */
export interface MonitorOptions {
  /** Is shown every decision. It may look at everything, and change nothing. */
  readonly observe?: (decision: Decision) => void;
  /** Ticks for which a guest runs until it is another one's turn. */
  readonly slice?: number;
}

/**
 * What a monitor was at some moment, but for the virtual machines themselves,
 * which are engines, and are marked as such.
 */
export interface MonitorMark {
  /** Who runs next, and for how long. */
  readonly schedule: Uint8Array;
  /** Who had the processor. */
  readonly world: WorldMark;
  /** What was counted for each virtual machine. */
  readonly counts: readonly VmCounts[];
}

/** How to make a virtual machine. */
export interface VmOptions extends ShareOptions {
  /** Bytes of memory: a multiple of 4, at least 4 KiB. */
  readonly memory: number;
  /** The disk's contents, in whole blocks; none by default. */
  readonly disk?: Uint8Array;
}

const MAGIC = "MONITOR";

/**
 * A virtual machine monitor.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { assemble, load, Machine, Monitor } from "@trapeze/trapeze";
 *
 * const monitor = new Monitor(new Machine({ memory: 1 << 16 }));
 * const vm = monitor.createVm({ memory: 4096 });
 * load(vm, assemble(`
 *   li a0, 'A'
 *   out a0, CONSOLE_DATA
 *   halt
 * `));
 * assertEquals(monitor.run(100), "halt");
 * assertEquals(vm.ticks, 3);
 * assertEquals(vm.console.output, new Uint8Array([65]));
 * assertEquals(vm.statistics.exits.privileged, 2);
 * ```
 */
export class Monitor implements Occupant {
  readonly #engine: Engine;
  readonly #allocator: Allocator;
  readonly #scheduler: Scheduler<Vm>;
  readonly #world: WorldSwitch;

  /**
   * Takes an engine.
   *
   * @throws {InvariantError} if it has an occupant.
   */
  constructor(engine: Engine, { observe, slice }: MonitorOptions = {}) {
    engine.occupy(this);
    this.#engine = engine;
    this.#scheduler = new Scheduler(
      (vm, budget) => vm.occupant.run(budget),
      slice,
    );
    this.#allocator = new Allocator(engine.size, MONITOR_MEMORY);
    this.#world = new WorldSwitch(engine, observe);
  }

  /** The virtual machines, the oldest first. */
  get vms(): readonly Vm[] {
    return this.#scheduler.vms;
  }

  /** Ticks of its own time: those of all its machines, and the idle ones. */
  get elapsed(): number {
    return this.#scheduler.elapsed;
  }

  /** Ticks in which nobody ran, because caps held back all who could. */
  get idle(): number {
    return this.#scheduler.idle;
  }

  /** Bytes of memory that no virtual machine has. */
  get freeMemory(): number {
    return this.#allocator.free;
  }

  /**
   * Makes a virtual machine. Its memory is zero, whoever had it before.
   *
   * @throws {UsageError} if the memory is not to be had, or there is no such
   * weight or cap.
   */
  createVm({ memory, disk, weight, cap }: VmOptions): Vm {
    const share = new Share({ weight, cap });
    const region = this.#allocator.allocate(memory);
    try {
      const vm = new Vm(this.#engine.isa, region, {
        host: this.#world,
        share,
      });
      if (disk !== undefined) vm.disk.insert(disk);
      vm.console.onOutput = (byte) => this.#print(vm, byte);
      this.#scheduler.add(vm);
      return vm;
    } catch (error) {
      this.#allocator.release(region);
      throw error;
    }
  }

  /**
   * Makes a virtual machine out of a saved engine, a machine or a virtual one.
   * What it may have of the processor is not in there, and said anew.
   *
   * @throws {UsageError} if the bytes are not such, or memory is not to be had.
   */
  restoreVm(bytes: Uint8Array, share: ShareOptions = {}): Vm {
    const snapshot = readSnapshot(bytes, this.#engine.isa);
    const vm = this.createVm({ ...share, memory: snapshot.memory.length });
    try {
      vm.adopt(snapshot);
      return vm;
    } catch (error) {
      this.destroyVm(vm);
      throw error;
    }
  }

  /**
   * The monitor's own state and all its virtual machines, as bytes. The engine
   * below is saved apart.
   */
  save(): Uint8Array {
    return pack(MAGIC, [
      this.#scheduler.save(),
      ...this.vms.flatMap((vm) => [
        vm.save(),
        vm.taken instanceof Monitor ? vm.taken.save() : new Uint8Array(),
      ]),
    ]);
  }

  /**
   * The monitor that was saved, with its virtual machines, on a new engine.
   *
   * @throws {UsageError} if the bytes are not such, or the engine is too small.
   */
  static restore(engine: Engine, bytes: Uint8Array): Monitor {
    const [schedule, ...machines] = unpack(MAGIC, bytes);
    if (schedule === undefined) throw malformed();
    const shares = savedShares(schedule);
    if (machines.length !== 2 * shares.length) throw malformed();
    const monitor = new Monitor(engine);
    for (const [n, [weight, cap]] of shares.entries()) {
      const vm = monitor.restoreVm(machines[2 * n], { weight, cap });
      const inner = machines[2 * n + 1];
      if (inner.length > 0) Monitor.restore(vm, inner);
    }
    if (!monitor.#scheduler.adopt(schedule)) throw malformed();
    return monitor;
  }

  /** This moment, to come back to with the same virtual machines. */
  mark(): MonitorMark {
    return {
      schedule: this.#scheduler.save(),
      world: this.#world.mark(),
      counts: this.vms.map(({ statistics }) => statistics.mark()),
    };
  }

  /**
   * Is again what it was.
   *
   * @throws {InvariantError} if it has other virtual machines now.
   */
  rewind({ schedule, world, counts }: MonitorMark): void {
    if (!this.#scheduler.adopt(schedule)) {
      throw new InvariantError("a mark of a monitor with other machines");
    }
    this.#world.rewind(world);
    this.vms.forEach(({ statistics }, n) => statistics.rewind(counts[n]));
  }

  /** Stops a virtual machine for good, and takes its memory back. */
  destroyVm(vm: Vm): void {
    if (!this.#scheduler.remove(vm)) {
      throw new UsageError("this monitor has no such machine");
    }
    this.#world.evict(vm);
    vm.kill();
    this.#allocator.release(vm.region);
  }

  run(budget: number): "budget" | "idle" | "halt" {
    return this.#scheduler.run(budget);
  }

  /** Passes on what a guest prints. */
  #print(vm: Vm, byte: number): void {
    this.#engine.out(PORT.CONSOLE_DATA, byte);
    vm.statistics.printed++;
  }
}

function malformed(): UsageError {
  return new UsageError("a saved monitor whose parts are not those of one");
}
