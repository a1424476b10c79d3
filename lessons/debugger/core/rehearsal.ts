/**
 * One more reading of the table: what an instruction is going to do, with the
 * values that are now in it, and nothing done.
 *
 * @module
 */
import {
  type AccessSize,
  type Cause,
  CAUSES,
  type Effects,
  type Instruction,
  INSTRUCTION_WORD,
  NumberArithmetic,
  translate,
  type Trap,
} from "../../../isa/mod.ts";
import { type EngineBase, partOf } from "../../../machine/mod.ts";

/** A field of the processor that is not a register. */
export type Field = "mode" | "ie" | "base" | "bound" | "timer";

/** One thing that an instruction reads or changes. */
export type Touch =
  | { readonly kind: "register"; readonly n: number; readonly value: number }
  | { readonly kind: "field"; readonly field: Field; readonly value: number }
  | {
    readonly kind: "memory";
    /** The virtual address and the physical one. */
    readonly address: number;
    readonly physical: number;
    readonly bytes: number;
    readonly value: number;
  }
  | { readonly kind: "port"; readonly port: number; readonly value?: number }
  | { readonly kind: "processor"; readonly how: "idle" | "halt" };

/** What an instruction is going to do. */
export interface Plan {
  readonly reads: readonly Touch[];
  /** Nothing, if it traps. */
  readonly writes: readonly Touch[];
  /** The trap that it takes by itself, whatever the mode. */
  readonly trap: Trap | undefined;
  /** Where it goes on. */
  readonly next: number;
}

/** What an instruction would do on an engine, if its mode allows it. */
export function rehearse(engine: EngineBase, instruction: Instruction): Plan {
  return new Rehearsal(engine, instruction.word).perform(instruction);
}

class Rehearsal extends NumberArithmetic implements Effects<number, number> {
  readonly #engine: EngineBase;
  readonly #word: number;
  readonly #reads: Touch[] = [];
  readonly #writes: Touch[] = [];
  #trap: { cause: Cause; detail: number } | undefined;
  #next: number;

  constructor(engine: EngineBase, word: number) {
    super(32);
    this.#engine = engine;
    this.#word = word;
    this.#next = engine.cpu.pc + 4 | 0;
  }

  perform({ row, operands, word }: Instruction): Plan {
    const { pc } = this.#engine.cpu;
    row.effect(this, operands);
    const trap: Trap | undefined = this.#trap &&
      { kind: "trap", ...this.#trap, pc, word };
    const writes = trap === undefined ? this.#writes : [];
    return { reads: this.#reads, writes, trap, next: this.#next };
  }

  get(n: number): number {
    const value = this.#engine.cpu.x[n];
    if (n !== 0) this.#reads.push({ kind: "register", n, value });
    return value;
  }

  set(n: number, value: number): void {
    if (n !== 0) this.#writes.push({ kind: "register", n, value });
  }

  pc(): number {
    return this.#engine.cpu.pc;
  }

  jump(to: number): void {
    this.#next = to;
  }

  jumpIf(condition: number, to: number): void {
    if (condition !== 0) this.#next = to;
  }

  load(address: number, size: AccessSize, signed: boolean): number {
    const physical = this.#reach(address, size, size);
    if (physical === undefined) return 0;
    const word = this.#engine.load(physical & ~3);
    const value = partOf(word, physical, { size, signed });
    this.#reads.push({ kind: "memory", address, physical, bytes: size, value });
    return value;
  }

  store(address: number, value: number, size: AccessSize): void {
    const physical = this.#reach(address, size, size);
    if (physical === undefined) return;
    const part = size === 4 ? value : value & (1 << size * 8) - 1;
    this.#writes.push({
      kind: "memory",
      address,
      physical,
      bytes: size,
      value: part,
    });
  }

  loadBlock(address: number, words: number): number[] {
    const physical = this.#reach(address, words * 4, 4);
    return Array.from({ length: words }, (_, n) => {
      if (physical === undefined) return 0;
      const value = this.#engine.load(physical + n * 4);
      const at = { address: address + n * 4, physical: physical + n * 4 };
      this.#reads.push({ kind: "memory", ...at, bytes: 4, value });
      return value;
    });
  }

  trap(cause: Cause): void {
    const blamed = CAUSES[cause].detail === INSTRUCTION_WORD;
    this.#trap = { cause, detail: blamed ? this.#word : 0 };
  }

  trapIf(condition: number, cause: Cause): void {
    if (condition !== 0) this.trap(cause);
  }

  mode = (): number => this.#engine.cpu.mode;
  ie = (): number => this.#engine.cpu.ie;
  base = (): number => this.#engine.cpu.base;
  bound = (): number => this.#engine.cpu.bound;
  setMode = (mode: number): void => this.#change("mode", mode);
  setIe = (enabled: number): void => this.#change("ie", enabled);
  setTimer = (ticks: number): void => this.#change("timer", ticks);

  setR(base: number, bound: number): void {
    this.#change("base", base);
    this.#change("bound", bound);
  }

  /** The instruction that reads the timer has been counted by then. */
  timer(): number {
    const { timer } = this.#engine.clock;
    return timer === 0 ? 0 : timer - 1 | 0;
  }

  /** The same is true of the time. */
  ticks(high: boolean): number {
    const ticks = this.#engine.ticks + 1;
    return (high ? Math.floor(ticks / 2 ** 32) : ticks) | 0;
  }

  /** What a device answers is not known before it is asked. */
  portIn(port: number): number {
    this.#reads.push({ kind: "port", port });
    return 0;
  }

  portOut(port: number, value: number): void {
    this.#writes.push({ kind: "port", port, value });
  }

  idle(): void {
    this.#writes.push({ kind: "processor", how: "idle" });
  }

  halt(): void {
    this.#writes.push({ kind: "processor", how: "halt" });
  }

  #change(field: Field, value: number): void {
    this.#writes.push({ kind: "field", field, value });
  }

  #reach(address: number, bytes: number, alignment: number) {
    const { cpu, size } = this.#engine;
    const access = { address, bytes, alignment };
    const { allowed, physical } = translate(this, cpu, { size, access });
    if (allowed !== 0) return physical >>> 0;
    this.#trap = { cause: "memory", detail: address };
  }
}
