/**
 * The window R: which addresses a program can use, and where they lead.
 *
 * R is Popek and Goldberg's relocation-bounds register (CACM 17(7), 1974,
 * section 2): a base, which is added to every address, and a bound, which
 * every address must stay below. It is in force in both modes.
 *
 * These functions are written in the vocabulary of the instructions, so that
 * the hardware that checks an access, the monitor that composes a guest's
 * window, and the proofs about both are one and the same code.
 *
 * @module
 */
import type { Arithmetic } from "./effects.ts";

/** A window on memory. */
export interface Window<V> {
  /** Its first byte, as an address of the memory that it looks at. */
  readonly base: V;
  /** How many bytes it holds. */
  readonly bound: V;
}

/** One access to memory, by virtual address. */
export interface Access<V> {
  /** The first byte's virtual address. */
  readonly address: V;
  /** How many bytes. */
  readonly bytes: number;
  /** What the address must be a multiple of: a power of two. */
  readonly alignment: number;
}

/**
 * How many bytes, from virtual address 0 on, a window really reaches in a
 * memory of `size` bytes: its bound, or less if the memory ends before. An
 * address below this limit relocates without a wrap, and into the memory.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { limitOf, WORDS } from "@trapeze/trapeze";
 *
 * assertEquals(limitOf(WORDS, { base: 0x400, bound: 0x100 }, 0x1000), 0x100);
 * assertEquals(limitOf(WORDS, { base: 0xf80, bound: 0x100 }, 0x1000), 0x80);
 * assertEquals(limitOf(WORDS, { base: 0x1000, bound: 0x100 }, 0x1000), 0);
 * ```
 */
export function limitOf<V>(m: Arithmetic<V>, window: Window<V>, size: V): V {
  const rest = m.sub(size, window.base);
  const clipped = m.select(m.ltu(window.bound, rest), window.bound, rest);
  const begins = m.ltu(window.base, size);
  return m.select(begins, clipped, m.literal(0));
}

/** Whether an access is aligned, and lies wholly below a limit: 1 or 0. */
export function fits<V>(
  m: Arithmetic<V>,
  { address, bytes, alignment }: Access<V>,
  limit: V,
): V {
  const [none, length] = [m.literal(0), m.literal(bytes)];
  const aligned = m.eq(m.and(address, m.literal(alignment - 1)), none);
  const short = m.ltu(m.sub(limit, address), length);
  const within = m.select(short, none, aligned);
  return m.select(m.ltu(address, limit), within, none);
}

/** What the hardware says of an access. */
export interface Translation<V> {
  /** 1 if it is allowed. */
  readonly allowed: V;
  /** The first byte's physical address, if it is. */
  readonly physical: V;
}

/**
 * An access as the hardware sees it: it must be aligned, lie wholly in
 * [0, bound) and, relocated by base, lie wholly in a memory of `size` bytes.
 */
export function translate<V>(
  m: Arithmetic<V>,
  window: Window<V>,
  { size, access }: { readonly size: V; readonly access: Access<V> },
): Translation<V> {
  return {
    allowed: fits(m, access, limitOf(m, window, size)),
    physical: m.add(window.base, access.address),
  };
}
