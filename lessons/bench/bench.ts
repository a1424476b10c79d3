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
import { jsonReport, plainReport, type Results } from "./report.ts";
import { tableReport } from "./tables.ts";
import type { Accelerator } from "../../machine/mod.ts";
import {
  measurePeers,
  missing,
  type Peer,
  PEER_NAMES,
  type PeerSpeed,
} from "./peers.ts";
import { measurePrograms } from "./programs.ts";
import { kernelRun, measureKernel } from "./speeds.ts";
import { measureTravel, type Travel, type TravelCost } from "./time_travel.ts";
import { measureTraps, type TrapCost, type Turns } from "./traps.ts";

/** How much is measured. */
export interface Plan {
  /** How often each run is repeated. */
  readonly rounds: Rounds;
  /** How often whole processes are. */
  readonly peerRounds: Rounds;
  /** What a kernel has to do. */
  readonly work: (kernel: Kernel) => Work;
  /** How often the loops of traps turn. */
  readonly turns: Turns;
  /** The runs that the debugger goes through. */
  readonly travels: readonly Travel[];
}

/** Two minutes; with the peers, six. */
const FULL: Plan = {
  rounds: { rounds: 15, warmUp: 3 },
  peerRounds: { rounds: 5, warmUp: 1 },
  work: ({ work }) => work,
  turns: { trapping: 1_000_000, ordinary: 4_000_000 },
  travels: [
    { on: "bare", ticks: 1e8, rounds: 5, visits: 50 },
    { on: "type1", ticks: 1e8, rounds: 5, visits: 50 },
    { on: "bare", ticks: 1e9, rounds: 1, visits: 50 },
  ],
};

/** Ten seconds: a glance. */
const QUICK: Plan = {
  rounds: { rounds: 5, warmUp: 2 },
  peerRounds: { rounds: 1, warmUp: 0 },
  work: ({ work: { size, rounds } }) => ({
    size,
    rounds: Math.ceil(rounds / 4),
  }),
  turns: { trapping: 200_000, ordinary: 1_000_000 },
  travels: [{ on: "bare", ticks: 1e8, rounds: 1, visits: 20 }],
};

/** Measures everything here; `now` is the clock, in milliseconds. */
export async function measure(
  { rounds, work, turns, travels }: Omit<Plan, "peerRounds">,
  now: Now,
): Promise<Omit<Results, "on" | "peers" | "missing">> {
  const kernels = KERNELS.map((kernel) => kernelRun(kernel, work(kernel)));
  // They only say how long an instruction takes: an eighth of them will do.
  const shorter = KERNELS.map((kernel) => {
    const { size, rounds } = work(kernel);
    return kernelRun(kernel, { size, rounds: Math.ceil(rounds / 8) });
  });
  const traps = (accelerator: Accelerator): readonly TrapCost[] =>
    measureTraps({ turns, kernels: shorter, accelerator }, rounds, now);
  return {
    rounds: rounds.rounds,
    programs: measurePrograms(rounds, now),
    kernels: kernels.map((kernel) => measureKernel(kernel, rounds, now)),
    traps: { loop: traps("loop"), translator: traps("translator") },
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

/** Measures the peers that are there. */
async function measureBeside(
  { peerRounds }: Plan,
  now: Now,
): Promise<Pick<Results, "peers" | "missing">> {
  const lacking: Partial<Record<Peer, readonly string[]>> = {};
  for (const peer of PEER_NAMES) {
    const packages = await missing(peer);
    if (packages.length > 0) lacking[peer] = packages;
  }
  const there = PEER_NAMES.filter((peer) => lacking[peer] === undefined);
  const folder = await Deno.makeTempDir({ prefix: "trapeze_bench_" });
  try {
    const peers: PeerSpeed[] = [];
    const plan = { peers: there, rounds: peerRounds, folder };
    for (const kernel of there.length > 0 ? KERNELS : []) {
      peers.push(await measurePeers(kernel, plan, now));
    }
    return { peers, missing: lacking };
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
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
    { name: "quick", description: "some seconds instead of two minutes" },
    {
      name: "peers",
      description: "the same kernels also natively and on QEMU, as far as " +
        "they are installed: some minutes more",
    },
    JSON_OPTION,
  ],
  notes: [
    "Six kernels, in C compiled for PG-32 and in plain JavaScript, run in " +
    "turn: interpreted by the fast loop, translated, translated under the " +
    "monitor, and in JavaScript; so do loops that trap at each turn, beside " +
    "one that does not, and short programs from their boot on. Ratios of the " +
    "same round are compared, so a machine that is busy for a while does " +
    "little harm. Trust differences of more than the spread that is shown.",
    "The debugger runs a kernel with its past kept and a breakpoint set, in " +
    "turn with the same run without; then it goes to ticks all over the run.",
    "A peer's ratio is its time divided by ours, each without its start: above " +
    "1 we are faster. QEMU executes the same instructions as we do.",
  ],
  examples: [
    ["deno task bench", "all figures, with what they must be"],
    ["deno task bench --quick --json", "a glance, for another program"],
    ["deno task bench --peers", "and what others need for the same"],
  ],
  run: async (given, io: Io) => {
    const plan = given.has("quick") ? QUICK : FULL;
    const now = (): number => performance.now();
    const results = {
      on: platform(),
      ...await measure(plan, now),
      ...given.has("peers")
        ? await measureBeside(plan, now)
        : { peers: [], missing: {} },
    };
    const text = given.has("json")
      ? JSON.stringify(jsonReport(results), null, 2)
      : (given.plain ? plainReport : tableReport)(results).join("\n");
    await print(io.stdout, `${text}\n`);
    return DONE;
  },
});

if (import.meta.main) await main(bench);
