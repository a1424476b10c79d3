/**
 * The translator against the fast loop: the same programs, to the tick and to
 * the byte, bare and under monitors, looked at at random ticks.
 *
 * @module
 */
import { assert } from "@std/assert";
import fc from "fast-check";
import { CAUSE_NAMES } from "../../isa/mod.ts";
import {
  Bare,
  LEFT,
  Machine,
  PATCHED,
  STOPPED,
  TrapCounts,
} from "../../machine/mod.ts";
import { assertCampaign } from "./campaign.ts";
import { assertTranslated } from "./compare.ts";
import { HOT_KERNELS } from "./hot.ts";
import { install, PROGRAMS } from "../../lessons/random_guests/program.ts";
import { TRANSLATED } from "./worlds.ts";

Deno.test("300 kernels full of loops: translated, bare and under monitors", () => {
  assertCampaign(HOT_KERNELS, assertTranslated, { seed: 8, programs: 300 });
});

Deno.test("200 other programs, translated", () => {
  assertCampaign(PROGRAMS, assertTranslated, { seed: 8, programs: 200 });
});

/** What happens in a translator, by a name for each. */
function happenings(runs: number): Record<string, number> {
  const found: Record<string, number> = {};
  const count = (name: string, times = 1): void => {
    found[name] = (found[name] ?? 0) + times;
  };
  const traps = new TrapCounts().record;
  for (const program of fc.sample(HOT_KERNELS, { seed: 8, numRuns: runs })) {
    const machine = new Machine({ memory: program.memory, ...TRANSLATED });
    install(machine, program);
    const bare = new Bare(machine);
    for (const ticks of program.steps) bare.run(ticks);
    const { counts, regions } = machine.translator!;
    for (const [name, times] of Object.entries(counts)) count(name, times);
    for (const cause of CAUSE_NAMES) traps[cause] += machine.traps[cause];
    for (const { region: { graph, exits } } of regions) {
      const blocks = new Set(graph.nodes.map(({ block }) => block));
      count("copies of blocks", graph.nodes.length - blocks.size);
      count("several loops", graph.heads.size > 1 ? 1 : 0);
      count("not reducible", graph.isReducible ? 0 : 1);
      for (const { end } of graph.nodes) {
        if (end.kind === "indirect") count("returns", end.targets.length);
      }
      for (const { code, pc } of exits) {
        if (pc === undefined) count("exits to anywhere");
        if (code > 0) count("exits by a trap");
        if (code === LEFT) count("exits at what is beyond");
        if (code === PATCHED) count("exits at a patch");
        if (code === STOPPED) count("exits where something was attempted");
      }
    }
  }
  for (const cause of CAUSE_NAMES) count(`traps: ${cause}`, traps[cause]);
  return found;
}

Deno.test("the kernels full of loops reach everything in a translator", () => {
  const found = happenings(150);
  assert(found.translated > 2 * found.interpreted, "most is translated");
  for (const [name, times] of Object.entries(found)) {
    assert(times >= 10, `${name}: ${times}`);
  }
});
