/**
 * Type 1 or type 2: what is measured in each scene.
 *
 * @module
 */
import { BLOCK_SIZE } from "../../isa/mod.ts";
import { COSTS, costsWith, SLICE } from "../../monitor/mod.ts";
import { twoTypes } from "../03_promises/panels.ts";
import { commands } from "../07_your_own_guest/panels.ts";
import { WAYS } from "../compare/measure.ts";
import { type Place, PLACES } from "../compare/rig.ts";
import { earlier, exhibit } from "../runner/exhibit.ts";
import type { Workings } from "../runner/scene.ts";
import { FAULTS } from "./faults.ts";
import { BLOCKS, pacer } from "./guests.ts";
import {
  cheapest,
  faultOf,
  harmful,
  harms,
  hosted,
  isolation,
  measured,
  negotiation,
  oneExit,
  paces,
  PERIODS,
  TYPICAL,
  typical,
} from "./measures.ts";
import {
  atCosts,
  constructions,
  exitParts,
  faults,
  letIn,
  measurable,
  pace,
  shares,
  stops,
  summary,
  times,
  typicalGuests,
} from "./panels.ts";
import type { EN } from "./words_en.ts";

/** How many times dearer traps are, where they are dear. */
const DEARER = 10;

/** The places where a host keeps what runs on it already. */
const HOSTED: readonly Place[] = PLACES.filter((place) => place !== "type1");

/** The commands that this lesson leaves the user with. */
const COMMANDS: readonly string[] = [
  "deno task compare",
  "deno task compare --table",
  "deno task compare --costs mine.json",
  "deno task run disk --on type2 --json",
  "deno task run disk --on kernel --json",
];

/** What happens in each scene. */
export const WORKINGS: Workings<typeof EN> = {
  *claims() {
    yield { beat: "table", panels: [[twoTypes()]] };
    yield { beat: "three", panels: [[constructions()]] };
  },

  *ground() {
    const { timesharing: guest } = typical();
    const { type1, type2 } = guest;
    const shown = hosted(TYPICAL.timesharing);
    const values = { traps: type1.traps, calls: type2.hostSyscalls };
    yield {
      right: type2.traps === type1.traps
        ? "same"
        : type2.traps > type1.traps
        ? "more"
        : "fewer",
      machine: earlier(shown),
      values,
    };
    yield {
      beat: "stops",
      machine: exhibit(shown),
      values,
      panels: [[stops(guest)]],
    };
  },

  *one_exit() {
    const cost = oneExit();
    const [type1, type2] = [cost.type1.cycles, cost.type2.cycles];
    const shown = hosted(pacer(10, 100));
    const values = {
      type1,
      type2,
      kernel: cost.kernel.cycles,
      hardware: cost.type1.parts.hardware,
      monitor: cost.type1.parts.monitor,
      hundred: 100 * type1,
    };
    yield {
      right: type2 === type1 ? "same" : type2 < 10 * type1 ? "some" : "hundred",
      machine: earlier(shown),
      values,
    };
    yield {
      beat: "parts",
      machine: exhibit(shown),
      values,
      panels: [[exitParts(cost)]],
    };
  },

  *pace() {
    const runs = paces();
    const [period, { type1, type2 }] = runs[runs.length - 1];
    const each = oneExit();
    const shown = hosted(pacer(PERIODS[0], 10));
    const values = {
      period,
      slice: SLICE,
      exit: each.type2.cycles,
      ratio: (each.type2.cycles / each.type1.cycles).toFixed(1),
      last: times(type2.slowdown),
      last_type1: times(type1.slowdown),
    };
    yield {
      right: type2.slowdown === 1
        ? "none"
        : type2.slowdown < 2
        ? "little"
        : "times",
      machine: earlier(shown),
      values,
    };
    yield {
      beat: "law",
      machine: exhibit(shown),
      values,
      panels: [[pace(runs)]],
    };
  },

  *guests() {
    const runs = typical();
    const { blocks } = runs;
    const { parts, cycles } = blocks.type2;
    const values = {
      count: BLOCKS.disk!.length / BLOCK_SIZE,
      slowdown: times(blocks.type2.slowdown),
      percent: Math.round(100 * parts.signals / cycles),
    };
    const shown = hosted(BLOCKS);
    const dearest = Math.max(...Object.values(parts));
    yield { beat: "four", panels: [[typicalGuests(runs)]] };
    yield {
      right: dearest === parts.signals
        ? "signals"
        : dearest === parts.monitor
        ? "monitor"
        : "disk",
      machine: earlier(shown),
      values,
    };
    yield {
      beat: "where",
      machine: exhibit(shown),
      values,
      panels: [[shares(blocks)]],
    };
  },

  *resources() {
    const found = negotiation();
    const { type1, type2 } = found;
    const values = {
      few: type1.guests,
      all: type2.guests,
      swapped: type2.swapped,
      // Of a million cycles, those that are left for guests.
      left: Math.round(1e6 / (1 + type2.overhead)),
    };
    yield {
      right: type1.guests === type2.guests
        ? "neither"
        : type2.guests > type1.guests
        ? "hosted"
        : "owner",
      values,
    };
    yield { beat: "let_in", values, panels: [[letIn(found)]] };
    yield { beat: "policy" };
  },

  *crowded() {
    const { type2 } = faultOf(FAULTS.memory);
    yield {
      right: type2.victim === "dead"
        ? "monitor"
        : type2.neighbour === "dead"
        ? "last"
        : "nobody",
    };
    yield {
      beat: "host",
      panels: [[faults([FAULTS.spin, FAULTS.nice, FAULTS.memory])]],
    };
  },

  *eyes() {
    yield {
      right: faultOf(FAULTS.root).type2.leak ? "nothing" : "window",
    };
    yield {
      beat: "root",
      panels: [[faults([FAULTS.root, FAULTS.file, FAULTS.rootFile])]],
    };
    yield { beat: "trust" };
  },

  *escape() {
    const { type1, type2 } = faultOf(FAULTS.escape);
    yield {
      right: type1.leak === type2.leak
        ? "alike"
        : type1.leak
        ? "hosted"
        : "owner",
    };
    yield { beat: "walls", panels: [[faults([FAULTS.escape])]] };
  },

  *score() {
    const values = {
      faults: isolation().length,
      common:
        isolation().filter((fault) =>
          PLACES.every((place) => harms(fault[place]))
        ).length,
      type1: harmful("type1"),
      type2: harmful("type2"),
    };
    yield {
      right: values.type1 === 0
        ? "none"
        : values.type1 < values.type2
        ? "fewer"
        : "alike",
      values,
    };
    yield { beat: "all", values, panels: [[faults()]] };
  },

  *told() {
    const { sieve, timesharing } = typical();
    const ratio = (run: typeof sieve): string =>
      (run.type2.cycles / run.type1.cycles).toFixed(1);
    yield {
      beat: "suited",
      values: { least: ratio(sieve), most: ratio(timesharing) },
      panels: [[measurable()]],
    };
    yield { beat: "people" };
  },

  *costs() {
    const free = measured(BLOCKS, costsWith({ signal: 0, sigreturn: 0 }));
    const dear = measured(
      BLOCKS,
      costsWith({ trap: DEARER * COSTS.trap.cycles }),
    );
    const [first, second] = PLACES.toSorted((a, b) =>
      free[a].cycles - free[b].cycles
    );
    yield {
      right: first === "type2"
        ? "first"
        : second === "type2"
        ? "second"
        : "last",
    };
    yield {
      beat: "survives",
      machine: exhibit(hosted(BLOCKS)),
      values: { dearer: DEARER },
      panels: [[atCosts([
        ["usual costs", typical().blocks],
        ["free signals", free],
        ["dear traps", dear],
      ])]],
    };
  },

  *debate() {
    const { blocks } = typical();
    const found = negotiation();
    // It shares what becomes of guests with one type; what about cycles?
    const guests = found.kernel.guests === found.type2.guests &&
      harmful("kernel") === harmful("type2");
    const [first, second] = WAYS.filter((way) => way !== "bare").toSorted((
      a,
      b,
    ) => blocks[a].cycles - blocks[b].cycles);
    yield {
      right: !guests || first === "kernel"
        ? "one"
        : second === "kernel"
        ? "both"
        : "two",
    };
    yield {
      beat: "columns",
      panels: [[
        summary({ exit: oneExit(), run: blocks, found, harmed: harmful }),
      ]],
    };
    yield { beat: "owners" };
    yield { beat: "hosted" };
  },

  *tenants() {
    // Nobody else on the machine may harm a guest, or look into it.
    const safe = PLACES.filter((place) =>
      [FAULTS.nice, FAULTS.memory, FAULTS.root, FAULTS.rootFile]
        .every((name) => !harms(faultOf(name)[place]))
    );
    yield { right: cheapest(safe, typical().blocks) };
    yield { beat: "decided" };
  },

  *laptop() {
    // The system stays, and nothing is put into its kernel.
    const possible = HOSTED.filter((place) => place !== "kernel");
    const { sieve } = typical();
    const right = cheapest(possible, sieve);
    yield { right };
    yield {
      beat: "decided",
      values: { slowdown: times(sieve[right].slowdown) },
    };
  },

  *house() {
    // More guests than there is memory for, beside what runs there already.
    const found = negotiation();
    const possible = HOSTED.filter((place) =>
      found[place].guests > found.type1.guests
    );
    yield { right: cheapest(possible, typical().blocks) };
    yield { beat: "decided" };
    yield {
      beat: "yours",
      panels: [[commands(COMMANDS)]],
    };
  },
};
