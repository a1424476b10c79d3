import {
  assert,
  assertEquals,
  assertMatch,
  assertStringIncludes,
} from "@std/assert";
import { guestNames, GUESTS } from "../../../guests/mod.ts";
import { run } from "../../../lessons/commands/run.ts";
import { type FakeIo, fakeIo, type FakeOptions } from "./fake_io.ts";

/** A guest that halts, one that never does, and one that waits for ever. */
const PROGRAMS = {
  "/home/a.s": "_start: li a0, 'A'\n  out a0, CONSOLE_DATA\n  halt\n",
  "/home/loop.s": "_start: j _start\n",
  "/home/wait.s": "1: idle\n j 1b\n",
  "/home/yes.s": "li a0, 'y'\n1: out a0, CONSOLE_DATA\n j 1b\n",
};

async function runWith(
  args: readonly string[],
  options: FakeOptions = {},
): Promise<{ code: number; out: string; err: string; io: FakeIo }> {
  const io = fakeIo({
    ...options,
    files: { ...PROGRAMS, ...options.files },
  });
  const code = await run(args, io);
  assertEquals(io.listeners(), 0, "somebody still listens for Ctrl-C");
  return { code, out: io.out(), err: io.err(), io };
}

async function reportOf(...args: string[]): Promise<Record<string, unknown>> {
  const { code, out, err } = await runWith([...args, "--json"]);
  assertEquals([code, err], [0, ""]);
  return JSON.parse(out);
}

Deno.test("a guest's output is all that stdout has", async () => {
  const { code, out, err } = await runWith(["hello"]);
  assertEquals(code, 0);
  assertEquals(out, "Hello, world!\n");
  assertEquals(err, "[hello halted on bare after 74 ticks]\n");
});

Deno.test("output is bytes, as they were printed", async () => {
  const files = {
    "/home/b.s": "li a0, 0xff\nout a0, CONSOLE_DATA\nout zero, 0x10\nhalt\n",
  };
  const { io } = await runWith(["b.s"], { files });
  assertEquals(io.bytes(), Uint8Array.of(0xff, 0));
});

Deno.test("either accelerator gives the same report, and there is no third", async () => {
  for (const on of ["bare", "type1"]) {
    const args = ["loop.s", "--on", on, "--ticks", "20000000"];
    const [loop, translator] = await Promise.all(
      ["loop", "translator"].map((accelerator) =>
        reportOf(...args, "--accel", accelerator)
      ),
    );
    assertEquals(loop, translator);
    assertEquals(loop.ticks, 20_000_000);
  }
  const { code, err } = await runWith(["hello", "--accel", "lop"]);
  assertEquals(code, 2);
  assertEquals(
    err,
    'trapeze run: --accel "lop": need loop or translator (did you mean loop?)\n',
  );
});

const ARRANGEMENTS = [
  "bare",
  "type1",
  "nested:1",
  "nested:3",
  "type2",
  "kernel",
  "type2:2",
];

Deno.test("every guest does the same in every arrangement", async () => {
  for (const { name, input, expect } of GUESTS) {
    const stdin = input === undefined ? [] : [input];
    const reports = await Promise.all(
      ARRANGEMENTS.map(async (on) => {
        const args = [name, "--on", on, "--json"];
        const { code, out } = await runWith(args, { stdin });
        assertEquals(code, 0);
        return JSON.parse(out);
      }),
    );
    assertEquals(reports.map(({ on }) => on), [
      "bare",
      "type1",
      "type1",
      "nested:3",
      "type2",
      "kernel",
      "type2:2",
    ]);
    assertEquals(
      reports.map(({ levels }) => levels.length),
      [1, 2, 2, 4, 2, 2, 3],
    );
    for (const { output, ticks, status } of reports) {
      assertEquals(output, expect);
      assertEquals(ticks, reports[0].ticks);
      assertEquals(status, "halted");
    }
  }
});

Deno.test("the JSON document has the counts of every level", async () => {
  assertEquals(await reportOf("a.s"), {
    guest: "a.s",
    on: "bare",
    ticks: 3,
    output: "A",
    status: "halted",
    levels: [{ level: 0, traps: {}, emulated: 0, reflected: 0, own: 0 }],
  });
  const { levels, ...rest } = await reportOf("a.s", "--on", "nested:2");
  assertEquals(rest, {
    guest: "a.s",
    on: "nested:2",
    ticks: 3,
    output: "A",
    status: "halted",
  });
  // Each level prints the byte once, loads a PSW at each resume, and sets its
  // alarm once or twice: the own acts are the monitor's affair, not ours.
  const own = (levels as { own: number }[]).map(({ own }) => own);
  assert(own[1] > 3 && own[2] > 3);
  assertEquals(levels, [
    { level: 0, traps: { privileged: 2 }, emulated: 0, reflected: 0, own: 0 },
    {
      level: 1,
      traps: { privileged: 2 },
      emulated: 0,
      reflected: 2,
      own: own[1],
    },
    {
      level: 2,
      traps: { privileged: 2 },
      emulated: 2,
      reflected: 0,
      own: own[2],
    },
  ]);
});

Deno.test("a run can end in four ways", async () => {
  const files = { "/home/fault.s": "ecall\n" };
  const endings: [args: string[], code: number, err: string][] = [
    [["a.s"], 0, "[a.s halted on bare after 3 ticks]\n"],
    [
      ["loop.s", "--ticks", "12_345"],
      0,
      "[loop.s stopped on bare after 12,345 ticks: that was all it was " +
      "given]\n  pc: 0x40 (_start)\n  mode: supervisor\n" +
      "  next: loop.s:1: j _start\n",
    ],
    [
      ["wait.s", "--on", "type1"],
      0,
      "[wait.s waits on type1 after 1 tick for what cannot come]\n" +
      "  pc: 0x44\n  mode: supervisor\n  next: wait.s:2: j 1b\n",
    ],
    [
      ["fault.s", "--on", "nested:2"],
      1,
      "trapeze run: guest fault: ecall: a system call, in either mode\n" +
      "  fault.s:1:1: ecall\n               ^~~~~\n  pc 0x40, supervisor mode, level 2, tick 1\n" +
      "  No handler can run. The new PSW at 0x20 leads to pc 0x0 in user " +
      "mode, which\n  traps with memory, at address 0x0: no instruction can " +
      "be fetched.\n  Look at it, and at what came before, with\n" +
      "    deno task debug fault.s --on nested:2 --at 0\n" +
      "[fault.s killed on nested:2 after 3 ticks]\n",
    ],
  ];
  const statuses = ["halted", "ticks", "waiting", "killed"];
  for (const [n, [args, code, err]] of endings.entries()) {
    const result = await runWith(args, { files });
    assertEquals([result.code, result.err], [code, err]);
    const { out } = await runWith([...args, "--json"], { files });
    assertEquals(JSON.parse(out).status, statuses[n]);
  }
});

Deno.test("plain is one fact per line", async () => {
  const plain = await runWith(["loop.s", "--plain", "--ticks", "1e3"]);
  assertEquals(
    plain.err,
    "guest: loop.s\non: bare\nticks: 1000\nstatus: ticks\n" +
      "pc: 0x40 (_start)\nmode: supervisor\nnext: loop.s:1: j _start\n",
  );
  const files = {
    "/home/f.s": "_start: li  a1, 0x20000000\n  sw   a0,  4(a1)\n",
  };
  const fault = await runWith(["f.s", "--plain"], { files });
  assertEquals(
    fault.err,
    "fault: memory, at address 0x20000004\nsource: f.s:2:3\n" +
      "instruction: sw a0, 4(a1)\npc: 0x44 (_start+4)\nmode: supervisor\n" +
      "level: 0\ntick: 2\nhandler: pc 0x0 in user mode\nhandler fault: " +
      "memory, at address 0x0: no instruction can be fetched\n" +
      "debug: deno task debug f.s --at 1\n" +
      "guest: f.s\non: bare\nticks: 4\nstatus: killed\n",
  );
});

Deno.test("a fault names its word, even where there is no source", async () => {
  const faults: [source: string, fault: string, instruction: string][] = [
    [".word 7", "illegal, word 0x00000007", ".word 7"],
    ["li a0, 0x800\njr a0", "illegal, word 0x00000000", ".word 0x00000000"],
    [
      // User mode from the start: all of memory, but no privilege.
      "lpsw user(zero)\n.align 2\nuser: .word 0, code, 0, 0x1000\ncode: halt",
      "privileged, word 0xed000000",
      "halt",
    ],
  ];
  for (const [source, fault, instruction] of faults) {
    const { code, err } = await runWith(["f.s", "--plain"], {
      files: { "/home/f.s": `${source}\n` },
    });
    assertEquals(code, 1);
    assert(err.startsWith(`fault: ${fault}\n`), err);
    assertStringIncludes(err, `\ninstruction: ${instruction}\n`);
  }
});

Deno.test("wrong usage gets one line and exit code 2", async () => {
  const guests = guestNames().join(", ");
  const depths =
    "need bare, type1, type2, kernel, or nested:N with N from 1 to 16";
  const count = "need a whole number from 1 on, as 1000 or 1e9";
  const size = "need a number of bytes, as 65536, 64K or 1M";
  const files = {
    "/home/folder": null,
    "/home/junk": Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 1),
    "/home/latin1.s": Uint8Array.of(0x23, 0xe9),
    "/home/broken.img": "PG32\u0001\0\0\0 and no more",
    "/home/big.s": ".zero 5000\nhalt\n",
    "/home/odd.disk": "x".repeat(700),
    "/home/old.disk": "",
  };
  const neither = "is neither a source nor an image: need assembly as UTF-8 " +
    `text, or a file that "asm -o" has written`;
  const cases: [args: string[], message: string][] = [
    [
      ["helo"],
      '"helo" is neither a guest nor a file: did you mean hello? The guests ' +
      `are ${guests}`,
    ],
    [
      ["xyzzy"],
      `"xyzzy" is neither a guest nor a file: The guests are ${guests}`,
    ],
    [["none.s"], 'cannot read "none.s": there is no such file'],
    [["folder"], '"folder" is a directory: need a file'],
    [["junk"], `"junk" ${neither}`],
    [["latin1.s"], `"latin1.s" ${neither}`],
    [
      ["broken.img"],
      '"broken.img": the image is damaged: it has 20 bytes, not 1684955424',
    ],
    [
      ["a.s", "b.s"],
      '"b.s" is too much: usage is deno task run GUEST | --vms FILE',
    ],
    [
      ["a.s", "--on", "type3"],
      `--on "type3": ${depths}`,
    ],
    [
      ["a.s", "--on", "type2:0"],
      `--on "type2:0": ${depths} (did you mean type2?)`,
    ],
    [
      ["a.s", "--on", "nested"],
      `--on "nested": ${depths} (did you mean nested:2?)`,
    ],
    [["a.s", "--on", "nested:0"], `--on "nested:0": ${depths}`],
    [["a.s", "--on", "nested:17"], `--on "nested:17": ${depths}`],
    [["a.s", "--on", "baer"], `--on "baer": ${depths} (did you mean bare?)`],
    [["a.s", "--ticks", "many"], `--ticks "many": ${count}`],
    [["a.s", "--ticks", "0"], `--ticks "0": ${count}`],
    [["a.s", "--ticks", "1.5"], `--ticks "1.5": ${count}`],
    [["a.s", "--ticks=-5"], `--ticks "-5": ${count}`],
    [["a.s", "--ticks", "1e16"], `--ticks "1e16": ${count}`],
    [["a.s", "--memory", "lots"], `--memory "lots": ${size}`],
    [["a.s", "--memory", "64Q"], `--memory "64Q": ${size}`],
    [
      ["a.s", "--memory", "4095"],
      "a memory of 4,095 bytes: need a multiple of 4 from 4,096 (4K) to " +
      "1,073,741,824",
    ],
    [
      ["a.s", "--memory", "1G", "--on", "type1"],
      "a memory of 1,073,741,824 bytes: need a multiple of 4 from 4,096 (4K) " +
      "to 1,073,737,728",
    ],
    [
      ["big.s", "--memory", "4K"],
      "the program ends at 5,068 bytes, and the memory has 4,096: give it " +
      "more, as with --memory 16M",
    ],
    [
      ["disk", "--disk", "odd.disk"],
      'the disk "odd.disk" has 700 bytes: need whole blocks of 512, as after ' +
      '"truncate -s 1024"',
    ],
    [
      ["disk", "--disk", "none"],
      'cannot read "none": there is no such file',
    ],
    [
      ["disk", "--disk-out", "old.disk"],
      '--disk-out "old.disk": there is such a file already, and it is not ' +
      "the one that --disk names: need a new name",
    ],
    [
      ["disk", "--disk-out", "folder"],
      '--disk-out "folder": there is such a directory already, and it is not ' +
      "the one that --disk names: need a new name",
    ],
    [
      ["disk", "--disk-out", "nowhere/new.disk"],
      '--disk-out "nowhere/new.disk": there is no such folder',
    ],
  ];
  for (const [args, message] of cases) {
    const { code, out, err, io } = await runWith(args, { files });
    assertEquals([err, out, code], [`trapeze run: ${message}\n`, "", 2]);
    assertEquals(io.files.get("/home/old.disk")?.length, 0);
    assertEquals(
      io.files.size,
      1 + Object.keys({ ...PROGRAMS, ...files }).length,
    );
  }
});

Deno.test("without a guest, the guests are listed", async () => {
  const { code, out, err } = await runWith([]);
  assertEquals([code, out], [2, ""]);
  for (const name of guestNames()) {
    assertMatch(err, new RegExp(`^  ${name} `, "m"));
  }
  for (const line of err.split("\n")) assert(line.length <= 80, line);
});

Deno.test("bad source gets the assembler's report and exit code 1", async () => {
  const files = { "/home/bad.s": "_start: addi a0, a0, 40000\n  hlat\n" };
  const { code, out, err } = await runWith(["bad.s"], { files });
  assertEquals([code, out], [1, ""]);
  assertStringIncludes(err, "bad.s:1:22: error:");
  assertStringIncludes(err, "did you mean halt?");
  assert(err.endsWith("2 errors\n"));
});

Deno.test("a megabyte of junk gets at most 20 errors", async () => {
  let seed = 1;
  const junk = Uint8Array.from({ length: 1 << 20 }, () => {
    seed = Math.imul(seed, 1664525) + 1013904223 | 0;
    return 1 + (seed >>> 16) % 127;
  });
  const { code, out, err } = await runWith(["junk.s"], {
    files: { "/home/junk.s": junk },
  });
  assertEquals([code, out], [1, ""]);
  assertEquals(err.match(/: error: /g)?.length, 20);
});

Deno.test("the trace has a row for each trap of each engine", async () => {
  const files = {
    "/home/t.s": `
_start: li    t0, 1
        sw    t0, NEW_PSW(zero)
        la    t0, handler
        sw    t0, NEW_PSW+4(zero)
        li    t0, 0x1000
        sw    t0, NEW_PSW+12(zero)
        ecall
handler: li   t0, 2
        settimer t0
        idle
        halt
`,
  };
  const bare = await runWith(["t.s", "--trace"], { files });
  assertEquals(
    bare.err,
    `    tick lv cause            pc source            instruction          outcome
       7  0 ecall          0x58 t.s:8             ecall                delivered
[t.s halted on bare after 12 ticks]
`,
  );
  const nested = await runWith(["t.s", "--trace", "--on", "nested:2"], {
    files,
  });
  assertEquals(
    nested.err,
    `    tick lv cause            pc source            instruction          outcome
       7  0 ecall          0x58 t.s:8             ecall                reflected
       7  1 ecall          0x58 t.s:8             ecall                reflected
       7  2 ecall          0x58 t.s:8             ecall                delivered
       9  0 privileged     0x60 t.s:10            settimer t0          reflected
       9  1 privileged     0x60 t.s:10            settimer t0          emulated
      10  0 privileged     0x64 t.s:11            idle                 reflected
      10  1 privileged     0x64 t.s:11            idle                 emulated
      12  0 privileged     0x68 t.s:12            halt                 reflected
      12  1 privileged     0x68 t.s:12            halt                 emulated
[t.s halted on nested:2 after 12 ticks]
`,
  );
  const plain = await runWith(["t.s", "--trace", "--plain"], { files });
  assert(plain.err.startsWith(
    "tick 7; level 0; ecall; pc 0x58; t.s:8; ecall; delivered\nguest: t.s\n",
  ));
});

Deno.test("a trace counts as many traps as the document", async () => {
  const args = ["timesharing", "--on", "nested:2", "--trace", "--json"];
  const { out, err } = await runWith(args);
  const rows = err.trimEnd().split("\n").slice(1);
  const { levels } = JSON.parse(out);
  for (const level of [0, 1]) {
    const seen = rows.filter((row) => Number(row.slice(8, 11)) === level);
    const emulated = seen.filter((row) => row.endsWith(" emulated")).length;
    const reflected = seen.filter((row) => row.endsWith(" reflected")).length;
    assertEquals([emulated, reflected], [
      levels[level + 1].emulated,
      levels[level + 1].reflected,
    ]);
    assertEquals(
      seen.length,
      Object.values(levels[level].traps as Record<string, number>)
        .reduce((sum, n) => sum + n, 0),
    );
  }
  for (const row of rows) assert(row.length <= 80, row);
});

Deno.test("a guest that deals with its traps is let alone", async () => {
  // The handler counts its traps, and gives up at the hundredth.
  const files = {
    "/home/many.s": `
_start: li    t0, 1
        sw    t0, NEW_PSW(zero)
        la    t0, handler
        sw    t0, NEW_PSW+4(zero)
        rdbound t0
        sw    t0, NEW_PSW+12(zero)
        ebreak
handler: addi a0, a0, 1
        li    a1, 100
        beq   a0, a1, 1f
        ebreak
1:      halt
`,
  };
  for (const on of ["bare", "type1"]) {
    const { code, err } = await runWith(["many.s", "--on", on], { files });
    assertEquals(code, 0);
    assertEquals(err, `[many.s halted on ${on} after 407 ticks]\n`);
  }
});

Deno.test("a handler whose first instruction traps is named", async () => {
  const files = {
    "/home/h.s": `
_start: li    t0, 1
        sw    t0, NEW_PSW(zero)
        la    t0, handler
        sw    t0, NEW_PSW+4(zero)
        li    t0, 0x1000
        sw    t0, NEW_PSW+12(zero)
        li    t1, 5
        settimer t1
        setie t0
        setie t1
1:      j     1b
handler: lw   ra, 0x1000(zero)
        halt
`,
  };
  const { code, err } = await runWith(["h.s", "--on", "type1"], { files });
  assertEquals(code, 1);
  assertEquals(
    err,
    `trapeze run: guest fault: timer: the timer has run out
  h.s:12:9
  pc 0x68 (_start+40), supervisor mode, level 1, tick 13
  No handler can run. The new PSW at 0x20 leads to pc 0x6c (h.s:13) in
  supervisor mode, which traps with memory, at address 0x1000.
  Look at it, and at what came before, with
    deno task debug h.s --on type1 --at 13
[h.s killed on type1 after 15 ticks]
`,
  );
});

Deno.test("piped input is typed whole, and ends", async () => {
  const stdin = ["one\ntw", "o"];
  const { code, out } = await runWith(["echo"], { stdin });
  assertEquals([code, out], [0, "one\ntwo\nThat was all.\n"]);
  const none = await runWith(["echo"]);
  assertEquals(none.out, "That was all.\n");
});

Deno.test("who never asks for input does not wait for a pipe's end", async () => {
  let reads = 0;
  const { code, out } = await runWith(["hello"], {
    stdin: ["endless"],
    onRead: () => reads++,
  });
  assertEquals([code, out, reads], [0, "Hello, world!\n", 0]);
});

Deno.test("a keyboard is asked when the guest waits for it", async () => {
  const { code, out, err } = await runWith(["echo"], {
    terminals: ["stdin", "stdout", "stderr"],
    env: { NO_COLOR: "1" },
    stdin: ["hi\n", "there\n"],
  });
  assertEquals(code, 0);
  assertEquals(out, "hi\nthere\nThat was all.\n");
  assertMatch(
    err,
    /^\[the guest waits for input: type; Ctrl-D ends it\]\n\[echo halted on bare after \d+ ticks\]\n$/,
  );
});

Deno.test("a guest that needs no keyboard leaves it alone", async () => {
  let reads = 0;
  for (const guest of ["hello", "wait.s"]) {
    const { code } = await runWith([guest], {
      terminals: ["stdin", "stdout", "stderr"],
      onRead: () => reads++,
    });
    assertEquals(code, 0);
  }
  assertEquals(reads, 0);
});

Deno.test("Ctrl-C says where the guest stood", async () => {
  const terminals = ["stdin", "stdout", "stderr"] as const;
  const env = { NO_COLOR: "1" };
  // On a terminal there is no limit: only Ctrl-C ends this loop.
  const loop = await runWith(["loop.s", "--on", "type1"], {
    terminals,
    env,
    onRead: (interrupt) => interrupt(),
  });
  assertEquals([loop.code, loop.out], [130, ""]);
  assertMatch(
    loop.err,
    /^\n\[loop\.s stopped on type1 after [\d,]+00,000 ticks\]\n {2}pc: 0x40 \(_start\)\n {2}mode: supervisor\n {2}next: loop\.s:1: j _start\n$/,
  );
  const typing = await runWith(["echo", "--plain", "--disk-out", "new"], {
    terminals,
    onRead: (interrupt) => interrupt(),
  });
  assertEquals(typing.code, 130);
  assertMatch(
    typing.err,
    /guest: echo\non: bare\nticks: \d+\nstopped: Ctrl-C\npc: 0x70 \(wait\+4\)\nmode: supervisor\nnext: guests\/echo\.s:\d+: j wait\ndisk: not written\n$/,
  );
  assert(!typing.io.files.has("/home/new"));
  const piped = await runWith(["echo", "--json"], {
    stdin: ["endless"],
    onRead: (interrupt) => interrupt(),
  });
  assertEquals([piped.code, piped.out], [130, ""]);
  assertMatch(
    piped.err,
    /\[echo stopped on bare after 0 ticks\]\n {2}pc: 0x40/,
  );
});

Deno.test("without a reader, a guest ends quietly", async () => {
  const result = await runWith(["yes.s"], { readerStays: 1 });
  assertEquals([result.code, result.err], [0, ""]);
  assertMatch(result.out, /^y+$/);
});

Deno.test("the disk is read from a file, which stays as it was", async () => {
  const disk = new Uint8Array(1024);
  disk.set(new TextEncoder().encode("what was there\n"));
  const files = { "/home/my.disk": disk };
  const { code, out, io } = await runWith(["disk", "--disk", "my.disk"], {
    files,
  });
  assertEquals(code, 0);
  assertStringIncludes(out, "what was there");
  assertStringIncludes(out, "WHAT WAS THERE");
  assertEquals(io.files.get("/home/my.disk"), disk);
});

Deno.test("the disk is written where the user says", async () => {
  const disk = new Uint8Array(1024);
  disk.set(new TextEncoder().encode("now\n"));
  const files = { "/home/my.disk": disk };
  const after = disk.slice();
  after.set(new TextEncoder().encode("NOW\n"), 512);
  for (const name of ["new.disk", "my.disk"]) {
    const args = ["disk", "--disk", "my.disk", "--disk-out", name];
    const { code, io } = await runWith([...args, "--on", "type1"], { files });
    assertEquals(code, 0);
    assertEquals(io.files.get(`/home/${name}`), after);
  }
  const own = await runWith(["disk", "--disk-out", "own.disk"]);
  assertEquals(own.io.files.get("/home/own.disk")?.length, 2048);
  const again = await runWith(["disk"]);
  assertEquals(again.out, own.out);
});
