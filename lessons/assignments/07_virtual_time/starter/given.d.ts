/**
 * What your part of the monitor is given. This file is not handed in: change
 * nothing here.
 *
 * A guest is told by its number, from 0 up. All numbers are whole.
 */

/** The machine, and the guests on it. */
export interface Machine {
  /** The machine's own time, in ticks. */
  readonly now: number;
  /** Until when the guests are to run, by the machine's time. */
  readonly end: number;
  /** The weight of each guest: 1 or more. */
  readonly weight: Int32Array;
  /** Whether each guest has its interrupts on: 1 is on, 0 is off. */
  readonly ie: Int32Array;
  /** Lets a guest run for at most so many ticks, and says why it stopped. */
  run(guest: number, ticks: number): Exit;
  /** Gives a guest the result of the instruction with which it stopped. */
  answer(guest: number, result: number): void;
  /** Delivers the timer's interrupt to a guest. */
  interrupt(guest: number): void;
  /** Lets so many ticks of the machine's time pass in which nobody runs. */
  idle(ticks: number): void;
}

/** Why a guest stopped. */
export type Exit =
  & {
    /** How many ticks it has run. */
    readonly ticks: number;
  }
  & (
    /** All of its ticks are used up. */
    | { readonly kind: "ticks" }
    /** It has turned its interrupts on. */
    | { readonly kind: "enabled" }
    /** It sets its timer: a word, from -2147483648 to 2147483647. */
    | { readonly kind: "settimer"; readonly value: number }
    /** It wants to know how many ticks are left on its timer. */
    | { readonly kind: "rdtimer" }
    /** It wants to know the low word of its time. */
    | { readonly kind: "rdticks" }
    /** It wants to know the high word of its time. */
    | { readonly kind: "rdticksh" }
    /** It waits for an interrupt. */
    | { readonly kind: "idle" }
    /** It has stopped for good. */
    | { readonly kind: "halt" }
  );

/** What `run` is given. */
export interface Given {
  readonly machine: Machine;
}
