/**
 * The processor's state, and the window R through which it sees memory.
 *
 * @module
 */
import { type State, WORD } from "./layout.ts";

/** The part of the state that a program is written against. */
export interface CpuState {
  /** The sixteen registers, as int32 words; `x[0]` is 0. */
  readonly x: Int32Array;
  /** The program counter, a virtual address, as an int32. */
  pc: number;
  /** 1 in supervisor mode, 0 in user mode. */
  mode: number;
  /** 1 if interrupts are enabled. */
  ie: number;
  /** Where the window R begins: a physical address, as an int32. */
  base: number;
  /** How many bytes the window R holds, as an int32. */
  bound: number;
}

/** A processor whose state is kept in a buffer. */
export class Cpu implements CpuState {
  readonly x: Int32Array;
  readonly #words: Int32Array;

  constructor(state: State) {
    this.#words = state.words;
    this.x = state.words.subarray(WORD.x, WORD.x + 16);
  }

  get pc(): number {
    return this.#words[WORD.pc];
  }
  set pc(address: number) {
    this.#words[WORD.pc] = address;
  }

  get mode(): number {
    return this.#words[WORD.mode];
  }
  set mode(mode: number) {
    this.#words[WORD.mode] = mode;
  }

  get ie(): number {
    return this.#words[WORD.ie];
  }
  set ie(enabled: number) {
    this.#words[WORD.ie] = enabled;
  }

  get base(): number {
    return this.#words[WORD.base];
  }
  set base(address: number) {
    this.#words[WORD.base] = address;
  }

  get bound(): number {
    return this.#words[WORD.bound];
  }
  set bound(bytes: number) {
    this.#words[WORD.bound] = bytes;
  }
}

/** One access to memory, by virtual address. */
export interface Access {
  /** The first byte's virtual address, as an int32. */
  readonly address: number;
  /** How many bytes. */
  readonly bytes: number;
  /** What the address must be a multiple of. */
  readonly alignment: number;
}

/**
 * The physical address of an access, or `undefined` if it is not allowed: it
 * must be aligned, lie wholly in [0, bound), and, relocated by base, lie
 * wholly in a memory of `size` bytes. The sums are exact, so nothing wraps.
 */
export function translate(
  { base, bound }: Pick<CpuState, "base" | "bound">,
  size: number,
  { address, bytes, alignment }: Access,
): number | undefined {
  const first = address >>> 0;
  const physical = (base >>> 0) + first;
  return first % alignment === 0 && first + bytes <= bound >>> 0 &&
      physical + bytes <= size
    ? physical
    : undefined;
}

/**
 * How many bytes, from virtual address 0 on, an aligned access can reach.
 *
 * Base, bound and size are multiples of 4, and a word is the largest access
 * that needs no more than its own alignment. So an aligned access is allowed
 * if and only if its address is below this limit: see the test.
 */
export function windowLimit(
  { base, bound }: Pick<CpuState, "base" | "bound">,
  size: number,
): number {
  return Math.max(0, Math.min(bound >>> 0, size - (base >>> 0)));
}
