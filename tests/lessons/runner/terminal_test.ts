/**
 * The terminal: what happens comes in order, and it is left as it was found.
 *
 * @module
 */
import { assertEquals, assertRejects } from "@std/assert";
import { type Event, Terminal } from "../../../lessons/runner/terminal.ts";
import { framesOf } from "./fake_screen.ts";
import { fakeWorld } from "./fake_world.ts";

Deno.test("whatever goes wrong, the terminal is left as it was", async () => {
  for (const screen of [true, false]) {
    const world = fakeWorld({ keys: [] });
    await assertRejects(
      () =>
        Terminal.use(world, { screen }, () => {
          throw new RangeError("a bug");
        }),
      RangeError,
      "a bug",
    );
    assertEquals(world.raw, [true, false]);
    assertEquals(world.listeners(), 0);
    assertEquals(world.io.out().endsWith("\x1b[?1049l"), screen);
  }
});

Deno.test("events come one by one, and the last one is the end", async () => {
  const world = fakeWorld({ keys: ["nb", "1"] });
  const events = await Terminal.use(world, { screen: false }, async (each) => {
    const events: Event[] = [];
    do events.push(await each.next()); while (events.at(-1)!.kind !== "end");
    return events;
  });
  assertEquals(events, [
    { kind: "key", key: "n" },
    { kind: "key", key: "b" },
    { kind: "key", key: "1" },
    { kind: "end", code: 0 },
  ]);
});

Deno.test("a page takes the place of the one before, and leaves nothing of it", async () => {
  const world = fakeWorld({ keys: [] });
  await Terminal.use(world, { screen: true }, async (terminal) => {
    await terminal.show(["one", "two", "three"]);
    await terminal.show(["one", "2"]);
  });
  assertEquals(framesOf(world.io.out()), [["one", "two", "three"], [
    "one",
    "2",
    "",
  ]]);
});

Deno.test("Ctrl-C forgets what was typed before it, and the end everything", async () => {
  const world = fakeWorld({ keys: ["a\x03b"] });
  const told: string[] = [];
  await Terminal.use(world, { screen: false }, async (terminal) => {
    terminal.onInterrupt(() => told.push("stop"));
    for (const kind of ["interrupt", "key", "end"]) {
      assertEquals((await terminal.next()).kind, kind);
    }
    world.io.interrupt();
    assertEquals([told.length, terminal.hasMore], [2, true]);
    terminal.forgetInterrupt();
    assertEquals(terminal.hasMore, false);
    world.resize(70, 20);
    terminal.forgetInterrupt();
    assertEquals(terminal.hasMore, true);
    world.terminate(143);
    assertEquals(await terminal.next(), { kind: "end", code: 143 });
    assertEquals([told.length, terminal.hasMore], [2, false]);
  });
});
