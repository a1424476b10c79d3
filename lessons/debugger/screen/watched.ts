/**
 * The panel of what the user watches: displays and stops.
 *
 * @module
 */
import { cut } from "../../commands/text.ts";
import type { Debugger } from "../language/debugger.ts";
import { stopLine } from "../language/stopping.ts";
import { displayLines } from "../language/view.ts";
import { oneCelled, type Room } from "./cells.ts";

/** The displays, and then the stops. */
export function watchedOf(debug: Debugger): string[] {
  return [
    ...displayLines(debug).map((line) => `display ${line}`),
    ...debug.session.stops.all.map((stop) => `stop ${stopLine(debug, stop)}`),
  ];
}

/** Draws them. */
export function drawWatched(
  watched: readonly string[],
  { width, height }: Room,
): string[] {
  const lines = watched.length === 0
    ? ["none: see help break, display"]
    : watched;
  return lines.slice(0, height).map((line) =>
    cut(` ${oneCelled(line)}`, width)
  );
}
