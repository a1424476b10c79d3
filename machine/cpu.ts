/**
 * The processor's state.
 *
 * @module
 */
import type { Window } from "../isa/mod.ts";
import { type State, WORD } from "./layout.ts";

/**
 * A processor, real or virtual.
 *
 * The mode, the interrupt enable and the window are always a processor's own:
 * a virtual processor differs from the real one in exactly these. Its registers
 * and pc are those of the processor below for as long as it is resident there,
 * and are put by while another one is.
 */
export class Cpu implements Window<number> {
  readonly #words: Int32Array;
  readonly #x: Int32Array;
  #below: Cpu | undefined;

  /** The processor that is kept in a state. */
  constructor(state: State) {
    this.#words = state.words;
    this.#x = state.words.subarray(WORD.x, WORD.x + 16);
  }

  /** Becomes resident: loads the registers into the processor below. */
  enter(below: Cpu): void {
    below.x.set(this.#x);
    below.pc = this.pc;
    this.#below = below;
  }

  /** Puts the registers by, so that another can enter. */
  leave(): void {
    this.store();
    this.#below = undefined;
  }

  /** The processor on which it is resident, if it is. */
  get below(): Cpu | undefined {
    return this.#below;
  }

  /** Is resident there, or nowhere, as it was: no register moves. */
  rewind(below: Cpu | undefined): void {
    this.#below = below;
  }

  /** Makes the copy that is put by the same as the registers. */
  store(): void {
    if (this.#below === undefined) return;
    this.#x.set(this.x);
    this.#words[WORD.pc] = this.pc;
  }

  /** The sixteen registers, as int32 words; `x[0]` is 0. */
  get x(): Int32Array {
    return this.#holder().#x;
  }

  /** The program counter, a virtual address, as an int32. */
  get pc(): number {
    return this.#holder().#words[WORD.pc];
  }
  set pc(address: number) {
    this.#holder().#words[WORD.pc] = address;
  }

  /** 1 in supervisor mode, 0 in user mode. */
  get mode(): number {
    return this.#words[WORD.mode];
  }
  set mode(mode: number) {
    this.#words[WORD.mode] = mode;
  }

  /** 1 if interrupts are enabled. */
  get ie(): number {
    return this.#words[WORD.ie];
  }
  set ie(enabled: number) {
    this.#words[WORD.ie] = enabled;
  }

  /** Where the window R begins: a physical address, as an int32. */
  get base(): number {
    return this.#words[WORD.base];
  }
  set base(address: number) {
    this.#words[WORD.base] = address;
  }

  /** How many bytes the window R holds, as an int32. */
  get bound(): number {
    return this.#words[WORD.bound];
  }
  set bound(bytes: number) {
    this.#words[WORD.bound] = bytes;
  }

  /** The processor, this or one below, that holds the registers. */
  #holder(): Cpu {
    // deno-lint-ignore no-this-alias
    let cpu: Cpu = this;
    while (cpu.#below !== undefined) cpu = cpu.#below;
    return cpu;
  }
}
