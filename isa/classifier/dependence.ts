/**
 * The dependence reading: a value is the set of names of what it is made from.
 *
 * It is a cautious reading. What a value does not depend on here, it does not
 * depend on; the other way round, a value times 0 still counts.
 *
 * @module
 */
import type { Arithmetic } from "../effects.ts";

/** What a value depends on, by name. */
export type Names = ReadonlySet<string>;

const NOTHING: Names = new Set();

function union(a: Names, b: Names): Names {
  return a.size === 0 ? b : b.size === 0 ? a : a.union(b);
}

/** Arithmetic in which everything is the union of what it is made from. */
export const DEPENDENCE: Arithmetic<Names> = {
  width: 32,
  literal: () => NOTHING,
  add: union,
  sub: union,
  mul: union,
  mulHigh: union,
  div: union,
  and: union,
  or: union,
  xor: union,
  shl: union,
  shr: union,
  sar: union,
  eq: union,
  lt: union,
  ltu: union,
  select: (condition, a, b) => union(condition, union(a, b)),
};
