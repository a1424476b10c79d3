/**
 * The textbooks' table of the two types, with what was measured beside what is
 * said.
 *
 * @module
 */
import type { Fault } from "./isolation.ts";
import type { Comparison } from "./measure.ts";
import type { Negotiated } from "./negotiation.ts";
import type { Place } from "./rig.ts";

/** All that was found. */
export interface Findings {
  readonly guests: Readonly<Record<string, Comparison>>;
  readonly isolation: readonly Fault[];
  readonly negotiation: Readonly<Record<Place, Negotiated>>;
}

/** One row: what is said of each type, and the evidence. */
export interface TextbookRow {
  readonly row: string;
  readonly type1: string;
  readonly type2: string;
  readonly evidence: string;
}

/** The table. */
export function textbook(found: Findings): TextbookRow[] {
  const { type1, type2 } = found.negotiation;
  return [
    {
      row: "runs on",
      type1: "the hardware, with no operating system in between",
      type2: "an operating system, as one of its processes",
      evidence: callsOf(found),
    },
    {
      row: "resources",
      type1: "dedicated: handed out by the monitor",
      type2: "negotiated with the host",
      evidence: `of 8 guests that want twice the memory there is, type 1 ` +
        `takes ${type1.guests} and swaps ${type1.swapped} KiB; type 2 takes ` +
        `${type2.guests} and swaps ${type2.swapped} KiB`,
    },
    {
      row: "suited to",
      type1: "heavy workloads: data centres, servers",
      type2: "desktop, development, tests",
      evidence: spanOf(found),
    },
    {
      row: "knowledge needed",
      type1: "a system administrator's",
      type2: "a user's",
      evidence: "not measured: here both take one line, " +
        "`new Monitor(machine)` and `new Monitor(host.spawn())`; the first " +
        "needs a machine to itself, the second any host that runs already",
    },
    {
      row: "performance",
      type1: "high",
      type2: "medium to low",
      evidence: slowdowns(found),
    },
    {
      row: "isolation",
      type1: "high",
      type2: "medium",
      evidence: isolationOf(found),
    },
  ];
}

/** The same in Markdown. */
export function markdown(rows: readonly TextbookRow[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(["", "type 1", "type 2", "measured here"]),
    line(["---", "---", "---", "---"]),
    ...rows.map(({ row, type1, type2, evidence }) =>
      line([row, type1, type2, evidence])
    ),
  ].join("\n");
}

function callsOf({ guests }: Findings): string {
  const all = Object.values(guests);
  const sum = (of: (each: Comparison) => number): number =>
    all.reduce((total, each) => total + of(each), 0);
  return `system calls of a host, all guests: type 1 ` +
    `${sum(({ type1 }) => type1.hostSyscalls)}, with a kernel module ` +
    `${sum(({ kernel }) => kernel.hostSyscalls)}, type 2 ` +
    `${sum(({ type2 }) => type2.hostSyscalls)}`;
}

function slowdowns({ guests }: Findings): string {
  return "times the cycles of bare, type 1 / kernel module / type 2: " +
    Object.entries(guests).map(([name, { type1, kernel, type2 }]) =>
      `${name} ${
        [type1, kernel, type2].map((way) => way.slowdown.toFixed(1))
          .join(" / ")
      }`
    ).join("; ");
}

/** Between which guests type 2 makes the least difference, and the most. */
function spanOf({ guests }: Findings): string {
  const sorted = Object.entries(guests).map(([name, { type1, type2 }]) =>
    [name, type2.cycles / type1.cycles] as const
  ).sort(([, a], [, b]) => a - b);
  const [least, most] = [sorted[0], sorted[sorted.length - 1]];
  return `the more a guest asks for, the more type 2 costs: it takes ` +
    `${least[1].toFixed(1)} times the cycles of type 1 for ${least[0]}, and ` +
    `${most[1].toFixed(1)} times for ${most[0]}`;
}

function isolationOf({ isolation }: Findings): string {
  const harmed = (place: Place): number =>
    isolation.filter((fault) => {
      const { victim, leak } = fault[place];
      return victim !== "works" || leak;
    }).length;
  return `of ${isolation.length} faults, ${harmed("type1")} harm a guest ` +
    `under type 1, ${harmed("kernel")} with a kernel module, ` +
    `${harmed("type2")} under type 2`;
}
