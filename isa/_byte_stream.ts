/**
 * Writing and reading numbers and texts, one after the other, as bytes. All
 * numbers are little-endian; a text is its length and its UTF-8.
 *
 * @module
 */
import { visible } from "./_caret.ts";
import { UsageError } from "./errors.ts";

/** Collects bytes. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  /** Appends an unsigned word. */
  word(value: number): void {
    const at = this.#grow(4);
    new DataView(this.#bytes.buffer).setUint32(at, value, true);
  }

  /** Appends a number of any size. */
  double(value: number): void {
    const at = this.#grow(8);
    new DataView(this.#bytes.buffer).setFloat64(at, value, true);
  }

  /** Appends bytes, with their count in front. */
  block(bytes: Uint8Array): void {
    this.word(bytes.length);
    const at = this.#grow(bytes.length);
    this.#bytes.set(bytes, at);
  }

  /** Appends a text. */
  text(text: string): void {
    this.block(new TextEncoder().encode(text));
  }

  /** All that has been written. */
  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #grow(count: number): number {
    const at = this.#length;
    this.#length += count;
    if (this.#length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#length, 2 * at));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    return at;
  }
}

/** Reads what a {@linkcode ByteWriter} wrote, and believes nothing. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #decoder = new TextDecoder("utf-8", {
    fatal: true,
    ignoreBOM: true,
  });
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** How many bytes are left. */
  get left(): number {
    return this.#bytes.length - this.#at;
  }

  /** An unsigned word. */
  word(): number {
    return this.#view.getUint32(this.#take(4), true);
  }

  /** A number of any size. */
  double(): number {
    return this.#view.getFloat64(this.#take(8), true);
  }

  /** Bytes, as a view of the input. */
  block(): Uint8Array {
    const length = this.word();
    const at = this.#take(length);
    return this.#bytes.subarray(at, at + length);
  }

  /** A text that can be printed on any terminal. */
  text(): string {
    const bytes = this.block();
    try {
      const text = this.#decoder.decode(bytes);
      if (visible(text) === text) return text;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
    throw new UsageError("the image is damaged: a text holds odd characters");
  }

  /** As many elements as a word says; each takes at least `least` bytes. */
  list<T>(least: number, read: () => T): T[] {
    const count = this.word();
    if (count * least > this.left) throw tooShort();
    return Array.from({ length: count }, read);
  }

  #take(count: number): number {
    if (count > this.left) throw tooShort();
    this.#at += count;
    return this.#at - count;
  }
}

function tooShort(): UsageError {
  return new UsageError(
    "the image is damaged: it says it holds more than it does",
  );
}
