/**
 * The concrete reading: a row executed on an engine's own state.
 *
 * Bound to the machine, this is the hardware. Bound to a virtual machine, whose
 * mode, window and devices are virtual, the very same code is the monitor's
 * emulation: an instruction means one thing, and the engine decides to whom.
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
} from "../isa/mod.ts";
import type { Clock } from "./clock.ts";
import type { Cpu } from "./cpu.ts";
import type { Ports } from "./devices/ports.ts";
import { PROCESSOR, type State, WORD } from "./layout.ts";

/** What the hardware needs of its engine. */
export interface HardwareHost {
  /** The processor. */
  readonly cpu: Cpu;
  /** Bytes of physical memory. */
  readonly size: number;
  /** The buffer that holds the state. */
  readonly state: State;
  /** Time, the timer, and the interrupts. */
  readonly clock: Clock;
  /** The device registers. */
  readonly ports: Ports;
  /** Reads the physical word at a multiple of 4. */
  load(address: number): number;
  /** Writes the physical word at a multiple of 4. */
  store(address: number, word: number): void;
}

/** Executes instructions on one engine. */
export class Hardware extends NumberArithmetic
  implements Effects<number, number> {
  readonly #engine: HardwareHost;
  readonly #cpu: Cpu;
  /** Where the registers are. */
  #home: State;
  #next = 0;
  #trap: Cause | undefined;
  #detail = 0;
  #word = 0;

  /** The hardware of an engine. */
  constructor(engine: HardwareHost) {
    super(32);
    this.#engine = engine;
    this.#cpu = engine.cpu;
    this.#home = engine.state;
  }

  /**
   * Executes one instruction, whatever the mode. If it traps, nothing of it
   * happens and the trap is returned. It takes no time: whoever attempted it
   * has counted its tick.
   */
  perform({ word, row, operands }: Instruction): Trap | undefined {
    const { home } = this.#cpu;
    const pc = home.words[WORD.pc];
    this.#home = home;
    this.#trap = undefined;
    this.#next = pc + 4 | 0;
    this.#word = word;
    row.effect(this, operands);
    const cause = this.#trap;
    if (cause !== undefined) {
      return { kind: "trap", cause, detail: this.#detail, pc, word };
    }
    home.words[WORD.pc] = this.#next;
  }

  get(register: number): number {
    return this.#home.x[register];
  }

  set(register: number, value: number): void {
    if (this.#trap === undefined && register !== 0) {
      this.#home.x[register] = value;
    }
  }

  pc(): number {
    return this.#home.words[WORD.pc];
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
    return partOf(this.#engine.load(physical & ~3), physical, { size, signed });
  }

  store(address: number, value: number, size: AccessSize): void {
    const physical = this.#reach(address, size, size);
    if (physical === undefined) return;
    const place = physical & ~3;
    const shift = (physical & 3) * 8;
    const mask = (size === 4 ? -1 : (1 << size * 8) - 1) << shift;
    const kept = this.#engine.load(place) & ~mask;
    this.#engine.store(place, kept | value << shift & mask);
  }

  loadBlock(address: number, words: number): number[] {
    const physical = this.#reach(address, words * 4, 4);
    const block: number[] = [];
    for (let n = 0; n < words; n++) {
      block.push(
        physical === undefined ? 0 : this.#engine.load(physical + n * 4),
      );
    }
    return block;
  }

  trap(cause: Cause): void {
    this.#trap = cause;
    this.#detail = CAUSES[cause].detail === INSTRUCTION_WORD ? this.#word : 0;
  }

  trapIf(condition: number, cause: Cause): void {
    if (condition !== 0) this.trap(cause);
  }

  mode(): number {
    return this.#cpu.mode;
  }

  setMode(mode: number): void {
    if (this.#trap === undefined) this.#cpu.mode = mode;
  }

  ie(): number {
    return this.#cpu.ie;
  }

  setIe(enabled: number): void {
    if (this.#trap === undefined) this.#cpu.ie = enabled;
  }

  base(): number {
    return this.#cpu.base;
  }

  bound(): number {
    return this.#cpu.bound;
  }

  setR(base: number, bound: number): void {
    if (this.#trap !== undefined) return;
    this.#cpu.base = base;
    this.#cpu.bound = bound;
  }

  timer(): number {
    return this.#engine.clock.timer;
  }

  setTimer(ticks: number): void {
    if (this.#trap === undefined) this.#engine.clock.timer = ticks;
  }

  ticks(high: boolean): number {
    const { ticks } = this.#engine.clock;
    return (high ? Math.floor(ticks / 2 ** 32) : ticks) | 0;
  }

  portIn(port: number): number {
    return this.#trap === undefined ? this.#engine.ports.read(port) : 0;
  }

  portOut(port: number, value: number): void {
    if (this.#trap === undefined) this.#engine.ports.write(port, value);
  }

  idle(): void {
    this.#stop(PROCESSOR.idle);
  }

  halt(): void {
    this.#stop(PROCESSOR.halted);
  }

  #stop(how: number): void {
    if (this.#trap !== undefined) return;
    this.#engine.state.words[WORD.processor] = how;
  }

  #reach(
    address: number,
    bytes: number,
    alignment: number,
  ): number | undefined {
    const { size } = this.#engine;
    const access = { address, bytes, alignment };
    const { allowed, physical } = translate(this, this.#cpu, { size, access });
    if (allowed !== 0) return physical;
    this.#trap = "memory";
    this.#detail = address;
  }
}

/**
 * What an access reads: the part of a word that begins at an address, extended
 * to 32 bits.
 */
export function partOf(
  word: number,
  address: number,
  { size, signed }: { readonly size: AccessSize; readonly signed: boolean },
): number {
  const part = word >>> (address & 3) * 8;
  if (size === 4) return part | 0;
  const unused = 32 - size * 8;
  return signed ? part << unused >> unused : part << unused >>> unused;
}
