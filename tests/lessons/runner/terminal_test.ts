/**
 * The terminal: what happens comes in order, and it is left as it was found.
 *
 * @module
 */
import { assert, assertEquals, assertRejects } from "@std/assert";
import { type Event, Terminal } from "../../../lessons/runner/terminal.ts";
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
    { kind: "key", key: "on" },
    { kind: "key", key: "back" },
    { kind: "key", key: { choice: 1 } },
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
const ON: Event = { kind: "key", key: "on" };
const END: Event = { kind: "end", code: 0 };

Deno.test("what is lent is as it was found, and is taken back as it was", async () => {
  for (const screen of [true, false]) {
    const world = fakeWorld({ keys: [] });
    await Terminal.use(world, { screen }, async (terminal) => {
      const before = world.io.out();
      await assertRejects(
        () =>
          terminal.lend((io) => {
            assertEquals(world.raw, [true, false]);
            assertEquals(world.io.out(), before + (screen ? LEAVE : ""));
            io.stdin.setRaw(true);
            throw new RangeError("a bug");
          }),
        RangeError,
      );
      assertEquals(world.io.out().endsWith(ENTER), screen);
    });
    assertEquals(world.raw, [true, false, true, true, false]);
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

Deno.test("after a stop, the borrower has the terminal as it had it", async () => {
  const world = fakeWorld({ keys: [], atRead: never });
  await Terminal.use(world, { screen: true }, async (terminal) => {
    await terminal.lend((io) => {
      const before = world.io.out();
      for (const raw of [true, false]) {
        io.stdin.setRaw(raw);
        world.resume();
        assertEquals(world.raw.slice(-2), [!raw, raw]);
      }
      assertEquals(world.io.out(), before);
      return Promise.resolve();
    });
  });
});

Deno.test("a page takes the place of the one before, and leaves nothing of it", async () => {
  const world = fakeWorld({ keys: [] });
  await Terminal.use(world, { screen: true }, async (terminal) => {
    await terminal.show(["one", "two"]);
  });
  const page = "\x1b[1;1H\x1b[2Kone\x1b[2;1H\x1b[2Ktwo\x1b[J";
  assert(world.io.out().includes(page));
});
