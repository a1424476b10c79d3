/**
 * The ledger: how often each act that costs something was done. It knows no
 * prices, so that the same run can be priced by different tables.
 *
 * @module
 */
import { type Act, ACTS } from "../costs.ts";
import type { Hop } from "./hops.ts";

/** How often each act was done. */
export type Counts = Readonly<Record<Act, number>>;

/** Counts in which nothing was done but what is given. */
export function counted(some: Partial<Counts> = {}): Record<Act, number> {
  const none = Object.fromEntries(ACTS.map((act) => [act, 0]));
  return { ...none as Record<Act, number>, ...some };
}

/** Both together. */
export function sumOf(a: Counts, b: Counts): Counts {
  return counted(
    Object.fromEntries(ACTS.map((act) => [act, a[act] + b[act]])),
  );
}

const KIB = 1024;
const WORD_BYTES = 4;

/** Counts hops. */
export class Ledger {
  readonly #counts = counted();

  /** How often each act was done so far. */
  get counts(): Counts {
    return { ...this.#counts };
  }

  /** Becomes the counts as they were. */
  rewind(counts: Counts): void {
    Object.assign(this.#counts, counts);
  }

  /** Takes a hop in. */
  add(hop: Hop): void {
    const counts = this.#counts;
    switch (hop.kind) {
      case "call":
        counts.call++;
        counts.copy += Math.ceil(hop.bytes / WORD_BYTES);
        if (hop.call === "sigreturn") counts.sigreturn++;
        if (hop.call === "window") counts.remap++;
        break;
      case "move":
        counts.copy += hop.bytes / WORD_BYTES;
        counts.remap++;
        break;
      case "swap":
        counts.swap += Math.ceil(hop.bytes / KIB);
        break;
      case "end":
        break;
      default:
        counts[hop.kind]++;
    }
  }
}
