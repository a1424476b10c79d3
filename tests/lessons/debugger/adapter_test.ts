/**
 * The debug adapter, as an editor meets it: a real client drives the process of
 * `deno task dap`.
 *
 * @module
 */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "@std/path";
import { Client, ROOT, Source } from "./dap_client.ts";

const TIMESHARING = join(ROOT, "guests", "timesharing.s");

/** The line of the guest on which a label stands. */
const LINES = Deno.readTextFileSync(TIMESHARING).split("\n");
const lineOf = (label: string): number =>
  LINES.findIndex((line) => line.startsWith(`${label}:`)) + 1;

/** It counts in a0 for ever. */
const COUNTING = "_start: li a0, 0\nloop: addi a0, a0, 1\n j loop\n";

Deno.test("the handler, seen from all layers; back to the cause, and why", async () => {
  await using client = new Client();
  await client.begin(
    { program: "timesharing", on: "type1", stopOnEntry: true },
  );
  assertEquals((await client.next("stopped")).reason, "entry");
  const { breakpoints } = await client.ask("setBreakpoints", {
    source: { path: TIMESHARING },
    // The comment above it has no instruction.
    breakpoints: [{ line: lineOf("trap") - 1 }],
  });
  assertEquals(breakpoints[0].verified, true);
  assertEquals(breakpoints[0].line, lineOf("trap"));

  const first = await client.move("continue");
  assertEquals([first.reason, first.hitBreakpointIds, first.threadId], [
    "breakpoint",
    [breakpoints[0].id],
    1,
  ]);
  assertEquals(client.output, "kernel: here we go\n");
  const frame = await client.top(1);
  assertEquals(frame.name, "trap (supervisor)");
  assertEquals([frame.source.path, frame.line], [TIMESHARING, lineOf("trap")]);
  assertEquals(frame.instructionPointerReference, "0x000000d8");

  await client.move("continue");
  assertEquals(await client.scope(1, "PSW"), {
    mode: "1 (supervisor)",
    ie: "0",
    pc: "0xd8 <trap>",
    base: "0x0",
    bound: "0x10000",
  });
  const real = await client.scope(1, "Real PSW");
  assertEquals([real.mode, real.base], ["0 (user)", "0x1000"]);
  const registers = await client.scope(1, "Registers");
  assertEquals(Object.keys(registers).length, 16);
  assertEquals(registers.zero, "0");
  assertEquals(
    (await client.scope(1, "Levels"))["level 0: machine"],
    [
      "pc leads to physical 0x10d8",
    ][0],
  );
  const area = await client.scope(1, "Trap area");
  assertEquals(area.TRAP_CAUSE, "4 (ecall)");

  // Back: to what has trapped, which the monitor is going to reflect.
  await client.move("stepBack", { granularity: "instruction" });
  // From a process's window, the kernel's code is still the kernel's.
  const { instructions: [jump] } = await client.ask("disassemble", {
    memoryReference: "0xd4",
    instructionCount: 1,
  });
  assertEquals(jump.instruction, "jal zero, 0xd0");
  const monitor = await client.scope(1, "Monitor");
  assertEquals(monitor.exit, "ecall: a system call, in either mode");
  assertStringIncludes(monitor["monitor 1"], "reflect: ");
  assertStringIncludes(await client.type("explain"), "It traps, ecall");
  assertStringIncludes(await client.type("when a0"), "a0 was last written by");
  assertStringIncludes(await client.type("step --into"), "monitor 1: dispat");
  assertEquals((await client.next("stopped")).reason, "step");
  await client.move("reverseContinue");
  // The guest has a label of this name, too.
  assertStringIncludes(await client.type("next"), "=> guests/timesharing.s");
  const { hitBreakpointIds } = await client.next("stopped");
  assertEquals(hitBreakpointIds, []);

  const back = await client.move("reverseContinue");
  assertEquals(back.hitBreakpointIds, [breakpoints[0].id]);
  assertEquals(await client.type("tick"), "540 (0x21c)");
  const start = await client.move("reverseContinue");
  assertStringIncludes(start.description, "the beginning");
  assertEquals(await client.type("p tick"), "tick = 0");
});

Deno.test("steps: in, over, out, by lines and by instructions", async () => {
  using source = new Source(
    "_start: li t0, 0x12345678\n la sp, end\n li a0, 7\n" +
      " call twice\n ecall\n halt\n" +
      "twice: addi sp, sp, -4\n sw ra, 0(sp)\n call once\n call once\n" +
      " lw ra, 0(sp)\n addi sp, sp, 4\n ret\n" +
      "once: addi a0, a0, 1\n ret\n .space 64\nend:\n",
  );
  await using client = new Client();
  await client.begin({ program: source.path, stopOnEntry: true });
  await client.next("stopped");
  const at = async (command: string, granularity?: string) => {
    await client.move(command, { granularity });
    const { line, instructionPointerReference } = await client.top(1);
    return [line, Number(instructionPointerReference)];
  };
  // The first line is two instructions.
  assertEquals(await at("stepIn", "instruction"), [1, 0x44]);
  assertEquals(await at("stepBack", "instruction"), [1, 0x40]);
  assertEquals(await at("next"), [2, 0x48]);
  assertEquals(await at("stepIn"), [3, 0x4c]);
  assertEquals(await at("next"), [4, 0x50]);
  assertEquals(await at("next"), [5, 0x54]);
  assertEquals(await client.type("a0"), "9");
  assertEquals(await at("stepBack"), [13, 0x74]);
  for (let n = 0; n < 3; n++) await client.move("stepBack");
  const { stackFrames, totalFrames } = await client.ask("stackTrace", {
    threadId: 1,
  });
  assertEquals(totalFrames, stackFrames.length);
  const part = await client.ask("stackTrace", {
    threadId: 1,
    startFrame: 1,
    levels: 1,
  });
  assertEquals(part.stackFrames, stackFrames.slice(1, 2));
  assertEquals(stackFrames[0].name, "once+4 (supervisor)");
  // Calls are shown where they were made.
  const lines = stackFrames.map(({ line }: { line: number }) => line);
  assertEquals(lines, [15, 10, 4]);
  assertEquals(await at("stepOut"), [11, 0x6c]);
  assertEquals(await at("stepOut"), [5, 0x54]);
});

Deno.test("an endless loop is paused, and takes breakpoints while it runs", async () => {
  using source = new Source(COUNTING);
  await using client = new Client();
  await client.begin({ program: source.path, on: "type1" });
  const set = (breakpoint: object) =>
    client.ask("setBreakpoints", {
      source: { path: source.path },
      breakpoints: [breakpoint],
    });
  assertStringIncludes(
    await client.refused("stackTrace", { threadId: 1 }),
    "the guest is running: pause it first",
  );
  assertEquals((await client.ask("threads")).threads.length, 1);
  assertEquals((await client.move("pause")).reason, "pause");
  const count = Number((await client.type("p/d a0")).split("= ")[1]);

  await client.ask("continue", { threadId: 1 });
  await set({ line: 2, condition: `a0 > ${count} && a0 % 300007 == 5` });
  const stop = await client.next("stopped");
  assertEquals(stop.reason, "breakpoint");
  assertEquals(await client.type("a0 % 300007"), "5");

  // The hit from which on it holds; and one that is not understood.
  const a0 = Number((await client.type("p/d a0")).split("= ")[1]);
  await set({ line: 3, hitCondition: "4" });
  await client.move("continue");
  assertEquals(await client.type(`a0 - ${a0}`), "4");
  await client.move("continue");
  assertEquals(await client.type(`a0 - ${a0}`), "5");
  await set({ line: 3, hitCondition: "> 2" });
  await client.move("continue");
  assertEquals(await client.type(`a0 - ${a0}`), "8");
  const { breakpoints: [odd] } = await set({ line: 3, hitCondition: "% 2" });
  assertEquals(odd.verified, false);
  assertStringIncludes(odd.message, "need N, the hit from which on");

  // A command of the console that takes long can be paused, too.
  const typed = client.type("continue");
  await client.next("continued");
  await client.ask("pause", { threadId: 1 });
  assertStringIncludes(await typed, "Interrupted.");
  await client.next("stopped");
});

Deno.test("breakpoints on labels, instructions, data, and what is caught", async () => {
  await using client = new Client();
  const { exceptionBreakpointFilters: filters } = await client.begin({
    program: "timesharing",
    on: "nested:2",
    stopOnEntry: true,
  });
  await client.next("stopped");
  const clear = () =>
    Promise.all([
      client.ask("setFunctionBreakpoints", { breakpoints: [] }),
      client.ask("setInstructionBreakpoints", { breakpoints: [] }),
      client.ask("setDataBreakpoints", { breakpoints: [] }),
      client.ask("setExceptionBreakpoints", { filters: [] }),
    ]);
  const { breakpoints: [label, wrong] } = await client.ask(
    "setFunctionBreakpoints",
    { breakpoints: [{ name: "resume+4" }, { name: "resumee" }] },
  );
  assertEquals([label.verified, label.line], [true, lineOf("resume") + 1]);
  assertStringIncludes(wrong.message, "did you mean resume?");
  assertEquals((await client.move("continue")).hitBreakpointIds, [label.id]);

  await clear();
  await client.ask("setInstructionBreakpoints", {
    breakpoints: [{ instructionReference: "0xd8", offset: 4 }],
  });
  await client.move("continue");
  assertEquals(
    (await client.top(1 + 1)).instructionPointerReference,
    [
      "0x000000dc",
    ][0],
  );

  await clear();
  const { scopes } = await client.ask("scopes", {
    frameId: (await client.top(2)).id,
  });
  const { dataId, accessTypes } = await client.ask("dataBreakpointInfo", {
    variablesReference: scopes[0].variablesReference,
    name: "a0",
  });
  assertEquals(accessTypes, ["write", "read"]);
  const before = await client.type("a0");
  await client.ask("setDataBreakpoints", {
    breakpoints: [{ dataId, accessType: "write" }],
  });
  assertEquals((await client.move("continue")).reason, "data breakpoint");
  assert(await client.type("a0") !== before);
  const memory = await client.ask("dataBreakpointInfo", {
    name: "0x10",
    asAddress: true,
    bytes: 4,
  });
  assertEquals(memory.dataId, "phys 0x10,4");
  await client.ask("setDataBreakpoints", {
    breakpoints: [{ dataId: memory.dataId, accessType: "read" }],
  });
  await client.move("continue");
  assertStringIncludes(await client.type("explain"), "lw t0, TRAP_CAUSE(zero)");

  // Everything that can be caught is, in time.
  for (const { filter } of filters) {
    await clear();
    if (["switch", "illegal", "memory", "privileged"].includes(filter)) {
      continue;
    }
    if (["ebreak", "console", "disk"].includes(filter)) continue;
    await client.ask("setExceptionBreakpoints", {
      filters: [],
      filterOptions: [{ filterId: filter, condition: "tick > 1000" }],
    });
    const stop = await client.move("continue");
    assertEquals(stop.reason, "exception", filter);
    const info = await client.ask("exceptionInfo", { threadId: 2 });
    assertEquals([info.exceptionId, info.breakMode], [filter, "always"]);
    assert(Number(await client.type("tick > 1000")) === 1);
  }
  const { breakpoints: [unknown] } = await client.ask(
    "setExceptionBreakpoints",
    { filters: ["trp"] },
  );
  assertEquals(unknown.verified, false);
});

Deno.test("each VM is a thread, from the guest down", async () => {
  await using client = new Client();
  await client.begin({ program: "timesharing", on: "nested:3" }, {
    labels: [{ name: "trap" }],
  });
  assertEquals((await client.next("stopped")).threadId, 3);
  const { threads } = await client.ask("threads");
  assertEquals(threads, [
    { id: 3, name: "VM 3: timesharing" },
    { id: 2, name: "VM 2: monitor 3" },
    { id: 1, name: "VM 1: monitor 2" },
  ]);
  const modes = [];
  const bases = [];
  for (const { id } of threads) {
    const { mode, base } = await client.scope(id, "PSW");
    modes.push(mode);
    bases.push(base);
  }
  assertEquals(modes, ["1 (supervisor)", "0 (user)", "0 (user)"]);
  assertEquals(bases, ["0x0", "0x1000", "0x2000"]);
  assertEquals((await client.scope(1, "Real PSW")).base, "0x3000");
  // An expression is about the thread that is looked at.
  const values = await Promise.all(threads.map(async (
    { id }: { id: number },
  ) =>
    (await client.ask("evaluate", {
      expression: "base",
      frameId: (await client.top(id)).id,
      context: "watch",
    })).result
  ));
  assertEquals(values, ["0", "4096 (0x1000)", "8192 (0x2000)"]);
  // In the console, a layer that was chosen stays until another is looked at.
  const typed = async (thread: number, expression: string) =>
    (await client.ask("evaluate", {
      expression,
      frameId: (await client.top(thread)).id,
      context: "repl",
    })).result;
  await typed(3, "layer machine");
  assertEquals(await typed(3, "print/x base"), "base = 0x3000");
  assertEquals(await typed(2, "print/x base"), "base = 0x1000");
  assertEquals(await typed(3, "print/x base"), "base = 0x0");
  assertStringIncludes(
    await client.refused("stackTrace", { threadId: 4 }),
    "there is no thread 4",
  );
  // A step of one is a step of all.
  await client.ask("next", { threadId: 1 });
  assertEquals((await client.next("stopped")).threadId, 3);
  assertEquals((await client.top(3)).line, lineOf("trap") + 1);
});

Deno.test("memory is read, written and taken apart", async () => {
  await using client = new Client();
  await client.begin({
    program: "timesharing",
    on: "type2",
    stopOnEntry: true,
  });
  await client.next("stopped");
  const read = async (memoryReference: string, count: number, offset = 0) => {
    const body = await client.ask("readMemory", {
      memoryReference,
      count,
      offset,
    });
    return [[...Uint8Array.fromBase64(body.data)], body.unreadableBytes];
  };
  const [bytes] = await read("0xd8", 9);
  assertEquals((await read("0xe0", 6, -6))[0], bytes.slice(2, 8));
  assertEquals(await read("0xfffc", 12), [[0, 0, 0, 0], 8]);
  assertEquals(await read("0x20000", 4), [[], 4]);
  assertEquals(await read("0x0", 4, -4), [[], 4]);

  const disassemble = (memoryReference: string, instructionOffset: number) =>
    client.ask("disassemble", {
      memoryReference,
      instructionOffset,
      instructionCount: 3,
    }).then(({ instructions }) => instructions);
  const [before, here, after] = await disassemble("0xd8", -1);
  assertEquals(before.instruction, "jal zero, 0xd0");
  assertEquals([here.symbol, here.address], ["trap", "0x000000d8"]);
  assertEquals([before.location.path, here.line], [
    TIMESHARING,
    lineOf("trap"),
  ]);
  assertEquals([here.instructionBytes, after.symbol], ["52200808", undefined]);
  const edge = await disassemble("0x4", -2);
  assertEquals(
    edge.map(({ presentationHint = "" }) => presentationHint),
    ["invalid", "", ""],
  );

  const [bytesBefore] = await read("0x100", 8);
  await client.ask("writeMemory", {
    memoryReference: "0x101",
    data: Uint8Array.of(1, 2, 3, 4, 5).toBase64(),
  });
  await client.next("invalidated");
  const [around] = await read("0x100", 8);
  assertEquals((around as number[]).slice(1, 6), [1, 2, 3, 4, 5]);
  // A saved session has it, too.
  using folder = new Source("");
  const file = join(folder.folder, "session");
  await client.type(`save ${file}`);
  await client.ask("restart");
  await client.next("stopped");
  assertEquals(await read("0x100", 8), [bytesBefore, 0]);
  await client.type(`open ${file}`);
  assertEquals(await read("0x100", 8), [around, 0]);
  assertStringIncludes(
    await client.refused("writeMemory", {
      memoryReference: "0xffff",
      data: "AAAA",
    }),
    "3 bytes at 0xffff are not all in the guest's memory",
  );
  assertStringIncludes(
    await client.refused("writeMemory", { memoryReference: "0", data: "?" }),
    "no base64",
  );
  assertStringIncludes(
    await client.refused("readMemory", { memoryReference: "up", count: 1 }),
    'the address "up": need a physical one',
  );
});
