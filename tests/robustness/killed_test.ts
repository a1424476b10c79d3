/**
 * Saves that are killed at random moments. Once a save is acknowledged it is
 * never lost, and there is never half of one.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { fromFileUrl, join } from "@std/path";
import fc from "fast-check";
import { version } from "./writer.ts";

const WRITER = fromFileUrl(new URL("writer.ts", import.meta.url));
const KILLS = 25;
/** No writer gets as far as this number of versions before it is killed. */
const MANY = 1_000_000;

/** Runs the writer: from a version up to another, unless it is killed. */
function writer(file: string, first: number, last: number): Deno.ChildProcess {
  return new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--no-prompt",
      "--no-check",
      "--allow-read",
      "--allow-write",
      WRITER,
      file,
      String(first),
      String(last),
    ],
    stdin: "null",
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
}

/** Lets it write its first version, and kills it so many milliseconds later. */
async function killed(
  child: Deno.ChildProcess,
  delay: number,
): Promise<number> {
  let said = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  for await (const chunk of child.stdout) {
    said += new TextDecoder().decode(chunk);
    timer ??= setTimeout(() => child.kill("SIGKILL"), delay);
  }
  clearTimeout(timer);
  const { success } = await child.status;
  assert(!success, "the writer has come to its end");
  return Number(said.slice(0, said.lastIndexOf("\n")).split("\n").at(-1));
}

/** What lies in a folder. */
function names(folder: string): string[] {
  return [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
}

Deno.test({
  name: "a save that is killed leaves the old version, or the new one",
  // Windows gives the files of a process that was ended back late, so that
  // the test would not know whose fault it is.
  ignore: Deno.build.os === "windows",
  async fn() {
    const folder = await Deno.makeTempDir({ prefix: "trapeze_killed_" });
    try {
      const file = join(folder, "save");
      const [delays] = fc.sample(
        fc.array(fc.double({ min: 0, max: 30, noNaN: true }), {
          minLength: KILLS,
          maxLength: KILLS,
        }),
        { seed: 25, numRuns: 1 },
      );
      let next = 1;
      let left = 0;
      for (const delay of delays) {
        const acknowledged = await killed(writer(file, next, MANY), delay);
        const bytes = await Deno.readFile(file);
        const found = Number(new TextDecoder().decode(bytes.subarray(0, 7)));
        assertEquals(bytes.length, version(found).length);
        assert(bytes.every((byte, n) => byte === bytes[n % 8]));
        assert(
          found === acknowledged || found === acknowledged + 1,
          `version ${found} is there, and ${acknowledged} was acknowledged`,
        );
        left = Math.max(left, names(folder).length - 1);
        // One writer that was killed leaves one file at most: the next one
        // takes it away.
        assert(left <= 1, names(folder).join());
        next = found + 1;
      }
      assertEquals((await writer(file, next, next).output()).success, true);
      assertEquals(names(folder), ["save"]);
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
});

Deno.test("what a killed writer has left is taken away, and nothing else", async () => {
  const folder = await Deno.makeTempDir({ prefix: "trapeze_killed_" });
  try {
    const file = join(folder, "save");
    const dead = `.save.${crypto.randomUUID()}.tmp`;
    const others = [
      `.other.${crypto.randomUUID()}.tmp`,
      ".save.notes.tmp",
      "save.tmp",
    ];
    for (const name of [dead, ...others]) {
      await Deno.writeTextFile(join(folder, name), name);
    }
    assertEquals((await writer(file, 1, 1).output()).success, true);
    assertEquals(names(folder), [...others, "save"].sort());
    assertEquals(await Deno.readFile(file), version(1));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("writers of the same file do not spoil it for each other", async () => {
  const folder = await Deno.makeTempDir({ prefix: "trapeze_killed_" });
  try {
    const file = join(folder, "save");
    const ends = await Promise.all(
      [100, 200, 300].map((n) => writer(file, n, n + 5).output()),
    );
    assert(ends.some(({ success }) => success));
    const bytes = await Deno.readFile(file);
    assertEquals(bytes.length, version(1).length);
    assert(bytes.every((byte, n) => byte === bytes[n % 8]));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
