/**
 * The debugger: what it answers in the lesson, and the whole lesson as it is
 * read.
 *
 * @module
 */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import configuration from "../../deno.json" with { type: "json" };
import { findGuest } from "../../guests/mod.ts";
import { PG32 } from "../../isa/mod.ts";
import { parseArrangement } from "../../lessons/commands/arrangement.ts";
import { Conversation } from "../../lessons/11_debugger/conversation.ts";
import { KERNEL, TILL } from "../../lessons/11_debugger/guests.ts";
import { theDebugger as lesson } from "../../lessons/11_debugger/lesson.ts";
import till from "../../lessons/11_debugger/till.s" with { type: "text" };
import type { Dialogue } from "../../lessons/runner/panel.ts";
import { program } from "../../lessons/runner/program.ts";
import { bareStage } from "../../lessons/runner/stage.ts";
import { json, session } from "./debugger/scripted.ts";
import { rightAnswers, tableOf, transcript, valuesOf } from "./transcript.ts";

/** All dialogues of a scene, as lines. */
async function dialoguesOf(id: string): Promise<string[]> {
  const frames = await lesson.scenes.find((scene) => scene.id === id)!.play();
  return frames.flatMap(({ panels = [] }) => panels.flat())
    .filter((panel): panel is Dialogue => panel.kind === "dialogue")
    .flatMap(({ exchanges }) => exchanges)
    .flatMap(({ prompt, line, answer }) => [prompt + line, ...answer]);
}

Deno.test("the debugger answers each question as the words explain it", async () => {
  assertEquals(await rightAnswers(lesson), {
    unchanged: "same",
    over: "after",
    layers: "real",
    into: "three",
    writer: "trap",
    back: "again",
    log: "again",
    culprit: "fill",
    history: "other",
    exits: "ecall",
  });
});

Deno.test("what a panel shows is what deno task debug prints", async () => {
  const { out } = await session(
    ["till.s", "--on", TILL.on, "--memory", String(TILL.memory)],
    [
      "continue",
      "print *price",
      "watch *price",
      "reverse-continue",
      "explain",
      "set pc = pc + 4",
      "continue",
    ],
    { files: { "/home/till.s": till } },
  );
  for (const scene of ["culprit", "history"]) {
    const lines = await dialoguesOf(scene);
    assert(lines.length > 10);
    for (const line of lines) assertStringIncludes(`\n${out}`, `\n${line}\n`);
  }
});

Deno.test("the breakpoint is nowhere in the guest", async () => {
  const { word } = await valuesOf(lesson, "unchanged", "mark");
  const { places } = new Conversation(KERNEL).session;
  const stage = bareStage(KERNEL.image, KERNEL.memory);
  assertEquals(Number(word), stage.engine.load(places.label("trap")) >>> 0);
  const counted = await tableOf(lesson, "unchanged", "mark", 1);
  assertEquals(counted["bytes that differ"], [0]);
  const [bytes] = counted["bytes to notice"];
  assert(Number(bytes) > KERNEL.memory);
});

Deno.test("the culprit, found by hand: step after step, from the beginning", async () => {
  const { engine, stepper } = bareStage(TILL.image, TILL.memory);
  const { places } = new Conversation(TILL).session;
  const price = places.label("price");
  assertEquals(engine.load(price), 5);
  let step = stepper.step();
  while (engine.load(price) === 5) step = stepper.step();
  assertEquals(places.nameOf(step.before.pc), "fill+12");
  const { back } = await valuesOf(lesson, "culprit", "caught");
  const { printed, ticks } = await valuesOf(lesson, "culprit", "symptom");
  assertEquals(Number(ticks) - Number(back), step.tick);
  assertEquals(printed, "8");
});

Deno.test("the price of a step back is what was executed again", async () => {
  const { moments, pages, replayed, ticks, size, copies } = await valuesOf(
    lesson,
    "back",
    "price",
  );
  const { session: { timeline } } = new Conversation(TILL);
  timeline.reach({ tick: Number(ticks), phase: 0 });
  const { checkpoints } = timeline;
  assertEquals(checkpoints.length, moments);
  const far = Number(ticks) - 1 - checkpoints.at(-1)!.tick;
  // To where the step began, the step itself, and there once more.
  assertEquals(replayed, far + 1 + far);
  assert(far > 10_000);
  assertEquals(copies, Number(ticks) * Number(size));
  // The pages at tick 0, and the one with the drawers and the price.
  assertEquals(pages, Number(size) / 1024 + 1);
});

Deno.test("an edit is a part of history, as the words say", async () => {
  const talk = new Conversation(TILL);
  await talk.sayAll("goto 36", "set pc = pc + 4", "continue");
  assertEquals(talk.printed, "5");
  const end = talk.session.position;
  await talk.sayAll("goto 10", "continue");
  assertEquals([talk.printed, talk.session.position], ["5", end]);
});

Deno.test("the homework has an answer", async () => {
  const mended = till.replace("ble     t0, t1", "blt     t0, t1");
  assert(mended !== till);
  const image = program(mended, { file: "till.s", isa: PG32 });
  const talk = new Conversation({ ...TILL, image });
  const { data } = await talk.sayAll("continue", "when *price");
  assertEquals([talk.printed, data.writer], ["5", null]);

  const answers = await json(
    ["kernel.s", "--memory", String(KERNEL.memory)],
    ["goto end", "when *TRAP_CAUSE"],
    {
      files: {
        "/home/kernel.s": await Deno.readTextFile(
          new URL(
            "../../lessons/01_machine_and_traps/kernel.s",
            import.meta.url,
          ),
        ),
      },
    },
  );
  const { writer, text } = answers[1];
  assertEquals(writer.how, "trap");
  assertStringIncludes(text.join("\n"), "ecall");
  const trapped = new Conversation(KERNEL);
  await trapped.say(`goto ${writer.tick}`);
  assert(trapped.place?.startsWith("process+"));
});

Deno.test("the commands that the lesson recommends are there", async () => {
  const lines = Object.keys(await tableOf(lesson, "yours", "run", 0));
  assertEquals(lines.length, 4);
  for (const line of lines) {
    const [, task, rest] = /^deno task (\w+)(.*)$/.exec(line)!;
    assert(Object.keys(configuration.tasks).includes(task), line);
    const [guest, ...options] = rest.trim().split(" ");
    if (guest === "--help") continue;
    const source = new URL(`../../${guest}`, import.meta.url);
    assert(findGuest(guest) ?? Deno.statSync(source).isFile, line);
    parseArrangement(options[options.indexOf("--on") + 1]);
    if (findGuest(guest) === undefined) continue;
    const [where] = await json([guest, ...options], ["where"]);
    const at = options.indexOf("--at");
    assertEquals(where.tick, at < 0 ? 0 : Number(options[at + 1]));
  }
});

Deno.test("the lesson, as it is read", async (t) => {
  await t.assertSnapshot(await transcript(lesson, "en", { plain: false }));
  await t.assertSnapshot(await transcript(lesson, "es", { plain: false }));
  await t.assertSnapshot(await transcript(lesson, "en", { plain: true }));
});
