/**
 * The traps of one level before here. They are not noted as they happen: the
 * history is gone through again for them.
 *
 * @module
 */
import type { Sighting } from "../../commands/sighting.ts";
import { grouped } from "../../commands/text.ts";
import { modeName } from "../core/forecast.ts";
import type { Listener } from "../core/rig.ts";
import type { Debugger } from "./debugger.ts";

/** Traps of a level, the earliest first. */
export interface TrapLog {
  readonly traps: readonly Sighting[];
  /** The tick from which on none is missing. */
  readonly since: number;
}

/**
 * The last traps before here, at the level that is looked at.
 *
 * @param within How many ticks to look back; all of them by default.
 */
export function lastTraps(
  { session, level, top }: Debugger,
  most: number,
  { within = Infinity }: { readonly within?: number } = {},
): TrapLog {
  const here = session.position;
  let traps: Sighting[] = [];
  let since = here.tick;
  for (const stretch of session.stretches(here)) {
    const [from] = stretch;
    if (here.tick - from.tick > within) break;
    const hearsAll = level !== top;
    const heard = session.replay(stretch, () => new Ear(level, hearsAll));
    traps = [...heard.traps, ...traps];
    since = from.tick;
    if (traps.length >= most) break;
  }
  session.timeline.reach(here);
  if (traps.length > most) since = traps.at(-most)!.tick;
  return { traps: traps.slice(-most), since };
}

/** Hears the traps of a level. */
class Ear implements Listener {
  readonly traps: Sighting[] = [];
  readonly hearsAll: boolean;
  readonly #level: number;

  constructor(level: number, hearsAll: boolean) {
    this.#level = level;
    this.hearsAll = hearsAll;
  }

  fetch(): void {}
  hop(): void {}
  trap(sighting: Sighting): void {
    if (sighting.level === this.#level) this.traps.push(sighting);
  }
}

/**
 * A trap in a line: when, what, and where; and what the monitor did about it,
 * where the guest has not got it.
 */
export function trapText(
  { session: { places }, top }: Debugger,
  { trap, tick, address, mode, level, action }: Sighting,
): string {
  const where = `${modeName(mode)} mode, ${places.describe(address)}`;
  const what = level === top ? where : `${action.padEnd(8)}  ${where}`;
  return `${grouped(tick).padStart(13)}  ${trap.cause.padEnd(10)}  ${what}`;
}
