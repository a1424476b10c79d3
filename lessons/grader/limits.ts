/**
 * What a file that was handed in may use up.
 *
 * What counts for a grade is counted: ticks of the machine, and requests. These
 * limits are the last wall, for what never comes to an end. They are so far
 * away that nothing honest meets them, on however slow a computer.
 *
 * @module
 */

/** The last wall. */
export interface Limits {
  /** Seconds of processor time for one process. */
  readonly seconds: number;
  /** Milliseconds that one process may live. */
  readonly milliseconds: number;
  /** Milliseconds that it may sleep while we wait for it to speak. */
  readonly asleep: number;
  /** Processes for one file: so often it may have to be ended, and is tried. */
  readonly processes: number;
}

/** What holds unless a test is in a hurry. */
export const LIMITS: Limits = {
  seconds: 10,
  milliseconds: 300_000,
  asleep: 5000,
  processes: 2,
};
