/**
 * The screen as lines: what stands on it, on every size of terminal.
 *
 * @module
 */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import fc from "fast-check";
import { NO_STYLE, type Style } from "../../../../lessons/commands/text.ts";
import { Answers } from "../../../../lessons/debugger/screen/answers.ts";
import { compose } from "../../../../lessons/debugger/screen/compose.ts";
import { LEAST } from "../../../../lessons/debugger/screen/layout.ts";
import type { Moment } from "../../../../lessons/debugger/screen/moment.ts";
import { Observer } from "../../../../lessons/debugger/screen/observer.ts";
import { widthOf } from "../../../../lessons/runner/draw.ts";
import { type Debugged, debuggerOf } from "../debuggers.ts";

/** What a user sees: each command's answer, and the moment after it. */
class Eye {
  readonly #debugged: Debugged;
  readonly #observer = new Observer();
  readonly answers = new Answers();
  moment: Moment;

  constructor(debugged: Debugged) {
    this.#debugged = debugged;
    this.moment = this.#observer.observe(debugged.debug);
  }

  static async on(guest: string, on: string, files = {}): Promise<Eye> {
    return new Eye(await debuggerOf(guest, on, files));
  }

  async type(...lines: string[]): Promise<void> {
    const { debug, run } = this.#debugged;
    for (const line of lines) {
      this.answers.type(debug.prompt + line);
      const result = await run(line);
      if (result?.ok) this.answers.say(result.answer.lines);
      this.moment = this.#observer.observe(debug);
    }
  }

  see(columns: number, rows: number, style: Style = NO_STYLE): string[] {
    const { prompt } = this.#debugged.debug;
    const { lines, cursor } = compose({
      moment: this.moment,
      answers: this.answers,
      size: { columns, rows },
      style,
      edited: { text: prompt, column: prompt.length },
    });
    assertEquals(lines.length, rows);
    for (const line of lines) assert(widthOf(line) <= columns, line);
    assert(cursor !== undefined);
    assert(cursor.row < rows && cursor.column < columns);
    return [...lines];
  }
}

/** A timer interrupt of a guest under a monitor, and some steps of its kernel. */
async function atTheTrap(on: string): Promise<Eye> {
  const eye = await Eye.on("timesharing", on);
  await eye.type("break trap", "display/x sp", "continue", "stepi 3", "stepi");
  return eye;
}

const SIZES = [[80, 24], [120, 40], [79, 23]] as const;

for (const [columns, rows] of SIZES) {
  Deno.test(`the screen at ${columns}x${rows}`, async (t) => {
    const eye = await atTheTrap("type1");
    await t.assertSnapshot(eye.see(columns, rows).join("\n"));
  });
}

Deno.test("each tower has its layers, and who is about to do what", async (t) => {
  for (const on of ["bare", "type2", "kernel", "nested:2", "nested:5"]) {
    const eye = await atTheTrap(on);
    const lines = eye.see(80, 24);
    const from = lines.findIndex((line) => line.startsWith("── layers"));
    const to = lines.findIndex((line) => line.startsWith("── memory"));
    await t.assertSnapshot(lines.slice(from, to).join("\n"));
  }
});

Deno.test("where there is no source, memory is shown as instructions", async (t) => {
  const files = { "/home/x.s": "_start: .word 0x20000000, 0x700fffff\n" };
  const eye = await Eye.on("x.s", "bare", files);
  await t.assertSnapshot(eye.see(80, 24).slice(0, 9).join("\n"));
});

Deno.test("what comes before the next line has a line of its own", async () => {
  const eye = await Eye.on("timesharing", "type1");
  await eye.type("catch interrupt", "continue");
  const lines = eye.see(80, 24);
  const at = lines.findIndex((line) =>
    line.startsWith(" => (the timer interrupt is delivered)")
  );
  assert(at > 0 && lines[at + 1].startsWith("  >"), lines.join("\n"));
  assertStringIncludes(
    lines.join("\n"),
    "monitor    delivers the timer interrupt to the guest",
  );
  // However much the guest has printed, the panels are to be seen.
  await eye.type("goto end");
  assertStringIncludes(eye.see(80, 24).join("\n"), " => (halted: nothing");
});

/** The registers that are marked. */
function marked({ registers }: Moment): string[] {
  return registers.filter(({ changed }) => changed).map(({ name }) => name);
}

Deno.test("what differs from the stop before is marked, and only that", async () => {
  const { debug, run } = await debuggerOf("timesharing", "type1");
  const observer = new Observer();
  let before = observer.observe(debug);
  assertEquals(marked(before), []);
  for (
    const command of ["stepi 7", "stepi", "goto 540", "stepi 40", "rsi 30"]
  ) {
    await run(command);
    const now = observer.observe(debug);
    const differ = now.registers.filter(({ value }, n) =>
      value !== before.registers[n].value
    );
    assertEquals(marked(now), differ.map(({ name }) => name), command);
    before = now;
  }
});

Deno.test("marks stay until the session moves, whatever is asked", async () => {
  const { debug, run } = await debuggerOf("timesharing", "type1");
  const observer = new Observer();
  observer.observe(debug);
  await run("stepi 7");
  const moved = marked(observer.observe(debug));
  assert(moved.length > 0);
  for (const command of ["info traps", "when t0", "print t0", "bt"]) {
    await run(command);
    assertEquals(marked(observer.observe(debug)), moved, command);
  }
  await run("set a5 = 77");
  assertEquals(marked(observer.observe(debug)), ["a5"]);
});

Deno.test("words of memory are marked at every level, wherever they are seen", async () => {
  const { debug, run } = await debuggerOf("timesharing", "nested:2");
  const { guest, rig } = debug.session;
  const observer = new Observer();
  await run("goto 540");
  observer.observe(debug);
  const before = guest.bytes(0, guest.size).slice();
  await run("goto 600");
  const after = guest.bytes(0, guest.size);
  const differ = (at: number): boolean =>
    before.subarray(at, at + 4).some((byte, n) => byte !== after[at + n]);
  const first = after.findIndex((_, at) => at % 4 === 0 && differ(at));
  const all = Array.from({ length: 64 }, (_, n) => differ(first + 4 * n));
  assert(all.includes(false) && all.filter(Boolean).length > 2);
  for (const [layer, start] of [["guest", 0], ["1", 0x1000], ["0", 0x2000]]) {
    await run(`layer ${layer}`, `tui memory phys ${first} + ${start}`);
    const { words } = observer.observe(debug).memory;
    assertEquals(words.slice(0, 64).map((word) => word?.changed), all);
  }
  assertEquals(rig.offset, 0x2000);
});

Deno.test("new traps are marked, an interrupt that took no time among them", async () => {
  const { debug, run } = await debuggerOf("timesharing");
  const observer = new Observer();
  await run("goto 540");
  assertEquals(observer.observe(debug).traps.rows, []);
  await run("stepi");
  const rows = () =>
    observer.observe(debug).traps.rows.map(({ cause, tick, isNew }) => [
      cause,
      tick,
      isNew,
    ]);
  assertEquals(rows(), [["timer", 540, true]]);
  await run("stepi");
  assertEquals(rows(), [["timer", 540, false]]);
  await run("catch trap", "continue");
  assertEquals(rows().at(-1), ["timer", 540, false]);
  await run("stepi");
  assertEquals(rows().length, 2);
  assertEquals(rows().at(-1)![2], true);
  await run("goto 539");
  assertEquals(rows(), []);
});

Deno.test("memory that cannot be read is told, and nothing breaks", async () => {
  const eye = await Eye.on("timesharing", "type1");
  for (
    const [where, seen] of [
      ["0xfffffff0", "nothing can be read at 0xfffffff0"],
      ["*2", "cannot access address 0x2"],
      ["bound - 8", "fff8"],
      ["phys 0xfff8", "fff8  00000000  00000000  --------"],
    ]
  ) {
    await eye.type(`tui memory ${where}`);
    assertStringIncludes(eye.see(120, 40).join("\n"), seen);
  }
});

Deno.test("the screen fits every terminal", async () => {
  const eyes = [
    await atTheTrap("type1"),
    await atTheTrap("nested:16"),
    await Eye.on("hello", "bare"),
  ];
  await eyes[2].type("help", "info traps", "layer");
  fc.assert(
    fc.property(
      fc.constantFrom(...eyes),
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 1, max: 90 }),
      (eye, columns, rows) => {
        const screen = eye.see(columns, rows).join("\n");
        const fits = columns >= LEAST.columns && rows >= LEAST.rows;
        // A long answer may cover panels; else they are all there.
        if (eye === eyes[2]) return;
        for (const title of ["source:", "layers:", "memory:", "answers"]) {
          assertEquals(screen.includes(`── ${title}`), fits);
        }
      },
    ),
  );
});

Deno.test("colour and bold change nothing but how it looks", async () => {
  const eye = await atTheTrap("type1");
  const bold = (text: string): string => `\x1b[1m${text}\x1b[22m`;
  const style: Style = { ...NO_STYLE, colour: true, bold };
  const styled = eye.see(80, 24, style);
  assert(styled.some((line) => line.includes("\x1b[1m*0x")));
  // deno-lint-ignore no-control-regex
  const bare = styled.map((line) => line.replace(/\x1b\[\d+m/g, ""));
  assertEquals(bare, eye.see(80, 24));
});

Deno.test("a source cannot make the terminal obey, nor shift what is beside it", async () => {
  const files = { "/home/x.s": "# \x1b[31m漢字 e\u0301 😀\tx\n_start: nop\n" };
  const eye = await Eye.on("x.s", "bare", files);
  const [, first] = eye.see(80, 24);
  assertEquals(first.indexOf("│"), 45);
  // deno-lint-ignore no-control-regex
  assert(!/[\x00-\x1f\u0301]|漢|😀/u.test(first), first);
});

Deno.test("whoever looks at it changes nothing", async () => {
  const commands = [
    "type hello",
    "stepi 30",
    "break *pc + 8",
    "continue",
    "set a5 = 7",
    "stepi 200",
    "watch a0",
    "continue",
    "reverse-stepi 3",
    "info traps 50",
    "reverse-continue",
    "goto 900",
    "layer machine",
    "info stats",
    "info vms",
    "goto end",
    "info stats",
  ];
  for (const on of ["bare", "nested:2", "type2"]) {
    const [seen, unseen] = [
      await debuggerOf("echo", on),
      await debuggerOf("echo", on),
    ];
    const observer = new Observer();
    for (const command of commands) {
      observer.observe(seen.debug);
      const [one, other] = [await seen.run(command), await unseen.run(command)];
      assertEquals(one, other, `${command} on ${on}`);
    }
  }
});
