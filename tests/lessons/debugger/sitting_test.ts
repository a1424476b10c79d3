/**
 * A user at a terminal: lines that are edited, the screen, and the terminal as
 * it was at the end, whatever happens.
 *
 * @module
 */
import {
  assert,
  assertEquals,
  assertMatch,
  assertStringIncludes,
} from "@std/assert";
import { debugCommand } from "../../../lessons/debugger/debug.ts";
import { ENTER, LEAVE } from "../../../lessons/runner/painter.ts";
import { framesOf } from "../runner/fake_screen.ts";
import { fakeWorld, type FakeWorldOptions } from "../runner/fake_world.ts";
import { type Step, typist } from "./typist.ts";

const LOOP = { "/home/loop.s": "_start: j _start\n" };
const TOO_SMALL = "is too small for the screen: need 80x24";

/** A whole session, and what is left of it. */
async function sit(
  args: readonly string[],
  steps: readonly Step[],
  options: FakeWorldOptions = {},
) {
  const { world, screen, check } = typist(steps, options);
  const code = await debugCommand(() => world)(args, world.io);
  check();
  assertEquals(world.raw, [true, false]);
  assertEquals(world.listeners(), 0);
  const { isOwn, isCursorShown, wraps } = screen();
  assertEquals([isOwn, isCursorShown, wraps], [false, true, true]);
  return { code, out: world.io.out(), err: world.io.err(), world };
}

Deno.test("a terminal edits, completes labels, recalls, and cancels", async () => {
  const { code, out } = await sit(["timesharing"], [
    ["_start> ", "br\ttra\t\r"],
    ["breakpoint trap", "continu"],
    ["continu", "e\r"],
    ["trap> ", "\x1b[A\r"],
    ["trap> ", "wh"],
    ["wh", "\x03"],
    ["wh^C", "\x04"],
  ]);
  assertEquals(code, 0);
  assertStringIncludes(out, "1: breakpoint trap at 0xd8 <trap>");
  assertEquals(out.split("Breakpoint 1, trap").length - 1, 2);
  assert(out.endsWith("\r\n"));
});

Deno.test("what Tab offers is shown, and the line goes on", async () => {
  const { out } = await sit(["hello"], [
    ["_start> ", "st\t"],
    ["step", "\t"],
    ["  step stepi", "i\r"],
    ["guest 1 ", "q\r"],
  ]);
  assertStringIncludes(out, "tick 1:");
});

Deno.test("the screen comes and goes, and the lines go on where they were", async () => {
  const { out } = await sit(["hello"], [
    ["_start> ", "tui\r"],
    ["guest 0 _start> ", "stepi\r"],
    ["guest 1 ", "tui disable\r"],
    ["guest 1 ", "stepi\r"],
    ["guest 2 ", "q\r"],
  ]);
  const [before, within, after] = [
    out.slice(0, out.indexOf(ENTER)),
    out.slice(out.indexOf(ENTER), out.indexOf(LEAVE)),
    out.slice(out.indexOf(LEAVE)),
  ];
  assertStringIncludes(before, "_start> tui\r\n");
  assertStringIncludes(within, "registers: guest");
  assertMatch(framesOf(out).at(-1)!.join("\n"), /a0 {3}\*0x[0-9a-f]{8}/);
  assertStringIncludes(after, "tick 2:");
  assert(!after.includes("registers"), after);
});

Deno.test("a step writes what it changes, and nothing else", async () => {
  const { world, check } = typist([
    ["guest 0 _start> ", "stepi\r"],
    ["guest 1 ", "stepi\r"],
    ["guest 2 ", "q\r"],
  ], { files: LOOP });
  await debugCommand(() => world)(["loop.s", "--tui"], world.io);
  check();
  const frames = world.io.out().split("\x1b[?2026l");
  const step = frames.findLast((frame) => frame.includes("guest 2 "))!;
  // deno-lint-ignore no-control-regex
  const rows = [...step.matchAll(/\x1b\[(\d+);1H/g)].map(([, row]) => +row);
  // A loop of one instruction changes nothing but the answers.
  const answers = framesOf(world.io.out()).at(-1)!
    .findIndex((line) => line.startsWith("── answers"));
  assert(rows.length > 0 && Math.min(...rows) > answers, rows.join());
});

Deno.test("however it ends, the terminal is as it was, and the code tells", async () => {
  const ends: [Step[], number][] = [
    [[["guest 0", "q\r"]], 0],
    [[["guest 0", "\x04"]], 0],
    [[["guest 0", ""]], 0],
    [[["guest 0", (world) => world.terminate(143)]], 143],
    [[["guest 0", "c\r"], ["running: tick", (w) => w.terminate(129)]], 129],
  ];
  for (const screen of [["--tui"], []]) {
    for (const [steps, expected] of ends) {
      // Without a screen, nothing tells that a guest is running.
      if (screen.length === 0 && steps.length > 1) continue;
      const { code } = await sit(["loop.s", ...screen], steps, { files: LOOP });
      assertEquals(code, expected);
    }
  }
});

Deno.test("a bug leaves the terminal as it was, too", async () => {
  const { world, screen, check } = typist([["guest 0", "save x\r"]]);
  world.io.writeFile = () => {
    throw new RangeError("a bug");
  };
  world.io.kindOf = () => Promise.resolve(undefined);
  const code = await debugCommand(() => world)(["hello", "--tui"], world.io);
  check();
  assertEquals(code, 1);
  assertStringIncludes(world.io.err(), "this is a bug of Trapeze");
  assertEquals([screen().isOwn, world.raw.at(-1)], [false, false]);
  assertEquals(world.listeners(), 0);
});

Deno.test("Ctrl-C stops a running guest, and forgets what was typed meanwhile", async () => {
  for (const args of [["loop.s", "--tui"], ["loop.s"]]) {
    const { out } = await sit(args, [
      ["guest 0", "c\r"],
      [args.length > 1 ? "running: tick" : "", "q\rq\r"],
      ["", (world) => setTimeout(world.io.interrupt, 30)],
      ["Interrupted.", "print 40+2\r"],
      ["42", "q\r"],
    ], { files: LOOP });
    assertStringIncludes(out, "Interrupted.");
  }
});

Deno.test("Ctrl-C that is a key stops a guest as well", async () => {
  const { out } = await sit(["loop.s", "--tui"], [
    ["guest 0", "c\r"],
    ["running: tick", "\x03"],
    ["Interrupted.", "\x03"],
    ["^C", "q\r"],
  ], { files: LOOP });
  assertStringIncludes(out, "Interrupted.");
});

Deno.test("whatever size the terminal takes, the session goes on", async () => {
  const sizes = [[120, 40], [79, 23], [20, 3], [1, 1], [80, 24]] as const;
  const { out } = await sit(["hello", "--tui"], [
    ["guest 0", "stepi\r"],
    ...sizes.map(([columns, rows]): Step => [
      "\x1b[?2026l",
      (world) => world.resize(columns, rows),
    ]),
    ["registers: guest", "stepi\r"],
    ["guest 2 ", "q\r"],
  ]);
  assertStringIncludes(out, "79x23 is too small for the panels: need 80x24");
});

Deno.test("a resize in the middle of a run is shown before its end", async () => {
  const { world, screen, check } = typist([
    ["guest 0", "c\r"],
    ["running: tick", (world) => world.resize(100, 30)],
    ["leads to", (world) => world.io.interrupt()],
    ["Interrupted.", "q\r"],
  ], { files: LOOP });
  await debugCommand(() => world)(["loop.s", "--tui"], world.io);
  check();
  assertEquals(screen().isOwn, false);
});

Deno.test("where there can be no screen, one line says so, and all else works", async () => {
  const small = { columns: 79, rows: 24 };
  for (const args of [["hello", "--tui"], ["hello"]]) {
    const first: Step[] = args.length > 1 ? [] : [["_start> ", "tui\r"]];
    const { code, out } = await sit(args, [
      ...first,
      [TOO_SMALL, "stepi\r"],
      ["guest 1 ", "q\r"],
    ], small);
    assertEquals(code, 0);
    assertEquals(out.split(TOO_SMALL).length, 2);
    assertEquals(out.includes(ENTER), false);
  }
});

Deno.test("without a terminal, with --plain and where it is dumb, there is no screen", async () => {
  const dumb = { env: { TERM: "dumb" } };
  const stdin = ["tui\nstepi\n"];
  const worlds: [args: string[], options: FakeWorldOptions, code: number][] = [
    [["hello"], { stdin }, 1],
    [["hello", "--json"], { stdin }, 1],
    [["hello", "--plain"], { keys: stdin }, 0],
    [["hello"], { keys: stdin, ...dumb }, 0],
    [["hello", "--tui", "--plain"], { keys: ["stepi\n"] }, 0],
    [["hello", "--tui"], { stdin: ["stepi\n"] }, 0],
  ];
  for (const [args, options, expected] of worlds) {
    const world = fakeWorld(options);
    const code = await debugCommand(() => world)(args, world.io);
    assertEquals(code, expected);
    const out = world.io.out();
    assertEquals(out.split("the screen needs a terminal").length, 2, out);
    assertStringIncludes(out, args.includes("--json") ? '"tick":1' : "tick 1:");
    // deno-lint-ignore no-control-regex
    assert(!/\x1b/.test(out));
  }
});

Deno.test("a script can begin with the screen, and is to be seen there", async () => {
  const files = { "/home/script": "tui\nstepi 3\nprint 6*7\n" };
  const { code, out } = await sit(["hello", "--command", "script"], [
    ["guest 3 ", "q\r"],
  ], { files });
  assertEquals(code, 0);
  const frame = framesOf(out).at(-1)!.join("\n");
  for (const seen of ["registers: guest", "> print 6*7", "6*7 = 42"]) {
    assertStringIncludes(frame, seen);
  }
});

Deno.test("Ctrl-L paints everything anew", async () => {
  const { out } = await sit(["hello", "--tui"], [
    ["guest 0", "x\x0c"],
    ["registers: guest", "\x15q\r"],
  ]);
  assertEquals(out.split("registers: guest").length, 3);
});

Deno.test("a line that is a loop without an end can be left, too", async () => {
  const nop = 0x20000000, back = 0x700fffff;
  const files = { "/home/x.s": `_start: .word ${nop}, ${nop}, ${back}\n` };
  const { out } = await sit(["x.s", "--tui"], [
    ["guest 0", "step\r"],
    ["running: tick", "\x03"],
    ["Interrupted.", "q\r"],
  ], { files });
  assertStringIncludes(out, "Interrupted.");
});
