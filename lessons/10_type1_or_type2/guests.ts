/**
 * The guests that only this lesson measures.
 *
 * @module
 */
import blocks from "./blocks.s" with { type: "text" };
import pace from "./pace.s" with { type: "text" };
import { type Guest, readGuest } from "../../guests/mod.ts";

/** Lives by its disk, and prints hardly anything. */
export const BLOCKS: Guest = readGuest("blocks", {
  file: "blocks.s",
  source: blocks,
});

/** A guest that asks its monitor for something so often. */
export function pacer(period: number, asks: number): Guest {
  const source = `.equ PERIOD, ${period}\n.equ ASKS, ${asks}\n${pace}`;
  return readGuest("pace", { file: "pace.s", source });
}
