/**
 * The processor's state.
 *
 * @module
 */
import type { Window } from "../isa/mod.ts";
import { type State, WORD } from "./layout.ts";

// A module's own constants are folded into the code; imported ones are not.
const { pc: PC, mode: MODE, ie: IE, base: BASE, bound: BOUND } = WORD;

/**
 * A processor, real or virtual.
 *
 * The mode, the interrupt enable and the window are always a processor's own:
 * a virtual processor differs from the real one in exactly these. Its registers
 * and pc are those of the processor below for as long as it is resident there,
 * and are put by while another one is.
 */
export class Cpu implements Window<number> {
  readonly #state: State;
  #below: Cpu | undefined;

  /** The processor that is kept in a state. */
  constructor(state: State) {
    this.#state = state;
  }

  /** Becomes resident: loads the registers into the processor below. */
  enter(below: Cpu): void {
    below.x.set(this.#state.x);
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
    this.#state.x.set(this.x);
    this.#state.words[PC] = this.pc;
  }

  /** The sixteen registers, as int32 words; `x[0]` is 0. */
  get x(): Int32Array {
    return this.home.x;
  }

  /** The program counter, a virtual address, as an int32. */
  get pc(): number {
    return this.home.words[PC];
  }
  set pc(address: number) {
    this.home.words[PC] = address;
  }

  /** 1 in supervisor mode, 0 in user mode. */
  get mode(): number {
    return this.#state.words[MODE];
  }
  set mode(mode: number) {
    this.#state.words[MODE] = mode;
  }

  /** 1 if interrupts are enabled. */
  get ie(): number {
    return this.#state.words[IE];
  }
  set ie(enabled: number) {
    this.#state.words[IE] = enabled;
  }

  /** Where the window R begins: a physical address, as an int32. */
  get base(): number {
    return this.#state.words[BASE];
  }
  set base(address: number) {
    this.#state.words[BASE] = address;
  }

  /** How many bytes the window R holds, as an int32. */
  get bound(): number {
    return this.#state.words[BOUND];
  }
  set bound(bytes: number) {
    this.#state.words[BOUND] = bytes;
  }

  /** The state, this processor's or one's below, where its registers are now. */
  get home(): State {
    // deno-lint-ignore no-this-alias
    let cpu: Cpu = this;
    while (cpu.#below !== undefined) cpu = cpu.#below;
    return cpu.#state;
  }
}
