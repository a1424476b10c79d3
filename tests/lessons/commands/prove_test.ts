/**
 * `prove`: what it says, what it remembers, and its exit codes.
 *
 * To prove everything takes seconds, so it is done once: the tests stand in the
 * order of a user's day, and what one has proved, the next ones know.
 *
 * @module
 */
import {
  assert,
  assertEquals,
  assertMatch,
  assertStringIncludes,
} from "@std/assert";
import { recordRow, type Row, row } from "../../../isa/mod.ts";
import { proveCommand } from "../../../lessons/commands/prove.ts";
import { fakeWorld, type FakeWorldOptions } from "../runner/fake_world.ts";

/** Where the proofs are kept. */
const FILE = "/home/.cache/trapeze/proofs.txt";

/** What is kept from one call to the next. */
let kept = "";

interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The file of proofs afterwards. */
  readonly file: string;
}

async function call(
  args: readonly string[],
  { files, ...options }: FakeWorldOptions = {},
): Promise<Called> {
  const world = fakeWorld({ files: { [FILE]: kept, ...files }, ...options });
  const code = await proveCommand(() => world)(args, world.io);
  const bytes = world.io.files.get(FILE) ?? new Uint8Array();
  const file = new TextDecoder().decode(bytes);
  return { code, out: world.io.out(), err: world.io.err(), file };
}

/** One obligation in the document. */
interface Member {
  readonly number: number;
  readonly title: string;
  readonly claims: number;
  readonly proved: number;
  readonly known: number;
  readonly refuted: readonly {
    readonly subject: string;
    readonly witness?: { readonly confirmed: boolean };
  }[];
  readonly undecided: readonly unknown[];
}

/** The document. */
interface Report {
  readonly variant: string;
  readonly holds: boolean;
  readonly obligations: readonly Member[];
}

function sumOf(report: Report, count: (member: Member) => number): number {
  return report.obligations.reduce((sum, each) => sum + count(each), 0);
}

/** The numbers of what was refuted, each with what it was refuted for. */
function refuted({ obligations }: Report): Record<number, string[]> {
  return Object.fromEntries(
    obligations.filter(({ refuted }) => refuted.length > 0)
      .map(({ number, refuted }) => [
        number,
        refuted.map(({ subject }) => subject),
      ]),
  );
}

Deno.test("if nobody reads any longer, it ends, and keeps what it has proved", async () => {
  // The heading and the first obligation are read.
  const { code, out, err, file } = await call([], { readerStays: 2 });
  assertEquals([code, err], [0, ""]);
  assertMatch(out, /^ 1 {2}proved/m);
  assert(!/^ 2/m.test(out));
  const [header, ...keys] = file.trimEnd().split("\n");
  assertEquals(header, "trapeze proofs 1");
  assert(keys.length > 60 && keys.every((key) => /^[\da-f]{64}$/.test(key)));
  kept = file;
});

const MEMBERS = "claims known number proved refuted seconds title undecided";

Deno.test("everything is proved of PG-32, and nothing believed with --fresh", async () => {
  const { code, out, err, file } = await call(["--fresh", "--json"]);
  assertEquals([code, err], [0, ""]);
  const report: Report = JSON.parse(out);
  assertEquals([report.variant, report.holds], ["pg32", true]);
  const numbers = report.obligations.map(({ number }) => number);
  assertEquals(numbers, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  for (const each of report.obligations) {
    assert(each.proved > 0 && each.proved + each.known === each.claims);
    assertEquals([each.refuted, each.undecided], [[], []]);
    assertEquals(Object.keys(each).sort().join(" "), MEMBERS);
  }
  // The file keeps what it had, and gains the rest.
  assert(file.startsWith(kept) && file.length > 3 * kept.length);
  kept = file;
});

Deno.test("what was proved is known; what a damaged file lost is proved again", async () => {
  const lines = kept.split("\n");
  const damaged = [
    ...[...lines.slice(0, 20), lines[20].slice(1), "\u0000", "not a key"],
    ...[...lines.slice(23, -2), lines.at(-2)!.slice(0, 30)],
  ].join("\n");
  const { code, out, file } = await call(["--json"], {
    files: { [FILE]: damaged },
  });
  const report: Report = JSON.parse(out);
  assertEquals([code, report.holds], [0, true]);
  assertEquals(sumOf(report, ({ proved }) => proved), 4);
  const claims = sumOf(report, ({ claims }) => claims);
  assertEquals(sumOf(report, ({ known }) => known), claims - 4);
  const sorted = (text: string) => text.split("\n").sort();
  assertEquals(sorted(file), sorted(kept));
});

Deno.test("on pg32_flawed, each hole is refuted where it is one", async () => {
  const args = ["--variant", "pg32_flawed", "--json"];
  const { code, out, file } = await call(args);
  assertEquals(code, 1);
  const report: Report = JSON.parse(out);
  assertEquals([report.variant, report.holds], ["pg32_flawed", false]);
  assertEquals(refuted(report), {
    2: ["popf"],
    3: ["smsw"],
    4: ["sgdt", "lra"],
    6: ["lra"],
    10: [
      "popf, in virtual supervisor mode",
      "smsw, in virtual supervisor mode",
      "sgdt, in virtual user mode",
      "sgdt, in virtual supervisor mode",
      "lra, in virtual user mode",
      "lra, in virtual supervisor mode",
    ],
  });
  assertEquals(sumOf(report, ({ undecided }) => undecided.length), 0);
  for (const { number, refuted } of report.obligations) {
    for (const { subject, witness } of refuted) {
      // Why a step goes wrong, the obligations before tell.
      assertEquals(
        witness?.confirmed,
        number === 10 ? undefined : true,
        subject,
      );
    }
  }
  kept = file;
});

/** The text about pg32_flawed, where only stderr is a terminal. */
let text: Promise<Called> | undefined;

function flawedText(): Promise<Called> {
  const args = ["--variant", "pg32_flawed"];
  return text ??= call(args, { terminals: ["stderr"] });
}

Deno.test("the text says what is not proved, and keeps to 80 columns", async () => {
  const { code, out, file } = await flawedText();
  assertEquals([code, file], [1, kept]);
  assertMatch(out, /^Not proved: 2, 3, 4, 6, 10\./m);
  for (const name of ["popf", "smsw", "sgdt", "lra"]) {
    assertStringIncludes(out, name);
  }
  for (const line of out.split("\n")) {
    assert(line.length <= 80, line);
    // deno-lint-ignore no-control-regex
    assert(!/[\x00-\x1f\x7f-\x9f]/.test(line), line);
    assertEquals(line, line.trimEnd());
  }
});

Deno.test("a line on the terminal tells how far it has come, and goes", async () => {
  const { err } = await flawedText();
  const shown = err.split("\r\x1b[K");
  assertEquals([shown[0], shown.at(-1)], ["", ""]);
  assertStringIncludes(err, "10: 3 of 132, ");
  for (const text of shown) assert(text.length < 80, text);
});

Deno.test("plain text is one fact a line, and needs no file to be written", async () => {
  const args = ["--variant", "pg32_pdp10", "--plain"];
  const terminals = ["stdout", "stderr"] as const;
  const writeError = new Deno.errors.PermissionDenied("no");
  const { code, out, err, file } = await call(args, { terminals, writeError });
  assertEquals([code, err, file], [1, "", kept]);
  const lines = out.trimEnd().split("\n");
  for (const line of lines) {
    assert(line.length <= 80, line);
    assertMatch(line, /^[\w,. ]+: \S/);
    assert(!line.includes("\x1b"), line);
  }
  for (
    const fact of [
      "obligation 2: refuted",
      "obligation 2: fails for jrst1",
      "obligation 3: proved",
      "obligation 10: fails for jrst1, in virtual supervisor mode",
      "not proved: 2, 10",
      "Theorem 3: a hybrid monitor would do",
      "claims: 553",
    ]
  ) assert(lines.includes(fact), fact);
});

/** It does nothing if rs1 is 5; else it is like any privileged instruction. */
const POLITE: Row = row(0x90, "polite", "source", "traps, or not", (m, i) => {
  const open = m.eq(m.get(i.rs1), m.literal(5));
  const user = m.eq(m.mode(), m.literal(0));
  const enabled = m.select(open, m.ie(), m.literal(0));
  m.trapIf(m.select(open, m.literal(0), user), "privileged");
  m.setIe(enabled);
});

Deno.test("what traps only where it matters is virtualizable, against the letter", async () => {
  const rows = [{ row: recordRow(POLITE) }];
  const { code, out } = await call(["--with", "mine.ts"], {
    files: { "/home/mine.ts": "export default [];\n" },
    sandbox: () => ({ why: "ended", stdout: JSON.stringify({ rows }) }),
  });
  assertEquals(code, 0);
  assertMatch(out, /^Everything is proved\./m);
  assertMatch(out, /By the letter, Theorem 1 fails: polite is sensitive/);
});

Deno.test("what is given wrongly gets one line and exit code 2", async () => {
  const cases: [args: string[], message: string][] = [
    [["add"], '"add" is too much: usage is deno task prove'],
    [
      ["--variant", "x86"],
      '--variant "x86": need one of pg32, pg32_flawed, pg32_pdp10',
    ],
    [["--flip", "ad"], '"ad" is no instruction of pg32: did you mean add?'],
    [["--fesh"], 'unknown option "--fesh": did you mean --fresh?'],
    [["--method", "z3"], 'unknown option "--method": --help lists them'],
    [["--with", "no.ts"], 'cannot read "no.ts": there is no such file'],
  ];
  for (const [args, message] of cases) {
    const { code, out, err } = await call(args);
    assertEquals([err, out, code], [`trapeze prove: ${message}\n`, "", 2]);
  }
});

Deno.test("a bad file is said to be bad, before anything is proved", async () => {
  const files = { "/home/mine.ts": "export default [];\n" };
  const { code, out, err } = await call(["--with", "mine.ts"], { files });
  assertEquals([code, out], [1, ""]);
  assert(err.startsWith("mine.ts:1:1: error: "), err);
});
