/**
 * The terminal: what happens comes in order, and it is left as it was found.
 *
 * @module
 */
import { assertEquals, assertRejects } from "@std/assert";
import { type Event, Terminal } from "../../../lessons/runner/terminal.ts";
import { framesOf } from "./fake_screen.ts";
import { fakeWorld } from "./fake_world.ts";

const ENTER = "\x1b[?1049h\x1b[?25l\x1b[?7l";
const LEAVE = "\x1b[?7h\x1b[?25h\x1b[?1049l";

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
    assertEquals(world.io.out().endsWith(LEAVE), screen);
  }
});

Deno.test("events come one by one, and the last one is the end", async () => {
  const world = fakeWorld({ keys: ["nb", "1"] });
  const events = await Terminal.use(world, { screen: false }, eventsOf);
  assertEquals(events, [
    { kind: "key", key: "n" },
    { kind: "key", key: "b" },
    { kind: "key", key: "1" },
    { kind: "end", code: 0 },
  ]);
});

/** Everything that happens, to the end. */
async function eventsOf(terminal: Terminal): Promise<Event[]> {
  const events: Event[] = [];
  do events.push(await terminal.next()); while (events.at(-1)!.kind !== "end");
  return events;
}

const decoder = new TextDecoder();
/** Nobody types. */
const never = () => new Promise<void>(() => {});
const ON: Event = { kind: "key", key: "n" };
const END: Event = { kind: "end", code: 0 };

Deno.test("what is lent is as it was found, and is taken back as it was", async () => {
  for (const screen of [true, false]) {
    const world = fakeWorld({ keys: [] });
    await Terminal.use(world, { screen }, async (terminal) => {
      const before = world.io.out();
      await assertRejects(
        () =>
          terminal.lend(() => {
            assertEquals(world.raw, [true, false]);
            assertEquals(world.io.out(), before + (screen ? LEAVE : ""));
            throw new RangeError("a bug");
          }),
        RangeError,
      );
      assertEquals(world.io.out().endsWith(ENTER), screen);
    });
    assertEquals(world.raw, [true, false, true, false]);
    assertEquals(world.listeners(), 0);
  }
});

Deno.test("each key goes to who has the terminal, and none is lost", async () => {
  const world = fakeWorld({ keys: ["nxé\x1b[An", "n"] });
  await Terminal.use(world, { screen: false }, async (terminal) => {
    assertEquals(await terminal.next(), ON);
    const taken = await terminal.lend(async ({ stdin }) => {
      const keys: string[] = [];
      for (let n = 0; n < 3; n++) {
        keys.push(decoder.decode((await stdin.read())!));
      }
      return keys;
    });
    assertEquals(taken, ["x", "é", "\x1b[A"]);
    assertEquals(await eventsOf(terminal), [ON, ON, END]);
  });
});

Deno.test("an end of input that the borrower is given is not the end of all", async () => {
  const world = fakeWorld({ keys: ["x", null, "n"] });
  await Terminal.use(world, { screen: false }, async (terminal) => {
    await terminal.lend(async ({ stdin }) => {
      assertEquals(decoder.decode((await stdin.read())!), "x");
      assertEquals(await stdin.read(), null);
      assertEquals(await stdin.read(), null);
    });
    assertEquals(await eventsOf(terminal), [ON, END]);
  });
});

Deno.test("Ctrl-C is the borrower's, and the end of the process is everybody's", async () => {
  const world = fakeWorld({ keys: [], atRead: never });
  await Terminal.use(world, { screen: false }, async (terminal) => {
    let pressed = 0;
    await terminal.lend(async (io) => {
      const undo = io.onInterrupt(() => pressed++);
      world.io.interrupt();
      assertEquals(pressed, 1);
      const reading = io.stdin.read();
      world.terminate(143);
      // It reads: the end of its input says it.
      assertEquals([await reading, pressed], [null, 1]);
      // It works: it is interrupted.
      world.terminate(143);
      assertEquals(pressed, 2);
      undo();
      world.io.interrupt();
      assertEquals(pressed, 2);
    });
    assertEquals(await terminal.next(), { kind: "end", code: 143 });
  });
  assertEquals(world.listeners(), 0);
});

Deno.test("after a stop, the terminal is as whoever has it had it", async () => {
  const world = fakeWorld({ keys: [], atRead: never });
  await Terminal.use(world, { screen: true }, async (terminal) => {
    world.resume();
    assertEquals(world.raw.slice(-2), [false, true]);
    await terminal.lend(() => {
      const before = world.io.out();
      world.resume();
      assertEquals(world.raw.slice(-2), [true, false]);
      assertEquals(world.io.out(), before);
      return Promise.resolve();
    });
  });
});

Deno.test("a screen that is put aside comes back, whatever happens", async () => {
  for (const screen of [true, false]) {
    const world = fakeWorld({ keys: [] });
    await Terminal.use(world, { screen }, async (terminal) => {
      await assertRejects(() =>
        terminal.aside(async () => {
          assertEquals(terminal.isScreen, false);
          await terminal.enter();
          await terminal.leave();
          throw new RangeError("a bug");
        })
      );
      assertEquals(terminal.isScreen, screen);
    });
    assertEquals(world.raw, [true, false]);
  }
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
    world.resize(70, 20);
    terminal.forgetInterrupt();
    assertEquals(terminal.ending, 0);
    world.terminate(143);
    // The end is told to everybody who asks.
    for (let n = 0; n < 2; n++) {
      assertEquals(await terminal.next(), { kind: "end", code: 143 });
    }
    assertEquals([told.length, terminal.ending], [2, 143]);
  });
});
