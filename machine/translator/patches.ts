/**
 * Which code a program changes so often that it is not worth translating.
 *
 * @module
 */
import { PAGE_BITS, PAGE_BYTES } from "../probe.ts";

/** A page of code that a program changes more often stays with the loop. */
const MOST = 16;

/** How often each page of code has been patched by the program. */
export class Patches {
  readonly #times = new Map<number, number>();

  /** The program has patched code at a physical address. */
  add(address: number): void {
    const page = address >>> PAGE_BITS;
    this.#times.set(page, (this.#times.get(page) ?? 0) + 1);
  }

  /** Whether code at a physical address is patched again and again. */
  areMany(address: number): boolean {
    return (this.#times.get(address >>> PAGE_BITS) ?? 0) >= MOST;
  }

  /** Somebody else has written there: what was patched may be other code. */
  forget(address: number, length: number): void {
    for (const page of this.#times.keys()) {
      const at = page * PAGE_BYTES;
      if (at < address + length && at + PAGE_BYTES > address) {
        this.#times.delete(page);
      }
    }
  }
}
