/**
 * The terminal: what happens comes in order, and it is left as it was found.
 *
 * @module
 */
import { assert, assertEquals, assertRejects } from "@std/assert";
import { type Event, Terminal } from "../../../lessons/runner/terminal.ts";
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
    { kind: "key", key: "on" },
    { kind: "key", key: "back" },
    { kind: "key", key: { choice: 1 } },
    { kind: "end", code: 0 },
  ]);
});

Deno.test("a page takes the place of the one before, and leaves nothing of it", async () => {
  const world = fakeWorld({ keys: [] });
  await Terminal.use(world, { screen: true }, async (terminal) => {
    await terminal.show(["one", "two"]);
  });
  const page = "\x1b[1;1H\x1b[2Kone\x1b[2;1H\x1b[2Ktwo\x1b[J";
  assert(world.io.out().includes(page));
});
