/**
 * Whatever a folder holds, its submission gets a clear result.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { join } from "@std/path";
import { assignmentNamed } from "../../../lessons/assignments/catalogue.ts";
import { systemIo } from "../../../lessons/commands/system_io.ts";
import { gradeSubmission } from "../../../lessons/grader/grade_submission.ts";
import {
  readSubmission,
  Refusal,
  submissionsIn,
} from "../../../lessons/grader/submission.ts";
import { HURRY } from "./hurry.ts";

const WARM_UP = assignmentNamed("warm_up");
const WINDOWS = Deno.build.os === "windows";
const GOOD = "_start: halt\n";

/** Calls `use` with a folder that is there for as long as that takes. */
async function withFolder(
  use: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "trapeze_submission_" });
  try {
    await use(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** Why a folder is refused, or its texts. */
async function reading(
  folder: string,
  isLink = false,
): Promise<string | Record<string, string>> {
  const place = { path: folder, isLink };
  const read = await readSubmission(systemIo(), place, WARM_UP);
  return read instanceof Refusal ? read.why.en : Object.fromEntries(read.files);
}

/** A folder, and what is said of it. */
interface Case {
  readonly about: string;
  fill(folder: string): Promise<unknown>;
  readonly said: string | RegExp;
}

const CASES: readonly Case[] = [
  {
    about: "an empty folder",
    fill: () => Promise.resolve(),
    said: "the folder is empty: nothing was handed in",
  },
  {
    about: "a folder with nothing but folders",
    fill: (folder) => Deno.mkdir(join(folder, "a", "b"), { recursive: true }),
    said: "the folder is empty: nothing was handed in",
  },
  {
    about: "a wrong name",
    fill: (folder) => Deno.writeTextFile(join(folder, "warmup.s"), GOOD),
    said: "there is no warm_up.s, but warmup.s: need a file of exactly that " +
      "name",
  },
  {
    about: "a name in capitals",
    fill: (folder) => Deno.writeTextFile(join(folder, "WARM_UP.S"), GOOD),
    said: /^there is no warm_up\.s, but WARM_UP\.S: /,
  },
  {
    about: "two copies",
    fill: async (folder) => {
      await Deno.mkdir(join(folder, "old"));
      await Deno.writeTextFile(join(folder, "warm_up.s"), GOOD);
      await Deno.writeTextFile(join(folder, "old", "warm_up.s"), GOOD);
    },
    said: `warm_up.s is there 2 times (warm_up.s, ${
      join("old", "warm_up.s")
    }): need one`,
  },
  {
    about: "a folder in the place of a file",
    fill: async (folder) => {
      await Deno.mkdir(join(folder, "warm_up.s"));
      await Deno.writeTextFile(join(folder, "other"), "");
    },
    said: "warm_up.s is no file: need the file itself",
  },
  {
    about: "bytes that are no text",
    fill: (folder) =>
      Deno.writeFile(join(folder, "warm_up.s"), new Uint8Array([0xff, 0xfe])),
    said: "warm_up.s is no text: need UTF-8",
  },
  {
    about: "a zero byte",
    fill: (folder) => Deno.writeTextFile(join(folder, "warm_up.s"), "halt\0"),
    said: "warm_up.s is no text: need UTF-8",
  },
  {
    about: "a file of 1 GB, of which no more is read than counts",
    fill: async (folder) => {
      const path = join(folder, "warm_up.s");
      await Deno.writeTextFile(path, "");
      await Deno.truncate(path, 2 ** 30);
    },
    said: "warm_up.s is too large: need at most 65,536 bytes",
  },
  {
    about: "more things than anybody hands in",
    fill: async (folder) => {
      for (let n = 0; n < 1001; n++) {
        await Deno.writeTextFile(join(folder, `${n}`), "");
      }
    },
    said: "there are 1,000 things or more in the folder: need the files of " +
      "the assignment",
  },
];

for (const { about, fill, said } of CASES) {
  Deno.test(`refused: ${about}`, () =>
    withFolder(async (folder) => {
      await fill(folder);
      const why = await reading(folder);
      assert(typeof why === "string", about);
      if (typeof said === "string") assertEquals(why, said);
      else assert(said.test(why), why);
    }));
}

Deno.test({
  name: "refused: links, wherever they lead",
  ignore: WINDOWS,
  fn: () =>
    withFolder(async (folder) => {
      const link = join(folder, "warm_up.s");
      await Deno.symlink("/etc/passwd", link);
      const said =
        "warm_up.s is a link, which is not followed: need the file " +
        "itself";
      assertEquals(await reading(folder), said);
      await Deno.remove(link);
      await Deno.writeTextFile(join(folder, "real.s"), GOOD);
      await Deno.symlink("real.s", link);
      assertEquals(await reading(folder), said);
      assertEquals(
        await reading(folder, true),
        "the folder is a link, which is not followed: need the folder itself",
      );
    }),
});

Deno.test({
  name: "refused: what is neither a file nor a folder",
  ignore: WINDOWS,
  fn: () =>
    withFolder(async (folder) => {
      const path = join(folder, "warm_up.s");
      await new Deno.Command("mkfifo", { args: [path] }).output();
      assertEquals(
        await reading(folder),
        "warm_up.s is no file: need the file itself",
      );
    }),
});

Deno.test("a folder in a folder is found, and what hides is not looked at", () =>
  withFolder(async (folder) => {
    await Deno.mkdir(join(folder, "packed", ".git"), { recursive: true });
    const name = "warm_up.s";
    await Deno.writeTextFile(join(folder, "packed", name), GOOD);
    await Deno.writeTextFile(join(folder, "packed", ".git", name), GOOD);
    assertEquals(await reading(folder), { [name]: GOOD });
  }));

Deno.test("what is refused is worth nothing, in each row", () =>
  withFolder(async (folder) => {
    const result = await gradeSubmission(systemIo(), {
      place: { path: folder, isLink: false },
      assignment: WARM_UP,
    }, { seed: 1, limits: HURRY });
    assertEquals([result.points, result.most, result.hash], [0, 10, ""]);
    assertEquals(result.criteria.map(({ outcome }) => outcome === "failed"), [
      ...WARM_UP.criteria.map(() => true),
    ]);
    assert(result.refused !== undefined);
  }));

Deno.test("the hash is that of the files, wherever they are", () =>
  withFolder(async (folder) => {
    const hashes: string[] = [];
    for (const [name, text] of [["a", GOOD], ["b", GOOD], ["c", `${GOOD} `]]) {
      const path = join(folder, name);
      await Deno.mkdir(path);
      await Deno.writeTextFile(join(path, "warm_up.s"), text);
      const place = { path, isLink: false };
      const read = await readSubmission(systemIo(), place, WARM_UP);
      assert(!(read instanceof Refusal));
      hashes.push(read.hash);
    }
    assertEquals(hashes[0], hashes[1]);
    assert(hashes[0] !== hashes[2] && /^[0-9a-f]{64}$/.test(hashes[0]));
  }));

Deno.test("a submission and a class are told from each other", () =>
  withFolder(async (folder) => {
    const places = async (path: string): Promise<string[]> =>
      (await submissionsIn(systemIo(), path, [WARM_UP]))
        .map(({ path }) => path.slice(folder.length + 1));
    const make = (...parts: string[]): Promise<void> =>
      Deno.mkdir(join(folder, ...parts), { recursive: true });
    await make("class", "bea");
    await make("class", "ana");
    await Deno.writeTextFile(join(folder, "class", "notes.txt"), "");
    await make("single", "more");
    await Deno.writeTextFile(join(folder, "single", "warm_up.s"), GOOD);
    await make("empty");
    assertEquals(await places(join(folder, "class")), [
      join("class", "ana"),
      join("class", "bea"),
    ]);
    assertEquals(await places(join(folder, "single")), ["single"]);
    assertEquals(await places(join(folder, "empty")), ["empty"]);
  }));
