/**
 * The bench's report as tables, and the figures beside what they must be and
 * what is aimed at.
 *
 * @module
 */
import { grouped } from "../commands/text.ts";
import { PEER_NAMES, PEERS } from "./peers.ts";
import { type Results, summarize, type Summary } from "./report.ts";
import type { Figure } from "./statistics.ts";

/** One figure, and what is asked of it. */
interface Goal {
  readonly what: string;
  /** What was measured; null if it was not. */
  readonly value: (summary: Summary) => number | null;
  readonly must: number;
  readonly aim: number;
  /** Whether less is better. */
  readonly less: boolean;
  readonly digits: number;
}

const GOALS: readonly Goal[] = [
  {
    what: "translator: times the fast loop's speed",
    value: ({ translator }) => translator.timesLoop,
    must: 8,
    aim: 12,
    less: false,
    digits: 1,
  },
  {
    what: "the fast loop: times the time of JavaScript",
    value: ({ interpreter }) => interpreter.timesJavascript,
    must: 20,
    aim: 12,
    less: true,
    digits: 1,
  },
  {
    what: "translator: times the time of JavaScript",
    value: ({ translator }) => translator.timesJavascript,
    must: 1.8,
    aim: 1,
    less: true,
    digits: 2,
  },
  {
    what: "a trap's round trip, in instructions",
    value: ({ traps }) => traps.translator.instructions,
    must: 12,
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
  {
    what: "a short program's time, to the fast loop's",
    value: ({ coldStart }) => coldStart,
    must: 1.1,
    aim: 1,
    less: true,
    digits: 2,
  },
  {
    what: "qemu-system's time to ours",
    value: ({ ratios }) => ratios.qemuSystem,
    must: 1.5,
    aim: 2,
    less: false,
    digits: 2,
  },
  {
    what: "qemu -icount's time to ours",
    value: ({ ratios }) => ratios.qemuIcount,
    must: 3,
    aim: 5,
    less: false,
    digits: 2,
  },
  {
    what: "native gcc -O1's time to ours",
    value: ({ ratios }) => ratios.native,
    must: 0.45, // We are 2.2 times slower.
    aim: 0.67, // 1.5 times.
    less: false,
    digits: 2,
  },
];

/** The results as tables, line by line, at most 80 columns wide. */
export function tableReport(results: Results): string[] {
  const { on, rounds } = results;
  const summary = summarize(results);
  return [
    Object.values(on).join(", "),
    `Medians of ${rounds} interleaved rounds; ± is half of the middle half.`,
    "",
    ...loopTable(results, summary),
    "",
    ...translatorTable(results, summary),
    "",
    ...trapTable(results),
    "",
    ...programTable(results),
    "",
    ...travelTable(results),
    "",
    ...peerTables(results, summary),
    goalRow("figure", ["measured", "must", "aim", ""]),
    ...GOALS.flatMap((goal) => {
      const value = goal.value(summary);
      if (value === null) return [];
      return goalRow(goal.what, [
        value.toFixed(goal.digits),
        `${goal.less ? "≤" : "≥"} ${goal.must}`,
        goal.aim.toFixed(goal.less ? 0 : 2),
        verdict(goal, value),
      ]);
    }),
  ];
}

function loopTable({ kernels }: Results, { interpreter }: Summary): string[] {
  return [
    row("the fast loop", ["instructions", "MIPS", "× JavaScript"]),
    ...kernels.map((kernel) =>
      row(kernel.name, [
        grouped(kernel.instructions),
        withSpread(kernel.mips, 0),
        withSpread(kernel.timesJavascript, 1),
      ])
    ),
    row("geometric mean", [
      "",
      plain(interpreter.mips, 0),
      plain(interpreter.timesJavascript, 1),
    ]),
  ];
}

function translatorTable(
  { kernels }: Results,
  { translator, virtualToBare }: Summary,
): string[] {
  const head = ["MIPS", "× the loop", "× JavaScript", "virtual/bare"];
  return [
    row("the translator", head),
    ...kernels.map(({ name, translator, virtualToBare }) =>
      row(name, [
        withSpread(translator.mips, 0),
        withSpread(translator.timesLoop, 1),
        withSpread(translator.timesJavascript, 2),
        withSpread(virtualToBare, 3),
      ])
    ),
    row("geometric mean", [
      plain(translator.mips, 0),
      plain(translator.timesLoop, 1),
      plain(translator.timesJavascript, 2),
      plain(virtualToBare, 3),
    ]),
  ];
}

function trapTable({ traps }: Results): string[] {
  return [
    trapRow("trap: instructions", ["loop", "translator"]),
    ...traps.loop.map(({ kind, what, instructions }, n) =>
      trapRow(`${kind}: ${what}`, [
        withSpread(instructions, 1),
        withSpread(traps.translator[n].instructions, 1),
      ])
    ),
  ];
}

function programTable({ programs }: Results): string[] {
  return [
    trapRow("short program", ["ticks", "× the loop"]),
    ...programs.map(({ name, ticks, timesLoop }) =>
      trapRow(name, [grouped(ticks), withSpread(timesLoop, 2)])
    ),
  ];
}

function travelTable({ travels }: Results): string[] {
  return [
    row("debugger", ["ticks", "debugged/plain", "ms to a tick", "KiB kept"]),
    ...travels.map(({ on, ticks, speed, reach, longestReach, bytes }) =>
      row(on, [
        grouped(ticks),
        withSpread(speed, 2),
        `${reach.toFixed(1)} to ${longestReach.toFixed(1)}`,
        grouped(Math.round(bytes / 1024)),
      ])
    ),
  ];
}

function peerTables(
  { peers, missing }: Results,
  { ratios }: Summary,
): string[] {
  const lacking = PEER_NAMES.flatMap((peer) =>
    missing[peer] === undefined
      ? []
      : `${PEERS[peer].what}: not here, needs ${missing[peer].join(", ")}`
  );
  if (peers.length === 0) return lacking.length > 0 ? [...lacking, ""] : [];
  const cell = (value: string | undefined): string => value ?? "-";
  return [
    row("time to ours", PEER_NAMES.map((peer) => PEERS[peer].what)),
    ...peers.map(({ name, ratios }) =>
      row(
        name,
        PEER_NAMES.map((peer) => {
          const ratio = ratios[peer];
          return cell(ratio && withSpread(ratio, 2));
        }),
      )
    ),
    row(
      "geometric mean",
      PEER_NAMES.map((peer) => {
        const ratio = ratios[peer];
        return cell(ratio === null ? undefined : plain(ratio, 2));
      }),
    ),
    ...lacking,
    "",
  ];
}

function verdict({ must, aim, less }: Goal, value: number): string {
  const reaches = (goal: number): boolean =>
    less ? value <= goal : value >= goal;
  return reaches(aim) ? "as aimed" : reaches(must) ? "enough" : "MISSED";
}

function row(name: string, cells: readonly string[]): string {
  return line([name, ...cells], [-15, 16, 15, 17, 17]);
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
