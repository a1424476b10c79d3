/**
 * What commands are given: places, ranges, registers.
 *
 * @module
 */
import { REGISTERS, UsageError } from "../../../isa/mod.ts";
import { hex, quoted } from "../../commands/text.ts";
import { evaluate, physicalOf } from "../core/expression.ts";
import type { Debugger } from "./debugger.ts";

/**
 * A place in the guest's program, as a physical address: `label`, `label+8`,
 * `file:line`, a line of the file that one is in, or `*ADDRESS`, which is a
 * virtual one in the window that is now in force. Nothing is here.
 *
 * @throws {UsageError} if there is no such place.
 */
export function placeOf(debug: Debugger, text: string): number {
  const { session: { places, guest, address } } = debug;
  if (text === "") return address;
  if (text.startsWith("*")) {
    const virtual = evaluate(text.slice(1), debug.session.scene());
    const physical = physicalOf(guest, virtual, 4);
    if (physical !== undefined) return physical;
    throw new UsageError(
      `${hex(virtual)} is no address of an instruction in the window`,
    );
  }
  const line = /^(?:(.+):)?(\d+)$/.exec(text);
  if (line !== null) {
    const here = places.sourceOf(address)?.place.replace(/:\d+$/, "");
    const file = line[1] ?? here ?? places.files[0] ?? "";
    return places.line(file, Number(line[2]));
  }
  const [, label, sign, offset] =
    /^([\w.$]+)\s*(?:([+-])\s*(0x[\da-f]+|\d+))?$/i.exec(text) ?? [];
  if (label === undefined) {
    throw new UsageError(
      `${quoted(text)} is no place: need a label, file:line or *address`,
    );
  }
  const distance = Number(offset ?? 0) * (sign === "-" ? -1 : 1);
  const place = places.label(label) + distance;
  if (place % 4 === 0 && place >= 0 && place < guest.size) return place;
  throw new UsageError(
    `${quoted(text)} is at ${hex(place)}: need the address of an instruction`,
  );
}

/** The number of a register, if it is the name of one. */
export function registerOf(text: string): number | undefined {
  return REGISTERS.get(text.replace(/^\$/, ""));
}

/** A range of memory: its first physical address, and the one after its last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Memory that is watched: `ADDRESS`, `ADDRESS,LENGTH`, `phys ADDRESS,LENGTH`.
 *
 * @throws {UsageError} if it is not in the window, or in memory.
 */
export function rangeOf(debug: Debugger, text: string): Range {
  const { guest } = debug.session;
  const [, physical, start, , length] =
    /^(phys\s+)?([^,]+)(,([^,]+))?$/.exec(text) ?? [];
  if (start === undefined) {
    throw new UsageError(`${quoted(text)}: need ADDRESS or ADDRESS,LENGTH`);
  }
  const scene = debug.session.scene();
  const address = evaluate(start, scene) >>> 0;
  const bytes = length === undefined ? 4 : evaluate(length, scene);
  const base = physical === undefined ? guest.cpu.base >>> 0 : 0;
  const from = base + address;
  const isInWindow = physical !== undefined ||
    address + bytes <= guest.cpu.bound >>> 0;
  if (bytes >= 1 && isInWindow && from + bytes <= guest.size) {
    return { from, to: from + bytes };
  }
  throw new UsageError(
    `${bytes} bytes at ${hex(address)} are not all in the guest's ` +
      (physical === undefined ? "window" : "memory"),
  );
}
