/**
 * Panels that only this lesson shows.
 *
 * @module
 */
import { InvariantError } from "../../isa/mod.ts";
import { type CostPart, PARTS } from "../../monitor/mod.ts";
import type { Condition, Fault, Outcome } from "../compare/isolation.ts";
import type { Comparison, Way } from "../compare/measure.ts";
import type { Negotiated } from "../compare/negotiation.ts";
import { type Place, PLACES } from "../compare/rig.ts";
import { type Row, type Table, term, type Value } from "../runner/panel.ts";
import type { Term } from "../runner/terms_en.ts";
import { FAULT_TERMS, type FaultName } from "./faults.ts";
import { type ExitCost, isolation, type Typical } from "./measures.ts";

/** What the ways are called. */
const WAY_TERMS: Readonly<Record<Way, Term>> = {
  bare: "bare",
  type1: "way type1",
  kernel: "way kernel",
  type2: "way type2",
};

/** The name of an arrangement. */
export function wayName(way: Way): Value {
  return term(WAY_TERMS[way]);
}

/** The heads of columns, one for each place. */
const PLACE_HEADS: readonly Value[] = ["", ...PLACES.map(wayName)];

/** A table with a column for each place. */
function byPlace(
  title: Term,
  rows: readonly (readonly [name: Value, of: (place: Place) => Value])[],
): Table {
  return {
    kind: "table",
    title: term(title),
    head: PLACE_HEADS,
    rows: rows.map(([name, of]) => ({ cells: [name, ...PLACES.map(of)] })),
  };
}

/** The line of TypeScript that makes each arrangement. */
export function constructions(): Table {
  return {
    kind: "table",
    title: term("stands on"),
    rows: [
      { cells: [wayName("type1"), "new Monitor(machine)"] },
      {
        cells: [
          wayName("kernel"),
          "new Monitor(module.open(process).createVm().createVcpu())",
        ],
      },
      { cells: [wayName("type2"), 'new Monitor(host.spawn("monitor"))'] },
    ],
  };
}

/** How often a guest was stopped, and how often a host was called for it. */
export function stops(guest: Comparison): Table {
  return byPlace("timesharing guest", [
    [term("hardware traps"), (place) => guest[place].traps],
    [term("calls to host"), (place) => guest[place].hostSyscalls],
  ]);
}

/** What the parts of a bill are called. */
const PART_TERMS: Readonly<Partial<Record<CostPart, Term>>> = {
  guest: "part guest",
  hardware: "part hardware",
  monitor: "part monitor",
  kernel: "part kernel",
  signals: "part signals",
  switches: "part switches",
};

/** The parts that are not 0 everywhere. */
function partsOf(
  costs: Readonly<Record<Place, Pick<ExitCost, "parts">>>,
): readonly (readonly [part: CostPart, name: Value])[] {
  return PARTS.flatMap((part) => {
    const name = PART_TERMS[part];
    const used = PLACES.some((place) => costs[place].parts[part] > 0);
    return used && name !== undefined ? [[part, term(name)] as const] : [];
  });
}

/** What one exit is made up of. */
export function exitParts(costs: Readonly<Record<Place, ExitCost>>): Table {
  return byPlace("one exit", [
    ...partsOf(costs).map(([part, name]) =>
      [name, (place: Place) => costs[place].parts[part]] as const
    ),
    [term("together"), (place) => costs[place].cycles],
  ]);
}

/** What the cycles of a run went for, in percent; no part that rounds to 0. */
export function shares(run: Comparison): Table {
  const percent = (part: CostPart, place: Place): number =>
    Math.round(100 * run[place].parts[part] / run[place].cycles);
  return byPlace(
    "where cycles go",
    partsOf(run)
      .filter(([part]) => PLACES.some((place) => percent(part, place) > 0))
      .map(([part, name]) =>
        [name, (place: Place) => `${percent(part, place)} %`] as const
      ),
  );
}

/** A slowdown, as it is written. */
export function times(slowdown: number): string {
  return slowdown.toFixed(slowdown < 10 ? 2 : 0);
}

/** How much slower than bare a guest is that asks so often. */
export function pace(
  runs: readonly (readonly [period: number, run: Comparison])[],
): Table {
  return {
    kind: "table",
    title: term("times bare"),
    head: [term("ticks between"), ...PLACES.map(wayName)],
    rows: runs.map(([period, run]) => ({
      cells: [period, ...PLACES.map((way) => times(run[way].slowdown))],
    })),
  };
}

/** What typical guests are called. */
const TYPICAL_TERMS: Readonly<Record<Typical, Term>> = {
  sieve: "typical sieve",
  processes: "typical processes",
  timesharing: "typical timesharing",
  blocks: "typical blocks",
};

/** Typical guests: how often they ask, and what it costs. */
export function typicalGuests(
  runs: Readonly<Record<Typical, Comparison>>,
): Table {
  const names = Object.keys(runs) as Typical[];
  return {
    kind: "table",
    title: term("times bare"),
    head: ["", term("bare per exit"), ...PLACES.map(wayName)],
    rows: names.map((name) => {
      const run = runs[name];
      return {
        cells: [
          term(TYPICAL_TERMS[name]),
          Math.round(run.bare.cycles / run.type1.traps),
          ...PLACES.map((way) => times(run[way].slowdown)),
        ],
      };
    }),
  };
}

/** Who was let in, and what each of them has had. */
export function letIn(found: Readonly<Record<Place, Negotiated>>): Table {
  return byPlace("who gets what", [
    [term("let in"), (place) => found[place].guests],
    [term("ticks each"), (place) => range(found[place].ticks)],
    [term("swapped"), (place) => found[place].swapped],
    [term("swap cycles"), (place) => found[place].overhead],
  ]);
}

function range(numbers: readonly number[]): Value {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return least === most ? least : `${least} - ${most}`;
}

/** What conditions are called. No fault makes a guest compute wrong. */
const CONDITION_TERMS: Readonly<Partial<Record<Condition, Term>>> = {
  works: "works",
  slowed: "slowed",
  dead: "dead",
};

/** What becomes of a guest, in a word. */
export function outcomeName({ victim, leak }: Outcome): Value {
  if (leak) return term("leaks");
  const name = CONDITION_TERMS[victim];
  if (name === undefined) throw new InvariantError(`a guest is ${victim}`);
  return term(name);
}

/** What becomes of a guest in some faults; all if none are named. */
export function faults(names?: readonly FaultName[]): Table {
  const shown = isolation().filter(({ fault }) =>
    names === undefined || names.some((name) => name === fault)
  );
  return {
    kind: "table",
    title: term("what becomes"),
    head: PLACE_HEADS,
    rows: shown.map((fault): Row => ({
      cells: [
        term(FAULT_TERMS[fault.fault as FaultName]),
        ...PLACES.map((place) => outcomeName(fault[place])),
      ],
      changed: differs(fault),
    })),
  };
}

/** Whether it depends on the place what a fault does. */
function differs(fault: Fault): boolean {
  const found = PLACES.map((place) =>
    JSON.stringify(outcomeName(fault[place]))
  );
  return new Set(found).size > 1;
}

/** Which rows of the textbooks' table can be measured here. */
export function measurable(): Table {
  const rows: readonly (readonly [row: Term, how: Term])[] = [
    ["runs on", "is measured"],
    ["resources are", "is measured"],
    ["performance", "is measured"],
    ["isolation", "is measured"],
    ["suited to", "is concluded"],
    ["asks for", "is told"],
    ["easy to install", "is told"],
  ];
  return {
    kind: "table",
    title: term("table's rows"),
    rows: rows.map(([row, how]) => ({ cells: [term(row), term(how)] })),
  };
}

/** The slowdowns of one guest at several costs. */
export function atCosts(
  runs: readonly (readonly [name: Term, run: Comparison])[],
): Table {
  return {
    kind: "table",
    title: term("blocks slowdown"),
    head: PLACE_HEADS,
    rows: runs.map(([name, run]) => ({
      cells: [term(name), ...PLACES.map((way) => times(run[way].slowdown))],
    })),
  };
}

/** What was measured of each place, in one table. */
export function summary(
  { exit, run, found, harmed }: {
    readonly exit: Readonly<Record<Place, ExitCost>>;
    readonly run: Comparison;
    readonly found: Readonly<Record<Place, Negotiated>>;
    readonly harmed: (place: Place) => number;
  },
): Table {
  return byPlace("summary", [
    [term("cycles of an exit"), (place) => exit[place].cycles],
    [term("blocks slowdown"), (place) => times(run[place].slowdown)],
    [term("guests let in"), (place) => found[place].guests],
    [term("harmful faults"), harmed],
  ]);
}
