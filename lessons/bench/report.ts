/**
 * The bench's report: what was measured, what it comes to, and both as one
 * document.
 *
 * @module
 */
import type { Accelerator } from "../../machine/mod.ts";
import { type Peer, PEER_NAMES, type PeerSpeed } from "./peers.ts";
import type { ColdStart } from "./programs.ts";
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
  /** The traps, by accelerator; the first one is the one that counts. */
  readonly traps: Readonly<Record<Accelerator, readonly TrapCost[]>>;
  /** The short programs. */
  readonly programs: readonly ColdStart[];
  /** What the debugger takes, run by run. */
  readonly travels: readonly TravelCost[];
  /** The kernels beside the peers, if they were asked for. */
  readonly peers: readonly PeerSpeed[];
  /** What is not installed, by the peer that needs it. */
  readonly missing: Readonly<Partial<Record<Peer, readonly string[]>>>;
}

/** What a trap costs. */
interface TrapSummary {
  /** The round trip, in interpreted instructions. */
  readonly instructions: number;
  /** The round trip, in nanoseconds. */
  readonly ns: number;
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
  /** The translator, bare: geometric means. */
  readonly translator: {
    readonly mips: number;
    /** Times as fast as the fast loop. */
    readonly timesLoop: number;
    /** Times as slow as JavaScript. */
    readonly timesJavascript: number;
  };
  /** A peer's time divided by ours: geometric means; null without the peer. */
  readonly ratios: Readonly<Record<Peer, number | null>>;
  /** A privileged instruction that the monitor emulates, by accelerator. */
  readonly traps: Readonly<Record<Accelerator, TrapSummary>>;
  /** Speed under the monitor divided by speed bare: the geometric mean. */
  readonly virtualToBare: number;
  /** The most that the translator adds to a short program: a factor. */
  readonly coldStart: number;
  /** The debugger: the worst of the runs. */
  readonly timeTravel: {
    /** Speed with the past kept and a breakpoint set, divided by plain speed. */
    readonly speed: number;
    /** Milliseconds to whatever tick of a run. */
    readonly reachMs: number;
  };
}

/** What the figures come to. */
export function summarize(results: Results): Summary {
  const { kernels, traps, programs, peers, travels } = results;
  const mean = (of: (kernel: KernelSpeed) => Figure): number =>
    geometricMean(kernels.map((kernel) => of(kernel).value));
  const trap = ([first]: readonly TrapCost[]): TrapSummary => ({
    instructions: first.instructions.value,
    ns: first.ns.value,
  });
  const ratio = (peer: Peer): number | null => {
    const found = peers.flatMap(({ ratios }) => ratios[peer]?.value ?? []);
    return found.length === 0 ? null : geometricMean(found);
  };
  return {
    interpreter: {
      mips: mean(({ mips }) => mips),
      timesJavascript: mean(({ timesJavascript }) => timesJavascript),
    },
    translator: {
      mips: mean(({ translator }) => translator.mips),
      timesLoop: mean(({ translator }) => translator.timesLoop),
      timesJavascript: mean(({ translator }) => translator.timesJavascript),
    },
    ratios: {
      native: ratio("native"),
      qemuSystem: ratio("qemuSystem"),
      qemuIcount: ratio("qemuIcount"),
    },
    traps: { loop: trap(traps.loop), translator: trap(traps.translator) },
    virtualToBare: mean(({ virtualToBare }) => virtualToBare),
    coldStart: Math.max(...programs.map(({ timesLoop }) => timesLoop.value)),
    timeTravel: {
      speed: Math.min(...travels.map(({ speed }) => speed.value)),
      reachMs: Math.max(...travels.map(({ longestReach }) => longestReach)),
    },
  };
}

/** The results as one document. */
export function jsonReport(results: Results): unknown {
  const { traps, coldStart, timeTravel, ...summary } = summarize(results);
  const kinds = results.traps.translator;
  return {
    on: results.on,
    rounds: results.rounds,
    ...summary,
    trap: {
      ...traps.translator,
      loop: traps.loop,
      translator: traps.translator,
      kinds: kinds.map(({ kind, what, instructions, ns }) => ({
        kind,
        what,
        instructions: instructions.value,
        ns: ns.value,
        spread: instructions.spread,
      })),
    },
    coldStart,
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
      translator: {
        mips: kernel.translator.mips.value,
        timesLoop: kernel.translator.timesLoop.value,
        timesJavascript: kernel.translator.timesJavascript.value,
      },
      virtualToBare: kernel.virtualToBare.value,
      spread: {
        mips: kernel.mips.spread,
        timesJavascript: kernel.timesJavascript.spread,
        timesLoop: kernel.translator.timesLoop.spread,
        virtualToBare: kernel.virtualToBare.spread,
      },
    })),
    programs: results.programs.map(({ name, ticks, timesLoop }) => ({
      name,
      ticks,
      timesLoop: timesLoop.value,
      spread: timesLoop.spread,
    })),
    peers: results.peers.map(({ name, instructions, ratios }) => ({
      name,
      instructions,
      ratios: Object.fromEntries(
        PEER_NAMES.map((peer) => [peer, ratios[peer]?.value ?? null]),
      ),
    })),
    missing: results.missing,
  };
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
