/**
 * The debugger at a real terminal.
 *
 * @module
 */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "@std/path";
import { type Pane, tmuxTest } from "./tmux.ts";

const CLEAN = "alternate 0, cursor 1";
const SHOWN = "alternate 1, cursor 1";

/** A guest that never ends. */
async function loop({ folder }: Pane): Promise<string> {
  await Deno.writeTextFile(join(folder, "loop.s"), "_start: j _start\n");
  return "loop.s";
}

tmuxTest(
  "lines: Tab, history, repeats, paths, and the next session",
  [80, 24],
  async (pane) => {
    await pane.type("./debug timesharing", "Enter");
    await pane.asks("_start");
    await pane.type("br", "Tab");
    await pane.asks("_start", "break");
    await pane.type("tra", "Tab", "Enter");
    await pane.sees("1: breakpoint trap at 0xd8 <trap>");
    await pane.type("stepi", "Enter");
    await pane.asks("guest 1 _start+4");
    await pane.type("", "Enter");
    await pane.asks("guest 2 _start+8");
    await pane.type("", "Up", "Up");
    await pane.asks("guest 2 _start+8", "break trap");
    await pane.type("", "C-c");
    await pane.sees("break trap^C");
    await pane.asks("guest 2 _start+8");
    await pane.type("save deb", "Tab");
    await pane.asks("guest 2 _start+8", "save debug");
    await pane.type("", "BSpace");
    await pane.type("ged", "Enter");
    await pane.sees('Saved as "debugged".');
    await pane.type("", "C-d");
    await pane.isShell();
    await pane.type("clear; ./debug timesharing", "Enter");
    await pane.asks("guest 0 _start");
    await pane.type("", "Up", "Up");
    await pane.asks("guest 0 _start", "stepi");
    await pane.type("", "Enter");
    await pane.asks("guest 1 _start+4");
    await pane.type("quit", "Enter");
    await pane.isShell();
  },
);

tmuxTest("Ctrl-C stops a guest that never ends, with a screen and without", [
  80,
  24,
], async (pane) => {
  await pane.type(`./debug ${await loop(pane)}`, "Enter");
  await pane.asks("guest 0 _start");
  await pane.type("continue", "Enter");
  await pane.sees("continue\n");
  // Whoever sees no prompt may press it too early, and presses it again.
  await pane.type("", "C-c");
  await pane.asks("_start");
  await pane.type("tui", "Enter");
  await pane.sees("registers: guest", "tui disable leaves");
  await pane.type("continue", "Enter");
  await pane.sees(/running: tick [\d,]+; Ctrl-C stops it/);
  await pane.type("typed in vain", "Enter", "C-c");
  await pane.sees("Interrupted.");
  await pane.asks("_start");
  await pane.isIn(SHOWN);
  await pane.type("quit", "Enter");
  await pane.isShell();
  await pane.isIn(CLEAN);
});

tmuxTest(
  "the screen: steps, pages, sizes, and the shell as it was",
  [80, 24],
  async (pane) => {
    const before = await pane.settings();
    await pane.type("echo earlier; ./debug timesharing --on type1", "Enter");
    await pane.asks("guest 0 _start");
    await pane.type("tui", "Enter");
    await pane.sees("source: guests/timesharing.s", "traps: guest");
    await pane.isIn(SHOWN);
    await pane.type("stepi", "Enter");
    await pane.asks("guest 1 _start+4");
    const screen = await pane.sees("*0x00000044", "t0   *0x00000001");
    assertEquals(screen.trimEnd().split("\n").length, 24);

    await pane.type("help", "Enter");
    await pane.sees("Page Down: more", "step, s ");
    await pane.type("", "PageDown");
    await pane.sees(/── 2\d-\d\d of \d\d/);
    await pane.type("", "Escape");
    await pane.sees("registers: guest");

    for (const [columns, rows] of [[120, 40], [80, 24]] as const) {
      await pane.resize(columns, rows);
      await pane.sees(
        `── source: guests/timesharing.s ${
          "─".repeat(columns === 80 ? 13 : 38)
        }`,
      );
      const lines = await pane.screen();
      assert(lines[rows - 1].startsWith("guest 1 _start+4>"), lines.join("\n"));
    }
    await pane.resize(79, 23);
    await pane.sees("79x23 is too small for the panels: need 80x24");
    await pane.type("stepi", "Enter");
    await pane.asks("guest 2 _start+8");
    await pane.resize(80, 24);
    await pane.sees("source: guests/timesharing.s");

    await pane.type("tui disable", "Enter");
    await pane.asks("guest 2 _start+8");
    await pane.isIn(CLEAN);
    await pane.type("tui", "Enter");
    await pane.sees("source: guests/timesharing.s");
    await pane.type("", "C-d");
    const after = await pane.isShell();
    assertStringIncludes(after, "earlier");
    assert(!after.includes("registers"));
    await pane.isIn(CLEAN);
    assertEquals(await pane.settings(), before);
  },
);

tmuxTest("a terminal that is too small gets a line, and the lines go on", [
  79,
  23,
], async (pane) => {
  await pane.type("./debug hello --tui", "Enter");
  await pane.sees(
    /a terminal of 79x23 is too small for the screen: need\s+80x24/,
  );
  await pane.type("stepi", "Enter");
  await pane.asks("guest 1 next");
  await pane.isIn(CLEAN);
  await pane.type("quit", "Enter");
  await pane.isShell();
});

for (const [signal, code] of [["SIGTERM", 143], ["SIGHUP", 129]] as const) {
  tmuxTest(
    `${signal} leaves the terminal as it was`,
    [80, 24],
    async (pane) => {
      const before = await pane.settings();
      await pane.type(
        `./direct ${await loop(pane)} --tui; echo code $?`,
        "Enter",
      );
      await pane.sees("registers: guest");
      await pane.asks("guest 0 _start");
      if (signal === "SIGTERM") {
        await pane.type("continue", "Enter");
        await pane.sees("running: tick");
      }
      await pane.signal(signal);
      await pane.sees(`code ${code}`);
      await pane.isIn(CLEAN);
      assertEquals(await pane.settings(), before);
    },
  );
}
