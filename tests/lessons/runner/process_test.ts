/**
 * `deno task lesson` as a process, and the real world that it plays in.
 *
 * @module
 */
import {
  assertEquals,
  assertFalse,
  assertMatch,
  assertStringIncludes,
} from "@std/assert";
import { fromFileUrl, join } from "@std/path";
import { systemIo } from "../../../lessons/commands/system_io.ts";
import { Progress } from "../../../lessons/runner/progress.ts";
import { systemWorld } from "../../../lessons/runner/world.ts";

const ROOT = fromFileUrl(new URL("../../../", import.meta.url));
const SOME = { scene: "attempt", finished: false, guesses: {} };

/** Calls the task, permissions included, with a state folder of its own. */
async function task(
  folder: string,
  ...args: string[]
): Promise<[code: number, out: string, err: string]> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["task", "--quiet", "lesson", ...args],
    cwd: ROOT,
    env: { XDG_STATE_HOME: folder, LC_ALL: "C" },
    stdin: "null",
  }).output();
  const [out, err] = [stdout, stderr].map((bytes) =>
    new TextDecoder().decode(bytes)
  );
  return [code, out, err];
}

async function inFolder(
  use: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await use(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("the task plays a lesson, and leaves nothing behind", async () => {
  await inFolder(async (folder) => {
    const [code, out, err] = await task(folder);
    assertEquals([code, err], [0, ""]);
    assertMatch(out, /Trap and emulate 17\/17/);
    assertStringIncludes(out, "That was Trap and emulate.");
    assertFalse(out.includes("\x1b"));
    assertEquals([...Deno.readDirSync(folder)], []);
    const [listed, list] = await task(folder, "--list", "--lang", "es");
    assertEquals(listed, 0);
    assertMatch(list, /Trampa y emulación \((sin empezar|escena|terminada)/);
  });
});

Deno.test("a real progress file is written whole, and a broken one kept", async () => {
  await inFolder(async (folder) => {
    const io = { ...systemIo(), env: () => folder };
    const world = { ...systemWorld(io), os: "linux" };
    const file = join(folder, "trapeze", "progress.json");
    await (await Progress.read(world)).save("x", SOME);
    await (await Progress.read(world)).save("y", SOME);
    assertEquals(
      Object.keys(JSON.parse(await Deno.readTextFile(file)).lessons),
      [
        "x",
        "y",
      ],
    );
    await Deno.writeTextFile(file, "half a fi");
    const [notice] = (await Progress.read(world)).takeNotices();
    assertEquals(notice.error, "broken");
    assertEquals(await Deno.readTextFile(`${file}.broken-1`), "half a fi");
    const left = [...Deno.readDirSync(join(folder, "trapeze"))];
    assertEquals(left.map(({ name }) => name), ["progress.json.broken-1"]);
  });
});

Deno.test("a folder where the file should be is told, and nothing is saved", async () => {
  await inFolder(async (folder) => {
    const io = { ...systemIo(), env: () => folder };
    const world = { ...systemWorld(io), os: "linux" };
    await Deno.mkdir(join(folder, "trapeze", "progress.json", "x"), {
      recursive: true,
    });
    const progress = await Progress.read(world);
    assertEquals(progress.takeNotices().map(({ error }) => error), ["unread"]);
    await progress.save("x", SOME);
  });
});

/** A process that says when it listens, when it has heard, and with what code. */
const LISTENER = `
import { systemWorld } from "./lessons/runner/world.ts";
const waiting = setTimeout(() => {}, 60_000);
const undo = systemWorld().onTerminate((code) => {
  undo();
  clearTimeout(waiting);
  console.log("code", code);
});
console.log("ready");
`;

Deno.test("a signal that ends the process is heard until it is not", async () => {
  if (Deno.build.os === "windows") return;
  // Its own process: other tests listen in this one.
  const child = new Deno.Command(Deno.execPath(), {
    args: ["eval", "--no-check", "--ext=ts", LISTENER],
    cwd: ROOT,
    stdin: "null",
    stdout: "piped",
  }).spawn();
  let out = "";
  for await (const text of child.stdout.pipeThrough(new TextDecoderStream())) {
    if (out === "") child.kill("SIGTERM");
    out += text;
  }
  assertEquals([out, (await child.status).code], ["ready\ncode 143\n", 0]);
});
