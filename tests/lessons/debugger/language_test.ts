/**
 * The debugger's language, as a user meets it: scripts in, answers out.
 *
 * @module
 */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { debug } from "../../../lessons/debugger/debug.ts";
import { fakeIo } from "../commands/fake_io.ts";
import { type Json, json, session } from "./scripted.ts";

Deno.test("the issue's own scenario, as a person sees it", async () => {
  const { code, out } = await session(["timesharing", "--on", "type1"], [
    "break trap",
    "continue",
    "continue",
    "layer",
    "reverse-stepi",
    "explain",
    "step --into",
    "catch trap",
    "continue",
    "when phys OLD_PSW",
    "reverse-continue",
  ]);
  assertEquals(code, 0);
  for (
    const part of [
      "1: breakpoint trap at 0xd8 <trap>\n",
      "tick 540, after 1 interrupt at this tick: supervisor mode, pc 0xd8, trap",
      "level 1, guest",
      "pc leads to physical 0xd8 trap",
      "pc leads to physical 0x10d8",
      "hare+4\n=> guests/timesharing.s:506: ecall\n",
      "It traps, ecall: a system call, in either mode.",
      "monitor 1: dispatcher: reflect",
      "phys OLD_PSW was last written by the instruction at tick 672",
    ]
  ) assertStringIncludes(out, part);
});

const WHERE = ["bare", "type1", "nested:2", "type2", "kernel"];

Deno.test("a guest is the same wherever it is debugged", async () => {
  const commands = [
    "break trap if mode == 1 && tick > 1000",
    "watch *saved_sp",
    "continue 3",
    "stepi 5",
    "next",
    "finish",
    "reverse-stepi 3",
    "print/x *saved_sp",
    "when sp",
    "reverse-continue",
    "info traps 4",
    "goto 5000",
    "goto end",
    "bt",
  ];
  const bare = (await session(["timesharing"], commands)).out;
  assertStringIncludes(bare, "The guest has halted.");
  const ends = bare.replace("on bare", "");
  for (const on of WHERE.slice(1)) {
    const { out } = await session(["timesharing", "--on", on], commands);
    assertEquals(out.replace(`on ${on}`, ""), ends);
  }
});

Deno.test("each command answers with one line of JSON", async () => {
  const answers = await json(["timesharing", "--on", "type1"], [
    "# a comment",
    "",
    "b trap",
    "c",
    "p tick",
    "nonsense",
    "layer machine",
    "p pc",
    "x/2 phys 0x1000",
    "when *0x10",
    "i stats",
    "q",
    "never read",
  ]);
  const [stop, arrival, print, wrong, layer, pc, memory, writer, stats] =
    answers;
  assertEquals(answers.length, 10);
  assertEquals(stop.stop.address, 0xd8);
  assertEquals([arrival.ok, arrival.command], [true, "continue"]);
  assertEquals([arrival.tick, arrival.phase, arrival.label], [540, 1, "trap"]);
  assertEquals(arrival.output, "kernel: here we go\n");
  assertEquals(print.value, 540);
  assertEquals([wrong.ok, wrong.command], [false, "nonsense"]);
  assertStringIncludes(wrong.error, "there is no command");
  assertEquals([layer.layer, layer.level], ["machine", 0]);
  assertEquals(
    layer.levels.map(({ physical }: Json) => physical),
    [0xd8, 0x10d8],
  );
  assertEquals(pc.value, 0xd8);
  assertEquals([memory.ok, memory.values.length], [true, 2]);
  assertEquals([writer.writer.how, writer.writer.tick], ["interrupt", 540]);
  assertEquals(stats.levels[1].traps, { timer: 1 });
});

Deno.test("each layer has its own traps, and what a monitor did about them", async () => {
  const [, , guest, , below] = await json(["timesharing", "--on", "nested:2"], [
    "goto 700",
    "layer guest",
    "info traps 2",
    "layer 1",
    "info traps 500",
  ]);
  assertEquals(
    guest.traps.map(({ cause, tick, action }: Json) => [cause, tick, action]),
    [["timer", 540, "deliver"], ["ecall", 620, "deliver"]],
  );
  const actions = new Set(below.traps.map(({ action }: Json) => action));
  assertEquals([...actions].sort(), ["allocate", "emulate", "reflect"]);
  assert(below.traps.length > guest.traps.length);
  const { out } = await session(["timesharing", "--on", "type1"], [
    "goto 700",
    "layer machine",
    "info traps 1",
    "layer guest",
    "goto 5",
    "info traps",
  ]);
  assertStringIncludes(out, "privileged  allocate  supervisor mode, 0x1");
  assertStringIncludes(out, "The guest has had no traps yet.");
});

Deno.test("wrong commands get one clear line each, and it goes on", async () => {
  const wrong: [command: string, error: string][] = [
    ["brek trap", 'there is no command "brek": did you mean break?'],
    ["re", '"re" is the beginning of reverse-step, reverse-stepi, '],
    ["break trapp", 'there is no label "trapp": did you mean trap?'],
    ["break timesharing.s:99999", "guests/timesharing.s has no instruction"],
    ["break timeshoring.s:5", 'there is no source "timeshoring.s"'],
    ["break *0xfffffff0", "0xfffffff0 is no address of an instruction"],
    ["break trap+1", '"trap+1" is at 0xd9: need the address of an instr'],
    ["break trap if a0 ==", '"a0 ==": it ends too early'],
    ["break trap if a0 = 5", '"a0 = 5": "= 5" is not expected'],
    ["print a0 +* ", '"a0 +*": it ends too early'],
    ["print spp", '"spp" is neither a register nor a label: did you mean sp'],
    ["print 1/0", "a division by zero"],
    ["print *2", "cannot access address 0x2: the window has 65536 bytes"],
    ["print 99999999999999999999", 'the number "99999999999999999999" is too'],
    ["print/q 1", 'there is no format "q"'],
    ["x/99999999x 0", "a count of 99999999: need 1 to 1000"],
    ["stepi zero", 'steps "zero": need a whole number from 1 on'],
    ["stepi 1e15", "1000000000000000 steps: need at most 1000000"],
    ["goto -5", 'goto tick "-5": need a whole number from 0 on'],
    ["delete 7", "there is no breakpoint 7: there are none"],
    ["ignore 1", "there is no breakpoint 1: there are none"],
    ["catch trp", 'nothing called "trp" can be caught: did you mean trap?'],
    ["catch trap ecal", 'there is no cause "ecal": did you mean ecall?'],
    ["watch", "need an expression"],
    ["rwatch 0x20000", "4 bytes at 0x20000 are not all in the guest's window"],
    ["when", "when was what written? need a register"],
    ["when x0", "x0 is never written"],
    ["set a0", "need set REGISTER = VALUE, or set *ADDRESS = VALUE"],
    ["set x0 = 1", "x0 is always 0"],
    ["set tick = 1", '"tick" cannot be set: need a register, a PSW field, '],
    ["info reggae", 'there is no info about "reggae"'],
    ["layer 2", "there is no level 2: need 0 (the machine) to 1 (the guest)"],
    ["layer gest", 'there is no layer "gest": did you mean guest?'],
    ["finish now", 'finish takes nothing, not "now"'],
    ["open nothing.json", 'cannot read "nothing.json": there is no such file'],
    ["help stp", 'there is no command "stp": did you mean step?'],
    ["\u001b[31m", 'there is no command "\\u{1b}[31m"'],
    ["undisplay 3", "there is no display 3"],
    ["tui", "the screen needs a terminal, and neither --plain nor --json"],
    ["tui enabel", 'tui does not know "enabel": did you mean enable?'],
    ["tui enable now", 'tui enable takes nothing, not "now"'],
    ["tui memory", "need an expression"],
    ["tui memory spp", '"spp" is neither a register nor a label'],
  ];
  const commands = wrong.flatMap(([command]) => [command, "where"]);
  const answers = await json(["timesharing", "--on", "type1"], commands);
  wrong.forEach(([command, error], n) => {
    const [answer, where] = [answers[2 * n], answers[2 * n + 1]];
    assertEquals([answer.ok, where.ok, where.tick], [false, true, 0], command);
    assert(answer.error.includes(error), `${command}: ${answer.error}`);
    assert(!answer.error.includes("\n"), answer.error);
  });
});

Deno.test("junk is not read for ever, and a wrong script ends in 1", async () => {
  const junk = Array.from({ length: 50_000 }, (_, n) => `\u0000junk${n}`);
  const { code, out, err } = await session(["hello"], junk);
  assertEquals(code, 1);
  assertEquals(out.split("error:").length - 1, 20);
  assertStringIncludes(err, "20 wrong lines in a row");
  const long = await session(["hello"], ["x".repeat(1_000_000), "where"]);
  assertEquals(long.code, 1);
  assert(long.out.length < 2000);
});

Deno.test("an empty line does the last thing again, on a terminal", async () => {
  const io = fakeIo({
    stdin: ["stepi\n", "\n\n", "x/2w 0\n", "\n", "print 5\n", "\n"],
    terminals: ["stdin", "stdout"],
  });
  assertEquals(await debug(["hello", "--plain"], io), 0);
  assertStringIncludes(io.out(), "guest 3 ");
  assertStringIncludes(io.out(), "0x8: ");
  assertEquals(io.out().split("5 = 5").length - 1, 1);
  // deno-lint-ignore no-control-regex
  assert(!/\x1b/.test(io.out()));
});

Deno.test("Ctrl-C stops a running guest, and the session goes on", async () => {
  const files = { "/home/loop.s": "_start: j _start\n" };
  let presses = 0;
  const io = fakeIo({
    files,
    stdin: ["continue\n", "stepi\n", "quit\n"],
    onRead: (interrupt) => {
      if (presses++ === 0) setTimeout(interrupt, 30);
    },
  });
  assertEquals(await debug(["loop.s"], io), 0);
  assertStringIncludes(io.out(), "Interrupted.");
  assertEquals(io.out().split("loop.s:1: j _start").length - 1, 3);
});

Deno.test("a guest that can go on no more is stopped, and it is said why", async () => {
  const files = { "/home/bad.s": "_start: li a0, 3\n lw a1, 0(a0)\n" };
  const { code, out } = await session(
    ["bad.s", "--on", "type1"],
    ["continue", "reverse-stepi", "continue"],
    { files },
  );
  assertEquals(code, 0);
  const [, first, second] = out.split("guest fault: memory, at address 0x3");
  for (const part of [first, second]) {
    assertStringIncludes(part, "bad.s:2:2: lw a1, 0(a0)\n");
    assertStringIncludes(part, "=> bad.s:2: lw a1, 0(a0)\n");
  }
});

Deno.test("a session is saved, and opened by somebody else", async () => {
  const args = ["echo", "--on", "type1"];
  const first = fakeIo({
    stdin: [[
      "type hi there",
      "goto 20",
      "set t2 = 77",
      "goto 40",
      "break *pc if a0 != 5",
      "display/x sp",
      "catch interrupt",
      "disable 2",
      "where",
      "save s.json",
      "info breakpoints",
    ].join("\n")],
  });
  assertEquals(await debug([...args, "--json"], first), 0);
  const saved = first.files.get("/home/s.json")!;
  const files = { "/home/s.json": saved };
  const commands = ["open s.json", "info b", "p t2", "goto 19", "p t2"];
  const answers = await json(args, commands, { files });
  const lines = first.out().trimEnd().split("\n").map((line) =>
    JSON.parse(line)
  );
  const [where, , breakpoints] = lines.slice(-3);
  assertEquals(answers[0].psw, where.psw);
  assertEquals(answers[0].tick, 40);
  assertEquals(
    answers[1].stops.map((stop: Json) => [stop.kind, stop.address]),
    breakpoints.stops.map((stop: Json) => [stop.kind, stop.address]),
  );
  assertEquals([answers[2].value, answers[4].value === 77], [77, false]);
  // Every flipped bit and every cut is noticed.
  for (let n = 0; n < saved.length; n += 37) {
    const broken = saved.slice();
    broken[n] ^= 4;
    for (const bytes of [broken, saved.slice(0, n)]) {
      const [answer] = await json(args, ["open s.json"], {
        files: { "/home/s.json": bytes },
      });
      assertEquals(answer.ok, false);
    }
    n += 200;
  }
  const [other] = await json(["hello"], ["open s.json"], { files });
  assertStringIncludes(other.error, "is of another session");
});

Deno.test("a script comes first, then what is piped", async () => {
  const files = { "/home/start.txt": "# begin\nbreak _start+4\ncontinue\n" };
  const { code, out } = await session(
    ["hello", "--command", "start.txt"],
    ["where"],
    { files },
  );
  assertEquals(code, 0);
  assert(out.indexOf("break _start") < out.indexOf("> where"));
});

Deno.test("every command has help that fits, and its short names", async () => {
  const [{ commands }] = await json(["hello"], ["help"]);
  assert(commands.length > 35);
  const { code, out } = await session(
    ["hello"],
    commands.map((name: string) => `help ${name}`),
  );
  assertEquals(code, 0);
  for (const name of commands) assertStringIncludes(out, `\n${name}`);
});
