/**
 * Panels that only this lesson shows, and the figures in them.
 *
 * @module
 */
import { PAGE_BYTES } from "../../machine/mod.ts";
import type { Session } from "../debugger/core/session.ts";
import { type Table, term } from "../runner/panel.ts";
import { counts } from "../runner/shows.ts";

/** What it takes to be able to go back. */
export interface Price {
  /** Ticks of the run. */
  readonly ticks: number;
  /** Moments that were kept on the way. */
  readonly checkpoints: number;
  /** Pages of memory that are kept for all of them. */
  readonly pages: number;
  /** Instructions that one step back has executed again. */
  readonly replayed: number;
  /** Bytes that a copy of the machine's memory at each tick would take. */
  readonly copies: number;
}

/**
 * Has a session do something, and counts the guest's instructions that are
 * executed meanwhile: none of them is new when one goes back.
 */
export async function executedIn(
  { rig }: Session,
  act: () => Promise<unknown>,
): Promise<number> {
  let executed = 0;
  rig.listener = {
    hearsAll: false,
    fetch: () => executed++,
    trap: () => {},
    hop: () => {},
  };
  rig.markAll();
  await act();
  rig.listener = undefined;
  rig.mark([]);
  return executed;
}

/** The price of one step back. */
export async function priceOf(
  session: Session,
  stepBack: () => Promise<unknown>,
): Promise<Price> {
  const ticks = session.position.tick;
  const replayed = await executedIn(session, stepBack);
  const { timeline, rig: { tower: { machine } } } = session;
  return {
    ticks,
    checkpoints: timeline.checkpoints.length,
    pages: timeline.bytes / PAGE_BYTES,
    replayed,
    copies: ticks * machine.size,
  };
}

/** That, as a table. */
export function priced(
  { ticks, checkpoints, pages, replayed, copies }: Price,
): Table {
  return counts([
    [term("ticks"), ticks],
    [term("moments kept"), checkpoints],
    [term("pages kept"), pages],
    [term("executed again"), replayed],
    [term("copies of all"), copies],
  ]);
}
