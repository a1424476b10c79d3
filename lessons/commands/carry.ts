/**
 * A program that carries another one in its memory: a monitor and its guest, as
 * one image.
 *
 * @module
 */
import {
  FREE_MEMORY,
  Image,
  type LineEntry,
  type Segment,
  UsageError,
} from "../../isa/mod.ts";
import { hex } from "./text.ts";

/** The symbol of a carrier that says where its guest's memory begins. */
export const GUEST_SYMBOL = "GUEST";

/** The most bytes that a carrier may keep for itself. */
const MOST = 1 << 20;

/**
 * Where a carrier's guest has its memory: from this address on.
 *
 * @throws {UsageError} if it does not say, or its own code or data is there.
 */
export function guestAddress({ symbols, end }: Image): number {
  const symbol = symbols.find(({ name }) => name === GUEST_SYMBOL);
  if (symbol === undefined) {
    throw new UsageError(
      `the program does not say where its guest's memory begins: need ` +
        `.equ ${GUEST_SYMBOL}, ADDRESS`,
    );
  }
  const { value } = symbol;
  if (value % 4 === 0 && value >= end && value <= MOST) return value;
  throw new UsageError(
    `${GUEST_SYMBOL} is ${hex(value)}: need a multiple of 4 from ${
      hex(end)
    }, ` +
      `where the program ends, to ${hex(MOST)}`,
  );
}

/**
 * A carrier and a guest, as one program. The guest begins at the first address
 * that is free on any machine, as far as it can tell.
 *
 * @throws {UsageError} if the carrier has no place for it, or it begins
 * elsewhere.
 */
export function carry(carrier: Image, guest: Image): Image {
  const by = guestAddress(carrier);
  if (guest.entry !== FREE_MEMORY) {
    throw new UsageError(
      `the guest begins at ${hex(guest.entry)}: need ${hex(FREE_MEMORY)}, ` +
        "its code first",
    );
  }
  const rename = (section: string): string => `guest:${section}`;
  return new Image({
    entry: carrier.entry,
    segments: [
      ...carrier.segments,
      ...guest.segments.map((segment): Segment => ({
        ...segment,
        name: rename(segment.name),
        address: segment.address + by,
      })),
    ],
    symbols: [
      ...carrier.symbols,
      ...guest.symbols.flatMap(({ section, ...symbol }) =>
        section === undefined ? [] : [{ ...symbol, section: rename(section) }]
      ),
    ],
    lines: [
      ...carrier.lines,
      ...guest.lines.map((line): LineEntry => ({
        ...line,
        address: line.address + by,
      })),
    ],
  });
}
