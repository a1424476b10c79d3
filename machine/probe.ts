/**
 * A probe: how somebody outside looks into a machine while it runs, without the
 * program noticing, and without stopping it.
 *
 * A debugger wants to know two things of every tick, and can afford to be asked
 * at few of them. Which instruction is about to be attempted: it marks the words
 * of memory that it cares about. Which memory has been written: it is told the
 * pages, so that it can keep what has changed, and nothing else.
 *
 * @module
 */

/** A page is so many bits of an address: 1 KiB. */
export const PAGE_BITS = 10;
/** Bytes in a page. */
export const PAGE_BYTES: number = 1 << PAGE_BITS;

/** What looks into a machine. */
export interface Probe {
  /** Not 0 for each word of memory whose execution is to be noticed. */
  readonly marks: Uint8Array;
  /** Set to 1 for each page that may have been written. */
  readonly written: Uint8Array;
  /**
   * Called when the word at the real `pc` is marked, and is about to be
   * attempted at the machine's tick `ticks`. It may look at everything, and
   * change nothing but the marks.
   */
  notice(pc: number, ticks: number): void;
}

/** Whether memory of so many bytes is what a probe is made for. */
export function fitsMemory({ marks, written }: Probe, size: number): boolean {
  return marks.length === size >>> 2 &&
    written.length === size + PAGE_BYTES - 1 >>> PAGE_BITS;
}
