/**
 * The progress file: kept, and never in the way.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import {
  type LessonProgress,
  Progress,
} from "../../../lessons/runner/progress.ts";
import { type FakeWorld, fakeWorld, PROGRESS } from "./fake_world.ts";

const SOME: LessonProgress = {
  scene: "attempt",
  finished: false,
  guesses: { deprivileged: true, direct: false },
};

function fileOf(world: FakeWorld, path = PROGRESS): string {
  return new TextDecoder().decode(world.io.files.get(path)!);
}

Deno.test("what is saved is read again", async () => {
  const world = fakeWorld();
  const progress = await Progress.read(world);
  assertEquals(progress.of("trap_and_emulate"), undefined);
  await progress.save("trap_and_emulate", SOME);
  assertEquals(JSON.parse(fileOf(world)), {
    version: 1,
    lessons: { trap_and_emulate: SOME },
  });
  const again = await Progress.read(world);
  assertEquals(again.of("trap_and_emulate"), SOME);
  assertEquals(again.takeNotices(), []);
});

Deno.test("the file is where each system keeps such things", async () => {
  const places = [
    ["linux", { XDG_STATE_HOME: "/state" }, "/state"],
    ["linux", { XDG_STATE_HOME: "relative" }, "/home/.local/state"],
    ["linux", { XDG_STATE_HOME: "" }, "/home/.local/state"],
    ["darwin", {}, "/home/Library/Application Support"],
    ["windows", { LOCALAPPDATA: "/local" }, "/local"],
  ] as const;
  for (const [os, env, folder] of places) {
    const world = fakeWorld({ os, env });
    await (await Progress.read(world)).save("x", SOME);
    assert(world.io.files.has(`${folder}/trapeze/progress.json`), folder);
  }
});

Deno.test("a broken file is set aside, told about, and never fatal", async () => {
  const broken = [
    "",
    "{",
    "null",
    "[]",
    "7",
    "{}",
    '{"version": "1"}',
    '{"version": 0, "lessons": {}}',
    '{"version": 1, "lessons": []}',
    '{"version": 1, "lessons": {"x": null}}',
    '{"version": 1, "lessons": {"x": {"scene": 3}}}',
    '{"version": 1, "lessons": {"x": {"scene": "a", "finished": true, ' +
    '"guesses": {"a": 1}}}}',
    Uint8Array.of(0xff, 0xfe),
    "x".repeat(2_000_000),
  ];
  for (const content of broken) {
    const world = fakeWorld({ files: { [PROGRESS]: content } });
    const progress = await Progress.read(world);
    const path = `${PROGRESS}.broken-1`;
    assertEquals(progress.takeNotices(), [{ error: "broken", path }]);
    assertEquals(progress.takeNotices(), []);
    assertEquals(world.io.files.has(PROGRESS), false);
    assertEquals(world.io.files.get(path)?.length, content.length);
    await progress.save("x", SOME);
    assertEquals((await Progress.read(world)).of("x"), SOME);
  }
});

Deno.test("what was set aside before is kept", async () => {
  const world = fakeWorld({
    files: { [PROGRESS]: "new", [`${PROGRESS}.broken-1`]: "old" },
  });
  const [notice] = (await Progress.read(world)).takeNotices();
  assertEquals(notice.path, `${PROGRESS}.broken-2`);
  assertEquals(fileOf(world, `${PROGRESS}.broken-1`), "old");
  assertEquals(fileOf(world, `${PROGRESS}.broken-2`), "new");
});

Deno.test("a file of a newer version is not taken for broken", async () => {
  const world = fakeWorld({ files: { [PROGRESS]: '{"version": 2}' } });
  const [notice] = (await Progress.read(world)).takeNotices();
  assertEquals(notice.error, "newer");
});

Deno.test("where nothing can be written, that is told once", async () => {
  const writeError = new Deno.errors.PermissionDenied("no way");
  const world = fakeWorld({ writeError });
  const progress = await Progress.read(world);
  await progress.save("x", SOME);
  await progress.save("x", { ...SOME, finished: true });
  assertEquals(progress.takeNotices(), [{
    error: "unsaved",
    path: "/home/.local/state/trapeze",
    problem: writeError,
  }]);
  assertEquals(world.writes(), 1);
  assertEquals(progress.of("x")?.finished, true);
});

Deno.test("what cannot be read is not overwritten", async () => {
  const readError = new Deno.errors.PermissionDenied("no way");
  const world = fakeWorld({ readError, files: { [PROGRESS]: "precious" } });
  const progress = await Progress.read(world);
  assertEquals(progress.takeNotices(), [
    { error: "unread", path: PROGRESS, problem: readError },
  ]);
  await progress.save("x", SOME);
  assertEquals(fileOf(world), "precious");
});

Deno.test("without a home there is nothing to save in", async () => {
  const world = fakeWorld({ env: { HOME: "" } });
  const progress = await Progress.read(world);
  assertEquals(progress.takeNotices(), [{ error: "nowhere" }]);
  await progress.save("x", SOME);
  assertEquals(world.writes(), 0);
  assertEquals(progress.of("x"), SOME);
});
