/**
 * Runs the suites against the rooms that it stands beside, each up to its first
 * failure, and prints a line of JSON for each suite.
 *
 * It runs in a copy of the repository in which a bug has been planted, in a
 * process of its own, because a bug can make a loop endless. The tests are
 * those of the other folders; only the runner is left out, which would take
 * longer than they do.
 *
 * @module
 */
import fc from "fast-check";
import { assertEquivalent, assertTranslated } from "../equivalence/compare.ts";
import { HOT_KERNELS } from "../equivalence/hot.ts";
import { KERNELS } from "../../lessons/random_guests/program.ts";
import { hurry } from "../machine/_runs.ts";

/** The argument that says: one suite that catches it is enough. */
export const ENOUGH = "--enough";

/** What one suite says. */
export interface Verdict {
  /** Its name. */
  readonly suite: string;
  /** The test that failed first, if one did. */
  readonly caught?: string;
}

type TestFunction = (t: Deno.TestContext) => void | Promise<void>;

/** The tests of the module that is being imported. */
const registered: { name: string; run: TestFunction }[] = [];

/** Random kernels that a mutant must survive. */
const PROGRAMS = 300;

/** The suites, by the files that hold their tests. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  hand: [
    "../machine/delivery_test.ts",
    "../machine/clock_test.ts",
    "../machine/interrupts_test.ts",
    "../machine/idle_test.ts",
    "../machine/devices_test.ts",
    "../machine/window_test.ts",
    "../machine/snapshot_test.ts",
  ],
  qemu: ["../conformance/rv32em_test.ts"],
  monitor: [
    "../monitor/dispatcher_test.ts",
    "../monitor/allocator_test.ts",
    "../monitor/scheduler_test.ts",
    "../monitor/scheduler_shares_test.ts",
    "../monitor/monitor_test.ts",
    "../monitor/nesting_test.ts",
    "../monitor/world_switch_test.ts",
    "../monitor/resource_control_test.ts",
  ],
  host: [
    "../monitor/host/calls_test.ts",
    "../monitor/host/faults_test.ts",
    "../monitor/host/ledger_test.ts",
    "../monitor/host/attacks_test.ts",
    "../monitor/host/equivalence_test.ts",
  ],
  attacks: ["../attacks/attacks_test.ts"],
  refused: ["../robustness/refused_test.ts"],
  restore: ["../equivalence/save_restore_test.ts"],
  translator: [
    "../machine/translator/graph_test.ts",
    "../machine/translator/translator_test.ts",
    "../machine/translator/probe_test.ts",
    "../isa/webassembly_test.ts",
  ],
};

/** The suites' names, in the order in which they run. */
export const SUITES: readonly string[] = [
  ...Object.keys(FILES),
  "equivalence",
  "loops",
];

/** The name of the first test of some files that fails. */
async function firstFailure(
  files: readonly string[],
): Promise<string | undefined> {
  for (const file of files) {
    registered.length = 0;
    await import(file);
    for (const { name, run } of [...registered]) {
      if (!await passes(run)) return name;
    }
  }
}

async function passes(run: TestFunction): Promise<boolean> {
  let steps = true;
  const step = async (_: string, body: TestFunction): Promise<boolean> => {
    const passed = await passes(body);
    steps &&= passed;
    return passed;
  };
  try {
    await run({ step } as unknown as Deno.TestContext);
    return steps;
  } catch {
    return false;
  }
}

/** The first random kernel that is not the same everywhere. */
function firstDifference(suite: string): string | undefined {
  const [drawn, check] = suite === "loops"
    ? [HOT_KERNELS, assertTranslated]
    : [KERNELS, assertEquivalent];
  const programs = fc.sample(drawn, { seed: 1974, numRuns: PROGRAMS });
  const place = programs.findIndex((program) => {
    try {
      check(program);
      return false;
    } catch {
      return true;
    }
  });
  return place < 0 ? undefined : `random kernel ${place + 1}`;
}

if (import.meta.main) {
  hurry(10);
  Object.assign(Deno, {
    test: (name: string, run: TestFunction) => registered.push({ name, run }),
  });
  for (const suite of SUITES) {
    const files = FILES[suite];
    const caught = files ? await firstFailure(files) : firstDifference(suite);
    const verdict: Verdict = { suite, caught };
    console.log(JSON.stringify(verdict));
    if (caught !== undefined && Deno.args.includes(ENOUGH)) break;
  }
}
