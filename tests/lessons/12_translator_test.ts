/**
 * The translator: what the lesson counts, counted by others, and the whole
 * lesson as it is read.
 *
 * @module
 */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import configuration from "../../deno.json" with { type: "json" };
import {
  assemble,
  encodeModule,
  limitOf,
  printFunction,
  WORDS,
} from "../../isa/mod.ts";
import { findGuest } from "../../guests/mod.ts";
import { Bare, load, Machine, type Placed } from "../../machine/mod.ts";
import { SLICE } from "../../monitor/mod.ts";
import { ACCEL_OPTION } from "../../lessons/commands/accelerator.ts";
import {
  MEMORY,
  PATCHING,
  searchThrough,
  sumOf,
} from "../../lessons/12_translator/guests.ts";
import { theTranslator as lesson } from "../../lessons/12_translator/lesson.ts";
import { countOf, walk } from "../../lessons/12_translator/code.ts";
import {
  AT_ONCE,
  finished,
  onlyRegion,
  untilHot,
} from "../../lessons/12_translator/runs.ts";
import type { Guest } from "../../lessons/runner/exhibit.ts";
import { rightAnswers, tableOf, transcript, valuesOf } from "./transcript.ts";

/** A machine that only interprets, with a guest at its beginning. */
function interpreting({ image, registers = {} }: Guest): Machine {
  const machine = new Machine({ memory: MEMORY, accelerator: "loop" });
  load(machine, image);
  for (const [n, value] of Object.entries(registers)) {
    machine.cpu.x[Number(n)] = value;
  }
  return machine;
}

/** A program that was written for a test, run to its end. */
function translate(source: string): Machine {
  const machine = new Machine({ memory: MEMORY, translation: AT_ONCE });
  load(machine, assemble(source));
  assertEquals(new Bare(machine).run(100_000), "halt");
  return machine;
}

/** The lines of all panels of a frame. */
async function linesOf(scene: string, beat: string): Promise<string[]> {
  const frames = await lesson.scenes.find(({ id }) => id === scene)!.play();
  const frame = frames.find((each) => "beat" in each && each.beat === beat);
  return (frame?.panels ?? []).flat().flatMap((panel) =>
    panel.kind === "table" ? panel.rows.map(({ cells }) => cells.join("|")) : []
  );
}

Deno.test("the machine answers each question as the words explain it", async () => {
  assertEquals(await rightAnswers(lesson), {
    interpreter: "each",
    hot: "head",
    price: "none",
    blocks: "three",
    registers: "never",
    check: "large",
    counting: "loop",
    traps: "nothing",
    helper: "few",
    patched: "new",
    machines: "one",
    speed: "few",
  });
});

Deno.test("what is executed how often follows from the program", async () => {
  const turns = 1000;
  const times = await tableOf(lesson, "interpreter", "counted", 0);
  assertEquals(
    Object.values(times).map(([, count]) => count),
    [1, turns, turns, turns, 1],
  );
  const { decodings } = await valuesOf(lesson, "interpreter", "counted");
  const machine = interpreting(sumOf(turns));
  new Bare(machine).run(100_000);
  assertEquals(decodings, machine.ticks);
  assertEquals(machine.cpu.x[10], turns * (turns + 1) / 2);
});

Deno.test("the place is hot when the threshold is passed, and no tick later", async () => {
  const { at, turns, tick, threshold } = await valuesOf(lesson, "hot", "found");
  assertEquals(threshold, AT_ONCE.threshold);
  // The threshold is reached, and the next jump back finds that it is.
  assertEquals(turns, Number(threshold) + 1);
  assertEquals(tick, 1 + 3 * Number(turns));
  const machine = interpreting(sumOf(1000));
  machine.run(Number(tick));
  assertEquals(machine.cpu.pc, Number(at));
  assertEquals(machine.cpu.x[11], 1000 - Number(turns));
});

Deno.test("what waits for its worth is exactly the short programs", async () => {
  const runs = await tableOf(lesson, "price", "patience", 0);
  for (const [name, [interpreted, translated]] of Object.entries(runs)) {
    const numbers = Number(name.split(" = ")[1]);
    const machine = interpreting(sumOf(numbers));
    new Bare(machine).run(100_000_000);
    // The machine itself attempts the halt.
    assertEquals(Number(interpreted) + Number(translated) + 1, machine.ticks);
    assertEquals(machine.ticks, 3 * numbers + 2);
    assertEquals(Number(translated) > 0, machine.ticks > 500_000, name);
  }
});

Deno.test("blocks begin where the source has a label or follows a jump", async () => {
  const found = await tableOf(lesson, "blocks", "graph", 1);
  const { image } = searchThrough(900);
  const at = (name: string) =>
    image.symbols.find((symbol) => symbol.name === name)!.value;
  const starts = [at("loop"), at("loop") + 12, at("next"), at("next") + 8];
  assertEquals(Object.keys(found).map(Number), starts);
  const ticks = Object.values(found).map(([ticks]) => ticks);
  assertEquals(ticks, [3, 1, 2, 1]);
  const { words, nodes, blocks, times } = await valuesOf(
    lesson,
    "region",
    "copies",
  );
  assertEquals([words, blocks], [7, 4]);
  // Three blocks of the loop in each copy, and the end once.
  assertEquals(nodes, 3 * Number(times) + 1);
});

Deno.test("no register is in memory while the loop goes round", () => {
  const { region } = onlyRegion(untilHot(sumOf(1000)));
  const all = [...walk(region.code.body)];
  const text = printFunction(region.code).join("\n");
  assertEquals(countOf(all, "i32.load"), text.split("(i32.load").length - 1);
  assertEquals(countOf(all, "i32.store"), text.split("(i32.store").length - 1);
  const loop = text.slice(
    text.indexOf("(loop"),
    text.lastIndexOf("(br $leave"),
  );
  assert(loop.length > 500);
  assertEquals(loop.match(/load|store/g), null);
});

Deno.test("each line that is shown stands in the code that is compiled", async () => {
  const text = (placed: Placed) =>
    printFunction(placed.region.code).map((line) => line.trim());
  const sum = text(onlyRegion(untilHot(sumOf(1000))));
  const search = text(onlyRegion(untilHot(searchThrough(1_000_000))));
  const shown = [
    [await linesOf("registers", "locals"), sum],
    [await linesOf("emitted", "turn"), sum],
    [await linesOf("check", "compare"), search],
  ] as const;
  for (const [lines, code] of shown) {
    assert(lines.length > 5);
    for (const line of lines) {
      const wasm = line.split("|").at(-1)!.trim();
      if (wasm !== "...") assert(code.includes(wasm), wasm);
    }
  }
  const beside = (await linesOf("emitted", "turn"))
    .map((line) => line.split("|")[0]).filter((text) => text !== "");
  assertEquals(beside, ["add a0, a0, a1", "addi a1, a1, -1", "bnez a1, loop"]);
  const { region: { code } } = onlyRegion(untilHot(sumOf(1000)));
  assert(WebAssembly.validate(encodeModule([code])));
});

Deno.test("one compare says what two checks do", async () => {
  const rows = await tableOf(lesson, "check", "access", 1);
  assertEquals(Object.keys(rows).length, 5);
  const limit = limitOf(WORDS, { base: 0, bound: MEMORY }, MEMORY) >>> 0;
  for (const [address, [rotated, allowed]] of Object.entries(rows)) {
    const at = Number(address);
    assertEquals(allowed, at % 4 === 0 && at < limit ? "yes" : "no", address);
    const bits = at.toString(2).padStart(32, "0");
    assertEquals(
      Number(rotated),
      parseInt(bits.slice(-2) + bits.slice(0, -2), 2),
    );
  }
});

Deno.test("who executes how many ticks follows from the need", async () => {
  const { need, most, differ } = await valuesOf(lesson, "counting", "exact");
  // Four copies of three instructions, and the halt, which is looked at too.
  assertEquals(need, 4 * 3 + 1);
  assertEquals([differ, most], [0, 200]);
  const rows = await tableOf(lesson, "counting", "exact", 0);
  for (
    const [budget, [translated, interpreted, unlike]] of Object.entries(rows)
  ) {
    let left = Number(budget);
    let turns = 0;
    for (; left >= Number(need); left -= 12) turns += 12;
    assertEquals([translated, interpreted, unlike], [turns, left, 0]);
  }
});

Deno.test("the trap is where the memory ends", async () => {
  const rows = await tableOf(lesson, "traps", "precise", 1);
  assertEquals(
    rows["by translator"],
    rows["by interpreter"],
  );
  const [pc, detail, a2, ticks] = rows["by translator"];
  const guest = searchThrough(1_000_000);
  const machine = interpreting(guest);
  const exit = machine.run(100_000);
  assert(exit.kind === "trap" && exit.cause === "memory");
  assertEquals([Number(pc), Number(detail)], [exit.pc, exit.detail]);
  assertEquals([a2, ticks], [machine.cpu.x[12], machine.ticks]);
  assertEquals(Number(detail), MEMORY);
  const list = guest.image.symbols.find(({ name }) => name === "list")!.value;
  assertEquals(1_000_000 - Number(a2), (MEMORY - list) / 4 + 1);
});

Deno.test("who changes its code gets what an interpreter computes", async () => {
  const { counted, turns, forgotten } = await valuesOf(
    lesson,
    "patched",
    "forgotten",
  );
  const machine = interpreting(PATCHING);
  new Bare(machine).run(100_000);
  assertEquals([machine.cpu.x[10], counted], [300 + 300 * 10, 3300]);
  assertEquals([turns, forgotten], [600, 1]);
  const done = await tableOf(lesson, "patched", "forgotten", 0);
  assertEquals(done["regions made"], [2]);
  // It is the region that stores: the interpreter sees the loop get hot twice.
  const hot = 101 * 4;
  assert(Number(done["ticks interpreted"]) < 2 * hot + 50);
});

Deno.test("each turn's trap is counted, and none ends the region's call", async () => {
  const { turns, ticks, exits, calls } = await valuesOf(
    lesson,
    "helper",
    "counted",
  );
  // The halt is one more.
  assertEquals(exits, Number(turns) + 1);
  assertEquals(ticks, 5);
  const slices = Math.ceil(Number(turns) * 5 / SLICE);
  assert(Number(calls) <= slices, `${calls}`);
  const lines = await linesOf("helper", "asked");
  assert(lines.some((line) => line.includes("(call $attempt")));
});

Deno.test("one function serves all windows", async () => {
  const rows = await tableOf(lesson, "machines", "shared", 0);
  const places = Object.values(rows).map((cells) => cells.map(Number));
  assertEquals(places.map(([pc]) => pc), Array(3).fill(places[0][0]));
  assertEquals(places.map(([, base]) => base), [0, MEMORY, 2 * MEMORY]);
  for (const [pc, base, address] of places) assertEquals(address, pc + base);
});

Deno.test("calls and operators are counted from outside", async () => {
  const { ticks, calls, operators, instructions } = await valuesOf(
    lesson,
    "speed",
    "before",
  );
  const run = finished(sumOf(1_000_000));
  const { counts } = run.translator;
  assertEquals([ticks, calls], [run.engine.ticks, counts.calls]);
  // A call ends with its million ticks, and two ticks are too few for one.
  assertEquals(calls, Math.floor(Number(ticks) / 1_000_000));
  assertEquals(instructions, 4 * 3);
  const text = printFunction(onlyRegion(run).region.code).join("\n");
  const loop = text.slice(text.indexOf("(loop"));
  // The text says `then` where an operator's side begins, and names blocks.
  const inside = loop.slice(0, loop.indexOf("(i32.store"));
  const named = inside.match(/\((?!then|block|loop|else)[a-z]/g)!;
  assertEquals(operators, named.length);
});

Deno.test("the homework has answers", () => {
  const called = translate(`
      li   a1, 1000
loop: jal  ra, add
      addi a1, a1, -1
      bnez a1, loop
      halt
add:  add  a0, a0, a1
      ret
  `);
  const [{ region }] = called.translator!.regions;
  const ends = region.graph.nodes.map(({ end }) => end.kind);
  assert(ends.includes("indirect"));
  const beside = translate(`
      li   a1, 1000
loop: sw   a1, word(zero)
      addi a1, a1, -1
      bnez a1, loop
      halt
word: .word 0
  `);
  const { made, forgotten } = beside.translator!.counts;
  assertEquals([made, forgotten], [1, 0]);
});

Deno.test("the commands that the lesson recommends are there", async () => {
  const lines = Object.keys(await tableOf(lesson, "yours", "run", 0));
  assertEquals(lines.length, 3);
  for (const line of lines) {
    const [, task, rest] = /^deno task (\w+)(.*)$/.exec(line)!;
    assert(Object.keys(configuration.tasks).includes(task), line);
    const [guest, option] = rest.trim().split(" ");
    if (guest === "") continue;
    assert(findGuest(guest) !== undefined, line);
    assertEquals(option, `--${ACCEL_OPTION.name}`);
  }
  const { run } = lesson.words.en.scenes.yours.text;
  assertStringIncludes(run, "machine/translator/README.md");
});

Deno.test("the lesson, as it is read", async (t) => {
  await t.assertSnapshot(await transcript(lesson, "en", { plain: false }));
  await t.assertSnapshot(await transcript(lesson, "es", { plain: false }));
  await t.assertSnapshot(await transcript(lesson, "en", { plain: true }));
});
