/**
 * The form of every saved file: a header, and sections of bytes.
 *
 * ```text
 * 7 bytes   what it is, in ASCII
 * 1 byte    the version of the form
 * 4 bytes   the CRC-32 of all that follows
 * sections  each a uint32 length and so many bytes
 * ```
 *
 * Numbers are little-endian. Every change of a single bit is noticed.
 *
 * @module
 */
import { crc32, UsageError } from "../isa/mod.ts";

const VERSION = 1;
const MAGIC_BYTES = 7;
const HEADER = MAGIC_BYTES + 1 + 4;

/** Packs sections under a name of seven ASCII letters. */
export function pack(
  magic: string,
  sections: readonly Uint8Array[],
): Uint8Array {
  const length = sections.reduce((sum, { length }) => sum + 4 + length, HEADER);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(magic));
  bytes[MAGIC_BYTES] = VERSION;
  let at = HEADER;
  for (const section of sections) {
    view.setUint32(at, section.length, true);
    bytes.set(section, at + 4);
    at += 4 + section.length;
  }
  view.setUint32(MAGIC_BYTES + 1, crc32(bytes.subarray(HEADER)), true);
  return bytes;
}

/**
 * The sections that were packed, as views.
 *
 * @throws {UsageError} if the bytes are something else, or damaged.
 */
export function unpack(magic: string, bytes: Uint8Array): Uint8Array[] {
  const name = new TextDecoder("latin1").decode(bytes.subarray(0, MAGIC_BYTES));
  if (bytes.length < HEADER || name !== magic) {
    throw new UsageError(`not a saved file: it does not begin with ${magic}`);
  }
  const version = bytes[MAGIC_BYTES];
  if (version !== VERSION) {
    throw new UsageError(`a saved file of version ${version}: need ${VERSION}`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const sum = view.getUint32(MAGIC_BYTES + 1, true);
  if (sum !== crc32(bytes.subarray(HEADER))) {
    throw damaged("its checksum is wrong");
  }
  const sections: Uint8Array[] = [];
  let at = HEADER;
  while (at < bytes.length) {
    if (at + 4 > bytes.length) throw damaged("it ends too early");
    const end = at + 4 + view.getUint32(at, true);
    if (end > bytes.length) throw damaged("it ends too early");
    sections.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return sections;
}

function damaged(why: string): UsageError {
  return new UsageError(`a damaged saved file: ${why}`);
}
