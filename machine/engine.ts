/**
 * What software can run on. A machine is an engine; a virtual machine is one.
 *
 * An engine runs for a budget of ticks and returns why it stopped. It never
 * delivers a trap by itself: that is for its occupant, the one piece of
 * software that owns it. The bare loop delivers a trap to the guest itself. A
 * monitor is handed each exit as it happens, and often lets the guest go on.
 *
 * @module
 */
import {
  type Cause,
  type Instruction,
  type InstructionSet,
  type Interrupt,
  InvariantError,
  SUPERVISOR,
  type Trap,
  UsageError,
} from "../isa/mod.ts";
import { Clock } from "./clock.ts";
import { Cpu } from "./cpu.ts";
import { Console } from "./devices/console.ts";
import { Disk } from "./devices/disk.ts";
import { Ports } from "./devices/ports.ts";
import { Hardware } from "./hardware.ts";
import { PROCESSOR, State, WORD } from "./layout.ts";
import { type Snapshot, writeSnapshot } from "./snapshot.ts";
import { TrapCounts } from "./trap_counts.ts";

/** Why an engine stopped. */
export type Exit =
  /** The budget is used up. */
  | { readonly kind: "budget" }
  /** The processor is idle, and no event is to come. */
  | { readonly kind: "idle" }
  /** The processor has stopped for good. */
  | { readonly kind: "halt"; readonly why: "halt" | "killed" }
  | Trap;

/**
 * What an engine was at some moment, but for its memory and its disk: whoever
 * rewinds an engine keeps these in a way of their own.
 */
export interface EngineMark {
  /** The state buffer. */
  readonly state: Uint8Array;
  /** The processor below that held its registers. */
  readonly below: Cpu | undefined;
  /** The traps that it had returned. */
  readonly traps: Readonly<Record<Cause, number>>;
  /** How much output nobody had taken. */
  readonly output: number;
}

/** Deals with an engine's exits as soon as they happen. */
export interface ExitHandler {
  /**
   * Either does for the program what the instruction that trapped would have
   * done, and returns nothing: the engine goes on. Or returns why it is to stop.
   */
  handle(exit: Exit): Exit | undefined;
  /**
   * The same for a privileged instruction that changes registers at most, before
   * there is a record of the exit, and while generated code waits. If it is
   * false, nothing has been done, and the exit is handled as any other.
   */
  emulate(instruction: Instruction): boolean;
}

/** Stops at every exit. */
const STOP: ExitHandler = { handle: (exit) => exit, emulate: () => false };

/** The exit that says that the budget is used up. */
export const BUDGET: Exit = { kind: "budget" };
const IDLE: Exit = { kind: "idle" };
const HALTED: Exit = { kind: "halt", why: "halt" };
const KILLED: Exit = { kind: "halt", why: "killed" };

// A module's own constants are folded into the code; imported ones are not.
const { processor: STATUS, pending: PENDING } = WORD;
const { running: RUNS, idle: IDLES, halted: HAS_HALTED } = PROCESSOR;

/** The least memory, in bytes, that an engine can have. */
export const LEAST_MEMORY = 4096;
/** The most memory, in bytes, that an engine can have. */
export const MOST_MEMORY = 2 ** 30;

/** What software can run on. */
export interface Engine {
  /** The instructions that it knows. */
  readonly isa: InstructionSet;
  /** Bytes of physical memory. */
  readonly size: number;
  /** Ticks since boot. */
  readonly ticks: number;
  /** The processor. */
  readonly cpu: Cpu;
  /** The console, with the input log. */
  readonly console: Console;
  /** The disk. */
  readonly disk: Disk;
  /** The software that owns this engine. */
  readonly occupant: Occupant | undefined;
  /** Reads the physical word at a multiple of 4. */
  load(address: number): number;
  /** Writes the physical word at a multiple of 4. */
  store(address: number, word: number): void;
  /** A view of physical memory, valid until the next run. */
  bytes(address: number, length: number): Uint8Array;
  /** Reads a device register. */
  in(port: number): number;
  /** Writes a device register. */
  out(port: number, value: number): void;
  /**
   * Runs for at most `budget` ticks, up to an exit that is not dealt with; up to
   * the first one if there is no handler.
   */
  run(budget: number, handler?: ExitHandler): Exit;
  /** Notes that an interrupt is dealt with, and no longer waits. */
  acknowledge(interrupt: Interrupt): void;
  /** Makes `occupant` the software that owns this engine. */
  occupy(occupant: Occupant): void;
  /** Everything the guest could ever notice, as bytes. */
  save(): Uint8Array;
}

/** Software that owns an engine. */
export interface Occupant {
  /** Runs for at most `budget` ticks of its guest, and says why it stopped. */
  run(budget: number): "budget" | "idle" | "halt";
}

/**
 * What machines and virtual machines share: the clock, the devices, interrupts
 * and idling, and the meaning of each instruction. What differs is where memory
 * and registers are, and what executes the instructions between two events.
 */
export abstract class EngineBase implements Engine {
  readonly isa: InstructionSet;
  #size: number;
  /** The buffer that holds the state. */
  readonly state: State = new State();
  readonly cpu: Cpu = new Cpu(this.state);
  /** Time, the timer, and the interrupts. */
  readonly clock: Clock = new Clock(this.state);
  readonly console: Console = new Console(this.clock, this.state);
  readonly disk: Disk = new Disk(this.clock, this.state, this);
  /** The device registers. */
  readonly ports: Ports = new Ports(this.state, this.console, this.disk);
  /** What executes single instructions on this engine's own state. */
  readonly hardware: Hardware = new Hardware(this);
  readonly #traps: TrapCounts = new TrapCounts();
  /** Deals with the exits of the present run. */
  #handler: ExitHandler = STOP;
  /** Why the present run stops, as soon as it does. */
  #outcome: Exit | undefined;
  #occupant: Occupant | undefined;

  abstract load(address: number): number;
  abstract store(address: number, word: number): void;
  abstract bytes(address: number, length: number): Uint8Array;

  /**
   * Executes instructions until a trap, or for `budget` ticks. It may stop
   * earlier, so that interrupts are looked at again.
   */
  protected abstract execute(budget: number): Exit;

  /**
   * An engine with `size` bytes of memory, in its boot state.
   *
   * @throws {UsageError} if no engine can have this much memory.
   */
  constructor(isa: InstructionSet, size: number) {
    if (
      !Number.isInteger(size) || size % 4 !== 0 ||
      size < LEAST_MEMORY || size > MOST_MEMORY
    ) {
      throw new UsageError(
        `a memory of ${size} bytes: need a multiple of 4 ` +
          `from ${LEAST_MEMORY} (4 KiB) to ${MOST_MEMORY} (1 GiB)`,
      );
    }
    this.isa = isa;
    this.#size = size;
    this.cpu.mode = SUPERVISOR;
    this.cpu.bound = size;
  }

  get size(): number {
    return this.#size;
  }

  /** Has so many bytes of memory from now on: more or fewer at the end. */
  protected resize(size: number): void {
    this.#size = size;
  }

  get ticks(): number {
    return this.clock.ticks;
  }

  /** Traps that it has taken, by cause. */
  get traps(): Record<Cause, number> {
    return this.#traps.record;
  }

  get occupant(): Occupant | undefined {
    return this.#occupant;
  }

  occupy(occupant: Occupant): void {
    if (this.#occupant !== undefined) {
      throw new InvariantError("this engine already has an occupant");
    }
    this.#occupant = occupant;
  }

  in(port: number): number {
    return this.ports.read(port);
  }

  out(port: number, value: number): void {
    this.ports.write(port, value);
  }

  acknowledge(interrupt: Interrupt): void {
    this.clock.acknowledge(interrupt);
  }

  /** Stops the processor from outside, for good. */
  kill(): void {
    this.state.words[WORD.processor] = PROCESSOR.killed;
  }

  run(budget: number, handler: ExitHandler = STOP): Exit {
    const end = this.clock.ticks + budget;
    this.#handler = handler;
    this.#outcome = undefined;
    while (this.#outcome === undefined) {
      const exit = this.#advance(end);
      if (exit !== undefined) this.offer(exit);
    }
    return this.#outcome;
  }

  /** First the budget, then interrupts, then instructions up to an event. */
  #advance(end: number): Exit | undefined {
    const { clock, state: { words } } = this;
    const status = words[STATUS];
    if (status > IDLES) return status === HAS_HALTED ? HALTED : KILLED;
    const left = end - clock.ticks;
    if (left <= 0) return BUDGET;
    const wait = clock.settle();
    const slice = wait < left ? wait : left;
    const exit = words[PENDING] === 0 && status === RUNS
      ? this.execute(slice)
      : this.#attend(slice, wait);
    return exit === BUDGET ? undefined : exit;
  }

  /** Lets the handler deal with an exit; whether the engine goes on. */
  protected offer(exit: Exit): boolean {
    if (exit.kind === "trap") this.#traps.add(exit.cause);
    const outcome = this.#handler.handle(exit);
    if (outcome === undefined) return true;
    this.#outcome = outcome;
    return false;
  }

  /**
   * Has the handler emulate a privileged instruction that changes registers at
   * most. Its tick has been counted; false if there is to be an exit.
   */
  emulate(instruction: Instruction): boolean {
    if (!this.#handler.emulate(instruction)) return false;
    this.#traps.add("privileged");
    return true;
  }

  /** Goes on where an interrupt waits, or the processor is idle. */
  #attend(slice: number, wait: number): Exit {
    const { words } = this.state;
    if (words[PENDING] === 0) {
      if (wait === Infinity) return IDLE;
      this.clock.advance(slice);
      return BUDGET;
    }
    words[STATUS] = RUNS;
    const cause = this.clock.pending;
    if (this.cpu.ie === 0 || cause === undefined) return this.execute(slice);
    return { kind: "trap", cause, detail: 0, pc: this.cpu.pc, word: 0 };
  }

  /** Everything the guest could ever notice, as bytes. */
  save(): Uint8Array {
    this.cpu.store();
    return writeSnapshot({
      isa: this.isa.name,
      state: this.state.bytes,
      memory: this.bytes(0, this.size),
      disk: this.disk.contents,
      input: this.console.log,
      output: this.console.output,
    });
  }

  /** Becomes what was saved. The memory must have the same size. */
  protected adopt({ state, memory, disk, input, output }: Snapshot): void {
    this.bytes(0, this.size).set(memory);
    this.disk.insert(disk.slice());
    this.console.adopt(input, output);
    this.state.bytes.set(state);
    this.clock.reschedule();
  }

  /** This moment, to come back to. */
  mark(): EngineMark {
    return {
      state: this.state.bytes.slice(),
      below: this.cpu.below,
      traps: this.traps,
      output: this.console.waiting,
    };
  }

  /** Is again what it was, but for memory, disk and the input log. */
  rewind(mark: EngineMark): void {
    this.state.bytes.set(mark.state);
    this.cpu.rewind(mark.below);
    this.#traps.rewind(mark.traps);
    this.console.rewind(mark.output);
    this.clock.reschedule();
  }
}
