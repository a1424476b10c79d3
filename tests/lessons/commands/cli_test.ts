import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import {
  command,
  type Declaration,
  type Given,
  JSON_OPTION,
} from "../../../lessons/commands/cli.ts";
import { print } from "../../../lessons/commands/io.ts";
import { quoted, styleFor, wrap } from "../../../lessons/commands/text.ts";
import { AssemblyError, InvariantError, UsageError } from "../../../mod.ts";
import { fakeIo } from "./fake_io.ts";

const TRY: Declaration = {
  name: "try",
  summary: "Tries " + "very ".repeat(30) + "hard.",
  operands: "THING [MORE]",
  least: 1,
  most: 2,
  options: [
    { name: "ticks", value: "N", description: "the most ticks" },
    {
      name: "output",
      short: "o",
      value: "FILE",
      description: "where to write ".repeat(9),
    },
    JSON_OPTION,
  ],
  notes: ["A note. ".repeat(20)],
  examples: [["deno task try it", "tries it"]],
  exits: { 1: "it did not work" },
  run: () => Promise.resolve(0),
};

async function attempt(
  args: readonly string[],
  run: Declaration["run"] = TRY.run,
): Promise<[code: number, out: string, err: string]> {
  const io = fakeIo();
  const code = await command({ ...TRY, run })(args, io);
  return [code, io.out(), io.err()];
}

async function given(...args: string[]): Promise<Given> {
  let seen: Given | undefined;
  const result = await attempt(args, (given) => {
    seen = given;
    return Promise.resolve(0);
  });
  assertEquals(result, [0, "", ""]);
  return seen!;
}

Deno.test("arguments are taken apart", async () => {
  const one = await given("a", "--ticks", "5", "-o", "f.img", "--json", "b");
  assertEquals(one.operands, ["a", "b"]);
  assertEquals(one.value("ticks"), "5");
  assertEquals(one.value("output"), "f.img");
  assert(one.has("json") && !one.plain);
  const two = await given("--plain", "--ticks=1=2", "007");
  assertEquals(two.operands, ["007"]);
  assertEquals(two.value("ticks"), "1=2");
  assertEquals(two.value("output"), undefined);
  assert(!two.has("json") && two.plain);
  const three = await given("-", "--", "--json");
  assertEquals(three.operands, ["-", "--json"]);
  assert(!three.has("json"));
  // As in `deno task run -- --json`, by the habit of other task runners.
  const four = await given("--", "--json", "a");
  assertEquals([four.operands, four.has("json")], [["a"], true]);
});

Deno.test("wrong arguments get one line and exit code 2", async () => {
  const cases: [args: string[], message: string][] = [
    [["a", "--tick", "5"], `unknown option "--tick": did you mean --ticks?`],
    [["a", "--jsno"], `unknown option "--jsno": did you mean --json?`],
    [["a", "--unheard=of"], `unknown option "--unheard": --help lists them`],
    [["a", "--no-json"], `unknown option "--no-json": --help lists them`],
    [["a", "--__proto__=1"], `unknown option "--__proto__": --help lists them`],
    [["a", "-x"], `unknown option "-x": --help lists them`],
    [["a", "--ticks"], "--ticks lacks its value: need --ticks N"],
    [["a", "--ticks="], "--ticks lacks its value: need --ticks N"],
    [["a", "--ticks", "--json"], "--ticks lacks its value: need --ticks N"],
    [["a", "-o"], "--output lacks its value: need --output FILE"],
    [
      ["a", "--ticks", "1", "--ticks", "2"],
      `--ticks is given twice, with "1" and "2": need it once`,
    ],
    [["a", "--json=no"], `--json takes no value, and "--json=no" has`],
    [
      ["a", "b", "c"],
      `"c" is too much: usage is deno task try THING [MORE]`,
    ],
    [[], "too little: usage is deno task try THING [MORE]"],
    [
      ["a", "--\u001b[31m\n"],
      `unknown option "--\\u{1b}[31m\\u{a}": --help lists them`,
    ],
  ];
  for (const [args, message] of cases) {
    assertEquals(await attempt(args), [2, "", `trapeze try: ${message}\n`]);
  }
});

Deno.test("help is made from the declaration", async () => {
  for (const args of [["--help"], ["-h"], ["a", "--bogus", "--help"]]) {
    const [code, out, err] = await attempt(args);
    assertEquals([code, err], [0, ""]);
    assert(out.startsWith("Usage: deno task try [OPTION]... THING [MORE]\n\n"));
    for (
      const part of [
        "\n  --ticks N           the most ticks\n",
        "\n  -o, --output FILE   where to write where",
        "\n  --plain             ",
        "\n  deno task try it\n      tries it\n",
        "\n  0    done\n  1    it did not work\n  2    wrong usage",
      ]
    ) assertStringIncludes(out, part);
    for (const line of out.split("\n")) assert(line.length <= 80, line);
  }
});

Deno.test("each family of failure has its text and its exit code", async () => {
  const throwing = (error: unknown) =>
    attempt(["a"], () => Promise.reject(error));
  assertEquals(await throwing(new UsageError("no such size")), [
    2,
    "",
    "trapeze try: no such size\n",
  ]);
  assertEquals(await throwing(new AssemblyError([], 3)), [
    1,
    "",
    "3 errors: the first 0 are shown\n",
  ]);
  for (const bug of [new InvariantError("2 is 3"), new TypeError("2 is 3")]) {
    const [code, out, err] = await throwing(bug);
    assertEquals([code, out], [1, ""]);
    assertStringIncludes(err, "trapeze try: this is a bug of Trapeze, not");
    assertStringIncludes(err, "2 is 3");
    assertStringIncludes(err, "cli_test.ts");
  }
});

Deno.test("an option that is not declared is a bug", async () => {
  const [code, , err] = await attempt(["a"], (given) => {
    given.has("jason");
    return Promise.resolve(0);
  });
  assertEquals(code, 1);
  assertStringIncludes(err, "the option --jason is not declared");
});

Deno.test("without a reader, a command ends quietly", async () => {
  const io = fakeIo({ readerStays: 2 });
  const endless = command({
    ...TRY,
    run: async (_, { stdout }) => {
      for (;;) await print(stdout, "y\n");
    },
  });
  assertEquals(await endless(["a"], io), 0);
  assertEquals([io.out(), io.err()], ["y\ny\n", ""]);
});

Deno.test("text is broken between words", () => {
  assertEquals(wrap("  a bb\n ccc ", 4), ["a bb", "ccc"]);
  assertEquals(wrap("unbreakable it is", 4), ["unbreakable", "it", "is"]);
  assertEquals(wrap(""), []);
});

Deno.test("what the user wrote is shown safely", () => {
  assertEquals(quoted(`a"b\\c\u0007\u202e`), `"a\\"b\\\\c\\u{7}\\u{202e}"`);
  assertEquals(quoted("ñandú"), `"ñandú"`);
  assertEquals(quoted("x".repeat(61)), `"${"x".repeat(59)}…"`);
});

Deno.test("colour is for terminals that want it", () => {
  const on = { terminals: ["stdout"] } as const;
  const plain = { plain: false };
  assert(styleFor(fakeIo(on), "stdout", plain).colour);
  // With NO_COLOR in its own environment, the process paints nothing at all.
  assertEquals(
    styleFor(fakeIo(on), "stdout", plain).red("x"),
    Deno.noColor ? "x" : "\u001b[31mx\u001b[39m",
  );
  assert(!styleFor(fakeIo(on), "stderr", plain).colour);
  assert(!styleFor(fakeIo(), "stdout", plain).colour);
  assert(!styleFor(fakeIo(on), "stdout", { plain: true }).colour);
  const reasons: Record<string, string>[] = [{ NO_COLOR: "1" }, {
    TERM: "dumb",
  }];
  for (const env of reasons) {
    const style = styleFor(fakeIo({ ...on, env }), "stdout", plain);
    assertEquals([style.colour, style.red("x")], [false, "x"]);
  }
  const env = { NO_COLOR: "" };
  assert(styleFor(fakeIo({ ...on, env }), "stdout", plain).colour);
});
