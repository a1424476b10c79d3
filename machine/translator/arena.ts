/**
 * The arena: the one memory that translated code can reach, and what stands
 * where in it.
 *
 * WebAssembly sees nothing of JavaScript's but a memory that was made for it.
 * So a machine whose code is translated moves in, once: its state, its memory,
 * and between them a map that says which of its words have been translated, and
 * the flags of a probe that wants to know which pages are written.
 *
 * ```text
 * 0        the state (`layout.ts`), and how a region was left
 * 256      the map: a byte for each granule of 64 words, not 0 if it has code
 * …        the same for each word
 * …        a byte for each page, not 0 if it may have been written
 * …        the machine's memory
 * ```
 *
 * A WebAssembly memory is some number of pages of 64 KiB; the machine's is what
 * it is to the byte. What keeps a program inside is the window, as everywhere.
 *
 * @module
 */
import { GRANULE_BITS } from "../fast_loop.ts";
import { pagesIn } from "../probe.ts";

/** Where the state stands. */
export const STATE_AT = 0;

/** Where a region says how it was left: words, by address. */
export const LEFT_BY = {
  /** Which of its exits it took. */
  exit: 192,
  /** What the exit has to add: an address. */
  detail: 196,
} as const;

/** Where the map of granules stands. */
export const GRANULES_AT = 256;

const WASM_PAGE = 1 << 16;

/** What stands where, for a machine with so much memory. */
export interface Plan {
  /** Bytes of the machine's memory. */
  readonly size: number;
  /** Where the map of words stands. */
  readonly wordsAt: number;
  /** Where the flags of pages stand. */
  readonly pagesAt: number;
  /** Where the machine's memory stands. */
  readonly memoryAt: number;
  /** Whether each store flags its page: a probe wants to know. */
  readonly flagsPages: boolean;
}

/** The plan for a machine with `size` bytes of memory, and no probe. */
export function planFor(size: number): Plan {
  const wordsAt = roundUp(GRANULES_AT + granulesIn(size), 64);
  const pagesAt = roundUp(wordsAt + (size >>> 2), 64);
  const memoryAt = roundUp(pagesAt + pagesIn(size), 64);
  return { size, wordsAt, pagesAt, memoryAt, flagsPages: false };
}

/** A memory that translated code can reach, and the views on it. */
export interface Arena {
  readonly memory: WebAssembly.Memory;
  readonly buffer: ArrayBuffer;
  /** How the latest region was left: the words of {@linkcode LEFT_BY}. */
  readonly leftBy: Int32Array;
  /** The map of granules. */
  readonly granules: Uint8Array;
  /** The map of words. */
  readonly words: Uint8Array;
  /** The flags of pages. */
  readonly pages: Uint8Array;
}

/**
 * The arena for a plan, all zero; `undefined` where there is no such memory to
 * be had.
 */
export function createArena(plan: Plan): Arena | undefined {
  const { size, wordsAt, pagesAt, memoryAt } = plan;
  const pages = roundUp(memoryAt + size, WASM_PAGE) / WASM_PAGE;
  try {
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    // It does not grow and is not shared, so this is its buffer for good.
    const buffer = memory.buffer as ArrayBuffer;
    return {
      memory,
      buffer,
      leftBy: new Int32Array(buffer, 0, GRANULES_AT >> 2),
      granules: new Uint8Array(buffer, GRANULES_AT, granulesIn(size)),
      words: new Uint8Array(buffer, wordsAt, size >>> 2),
      pages: new Uint8Array(buffer, pagesAt, pagesIn(size)),
    };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** How many granules there are in so many bytes; the last is not whole. */
export function granulesIn(bytes: number): number {
  return (bytes >>> GRANULE_BITS) + 1;
}

function roundUp(n: number, to: number): number {
  return Math.ceil(n / to) * to;
}
