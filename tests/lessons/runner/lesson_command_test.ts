/**
 * `deno task lesson` from end to end: with a terminal, without one, and with
 * everything that can go wrong.
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
import { LESSONS } from "../../../lessons/runner/catalogue.ts";
import {
  type FakeWorld,
  fakeWorld,
  type FakeWorldOptions,
  PROGRESS,
} from "./fake_world.ts";
import { framesOf } from "./fake_screen.ts";

const [ENTER, DOWN, UP] = ["\r", "\x1b[B", "\x1b[A"];
const ENTER_SCREEN = "\x1b[?1049h\x1b[?25l\x1b[?7l";
const LEAVE_SCREEN = "\x1b[?7h\x1b[?25h\x1b[?1049l";

async function call(
  args: readonly string[],
  options: FakeWorldOptions = {},
): Promise<{ code: number; out: string; err: string; world: FakeWorld }> {
  const world = fakeWorld(options);
  const code = await lessonCommand(() => world)(args, world.io);
  return { code, out: world.io.out(), err: world.io.err(), world };
}

// deno-lint-ignore no-control-regex
const STYLE = /\x1b\[\d*m/;

/** The last page, as one text. */
function lastPage(out: string): string {
  return framesOf(out).at(-1)!.join("\n");
}

function saved(world: FakeWorld) {
  return JSON.parse(new TextDecoder().decode(world.io.files.get(PROGRESS)!));
}

Deno.test("without a terminal, trap-and-emulate is played straight through", async () => {
  const { code, out, err, world } = await call([]);
  assertEquals([code, err], [0, ""]);
  assertStringIncludes(out, "Trap and emulate 1/");
  assertStringIncludes(out, "mode 1: hi [timer] [privileged] [memory]");
  assertFalse(out.includes("\x1b"));
  assertEquals([world.raw, world.writes()], [[], 0]);
});

Deno.test("a terminal on one side only is no terminal", async () => {
  for (const terminals of [["stdin"], ["stdout"]] as const) {
    const { code, out } = await call([], { terminals });
    assertEquals(code, 0);
    assertStringIncludes(out, "That was Trap and emulate.");
    assertFalse(out.includes("\x1b["), terminals.join());
  }
});

Deno.test("a lesson that is named is played, in the language asked for", async () => {
  const { code, out } = await call(["machine_and_traps", "--lang", "es"]);
  assertEquals(code, 0);
  assertStringIncludes(out, "La máquina y sus trampas 1/");
  const { out: local } = await call(["machine_and_traps"], {
    env: { LANG: "es_ES.UTF-8" },
  });
  assertEquals(local, out);
});

Deno.test("what is wrong is said in a line, with exit code 2", async () => {
  assertEquals(await failure(["trap_and_emulat"]), [
    2,
    'trapeze lesson: there is no lesson "trap_and_emulat": ' +
    "did you mean trap_and_emulate?\n",
  ]);
  assertEquals(await failure(["zzz"]), [
    2,
    'trapeze lesson: there is no lesson "zzz": --list lists them\n',
  ]);
  assertEquals(await failure(["trap_and_emulat", "--lang=es"]), [
    2,
    'trapeze lesson: no hay ninguna lección "trap_and_emulat": ' +
    "¿querías decir trap_and_emulate?\n",
  ]);
  assertEquals(await failure(["--lang", "fr"]), [
    2,
    'trapeze lesson: --lang "fr": need en or es\n',
  ]);

  async function failure(args: string[]): Promise<[number, string]> {
    const { code, out, err } = await call(args);
    assertEquals(out, "");
    return [code, err];
  }
});

Deno.test("--list lists the lessons with progress", async () => {
  const lessons = {
    machine_and_traps: { scene: "control", finished: true, guesses: {} },
    trap_and_emulate: { scene: "attempt", finished: false, guesses: {} },
  };
  const { code, out } = await call(["--list"], {
    files: { [PROGRESS]: JSON.stringify({ version: 1, lessons }) },
  });
  assertEquals(code, 0);
  assertMatch(out, /1\. The machine and its traps \(finished\)/);
  assertMatch(out, /2\. Trap and emulate \(scene 5 of 17\)/);
  const { out: plain } = await call(["--list", "--plain"]);
  assertEquals(plain.match(/^\d+\. /gm)?.length, LESSONS.length);
  assertMatch(plain, /^1\. machine_and_traps: [^.]*: not begun$/m);
  for (const line of plain.split("\n")) assert(line.length <= 80, line);
});

Deno.test("--list tells of a broken file on stderr", async () => {
  const { code, err } = await call(["--list"], { files: { [PROGRESS]: "?" } });
  assertEquals(code, 0);
  assertMatch(err, /^The progress file was damaged\.[^]*broken-1/);
});

Deno.test("on a terminal, trap-and-emulate is within three keys", async () => {
  const { code, out } = await call([], { keys: [DOWN, ENTER] });
  assertEquals(code, 0);
  assertMatch(lastPage(out), /^── .* Trap and emulate 1\/17 ──/);
});

Deno.test("the next lesson is under the cursor, which goes round", async () => {
  const begin = await call([], { keys: [] });
  assertMatch(lastPage(begin.out), /▶ 1\. The machine/);
  const machine_and_traps = { scene: "control", finished: true, guesses: {} };
  const lessons = { machine_and_traps };
  const files = { [PROGRESS]: JSON.stringify({ version: 1, lessons }) };
  const second = await call([], { keys: [], files });
  assertMatch(lastPage(second.out), /▶ 2\. Trap and emulate/);
  const round = await call([], { keys: [UP], files: {} });
  assertStringIncludes(lastPage(round.out), `▶ ${LESSONS.length}. `);
  // All of them are to be seen, whichever is picked.
  for (const { words } of LESSONS) {
    assertStringIncludes(lastPage(round.out), words.en.title);
    assertStringIncludes(lastPage(begin.out), words.en.title);
  }
});

Deno.test("what the lesson under the cursor is about is told, and only that", async () => {
  const { out } = await call([], { keys: [DOWN] });
  const pages = framesOf(out).map((page) => page.join("\n"));
  const [first, second] = LESSONS.map(({ words }) => words.en.about);
  for (const [n, page] of pages.slice(-2).entries()) {
    assertEquals(page.includes(first), n === 0);
    assertEquals(page.includes(second), n === 1);
  }
});

Deno.test("a list that is longer than the screen follows the cursor", async () => {
  const rows = 8;
  const keys = new Array<string>(LESSONS.length - 1).fill(DOWN);
  const { out } = await call([], { keys, rows });
  const pages = framesOf(out);
  for (const [n, page] of pages.slice(-LESSONS.length).entries()) {
    assertEquals(page.length, rows);
    const { title, about } = LESSONS[n].words.en;
    assertStringIncludes(page.join("\n"), `▶ ${n + 1}. ${title}`);
    assertStringIncludes(page.join("\n"), about);
    assertFalse(page.at(-1)!.includes("scroll"));
  }
});

Deno.test("the terminal is left as it was on every way out", async () => {
  const ways: [FakeWorldOptions, number][] = [
    [{ keys: ["q"] }, 0],
    [{ keys: ["\x04"] }, 0],
    [{ keys: ["\x03"] }, 130],
    [{ keys: [] }, 0],
    [{ keys: [ENTER, "q"] }, 0],
    [
      { keys: [ENTER], atRead: (n, world) => n > 0 && world.io.interrupt() },
      130,
    ],
    [
      { keys: [ENTER], atRead: (n, world) => n > 0 && world.terminate(143) },
      143,
    ],
    [{
      keys: [ENTER],
      atRead: (n) => {
        if (n > 0) throw new Error("the terminal is gone");
      },
    }, 0],
  ];
  for (const [options, expected] of ways) {
    const { code, out, world } = await call([], options);
    assertEquals(code, expected);
    assert(out.startsWith(ENTER_SCREEN));
    assertEquals(out.split(LEAVE_SCREEN).length, 2);
    assertFalse(
      out.slice(out.indexOf(LEAVE_SCREEN) + LEAVE_SCREEN.length)
        .includes("\x1b"),
    );
    assertEquals(world.raw, [true, false]);
    assertEquals(world.listeners(), 0);
  }
});

Deno.test("keys go on, back and again, and the place is kept", async () => {
  const keys = [ENTER, "n", " ", "b", "r", "q"];
  const { out, world } = await call(["trap_and_emulate"], { keys });
  const numbers = framesOf(out).map(([head]) => head.match(/(\d+)\/17/)?.[1]);
  assertEquals(numbers, ["1", "2", "2", "3", "2", "2"]);
  assertStringIncludes(
    out,
    `${LEAVE_SCREEN}Paused at scene 2 of 17: deno task lesson trap_and_emulate`,
  );
  assertEquals(saved(world).lessons.trap_and_emulate.scene, "bare");
  const again = await call(["trap_and_emulate"], {
    keys: [],
    files: { [PROGRESS]: world.io.files.get(PROGRESS)! },
  });
  assertMatch(lastPage(again.out), /Trap and emulate 2\/17/);
});

Deno.test("a guess is judged, and can be mended", async () => {
  const toQuestion = [ENTER, ENTER, ENTER];
  const show = async (...more: string[]) =>
    lastPage(
      (await call(["trap_and_emulate"], {
        keys: [...toQuestion, ...more],
      })).out,
    );
  assertMatch(await show(), /1-3 answer {3}Enter look/);
  assertMatch(await show("1"), /▶ 1\.[^]*Not so\. Then it could/);
  assertMatch(await show("1", "2"), /▶ 2\.[^]*Right\. Only the monitor/);
  assertMatch(await show("1", ENTER), /The answer: 2\. Only the monitor/);
  assertMatch(await show("2", ENTER), /virtual PSW/);
});

Deno.test("a whole lesson can be played to its end, and counts", async () => {
  const keys = [...new Array<string>(80).fill(ENTER)];
  const { code, out, world } = await call(["machine_and_traps"], { keys });
  assertEquals(code, 0);
  assertStringIncludes(out, "That was The machine and its traps.");
  assertStringIncludes(
    out.split(LEAVE_SCREEN)[1],
    "Next: deno task lesson trap_and_emulate",
  );
  const { finished, guesses } = saved(world).lessons.machine_and_traps;
  assertEquals([finished, guesses], [true, {}]);
});

Deno.test("after a lesson that was picked comes the list, with the next", async () => {
  const keys = new Array<string>(80).fill(ENTER);
  const { out } = await call([], { keys });
  const list = framesOf(out).map((page) => page.join("\n"))
    .filter((page) => page.startsWith("Trapeze: the lessons"));
  assertMatch(list[1], /1\. The machine and its traps \(finished\)/);
  assertMatch(list[1], /▶ 2\. Trap and emulate/);
});

Deno.test("what is wrong with the file is told on the page, once", async () => {
  const writeError = new Deno.errors.PermissionDenied("no way");
  const { code, out } = await call(["trap_and_emulate"], {
    keys: [ENTER, ENTER],
    writeError,
  });
  assertEquals(code, 0);
  const told = framesOf(out).map((page) =>
    /cannot be saved in \S+ \(permission denied\)/.test(page.join(" "))
  );
  assertEquals(told, [true, false, false]);
});

Deno.test("a small terminal shows what fits, and scrolls to the rest", async () => {
  const options = { columns: 60, rows: 12 };
  const { out } = await call(["trap_and_emulate"], {
    keys: [DOWN, DOWN, UP],
    ...options,
  });
  const pages = framesOf(out);
  for (const page of pages) {
    assertEquals(page.length, 12);
    assertMatch(page.at(-1)!, /scroll/);
  }
  assertEquals(pages[1].slice(1, -2), pages[0].slice(2, -1));
  assertEquals(pages[3], pages[1]);
});

Deno.test("when the terminal's size changes, the page is fitted anew", async () => {
  const { out } = await call(["trap_and_emulate"], {
    keys: ["z"],
    atRead: (n, world) => n === 1 && world.resize(70, 10),
  });
  const pages = framesOf(out);
  assertEquals(pages[0].length, 24);
  assertEquals(pages.at(-1)!.length, 10);
});

Deno.test("after a stop, the lesson is on the screen again", async () => {
  const { out, world } = await call(["trap_and_emulate"], {
    keys: ["z"],
    atRead: (n, world) => n === 1 && world.resume(),
  });
  const [, first, second] = out.split(ENTER_SCREEN);
  assertStringIncludes(first, "1/17");
  assertStringIncludes(second, "1/17");
  assertEquals(world.raw, [true, false, true, false]);
});

Deno.test("with --plain a terminal gets no escape code, and keys still work", async () => {
  const { code, out, world } = await call(["--plain"], {
    keys: ["2", ENTER, "x", "q"],
  });
  assertEquals(code, 0);
  assertMatch(out, /^[\x20-\x7e\n]*$/);
  const all = LESSONS.length;
  assertStringIncludes(out, `1-${all} open, Enter machine_and_traps, q quit`);
  assertEquals(out.match(/^Trap and emulate \d/gm)?.length, 2);
  assertEquals(world.raw, [true, false]);
});

Deno.test("without colour no style is written, and nothing is lost", async () => {
  const keys = [ENTER, ENTER, ENTER, "1"];
  const colour = await call(["trap_and_emulate"], { keys });
  const none = await call(["trap_and_emulate"], {
    keys,
    env: { NO_COLOR: "1" },
  });
  // With NO_COLOR in its own environment, the process paints nothing at all.
  assertEquals(STYLE.test(colour.out), !Deno.noColor);
  assertFalse(STYLE.test(none.out));
  const words = (out: string) => lastPage(out).replaceAll("`", "");
  assertEquals(words(none.out).split(/\s+/), words(colour.out).split(/\s+/));
});

Deno.test("a dumb terminal gets pages one after the other", async () => {
  const { out } = await call(["trap_and_emulate"], {
    keys: [ENTER],
    env: { TERM: "dumb" },
  });
  assertFalse(out.includes("\x1b"));
  assertStringIncludes(out, "┌──");
});

Deno.test("nobody reads any more: it ends quietly", async () => {
  const { code, err } = await call([], { readerStays: 3 });
  assertEquals([code, err], [0, ""]);
});
