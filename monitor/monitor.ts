/**
 * The monitor: makes virtual machines out of one engine, by trap and emulate.
 *
 * Guests run directly on the engine below, always in its user mode. What is
 * innocuous runs at full speed and is never looked at. What is sensitive is
 * privileged, so it traps, and comes here.
 *
 * The engine can be a machine, a virtual machine of another monitor, or a
 * process of a host OS: the monitor cannot tell, and need not.
 *
 * @module
 */
import { InvariantError, PORT, UsageError, USER, WORDS } from "../isa/mod.ts";
import {
  BUDGET,
  type Engine,
  type Exit,
  type Occupant,
  pack,
  readSnapshot,
  unpack,
} from "../machine/mod.ts";
import { Allocator, composeWindow } from "./allocator.ts";
import { type Action, dispatch } from "./dispatcher.ts";
import { interpret } from "./interpreter.ts";
import { savedShares, Scheduler } from "./scheduler.ts";
import { Share, type ShareOptions } from "./share.ts";
import { Vm, type VmCounts, type VmHost } from "./vm.ts";

/** Bytes at the bottom of the engine's memory that the monitor keeps. */
export const MONITOR_MEMORY = 4096;

/** One decision of the dispatcher, shown to an observer before it is acted on. */
export interface Decision {
  /** Whose exit it is. */
  readonly vm: Vm;
  /** Why the engine below stopped. */
  readonly exit: Exit;
  /** What the monitor is about to do. */
  readonly action: Action;
}

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
  readonly resident: Vm | undefined;
  /** The engine's tick at which its timer was set to stop the guest. */
  readonly alarm: number;
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
  readonly #host: VmHost;
  readonly #observe: ((decision: Decision) => void) | undefined;
  #resident: Vm | undefined;
  /** The engine's tick at which its timer is set to stop the guest. */
  #alarm = -1;

  /**
   * Takes an engine.
   *
   * @throws {InvariantError} if it has an occupant.
   */
  constructor(engine: Engine, { observe, slice }: MonitorOptions = {}) {
    engine.occupy(this);
    this.#engine = engine;
    this.#observe = observe;
    this.#scheduler = new Scheduler(
      (vm, budget) => vm.occupant.run(budget),
      slice,
    );
    this.#allocator = new Allocator(engine.size, MONITOR_MEMORY);
    this.#host = {
      engine,
      resume: (vm, budget) => this.#resume(vm, budget),
    };
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
        host: this.#host,
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
      resident: this.#resident,
      alarm: this.#alarm,
      counts: this.vms.map(({ statistics }) => statistics.mark()),
    };
  }

  /**
   * Is again what it was.
   *
   * @throws {InvariantError} if it has other virtual machines now.
   */
  rewind({ schedule, resident, alarm, counts }: MonitorMark): void {
    if (!this.#scheduler.adopt(schedule)) {
      throw new InvariantError("a mark of a monitor with other machines");
    }
    this.#resident = resident;
    this.#alarm = alarm;
    this.vms.forEach(({ statistics }, n) => statistics.rewind(counts[n]));
  }

  /** Stops a virtual machine for good, and takes its memory back. */
  destroyVm(vm: Vm): void {
    if (!this.#scheduler.remove(vm)) {
      throw new UsageError("this monitor has no such machine");
    }
    if (this.#resident === vm) {
      vm.cpu.leave();
      this.#resident = undefined;
    }
    vm.kill();
    this.#allocator.release(vm.region);
  }

  run(budget: number): "budget" | "idle" | "halt" {
    return this.#scheduler.run(budget);
  }

  /**
   * Lets a guest go on until something happens that its virtual machine has to
   * look at: a trap of its own, a change of resources, or the budget's end.
   */
  #resume(vm: Vm, budget: number): Exit {
    const engine = this.#engine;
    const { isa, cpu, clock, statistics } = vm;
    const end = engine.ticks + budget;
    this.#enter(vm);
    this.#compose(vm);
    this.#setAlarm(vm, end);
    for (;;) {
      statistics.entries++; // The guest goes on when its real PSW is loaded.
      const before = engine.ticks;
      const exit = engine.run(end - before);
      clock.advance(engine.ticks - before);
      let word = 0;
      if (exit.kind === "trap") {
        word = exit.word;
        statistics.countExit(exit.cause);
      }
      const action = dispatch(exit, { isa, mode: cpu.mode });
      this.#observe?.({ vm, exit, action });
      switch (action) {
        case "emulate": {
          statistics.emulated++;
          const trap = interpret(vm, word);
          if (trap !== undefined) return trap;
          break;
        }
        case "allocate":
          statistics.emulated++;
          return interpret(vm, word) ?? BUDGET;
        case "reflect":
          statistics.reflected++;
          return exit;
        case "yield":
          return BUDGET;
        case "stop":
          vm.kill();
          return BUDGET; // The virtual machine sees by itself that it is dead.
      }
    }
  }

  /** Gives the processor to a virtual machine, if another one has it. */
  #enter(vm: Vm): void {
    if (this.#resident === vm) return;
    this.#resident?.cpu.leave();
    vm.cpu.enter(this.#engine.cpu);
    this.#resident = vm;
  }

  /**
   * Composes the real PSW for a guest: always user mode, never an interrupt,
   * and the window that the allocator makes of the guest's.
   */
  #compose(vm: Vm): void {
    const { cpu } = this.#engine;
    const { base, bound } = composeWindow(WORDS, vm.cpu, vm.window);
    cpu.mode = USER;
    cpu.ie = 0;
    cpu.base = base;
    cpu.bound = bound;
  }

  /** Sets the engine's timer, unless it is set to that tick already. */
  #setAlarm(vm: Vm, tick: number): void {
    if (this.#alarm === tick) return;
    this.#alarm = tick;
    vm.statistics.alarms++;
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
