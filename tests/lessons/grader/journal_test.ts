/**
 * The journal: what is acknowledged is there, what was cut short is mended, and
 * nobody writes where another one does.
 *
 * @module
 */
import { assert, assertEquals, assertRejects } from "@std/assert";
import { join } from "@std/path";
import { UsageError } from "../../../isa/mod.ts";
import { systemIo } from "../../../lessons/commands/system_io.ts";
import { Journal } from "../../../lessons/grader/journal.ts";
import type { Result } from "../../../lessons/grader/result.ts";
import { WHOLE } from "../../../lessons/grader/shard.ts";

const io = systemIo();

function result(submission: string, points: number): Result {
  return {
    submission,
    hash: "h",
    assignment: "warm_up",
    version: 1,
    seed: 3,
    points,
    most: 10,
    criteria: [],
  };
}

async function withJournal(
  use: (out: string, lines: string) => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "trapeze_journal_" });
  try {
    const out = join(folder, "grades.csv");
    await use(out, join(`${out}.journal`, "1-of-1.jsonl"));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** Opens, does something, closes. */
async function session<T>(
  out: string,
  resume: boolean,
  work: (journal: Journal) => T | Promise<T>,
): Promise<T> {
  const journal = await Journal.open(io, out, { shard: WHOLE, resume });
  try {
    return await work(journal);
  } finally {
    journal.close();
  }
}

Deno.test("what was kept is found by what it is of", () =>
  withJournal(async (out) => {
    await session(out, false, async (journal) => {
      await journal.add(result("ana", 5));
      await journal.add(result("bea", 6));
    });
    await session(out, true, (journal) => {
      assertEquals(journal.find(result("ana", 0)), result("ana", 5));
      for (
        const other of [
          { submission: "cid" },
          { hash: "other" },
          { version: 2 },
          { seed: 4 },
          { assignment: "emulate" },
          { refused: { en: "why", es: "por qué" } },
        ]
      ) {
        assertEquals(
          journal.find({ ...result("ana", 0), ...other }),
          undefined,
        );
      }
    });
  }));

Deno.test("cut at any byte, all whole lines are kept, and the next is added", () =>
  withJournal(async (out, lines) => {
    await session(out, false, async (journal) => {
      await journal.add(result("ana", 5));
      await journal.add(result("bea", 6));
    });
    const whole = await Deno.readFile(lines);
    const first = whole.indexOf(0x0a) + 1;
    for (let length = 0; length <= whole.length; length += 7) {
      await Deno.writeFile(lines, whole.subarray(0, length));
      await session(out, true, async (journal) => {
        const kept = ["ana", "bea"].map((name) =>
          journal.find(result(name, 0)) !== undefined
        );
        assertEquals(
          kept,
          [length >= first, length >= whole.length],
          `${length}`,
        );
        await journal.add(result("cid", 7));
      });
      const text = await Deno.readTextFile(lines);
      assert(text.endsWith("\n"));
      for (const line of text.trimEnd().split("\n")) JSON.parse(line);
    }
  }));

Deno.test("results that are there are not gone over by accident", () =>
  withJournal(async (out) => {
    await session(out, false, (journal) => journal.add(result("ana", 5)));
    await assertRejects(
      () => session(out, false, () => {}),
      UsageError,
      "has results already: need --resume to go on with them",
    );
  }));

Deno.test("two graders of the same shard: the second is turned away", () =>
  withJournal(async (out) => {
    await session(out, false, async () => {
      await assertRejects(
        () => session(out, true, () => {}),
        UsageError,
        "another grader writes to",
      );
    });
    await session(out, true, () => {});
  }));

Deno.test("a line in the midst that is no result is named", () =>
  withJournal(async (out, lines) => {
    await session(out, false, (journal) => journal.add(result("ana", 5)));
    for (const line of ["nonsense", "{}", "[]", "null", '{"schema":"x"}']) {
      const text = await Deno.readTextFile(lines);
      await Deno.writeTextFile(lines, `${text}${line}\n${text}`);
      await assertRejects(
        () => session(out, true, () => {}),
        UsageError,
        "line 2 is no result",
      );
      await Deno.writeTextFile(lines, text);
    }
  }));

Deno.test("shards write side by side, and whoever resumes reads them all", () =>
  withJournal(async (out) => {
    const shards = [1, 2].map((number) => ({ number, count: 2 }));
    for (const [n, shard] of shards.entries()) {
      const journal = await Journal.open(io, out, { shard, resume: false });
      await journal.add(result(["ana", "bea"][n], n));
      assertEquals(journal.find(result("ana", 0)), undefined);
      journal.close();
    }
    await session(out, true, (journal) => {
      assertEquals(journal.find(result("ana", 9)), result("ana", 0));
      assertEquals(journal.find(result("bea", 9)), result("bea", 1));
    });
  }));
