/**
 * Reading the journal: the part that is about one trap, and what it cost.
 *
 * @module
 */
import { InvariantError } from "../../isa/mod.ts";
import {
  ACTS,
  COSTS,
  counted,
  type Counts,
  type Hop,
  Ledger,
} from "../../monitor/mod.ts";
import { textAt } from "../runner/stage.ts";
import type { Layer } from "../runner/panel.ts";
import { DIARY } from "./guests.ts";
import type { Decided, Entry } from "./hosted.ts";

/** What happens before the guest has its first turn. */
export function untilFirstTrap(journal: readonly Entry[]): readonly Entry[] {
  return journal.slice(0, journal.findIndex(isTrap));
}

/**
 * All that is about one trap of the guest's: from where the hardware stops it
 * to where it goes on.
 */
export function tripOf(
  journal: readonly Entry[],
  instruction: RegExp,
): readonly Entry[] {
  const decided = decisionAbout(journal, instruction);
  let from = decided;
  while (from > 0 && !isTrap(journal[from]) && !isDecided(journal[from - 1])) {
    from--;
  }
  // A monitor that owns the hardware has no hops between two decisions.
  const next = journal.findIndex((each, n) =>
    n > decided && (isTrap(each) || isDecided(each))
  );
  return journal.slice(from, next < 0 ? undefined : next);
}

/**
 * What one round costs, counted: from one decision to the next. It has one of
 * each: a decision, a way into the guest, and a trap out of it again. The
 * instructions that the guest executes meanwhile are its own affair.
 */
export function roundOf(
  journal: readonly Entry[],
  instruction: RegExp,
): Counts {
  const decided = decisionAbout(journal, instruction);
  const [from, to] = journal.slice(decided).map(({ what }) => what)
    .filter((what) => what.kind === "dispatch()")
    .map(({ counts }) => counts);
  const differences = ACTS.map((act) => [act, to[act] - from[act]]);
  return counted({ ...Object.fromEntries(differences), instruction: 0 });
}

/** Which entry is the decision about the first instruction written so. */
function decisionAbout(
  journal: readonly Entry[],
  instruction: RegExp,
): number {
  const found = journal.findIndex(({ what }) =>
    what.kind === "dispatch()" && instruction.test(attemptedIn(what))
  );
  if (found < 0) throw new InvariantError("a lesson's guest never traps so");
  return found;
}

/** The instruction that a decision is about, as it was written. */
export function attemptedIn({ trap: { pc } }: Decided): string {
  // The guest's kernel has all of its memory, from 0 on.
  return textAt({ image: DIARY }, pc) ?? "";
}

/** Whether the hardware has just stopped the guest. */
function isTrap({ what }: Entry): boolean {
  return what.kind === "trap";
}

function isDecided({ what }: Entry): boolean {
  return what.kind === "dispatch()";
}

/** Who does it. */
export function actorOf({ what: { kind } }: Entry): Layer {
  if (kind === "trap") return "machine";
  return kind === "dispatch()" || kind === "call" ? "monitor" : "host";
}

/** What the journal says of it beside its kind. */
export function detailOf({ what }: Entry): string {
  switch (what.kind) {
    case "dispatch()":
      return what.action;
    case "trap":
      return what.cause;
    case "signal":
      return what.signal;
    case "call":
      return what.call;
    case "swap":
      return what.way;
    default:
      return "";
  }
}

/** Cycles, by the table of costs. */
export function costOf({ what }: Entry): number {
  return cyclesOf(what.kind === "dispatch()" ? decided(what) : hopCounts(what));
}

/** Cycles of all that was counted. */
export function cyclesOf(counts: Counts): number {
  return ACTS.reduce((sum, act) => sum + counts[act] * COSTS[act].cycles, 0);
}

function decided({ action }: Decided): Counts {
  return counted(action === "reflect" ? { reflect: 1 } : { emulate: 1 });
}

function hopCounts(hop: Hop): Counts {
  const ledger = new Ledger();
  ledger.add(hop);
  return ledger.counts;
}

/** Where the host has done all that it was told to: the signal has come. */
export function backAt(journal: readonly Entry[], from: number): number {
  const back = journal.findIndex(({ what }, n) =>
    n > from && what.kind === "signal" && what.signal === "SIGUSR1"
  );
  return back + 1;
}
