/**
 * The key that opens the debugger from a lesson: what is seen, and that the
 * lesson and the terminal are afterwards as they were.
 *
 * @module
 */
import {
  assert,
  assertEquals,
  assertFalse,
  assertMatch,
  assertStringIncludes,
} from "@std/assert";
import { lessonCommand } from "../../../lessons/commands/lesson.ts";
import { framesOf } from "./fake_screen.ts";
import {
  type FakeWorld,
  fakeWorld,
  type FakeWorldOptions,
  PROGRESS,
} from "./fake_world.ts";

const ENTER_SCREEN = "\x1b[?1049h\x1b[?25l\x1b[?7l";
const LEAVE_SCREEN = "\x1b[?7h\x1b[?25h\x1b[?1049l";

// deno-lint-ignore no-control-regex
const ESCAPE = /\x1b\[[\d;?]*\w/g;

interface Visit {
  readonly code: number;
  readonly out: string;
  readonly world: FakeWorld;
  /** What was on the lesson's screen, and on the user's, in turns. */
  readonly screens: readonly string[];
}

/** Plays a lesson from a scene on, with some keys. */
async function visit(
  [lesson, scene, ...args]: readonly string[],
  options: FakeWorldOptions,
): Promise<Visit> {
  const lessons = { [lesson]: { scene, finished: false, guesses: {} } };
  const files = { [PROGRESS]: JSON.stringify({ version: 1, lessons }) };
  const world = fakeWorld({ ...options, files });
  const code = await lessonCommand(() => world)([lesson, ...args], world.io);
  const out = world.io.out();
  const screens = out.split(ENTER_SCREEN).flatMap((part) =>
    part.split(LEAVE_SCREEN)
  ).map((screen) => screen.replace(ESCAPE, ""));
  assertEquals(world.listeners(), 0);
  assertEquals(world.raw.at(-1), false);
  return { code, out, world, screens };
}

const BOOT = ["trap_and_emulate", "bare"] as const;
/** A guest that never ends. */
const SPINNER = ["virtual_time", "weights"] as const;

/** Time for a guest to run. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}

Deno.test("d opens the debugger at the page's guest, and quit comes back", async () => {
  const keys = ["d", "stepi 3\r", "print pc\r", "quit\r", "q"];
  const { code, out, screens, world } = await visit(BOOT, { keys });
  assertEquals(code, 0);
  assertEquals(screens.length, 5);
  const [, page, debugging, again] = screens;
  assertStringIncludes(page, "d debug");
  assertStringIncludes(debugging, "the guest of the page (--on bare)");
  assertStringIncludes(debugging, "tick 0: supervisor mode, pc 0x40, _start");
  assertStringIncludes(
    debugging,
    "tick 3: supervisor mode, pc 0x4c, _start+12",
  );
  assertStringIncludes(debugging, "pc = 76 (0x4c)");
  assertEquals(again, page);
  assert(out.endsWith("deno task lesson trap_and_emulate\n"));
  assertEquals(world.raw, [true, false]);
});

Deno.test("the debugger's screen comes and goes within the lesson's", async () => {
  const keys = ["d", "tui\r", "stepi 3\r", "quit\r", "q"];
  const { code, screens } = await visit(BOOT, { keys });
  assertEquals(code, 0);
  const [, page, , debugging, between, again] = screens;
  assertStringIncludes(debugging, "registers: guest");
  assertStringIncludes(debugging, "guest 3 _start+12> ");
  assertEquals([between, again], ["", page]);
});

Deno.test("Ctrl-D comes back as well, and what is typed ahead is not lost", async () => {
  const { screens } = await visit(BOOT, { keys: ["dsi\r\x04n", "q"] });
  const [, page, debugging, again] = screens;
  assertStringIncludes(debugging, "tick 1:");
  assert(again.startsWith(page));
  // The n has gone to the lesson: its next page.
  assertStringIncludes(again.slice(page.length), "It has run for 423 ticks");
});

Deno.test("the same tower is underneath, with the sources at hand", async () => {
  const keys = ["d", "info vms\r", "list\r", "explain\r", "quit\r", "q"];
  const { screens: [, , debugging] } = await visit(
    ["nesting", "climb"],
    { keys },
  );
  assertStringIncludes(debugging, "the guest of the page (--on nested:3)");
  assertStringIncludes(debugging, "tick 4: supervisor mode");
  assertMatch(debugging, /=> +\d+ +rdstatus a0 +# \(which mode is this/);
  assertStringIncludes(debugging, "monitor 3: dispatcher: emulate");
});

Deno.test("what is done in the debugger changes nothing in the lesson", async () => {
  const edits = ["set a0 = 7\r", "goto end\r", "quit\r"];
  const { screens } = await visit(BOOT, {
    keys: ["d", ...edits, "d", "print a0\r", "print tick\r", "quit\r", "q"],
  });
  const [, page, , again, second, last] = screens;
  assertEquals([again, last], [page, page]);
  assertStringIncludes(second, "a0 = 0");
  assertStringIncludes(second, "tick = 0");
});

Deno.test("a page without a guest says so, in both languages", async () => {
  for (
    const [lang, word, notice] of [
      ["en", "d debug", "No guest runs on this page"],
      ["es", "d depurar", "En esta página no corre ningún huésped"],
    ]
  ) {
    const plan = ["trap_and_emulate", "two_computers", "--lang", lang];
    const { screens, out } = await visit(plan, { keys: ["d", "n", "q"] });
    assertEquals(screens.length, 3);
    // The page, the page with the notice, and the next one without it.
    const [first, told, next] = framesOf(out).map((page) => page.join("\n"));
    assertFalse(first.includes(notice));
    assertFalse(first.includes(word));
    assertStringIncludes(told, notice);
    assertFalse(next.includes(notice));
    assertStringIncludes(next, word);
  }
});

Deno.test("on a terminal with --plain it works without an escape code", async () => {
  const keys = ["d", "stepi\n", null, "q"];
  const { code, out, world } = await visit([...BOOT, "--plain"], { keys });
  assertEquals(code, 0);
  assertMatch(out, /^[\x20-\x7e\n]*$/);
  assertMatch(out, /guest 0 _start> tick 1: supervisor/);
  assertEquals(out.match(/^Trap and emulate 2\/17/gm)?.length, 2);
  assertEquals(world.raw, [true, false, true, false]);
  const none = await visit(
    ["trap_and_emulate", "two_computers", "--plain"],
    { keys: ["d", "q"] },
  );
  assertEquals(none.out.match(/^Trap and emulate 1\/17/gm)?.length, 1);
  assertMatch(none.out, /^No guest runs on this page/m);
});

Deno.test("Ctrl-C gives up a line, and stops a guest that runs", async () => {
  const keys = ["d", "con", "continue\r", "quit\r", "q"];
  const { code, screens: [, page, debugging, again] } = await visit(SPINNER, {
    keys,
    atRead: async (n, world) => {
      // Once in the middle of a line, and once while the guest runs.
      if (n !== 2 && n !== 3) return;
      await pause();
      world.io.interrupt();
    },
  });
  assertEquals(code, 0);
  assertStringIncludes(debugging, "> con^C\r\n");
  assertStringIncludes(debugging, "> continue\r\nInterrupted.\ntick ");
  assertEquals(again, page);
});

Deno.test("whatever ends it, the terminal is left as it was", async () => {
  const ways: [FakeWorldOptions, number][] = [
    // The input ends at the prompt, and while the guest runs.
    [{ keys: ["d"] }, 0],
    [{ keys: ["d", "continue\r"], atRead: (n) => n === 2 && pause() }, 0],
    [
      { keys: ["d"], atRead: (n, world) => n > 0 && world.terminate(143) },
      143,
    ],
    [{
      keys: ["d", "continue\r"],
      atRead: async (n, world) => {
        if (n < 2) return;
        await pause();
        world.terminate(143);
        await new Promise(() => {});
      },
    }, 143],
  ];
  for (const [options, expected] of ways) {
    const { code, out, world } = await visit(SPINNER, options);
    assertEquals(code, expected);
    const after = out.slice(out.lastIndexOf(LEAVE_SCREEN));
    assertFalse(after.slice(LEAVE_SCREEN.length).includes("\x1b"));
    assertEquals(
      out.split(LEAVE_SCREEN).length,
      out.split(ENTER_SCREEN).length,
    );
    assertEquals(world.raw.at(-1), false);
  }
});

Deno.test("nobody reads what the debugger says: it ends quietly", async () => {
  for (let writes = 3; writes < 12; writes++) {
    const { code } = await visit(BOOT, {
      keys: ["d", "info registers\r", "quit\r", "q"],
      readerStays: writes,
    });
    assertEquals(code, 0);
  }
});

Deno.test("a bug in the debugger is told, and the terminal is left as it was", async () => {
  const world = fakeWorld({ keys: ["n", "d"] });
  const { env } = world.io;
  Object.assign(world.io, {
    env(name: string) {
      const isAside = world.io.out().includes(LEAVE_SCREEN);
      if (isAside) throw new RangeError("a bug");
      return env(name);
    },
  });
  const code = await lessonCommand(() => world)(["trap_and_emulate"], world.io);
  assertEquals(code, 1);
  assertStringIncludes(world.io.err(), "RangeError: a bug");
  assertEquals(world.raw, [true, false]);
  assert(world.io.out().endsWith(LEAVE_SCREEN));
  assertEquals(world.listeners(), 0);
});

Deno.test("without a terminal the lesson says nothing of a debugger", async () => {
  const world = fakeWorld({ stdin: ["d\n"] });
  assertEquals(await lessonCommand(() => world)([], world.io), 0);
  assertFalse(world.io.out().includes("debug"));
});
