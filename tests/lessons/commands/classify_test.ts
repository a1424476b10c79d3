/**
 * `classify`: what it says, what other programs can read of it, and its exit
 * codes. Whether the classes are right is held by `tests/isa/classify_test.ts`.
 *
 * @module
 */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { recordRow, type Row, row, VARIANTS } from "../../../isa/mod.ts";
import { classify } from "../../../lessons/commands/classify.ts";
import { fakeIo, type FakeOptions } from "./fake_io.ts";

interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function call(
  args: readonly string[],
  options: FakeOptions = {},
): Promise<Called> {
  const io = fakeIo(options);
  const code = await classify(args, io);
  return { code, out: io.out(), err: io.err() };
}

/** What has been asked in an ordinary world, each question once. */
const asked = new Map<string, Promise<Called>>();

function ask(...args: string[]): Promise<Called> {
  const key = args.join(" ");
  const answer = asked.get(key) ?? call(args);
  asked.set(key, answer);
  return answer;
}

/** An instruction, as the document has it. */
interface InstructionMember {
  readonly mnemonic: string;
  readonly classes: readonly string[];
  readonly privileged: boolean;
  readonly witness?: Readonly<Record<string, unknown>>;
  readonly witnesses?: readonly Readonly<Record<string, unknown>>[];
  readonly method: string;
  readonly dissents?: readonly { readonly method: string }[];
}

/** The document. */
interface Report {
  readonly variant: string;
  readonly instructions: readonly InstructionMember[];
  readonly theorem1: { readonly holds: boolean; readonly failing: string[] };
  readonly theorem3: { readonly holds: boolean; readonly failing: string[] };
}

async function report(
  ...args: string[]
): Promise<{ code: number; document: Report }> {
  const { code, out, err } = await ask(...args, "--json");
  assertEquals(err, "");
  return { code, document: JSON.parse(out) };
}

/** What all methods together say of a variant. */
function reportOn(variant: string): ReturnType<typeof report> {
  return report("--variant", variant);
}

const QUICK = ["--method", "footprint"];

/** What footprints say of a variant: they are read at once. */
function quick(variant: string, ...args: string[]): Promise<Called> {
  return ask("--variant", variant, ...QUICK, ...args);
}

Deno.test("PG-32 ends with 0, and a variant with holes with 1", async () => {
  const codes = [];
  for (const { name } of VARIANTS) codes.push((await reportOn(name)).code);
  assertEquals(codes, [0, 1, 1]);
});

Deno.test("the document has the members that the help promises", async () => {
  for (const { name, rows } of VARIANTS) {
    const { document } = await reportOn(name);
    assertEquals(
      Object.keys(document),
      ["variant", "instructions", "theorem1", "theorem3"],
    );
    assertEquals(document.variant, name);
    const mnemonics = document.instructions.map(({ mnemonic }) => mnemonic);
    assertEquals(mnemonics, rows.map(({ mnemonic }) => mnemonic));
    for (const { mnemonic, classes, privileged } of document.instructions) {
      assert(classes.length > 0, mnemonic);
      assertEquals(privileged, classes[0] === "privileged", mnemonic);
    }
  }
});

Deno.test("the document names the holes", async () => {
  const verdicts = [];
  for (const { name } of VARIANTS) {
    const { document: { theorem1, theorem3 } } = await reportOn(name);
    verdicts.push([theorem1, theorem3]);
  }
  const holes = ["popf", "smsw", "sgdt", "lra"];
  assertEquals(verdicts, [
    [{ holds: true, failing: [] }, { holds: true, failing: [] }],
    [
      { holds: false, failing: holes },
      { holds: false, failing: ["sgdt", "lra"] },
    ],
    [{ holds: false, failing: ["jrst1"] }, { holds: true, failing: [] }],
  ]);
});

Deno.test("whatever is sensitive has a witness that the machine confirms", async () => {
  for (const { name } of VARIANTS) {
    const { document: { instructions } } = await reportOn(name);
    for (const { mnemonic, classes, witness, witnesses } of instructions) {
      const kinds = classes.filter((name) =>
        name.endsWith(" sensitive") && name !== "user sensitive"
      );
      assertEquals(witness !== undefined, kinds.length > 0, mnemonic);
      assertEquals(witness, witnesses?.[0]);
      const shown = (witnesses ?? []).map((each) => each.class);
      assertEquals(shown, kinds, mnemonic);
      for (const { confirmed } of witnesses ?? []) assert(confirmed, mnemonic);
    }
  }
});

Deno.test("a witness tells its instruction, its states and what came of them", async () => {
  const { document } = await reportOn("pg32_flawed");
  const smsw = document.instructions
    .find(({ mnemonic }) => mnemonic === "smsw")!;
  assertEquals(smsw.classes, ["mode sensitive"]);
  const { states, text: _, ...rest } = smsw.witness!;
  assertEquals(rest, {
    class: "mode sensitive",
    word: "0xc1a00000",
    instruction: "smsw a0",
    question: "mode",
    differences: [{ name: "rd", one: 0, other: 1 }],
    confirmed: true,
  });
  const [one, other] = states as Record<string, number>[];
  assertEquals([one.mode, other], [0, { ...one, mode: 1 }]);
});

Deno.test("the solver is asked where the quick methods differ, and believed", async () => {
  const { document } = await reportOn("pg32_flawed");
  const asked = document.instructions.filter(({ method }) => method === "z3");
  assertEquals(asked.map(({ mnemonic }) => mnemonic), ["popf"]);
  const others = asked[0].dissents!.map(({ method }) => method);
  assertEquals(others, ["footprint"]);
  const clean = (await reportOn("pg32")).document.instructions;
  for (const { method, dissents } of clean) {
    assertEquals([method, dissents], ["exhaustive", undefined]);
  }
});

Deno.test("a flag turned round opens a hole, or closes one", async () => {
  const hole = await report("--flip", "rdbase", ...QUICK);
  assertEquals(hole.code, 1);
  assertEquals(hole.document.theorem1.failing, ["rdbase"]);
  const variant = ["--variant", "pg32_pdp10"];
  const closed = await report("--flip", "jrst1", ...variant, ...QUICK);
  assertEquals([closed.code, closed.document.theorem1.holds], [0, true]);
});

Deno.test("the text names the holes, and says what follows", async () => {
  const { code, out } = await quick("pg32_flawed");
  assertEquals(code, 1);
  assertStringIncludes(out, "pg32_flawed: 66 instructions\n");
  assertStringIncludes(out, "popf, smsw, sgdt, lra");
  assertStringIncludes(out, "Theorem 1 fails");
  const clean = await quick("pg32");
  assertEquals(clean.code, 0);
  assertStringIncludes(clean.out, "Theorem 1 holds");
});

Deno.test("every instruction is in exactly one group of the text", async () => {
  for (const { name, rows } of VARIANTS) {
    const { out } = await quick(name);
    const counts = [...out.matchAll(/^\S.*\((\d+)\)$/gm)]
      .map(([, count]) => Number(count));
    assertEquals(counts.reduce((sum, count) => sum + count), rows.length);
    for (const { mnemonic } of rows) {
      const listed = RegExp(`^ {2}(.* )?${mnemonic}( |$)`, "m");
      assert(listed.test(out), mnemonic);
    }
  }
});

Deno.test("with mnemonics, only these are shown, and all are judged", async () => {
  const { code, out } = await quick("pg32_flawed", "setr", "smsw");
  assertEquals(code, 1);
  assertStringIncludes(out, "66 instructions, of which 2 shown");
  assertStringIncludes(out, "setr a1, a2");
  assert(!out.includes("rdticks") && !out.includes("  popf "));
  assertStringIncludes(out, "popf, smsw, sgdt, lra");
});

/** Every kind of text. */
async function texts(): Promise<string[]> {
  const texts = [(await quick("pg32_flawed", "setr", "smsw")).out];
  for (const { name } of VARIANTS) {
    texts.push((await quick(name)).out, (await quick(name, "--plain")).out);
  }
  return texts;
}

Deno.test("no line is wider than 80 columns, or says anything to a terminal", async () => {
  for (const text of await texts()) {
    assert(text.endsWith("\n"));
    for (const line of text.split("\n")) {
      assert(line.length <= 80, line);
      // deno-lint-ignore no-control-regex
      assert(!/[\x00-\x1f\x7f-\x9f]/.test(line), line);
      assertEquals(line, line.trimEnd());
    }
  }
});

Deno.test("plain text is one fact a line, each with its subject", async () => {
  const { out } = await quick("pg32_flawed", "--plain");
  const lines = out.trimEnd().split("\n");
  for (const line of lines) {
    assert(
      /^(variant|instructions|[a-z]\w*|Theorem [13]): \S/.test(line),
      line,
    );
  }
  for (
    const fact of [
      "variant: pg32_flawed",
      "instructions: 66",
      "add: innocuous",
      "ecall: trap exit",
      "setie: privileged, control sensitive",
      "Theorem 1: broken by: popf, smsw, sgdt, lra",
    ]
  ) assert(lines.includes(fact), fact);
});

Deno.test("colours are for a terminal, and say nothing by themselves", async () => {
  const args = ["--variant", "pg32", ...QUICK];
  const terminals = ["stdout"] as const;
  const painted = (await call(args, { terminals })).out;
  assertEquals(painted.includes("\x1b["), !Deno.noColor);
  const { out } = await quick("pg32");
  // deno-lint-ignore no-control-regex
  assertEquals(painted.replaceAll(/\x1b\[\d+m/g, ""), out);
  const plain = await call([...args, "--plain"], { terminals });
  assert(!plain.out.includes("\x1b"));
});

Deno.test("what is given wrongly gets one line and exit code 2", async () => {
  const cases: [args: string[], message: string][] = [
    [
      ["--method", "exaustive"],
      '--method "exaustive": need one of auto, footprint, exhaustive, z3, ' +
      "all (did you mean exhaustive?)",
    ],
    [
      ["--method", "x86"],
      '--method "x86": need one of auto, footprint, exhaustive, z3, all',
    ],
    [
      ["--variant", "pg32_flawd"],
      '--variant "pg32_flawd": need one of pg32, pg32_flawed, pg32_pdp10 ' +
      "(did you mean pg32_flawed?)",
    ],
    [["rdbse"], '"rdbse" is no instruction of pg32: did you mean rdbase?'],
    [
      ["--flip", "setei"],
      '"setei" is no instruction of pg32: did you mean setie?',
    ],
    [
      ["add", "xyzzy"],
      '"xyzzy" is no instruction of pg32: deno task manual lists them',
    ],
    [["--flip"], "--flip lacks its value: need --flip MNEMONIC"],
    [["--with", "no.ts"], 'cannot read "no.ts": there is no such file'],
    [["--fresh"], 'unknown option "--fresh": --help lists them'],
  ];
  for (const [args, message] of cases) {
    const { code, out, err } = await call(args);
    assertEquals([err, out, code], [`trapeze classify: ${message}\n`, "", 2]);
  }
});

/** A world with a file of rows, and what its sandbox makes of it. */
function worldWith(rows: readonly Row[]): FakeOptions {
  const sent = rows.map((row) => ({ row: recordRow(row) }));
  return {
    files: { "/home/mine.ts": "export default [];\n" },
    sandbox: () => ({ why: "ended", stdout: JSON.stringify({ rows: sent }) }),
  };
}

const SPY = row(0x90, "spy", "result", "reads the mode", (m, i) => {
  m.set(i.rd, m.mode());
});

const MIN = row(0x91, "min", "registers", "the lesser", (m, i) => {
  const [a, b] = [m.get(i.rs1), m.get(i.rs2)];
  m.set(i.rd, m.select(m.lt(a, b), a, b));
});

Deno.test("rows of one's own are judged with the others", async () => {
  const args = ["--with", "mine.ts", "--json", ...QUICK];
  const { code, out, err } = await call(args, worldWith([MIN, SPY]));
  assertEquals([code, err], [1, ""]);
  const { variant, instructions, theorem1 }: Report = JSON.parse(out);
  assertEquals(variant, "pg32 with mine.ts");
  assertEquals(instructions.length, 64);
  assertEquals(instructions[62].classes, ["innocuous"]);
  assertEquals(theorem1.failing, ["spy"]);
});

Deno.test("a bad file is said to be bad, and nothing else is said", async () => {
  const args = ["--with", "mine.ts", ...QUICK];
  const files = { "/home/mine.ts": "export default [];\n" };
  const late = await call(args, { files });
  assertEquals([late.code, late.out], [1, ""]);
  assert(late.err.startsWith("mine.ts:1:1: error: "), late.err);
  const twice = await call(args, worldWith([SPY, SPY]));
  assertEquals([twice.code, twice.out], [1, ""]);
  assertStringIncludes(twice.err, "the opcode 0x90 is that of spy");
  const binary = { "/home/mine.ts": Uint8Array.of(0, 1, 2) };
  const none = await call(args, { files: binary });
  assertEquals([none.code, none.out], [2, ""]);
  assertStringIncludes(none.err, "trapeze classify: ");
});
