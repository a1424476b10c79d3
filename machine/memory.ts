/**
 * A machine's memory: one buffer, and the views on it.
 *
 * The buffer can be exchanged for a part of another one. That happens at most
 * once, when a machine's code is first translated or its probe comes: translated
 * code reaches nothing but a memory of its own kind (see `translator/arena.ts`).
 *
 * @module
 */

/** The views on one memory. */
export interface MemoryViews {
  /** Words, by address / 4. */
  readonly words: Int32Array;
  /** Signed half words, by address / 2. */
  readonly halves: Int16Array;
  /** Unsigned half words, by address / 2. */
  readonly unsignedHalves: Uint16Array;
  /** Signed bytes. */
  readonly bytes: Int8Array;
  /** Unsigned bytes. */
  readonly unsignedBytes: Uint8Array;
}

/** The memory of one machine. */
export class Memory implements MemoryViews {
  /** Bytes in it. */
  readonly size: number;
  words!: Int32Array;
  halves!: Int16Array;
  unsignedHalves!: Uint16Array;
  bytes!: Int8Array;
  unsignedBytes!: Uint8Array;

  /** `size` bytes, all zero. */
  constructor(size: number) {
    this.size = size;
    this.#look(new ArrayBuffer(size), 0);
  }

  /**
   * Moves to a place in another buffer, which is a multiple of 4. Views that
   * somebody still has of the old one are all zero from now on: better than
   * something that was true.
   *
   * The old buffer is not detached. Once any buffer is, V8 has every access to
   * every typed array look whether its own is, and the fast loop is a tenth
   * slower.
   */
  move(to: ArrayBuffer, at: number): void {
    const { unsignedBytes: old } = this;
    this.#look(to, at);
    this.unsignedBytes.set(old);
    old.fill(0);
  }

  #look(buffer: ArrayBuffer, at: number): void {
    const { size } = this;
    this.words = new Int32Array(buffer, at, size >>> 2);
    this.halves = new Int16Array(buffer, at, size >>> 1);
    this.unsignedHalves = new Uint16Array(buffer, at, size >>> 1);
    this.bytes = new Int8Array(buffer, at, size);
    this.unsignedBytes = new Uint8Array(buffer, at, size);
  }
}
