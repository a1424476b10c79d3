/**
 * The vocabulary that instructions are written in.
 *
 * A row of the table says what an instruction does by calling these methods
 * and nothing else. It never sees a number, a register file or a memory: what
 * a value `V` and a register `R` are is up to whoever reads the row. Read with
 * numbers, the row runs. Read with strings, it becomes source code or a
 * sentence. Read with sets, it says what it touches.
 *
 * Three rules keep every reading simple, and every trap precise:
 *
 * 1. a row reads first, then takes at most one step that can trap
 *    (`load`, `store`, `loadBlock`, `trap`, `trapIf`), then changes state;
 * 2. when that step traps, none of the changes after it happen;
 * 3. no loops, and one memory access at most.
 *
 * @module
 */
import type { Cause } from "./trap.ts";

/** How many bytes one access moves. */
export type AccessSize = 1 | 2 | 4;

/**
 * Operations on words of `width` bits.
 *
 * Every operation is total, and wraps. Comparisons answer with the word 1 or
 * 0. The edge cases are those of RISC-V (Unprivileged ISA, chapter "M"):
 * a shift uses the low log2(width) bits of its amount; a quotient by zero is
 * all ones; the most negative word divided by -1 is itself.
 */
export interface Arithmetic<V> {
  /** Bits in a word: a power of two, and at least 4. */
  readonly width: number;
  /** The word that stands for `n`, which wraps if it must. */
  literal(n: number): V;
  /** `a + b`. */
  add(a: V, b: V): V;
  /** `a - b`. */
  sub(a: V, b: V): V;
  /** The low word of `a × b`. */
  mul(a: V, b: V): V;
  /** The high word of `a × b`, each read as `s`igned or `u`nsigned. */
  mulHigh(a: V, b: V, signs: "ss" | "su" | "uu"): V;
  /** `a ÷ b`, rounded toward zero. */
  div(a: V, b: V, signed: boolean): V;
  /** Bitwise and. */
  and(a: V, b: V): V;
  /** Bitwise or. */
  or(a: V, b: V): V;
  /** Bitwise exclusive or. */
  xor(a: V, b: V): V;
  /** `a` shifted left by `b`. */
  shl(a: V, b: V): V;
  /** `a` shifted right by `b`, zeros coming in. */
  shr(a: V, b: V): V;
  /** `a` shifted right by `b`, copies of the sign coming in. */
  sar(a: V, b: V): V;
  /** 1 if `a` equals `b`. */
  eq(a: V, b: V): V;
  /** 1 if `a` is less than `b`, both signed. */
  lt(a: V, b: V): V;
  /** 1 if `a` is less than `b`, both unsigned. */
  ltu(a: V, b: V): V;
  /** `a` if `condition` is not 0, else `b`. */
  select(condition: V, a: V, b: V): V;
}

/** Everything an instruction can do to a machine. */
export interface Effects<V, R> extends Arithmetic<V> {
  /** The value of a register; `x0` is always 0. */
  get(register: R): V;
  /** Changes a register; a write to `x0` is dropped. */
  set(register: R, value: V): void;

  /** The address of this instruction. */
  pc(): V;
  /** The next instruction is the one at `to`. Never traps: its fetch may. */
  jump(to: V): void;
  /** `jump(to)` if `condition` is not 0. */
  jumpIf(condition: V, to: V): void;

  /** Reads `size` bytes at a virtual address, extended to a word. May trap. */
  load(address: V, size: AccessSize, signed: boolean): V;
  /** Writes the low `size` bytes of `value`. May trap. */
  store(address: V, value: V, size: AccessSize): void;
  /** Reads `words` whole words, all or none. May trap. */
  loadBlock(address: V, words: number): V[];
  /** Traps. */
  trap(cause: Cause): void;
  /** `trap(cause)` if `condition` is not 0. */
  trapIf(condition: V, cause: Cause): void;

  /** 1 in supervisor mode, 0 in user mode. */
  mode(): V;
  /** Changes the mode. */
  setMode(mode: V): void;
  /** 1 if interrupts are enabled. */
  ie(): V;
  /** Enables or disables interrupts. */
  setIe(enabled: V): void;
  /** Where the window R begins, as a physical address. */
  base(): V;
  /** How many bytes the window R holds. */
  bound(): V;
  /** Moves the window R. */
  setR(base: V, bound: V): void;
  /** Ticks until the timer interrupts, or 0 if it is off. */
  timer(): V;
  /** Sets the timer to interrupt after so many ticks; 0 turns it off. */
  setTimer(ticks: V): void;
  /** The low or the high word of the tick count. */
  ticks(high: boolean): V;
  /** Reads a device register. */
  portIn(port: V): V;
  /** Writes a device register. */
  portOut(port: V, value: V): void;
  /** Stops until an interrupt is pending. */
  idle(): void;
  /** Stops for good. */
  halt(): void;
}

/** The operands of one instruction, as its row sees them. */
export interface Operands<V, R> {
  /** The register that receives the result. */
  readonly rd: R;
  /** The first source register. */
  readonly rs1: R;
  /** The second source register. */
  readonly rs2: R;
  /** The constant in the instruction word, decoded. */
  readonly imm: V;
}

/** What an instruction does, in whichever reading it is asked for. */
export type Effect = <V, R>(m: Effects<V, R>, i: Operands<V, R>) => void;
