/**
 * A monitor inside a monitor: what the live machine decides and shows, and the
 * whole lesson as it is read.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import { nesting as lesson } from "../../lessons/06_nesting/lesson.ts";
import { actsPerExit, trapsOfMachine } from "../../lessons/06_nesting/model.ts";
import { Tower } from "../../lessons/06_nesting/tower.ts";
import { printed, total } from "../../lessons/02_trap_and_emulate/runs.ts";
import { rightAnswers, tableOf, transcript, valuesOf } from "./transcript.ts";

Deno.test("the machine answers each question as the words explain it", async () => {
  assertEquals(await rightAnswers(lesson), {
    memory: "all",
    climb: "third",
    same: "none",
    multiply: "product",
  });
});

Deno.test("at every height the guest is the same, to the last byte", () => {
  const bare = new Tower(0).finish().guest;
  for (const depth of [1, 2, 3, 4]) {
    const { guest } = new Tower(depth).finish();
    assertEquals(guest.ticks, bare.ticks);
    assertEquals(printed(guest), printed(bare));
    assertEquals(guest.save(), bare.save());
  }
});

Deno.test("each exit comes to every monitor, and only the top one emulates", () => {
  const { vms, rulings } = new Tower(3).finish();
  const exits = vms.map(({ statistics }) => total(statistics.exits));
  assertEquals(new Set(exits).size, 1);
  assertEquals(rulings.length, exits[0] * 3);
  for (const [n, { monitor }] of rulings.entries()) {
    assertEquals(monitor, n % 3 + 1);
  }
  const below = rulings.filter(({ monitor }) => monitor < 3);
  assertEquals(
    new Set(below.map(({ action }) => action)),
    new Set(["reflect"]),
  );
  assertEquals(vms.map(({ statistics }) => statistics.emulated > 0), [
    false,
    false,
    true,
  ]);
});

Deno.test("the dispatchers say what the text says of them", async () => {
  const said = (beat: string) => tableOf(lesson, "climb", beat, 1);
  assertEquals((await said("first"))["virtual mode"], ["user"]);
  assertEquals((await said("second"))["dispatch()"], ["reflect"]);
  assertEquals(await said("third"), {
    "cause": ["privileged"],
    "virtual mode": ["supervisor"],
    "dispatch()": ["emulate"],
  });
});

Deno.test("R is moved thrice and cut once", async () => {
  assertEquals(await tableOf(lesson, "windows", "composed", 1), {
    "guest's": ["0x2000", "0x10000"],
    "monitor3": ["0x3000", "0x2000"],
    "monitor2": ["0x4000", "0x2000"],
    "real R": ["0x5000", "0x2000"],
  });
});

Deno.test("the model: each level multiplies by one more than its acts", async () => {
  assertEquals(trapsOfMachine(1, [7]), 1);
  assertEquals(trapsOfMachine(2, [7, 2]), 3);
  assertEquals(trapsOfMachine(3, [7, 2, 4]), 15);
  const { two, product } = await valuesOf(lesson, "multiply", "model");
  const acts = new Tower(3).finish().vms.map(actsPerExit);
  assertEquals(two, (1 + acts[1]).toFixed(2));
  assertEquals(product, ((1 + acts[1]) * (1 + acts[2])).toFixed(2));
});

Deno.test("the lesson, as it is read", async (t) => {
  await t.assertSnapshot(await transcript(lesson, "en", { plain: false }));
  await t.assertSnapshot(await transcript(lesson, "es", { plain: false }));
  await t.assertSnapshot(await transcript(lesson, "en", { plain: true }));
});
