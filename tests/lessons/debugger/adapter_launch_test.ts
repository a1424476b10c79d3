/**
 * The debug adapter from launch to end: what it refuses and why, how a session
 * ends, what can be changed in one, and what an editor is configured with.
 *
 * @module
 */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "@std/path";
import { LAUNCH_OPTIONS } from "../../../lessons/debugger/adapter/launch.ts";
import { Client, ROOT, Source } from "./dap_client.ts";

const HELLO = join(ROOT, "guests", "hello.s");
const VSCODE = join(ROOT, "lessons", "debugger", "adapter", "vscode");

async function json(...path: string[]) {
  return JSON.parse(await Deno.readTextFile(join(...path)));
}

Deno.test("a bad launch is refused with its reason, and a good one follows", async () => {
  using source = new Source("_start: li a0, 5\n addi a0, a0, 40000\n halt\n");
  await using client = new Client();
  const refused: [request: object, why: string][] = [
    [{}, "launch lacks its program: need text"],
    [{ program: 5 }, 'launch: program is "5": need text'],
    [{ program: "hello", stopOnEntry: "no" }, "need true or false"],
    [{ program: "hello", stopOnEntri: true }, "did you mean stopOnEntry?"],
    [{ program: "helo" }, '"helo" is neither a guest nor a file: did you'],
    [{ program: "hello", on: "type3" }, 'launch: on "type3": need bare, type1'],
    [{ program: "hello", memory: "tiny" }, 'launch: memory "tiny": need a'],
    [{ program: "hello", variant: "pg33" }, 'launch: variant "pg33": need one'],
    [{ program: "hello", disk: "no.img" }, 'cannot read "no.img"'],
    [{ program: "./none.s" }, 'cannot read "./none.s": there is no such file'],
    [{ program: source.path }, `${source.path}:2:15: error: the immediate is`],
    [{ program: "guest.s", cwd: source.folder }, "guest.s:2:15: error: "],
  ];
  assertStringIncludes(
    await client.refused("setBreakpoints", { source: { path: HELLO } }),
    "there is no guest yet: launch one first",
  );
  for (const [request, why] of refused) {
    assertStringIncludes(await client.refused("launch", request), why);
  }
  // The console leads to the place in the source.
  const outputs = [];
  while (client.has("output")) outputs.push(await client.next("output"));
  assertEquals(
    outputs.map(({ source: { path }, line, column }) => [path, line, column]),
    [[source.path, 2, 15], [source.path, 2, 15]],
  );
  assertStringIncludes(await client.refused("attach"), "need a launch");
  assertStringIncludes(
    await client.refused("reverseContinu"),
    "did you mean reverseContinue?",
  );
  assertStringIncludes(
    await client.refused("initialize", { linesStartAt1: "yes" }),
    'initialize: linesStartAt1 is "\\"yes\\"": need true or false',
  );
  assertStringIncludes(
    await client.refused("initialize", { pathFormat: "uri" }),
    "paths as uri are not known here",
  );
  // A breakpoint on the first instruction of all is met.
  await client.begin({ program: "hello" }, { labels: [{ name: "_start" }] });
  assertEquals((await client.next("stopped")).reason, "breakpoint");
  await client.ask("continue", { threadId: 1 });
  assertEquals((await client.next("exited")).exitCode, 0);
  assertEquals(client.output, "Hello, world!\n");
});

Deno.test("a guest ends with its exit code, or where it cannot go on", async () => {
  using faulty = new Source("_start: li a0, 3\n lw a1, 0(a0)\n halt\n");
  {
    await using client = new Client();
    await client.begin({ program: "hello", on: "kernel", stopOnExit: true });
    const end = await client.next("stopped");
    assertEquals(end.description, "The guest has halted");
    // Going back and on again prints nothing again.
    await client.move("reverseContinue");
    await client.move("continue");
    await client.ask("continue", { threadId: 1 });
    assertEquals((await client.next("exited")).exitCode, 0);
    await client.next("terminated");
    assertEquals(client.output, "Hello, world!\n");
    assertStringIncludes(
      await client.refused("stackTrace", { threadId: 1 }),
      "the guest has ended",
    );
  }
  {
    await using client = new Client();
    await client.begin({ program: faulty.path, on: "type1" });
    assertEquals((await client.next("stopped")).reason, "exception");
    assertEquals((await client.top(1)).line, 2);
    assertStringIncludes(client.console, "guest fault: memory, at address 0x3");
    const info = await client.ask("exceptionInfo", { threadId: 1 });
    assertEquals(info.exceptionId, "fault: memory");
    // It can be mended, or be left to its fate.
    const frame = await client.top(1);
    const { scopes } = await client.ask("scopes", { frameId: frame.id });
    const { variablesReference } = scopes[0];
    await client.ask("setVariable", {
      variablesReference,
      name: "a0",
      value: "4 (0x4)",
    });
    await client.ask("continue", { threadId: 1 });
    assertEquals((await client.next("exited")).exitCode, 0);
  }
  {
    await using client = new Client();
    await client.begin({
      program: faulty.path,
      noDebug: true,
      stopOnEntry: true,
    });
    assertEquals((await client.next("exited")).exitCode, 1);
  }
  {
    await using client = new Client();
    await client.begin({ program: faulty.path });
    await client.next("stopped");
    await client.ask("continue", { threadId: 1 });
    assertEquals((await client.next("exited")).exitCode, 1);
  }
});

Deno.test("a guest that waits for input is typed to, and its output comes once", async () => {
  await using client = new Client();
  await client.begin({ program: "echo", on: "nested:2" });
  const stop = await client.next("stopped");
  assertStringIncludes(stop.description, "waits for input");
  assertStringIncludes(await client.type('type "hi\\n"'), "3 bytes arrive");
  await client.next("stopped");
  await client.move("continue");
  assertEquals(client.output, "hi\n");
  // Back and on again: what has been shown is not shown once more.
  await client.move("reverseContinue");
  assertStringIncludes(await client.type("type --end"), "The input ends");
  await client.next("stopped");
  await client.ask("continue", { threadId: 1 });
  await client.next("exited");
  assertEquals(client.output, "hi\nThat was all.\n");
});

Deno.test("registers, fields, memory and the next statement are set", async () => {
  await using client = new Client();
  await client.begin({
    program: "timesharing",
    on: "type1",
    stopOnEntry: true,
  });
  await client.next("stopped");
  const { id: frameId } = await client.top(1);
  const { scopes } = await client.ask("scopes", { frameId });
  const set = async (scope: string, name: string, value: string) => {
    const { variablesReference } = scopes.find((each: { name: string }) =>
      each.name === scope
    );
    const body = { variablesReference, name, value };
    return (await client.ask("setVariable", body)).value;
  };
  const references = scopes.map(({ name }: { name: string }) => name);
  assertEquals(references.slice(0, 3), ["Registers", "PSW", "Real PSW"]);
  assertEquals(await set("Registers", "a0", "2 + 3"), "5");
  await client.next("invalidated");
  assertEquals(await set("PSW", "mode", "0"), "0 (user)");
  assertEquals(
    (await client.ask("setExpression", {
      expression: "phys(0x100)",
      value: "a0 + 1",
    })).value,
    "6",
  );
  const hexed = await client.ask("evaluate", {
    expression: "phys(0x100) * 16",
    context: "watch",
    format: { hex: true },
  });
  assertEquals(hexed.result, "0x60");
  assertStringIncludes(
    await client.refused("setVariable", {
      variablesReference: 12345,
      name: "a0",
      value: "1",
    }),
    "no variables 12345",
  );

  const { targets: [target] } = await client.ask("gotoTargets", {
    source: { path: join(ROOT, "guests", "timesharing.s") },
    line: 123,
  });
  assertStringIncludes(target.label, "<trap>");
  await client.ask("goto", { threadId: 1, targetId: target.id });
  assertEquals((await client.next("stopped")).reason, "goto");
  assertEquals((await client.top(1)).line, target.line);

  const { targets } = await client.ask("completions", {
    text: "reverse-st",
    column: 11,
  });
  assertEquals(targets, [
    { label: "reverse-step", start: 1, length: 10 },
    { label: "reverse-stepi", start: 1, length: 10 },
  ]);
  // A register's name is not taken for a step and a number.
  assertEquals(await client.type("s1"), "0");
  assertStringIncludes(
    await client.refused("evaluate", { expression: "brek", context: "repl" }),
    "did you mean break?",
  );
});

Deno.test("the console's breakpoints are the editor's too", async () => {
  await using client = new Client();
  await client.begin({ program: "timesharing", stopOnEntry: true });
  await client.next("stopped");
  assertStringIncludes(await client.type("break trap"), "1: breakpoint trap");
  const made = await client.next("breakpoint");
  assertEquals([made.reason, made.breakpoint.line], ["new", 124]);
  const stop = await client.move("continue");
  assertEquals(stop.hitBreakpointIds, [made.breakpoint.id]);
  await client.type("delete 1");
  const gone = await client.next("breakpoint");
  assertEquals([gone.reason, gone.breakpoint.id], [
    "removed",
    made.breakpoint.id,
  ]);
  await client.type("quit");
  await client.next("terminated");
});

Deno.test("restart takes the source as it is now, and finds the breakpoints", async () => {
  using source = new Source("_start: li a0, 1\nend: j end\n");
  await using client = new Client();
  await client.begin({ program: source.path }, { labels: [{ name: "end" }] });
  await client.next("stopped");
  assertEquals(await client.type("a0"), "1");
  await client.ask("continue", { threadId: 1 });
  await client.next("stopped");
  source.write("_start: li a0, 2\n nop\nend: j end\n");
  await client.ask("restart");
  const moved = await client.next("breakpoint");
  assertEquals([moved.reason, moved.breakpoint.line], ["changed", 3]);
  await client.next("stopped");
  assertEquals(await client.type("a0"), "2");
  source.write("_start: li a0, 3, 4\n");
  assertStringIncludes(await client.refused("restart"), "guest.s:1:9: error:");
  assertEquals(await client.type("a0"), "2");
  await client.ask("restart", { arguments: { program: "hello" } });
  await client.next("exited");
  assertEquals(client.output, "Hello, world!\n");
});

Deno.test("sources are files where there are any, and else text", async () => {
  using elsewhere = new Source("");
  // A file of the same name, but not of the same text, is another.
  await Deno.mkdir(join(elsewhere.folder, "guests", "c"), { recursive: true });
  const other = join(elsewhere.folder, "guests", "c", "start.s");
  await Deno.writeTextFile(other, "_start: halt\n");
  await using client = new Client(elsewhere.folder);
  await client.begin({ program: "sieve", stopOnEntry: true });
  await client.next("stopped");
  const { sources } = await client.ask("loadedSources");
  const paths = sources.map(({ path }: { path: string }) => path);
  assert(paths.includes(join(ROOT, "guests", "c", "sieve.s")));
  assert(paths.includes(join(ROOT, "guests", "c", "start.s")));
  const path = join(ROOT, "guests", "c", "start.s");
  const { breakpoints } = await client.ask("breakpointLocations", {
    source: { path },
    line: 1,
    endLine: 1000,
  });
  const lines = (await Deno.readTextFile(path)).split("\n");
  assert(breakpoints.length > 10);
  for (const { line } of breakpoints) assert(/\w/.test(lines[line - 1]));
  assertStringIncludes(
    await client.refused("source", { sourceReference: 99 }),
    "there is no source 99",
  );
});

Deno.test("VS Code's description says what the adapter takes, and starts it", async () => {
  const { contributes: { debuggers: [debug] } } = await json(
    VSCODE,
    "package.json",
  );
  const { required, properties } = debug.configurationAttributes.launch;
  const types: Record<string, string> = { text: "string", yes: "boolean" };
  const options = Object.entries(LAUNCH_OPTIONS);
  assertEquals(
    properties,
    Object.fromEntries(options.map(([name, { need, description }]) => [
      name,
      { type: types[need.replace("?", "")], description },
    ])),
  );
  assertEquals(
    required,
    options.filter(([, { need }]) => !need.endsWith("?")).map(([name]) => name),
  );
  // It starts what the task starts, with the same permissions.
  const { tasks: { dap } } = await json(ROOT, "deno.json");
  const program = join(VSCODE, debug.program);
  assertEquals(
    [debug.runtime, ...debug.runtimeArgs, program].join(" "),
    dap.command.replace(/\S+$/, (path: string) => join(ROOT, path)),
  );

  const { configurations } = await json(VSCODE, "launch.json");
  const variables: Record<string, string> = {
    "${file}": HELLO,
    "${workspaceFolder}": ROOT,
  };
  for (
    const written of [...configurations, ...debug.initialConfigurations]
  ) {
    const configuration = Object.fromEntries(
      Object.entries(written).map(([name, value]) => [
        name,
        variables[String(value)] ?? value,
      ]),
    );
    assertEquals([configuration.type, configuration.request], [
      debug.type,
      "launch",
    ]);
    await using client = new Client();
    await client.begin({ ...configuration, __sessionId: "1" });
    assertEquals((await client.next("stopped")).reason, "entry");
  }
});
