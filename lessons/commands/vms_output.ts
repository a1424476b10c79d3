/**
 * What a machine has printed, as much of it as is kept: a flood must not fill
 * the memory.
 *
 * @module
 */
import { concatenate } from "./io.ts";

/** Bytes that are kept of each machine's output. */
export const KEPT = 64 * 1024;

/** The end of a stream of bytes, and how many there were. */
export class Tail {
  #bytes: Uint8Array = new Uint8Array();
  #count = 0;

  /** Takes more bytes. */
  add(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#count += bytes.length;
    const all = [this.#bytes, bytes];
    this.#bytes = concatenate(all, this.#bytes.length + bytes.length)
      .slice(-KEPT);
  }

  /** How many bytes there were in all. */
  get count(): number {
    return this.#count;
  }

  /** How many bytes are not kept any more. */
  get lost(): number {
    return this.#count - this.#bytes.length;
  }

  /** What is kept, read as UTF-8. */
  get text(): string {
    return new TextDecoder().decode(this.#bytes);
  }

  /** The lines that are kept. */
  get lines(): string[] {
    const lines = this.text.split("\n").map(shown);
    return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
  }

  /** The last line that has something on it. */
  get lastLine(): string {
    const end = new TextDecoder().decode(this.#bytes.slice(-400));
    return shown(end.trimEnd().split("\n").at(-1) ?? "");
  }
}

/** A line of a guest's, without what a terminal would obey. */
function shown(line: string): string {
  return line.replace(/\r$/, "").replaceAll("\t", " ")
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "\ufffd");
}
