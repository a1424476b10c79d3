/**
 * The translator: what the live machine does in each scene.
 *
 * @module
 */
import type { Workings } from "../runner/scene.ts";
import { hex, term } from "../runner/panel.ts";
import { earlier, setRegisters } from "../runner/exhibit.ts";
import { comparison, counts } from "../runner/shows.ts";
import { bareStage, textAt } from "../runner/stage.ts";
import {
  besides,
  blocksOf,
  countOf,
  excerpt,
  fieldsOf,
  instructionsOf,
  loopBody,
  textOf,
} from "./code.ts";
import { MEMORY, searchThrough, sumOf } from "./guests.ts";
import { LATER_WORKINGS } from "./later_workings.ts";
import {
  blocks,
  copies,
  done,
  executions,
  program,
  wasm,
  wasmBeside,
  ways,
} from "./panels.ts";
import {
  begin,
  finished,
  now,
  onlyRegion,
  type Run,
  THRESHOLD,
  untilHot,
} from "./runs.ts";
import type { EN } from "./words_en.ts";

/** How many numbers are added up. */
const NUMBERS = 1000;
const SUM = sumOf(NUMBERS);
/** As many numbers as the list has. */
const SEARCH = searchThrough(8);
/** So many that it gets hot: behind the list, it reads zeros. */
const LONG_SEARCH = searchThrough(900);

/** What happens in each scene. */
export const WORKINGS: Workings<typeof EN> = {
  *interpreter() {
    const run = begin(SUM);
    const { engine } = run;
    engine.run(1);
    const { pc } = engine.cpu;
    const machine = now(run);
    const times = executed();
    const values = {
      word: hex(engine.load(pc), 8),
      numbers: NUMBERS,
      decodings: [...times.values()].reduce((sum, n) => sum + n, 0),
      words: times.size,
    };
    yield {
      beat: "steps",
      machine,
      values,
      panels: [[
        program(SUM.image),
        counts(fieldsOf(engine, pc), textAt(SUM, pc)),
      ]],
    };
    yield { right: times.get(pc) === 1 ? "once" : "each", machine, values };
    yield {
      beat: "counted",
      machine,
      values,
      panels: [[executions(SUM.image, times)]],
    };
  },

  *hot() {
    const run = untilHot(SUM);
    const { address } = onlyRegion(run);
    const values = {
      threshold: THRESHOLD,
      at: hex(address),
      turns: NUMBERS - run.engine.cpu.x[11],
      tick: run.engine.ticks,
    };
    const [first, head] = labelled(run);
    yield {
      right: address === first ? "start" : address === head ? "head" : "jump",
      machine: earlier(run),
      values,
      panels: [[program(SUM.image)]],
    };
    yield {
      beat: "found",
      machine: now(run),
      values,
      panels: [[done(run.translator.counts)]],
    };
  },

  *price() {
    // The first translation of a process is dear. It is not to be this one.
    finished(SUM);
    const lengths = [1_000, 100_000, 1_000_000, 10_000_000];
    const runs = lengths.map((n) => finished(sumOf(n), {}));
    const [short] = runs;
    const { counts } = short.translator;
    const values = { ticks: short.engine.ticks };
    yield {
      right: counts.translated === 0
        ? "none"
        : counts.interpreted === 0
        ? "all"
        : "most",
      machine: earlier(short),
      values,
    };
    yield {
      beat: "patience",
      machine: now(short),
      values: { ...values, first: runs[2].translator.counts.interpreted },
      panels: [[
        comparison(
          [term("ticks interpreted"), term("ticks translated")],
          runs.map(({ engine, translator: { counts } }) => [
            `a1 = ${(engine.ticks - 2) / 3}`,
            counts.interpreted,
            counts.translated,
          ]),
        ),
      ]],
    };
  },

  *blocks() {
    const run = untilHot(LONG_SEARCH);
    const { address, region } = onlyRegion(run);
    const loop = blocksOf(region).filter(({ end }) => end.kind !== "left");
    const shown = program(SEARCH.image, { from: "loop", to: "trapped" });
    const names = ["none", "one", "two", "three"] as const;
    yield {
      right: names[loop.length] as "one" | "two" | "three",
      machine: earlier(begin(SEARCH)),
      panels: [[shown]],
    };
    yield {
      beat: "graph",
      machine: now(run),
      values: { head: hex(address) },
      panels: [[shown, blocks(region)]],
    };
  },

  *region() {
    const run = untilHot(LONG_SEARCH);
    const { region, words } = onlyRegion(run);
    const machine = now(run);
    const values = {
      words: words.length,
      nodes: region.graph.nodes.length,
      blocks: blocksOf(region).length,
      // What ends the loop stands there once.
      times: (instructionsOf(region) - 1) / (words.length - 1),
    };
    yield { beat: "exits", machine, values, panels: [[ways(region)]] };
    yield { beat: "copies", machine, values, panels: [[copies(region)]] };
  },

  *registers() {
    const run = untilHot(SUM);
    const { region } = onlyRegion(run);
    const body = loopBody(region);
    const machine = now(run);
    const loads = countOf(body, "i32.load");
    const stores = countOf(body, "i32.store");
    const lines = textOf(region);
    yield {
      right: loads + stores === 0
        ? "never"
        : loads + stores === 3
        ? "three"
        : "changed",
      machine,
      panels: [[program(SUM.image, { from: "loop" })]],
    };
    yield {
      beat: "locals",
      machine,
      values: { loads, stores },
      panels: [[
        wasm([
          ...excerpt(lines, lines[0], "(block $leave"),
          "  ...",
          ...lines.slice(-6, -1),
        ]),
      ]],
    };
  },

  *emitted() {
    const run = untilHot(SUM);
    const placed = onlyRegion(run);
    const [root] = placed.region.graph.nodes;
    yield {
      beat: "turn",
      machine: now(run),
      values: { ticks: root.block.ticks },
      panels: [[wasmBeside(besides(placed, root, SUM.image))]],
    };
    yield { beat: "rows" };
  },

  ...LATER_WORKINGS,
};

/** The addresses of a program's first instruction, and of its loop. */
function labelled({ image }: Run): [start: number, loop: number] {
  const at = (name: string) =>
    image.symbols.find((symbol) => symbol.name === name)!.value;
  return [at("_start"), at("loop")];
}

/** How often the machine executes each instruction of the sum. */
function executed(): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  const stage = bareStage(SUM.image, MEMORY);
  setRegisters(stage.engine, SUM);
  const { engine: { cpu }, stepper } = stage;
  for (let kind = "budget"; kind !== "halt";) {
    times.set(cpu.pc, (times.get(cpu.pc) ?? 0) + 1);
    kind = stepper.step().exit.kind;
  }
  return times;
}
