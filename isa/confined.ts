/**
 * What readings have in common that only confined rows have: those that stay
 * within registers, pc and memory. Asked for anything else, they refuse.
 *
 * @module
 */
import { InvariantError } from "./errors.ts";

/** The part of `Effects` that a confined row never asks for. */
export abstract class ConfinedReading {
  readonly loadBlock = outside;
  readonly mode = outside;
  readonly setMode = outside;
  readonly ie = outside;
  readonly setIe = outside;
  readonly base = outside;
  readonly bound = outside;
  readonly setR = outside;
  readonly timer = outside;
  readonly setTimer = outside;
  readonly ticks = outside;
  readonly portIn = outside;
  readonly portOut = outside;
  readonly idle = outside;
  readonly halt = outside;
}

function outside(): never {
  throw new InvariantError("a confined row asked for a resource");
}
