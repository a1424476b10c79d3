/**
 * Trap and emulate: what the live machine does in the later scenes, which look
 * back on whole runs.
 *
 * @module
 */
import { PG32 } from "../../isa/mod.ts";
import type { EngineBase } from "../../machine/mod.ts";
import { KERNEL, MEMORY } from "../01_machine_and_traps/kernel.ts";
import { earlier, exhibit, type Shown } from "../runner/exhibit.ts";
import { term } from "../runner/panel.ts";
import type { Workings } from "../runner/scene.ts";
import {
  comparison,
  counts,
  layers,
  NESTED,
  trapCounts,
} from "../runner/shows.ts";
import { journey, stepUntilNext, virtualStage } from "../runner/stage.ts";
import { r, sensitivity } from "./panels.ts";
import {
  bareRun,
  difference,
  FLAWED,
  nestedRun,
  printed,
  total,
  virtualRun,
} from "./runs.ts";
import type { EN } from "./words_en.ts";

type Later = "same" | "count" | "flawed" | "nested" | "theorem";

/** What happens in each of the later scenes. */
export const LATER: Pick<Workings<typeof EN>, Later> = {
  *same() {
    const bare = bareRun();
    const virtual = virtualRun();
    yield {
      beat: "compare",
      machine: exhibit(guestOn("type1", virtual)),
      values: difference(bare, virtual),
      panels: [
        [comparison([term("ticks"), term("output")], [
          [term("bare"), bare.ticks, printed(bare)],
          [term("virtual"), virtual.ticks, printed(virtual)],
        ])],
        [trapCounts([
          [term("bare"), bare.traps],
          [term("virtual"), virtual.traps],
        ])],
      ],
    };
  },

  *count() {
    const vm = virtualRun();
    const { ticks, statistics } = vm;
    const exits = total(statistics.exits);
    const values = { attempted: ticks, direct: ticks - exits };
    yield {
      beat: "statistics",
      machine: exhibit(guestOn("type1", vm)),
      values,
      panels: [[
        counts([
          [term("attempted"), ticks],
          [term("run directly"), ticks - exits],
          [term("exits"), exits],
          [term("emulated"), statistics.emulated],
          [term("reflected"), statistics.reflected],
        ]),
        trapCounts([[term("exits"), statistics.exits]]),
      ]],
    };
  },

  *flawed() {
    const bare = printed(bareRun(FLAWED));
    const vm = guestOn("type1", virtualRun(FLAWED));
    const virtual = printed(vm.engine);
    const other = virtual === "" ? "refused" : "other";
    yield {
      right: virtual === bare ? "same" : other,
      machine: earlier(vm),
      values: { bare: bare.slice(0, "mode 1".length) },
    };
    yield {
      beat: "outputs",
      machine: exhibit(vm),
      panels: [[comparison([term("output")], [
        [term("bare"), bare],
        [term("virtual"), virtual],
      ])]],
    };
  },

  *nested() {
    const bare = bareRun();
    const { outer, inner } = nestedRun();
    const top = guestOn("nested:2", inner);
    const never = inner.run(0).kind !== "halt";
    yield {
      right: never ? "never" : inner.ticks === bare.ticks ? "same" : "later",
      machine: earlier(top),
      values: { ticks: bare.ticks },
    };
    yield {
      beat: "levels",
      machine: exhibit(top),
      panels: [[
        layers(NESTED),
        counts([
          [term("exits to monitor"), total(outer.statistics.exits)],
          [term("exits to monitor2"), total(inner.statistics.exits)],
          [term("own acts"), inner.statistics.own],
        ]),
      ], [
        comparison([term("ticks"), term("output")], [
          [term("bare"), bare.ticks, printed(bare)],
          [term("nested"), inner.ticks, printed(inner)],
        ]),
      ]],
    };
  },

  *theorem() {
    const virtual = virtualRun();
    const { differ, bytes } = difference(bareRun(), virtual);
    const direct = virtual.ticks - total(virtual.statistics.exits);
    const stage = virtualStage(KERNEL, MEMORY);
    stepUntilNext(stage, /^lpsw/);
    const machine = exhibit(stage);
    yield {
      beat: "properties",
      machine,
      panels: [[counts([
        [term("efficiency"), `${direct} / ${virtual.ticks}`],
        [term("control"), r(journey(stage).resumed)],
        [term("equivalence"), `${differ} / ${bytes}`],
      ])]],
    };
    yield { beat: "theorem", panels: [[sensitivity(PG32)]] };
    yield { beat: "field" };
  },
};

/** The lesson's guest, on an engine. */
function guestOn(on: string, engine: EngineBase): Shown {
  return { image: KERNEL, on, engine };
}
