/**
 * The guests that are compared, each for what it does most.
 *
 * @module
 */
import { UsageError } from "../../isa/mod.ts";
import { findGuest } from "../../guests/mod.ts";
import type { Subject } from "./measure.ts";

/** By their names here: the guest, what it is typical of, and how deep. */
const SUBJECTS: readonly [
  name: string,
  guest: string,
  what: string,
  depth: number,
][] = [
  ["sieve", "sieve", "computes, in C", 1],
  ["processes", "processes", "makes system calls", 1],
  ["timesharing", "timesharing", "lives by its timer", 1],
  ["formats", "formats", "prints", 1],
  ["disk", "disk", "uses its disk", 1],
  ["nested", "timesharing", "the same, under a monitor in a monitor", 2],
];

/** The names of the guests that can be compared. */
export const SUBJECT_NAMES: readonly string[] = SUBJECTS.map(([name]) => name);

/**
 * The guests of these names, separated by commas; all if none is given.
 *
 * @throws {UsageError} if there is no such guest.
 */
export function subjectsOf(
  names: string = SUBJECT_NAMES.join(","),
): ReadonlyMap<string, Subject> {
  const found = new Map<string, Subject>();
  for (const wanted of names.split(",")) {
    const [name, guest, what, depth] = SUBJECTS.find(([name]) =>
      name === wanted.trim()
    ) ?? [];
    if (name === undefined || guest === undefined) {
      throw new UsageError(
        `--guests ${JSON.stringify(wanted)}: need some of ` +
          `${SUBJECT_NAMES.join(", ")}, separated by commas`,
      );
    }
    found.set(name, { guest: findGuest(guest)!, what: what!, depth: depth! });
  }
  return found;
}
