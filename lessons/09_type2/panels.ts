/**
 * Panels that only this lesson shows.
 *
 * @module
 */
import type { Trap, Window } from "../../isa/mod.ts";
import {
  ACTS,
  COSTS,
  type Counts,
  type HostFile,
  type HostProcess,
} from "../../monitor/mod.ts";
import {
  hex,
  type Layer,
  type Layers,
  type Row,
  type Table,
  term,
  type Value,
} from "../runner/panel.ts";
import { counts, VIRTUAL } from "../runner/shows.ts";
import type { Entry, Ground } from "./hosted.ts";
import { actorOf, costOf, cyclesOf, detailOf } from "./journal.ts";

/** The layers of a machine with a host OS, whose process the monitor is. */
export const HOSTED: readonly Layer[] = [
  ...VIRTUAL.slice(0, -1),
  "host",
  "machine",
];

/** What each ground is called. */
export const GROUND_TERMS = {
  type1: term("way type1"),
  kernel: term("way kernel"),
  type2: term("way type2"),
} as const satisfies Record<Ground, Value>;

/** The layers of type 2, one of which has the processor. */
export function hostedLayers(running: Layer): Layers {
  return {
    kind: "layers",
    layers: HOSTED.map((layer) => ({ layer })),
    running,
  };
}

/** Lines of code, the same but for what is in the parentheses. */
export function code(lines: readonly string[]): Table {
  return {
    kind: "table",
    title: "TypeScript",
    rows: lines.map((line) => ({ cells: [line] })),
  };
}

/** Hops with what each costs, and perhaps where the reader is among them. */
export function hops(
  entries: readonly Entry[],
  { here, sum = false }: { readonly here?: Entry; readonly sum?: boolean } = {},
): Table {
  const rows: Row[] = entries.map((entry) => ({
    cells: [
      term(actorOf(entry)),
      entry.what.kind,
      detailOf(entry),
      costOf(entry),
    ],
    mark: entry === here,
  }));
  const all = entries.reduce((cycles, entry) => cycles + costOf(entry), 0);
  if (sum) rows.push({ cells: [term("together"), "", "", all] });
  return {
    kind: "table",
    title: term("hops"),
    head: [term("who"), term("hop"), "", term("cycles")],
    rows,
  };
}

/** What one round costs on several grounds, act by act. */
export function bill(
  rounds: readonly (readonly [ground: Ground, counts: Counts])[],
): Table {
  const acts = ACTS.filter((act) => rounds.some(([, each]) => each[act] > 0));
  return {
    kind: "table",
    title: term("bill"),
    head: ["", ...rounds.map(([ground]) => GROUND_TERMS[ground])],
    rows: [
      ...acts.map((act) => ({
        cells: [
          act,
          ...rounds.map(([, each]) => each[act] * COSTS[act].cycles || ""),
        ],
      })),
      {
        cells: [
          term("together"),
          ...rounds.map(([, each]) => cyclesOf(each)),
        ],
        mark: true,
      },
    ],
  };
}

/** The processes that a host has. */
export function processTable(
  processes: readonly HostProcess[],
  facts: readonly (readonly [
    head: Value,
    fact: (process: HostProcess) => Value,
  ])[],
): Table {
  return {
    kind: "table",
    title: term("process list"),
    head: ["pid", "", ...facts.map(([head]) => head)],
    rows: processes.map((process) => ({
      cells: [
        process.facts.pid,
        process.facts.name,
        ...facts.map(([, fact]) => fact(process)),
      ],
    })),
  };
}

/** R three times: the guest's, what the monitor asks for, and the machine's. */
export function windows(
  rows: readonly (readonly [name: Value, window: Window<number>])[],
): Table {
  return {
    kind: "table",
    title: term("windows"),
    head: ["", term("base"), term("bound")],
    rows: rows.map(([name, { base, bound }], n) => ({
      cells: [name, hex(base), hex(bound)],
      mark: n === rows.length - 1,
    })),
  };
}

/** A file that is a guest's disk. */
export function fileOf(file: HostFile, promised: number): Table {
  return counts([
    [term("owner's pid"), file.owner ?? ""],
    [term("blocks seen"), promised],
    [term("blocks taken"), file.blocks.size],
  ], file.name);
}

/** What goes on in a host, by two clocks. Whom it switches to has a name. */
export function unrest(
  entries: readonly Entry[],
  processes: readonly HostProcess[],
): Table {
  return {
    kind: "table",
    title: term("meanwhile"),
    head: [
      term("hop"),
      "",
      term("memory at"),
      term("guest's clock"),
      term("machine's clock"),
    ],
    rows: entries.map((entry) => ({
      cells: [
        entry.what.kind,
        entry.what.kind === "switch"
          ? processes[entry.what.pid - 1].facts.name
          : detailOf(entry),
        entry.home === undefined ? term("on the disk") : hex(entry.home),
        entry.own,
        entry.machine,
      ],
    })),
  };
}

/** What the call run has returned. */
export function exitReason(reason: string, { cause, pc }: Trap): Table {
  return counts([
    ["reason", reason],
    [term("cause"), cause],
    ["pc", hex(pc)],
  ], "run()");
}

/** Facts about one trap on each ground. */
export function sideBySide(
  grounds: readonly Ground[],
  rows: readonly (readonly [fact: Value, ...values: Value[]])[],
): Table {
  return {
    kind: "table",
    title: term("one trap"),
    head: ["", ...grounds.map((ground) => GROUND_TERMS[ground])],
    rows: rows.map((cells) => ({ cells })),
  };
}
