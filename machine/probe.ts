/**
 * A probe: how somebody outside looks into a machine while it runs, without the
 * program noticing, and without stopping it.
 *
 * A debugger wants to know two things of every tick, and can afford to be asked
 * at few of them. Which instruction is about to be attempted: it marks the words
 * of memory that it cares about. Which memory has been written: it is told the
 * pages, so that it can keep what has changed, and nothing else.
 *
 * A machine with a probe is translated like any other. Its translated code flags
 * the pages that it writes, as hypervisors have the hardware do to migrate a
 * guest that runs. A marked word is in no translated code that is called: the
 * fast loop attempts it, and looks at the marks.
 *
 * @module
 */

/** A page is so many bits of an address: 1 KiB. */
export const PAGE_BITS = 10;
/** Bytes in a page. */
export const PAGE_BYTES: number = 1 << PAGE_BITS;

/** What looks into a machine. */
export interface Probe {
  /**
   * Called when the word at the real `pc` is marked, and is about to be
   * attempted at the machine's tick `ticks`. It may look at everything, and
   * change nothing but the marks.
   */
  notice(pc: number, ticks: number): void;
}

/** What a machine shares with its probe. */
export interface Watch {
  /**
   * Not 0 for each word of memory whose execution is to be noticed; all 0 at
   * first. Whoever changes it calls `marked` before the machine goes on.
   */
  readonly marks: Uint8Array;
  /**
   * Set to 1 for each page that may have been written; the probe sets it back
   * to 0.
   */
  readonly written: Uint8Array;
  /** Tells the machine that the marks have changed. */
  marked(): void;
}

/** How many pages there are in so many bytes; the last may not be whole. */
export function pagesIn(bytes: number): number {
  return Math.ceil(bytes / PAGE_BYTES);
}
