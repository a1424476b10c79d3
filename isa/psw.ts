/**
 * The program status word: the four words that say in which world the
 * processor is. Popek and Goldberg's PSW is ⟨M, P, R⟩; this one adds the
 * interrupt enable.
 *
 * | word | holds |
 * | --- | --- |
 * | 0 | status: bit 0 is the mode (1 is supervisor), bit 1 enables interrupts |
 * | 1 | pc |
 * | 2 | base |
 * | 3 | bound |
 *
 * The functions work on values of any reading, so that the instruction that
 * loads a PSW and the trap that swaps two of them share one definition.
 *
 * @module
 */
import type { Arithmetic } from "./effects.ts";

/** Words in a PSW. */
export const PSW_WORDS = 4;

/** User mode: privileged instructions trap. */
export const USER = 0;

/** Supervisor mode: everything is allowed. */
export const SUPERVISOR = 1;

/** A PSW, unpacked. */
export interface Psw<V> {
  /** 1 in supervisor mode. */
  readonly mode: V;
  /** 1 if interrupts are enabled. */
  readonly ie: V;
  /** The program counter. */
  readonly pc: V;
  /** Where the window R begins. */
  readonly base: V;
  /** How many bytes the window R holds. */
  readonly bound: V;
}

/** The status word of a mode and an interrupt enable. */
export function packStatus<V>(m: Arithmetic<V>, mode: V, ie: V): V {
  return m.or(mode, m.shl(ie, m.literal(1)));
}

/** A base or a bound as the hardware keeps it: the low two bits dropped. */
export function wordAligned<V>(m: Arithmetic<V>, value: V): V {
  return m.and(value, m.literal(-4));
}

/** Reads a PSW from its four words. Bits that mean nothing are ignored. */
export function unpackPsw<V>(m: Arithmetic<V>, words: readonly V[]): Psw<V> {
  const [status, pc, base, bound] = words;
  return {
    mode: m.and(status, m.literal(1)),
    ie: m.and(m.shr(status, m.literal(1)), m.literal(1)),
    pc,
    base: wordAligned(m, base),
    bound: wordAligned(m, bound),
  };
}
