/**
 * `deno task bench`: how fast the engines are, as ratios.
 *
 * @module
 */
import { command, DONE, JSON_OPTION } from "../commands/cli.ts";
import type { Command } from "../commands/cli.ts";
import { type Io, print } from "../commands/io.ts";
import { main } from "../commands/system_io.ts";
import type { Now, Rounds } from "./interleave.ts";
import { type Kernel, KERNELS, type Work } from "./kernels.ts";
import {
  jsonReport,
  plainReport,
  type Results,
  tableReport,
} from "./report.ts";
import { kernelRun, measureKernel } from "./speeds.ts";
import { measureTravel, type Travel, type TravelCost } from "./time_travel.ts";
import { measureTraps, type Turns } from "./traps.ts";

/** How much is measured. */
export interface Plan {
  /** How often each run is repeated. */
  readonly rounds: Rounds;
  /** What a kernel has to do. */
  readonly work: (kernel: Kernel) => Work;
  /** How often the loops of traps turn. */
  readonly turns: Turns;
  /** The runs that the debugger goes through. */
  readonly travels: readonly Travel[];
}

/** A minute. */
const FULL: Plan = {
  rounds: { rounds: 21, warmUp: 4 },
  work: ({ work }) => work,
  turns: { trapping: 100_000, ordinary: 4_000_000 },
  travels: [
    { on: "bare", ticks: 1e8, rounds: 5, visits: 50 },
    { on: "type1", ticks: 1e8, rounds: 5, visits: 50 },
    { on: "bare", ticks: 1e9, rounds: 1, visits: 50 },
  ],
};

/** A few seconds: a glance. */
const QUICK: Plan = {
  rounds: { rounds: 7, warmUp: 3 },
  work: ({ work: { size, rounds } }) => ({
    size,
    rounds: Math.ceil(rounds / 4),
  }),
  turns: { trapping: 50_000, ordinary: 1_000_000 },
  travels: [{ on: "bare", ticks: 1e8, rounds: 1, visits: 20 }],
};

/** Measures everything; `now` is the clock, in milliseconds. */
export async function measure(
  { rounds, work, turns, travels }: Plan,
  now: Now,
): Promise<Omit<Results, "on">> {
  const kernels = KERNELS.map((kernel) => kernelRun(kernel, work(kernel)));
  return {
    rounds: rounds.rounds,
    kernels: kernels.map((kernel) => measureKernel(kernel, rounds, now)),
    traps: measureTraps({ turns, kernels }, rounds, now),
    travels: await measureTravels(travels, now),
  };
}

async function measureTravels(
  travels: readonly Travel[],
  now: Now,
): Promise<TravelCost[]> {
  const costs: TravelCost[] = [];
  for (const travel of travels) costs.push(await measureTravel(travel, now));
  return costs;
}

/** What the figures depend on, beside the project itself. */
function platform(): Results["on"] {
  const { version: { deno, v8 }, build: { os, arch } } = Deno;
  return {
    deno: `Deno ${deno}`,
    v8: `V8 ${v8}`,
    platform: `${os} ${arch}`,
  };
}

/** The command. */
export const bench: Command = command({
  name: "bench",
  summary: "Measures how fast the engines are, as ratios within one run.",
  operands: "",
  most: 0,
  options: [
    { name: "quick", description: "some seconds instead of a minute" },
    JSON_OPTION,
  ],
  notes: [
    "Five kernels run in PG-32 assembly, bare and under the monitor, and in " +
    "plain JavaScript, in turn; so do loops that trap at each turn, beside " +
    "one that does not. Ratios of the same round are compared, so a machine " +
    "that is busy for a while does little harm. Trust differences of more " +
    "than the spread that is shown.",
    "The debugger runs a kernel with its past kept and a breakpoint set, in " +
    "turn with the same run without; then it goes to ticks all over the run.",
  ],
  examples: [
    ["deno task bench", "all figures, with what they must be"],
    ["deno task bench --quick --json", "a glance, for another program"],
  ],
  run: async (given, io: Io) => {
    const plan = given.has("quick") ? QUICK : FULL;
    const results = {
      on: platform(),
      ...await measure(plan, () => performance.now()),
    };
    const text = given.has("json")
      ? JSON.stringify(jsonReport(results), null, 2)
      : (given.plain ? plainReport : tableReport)(results).join("\n");
    await print(io.stdout, `${text}\n`);
    return DONE;
  },
});

if (import.meta.main) await main(bench);
