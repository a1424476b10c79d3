import { assert, assertEquals, assertRejects } from "@std/assert";
import {
  type Io,
  readInput,
  resolve,
  writeOutput,
} from "../../../lessons/commands/io.ts";
import { readAll } from "../../../lessons/commands/input.ts";
import { Interrupt, Interrupted } from "../../../lessons/commands/interrupt.ts";
import { UsageError } from "../../../mod.ts";
import { fakeIo } from "./fake_io.ts";

async function messageOf(work: () => Promise<unknown>): Promise<string> {
  return (await assertRejects(work, UsageError)).message;
}

Deno.test("paths begin where the user stands", () => {
  const io = fakeIo();
  assertEquals(resolve(io, "a/b").replaceAll("\\", "/"), "/home/a/b");
  assertEquals(resolve(io, "/a/b"), "/a/b");
});

Deno.test("a file has at most so many bytes", async () => {
  const io = fakeIo({ files: { "/home/f": "1234" } });
  assertEquals((await readInput(io, "f", 4)).length, 4);
  assertEquals(
    await messageOf(() => readInput(io, "f", 3)),
    '"f" is too large: need at most 3 bytes',
  );
});

Deno.test("the system's errors become one line", async () => {
  const cases: [error: Error, problem: string][] = [
    [new Deno.errors.PermissionDenied("os 13"), "permission denied"],
    [new Deno.errors.NotCapable("x"), "this task is not allowed to"],
    [new Deno.errors.NotADirectory("x"), "a part of the path is no directory"],
    [new Error("disk on fire"), "disk on fire"],
  ];
  for (const [error, problem] of cases) {
    const io: Io = {
      ...fakeIo(),
      kindOf: () => Promise.resolve("file"),
      readFile: () => Promise.reject(error),
      writeFile: () => Promise.reject(error),
    };
    assertEquals(
      await messageOf(() => readInput(io, "f")),
      `cannot read "f": ${problem}`,
    );
    assertEquals(
      await messageOf(() => writeOutput(io, "f", new Uint8Array())),
      `cannot write "f": ${problem}`,
    );
  }
});

Deno.test("input without end is refused", async () => {
  const chunk = new Uint8Array(16 << 20);
  const io = fakeIo({ stdin: [chunk, chunk, chunk, chunk, chunk] });
  using interrupt = new Interrupt(io);
  assertEquals(
    await messageOf(() => readAll(io, interrupt)),
    "the input has more than 67108864 bytes: need less",
  );
});

Deno.test("an interrupt ends what is waited for, then or later", async () => {
  const io = fakeIo();
  {
    using interrupt = new Interrupt(io);
    interrupt.check();
    assertEquals(await interrupt.orUntil(Promise.resolve(7)), 7);
    const never = interrupt.orUntil(new Promise(() => {}));
    io.interrupt();
    await assertRejects(() => never, Interrupted);
    await assertRejects(
      () => interrupt.orUntil(Promise.resolve(7)),
      Interrupted,
    );
    await assertRejects(async () => await interrupt.check(), Interrupted);
  }
  assert(io.listeners() === 0);
});
