/**
 * How a region is left.
 *
 * Translated code only says which of its exits it took, and at most one word
 * besides, the detail. All else is known when the code is made, and stands in a
 * table: why, where to go on, and what is still to be counted. This keeps the
 * code for traps, which are many and seldom taken, small.
 *
 * The codes are those of the fast loop, and two more.
 *
 * @module
 */

/** The exit code that says: go on at the pc, by whatever means. */
export const GO_ON: number = -5;

/** The exit code that says: what is left may not do for a turn of a loop. */
export const SHORT: number = -6;

/** One exit. */
export interface RegionExit {
  /** A trap's cause, or one of the codes. */
  readonly code: number;
  /** Whether it is a trap for being privileged instead, in user mode. */
  readonly privileged: boolean;
  /** Where to go on, or what trapped; without it, the detail says. */
  readonly pc: number | undefined;
  /** Ticks of its block that have passed and are still to be counted. */
  readonly ticks: number;
  /** The word at the pc, where it matters. */
  readonly word: number;
  /** The trap's detail; without it, the code has said. */
  readonly detail: number | undefined;
}
