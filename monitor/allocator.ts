/**
 * The allocator: who owns which memory.
 *
 * Popek and Goldberg's allocator decides what resources a virtual machine gets,
 * and is asked whenever one is about to change. Here that is the window R: the
 * guest sets its own, virtual R, and the real one is composed from it so that
 * the guest sees what it would on a machine of its own, and nothing beyond.
 *
 * @module
 */
import {
  type Arithmetic,
  InvariantError,
  limitOf,
  UsageError,
  type Window,
} from "../isa/mod.ts";

/**
 * The real window for a guest's window.
 *
 * The guest's memory is the `region` of the memory below. A guest's window may
 * claim more than the guest has; it reaches to the end of its memory at most,
 * as on a machine of that size. All values are multiples of 4, and the region
 * does not wrap.
 *
 * It is written in the vocabulary of the instructions, so that the function
 * that runs is also the one that can be proved right.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { composeWindow, NumberArithmetic } from "@trapeze/trapeze";
 *
 * const region = { base: 0x4000, bound: 0x1000 };
 * const guest = { base: 0x0c00, bound: 0x2000 };
 * assertEquals(
 *   composeWindow(new NumberArithmetic(32), guest, region),
 *   { base: 0x4c00, bound: 0x0400 },
 * );
 * ```
 */
export function composeWindow<V>(
  m: Arithmetic<V>,
  guest: Window<V>,
  region: Window<V>,
): Window<V> {
  return {
    base: m.add(region.base, guest.base),
    bound: limitOf(m, guest, region.bound),
  };
}

/** A piece of physical memory, in bytes. */
export interface Region {
  /** Its first byte. */
  readonly address: number;
  /** How many bytes. */
  readonly size: number;
}

/** Who hands memory out, and to whom: the words of its messages. */
export interface Parties {
  /** Whose the allocator is. */
  readonly owner: string;
  /** What asks for memory. */
  readonly tenant: string;
}

const MONITOR: Parties = { owner: "the monitor", tenant: "a virtual machine" };

/** Hands out the physical memory of one engine. */
export class Allocator {
  readonly #size: number;
  readonly #reserved: number;
  readonly #parties: Parties;
  #regions: Region[] = [];

  /** `reserved` bytes at the bottom are never handed out. */
  constructor(size: number, reserved: number, parties: Parties = MONITOR) {
    this.#size = size;
    this.#reserved = reserved;
    this.#parties = parties;
  }

  /** How many bytes belong to nobody. */
  get free(): number {
    const taken = this.#regions.reduce((sum, { size }) => sum + size, 0);
    return Math.max(0, this.#size - this.#reserved - taken);
  }

  /**
   * The lowest gap that is large enough.
   *
   * @throws {UsageError} if there is none.
   */
  allocate(size: number): Region {
    const region = this.find(size);
    if (region !== undefined) return region;
    const { owner, tenant } = this.#parties;
    throw new UsageError(
      `${tenant} of ${size} bytes: ${this.free} are free of the engine's ` +
        `${this.#size}, of which ${owner} keeps ${this.#reserved}`,
    );
  }

  /** The lowest gap that is large enough, or `undefined`. */
  find(size: number): Region | undefined {
    let address = this.#reserved;
    const place = this.#regions.findIndex((taken) => {
      if (address + size <= taken.address) return true;
      address = taken.address + taken.size;
      return false;
    });
    if (address + size > this.#size) return undefined;
    const region = { address, size };
    this.#regions.splice(place < 0 ? this.#regions.length : place, 0, region);
    return region;
  }

  /** The same region with another size, if nothing is in the way. */
  resize(region: Region, size: number): Region | undefined {
    const place = this.#place(region);
    const next = this.#regions[place + 1]?.address ?? this.#size;
    if (region.address + size > next) return undefined;
    const resized = { address: region.address, size };
    this.#regions[place] = resized;
    return resized;
  }

  /** Takes a region back. */
  release(region: Region): void {
    this.#regions.splice(this.#place(region), 1);
  }

  #place(region: Region): number {
    const place = this.#regions.indexOf(region);
    if (place >= 0) return place;
    throw new InvariantError("a region that nobody holds");
  }
}
