/**
 * What an image holds, as hexadecimal words.
 *
 * @module
 */
import { assemble, type Image, type Segment } from "../../isa/mod.ts";

/** The words of a segment. */
export function wordsOf({ bytes }: Segment): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Array.from(
    { length: bytes.length / 4 },
    (_, i) => view.getInt32(4 * i, true),
  );
}

/** The words of a section, eight digits each. */
export function hex(image: Image, section = ".text"): string {
  const segment = image.segments.find(({ name }) => name === section);
  return wordsOf(segment ?? { ...EMPTY, name: section })
    .map((word) => (word >>> 0).toString(16).padStart(8, "0")).join(" ");
}

const EMPTY = { address: 0, virtual: 0, bytes: new Uint8Array() };

/** The words that a source's `.text` comes to. */
export function words(source: string): string {
  return hex(assemble(source));
}
