/**
 * The guests that are C programs, each with the machine to itself.
 *
 * @module
 */
import { type Guest, readGuest } from "../header.ts";
import { compiledNamed } from "./compiled.ts";
import { withRuntime } from "./runtime.ts";

function program(name: string): Guest {
  const { c, assembly } = compiledNamed(name);
  return readGuest(name, c, () => withRuntime([assembly]));
}

/** They are told from each other by what they compute, the simplest first. */
export const PROGRAMS: readonly Guest[] = [
  program("formats"),
  program("sieve"),
  program("crc32"),
  program("quicksort"),
  program("life"),
  program("forth"),
];
