/**
 * Each assignment as a student would do it, in a folder of their own, from
 * `start` to full marks; and what the command says on the way.
 *
 * @module
 */
import { assert, assertEquals, assertMatch } from "@std/assert";
import { join } from "@std/path";
import { ASSIGNMENTS } from "../../../lessons/assignments/catalogue.ts";
import { totalOf } from "../../../lessons/assignments/contract.ts";
import { assignment } from "../../../lessons/commands/assignment.ts";
import { debug } from "../../../lessons/debugger/debug.ts";
import { grade } from "../../../lessons/commands/grade.ts";
import type { Command } from "../../../lessons/commands/cli.ts";
import type { Io } from "../../../lessons/commands/io.ts";
import { systemIo } from "../../../lessons/commands/system_io.ts";
import { deservedOf, handIn } from "../../solutions/hand_in.ts";

/** A user who stands in a folder. */
class User {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Calls a command; its exit code, and what it prints. */
  async call(
    command: Command,
    ...args: string[]
  ): Promise<[code: number, out: string, err: string]> {
    const printed = { stdout: "", stderr: "" };
    const output = (name: "stdout" | "stderr") => ({
      isTerminal: false,
      write: (bytes: Uint8Array) => {
        printed[name] += new TextDecoder().decode(bytes);
        return Promise.resolve();
      },
    });
    const io: Io = {
      ...systemIo(),
      cwd: this.folder,
      columns: 80,
      env: () => undefined,
      stdout: output("stdout"),
      stderr: output("stderr"),
    };
    const code = await command(args, io);
    for (const line of printed.stdout.split("\n")) {
      assert(line.length <= 80, line);
    }
    return [code, printed.stdout, printed.stderr];
  }
}

async function withUser(use: (user: User) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "trapeze student " });
  try {
    await use(new User(folder));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

for (const each of ASSIGNMENTS) {
  const { name, files, hints, criteria } = each;

  Deno.test(`${name}: from start to full marks, as a student`, () =>
    withUser(async (user) => {
      const [started, told] = await user.call(assignment, "start", name, "w");
      assertEquals(started, 0);
      assertMatch(told, /deno task assignment check w\n$/);
      const handout = await Deno.readTextFile(
        join(user.folder, "w", "handout.md"),
      );
      assert(handout.includes("deno task assignment check w\n"));

      const [failed, why] = await user.call(assignment, "check", "w");
      assertEquals(failed, 1);
      assertMatch(why, /^0 of \d+ points\. \d+ more are for hidden tests\.$/m);
      assertMatch(why, /^ {6}deno task debug w\//m);
      assertMatch(why, /^ {2}deno task assignment hint w$/m);

      for (let n = 1; n <= hints.length; n++) {
        const [code, hint] = await user.call(assignment, "hint", "w");
        assertEquals(code, 0);
        assert(hint.startsWith(`Hint ${n} of ${hints.length}\n`), hint);
      }
      const [, all] = await user.call(assignment, "hint", "w");
      assertMatch(all, /^That was the last hint\./);

      const { reference } = await deservedOf(each);
      const folder = join(user.folder, "w");
      await handIn(each, { name: "reference", deserved: reference, folder });
      const [passed, praise] = await user.call(assignment, "check", "w");
      assertEquals(passed, 0, praise);
      const handed = files.map(({ name }) => name).join(", ");
      assert(praise.includes(`Hand in ${handed}.`));

      const [graded, table] = await user.call(grade, "w", "--assignment", name);
      const marks = "+".repeat(criteria.length);
      const most = totalOf(each);
      assertEquals(graded, 0);
      assert(table.includes(`${most}/${most}  ${marks}\n`), table);
    }));
}

Deno.test("nothing is written over, and nothing is left half done", () =>
  withUser(async (user) => {
    const file = join(user.folder, "warm_up.s");
    await Deno.writeTextFile(file, "mine");
    const [code, , err] = await user.call(assignment, "start", "1", ".");
    assertEquals(code, 2);
    assertEquals(
      err,
      'trapeze assignment: "warm_up.s" is there already, and is not written ' +
        "over: need another folder\n",
    );
    assertEquals(await Deno.readTextFile(file), "mine");
    const left = Array.from(Deno.readDirSync(user.folder), ({ name }) => name);
    assertEquals(left, ["warm_up.s"]);
  }));

Deno.test("in Spanish, all of it", () =>
  withUser(async (user) => {
    const es = ["--lang", "es"];
    const [, told] = await user.call(assignment, "start", "1", "w", ...es);
    assertMatch(told, /^La práctica 1, Calentamiento en ensamblador, /);
    const handout = join(user.folder, "w", "handout.md");
    assertMatch(await Deno.readTextFile(handout), /^# Práctica 1/);
    const [, why] = await user.call(assignment, "check", "w", ...es);
    assertMatch(why, /^mal {5}0 de 3 {2}el ejemplo del enunciado/m);
    assertMatch(why, /^ {4}La línea 1 de la salida no es correcta\.$/m);
    const [, hint] = await user.call(assignment, "hint", "w", ...es);
    assertMatch(hint, /^Pista 1 de \d\n/);
    const [, table] = await user.call(grade, "w", "--assignment", "1", ...es);
    assertMatch(table, /^entrega +puntos +pruebas\n/);
  }));

Deno.test("a failure is told with what shows it", () =>
  withUser(async (user) => {
    await user.call(assignment, "start", "1", "w");
    const file = join(user.folder, "w", "warm_up.s");
    await Deno.writeTextFile(file, "_start: li a0, -4\n sw a0, 0(a0)\n");
    const [, why] = await user.call(assignment, "check", "w");
    for (
      const line of [
        "failed  0 of 3  the handout's example, and some like it (seed 12)",
        '    Typed: "3\\n0\\n12\\n"',
        '      expected: "***\\n"',
        "      printed:  nothing more",
        "      guest fault: memory, at address 0xfffffffc",
        "        warm_up.s:2:2: sw a0, 0(a0)",
        "    To look at it, and there: goto 4",
        "      deno task debug w/warm_up.s --memory 65536 \\",
        "        --input w/failed/example.input",
      ]
    ) {
      assert(why.includes(`${line}\n`), `${line}\n${why}`);
    }
    const input = join(user.folder, "w", "failed", "example.input");
    assertEquals(await Deno.readTextFile(input), "3\n0\n12\n");
  }));

/** The arguments of each command that opens the debugger, and where to go. */
function debugged(told: string): [args: string[], tick: string][] {
  const found = told.matchAll(
    /and there: goto (\d+)\n {6}deno task debug ((?:.*\\\n)*.*)\n/g,
  );
  return [...found].map(([, tick, command]) => [
    command.split(/[\s\\]+/),
    tick,
  ]);
}

Deno.test("the debugger opens where each failure is", () =>
  withUser(async (user) => {
    for (const each of ASSIGNMENTS) {
      await user.call(assignment, "start", each.name, each.name);
      const [, told] = await user.call(assignment, "check", each.name);
      const commands = debugged(told);
      assert(commands.length > 0, told);
      for (const [args, tick] of commands) {
        const script = join(user.folder, "script");
        await Deno.writeTextFile(script, `goto ${tick}\nquit\n`);
        const [code, out] = await user.call(
          debug,
          ...args,
          "--command",
          script,
        );
        assertEquals(code, 0, out);
        assertMatch(out, new RegExp(`^tick ${tick}: `, "m"));
      }
    }
  }));

Deno.test("a tampered place in the course says only which assignment it is", () =>
  withUser(async (user) => {
    await user.call(assignment, "start", "1", "w");
    const file = join(user.folder, "w", ".assignment.json");
    for (
      const [text, code] of [
        ['{"assignment":"warm_up","hints":-5,"points":10}', 0],
        ['{"assignment":"warm_up","hints":1e9,"__proto__":{"points":10}}', 0],
        ['{"assignment":"constructor"}', 2],
        ["[]", 2],
        ["[".repeat(9000), 2],
        ["\xff\0", 2],
      ] as const
    ) {
      await Deno.writeTextFile(file, text);
      assertEquals((await user.call(assignment, "hint", "w"))[0], code, text);
      if (code !== 0) continue;
      assertEquals((await user.call(assignment, "check", "w"))[0], 1);
      const [, table] = await user.call(grade, "w", "--assignment", "warm_up");
      assertMatch(table, /^w +0\/10/m);
    }
  }));

Deno.test("help keeps to 80 columns", () =>
  withUser(async (user) => {
    for (const command of [assignment, grade]) {
      assertEquals((await user.call(command, "--help"))[0], 0);
    }
  }));

Deno.test("wrong usage is told in one line", () =>
  withUser(async (user) => {
    for (
      const [args, said] of [
        [["begin"], '"begin" is none of list, start, check, hint'],
        [["start", "1"], "usage is deno task assignment start NAME DIR"],
        [
          ["start", "emulat", "w"],
          'there is no assignment "emulat": did you mean emulate?',
        ],
        [
          ["check", "w"],
          '"w" is no folder of an assignment: need one that deno task assignment start NAME DIR has made',
        ],
        [["check", "w", "w"], "usage is deno task assignment check DIR"],
      ] as const
    ) {
      const [code, out, err] = await user.call(assignment, ...args);
      assertEquals([code, out, err], [2, "", `trapeze assignment: ${said}\n`]);
    }
    for (
      const [args, said] of [
        [
          ["none"],
          '"none" is no folder: need one with the files of an assignment, or with a folder for each student',
        ],
        [[".", "--format", "jnit"], '--format "jnit": did you mean junit?'],
        [
          [".", "--shard", "3/2"],
          '--shard "3/2": need k/n, as 1/10 for the first of ten parts',
        ],
        [
          [".", "--seed", "x"],
          '--seed "x": need a whole number from 0 to 2147483647',
        ],
        [
          [".", "--resume"],
          "--resume goes on with the results beside --out FILE, in a format for a class: need one",
        ],
        [
          ["."],
          '"." does not say of which assignment it is: need --assignment NAME',
        ],
      ] as const
    ) {
      const [code, out, err] = await user.call(grade, ...args);
      assertEquals([code, out, err], [2, "", `trapeze grade: ${said}\n`]);
    }
  }));
