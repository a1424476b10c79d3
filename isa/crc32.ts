/**
 * The checksum that saved files carry.
 *
 * @module
 */

/** The polynomial of IEEE 802.3, its bits reversed. */
const POLYNOMIAL = 0xedb88320;

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) {
    remainder = remainder >>> 1 ^ (remainder & 1 ? POLYNOMIAL : 0);
  }
  return remainder;
});

/**
 * The CRC-32 of some bytes, as an unsigned number. Every change of a single
 * bit changes it.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { crc32 } from "@trapeze/trapeze";
 *
 * assertEquals(crc32(new TextEncoder().encode("123456789")), 0xcbf43926);
 * ```
 */
export function crc32(bytes: Uint8Array): number {
  let remainder = -1;
  for (const byte of bytes) {
    remainder = remainder >>> 8 ^ TABLE[(remainder ^ byte) & 0xff];
  }
  return ~remainder >>> 0;
}
