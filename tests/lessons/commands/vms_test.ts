/**
 * `run --vms`: several guests at once, from the file to the table.
 *
 * @module
 */
import {
  assert,
  assertEquals,
  assertMatch,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import fc from "fast-check";
import { UsageError } from "../../../isa/mod.ts";
import { runCommand } from "../../../lessons/commands/run.ts";
import { MOST_VMS, parseVms } from "../../../lessons/commands/vms_file.ts";
import { KEPT, Tail } from "../../../lessons/commands/vms_output.ts";
import {
  type FakeWorld,
  fakeWorld,
  type FakeWorldOptions,
} from "../runner/fake_world.ts";
import { framesOf } from "../runner/fake_screen.ts";

const EXAMPLES = new URL("../../../lessons/examples/", import.meta.url);

/** Programs of every temperament, in a folder beside the file. */
const FILES = {
  "/home/set": null,
  "/home/set/spin.s": "_start: j _start\n",
  "/home/set/fault.s": "nop\necall\n",
  "/home/set/wait.s": "1: idle\n j 1b\n",
  "/home/set/yes.s": "li a0, 'y'\n1: out a0, CONSOLE_DATA\n j 1b\n",
  "/home/set/typed": "from a file",
};

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly world: FakeWorld;
}

/** Runs the machines of some lines, which stand in another folder. */
async function runVms(
  lines: string,
  args: readonly string[] = [],
  options: FakeWorldOptions = {},
): Promise<Ran> {
  const files = { ...FILES, "/home/set/some.vms": lines, ...options.files };
  const world = fakeWorld({ ...options, files });
  const run = runCommand(() => world);
  const code = await run(["--vms", "set/some.vms", ...args], world.io);
  assertEquals(world.listeners(), 0, "somebody still listens");
  return { code, out: world.io.out(), err: world.io.err(), world };
}

/** A document, as far as these tests look at it. */
interface Document {
  readonly on: string;
  readonly ticks: number;
  readonly idle: number;
  readonly vms: readonly {
    readonly name: string;
    readonly status: string;
    readonly ticks: number;
    readonly share: number;
    readonly output: string;
    readonly printed: number;
  }[];
}

async function documentOf(lines: string, ...args: string[]): Promise<Document> {
  const { code, out, err } = await runVms(lines, [...args, "--json"]);
  assertEquals([code, err], [0, ""]);
  return JSON.parse(out);
}

Deno.test("a document with all that is known of each machine", async () => {
  const ticks = 1_000_000;
  const lines = "first hello cap=50\nspin spin.s weight=300\n";
  assertEquals(await documentOf(lines, "--ticks", `${ticks}`) as unknown, {
    on: "type1",
    ticks,
    idle: 0,
    vms: [
      {
        name: "first",
        guest: "hello",
        status: "halted",
        ticks: 74,
        share: 74 / ticks,
        weight: 100,
        cap: 50,
        traps: { privileged: 15 },
        emulated: 15,
        reflected: 0,
        own: 30,
        slices: 1,
        printed: 14,
        output: "Hello, world!\n",
      },
      {
        name: "spin",
        guest: "spin.s",
        status: "ticks",
        ticks: ticks - 74,
        share: (ticks - 74) / ticks,
        weight: 300,
        cap: 100,
        traps: {},
        emulated: 0,
        reflected: 0,
        // Two acts for each slice, and for each that the command's budget cuts.
        own: 2 * (100 + 9),
        slices: 100,
        printed: 0,
        output: "",
      },
    ],
  });
});

Deno.test("shares are as the weights and the caps, at every depth", async () => {
  const lines = "a spin.s\nb yes.s weight=300\nc spin.s weight=500 cap=20\n";
  for (const on of ["type1", "nested:2", "nested:3"]) {
    const { vms, idle } = await documentOf(lines, "--ticks", "2e6", "--on", on);
    assertEquals(vms.map(({ share }) => share), [0.2, 0.6, 0.2]);
    assertEquals(idle, 0);
  }
});

Deno.test("the processor idles for what nobody may have", async () => {
  const { idle, vms } = await documentOf(
    "a spin.s cap=10\nb spin.s cap=25\n",
    "--ticks=1e6",
  );
  assertEquals([idle, ...vms.map(({ ticks }) => ticks)], [
    650_000,
    100_000,
    250_000,
  ]);
});

Deno.test("what is typed, and what comes from files", async () => {
  const { vms, ticks } = await documentOf(`
# A comment, and a blank line.

a echo type="to # \\\\ type\\n"   # and another
b echo input=typed
c echo
d "hello" memory=64K
`);
  assertEquals(
    vms.map(({ name, output, status }) => [name, output, status]),
    [
      ["a", "to # \\ type\nThat was all.\n", "halted"],
      ["b", "from a file\nThat was all.\n", "halted"],
      ["c", vms[2].output, "halted"],
      ["d", "Hello, world!\n", "halted"],
    ],
  );
  // Without a line that says so, a guest of ours gets what it expects.
  assert(vms[2].output.length > 20);
  assertEquals(ticks, vms.reduce((sum, { ticks }) => sum + ticks, 0));
});

Deno.test("of a flood the end is kept, and how much it was", async () => {
  const { vms: [{ output, printed }] } = await documentOf(
    "a yes.s\n",
    "--ticks=1e6",
  );
  assertEquals(output, "y".repeat(KEPT));
  assert(printed > 300_000);
  const { out } = await runVms("a yes.s\n", ["--ticks=1e6"]);
  assertStringIncludes(out, "bytes before this are left out)\na | yyy");
});

Deno.test("without a terminal: a table, and output marked with names", async () => {
  const lines = "first hello\nspin spin.s cap=30\n";
  const { code, out, err } = await runVms(lines, ["--ticks", "1_000_000"]);
  assertEquals([code, err], [0, ""]);
  assertEquals(
    out,
    `\
2 machines on type1, 1,000,000 ticks, the processor idle for 70.0% of them

NAME  STATUS   SHARE WEIGHT  CAP  TICKS  TRAPS  LAST LINE OF OUTPUT
first halted    0.0%    100    -     74     15  Hello, world!
spin  running  30.0%    100  30%   300k      0

first | Hello, world!
`.replace("300k", " 300k").replace("  300k", " 300k"),
  );
});

Deno.test("plain: one fact a line", async () => {
  const args = ["--ticks", "50000", "--plain"];
  const { out } = await runVms("first hello\nspin spin.s\n", args);
  const lines = out.trimEnd().split("\n");
  assertEquals(lines.slice(0, 7), [
    "on: type1",
    "ticks: 50000",
    "idle: 0",
    "first guest: hello",
    "first status: halted",
    "first ticks: 74",
    "first share: 0.1%",
  ]);
  assert(lines.includes("first output: Hello, world!"));
  assert(lines.includes("spin status: ticks"));
  for (const line of lines) assertMatch(line, /^[\w ]+: /);
});

Deno.test("one that can never go on is killed, and the others go on", async () => {
  const lines = "bad fault.s\nspin spin.s\nidler wait.s\n";
  const { code, out, err } = await runVms(lines, ["--json", "--ticks=1e5"]);
  assertEquals(code, 1);
  const { vms } = JSON.parse(out);
  assertEquals(
    vms.map(({ status }: { status: string }) => status),
    ["killed", "ticks", "waiting"],
  );
  assertMatch(err, /^trapeze run: bad: guest fault: ecall/);
  assertStringIncludes(err, "fault.s:2:1: ecall");
  const plain = await runVms(lines, ["--plain", "--ticks=1e5"]);
  assertMatch(plain.err, /^bad fault: ecall/);
});

Deno.test("the run ends when nobody can go on", async () => {
  for (const lines of ["a hello\n", "a hello\nb wait.s\n"]) {
    const { code, world } = await runVms(lines, ["--plain"]);
    assertEquals(code, 0);
    assertMatch(world.io.out(), /^ticks: 7\d$/m);
  }
});

Deno.test("Ctrl-C without a terminal: the table as far as it came", async () => {
  const files = { ...FILES, "/home/set/some.vms": "a hello\nb spin.s\n" };
  const world = fakeWorld({ files });
  const { io } = world;
  const args = ["--vms", "set/some.vms", "--ticks", "1e15"];
  const running = runCommand(() => world)(args, io);
  setTimeout(io.interrupt);
  assertEquals(await running, 130);
  assertEquals(io.listeners(), 0);
  assertMatch(io.out(), /^b +running/m);
});

/** The control sequences that begin and end a screen of its own. */
const [ENTER, LEAVE] = ["\x1b[?1049h", "\x1b[?1049l"];

Deno.test("on a terminal: a live table until q, then the last one", async () => {
  for (const [key, code] of [["q", 0], ["\x03", 130]] as const) {
    const ran = await runVms("first hello\nspin spin.s\n", [], {
      keys: [key],
      env: { NO_COLOR: "1" },
    });
    assertEquals(ran.code, code);
    const { out, world } = ran;
    assertEquals(world.raw, [true, false]);
    assert(out.startsWith(ENTER) && out.includes(LEAVE));
    const [, after] = out.split(LEAVE);
    assertMatch(after, /^2 machines on type1, [\d,]+ ticks\n\nNAME /);
    assertMatch(after, /^spin {2}running +[\d.]+%/m);
    assertEquals(after.includes("first |"), false);
  }
});

Deno.test("the live table fits a small terminal", async () => {
  const lines = Array.from({ length: 30 }, (_, n) => `vm${n} spin.s\n`);
  const { out } = await runVms(lines.join(""), [], {
    keys: ["q"],
    rows: 10,
    columns: 60,
    env: { NO_COLOR: "1" },
  });
  const [screen] = out.split(LEAVE);
  const rows = framesOf(screen).at(-1)!;
  assertEquals(rows.length, 10);
  for (const row of rows) assert([...row].length <= 60, row);
  assert(rows.includes("and 25 more"));
});

Deno.test("no escape code without a terminal, with --plain, or where it is dumb", async () => {
  const worlds: [args: string[], options: FakeWorldOptions][] = [
    [[], {}],
    [["--plain"], { terminals: ["stdin", "stdout", "stderr"] }],
    [["--json"], { terminals: ["stdin", "stdout", "stderr"] }],
    [[], { terminals: ["stdout", "stdin"], env: { TERM: "dumb" } }],
    [[], { terminals: ["stdout"], env: { NO_COLOR: "1" } }],
  ];
  for (const [args, options] of worlds) {
    const lines = "a hello\nspin spin.s\n";
    const { out } = await runVms(lines, ["--ticks=1e5", ...args], options);
    assertEquals(out.includes("\x1b"), false);
  }
});

Deno.test("a guest cannot make the terminal obey", async () => {
  const evil = "li a0, 27\nout a0, CONSOLE_DATA\nhalt\n";
  const files = { "/home/set/evil.s": evil };
  for (const args of [[], ["--plain"]]) {
    const { out } = await runVms("a evil.s\n", args, { files });
    assertEquals(out.includes("\x1b"), false);
    assertStringIncludes(out, "\ufffd");
  }
});

Deno.test("mistakes in the file: where, what was seen, what is needed", async () => {
  const cases: [line: string, column: number, message: string][] = [
    ["a", 1, '"a" has no guest: need NAME GUEST'],
    ["a/b hello", 1, 'the name "a/b": need letters'],
    ["averyverylong hello", 1, "at most 12 of them"],
    ["ok hello", 1, 'a second "ok": need new names'],
    ["a helo", 3, '"helo" is neither a guest nor a file: did you mean hello?'],
    ["a none.s", 3, 'cannot read "none.s": there is no such file'],
    ["a hello weigth=3", 9, '"weigth=3" is no setting: did you mean weight=?'],
    ["a hello zzz", 9, '"zzz" is no setting: need one of weight= cap='],
    ["a hello =1", 9, '"=1" is no setting'],
    ["a hello weight=", 9, "weight= lacks its value"],
    ["a hello weight=0", 9, 'weight "0": need a whole number from 1 to 10000'],
    ["a hello weight=1e3", 9, 'weight "1e3": need a whole number'],
    ["a hello cap=101", 9, 'cap "101": need a whole number from 1 to 100'],
    ["a hello cap=1 cap=1", 15, "cap is given twice"],
    ["a hello memory=x", 9, 'memory "x": need a number of bytes'],
    ["a hello memory=5002", 9, "a memory of 5002 bytes: need a multiple of 4"],
    ["a hello memory=64", 9, "the program ends at 108 bytes"],
    ["a hello disk=none", 9, 'cannot read "none"'],
    ["a hello disk=typed", 9, "need whole blocks"],
    ["a hello input=none", 9, 'cannot read "none"'],
    ["a hello type=x input=typed", 9, "there is an input already"],
    ['a hello type="\\q"', 9, "need \\n, \\t or \\\\"],
    ['a hello "type=x', 9, "this quote has no end"],
  ];
  for (const [line, column, message] of cases) {
    const { code, out, err } = await runVms(`ok hello\n${line}\n`);
    assertEquals([code, out], [2, ""]);
    const place = `trapeze run: set/some.vms:2:${column}: `;
    assert(err.startsWith(place), err);
    assertStringIncludes(err, message);
    const [, source, caret] = err.split("\n");
    assertEquals(source, `  ${line}`);
    assertEquals(caret.indexOf("^"), column + 1);
  }
});

Deno.test("a program that does not assemble is bad source", async () => {
  const files = { "/home/set/bad.s": "nope\n" };
  const { code, err } = await runVms("a bad.s\n", [], { files });
  assertEquals(code, 1);
  assertMatch(err, /^bad\.s:1:1: error: /);
});

Deno.test("what cannot go together is refused", async () => {
  const cases: [args: string[], message: RegExp][] = [
    [["hello"], /--vms and a GUEST, hello: need one of the two/],
    [["--on", "bare"], /--on bare holds one guest/],
    [["--memory", "1M"], /--memory is for one guest/],
    [["--disk", "x"], /--disk is for one guest/],
    [["--disk-out", "x"], /--disk-out is for one guest/],
    [["--trace"], /--trace is for one guest/],
    [["--ticks", "0"], /--ticks "0": need a whole number/],
  ];
  for (const [args, message] of cases) {
    const { code, out, err } = await runVms("a hello\n", args);
    assertEquals([code, out], [2, ""]);
    assertMatch(err, message);
  }
  const { code, err } = await runVms("a hello memory=1G\nb hello\n");
  assertEquals(code, 2);
  assertMatch(err, /the machines want 1,073,807,360 bytes of memory together/);
});

Deno.test("a file without machines, and one with too many", () => {
  for (const text of ["", "\n\n", "# nothing\n", "   \t\n"]) {
    assertThrows(() => parseVms("f", text), UsageError, "f:1:1: there is no");
  }
  const lines = Array.from({ length: MOST_VMS + 1 }, (_, n) => `v${n} hello`);
  assertEquals(parseVms("f", lines.slice(1).join("\n")).length, MOST_VMS);
  assertThrows(
    () => parseVms("f", lines.join("\r\n")),
    UsageError,
    `f:${MOST_VMS + 1}:1: too many machines: need at most ${MOST_VMS}`,
  );
});

Deno.test("any text at all is a list of machines or a UsageError", () => {
  const word = fc.constantFrom(
    ...'a b hello weight=1 cap=2 weight= =x " # disk="a type=\\n \r \t'.split(
      " ",
    ),
    "\n",
    " ",
  );
  const text = fc.oneof(
    fc.array(word).map((words) => words.join(" ")),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(text, (text) => {
      try {
        assert(parseVms("f", text).length > 0);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        assertMatch(error.message, /^f:\d+:\d+: /);
      }
    }),
    { seed: 60, numRuns: 500 },
  );
});

Deno.test("the tail of a stream is what was added last", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 50_000 }), { maxLength: 6 }),
      (lengths) => {
        const tail = new Tail();
        let all = "";
        for (const [n, length] of lengths.entries()) {
          const piece = String.fromCharCode(97 + n).repeat(length);
          tail.add(new TextEncoder().encode(piece));
          all += piece;
        }
        assertEquals(tail.count, all.length);
        assert(tail.text === all.slice(-KEPT));
        assertEquals(tail.lost, Math.max(0, all.length - KEPT));
      },
    ),
    { seed: 61, numRuns: 50 },
  );
  const tail = new Tail();
  tail.add(new TextEncoder().encode("one\r\n\x1b[2Jtwo\tthree\n\n"));
  assertEquals(tail.lines, ["one", "\ufffd[2Jtwo three", ""]);
  assertEquals(tail.lastLine, "\ufffd[2Jtwo three");
});

Deno.test("the example shows fair shares beside a machine that spins", async () => {
  const files: Record<string, string> = {};
  for await (const { name } of Deno.readDir(EXAMPLES)) {
    files[`/home/set/${name}`] = await Deno.readTextFile(
      new URL(name, EXAMPLES),
    );
  }
  const { vms } = await documentOf(
    files["/home/set/fair.vms"].replaceAll(/(spin|count)\.s/g, "x$1.s"),
    "--ticks=1",
  ).catch(() => ({ vms: [] }));
  assertEquals(vms, []); // Files are found from the folder of the file.
  const { code, out } = await runVms(
    files["/home/set/fair.vms"],
    ["--json", "--ticks=1e7"],
    { files },
  );
  assertEquals(code, 0);
  const document: Document = JSON.parse(out);
  const share = Object.fromEntries(
    document.vms.map(({ name, share }) => [name, Math.round(share * 100)]),
  );
  assertEquals(share, {
    hello: 0,
    shop: 0,
    spinner: 18,
    light: 18,
    heavy: 54,
    capped: 10,
  });
  const status = document.vms.map(({ status }) => status);
  assertEquals(status.slice(0, 2), ["halted", "halted"]);
  assertMatch(document.vms[4].output, /^1 million ticks\n2 million ticks\n/);
});
