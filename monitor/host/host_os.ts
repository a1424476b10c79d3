/**
 * A host operating system: processes, system calls, files, signals, memory with
 * quotas and swapping, all on one engine. It is small, and hides nothing.
 *
 * A host cannot be saved. What runs on it is worth saving, and can be: a
 * monitor's machines, which know nothing of it.
 *
 * It is made for what runs on top: a monitor as one of its processes, which is
 * a hypervisor of type 2. The monitor does not know, and the host does not care
 * what kind of a process it is.
 *
 * @module
 */
import {
  InvariantError,
  PORT,
  UsageError,
  USER,
  type Window,
  WORDS,
} from "../../isa/mod.ts";
import {
  type Engine,
  type Exit,
  load,
  type Occupant,
} from "../../machine/mod.ts";
import { composeWindow } from "../allocator.ts";
import { Scheduler, SLICE } from "../scheduler.ts";
import { Share } from "../share.ts";
import type { CallName } from "./calls.ts";
import { FileSystem } from "./file_system.ts";
import type { EndReason, Hop, Observe } from "./hops.ts";
import type { Kernel } from "./kernel.ts";
import { type Counts, Ledger } from "./ledger.ts";
import { HostMemory } from "./memory.ts";
import { HostProcess, type NativeMark } from "./process.ts";
import { installRest, rest } from "./rest.ts";
import type { Signal } from "./signals.ts";
import { checkSpawn, type SpawnOptions, weightOf } from "./spawn.ts";

/** How to make a host OS. */
export interface HostOsOptions {
  /** Bytes that its files can take; 1 MiB by default. */
  readonly storage?: number;
  /** Ticks after which another process has its turn; 10,000 by default. */
  readonly quantum?: number;
  /** Is shown every hop. */
  readonly observe?: Observe;
}

/**
 * What a host was at some moment, but for the engines that its processes are,
 * its memory, and its files' bytes.
 */
export interface HostMark {
  /** Who runs next, and for how long. */
  readonly schedule: Uint8Array;
  /** The ledger's counts. */
  readonly counts: Counts;
  /** Who had the processor. */
  readonly resident: HostProcess | undefined;
  /** Ticks that the kernel had rested beyond what it was given. */
  readonly debt: number;
  /** Turns that processes have had. */
  readonly turns: number;
  /** What each process was, the oldest first. */
  readonly processes: readonly NativeMark[];
}

/**
 * A host operating system.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { assemble, HostOs, load, Machine, Monitor } from "@trapeze/trapeze";
 *
 * const host = new HostOs(new Machine({ memory: 1 << 18 }));
 * const monitor = new Monitor(host.spawn("monitor"));
 * const vm = monitor.createVm({ memory: 4096 });
 * load(vm, assemble(`
 *   li a0, 'A'
 *   out a0, CONSOLE_DATA
 *   halt
 * `));
 * assertEquals(host.run(100), "halt");
 * assertEquals(vm.ticks, 3);
 * assertEquals(vm.console.output, new Uint8Array([65]));
 * assertEquals(host.ledger.counts.signal, 2);
 * ```
 */
export class HostOs implements Occupant {
  /** Its files. */
  readonly files: FileSystem;
  /** What has happened, counted. */
  readonly ledger: Ledger = new Ledger();
  readonly #engine: Engine;
  readonly #observe: Observe | undefined;
  readonly #memory: HostMemory;
  readonly #processes: HostProcess[] = [];
  readonly #kernel: Kernel;
  readonly #scheduler: Scheduler<HostProcess>;
  readonly #quantum: number;
  #resident: HostProcess | undefined;
  /** Ticks that the kernel has rested beyond what it was given. */
  #debt = 0;
  #turns = 0;

  /**
   * Takes an engine, the disk of which is for swapping.
   *
   * @throws {InvariantError} if it has an occupant.
   * @throws {UsageError} if there is no such quantum.
   */
  constructor(
    engine: Engine,
    { storage = 1 << 20, quantum = SLICE, observe }: HostOsOptions = {},
  ) {
    if (!(Number.isInteger(quantum) && quantum >= 1)) {
      throw new UsageError(`a quantum of ${quantum}: need 1 tick or more`);
    }
    engine.occupy(this);
    this.#engine = engine;
    this.#observe = observe;
    this.files = new FileSystem(storage);
    this.#quantum = quantum;
    this.#scheduler = new Scheduler(
      (who, budget) => this.#give(who, budget),
      quantum,
    );
    this.#kernel = this.#makeKernel();
    this.#memory = new HostMemory(engine, {
      kernel: this.#kernel,
      processes: this.#processes,
      wait: (ticks) => this.#rest(ticks),
    });
    installRest(engine);
  }

  /** What kernel modules are given, and processes already have. */
  get kernel(): Kernel {
    return this.#kernel;
  }

  /** The processes, those that have ended too, the oldest first. */
  get processes(): readonly HostProcess[] {
    return this.#processes;
  }

  /** Bytes of the engine's memory that no process has. */
  get freeMemory(): number {
    return this.#memory.free;
  }

  /** Bytes of the engine's disk that hold no process's memory. */
  get freeSwap(): number {
    return this.#memory.freeSwap;
  }

  /**
   * Makes a process.
   *
   * @throws {UsageError} if it cannot have what it is to have.
   */
  spawn(name: string, options: SpawnOptions = {}): HostProcess {
    const { memory = 1 << 16, nice = 0, root = false, image } = options;
    const quota = options.quota ?? memory;
    checkSpawn({ memory, quota, nice, end: image?.end ?? 0 });
    const share = new Share({ weight: weightOf(nice) });
    const process = new HostProcess(
      this.#engine.isa,
      { engine: this.#engine, region: this.#memory.take(memory) },
      {
        facts: { pid: this.#processes.length + 1, name, quota, root },
        share,
        kernel: this.#kernel,
      },
    );
    this.#processes.push(process);
    this.#scheduler.add(process);
    if (image !== undefined) load(process, image);
    return process;
  }

  /** Sends a signal to a process, as its owner could at a terminal. */
  signal(process: HostProcess, signal: Signal): void {
    process.signal(signal);
  }

  /**
   * Takes a process's memory out to the disk, whether that is needed or not. It
   * comes in again when it next has the processor; false if there is no room.
   */
  swapOut(process: HostProcess): boolean {
    if (process.isDead || process.isAway) return false;
    return this.#memory.swapOut(process);
  }

  /**
   * Runs the processes in turn until the budget is used up, or none can run:
   * "idle" if something from outside could wake one, "halt" if all have ended.
   */
  run(budget: number): "budget" | "idle" | "halt" {
    let left = budget;
    for (;;) {
      left -= this.#payDebt(left);
      if (left <= 0) return "budget";
      const began = this.#scheduler.elapsed;
      // No more than a quantum, so that the kernel's own time is soon paid for.
      const why = this.#scheduler.run(Math.min(left, this.#quantum));
      left -= this.#scheduler.elapsed - began;
      if (why === "halt") return why;
      const moved = this.#scheduler.elapsed > began;
      if (why === "budget" || moved && this.#someoneYielded()) continue;
      if (left <= 0) return "budget";
      const wait = this.#untilInput();
      if (wait === Infinity) return "idle";
      this.#rest(Math.min(left, wait));
    }
  }

  /**
   * This moment, to come back to, of a host that has only native processes, and
   * has swapped none out: a monitor's, and nobody else's.
   *
   * @throws {UsageError} if it has others: then it cannot come back.
   */
  mark(): HostMark {
    const processes = this.#processes;
    if (!processes.every((each) => each.isNative && !each.isAway)) {
      throw new UsageError("a host with programs cannot be rewound");
    }
    return {
      schedule: this.#scheduler.save(),
      counts: this.ledger.counts,
      resident: this.#resident,
      debt: this.#debt,
      turns: this.#turns,
      processes: processes.map((each) => each.markNative()),
    };
  }

  /** Is again what it was. */
  rewind(mark: HostMark): void {
    if (!this.#scheduler.adopt(mark.schedule)) {
      throw new InvariantError("a mark of a host with other processes");
    }
    this.ledger.rewind(mark.counts);
    this.#resident = mark.resident;
    this.#debt = mark.debt;
    this.#turns = mark.turns;
    this.#processes.forEach((each, n) => each.rewindNative(mark.processes[n]));
  }

  /** Lets one process have its turn. */
  #give(process: HostProcess, budget: number): "budget" | "idle" | "halt" {
    // The code of a native process learns of its end when it next runs.
    if (process.isDead && !process.isNative) return "halt";
    if (process.stopped && !process.isDead) return "idle";
    process.lastRun = ++this.#turns;
    return process.occupant.run(budget);
  }

  /** The part of the kernel that processes, calls and modules see. */
  #makeKernel(): Kernel {
    return {
      files: this.files,
      find: (pid) => {
        const process = this.#processes[pid - 1];
        return process?.isDead === false ? process : undefined;
      },
      enter: (process) => this.#enter(process),
      execute: (process, window, budget) =>
        this.#execute(process, window, budget),
      note: (hop) => this.#note(hop),
      call: (process, call, bytes) => this.#call(process, call, bytes),
      writeTerminal: (process, bytes) => this.#writeTerminal(process, bytes),
      readTerminal: (process, most) => this.#readTerminal(process, most),
      resize: (process, size) => this.#memory.resize(process, size),
      end: (process, why, status) => this.#end(process, why, status),
    };
  }

  /** Executes in a process until it traps, or its time is over. */
  #execute(
    process: HostProcess,
    window: Window<number>,
    budget: number,
  ): Exit {
    this.#enter(process);
    if (process.isDead) return { kind: "halt", why: "killed" };
    const engine = this.#engine;
    const { cpu } = engine;
    const { facts: { pid } } = process;
    const { base, bound } = composeWindow(WORDS, window, process.window);
    cpu.mode = USER;
    cpu.ie = 0;
    cpu.base = base;
    cpu.bound = bound;
    const before = engine.ticks;
    const exit = engine.run(budget);
    process.clock.advance(engine.ticks - before);
    if (exit.kind === "halt") this.#end(process, "signal", 9);
    const cause = exit.kind === "trap" ? exit.cause : "timer";
    // A program's ecall is a call, and is noted as one.
    if (cause !== "ecall" || process.isNative) {
      this.#note({ kind: "trap", pid, cause });
    }
    return exit;
  }

  /**
   * The context switch: another process has the processor. Its memory has to
   * be there for that; if none is to be had, it may not outlive this.
   */
  #enter(process: HostProcess): void {
    if (process.isDead) return;
    if (process.isAway) this.#memory.swapIn(process);
    const from = this.#resident;
    if (from === process || process.isDead) return;
    from?.cpu.leave();
    process.cpu.enter(this.#engine.cpu);
    this.#resident = process;
    process.statistics.switches++;
    const { pid } = process.facts;
    this.#note({ kind: "switch", pid, from: from?.facts.pid });
  }

  /** Takes the processor from a process, if it has it. */
  #evict(process: HostProcess): void {
    if (this.#resident !== process) return;
    process.cpu.leave();
    this.#resident = undefined;
  }

  /** Waits, and takes note of the time that it takes from the processes. */
  #rest(ticks: number): void {
    if (this.#resident !== undefined) this.#evict(this.#resident);
    this.#debt += rest(this.#engine, ticks);
  }

  /** Ticks that were rested, as far as so many can pay for them. */
  #payDebt(ticks: number): number {
    const paid = Math.min(ticks, this.#debt);
    this.#debt -= paid;
    return paid;
  }

  #someoneYielded(): boolean {
    return this.#processes.some(({ isDead, yielded }) => !isDead && yielded);
  }

  /** Ticks until input comes that a process waits for, or Infinity. */
  #untilInput(): number {
    const reading = this.#processes.some((each) =>
      !each.isDead && each.reading
    );
    return reading ? this.#engine.console.due - this.#engine.ticks : Infinity;
  }

  #writeTerminal(process: HostProcess, bytes: Uint8Array): void {
    const { facts: { pid } } = process;
    if (process.isNative) this.#call(process, "write", bytes.length);
    for (const byte of bytes) {
      this.#engine.out(PORT.CONSOLE_DATA, byte);
      this.#note({ kind: "device", pid });
    }
  }

  #readTerminal(process: HostProcess, most: number): Uint8Array | "none yet" {
    const bytes: number[] = [];
    const { pid } = process.facts;
    while (bytes.length < most && this.#engine.in(PORT.CONSOLE_STATUS) & 1) {
      bytes.push(this.#engine.in(PORT.CONSOLE_DATA));
      this.#note({ kind: "device", pid });
    }
    const ended = (this.#engine.in(PORT.CONSOLE_STATUS) & 2) !== 0;
    if (bytes.length > 0 || most === 0 || ended) return Uint8Array.from(bytes);
    process.reading = true;
    return "none yet";
  }

  #call(process: HostProcess, call: CallName, bytes = 0): void {
    const { facts: { pid }, statistics: { calls } } = process;
    calls[call] = (calls[call] ?? 0) + 1;
    this.#note({ kind: "call", pid, call, bytes });
  }

  #end(process: HostProcess, why: EndReason, status: number): void {
    if (process.isDead) return;
    this.#evict(process);
    process.die({ why, status });
    this.#memory.release(process);
    this.#note({ kind: "end", pid: process.facts.pid, why });
  }

  #note(hop: Hop): void {
    this.ledger.add(hop);
    this.#observe?.(hop);
  }
}
