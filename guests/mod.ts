/**
 * The guests: programs for the machine, to be run on it, under a monitor, or
 * under a monitor's monitor. Each states what it must print.
 *
 * @module
 */
import { type Guest, readGuest } from "./header.ts";
import disk from "./disk.s" with { type: "text" };
import echo from "./echo.s" with { type: "text" };
import hello from "./hello.s" with { type: "text" };
import timesharing from "./timesharing.s" with { type: "text" };

export { type Guest, readGuest } from "./header.ts";

/** The guests that come with Trapeze, the simplest first. */
export const GUESTS: readonly Guest[] = [
  readGuest("hello", hello),
  readGuest("echo", echo),
  readGuest("disk", disk),
  readGuest("timesharing", timesharing),
];

/** The guest of that name, if there is one. */
export function findGuest(name: string): Guest | undefined {
  return GUESTS.find((guest) => guest.name === name);
}
