/**
 * Bytes that are wrong: random ones, and good ones that were damaged. With the
 * checksum made right again they get past it, and reach what reads the parts.
 *
 * @module
 */
import fc from "fast-check";
import { AssemblyError, crc32, UsageError } from "../../isa/mod.ts";

/** One kind of damage to some bytes. */
type Damage = (bytes: Uint8Array) => Uint8Array;

/** Bytes of another sort, at a place that is a part of the length. */
function overwrite(place: number, others: Uint8Array): Damage {
  return (bytes) => {
    const at = Math.floor(place * bytes.length);
    const changed = bytes.slice();
    changed.set(others.subarray(0, bytes.length - at), at);
    return changed;
  };
}

const PLACES = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

/** The words and numbers that parsers fear. */
const FEARED = fc.constantFrom(
  [0xff, 0xff, 0xff, 0xff],
  [0, 0, 0, 0],
  [0, 0, 0, 0x80],
  [0xff, 0xff, 0xff, 0x7f],
  [1, 0, 0, 0],
  [0, 0, 0, 0, 0, 0, 0xf8, 0x7f], // not a number
  [0, 0, 0, 0, 0, 0, 0xf0, 0x7f], // infinity
  [0, 0, 0, 0, 0, 0, 0xf0, 0xff],
  [0, 0, 0, 0, 0, 0, 0xf0, 0xbf], // -1
).map((bytes) => Uint8Array.from(bytes));

/** Damage of every kind: cut, made longer, overwritten, a piece moved. */
export const DAMAGE: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(PLACES, FEARED).map(([at, others]) => overwrite(at, others)),
  fc.tuple(PLACES, fc.uint8Array({ minLength: 1, maxLength: 8 }))
    .map(([at, others]) => overwrite(at, others)),
  PLACES.map((part): Damage => (bytes) =>
    bytes.slice(0, Math.floor(part * bytes.length))
  ),
  fc.uint8Array({ minLength: 1, maxLength: 40 }).map(
    (more): Damage => (bytes) => Uint8Array.from([...bytes, ...more]),
  ),
  fc.tuple(PLACES, PLACES).map(([from, to]): Damage => (bytes) =>
    overwrite(to, bytes.slice(Math.floor(from * bytes.length)))(bytes)
  ),
);

/** Makes the CRC-32 that stands at a place right for all that follows it. */
export function sealed(bytes: Uint8Array, at: number): Uint8Array {
  if (bytes.length < at + 4) return bytes;
  const right = bytes.slice();
  new DataView(right.buffer).setUint32(at, crc32(right.subarray(at + 4)), true);
  return right;
}

/** Does it, or refuses it as a mistake of the user's; whether it did. */
export function taken(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof UsageError || error instanceof AssemblyError) {
      return false;
    }
    throw error;
  }
}
