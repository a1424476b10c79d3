/**
 * The panel of traps: the last ones of the level that is looked at.
 *
 * @module
 */
import { isInterrupt } from "../../../isa/mod.ts";
import type { Sighting } from "../../commands/sighting.ts";
import { cut, grouped, hex } from "../../commands/text.ts";
import { modeName } from "../core/forecast.ts";
import type { Debugger } from "../language/debugger.ts";
import { lastTraps } from "../language/trap_log.ts";
import type { Room } from "./cells.ts";
import type { Moment } from "./moment.ts";
import type { Snapshot } from "./snapshot.ts";

/** The most traps that can be shown. */
const MOST_TRAPS = 100;

/** Ticks that are looked through for them at each stop. */
const WITHIN = 100_000;

/** The last traps before here. */
export function trapsOf(
  debug: Debugger,
  before: Snapshot | undefined,
): Moment["traps"] {
  const { traps, since } = lastTraps(debug, MOST_TRAPS, { within: WITHIN });
  const { places } = debug.session;
  const isNew = isAfter(before);
  return {
    since,
    rows: traps.map((sighting) => {
      const { trap, tick, mode, action, address, level } = sighting;
      return {
        tick,
        cause: trap.cause,
        action: level === debug.top ? undefined : action,
        place: places.nameOf(address) ?? hex(address),
        mode: modeName(mode),
        isNew: isNew(sighting),
      };
    }),
  };
}

/**
 * Whether a trap has come after a stop, for traps in their order. Interrupts
 * take no time: those that were delivered before are counted.
 */
function isAfter(before: Snapshot | undefined): (trap: Sighting) => boolean {
  if (before === undefined) return () => false;
  let { tick, phase } = before.position;
  return (sighting) => {
    if (sighting.tick !== tick) return sighting.tick > tick;
    return isInterrupt(sighting.trap.cause) && phase-- <= 0;
  };
}

/** Draws them, the last one at the bottom. */
export function drawTraps(
  { rows, since }: Moment["traps"],
  { width, height, style }: Room,
): string[] {
  if (rows.length === 0) {
    return since === 0
      ? [" none yet"]
      : [` none since tick ${grouped(since)}`, " info traps looks further"];
  }
  const shown = rows.slice(-height);
  const columns = [
    aligned(shown.map(({ tick }) => grouped(tick)), "right"),
    aligned(shown.map(({ cause }) => cause)),
    ...shown.some(({ action }) => action !== undefined)
      ? [aligned(shown.map(({ action = "" }) => action))]
      : [],
    shown.map(({ place, mode }) => `${place} (${mode})`),
  ];
  return shown.map(({ isNew }, n) => {
    const cells = columns.map((column) => column[n]).join(" ");
    const line = cut(`${isNew ? "*" : " "}${cells}`, width);
    return isNew ? style.bold(line) : line;
  });
}

/** Texts of the same width. */
function aligned(
  texts: readonly string[],
  side: "left" | "right" = "left",
): string[] {
  const width = Math.max(...texts.map(({ length }) => length));
  return texts.map((text) =>
    side === "left" ? text.padEnd(width) : text.padStart(width)
  );
}
