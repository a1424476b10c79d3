/**
 * The machine: the toy computer itself, with nothing underneath.
 *
 * @module
 */
import {
  CAUSE_NAMES,
  decode,
  type Instruction,
  type InstructionSet,
  InvariantError,
  limitOf,
  PG32,
  USER,
  WORDS,
} from "../isa/mod.ts";
import { BUDGET, EngineBase, type Exit } from "./engine.ts";
import {
  type FastLoop,
  fastLoop,
  LEFT,
  type LoopExit,
  type LoopProbe,
  type LoopWindow,
  STOPPED,
} from "./fast_loop.ts";
import { WORD } from "./layout.ts";
import { Memory } from "./memory.ts";
import { PAGE_BITS, pagesIn, type Probe, type Watch } from "./probe.ts";
import { readSnapshot } from "./snapshot.ts";
import { Translator, type TranslatorOptions } from "./translator/translator.ts";

/** What executes a machine's instructions: the one is faster than the other. */
export type Accelerator = "loop" | "translator";

/** The accelerators. */
export const ACCELERATORS: readonly Accelerator[] = ["loop", "translator"];

/** How to build a machine. */
export interface MachineOptions {
  /** Bytes of memory: a multiple of 4, from 4 KiB to 1 GiB. */
  readonly memory: number;
  /** The disk's contents, in whole blocks; none by default. */
  readonly disk?: Uint8Array;
  /** The instruction set; PG-32 by default. */
  readonly isa?: InstructionSet;
  /** What executes its instructions; the translator by default. */
  readonly accelerator?: Accelerator;
  /** When the translator sets to work. */
  readonly translation?: TranslatorOptions;
}

/**
 * The most ticks that one call of generated code may take: V8 cannot replace a
 * function's code while a call of it goes on for ever.
 */
const SLICE = 1 << 20;

// A module's own constants are folded into the code; imported ones are not.
const { pc: PC, mode: MODE, base: BASE, bound: BOUND } = WORD;

/**
 * A machine with its own memory, registers and devices. It starts in supervisor
 * mode with interrupts off and a window that covers all of memory.
 */
export class Machine extends EngineBase {
  readonly #memory: Memory;
  #translator: Translator | undefined;
  #watch: Watch | undefined;
  /** What executes the instructions, unless the translator does. */
  #loop: FastLoop<LoopProbe | undefined>;
  /** The probe, as the loop sees it. */
  #companion: LoopProbe | undefined;
  /** Ticks of the present call of generated code. */
  #slice = 0;
  readonly #window: LoopWindow = { mode: 0, base: 0, limit: 0 };
  /** The bound that the window's limit was computed from. */
  #bound = 0;
  readonly #exit: LoopExit = {
    attempt: (pc, word, left) => this.#attemptOnTheSpot(pc, word, left),
    pc: 0,
    code: 0,
    detail: 0,
    word: 0,
  };

  /**
   * A machine in its boot state, its memory all zero.
   *
   * @throws {UsageError} if no machine can have this memory or disk.
   */
  constructor(
    { memory, disk, isa = PG32, accelerator = "translator", translation }:
      MachineOptions,
  ) {
    super(isa, memory);
    this.#memory = new Memory(memory);
    this.#loop = fastLoop(isa, "usual") as FastLoop<LoopProbe | undefined>;
    if (accelerator === "translator") {
      const { state } = this;
      const { attempt } = this.#exit;
      const host = { isa, state, memory: this.#memory, attempt };
      this.#translator = new Translator(host, translation);
    }
    if (disk !== undefined) this.disk.insert(disk);
  }

  /**
   * The machine that was saved.
   *
   * @throws {UsageError} if the bytes are no snapshot of such a machine.
   */
  static restore(bytes: Uint8Array, isa: InstructionSet = PG32): Machine {
    const snapshot = readSnapshot(bytes, isa);
    const machine = new Machine({ memory: snapshot.memory.length, isa });
    machine.adopt(snapshot);
    return machine;
  }

  /** What translates its hot code, if anything does. */
  get translator(): Translator | undefined {
    return this.#translator;
  }

  /** Reads the physical word at a multiple of 4. */
  load(address: number): number {
    return this.#memory.words[address >>> 2];
  }

  /** Writes the physical word at a multiple of 4. */
  store(address: number, word: number): void {
    this.#memory.words[address >>> 2] = word;
    this.#translator?.wordWritten(address);
    if (this.#watch !== undefined) {
      this.#watch.written[address >>> PAGE_BITS] = 1;
    }
  }

  /** A view of physical memory. Whoever has it may write it. */
  bytes(address: number, length: number): Uint8Array {
    this.#translator?.written(address, length);
    if (length > 0) {
      const last = address + length - 1 >>> PAGE_BITS;
      this.#watch?.written.fill(1, address >>> PAGE_BITS, last + 1);
    }
    return this.#memory.unsignedBytes.subarray(address, address + length);
  }

  /**
   * Lets a probe look in from now on; there is one at most. Views of memory that
   * were taken before may be all zero now.
   *
   * @throws {InvariantError} if there is one already.
   */
  attach(probe: Probe): Watch {
    if (this.#watch !== undefined) {
      throw new InvariantError("this machine already has a probe");
    }
    const marks = new Uint8Array(this.size >>> 2);
    const notice = (pc: number, left: number): void => {
      this.cpu.pc = pc;
      probe.notice(pc, this.ticks + this.#slice - left);
    };
    const written = this.#translator?.watch(marks, notice) ??
      this.#watchLoop(marks, notice);
    const marked = () => this.#translator?.marked();
    return this.#watch = { marks, written, marked };
  }

  /** Has the fast loop alone execute everything, looked at by a probe. */
  #watchLoop(marks: Uint8Array, notice: LoopProbe["notice"]): Uint8Array {
    const written = new Uint8Array(pagesIn(this.size));
    this.#loop = fastLoop(this.isa, "probed") as FastLoop<
      LoopProbe | undefined
    >;
    this.#companion = { marks, written, notice };
    this.#translator = undefined;
    return written;
  }

  /** Executes instructions in generated code, and the others one by one. */
  protected override execute(budget: number): Exit {
    const exit = this.#exit;
    this.#look();
    let left = budget;
    do {
      const most = this.#translator?.most ?? SLICE;
      const slice = this.#slice = Math.min(left, most, SLICE);
      const rest = this.#run(slice);
      this.clock.advance(this.#slice - rest);
      if (exit.code === STOPPED) return BUDGET;
      this.state.words[PC] = exit.pc;
      left -= slice - rest;
    } while (exit.code === 0 && left > 0);
    if (exit.code === 0) return BUDGET;
    if (exit.code === LEFT) {
      this.clock.advance(1);
      return this.#attempt(exit.pc, exit.word);
    }
    const { pc, code, detail, word } = exit;
    return { kind: "trap", cause: CAUSE_NAMES[code - 1], detail, pc, word };
  }

  /** Makes the window that of the processor: seldom has it changed. */
  #look(): void {
    const { words } = this.state;
    const window = this.#window;
    window.mode = words[MODE];
    if (words[BASE] !== window.base || words[BOUND] !== this.#bound) {
      window.base = words[BASE];
      window.limit = limitOf(WORDS, this.cpu, this.size);
      this.#bound = words[BOUND];
    }
  }

  /**
   * Executes instructions from the pc on, for at most so many ticks; returns
   * what is left of them, and writes why it stopped.
   */
  #run(budget: number): number {
    const { words, x } = this.state;
    const window = this.#window;
    const exit = this.#exit;
    if (this.#translator !== undefined) {
      return this.#translator.run(words[PC], budget, window, exit);
    }
    const memory = this.#memory;
    const companion = this.#companion;
    return this.#loop(x, memory, window, words[PC], budget, exit, companion);
  }

  /** Attempts an instruction while generated code waits: see `LoopExit`. */
  #attemptOnTheSpot(pc: number, word: number, left: number): 0 | 1 {
    this.state.words[PC] = pc;
    this.clock.advance(this.#slice - left);
    this.#slice = left;
    const instruction = decode(this.isa, word)!;
    if (this.#traps(instruction) && this.emulate(instruction)) return 1;
    const exit = this.#attempt(pc, word);
    return exit === BUDGET || this.offer(exit) ? 1 : 0;
  }

  /** Attempts an instruction whose tick has been counted. */
  #attempt(pc: number, word: number): Exit {
    const instruction = decode(this.isa, word);
    if (instruction === undefined) {
      return { kind: "trap", cause: "illegal", detail: word, pc, word };
    }
    if (this.#traps(instruction)) {
      return { kind: "trap", cause: "privileged", detail: word, pc, word };
    }
    return this.hardware.perform(instruction) ?? BUDGET;
  }

  /** Whether an instruction traps for being privileged. */
  #traps({ row }: Instruction): boolean {
    return row.privileged && this.#window.mode === USER;
  }
}
