/**
 * A process of the host OS, which is an engine: software runs on it in user
 * mode, within its memory, and whatever it may not do itself it has to ask the
 * host's kernel for.
 *
 * There are two kinds. An ordinary process is a program in its memory. A native
 * one has an occupant, as a monitor is one: the occupant is the process's own
 * code, its memory is what that code looks after, and what runs on the engine
 * is what that code lets run. That is all there is to type 2.
 *
 * @module
 */
import { type InstructionSet, USER } from "../../isa/mod.ts";
import {
  type Exit,
  type Occupant,
  PROCESSOR,
  WORD,
} from "../../machine/mod.ts";
import type { Region } from "../allocator.ts";
import type { Share } from "../share.ts";
import { type Home, Tenant } from "../tenant.ts";
import type { CallName } from "./calls.ts";
import type { HostFile } from "./file_system.ts";
import type { EndReason } from "./hops.ts";
import type { Kernel } from "./kernel.ts";
import { type GateMark, NativeGate } from "./native.ts";
import { UserProgram } from "./program.ts";
import { isForced, type Signal, SIGNALS } from "./signals.ts";

/** Who a process is, and what it may have. */
export interface ProcessFacts {
  /** Its number. */
  readonly pid: number;
  /** Its name, for people. */
  readonly name: string;
  /** The most bytes of memory that it may have. */
  readonly quota: number;
  /** Whether it may look into other processes, and end them. */
  readonly root: boolean;
}

/** What was counted for one process. */
export class ProcessStatistics {
  /** Times that the scheduler gave it the processor. */
  slices = 0;
  /** Signals that were delivered to it. */
  signals = 0;
  /** Times that it got the processor from another process. */
  switches = 0;
  /** Times that its memory was taken out to the disk. */
  swaps = 0;
  /** The calls that it has made, by name; only those there were. */
  readonly calls: Partial<Record<CallName, number>> = {};
}

/** A file that a process has open, and how far it has come in it. */
export interface OpenFile {
  /** The file. */
  readonly file: HostFile;
  /** The byte that is read or written next. */
  at: number;
}

/** How a process has ended. */
export interface ProcessEnd {
  /** Why. */
  readonly why: EndReason;
  /** What it gave the call exit, or the number of a signal. */
  readonly status: number;
}

/** What an interrupted program goes back to. */
export interface Frame {
  /** The registers. */
  readonly x: Int32Array;
  /** Where it was. */
  readonly pc: number;
}

/**
 * What a native process was at some moment, beside the engine that it is. Only
 * programs use descriptors and handlers.
 */
export interface NativeMark {
  /** What was counted for it, by name. */
  readonly counts: Readonly<Record<string, number>>;
  /** The calls that it had made, by name. */
  readonly calls: Readonly<Partial<Record<CallName, number>>>;
  /** What its kernel had been told of what runs on it. */
  readonly gate: GateMark;
  /** When it last had the processor. */
  readonly lastRun: number;
}

/** A process. It is made by the host OS's `spawn`. */
export class HostProcess extends Tenant {
  /** Who it is, and what it may have. */
  readonly facts: ProcessFacts;
  /** What was counted for it. */
  readonly statistics: ProcessStatistics = new ProcessStatistics();
  /** Signals that wait for delivery, the oldest first. */
  readonly pending: Set<Signal> = new Set();
  /** The addresses of a program's handlers. */
  readonly handlers: Map<Signal, number> = new Map();
  /** Its open files, by descriptor; 0 to 2 are the terminal. */
  readonly open: Map<number, OpenFile> = new Map();
  /** What a program's handler interrupted, while it runs. */
  frame: Frame | undefined;
  /** Whether a signal has stopped it until another lets it go on. */
  stopped = false;
  /** Whether it gave way although it could have gone on. */
  yielded = false;
  /** Whether it waits for the terminal. */
  reading = false;
  /** When it last had the processor, against others. */
  lastRun = 0;
  #end: ProcessEnd | undefined;
  /** Its memory while that is not in the engine's. */
  #away: Uint8Array | undefined;
  readonly #kernel: Kernel;
  readonly #gate: NativeGate;

  /** A process in its first state, its memory all zero. */
  constructor(
    isa: InstructionSet,
    home: Home,
    { facts, share, kernel }: {
      readonly facts: ProcessFacts;
      readonly share: Share;
      readonly kernel: Kernel;
    },
  ) {
    super(isa, home, share);
    this.facts = facts;
    this.#kernel = kernel;
    this.#gate = new NativeGate(kernel, this);
    this.cpu.mode = USER;
    this.cpu.ie = 1;
    this.console.onOutput = (byte) =>
      void kernel.writeTerminal(this, Uint8Array.of(byte));
  }

  /** Whether its own code is an occupant's, and no program in its memory. */
  get isNative(): boolean {
    return this.taken !== undefined && !(this.taken instanceof UserProgram);
  }

  /** Whether it has ended. */
  get isDead(): boolean {
    return this.state.words[WORD.processor] === PROCESSOR.killed;
  }

  /** How it has ended, if it has. */
  get end(): ProcessEnd | undefined {
    return this.#end;
  }

  /** Ends it from outside; the kernel takes back all that it has. */
  override kill(): void {
    this.#kernel.end(this, "signal", SIGNALS.SIGKILL);
  }

  /** Stops for good, on the kernel's word. */
  die(end: ProcessEnd): void {
    this.#end = end;
    super.kill();
    this.open.clear();
    this.pending.clear();
  }

  /** This moment of a native process, to come back to. */
  markNative(): NativeMark {
    const { slices, signals, switches, swaps, calls } = this.statistics;
    return {
      counts: { slices, signals, switches, swaps },
      calls: { ...calls },
      gate: this.#gate.mark(),
      lastRun: this.lastRun,
    };
  }

  /** Is again what it was. */
  rewindNative({ counts, calls, gate, lastRun }: NativeMark): void {
    Object.assign(this.statistics, counts);
    const { calls: now } = this.statistics;
    for (const name of Object.keys(now) as CallName[]) delete now[name];
    Object.assign(now, calls);
    this.#gate.rewind(gate);
    this.lastRun = lastRun;
  }

  /** Whether its memory is out on the disk. */
  get isAway(): boolean {
    return this.#away !== undefined;
  }

  /** The program in its memory owns it, unless it is taken. */
  protected override usual(): Occupant {
    return new UserProgram(this.#kernel, this);
  }

  /** Lets what runs on it go on, as its kind of process does that. */
  protected override execute(budget: number): Exit {
    return this.isNative
      ? this.#gate.pass(budget)
      : this.#kernel.execute(this, this.cpu, budget);
  }

  /**
   * Makes a signal wait for delivery. What no process can handle takes effect
   * at once. A process that has ended gets none.
   */
  signal(signal: Signal): void {
    if (this.isDead) return;
    if (!isForced(signal)) this.pending.add(signal);
    else if (signal === "SIGKILL") this.kill();
    else this.stopped = signal === "SIGSTOP";
  }

  /** Delivers what waits to the code of a native process. */
  deliverSignals(): void {
    this.#gate.deliver();
  }

  /** Idles until its alarm, or until it is woken. */
  sleep(): void {
    this.state.words[WORD.processor] = PROCESSOR.idle;
  }

  /** Idles no longer. */
  wake(): void {
    this.state.words[WORD.processor] = PROCESSOR.running;
  }

  /** Reads a word of its memory, wherever that is. */
  override load(address: number): number {
    const away = this.#away;
    if (away === undefined) return super.load(address);
    return new DataView(away.buffer, away.byteOffset).getInt32(address, true);
  }

  /** Writes a word of its memory, wherever that is. */
  override store(address: number, word: number): void {
    const away = this.#away;
    if (away === undefined) return super.store(address, word);
    new DataView(away.buffer, away.byteOffset).setInt32(address, word, true);
  }

  /** A view of its memory, wherever that is, valid until the next run. */
  override bytes(address: number, length: number): Uint8Array {
    return this.#away?.subarray(address, address + length) ??
      super.bytes(address, length);
  }

  /** Has its memory here, from now on. */
  override settle(region: Region): void {
    const { cpu, size } = this;
    super.settle(region);
    if (cpu.bound === size) cpu.bound = region.size;
    this.#away = undefined;
  }

  /** Has its memory outside the engine's, from now on. */
  leave(away: Uint8Array): void {
    this.#away = away;
  }
}
