/**
 * Images as files.
 *
 * | bytes | holds |
 * | --- | --- |
 * | 0 to 3 | `PG32` |
 * | 4 to 7 | the version of the format: 1 |
 * | 8 to 11 | the length of the file |
 * | 12 to 15 | the CRC-32 of all that follows |
 * | from 16 | the entry, the segments, the symbols, the files, the lines |
 *
 * @module
 */
import { ByteReader, ByteWriter } from "./_byte_stream.ts";
import { crc32 } from "./crc32.ts";
import { UsageError } from "./errors.ts";
import {
  Image,
  type ImageSymbol,
  type LineEntry,
  type Segment,
} from "./image.ts";

/** `PG32`, as a word. */
const MAGIC = 0x32334750;
const VERSION = 1;
const HEADER = 16;

/**
 * The image as the bytes of a file.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { assemble, decodeImage, encodeImage } from "@trapeze/trapeze";
 *
 * const image = assemble("_start: halt");
 * assertEquals(decodeImage(encodeImage(image)).segments, image.segments);
 * ```
 */
export function encodeImage(image: Image): Uint8Array {
  const body = encodeBody(image);
  const header = new ByteWriter();
  header.word(MAGIC);
  header.word(VERSION);
  header.word(HEADER + body.length);
  header.word(crc32(body));
  const file = new Uint8Array(HEADER + body.length);
  file.set(header.finish());
  file.set(body, HEADER);
  return file;
}

/**
 * The image that a file holds. Any bytes may be given: what is no image is
 * refused, and so is one of which a single bit has changed.
 *
 * @throws {UsageError} with one line that says what is wrong.
 */
export function decodeImage(bytes: Uint8Array): Image {
  if (bytes.length < HEADER || new ByteReader(bytes).word() !== MAGIC) {
    throw new UsageError("this is no PG-32 image: it does not begin with PG32");
  }
  const header = new ByteReader(bytes.subarray(4, HEADER));
  const version = header.word();
  if (version !== VERSION) {
    throw new UsageError(
      `the image is of version ${version}: need version ${VERSION}`,
    );
  }
  const length = header.word();
  if (length !== bytes.length) {
    throw new UsageError(
      `the image is damaged: it has ${bytes.length} bytes, not ${length}`,
    );
  }
  const body = bytes.slice(HEADER);
  if (crc32(body) !== header.word()) {
    throw new UsageError("the image is damaged: its checksum is wrong");
  }
  return decodeBody(new ByteReader(body));
}

function encodeBody({ entry, segments, symbols, lines }: Image): Uint8Array {
  const writer = new ByteWriter();
  writer.word(entry);
  writer.word(segments.length);
  for (const { name, address, virtual, bytes } of segments) {
    writer.text(name);
    writer.word(address);
    writer.word(virtual);
    writer.block(bytes);
  }
  writer.word(symbols.length);
  for (const { name, value, section } of symbols) {
    writer.text(name);
    writer.double(value);
    writer.text(section ?? "");
  }
  const files = [...new Set(lines.map(({ file }) => file))];
  const numbers = new Map(files.map((file, number) => [file, number]));
  writer.word(files.length);
  for (const file of files) writer.text(file);
  writer.word(lines.length);
  for (const { address, size, file, line, column, text } of lines) {
    writer.word(address);
    writer.word(size);
    writer.word(numbers.get(file)!);
    writer.word(line);
    writer.word(column);
    writer.text(text);
  }
  return writer.finish();
}

function decodeBody(reader: ByteReader): Image {
  const entry = reader.word();
  const segments = reader.list(16, (): Segment => ({
    name: reader.text(),
    address: reader.word(),
    virtual: reader.word(),
    bytes: reader.block(),
  }));
  const symbols = reader.list(16, () => decodeSymbol(reader));
  const files = reader.list(4, () => reader.text());
  const lines = reader.list(24, () => decodeLine(reader, files));
  if (reader.left > 0) throw damaged("something follows its end");
  if (entry % 4 !== 0) throw damaged("its entry is no multiple of 4");
  checkSegments(segments);
  checkOrder(lines.map(({ address, size }) => [address, size]));
  return new Image({ entry, segments, symbols, lines });
}

function decodeSymbol(reader: ByteReader): ImageSymbol {
  const name = reader.text();
  const value = reader.double();
  const section = reader.text();
  if (!Number.isSafeInteger(value)) throw damaged("a symbol is no number");
  return section === "" ? { name, value } : { name, value, section };
}

function decodeLine(reader: ByteReader, files: readonly string[]): LineEntry {
  const address = reader.word();
  const size = reader.word();
  const file = files[reader.word()];
  if (file === undefined) throw damaged("a line is of no file");
  const line = reader.word();
  const column = reader.word();
  return { address, size, file, line, column, text: reader.text() };
}

function checkSegments(segments: readonly Segment[]): void {
  checkOrder(segments.map(({ address, bytes }) => [address, bytes.length]));
  for (const { address, virtual, bytes } of segments) {
    if (address % 4 !== 0 || bytes.length % 4 !== 0) {
      throw damaged("a segment is not made of whole words");
    }
    if (virtual + bytes.length > 2 ** 32) {
      throw damaged("a segment goes past the last address");
    }
  }
}

/** Sees to it that stretches of memory are in order, and do not overlap. */
function checkOrder(stretches: readonly [number, number][]): void {
  let end = 0;
  for (const [address, size] of stretches) {
    if (address < end || address + size > 2 ** 32) {
      throw damaged("its parts overlap, or are out of order");
    }
    end = address + size;
  }
}

function damaged(why: string): UsageError {
  return new UsageError(`the image is damaged: ${why}`);
}
