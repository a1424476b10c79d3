/**
 * Memory as it was at many moments, at the price of what has changed between
 * them: pages that are equal are kept once.
 *
 * @module
 */
import { PAGE_BYTES } from "../../../machine/mod.ts";

/** The pages of a memory at one moment. Nobody writes into them. */
export type PageTable = readonly Uint8Array[];

/** A memory that can become what it was. */
export class Pages {
  readonly #bytes: Uint8Array;
  readonly #written: Uint8Array;
  /** What the memory holds, but for the pages that are `written`. */
  #table: Uint8Array[];

  /**
   * The pages of `bytes`. Whoever writes a page says so in `written`, before
   * the next call of this.
   */
  constructor(bytes: Uint8Array, written: Uint8Array) {
    this.#bytes = bytes;
    this.#written = written;
    this.#table = Array.from(written, (_, n) => this.#page(n).slice());
    written.fill(0);
  }

  /** How many pages there are. */
  get count(): number {
    return this.#table.length;
  }

  /**
   * The pages now. The numbers of those that may have been written since the
   * last time are added to `since`.
   */
  keep(since: Set<number>): PageTable {
    const written = this.#written;
    const table = this.#table.slice();
    for (let n = written.indexOf(1); n >= 0; n = written.indexOf(1, n + 1)) {
      since.add(n);
      if (!isEqual(this.#page(n), table[n])) table[n] = this.#page(n).slice();
    }
    written.fill(0);
    this.#table = table;
    return table.slice();
  }

  /** Becomes what was kept. */
  restore(table: PageTable): void {
    const written = this.#written;
    const now = this.#table;
    for (let n = 0; n < table.length; n++) {
      if (written[n] === 0 && now[n] === table[n]) continue;
      this.#page(n).set(table[n]);
      now[n] = table[n];
    }
    written.fill(0);
  }

  #page(n: number): Uint8Array {
    return this.#bytes.subarray(n * PAGE_BYTES, (n + 1) * PAGE_BYTES);
  }
}

/** A memory's page flags: all may have been written. */
export function pageFlags(bytes: number): Uint8Array {
  return new Uint8Array(Math.ceil(bytes / PAGE_BYTES)).fill(1);
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  for (let n = 0; n < a.length; n++) if (a[n] !== b[n]) return false;
  return true;
}
