/**
 * What the handout fixes, and what it leaves to a kernel.
 *
 * @module
 */

/** Ticks in a turn. */
export const SLICE = 200;

/** A turn may end at a call if fewer ticks than these are left of it. */
export const NEARLY = 20;

/** Ticks after a call from which a sleeper's time counts, at the latest. */
export const CALL = 100;

/** The most ticks from a sleeper's time to its turn, if nobody is ready. */
export const WAKE_UP = 500;

/** The most ticks that a kernel computes while nobody is ready. */
export const BUSY = 600;

/** How strict a referee is. */
export interface Rules {
  /** By how many ticks a turn may be longer or shorter. */
  readonly tolerance: number;
  /** Whether it does not matter whose turn it is, or for how long. */
  readonly anyTurn?: boolean;
}
