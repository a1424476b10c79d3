/**
 * One guest in each arrangement: what it cost, and what it went for.
 *
 * @module
 */
import { type Image, InvariantError, PG32 } from "../../isa/mod.ts";
import { type Guest, imageOf } from "../../guests/mod.ts";
import { load } from "../../machine/mod.ts";
import {
  type Bill,
  billOf,
  type CostPart,
  type Costs,
  type Usage,
} from "../../monitor/mod.ts";
import type { Arrangement, Ground } from "../commands/arrangement.ts";
import { buildTower, type Tower } from "../commands/tower.ts";

/** The arrangements that are compared, the cheapest first. */
export const WAYS = ["bare", "type1", "kernel", "type2"] as const;

/** One of them. */
export type Way = typeof WAYS[number];

/** What the lowest monitor stands on, in each of them. */
export const GROUNDS: Readonly<Record<Exclude<Way, "bare">, Ground>> = {
  type1: "hardware",
  kernel: "kernel",
  type2: "type2",
};

/** What one guest cost in one arrangement. */
export interface Measurement {
  /** Simulated cycles. */
  readonly cycles: number;
  /** Cycles, divided by those on the bare machine. */
  readonly slowdown: number;
  /** Traps that the hardware took. */
  readonly traps: number;
  /** Times that a guest's world was loaded. */
  readonly worldSwitches: number;
  /** System calls to the host's kernel. */
  readonly hostSyscalls: number;
  /** Times that the host's processor changed hands. */
  readonly contextSwitches: number;
  /** Where the cycles went. */
  readonly parts: Readonly<Record<CostPart, number>>;
}

/** What one guest cost everywhere. */
export type Comparison =
  & { readonly what: string; readonly ticks: number }
  & Readonly<Record<Way, Measurement>>;

/** A guest that is compared, and what it stands for. */
export interface Subject {
  /** The guest. */
  readonly guest: Guest;
  /** What is typical of it. */
  readonly what: string;
  /** How many monitors there are, one on the other, where there are any. */
  readonly depth: number;
}

/** More ticks than any guest here needs. */
const PATIENCE = 1e9;

/** Measures one guest in all arrangements. */
export function compare(subject: Subject, costs: Costs): Comparison {
  const image = imageOf(subject.guest);
  const towers = WAYS.map((way) =>
    ran(subject.guest, image, placeOf(way, subject.depth))
  );
  const bills = towers.map((tower) => billOf(usageOf(tower), costs));
  const bare = bills[0].cycles;
  const measured = Object.fromEntries(
    WAYS.map((way, n) => [way, measurement(bills[n], bare)]),
  ) as Record<Way, Measurement>;
  return { what: subject.what, ticks: towers[0].guest.ticks, ...measured };
}

/** Where a guest is put, for one of the ways. */
export function placeOf(way: Way, depth: number): Arrangement {
  return way === "bare"
    ? { ground: "hardware", depth: 0 }
    : { ground: GROUNDS[way], depth };
}

/** Runs a guest to its end, and checks that it did what it says it does. */
export function ran(guest: Guest, image: Image, on: Arrangement): Tower {
  const { memory, disk, input, expect } = guest;
  const tower = buildTower({ on, memory, disk, isa: PG32 });
  load(tower.guest, image);
  if (input !== undefined) tower.guest.console.type(input);
  tower.guest.console.end();
  const why = tower.occupant.run(PATIENCE);
  const output = new TextDecoder().decode(tower.guest.console.output);
  if (why !== "halt" || output !== expect) {
    throw new InvariantError(`${guest.name} on ${on.ground}: ${why}`);
  }
  return tower;
}

/** What a run has used. */
export function usageOf({ machine, guest, vms, hosting }: Tower): Usage {
  const monitors = vms.map(({ statistics }) => statistics);
  const traps = Object.values(machine.traps).reduce((sum, n) => sum + n, 0);
  const printed = machine.console.output.length;
  return {
    ticks: guest.ticks,
    monitors,
    host: hosting?.os.ledger.counts,
    machine: monitors.length === 0 ? { traps, printed } : undefined,
  };
}

function measurement({ cycles, parts, counts }: Bill, bare: number) {
  return {
    cycles,
    slowdown: Math.round(cycles / bare * 1000) / 1000,
    traps: counts.trap,
    worldSwitches: counts.entry + counts.enter + counts.sigreturn,
    hostSyscalls: counts.call,
    contextSwitches: counts.switch,
    parts,
  };
}
