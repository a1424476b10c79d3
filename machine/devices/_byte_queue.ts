/**
 * Bytes that only grow in number.
 *
 * @module
 */

/** A growing sequence of bytes. */
export class ByteQueue {
  #bytes = new Uint8Array(64);
  #length = 0;

  /** How many bytes there are. */
  get length(): number {
    return this.#length;
  }

  /** The byte at an index below the length. */
  at(index: number): number {
    return this.#bytes[index];
  }

  /** Adds one byte. */
  pushByte(byte: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = byte;
  }

  /** Adds many. */
  push(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /**
   * Is as long as it was at some time. What was cut off is still there, and can
   * be had back, until something else is pushed in its place.
   */
  rewind(length: number): void {
    this.#length = length;
  }

  /** A copy of some of them. */
  slice(from: number, to: number): Uint8Array {
    return this.#bytes.slice(from, Math.min(to, this.#length));
  }

  #reserve(count: number): void {
    const need = this.#length + count;
    if (need <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(need, this.#bytes.length * 2));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}
