/**
 * What this lesson measures, by the functions of `compare`.
 *
 * Scenes do not wait, and may be played again: each thing is measured once. It
 * would come out the same every time.
 *
 * @module
 */
import { findGuest, type Guest } from "../../guests/mod.ts";
import { InvariantError } from "../../isa/mod.ts";
import { type CostPart, COSTS, type Costs, PARTS } from "../../monitor/mod.ts";
import {
  type Fault,
  isolation as injectAll,
  type Outcome,
} from "../compare/isolation.ts";
import {
  compare,
  type Comparison,
  type Measurement,
  placeOf,
  ran,
  type Way,
  WAYS,
} from "../compare/measure.ts";
import { negotiation as negotiate } from "../compare/negotiation.ts";
import type { Place } from "../compare/rig.ts";
import type { Shown } from "../runner/exhibit.ts";
import { programOf } from "../runner/program.ts";
import { BLOCKS, pacer } from "./guests.ts";

/** Makes something at the first call, and has it ready at all others. */
function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined;
  return () => (made ??= { it: make() }).it;
}

/** Measures a guest everywhere. */
export function measured(guest: Guest, costs: Costs = COSTS): Comparison {
  return compare({ guest, what: guest.summary, depth: 1 }, costs);
}

/** The guests that stand for what guests do most. */
export const TYPICAL = {
  sieve: findGuest("sieve")!,
  processes: findGuest("processes")!,
  timesharing: findGuest("timesharing")!,
  blocks: BLOCKS,
};

/** A guest under type 2, run to its end as when it is measured. */
export function hosted(guest: Guest): Shown {
  const image = programOf(guest);
  const { disk, input = new Uint8Array() } = guest;
  const { guest: engine } = ran(guest, image, placeOf("type2", 1));
  return { image, on: "type2", disk, input, engine };
}

/** One of them. */
export type Typical = keyof typeof TYPICAL;

/** Each of them, measured. */
export const typical = once((): Record<Typical, Comparison> => {
  const { sieve, processes, timesharing, blocks } = TYPICAL;
  return {
    sieve: measured(sieve),
    processes: measured(processes),
    timesharing: measured(timesharing),
    blocks: measured(blocks),
  };
});

/** What one exit costs, beyond what the guest's own instructions do. */
export interface ExitCost {
  readonly cycles: number;
  readonly parts: Readonly<Record<CostPart, number>>;
}

/** One exit in each arrangement: what a hundred more of them cost more. */
export const oneExit = once((): Record<Way, ExitCost> => {
  const MORE = 100;
  const [few, many] = [MORE, 2 * MORE].map((asks) => measured(pacer(10, asks)));
  const each = (of: (run: Measurement) => number, way: Way): number =>
    (of(many[way]) - of(few[way])) / MORE;
  return Object.fromEntries(WAYS.map((way) => {
    const parts = Object.fromEntries(
      PARTS.map((part) => [
        part,
        part === "guest" ? 0 : each((run) => run.parts[part], way),
      ]),
    ) as Record<CostPart, number>;
    const cycles = PARTS.reduce((sum, part) => sum + parts[part], 0);
    return [way, { cycles, parts }];
  })) as Record<Way, ExitCost>;
});

/** Ticks for which a guest computes, before it asks for something again. */
export const PERIODS = [10, 100, 1_000, 10_000, 100_000] as const;

/** How much slower than bare a guest is that asks so often. */
export const paces = once(() =>
  PERIODS.map((period) => [period, measured(pacer(period, 10))] as const)
);

/** Who gets what, when all want more memory than there is. */
export const negotiation = once(() => negotiate(COSTS));

/** Every fault, and what becomes of a guest. */
export const isolation = once((): readonly Fault[] => injectAll());

/** The outcomes of the fault of that name. */
export function faultOf(name: string): Fault {
  const fault = isolation().find(({ fault }) => fault === name);
  if (fault === undefined) throw new InvariantError(`no fault “${name}”`);
  return fault;
}

/** Whether a guest is worse off than before. */
export function harms({ victim, leak }: Outcome): boolean {
  return victim !== "works" || leak;
}

/** How many faults harm a guest there. */
export function harmful(place: Place): number {
  return isolation().filter((fault) => harms(fault[place])).length;
}

/** Of some places, the one at which a guest costs least. */
export function cheapest(
  places: readonly Place[],
  cost: Comparison,
): Place {
  return places.toSorted((a, b) => cost[a].cycles - cost[b].cycles)[0];
}
