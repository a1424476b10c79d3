/**
 * Counting traps by their cause.
 *
 * @module
 */
import { type Cause, CAUSE_NAMES } from "../isa/mod.ts";

/** How often each cause has occurred. */
export class TrapCounts {
  readonly #counters: ReadonlyMap<Cause, { count: number }> = new Map(
    CAUSE_NAMES.map((cause) => [cause, { count: 0 }]),
  );

  /** Counts one trap. */
  add(cause: Cause): void {
    this.#counters.get(cause)!.count++;
  }

  /** Becomes the counts as they were. */
  rewind(record: Readonly<Record<Cause, number>>): void {
    for (const [cause, counter] of this.#counters) {
      counter.count = record[cause];
    }
  }

  /** The counts as they are now. */
  get record(): Record<Cause, number> {
    return Object.fromEntries(
      CAUSE_NAMES.map((cause) => [cause, this.#counters.get(cause)!.count]),
    ) as Record<Cause, number>;
  }
}
