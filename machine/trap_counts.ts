/**
 * Counting traps by their cause.
 *
 * @module
 */
import { type Cause, CAUSE_NAMES } from "../isa/mod.ts";

/** How often each cause has occurred. */
export class TrapCounts {
  readonly #counters = Object.fromEntries(
    CAUSE_NAMES.map((cause) => [cause, { count: 0 }]),
  ) as Readonly<Record<Cause, { count: number }>>;

  /** The cause of the latest trap, and its counter: seldom is it another. */
  #latest: Cause = CAUSE_NAMES[0];
  #counter = this.#counters[this.#latest];

  /** Counts one trap. */
  add(cause: Cause): void {
    if (cause !== this.#latest) {
      this.#latest = cause;
      this.#counter = this.#counters[cause];
    }
    this.#counter.count++;
  }

  /** Becomes the counts as they were. */
  rewind(record: Readonly<Record<Cause, number>>): void {
    for (const cause of CAUSE_NAMES) {
      this.#counters[cause].count = record[cause];
    }
  }

  /** The counts as they are now. */
  get record(): Record<Cause, number> {
    return Object.fromEntries(
      CAUSE_NAMES.map((cause) => [cause, this.#counters[cause].count]),
    ) as Record<Cause, number>;
  }
}
