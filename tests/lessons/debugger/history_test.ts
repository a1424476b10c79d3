/**
 * The history between sessions: kept, and never in the way.
 *
 * @module
 */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { debugCommand } from "../../../lessons/debugger/debug.ts";
import { MOST_HISTORY } from "../../../lessons/debugger/terminal/editor.ts";
import { History } from "../../../lessons/debugger/terminal/history.ts";
import { systemIo } from "../../../lessons/commands/system_io.ts";
import { systemWorld } from "../../../lessons/runner/world.ts";
import {
  type FakeWorld,
  fakeWorld,
  type FakeWorldOptions,
} from "../runner/fake_world.ts";
import { type Step, typist } from "./typist.ts";

const FILE = "/home/.local/state/trapeze/debug_history";

function kept(world: FakeWorld): string {
  return new TextDecoder().decode(world.io.files.get(FILE) ?? undefined);
}

/** A session at a terminal, with an earlier history. */
async function session(
  steps: readonly Step[],
  options: FakeWorldOptions = {},
): Promise<{ code: number; world: FakeWorld }> {
  const { world, check } = typist(steps, options);
  const code = await debugCommand(() => world)(["hello"], world.io);
  check();
  return { code, world };
}

Deno.test("what was typed in one session is recalled in the next", async () => {
  const { world } = await session([
    ["guest 0", "stepi 2\r"],
    ["guest 2 ", "print 7\rq\r"],
  ]);
  assertEquals(kept(world), "stepi 2\nprint 7\nq\n");
  const { world: next, code } = await session([
    ["guest 0", "\x1b[A\x1b[A\x1b[A\r"],
    ["guest 2 ", "q\r"],
  ], { files: { [FILE]: kept(world) } });
  assertEquals(code, 0);
  assertEquals(kept(next), "stepi 2\nprint 7\nq\nstepi 2\nq\n");
});

Deno.test("a line is kept as soon as it is typed", async () => {
  const { world } = await session([
    ["guest 0", "stepi\r"],
    ["guest 1", (world) => {
      assertEquals(kept(world), "stepi\n");
      world.terminate(143);
    }],
  ]);
  assertEquals(kept(world), "stepi\n");
});

Deno.test("two sessions at once keep what both have typed", async () => {
  const world = fakeWorld();
  const [one, two] = [await History.read(world), await History.read(world)];
  one.keep("one");
  await one.end();
  two.keep("two");
  two.keep("too");
  assertEquals(await two.end(), undefined);
  assertEquals(kept(world), "one\ntwo\ntoo\n");
});

Deno.test("it has an end, and only lines that a terminal does not obey", async () => {
  const lines = Array.from({ length: 3000 }, (_, n) => `print ${n}`);
  const evil = ["ok", "\x1b[2Jclear", "", "   ", "x".repeat(1001)];
  const world = fakeWorld({
    files: { [FILE]: [...evil, ...lines].join("\n") },
  });
  const history = await History.read(world);
  assertEquals(history.lines.length, MOST_HISTORY);
  history.keep("a\tb");
  history.keep("last");
  await history.end();
  const after = kept(world).trimEnd().split("\n");
  assertEquals([after.length, after.at(-1)], [MOST_HISTORY, "last"]);
  const small = fakeWorld({ files: { [FILE]: evil.join("\n") } });
  assertEquals((await History.read(small)).lines, ["ok"]);
});

Deno.test("a file that cannot be used is told in a line, and left alone", async () => {
  const denied = new Deno.errors.PermissionDenied("no way");
  const worlds: [FakeWorldOptions, problem: string][] = [
    [{ files: { [FILE]: Uint8Array.of(0xff, 0, 1) } }, "is no text: remove it"],
    [{ files: { [FILE]: new Uint8Array(1 << 23) } }, "is too large"],
    [{ files: { [FILE]: null } }, "is a directory: need a file"],
    [{ files: { [FILE]: "old\n" }, readError: denied }, "permission denied"],
    [{ writeError: denied }, "permission denied"],
  ];
  for (const [options, problem] of worlds) {
    const before = options.files?.[FILE];
    const steps: Step[] = [["guest 0", "stepi\r"], ["guest 1", "q\r"]];
    const { code, world } = await session(steps, options);
    assertEquals(code, 0);
    const [line, ...rest] = world.io.err().trimEnd().split("\n");
    assertStringIncludes(line, "trapeze debug: no history is kept: ");
    assertStringIncludes(line, problem);
    assertEquals(rest, []);
    const after = world.io.files.get(FILE);
    if (before === null || before === undefined) assertEquals(after, before);
    else assertEquals(after?.length, before.length);
  }
});

Deno.test("without a home there is no history, and no complaint", async () => {
  const { world, check } = typist([["guest 0", "stepi\r"], ["guest 1", "q\r"]]);
  world.io.env = () => undefined;
  assertEquals(await debugCommand(() => world)(["hello"], world.io), 0);
  check();
  assertEquals([world.io.err(), world.writes()], ["", 0]);
});

Deno.test("pipes, scripts, --plain and --json do not touch it", async () => {
  const stdin = ["stepi\n"];
  const worlds: [string[], FakeWorldOptions][] = [
    [[], { stdin }],
    [["--json"], { stdin }],
    [["--plain"], { keys: stdin }],
    [["--command", "script"], { stdin, files: { "/home/script": "stepi\n" } }],
  ];
  for (const [args, options] of worlds) {
    const world = fakeWorld({ readError: undefined, ...options });
    await debugCommand(() => world)(["hello", ...args], world.io);
    assertStringIncludes(
      world.io.out(),
      args[0] === "--json" ? '"tick":1' : "tick 1:",
    );
    assertEquals(world.writes(), 0);
    assert(!world.io.files.has(FILE));
  }
});

Deno.test("a real file is written whole, in a folder that is made for it", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const io = { ...systemIo(), env: () => folder };
    const world = { ...systemWorld(io), os: "linux" };
    for (const line of ["one", "two"]) {
      const history = await History.read(world);
      history.keep(line);
      assertEquals(await history.end(), undefined);
    }
    const file = `${folder}/trapeze/debug_history`;
    assertEquals(await Deno.readTextFile(file), "one\ntwo\n");
    const left = [...Deno.readDirSync(`${folder}/trapeze`)];
    assertEquals(left.map(({ name }) => name), ["debug_history"]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
