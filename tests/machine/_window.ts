/**
 * Where an access leads, as a test wants to know it.
 *
 * @module
 */
import { type Access, translate, type Window, WORDS } from "../../isa/mod.ts";

/** The physical address of an access, or `undefined` if it is not allowed. */
export function physicalOf(
  window: Window<number>,
  size: number,
  access: Access<number>,
): number | undefined {
  const { allowed, physical } = translate(WORDS, window, { size, access });
  return allowed === 0 ? undefined : physical;
}
