/**
 * How often the program came by each place: where it is hot.
 *
 * @module
 */

/** The most heat that is counted. */
const HOTTEST = 0xffff;

/** The most places at which it is counted. */
const MOST_PLACES = 1 << 14;

/**
 * The heat of the words of one memory: each has a place, or shares it with words
 * that are far away. That two share one costs some time, and nothing else.
 */
export class Heat {
  /** By the low bits of a word's number: a power of two of places. */
  readonly places: Uint16Array;

  /** No heat yet, in a memory of `size` bytes. */
  constructor(size: number) {
    const words = 2 ** Math.ceil(Math.log2(size >>> 2));
    this.places = new Uint16Array(Math.min(MOST_PLACES, words));
  }

  /** The heat at a physical address. */
  at(address: number): number {
    return this.places[address >>> 2 & this.places.length - 1];
  }

  /** Makes it so hot there, at most as hot as can be. */
  set(address: number, heat: number): void {
    const place = address >>> 2 & this.places.length - 1;
    this.places[place] = Math.min(heat, HOTTEST);
  }
}
