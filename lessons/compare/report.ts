/**
 * What `compare` has found, for people.
 *
 * @module
 */
import { type CostPart, PARTS } from "../../monitor/mod.ts";
import { grouped, indented, type Style, wrap } from "../commands/text.ts";
import type { Fault, Outcome } from "./isolation.ts";
import { type Comparison, type Measurement, WAYS } from "./measure.ts";
import type { Negotiated } from "./negotiation.ts";
import { type Place, PLACES } from "./rig.ts";
import type { Findings } from "./textbook.ts";

/** A letter for each part, which the bars are drawn with. */
const LETTERS: Readonly<Record<CostPart, string>> = {
  guest: "g",
  hardware: "h",
  monitor: "m",
  kernel: "k",
  signals: "s",
  switches: "w",
  devices: "d",
  swapping: "x",
};

/** Characters of the longest bar. */
const BAR = 60;

/** The report with tables and bars. */
export function drawnReport(found: Findings, style: Style): string {
  return [
    ...Object.entries(found.guests).flatMap(([name, each]) => [
      style.bold(`${name}: ${each.what}`),
      ...table(each),
      ...bars(each),
      "",
    ]),
    ...wrap(PARTS.map((part) => `${LETTERS[part]}=${part}`).join(", "))
      .map(style.dim),
    "",
    style.bold("Isolation: what becomes of the victim, and whether it leaks"),
    ...found.isolation.flatMap(faultLines),
    "",
    style.bold("Eight guests that want twice the memory there is"),
    ...PLACES.map((place) => negotiated(place, found.negotiation[place])),
  ].join("\n") + "\n";
}

const COLUMNS: readonly (readonly [
  name: string,
  of: (way: Measurement) => string,
])[] = [
  ["cycles", ({ cycles }) => grouped(cycles)],
  ["slowdown", ({ slowdown }) => slowdown.toFixed(2)],
  ["traps", ({ traps }) => grouped(traps)],
  ["worlds", ({ worldSwitches }) => grouped(worldSwitches)],
  ["syscalls", ({ hostSyscalls }) => grouped(hostSyscalls)],
  ["switches", ({ contextSwitches }) => grouped(contextSwitches)],
];

function table(each: Comparison): string[] {
  const row = (name: string, cells: readonly string[]): string =>
    `  ${name.padEnd(7)}${cells.map((cell) => cell.padStart(11)).join("")}`;
  return [
    row("", COLUMNS.map(([name]) => name)),
    ...WAYS.map((way) => row(way, COLUMNS.map(([, of]) => of(each[way])))),
  ];
}

/** A bar for each way, as long as its cycles are to the dearest one's. */
function bars(each: Comparison): string[] {
  const most = Math.max(...WAYS.map((way) => each[way].cycles));
  return WAYS.map((way) => {
    const { parts } = each[way];
    let drawn = "";
    let sum = 0;
    for (const part of PARTS) {
      sum += parts[part];
      // What is rounded here is made up for by the next part.
      const upTo = Math.round(sum / most * BAR);
      drawn += LETTERS[part].repeat(upTo - drawn.length);
    }
    return `  ${way.padEnd(7)}${drawn}`;
  });
}

function faultLines(fault: Fault): string[] {
  const outcomes = PLACES.map((place) =>
    `${place} ${outcomeText(fault[place])}`
  ).join(", ");
  return [
    ...indented(fault.fault, 2),
    `    ${outcomes}`,
  ];
}

function outcomeText({ victim, leak }: Outcome): string {
  return leak ? `${victim} and leaks` : victim;
}

function negotiated(place: Place, each: Negotiated): string {
  const { guests, fairness, swapped, overhead } = each;
  return `  ${place.padEnd(7)}${guests} let in, fairness ${fairness}, ` +
    `${grouped(swapped)} KiB swapped, ${overhead} cycles for each tick`;
}

/** The report with one fact on each line. */
export function plainReport(found: Findings): string {
  const lines: string[] = [];
  for (const [name, each] of Object.entries(found.guests)) {
    for (const way of WAYS) {
      const { parts, ...numbers } = each[way];
      for (
        const [what, n] of [
          ...Object.entries(numbers),
          ...PARTS.map((part) => [`cycles for ${part}`, parts[part]] as const),
        ]
      ) {
        lines.push(`${name}, ${way}, ${what}: ${n}`);
      }
    }
  }
  for (const fault of found.isolation) {
    for (const place of PLACES) {
      const { victim, neighbour, leak } = fault[place];
      lines.push(
        wrap(
          `fault, ${fault.fault}; ${place}: victim ${victim}, neighbour ` +
            `${neighbour}, ${leak ? "leaks" : "no leak"}`,
          78,
        ).join("\n  "),
      );
    }
  }
  for (const place of PLACES) {
    for (const [what, n] of Object.entries(found.negotiation[place])) {
      lines.push(wrap(`memory, ${place}, ${what}: ${n}`, 78).join("\n  "));
    }
  }
  return lines.join("\n") + "\n";
}
