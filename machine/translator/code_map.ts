/**
 * Which regions stand where in memory, so that they are found when they are to
 * run, and forgotten when their words change.
 *
 * A program can change its code by a store, a device by DMA, and whoever owns
 * the machine as he likes. Each of them asks one byte whether the word that was
 * written has been translated.
 *
 * A probe can mark words, so that somebody looks each time they are attempted.
 * A region that has such a word rests as long as it is marked. One that was made
 * meanwhile ends before such words, and is forgotten when a mark goes.
 *
 * @module
 */
import { GRANULE_BITS } from "../fast_loop.ts";
import type { Callable } from "./gate.ts";
import type { CodeRegion } from "./region.ts";

/** A region at a place in memory. */
export interface Placed extends Callable {
  /** The physical address of its first instruction. */
  readonly address: number;
  /** The base of the window that it was translated in. */
  readonly base: number;
  /** The virtual address behind its last instruction, as an unsigned number. */
  readonly end: number;
  /** The physical addresses of all its words. */
  readonly words: readonly number[];
  /** Those of marked words, at which it ends for that reason alone. */
  readonly cuts: readonly number[];
  /** Whether one of its words is marked: it is not called. Kept by the map. */
  rests: boolean;
  /** What is there. */
  readonly region: CodeRegion;
}

/** Places in the memory that remembers what was looked up last. */
const RECENT = 256;

/** A word can be in so many regions, and counted; then it always is in one. */
const MOST = 255;

/** The regions of one machine. */
export class CodeMap {
  /** Not 0 for each granule that has a translated word. */
  readonly granules: Uint8Array;
  /** In how many regions each word is. */
  readonly translated: Uint8Array;
  readonly #byAddress = new Map<number, Placed[]>();
  readonly #byGranule = new Map<number, Set<Placed>>();
  readonly #recent: (Placed | undefined)[] = new Array(RECENT).fill(undefined);

  /** A map that is kept in two arrays, which are all zero. */
  constructor(granules: Uint8Array, translated: Uint8Array) {
    this.granules = granules;
    this.translated = translated;
  }

  /** All regions that there are. */
  get all(): Placed[] {
    return [...this.#byAddress.values()].flat();
  }

  /** The region that begins at a physical address, for a window from `base`. */
  find(address: number, base: number): Placed | undefined {
    const at = address >>> 2 & RECENT - 1;
    const recent = this.#recent[at];
    if (
      recent?.address === address && recent.base === base && !recent.rests
    ) return recent;
    const found = this.#byAddress.get(address)
      ?.find((placed) => placed.base === base && !placed.rests);
    if (found !== undefined) this.#recent[at] = found;
    return found;
  }

  add(placed: Placed): void {
    const { address, words } = placed;
    const others = this.#byAddress.get(address) ?? [];
    this.#byAddress.set(address, [...others, placed]);
    for (const word of words) {
      const granule = word >>> GRANULE_BITS;
      const there = this.#byGranule.get(granule) ?? new Set();
      this.#byGranule.set(granule, there.add(placed));
      this.granules[granule] = 1;
      if (this.translated[word >>> 2] < MOST) this.translated[word >>> 2]++;
    }
  }

  /** Forgets the regions of which a word lies in a range, and returns them. */
  forget(address: number, length: number): readonly Placed[] {
    const end = address + length;
    const last = end - 1 >>> GRANULE_BITS;
    const gone = new Set<Placed>();
    for (let at = address >>> GRANULE_BITS; at <= last; at++) {
      if (this.granules[at] === 0) continue;
      for (const placed of this.#byGranule.get(at) ?? []) {
        const hit = placed.words.some((word) =>
          word + 4 > address && word < end
        );
        if (hit) gone.add(placed);
      }
    }
    for (const placed of gone) this.#remove(placed);
    return [...gone];
  }

  /** Heeds marks that have changed; returns the regions that are forgotten. */
  heed(marks: Uint8Array): readonly Placed[] {
    const isMarked = (word: number): boolean => marks[word >>> 2] !== 0;
    const { all } = this;
    const gone = all.filter(({ cuts }) => !cuts.every(isMarked));
    for (const placed of all) placed.rests = placed.words.some(isMarked);
    for (const placed of gone) this.#remove(placed);
    return gone;
  }

  #remove(placed: Placed): void {
    const { address, words } = placed;
    const rest = this.#byAddress.get(address)!.filter((one) => one !== placed);
    if (rest.length > 0) this.#byAddress.set(address, rest);
    else this.#byAddress.delete(address);
    const recent = address >>> 2 & RECENT - 1;
    if (this.#recent[recent] === placed) this.#recent[recent] = undefined;
    for (const word of words) {
      const granule = word >>> GRANULE_BITS;
      const there = this.#byGranule.get(granule)!;
      there.delete(placed);
      if (there.size === 0) this.granules[granule] = 0;
      const count = this.translated[word >>> 2];
      if (count < MOST) this.translated[word >>> 2] = count - 1;
    }
  }
}
