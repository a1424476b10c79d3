/**
 * The bench's report: the figures as one document, or as a table with what
 * they must be and what is aimed at.
 *
 * @module
 */
import { grouped } from "../commands/text.ts";
import { type Figure, geometricMean } from "./statistics.ts";
import type { KernelSpeed } from "./speeds.ts";
import type { TravelCost } from "./time_travel.ts";
import type { TrapCost } from "./traps.ts";

/** What was measured. */
export interface Results {
  /** What it was measured on: the versions and the platform. */
  readonly on: Readonly<Record<string, string>>;
  /** How many rounds the medians are of. */
  readonly rounds: number;
  /** The kernels, in the order of the report. */
  readonly kernels: readonly KernelSpeed[];
  /** The traps; the first one is the one that counts. */
  readonly traps: readonly TrapCost[];
  /** What the debugger takes, run by run. */
  readonly travels: readonly TravelCost[];
}

/** The figures that the project promises. */
export interface Summary {
  /** The fast loop, bare. */
  readonly interpreter: {
    /** Millions of instructions a second: the kernels' geometric mean. */
    readonly mips: number;
    /** Times as slow as JavaScript: the kernels' geometric mean. */
    readonly timesJavascript: number;
  };
  /** A privileged instruction that the monitor emulates. */
  readonly trap: {
    /** The round trip, in interpreted instructions. */
    readonly instructions: number;
    /** The round trip, in nanoseconds. */
    readonly ns: number;
  };
  /** Speed under the monitor divided by speed bare: the geometric mean. */
  readonly virtualToBare: number;
  /** The debugger: the worst of the runs. */
  readonly timeTravel: {
    /** Speed with the past kept and a breakpoint set, divided by plain speed. */
    readonly speed: number;
    /** Milliseconds to whatever tick of a run. */
    readonly reachMs: number;
  };
}

/** What the figures come to. */
export function summarize({ kernels, traps, travels }: Results): Summary {
  const mean = (of: (kernel: KernelSpeed) => Figure): number =>
    geometricMean(kernels.map((kernel) => of(kernel).value));
  return {
    interpreter: {
      mips: mean(({ mips }) => mips),
      timesJavascript: mean(({ timesJavascript }) => timesJavascript),
    },
    trap: {
      instructions: traps[0].instructions.value,
      ns: traps[0].ns.value,
    },
    virtualToBare: mean(({ virtualToBare }) => virtualToBare),
    timeTravel: {
      speed: Math.min(...travels.map(({ speed }) => speed.value)),
      reachMs: Math.max(...travels.map(({ longestReach }) => longestReach)),
    },
  };
}

/** One figure, and what is asked of it. */
interface Goal {
  readonly what: string;
  readonly value: (summary: Summary) => number;
  readonly must: number;
  readonly aim: number;
  /** Whether less is better. */
  readonly less: boolean;
  readonly digits: number;
}

const GOALS: readonly Goal[] = [
  {
    what: "the fast loop: times the time of JavaScript",
    value: ({ interpreter }) => interpreter.timesJavascript,
    must: 24,
    aim: 14,
    less: true,
    digits: 1,
  },
  {
    what: "a trap's round trip, in instructions",
    value: ({ trap }) => trap.instructions,
    must: 30,
    aim: 6,
    less: true,
    digits: 1,
  },
  {
    what: "user-mode speed under the monitor to bare",
    value: ({ virtualToBare }) => virtualToBare,
    must: 0.97,
    aim: 1,
    less: false,
    digits: 3,
  },
  {
    what: "the debugger's speed to the plain one",
    value: ({ timeTravel }) => timeTravel.speed,
    must: 0.5,
    aim: 1,
    less: false,
    digits: 2,
  },
  {
    what: "milliseconds to any tick of the past",
    value: ({ timeTravel }) => timeTravel.reachMs,
    must: 500,
    aim: 100,
    less: true,
    digits: 0,
  },
];

/** The results as one document. */
export function jsonReport(results: Results): unknown {
  const { interpreter, trap, virtualToBare, timeTravel } = summarize(results);
  return {
    on: results.on,
    rounds: results.rounds,
    interpreter,
    trap: {
      ...trap,
      kinds: results.traps.map(({ kind, what, instructions, ns }) => ({
        kind,
        what,
        instructions: instructions.value,
        ns: ns.value,
        spread: instructions.spread,
      })),
    },
    virtualToBare,
    timeTravel: {
      ...timeTravel,
      runs: results.travels.map(({ on, ticks, speed, ...cost }) => ({
        on,
        ticks,
        speed: speed.value,
        spread: speed.spread,
        reachMs: cost.reach,
        longestReachMs: cost.longestReach,
        bytes: cost.bytes,
      })),
    },
    kernels: results.kernels.map((kernel) => ({
      name: kernel.name,
      instructions: kernel.instructions,
      mips: kernel.mips.value,
      timesJavascript: kernel.timesJavascript.value,
      virtualToBare: kernel.virtualToBare.value,
      spread: {
        mips: kernel.mips.spread,
        timesJavascript: kernel.timesJavascript.spread,
        virtualToBare: kernel.virtualToBare.spread,
      },
    })),
  };
}

/** The results as tables, line by line, at most 80 columns wide. */
export function tableReport(results: Results): string[] {
  const { on, rounds, kernels, traps, travels } = results;
  const summary = summarize(results);
  return [
    Object.values(on).join(", "),
    `Medians of ${rounds} interleaved rounds; ± is half of the middle half.`,
    "",
    row("kernel", ["instructions", "MIPS", "× JavaScript", "virtual/bare"]),
    ...kernels.map((kernel) =>
      row(kernel.name, [
        grouped(kernel.instructions),
        withSpread(kernel.mips, 0),
        withSpread(kernel.timesJavascript, 1),
        withSpread(kernel.virtualToBare, 3),
      ])
    ),
    row("geometric mean", [
      "",
      plain(summary.interpreter.mips, 0),
      plain(summary.interpreter.timesJavascript, 1),
      plain(summary.virtualToBare, 3),
    ]),
    "",
    trapRow("trap", ["instructions", "ns"]),
    ...traps.map(({ kind, what, instructions, ns }) =>
      trapRow(`${kind}: ${what}`, [
        withSpread(instructions, 1),
        withSpread(ns, 0),
      ])
    ),
    "",
    row("debugger", ["ticks", "debugged/plain", "ms to a tick", "KiB kept"]),
    ...travels.map(({ on, ticks, speed, reach, longestReach, bytes }) =>
      row(on, [
        grouped(ticks),
        withSpread(speed, 2),
        `${reach.toFixed(1)} to ${longestReach.toFixed(1)}`,
        grouped(Math.round(bytes / 1024)),
      ])
    ),
    "",
    goalRow("figure", ["measured", "must", "aim", ""]),
    ...GOALS.map((goal) =>
      goalRow(goal.what, [
        goal.value(summary).toFixed(goal.digits),
        `${goal.less ? "≤" : "≥"} ${goal.must}`,
        goal.aim.toFixed(goal.less ? 0 : 2),
        verdict(goal, goal.value(summary)),
      ])
    ),
  ];
}

/** The results, one fact a line. */
export function plainReport(results: Results): string[] {
  const facts = (prefix: string, value: unknown): string[] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, inner]) =>
        facts(prefix === "" ? key : `${prefix}.${key}`, inner)
      )
      : [`${prefix}: ${value}`];
  return facts("", jsonReport(results));
}

function verdict({ must, aim, less }: Goal, value: number): string {
  const reaches = (goal: number): boolean =>
    less ? value <= goal : value >= goal;
  return reaches(aim) ? "as aimed" : reaches(must) ? "enough" : "MISSED";
}

function row(name: string, cells: readonly string[]): string {
  return line([name, ...cells], [-15, 13, 13, 15, 17]);
}

function trapRow(name: string, cells: readonly string[]): string {
  return line([name, ...cells], [-53, 12, 12]);
}

function goalRow(name: string, cells: readonly string[]): string {
  return line([name, ...cells], [-44, 10, 9, 6, 10]);
}

/** Cells side by side; a negative width sets to the left. */
function line(cells: readonly string[], widths: readonly number[]): string {
  return cells.map((cell, n) =>
    widths[n] < 0 ? cell.padEnd(-widths[n]) : cell.padStart(widths[n])
  ).join("").trimEnd();
}

function withSpread({ value, spread }: Figure, digits: number): string {
  const percent = `±${(spread * 100).toFixed(0)}%`;
  return `${value.toFixed(digits)} ${percent.padStart(4)}`;
}

/** A figure without a spread, in line with those that have one. */
function plain(value: number, digits: number): string {
  return value.toFixed(digits) + " ".repeat(5);
}
