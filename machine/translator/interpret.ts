/**
 * The fast loop, as the translator uses it: plain at first; then it counts how
 * hot each place is, and looks out for stores to translated code. Where a probe
 * looks in, it does what the probe asks for, too.
 *
 * @module
 */
import {
  fastLoop,
  type LoopExit,
  type LoopProbe,
  type LoopProfile,
  type LoopWindow,
} from "../fast_loop.ts";
import type { TranslatorHost } from "./host.ts";

/**
 * Interprets from `pc` for at most `budget` ticks; returns what is left of them,
 * and writes why it stopped.
 */
export type Interpret = (
  pc: number,
  budget: number,
  window: LoopWindow,
  exit: LoopExit,
) => number;

/** What interprets a machine as long as nothing can be worth its time. */
export function plainInterpreter(
  { isa, state, memory }: TranslatorHost,
): Interpret {
  const loop = fastLoop(isa, "usual");
  return (pc, budget, window, exit) =>
    loop(state.x, memory, window, pc, budget, exit, undefined);
}

/** What interprets and counts, with a probe that looks in or without. */
export function interpreter(
  { isa, state, memory }: TranslatorHost,
  profile: LoopProfile,
  probe: LoopProbe | undefined,
): Interpret {
  if (probe === undefined) {
    const loop = fastLoop(isa, "profiled");
    return (pc, budget, window, exit) =>
      loop(state.x, memory, window, pc, budget, exit, profile);
  }
  const loop = fastLoop(isa, "watched");
  const companion = { ...profile, ...probe };
  return (pc, budget, window, exit) =>
    loop(state.x, memory, window, pc, budget, exit, companion);
}
