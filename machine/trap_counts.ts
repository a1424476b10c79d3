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

  /** The cause of the latest trap, and its counter: seldom is it another. */
  #latest: Cause = CAUSE_NAMES[0];
  #counter = this.#counters.get(this.#latest)!;

  /** Counts one trap. */
  add(cause: Cause): void {
    if (cause !== this.#latest) {
      this.#latest = cause;
      this.#counter = this.#counters.get(cause)!;
    }
    this.#counter.count++;
  }

  /** Becomes the counts as they were. */
  rewind(record: Readonly<Record<Cause, number>>): void {
    for (const cause of CAUSE_NAMES) {
      this.#counters.get(cause)!.count = record[cause];
    }
  }

  /** The counts as they are now. */
  get record(): Record<Cause, number> {
    return Object.fromEntries(
      [...this.#counters].map(([cause, { count }]) => [cause, count]),
    ) as Record<Cause, number>;
  }
}
