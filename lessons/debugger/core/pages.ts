/**
 * Memory as it was at many moments, at the price of what has changed between
 * them: pages that are equal are kept once.
 *
 * @module
 */
import { PAGE_BYTES } from "../../../machine/mod.ts";

/** The pages of a memory at one moment. Nobody writes into them. */
export type PageTable = readonly Uint8Array[];

/** What pages are kept of. */
export interface Paged {
  /** A view of all bytes, for reading. */
  readonly bytes: Uint8Array;
  /** Set to 1 for each page that may have been written. */
  readonly written: Uint8Array;
  /** A view of some bytes, for writing: whoever has to know is told. */
  open(from: number, length: number): Uint8Array;
}

/** A memory that can become what it was. */
export class Pages {
  readonly #memory: Paged;
  /** What the memory holds, but for the pages that are `written`. */
  #table: Uint8Array[];

  /**
   * The pages of a memory. Whoever writes a page says so in `written`, before
   * the next call of this.
   */
  constructor(memory: Paged) {
    this.#memory = memory;
    const { written } = memory;
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
    const { written } = this.#memory;
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
    const { written } = this.#memory;
    const now = this.#table;
    for (let n = 0; n < table.length; n++) {
      if (written[n] === 0 && now[n] === table[n]) continue;
      this.#change(n, table[n]);
      now[n] = table[n];
    }
    written.fill(0);
  }

  /**
   * Writes a page, from the first byte that changes to the last: code on it that
   * stays what it is need not be translated again.
   */
  #change(n: number, to: Uint8Array): void {
    const page = this.#page(n);
    const differs = (byte: number, at: number): boolean => byte !== page[at];
    const first = to.findIndex(differs);
    if (first < 0) return;
    const end = to.findLastIndex(differs) + 1;
    this.#memory.open(n * PAGE_BYTES + first, end - first)
      .set(to.subarray(first, end));
  }

  #page(n: number): Uint8Array {
    return this.#memory.bytes.subarray(n * PAGE_BYTES, (n + 1) * PAGE_BYTES);
  }
}

/** A memory's page flags: all may have been written. */
export function pageFlags(bytes: number): Uint8Array {
  return new Uint8Array(Math.ceil(bytes / PAGE_BYTES)).fill(1);
}

/** Whether two pages are the same: word by word, where words are aligned. */
function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  const isAligned = ((a.byteOffset | b.byteOffset | a.length) & 3) === 0;
  return isAligned ? isSame(wordsOf(a), wordsOf(b)) : isSame(a, b);
}

function wordsOf({ buffer, byteOffset, length }: Uint8Array): Int32Array {
  return new Int32Array(buffer, byteOffset, length >>> 2);
}

function isSame(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  for (let n = 0; n < a.length; n++) if (a[n] !== b[n]) return false;
  return true;
}
