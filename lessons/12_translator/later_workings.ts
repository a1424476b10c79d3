/**
 * The second half of the lesson: what keeps translated code exact, and what it
 * is good for.
 *
 * @module
 */
import { Bare, deliver } from "../../machine/mod.ts";
import { difference } from "../02_trap_and_emulate/runs.ts";
import { commands } from "../07_your_own_guest/panels.ts";
import { earlier } from "../runner/exhibit.ts";
import { hex, term, type Value } from "../runner/panel.ts";
import type { Workings } from "../runner/scene.ts";
import { comparison, counts } from "../runner/shows.ts";
import {
  excerpt,
  instructionsOf,
  loopBody,
  operatorsOf,
  rotated,
  textOf,
} from "./code.ts";
import { PATCHING, searchThrough, sumOf, timeOf } from "./guests.ts";
import { budgets, done, program, rotations, wasm, ways } from "./panels.ts";
import {
  begin,
  beginInterpreted,
  ENOUGH,
  finished,
  HOUSE_MEMORY,
  household,
  now,
  onlyRegion,
  since,
  translatorOf,
  untilHot,
  untilTrap,
} from "./runs.ts";
import type { EN } from "./words_en.ts";

const SUM = sumOf(1000);
/** It reads on to the end of its memory, and beyond. */
const ENDLESS = searchThrough(1_000_000);
/** A sum that is long enough to be worth a look at what it costs. */
const LONG = sumOf(1_000_000);

/** How often a guest reads the time. */
const READINGS = 10_000;
const TIME = timeOf(READINGS);

/** How many turns the guest takes that changes its loop. */
const TURNS = 600;

/** All numbers of ticks up to this one are tried. */
const MOST_TICKS = 200;

type Later = Pick<
  Workings<typeof EN>,
  | "check"
  | "counting"
  | "traps"
  | "helper"
  | "patched"
  | "machines"
  | "speed"
  | "field"
  | "yours"
>;

/** What happens in each of these scenes. */
export const LATER_WORKINGS: Later = {
  *check() {
    const run = untilHot(ENDLESS);
    const limit = run.engine.size;
    const machine = now(run);
    const odd = 0x106;
    const index = rotated(odd);
    const values = { address: hex(odd), limit: hex(limit) };
    yield {
      right: index >= limit >>> 2
        ? "large"
        : index === odd >>> 2
        ? "index"
        : "same",
      machine,
      values,
    };
    const lines = textOf(onlyRegion(run).region);
    const address = "(local.set $i32_0 (local.get $a1))";
    yield {
      beat: "compare",
      machine,
      values,
      panels: [
        [wasm(excerpt(lines, address, "(br $leave)"))],
      ],
    };
    yield {
      beat: "access",
      machine,
      values: { ...values, words: hex(limit >>> 2) },
      panels: [
        [wasm(excerpt(lines, "(local.set $i32_1", "(local.set $t0"))],
        [rotations([0x104, odd, limit - 4, limit, -4], limit)],
      ],
    };
  },

  *counting() {
    const run = untilHot(SUM);
    const { need } = onlyRegion(run).region;
    const lines = textOf(onlyRegion(run).region);
    const machine = now(run);
    const ticks = need - 1;
    const { interpreted, translated } = letRun(ticks);
    let differ = 0;
    for (let n = 1; n <= MOST_TICKS; n++) differ += letRun(n).differ;
    const values = { need, ticks, differ, most: MOST_TICKS };
    yield {
      right: interpreted + translated > ticks
        ? "beyond"
        : translated > 0
        ? "turns"
        : "loop",
      machine,
      values,
      panels: [[wasm(excerpt(lines, "(loop $loop0", "(br $leave)"))]],
    };
    const tried = [need - 1, need, 50, MOST_TICKS, 1000];
    yield {
      beat: "exact",
      machine,
      values,
      panels: [[budgets(tried.map((ticks) => ({ ticks, ...letRun(ticks) })))]],
    };
  },

  *traps() {
    const runs = [beginInterpreted(ENDLESS), begin(ENDLESS)] as const;
    const [interpreter, translator] = runs;
    const traps = runs.map(({ engine }) => untilTrap(engine));
    const { region } = onlyRegion(translator);
    const unlike = difference(interpreter.engine, translator.engine).differ;
    const before = translator.engine.ticks - 1;
    const rows = runs.map(({ engine }, n): [Value, ...Value[]] => [
      term((["by interpreter", "by translator"] as const)[n]),
      hex(traps[n].pc),
      hex(traps[n].detail),
      engine.cpu.x[12],
      engine.ticks,
    ]);
    for (const [n, { engine }] of runs.entries()) deliver(engine, traps[n]);
    const exit = region.exits.find(({ pc }) => pc === traps[1].pc)!;
    const head = region.graph.nodes[0].block;
    const values = {
      pc: hex(traps[1].pc),
      ticks: head.ticks,
      passed: exit.ticks,
      unlike,
    };
    yield {
      right: unlike === 0
        ? "nothing"
        : traps[0].pc === traps[1].pc
        ? "tick"
        : "pc",
      machine: earlier(translator, before),
      values,
    };
    yield {
      beat: "precise",
      machine: now(translator),
      values,
      panels: [[ways(region)], [
        comparison(
          [term("saved pc"), term("detail"), "a2", term("ticks")],
          rows,
        ),
      ]],
    };
  },

  *helper() {
    const house = household(TIME, 1);
    const [engine] = house.vms;
    const translator = translatorOf(house.machine);
    const { region } = onlyRegion({ translator });
    const { calls, translated } = translator.counts;
    const { emulated, exits: { privileged: exits } } = engine.statistics;
    const shown = { ...TIME, on: "type1", engine };
    const values = {
      turns: READINGS,
      ticks: engine.cpu.x[10],
      exits,
      calls,
    };
    yield {
      right: translated === 0 ? "never" : calls < READINGS ? "few" : "each",
      machine: earlier(shown),
      values,
      panels: [[program(TIME.image)]],
    };
    const machine = now(shown);
    const lines = textOf(region);
    yield {
      beat: "asked",
      machine,
      panels: [[wasm(excerpt(lines, "(block $put_by", "(i32.sub"))]],
    };
    yield {
      beat: "goesOn",
      machine,
      panels: [[wasm(excerpt(lines, "(block $take_up", "(br $leave)"))]],
    };
    yield {
      beat: "counted",
      machine,
      values,
      panels: [[counts([
        [term("exits"), exits],
        [term("emulated"), emulated],
        [term("calls of regions"), calls],
        [term("ticks translated"), translated],
      ])]],
    };
  },

  *patched() {
    const run = begin(PATCHING);
    const machine = now(run);
    new Bare(run.engine).run(ENOUGH);
    const { counts } = run.translator;
    const first = onlyRegion(untilHot(PATCHING)).region;
    const interpreted = beginInterpreted(PATCHING);
    new Bare(interpreted.engine).run(ENOUGH);
    const [mine, its] = [run, interpreted].map(({ engine }) =>
      engine.cpu.x[10]
    );
    const { differ } = difference(run.engine, interpreted.engine);
    const values = {
      counted: its,
      turns: TURNS,
      differ,
      forgotten: counts.forgotten,
    };
    yield {
      right: mine === TURNS ? "old" : mine === its ? "new" : "trap",
      machine,
      values,
      panels: [[program(PATCHING.image, { from: "loop" })]],
    };
    yield {
      beat: "forgotten",
      machine: now(run),
      values,
      panels: [[done(counts), ways(first)]],
    };
  },

  *machines() {
    const { machine, vms } = household(SUM, 2);
    // As large a machine, for where memory stands is in the code.
    const bare = finished({ ...SUM, memory: HOUSE_MEMORY });
    const placed = [onlyRegion(bare), ...translatorOf(machine).regions];
    const functions = new Set(placed.map(({ region }) => region.code));
    const [first] = vms;
    const shown = { ...SUM, on: "type1", engine: first };
    const names = ["bare", "guest 1", "guest 2"] as const;
    const numbers = ["none", "one", "two", "three"] as const;
    yield {
      right: numbers[functions.size] as "one" | "two" | "three",
      machine: earlier(shown),
    };
    yield {
      beat: "shared",
      machine: now(shown),
      values: { functions: functions.size, regions: placed.length },
      panels: [[{
        kind: "table",
        title: term("regions"),
        head: ["", term("pc"), term("base"), term("real address")],
        rows: placed.map(({ address, base }, n) => ({
          cells: [term(names[n]), hex(address - base), hex(base), hex(address)],
        })),
      }]],
    };
  },

  *speed() {
    const run = finished(LONG);
    const { engine: { ticks }, translator } = run;
    const machine = earlier(run);
    const { translated, calls } = translator.counts;
    const { region } = onlyRegion(run);
    const operators = operatorsOf(loopBody(region));
    const instructions = instructionsOf(region) - 1;
    const values = { ticks, calls, operators, instructions };
    yield {
      right: calls < 10 ? "few" : calls < translated / 12 ? "many" : "turns",
      machine,
      values,
    };
    yield {
      beat: "before",
      machine,
      values,
      panels: [[
        comparison(
          [
            term("decoded one by one"),
            term("calls of regions"),
            term("ticks of a call"),
          ],
          [
            [term("by interpreter"), ticks, 0, 0],
            [
              term("by translator"),
              ticks - translated,
              calls,
              Math.round(translated / calls),
            ],
          ],
        ),
      ], [
        counts([
          [term("instructions of loop"), instructions],
          [term("operators of loop"), operators],
          [term("operators each"), (operators / instructions).toFixed(1)],
        ], "WebAssembly"),
      ]],
    };
    yield { beat: "clock" };
  },

  *field() {
    yield { beat: "emulators" };
    yield { beat: "monitors" };
    yield { beat: "daily" };
  },

  *yours() {
    yield {
      beat: "run",
      panels: [[commands([
        "deno task run timesharing --accel loop",
        "deno task run timesharing --accel translator",
        "deno task bench",
      ])]],
    };
    yield { beat: "homework" };
  },
};

/** What is done in so many ticks, from when the sum's loop has become hot. */
function letRun(
  ticks: number,
): ReturnType<typeof since> & { readonly differ: number } {
  const run = untilHot(SUM);
  const before = run.translator.counts;
  new Bare(run.engine).run(ticks);
  const interpreted = beginInterpreted(SUM);
  new Bare(interpreted.engine).run(run.engine.ticks);
  const { differ } = difference(run.engine, interpreted.engine);
  return { ...since(before, run), differ };
}
