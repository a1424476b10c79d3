/**
 * The scheduler: which virtual machine runs next, and for how long.
 *
 * Round robin: each gets a slice in turn. A machine that has halted leaves the
 * round; one that idles with nothing to come gives its slice up. A slice that
 * the budget cuts short goes on where it was, so that how the monitor's own
 * time is cut makes no difference to its guests.
 *
 * @module
 */
import type { Vm } from "./vm.ts";

/** Ticks in a slice. */
export const SLICE = 10_000;

/** What the scheduler has to remember between two runs. */
export interface Turn {
  /** Whose turn it is, as a place in the list of virtual machines. */
  place: number;
  /** Ticks left of its slice; 0 if the slice has yet to begin. */
  left: number;
}

/**
 * Runs virtual machines in turn until the budget is used up, or none can run:
 * "idle" if input could still wake one, "halt" if all have stopped for good.
 */
export function schedule(
  vms: readonly Vm[],
  turn: Turn,
  budget: number,
): "budget" | "idle" | "halt" {
  let left = budget;
  let unable = 0;
  let idle = false;
  while (unable < vms.length) {
    if (left <= 0) return "budget";
    if (turn.place >= vms.length) turn.place = 0;
    const vm = vms[turn.place];
    if (turn.left === 0) {
      turn.left = SLICE;
      vm.statistics.slices++;
    }
    const grant = Math.min(turn.left, left);
    const before = vm.ticks;
    const why = vm.occupant.run(grant);
    // A grant that was used up counts whole: the time that a nested guest
    // idles away passes on no other clock than its own.
    const used = why === "budget" ? grant : vm.ticks - before;
    left -= used;
    turn.left -= used;
    if (why === "budget") {
      unable = 0;
      idle = false;
    } else {
      unable++;
      idle ||= why === "idle";
      turn.left = 0;
    }
    if (turn.left === 0) turn.place++;
  }
  return idle ? "idle" : "halt";
}
