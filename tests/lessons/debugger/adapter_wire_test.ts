/**
 * The debug adapter, and what no editor would send: bytes that are no protocol,
 * streams that are cut off, arguments of any shape, clients that vanish.
 *
 * @module
 */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import fc from "fast-check";
import { REQUESTS } from "../../../lessons/debugger/adapter/adapter.ts";
import { CAPABILITIES } from "../../../lessons/debugger/adapter/capabilities.ts";
import { dap } from "../../../lessons/debugger/adapter/dap.ts";
import { concatenate } from "../../../lessons/commands/io.ts";
import { fakeIo } from "../commands/fake_io.ts";
import { Client, ROOT, Source } from "./dap_client.ts";

const encoder = new TextEncoder();

// deno-lint-ignore no-explicit-any
type Message = Record<string, any>;

/** Requests as they go over the wire. */
function wire(requests: readonly (readonly [string, unknown?])[]): Uint8Array {
  const frames = requests.map(([command, args], n) => {
    const message = { seq: n + 1, type: "request", command, arguments: args };
    return frame(JSON.stringify(message));
  });
  return joined(frames);
}

function frame(body: string): Uint8Array {
  const bytes = encoder.encode(body);
  return joined([
    encoder.encode(`Content-Length: ${bytes.length}\r\n\r\n`),
    bytes,
  ]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return concatenate(parts, parts.reduce((sum, { length }) => sum + length, 0));
}

/** The messages in some bytes, which must be messages and nothing else. */
function messagesIn(bytes: Uint8Array): Message[] {
  const messages: Message[] = [];
  for (let at = 0; at < bytes.length;) {
    const head = new TextDecoder().decode(bytes.subarray(at, at + 40));
    const [header, digits] = /^Content-Length: (\d+)\r\n\r\n/.exec(head)!;
    at += header.length;
    const body = bytes.subarray(at, at += Number(digits));
    assertEquals(body.length, Number(digits));
    messages.push(JSON.parse(new TextDecoder().decode(body)));
  }
  return messages;
}

/** What becomes of some bytes on stdin, however they are cut. */
async function sent(...pieces: Uint8Array[]) {
  const io = fakeIo({ stdin: pieces });
  const code = await dap([], io);
  const messages = messagesIn(io.bytes());
  messages.forEach(({ seq }, n) => assertEquals(seq, n + 1));
  assert(!io.err().includes("bug of Trapeze"), io.err());
  return { code, messages, err: io.err() };
}

const CONVERSATION = wire([
  ["initialize", { adapterID: "trapeze" }],
  ["launch", { program: "hello", on: "type1", stopOnEntry: true }],
  ["setFunctionBreakpoints", { breakpoints: [{ name: "_start+8" }] }],
  ["configurationDone"],
  ["evaluate", { expression: "continue", context: "repl" }],
  ["stackTrace", { threadId: 1 }],
  ["disconnect"],
]);

/** What comes of it. */
const NAMES = [
  "initialize",
  "launch",
  "initialized",
  "setFunctionBreakpoints",
  "configurationDone",
  "thread",
  "stopped",
  "evaluate",
  "stopped",
  "stackTrace",
  "disconnect",
];

function namesOf(messages: readonly Message[]): string[] {
  return messages.map(({ command, event }) => command ?? event);
}

Deno.test("a conversation is the same however the stream is cut", async () => {
  const { code, messages } = await sent(CONVERSATION);
  assertEquals([code, namesOf(messages)], [0, NAMES]);
  assert(messages.every(({ success = true }) => success));
  for (const size of [1, 7, 100]) {
    const pieces: Uint8Array[] = [];
    for (let at = 0; at < CONVERSATION.length; at += size) {
      pieces.push(CONVERSATION.slice(at, at + size));
    }
    assertEquals((await sent(...pieces)).messages, messages);
  }
});

Deno.test("the process prints messages and nothing else, and ends as it should", async () => {
  const cut = CONVERSATION.slice(0, -10);
  for (
    const [bytes, expected] of [
      [CONVERSATION, 0],
      [cut, 2],
      [encoder.encode("hello\n"), 2],
      [new Uint8Array(), 0],
    ] as const
  ) {
    const child = new Deno.Command(Deno.execPath(), {
      args: ["task", "--quiet", "dap"],
      cwd: ROOT,
      stdin: "piped",
      stdout: "piped",
      stderr: "null",
    }).spawn();
    const writer = child.stdin.getWriter();
    await writer.write(bytes);
    await writer.close();
    const { code, stdout } = await child.output();
    const messages = messagesIn(stdout);
    assertEquals(code, expected);
    if (bytes === CONVERSATION) {
      assertEquals(namesOf(messages), NAMES);
    }
  }
});

Deno.test("a stream that is cut off is complained about, if in a message", async () => {
  const ends = new Set([0]);
  for (let at = 0; at < CONVERSATION.length;) {
    const head = new TextDecoder().decode(CONVERSATION.subarray(at, at + 40));
    const [header, digits] = /^Content-Length: (\d+)\r\n\r\n/.exec(head)!;
    ends.add(at += header.length + Number(digits));
  }
  for (let length = 0; length < CONVERSATION.length; length += 5) {
    const { code, err } = await sent(CONVERSATION.slice(0, length));
    assertEquals(code, ends.has(length) ? 0 : 2);
    const complaint =
      "trapeze dap: stdin has ended in the middle of a message\n";
    assertEquals(err, ends.has(length) ? "" : complaint);
  }
  for (const length of ends) {
    assertEquals((await sent(CONVERSATION.slice(0, length))).code, 0);
  }
});

Deno.test("what is no protocol ends it, with one line", async () => {
  const begun = wire([["threads"]]);
  for (
    const junk of [
      "hello\n",
      "\n",
      "\0",
      "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
      "Content-Length: many\r\n\r\n",
      "Content-Length: -1\r\n\r\n",
      "Content-Length: 99999999999\r\n\r\n",
      `X: ${"y".repeat(2000)}`,
      "a: \r\n".repeat(300),
      "Content-Type: text\r\n\r\n{}",
    ]
  ) {
    const { code, err, messages } = await sent(begun, encoder.encode(junk));
    assertEquals(code, 2, junk);
    assert(/^trapeze dap: stdin is no debug adapter [^\n]*\n$/.test(err), err);
    assertEquals(messages.at(-1)?.event, "output");
  }
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 4000 });
  for (const junk of fc.sample(bytes, { seed: 71, numRuns: 200 })) {
    const { code } = await sent(begun, junk);
    assertEquals(code, 2);
  }
});

Deno.test("a message that is no request is refused, and the next is answered", async () => {
  for (
    const body of ["", "{", "[]", "null", "5", "{}", '{"type":"request"}']
      .concat(
        '{"type":"request","seq":"x","command":7}',
        '{"type":"request","seq":1,"command":"constructor"}',
        '{"type":"request","seq":1,"command":"threads","arguments":[]}',
        '{"type":"request","seq":1,"command":"toString"}',
      )
  ) {
    const { code, messages } = await sent(frame(body), wire([["threads"]]));
    assertEquals(code, 0);
    assertEquals(messages.map(({ success }) => success), [false, true], body);
    assert(messages[0].body.error.variables._text.length > 0);
  }
  const { messages } = await sent(
    frame('{"type":"response","request_seq":1}'),
    frame('{"type":"event","event":"x"}'),
    joined([
      encoder.encode("content-length:2\r\nX: y\r\n\r\n"),
      encoder.encode("{}"),
    ]),
  );
  assertEquals(messages.length, 1);
});

Deno.test("arguments of any shape are answered, and never by a bug", async () => {
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 1 }),
    fc.integer(),
    fc.constantFrom(1, 0, -1, 1000, 1001, 1e15, "a0", "0xd8", "trap", "phys 0"),
    fc.constantFrom<unknown>([{}], [{ line: 5 }], [{ name: "_start" }], {
      path: `${ROOT}guests/hello.s`,
    }),
  );
  const requests = Object.entries(REQUESTS)
    .filter(([name]) => !["launch", "restart", "disconnect"].includes(name))
    .map(([name, { needs }]) =>
      fc.record(
        Object.fromEntries(Object.keys(needs).map((key) => [key, value])),
        { requiredKeys: [] },
      ).map((args): [string, unknown] => [name, args])
    );
  const talk = fc.array(fc.oneof(...requests), {
    minLength: 20,
    maxLength: 40,
  });
  let refused = 0;
  let done = 0;
  for (const some of fc.sample(talk, { seed: 72, numRuns: 60 })) {
    const { code, messages } = await sent(wire([
      ["launch", { program: "hello", stopOnEntry: true, stopOnExit: true }],
      ["configurationDone"],
      ...some,
    ]));
    const answers = messages.filter(({ type }) => type === "response");
    assertEquals([code, answers.length], [0, some.length + 2]);
    for (const { success, message } of answers) {
      if (success) done++;
      else {
        refused++;
        assert(!/bug of Trapeze/.test(message), message);
      }
    }
  }
  assert(done > 300 && refused > 300, `${done} done, ${refused} refused`);
});

/** The request that each promise is about; else it is about arguments. */
const PROMISES: Readonly<Record<string, string>> = {
  supportsConfigurationDoneRequest: "configurationDone",
  supportsRestartRequest: "restart",
  supportsStepBack: "reverseContinue",
  supportsGotoTargetsRequest: "gotoTargets",
  supportsFunctionBreakpoints: "setFunctionBreakpoints",
  supportsInstructionBreakpoints: "setInstructionBreakpoints",
  supportsDataBreakpoints: "setDataBreakpoints",
  supportsBreakpointLocationsRequest: "breakpointLocations",
  supportsExceptionInfoRequest: "exceptionInfo",
  supportsLoadedSourcesRequest: "loadedSources",
  supportsCompletionsRequest: "completions",
  supportsSetVariable: "setVariable",
  supportsSetExpression: "setExpression",
  supportsReadMemoryRequest: "readMemory",
  supportsWriteMemoryRequest: "writeMemory",
  supportsDisassembleRequest: "disassemble",
};

Deno.test("what is promised can be asked for, and nothing more", () => {
  const promised = Object.keys(CAPABILITIES)
    .flatMap((name) => PROMISES[name] ?? []);
  assertEquals(promised.length, Object.keys(PROMISES).length);
  for (const name of promised) assert(Object.hasOwn(REQUESTS, name), name);
  // These need no promise.
  const plain =
    "initialize launch attach disconnect threads stackTrace scopes" +
    " variables continue next stepIn stepOut stepBack pause goto source" +
    " evaluate setBreakpoints setExceptionBreakpoints dataBreakpointInfo";
  assertEquals(
    Object.keys(REQUESTS).sort(),
    [...promised, ...plain.split(" ")].sort(),
  );
});

Deno.test("a client that vanishes leaves nothing running", async () => {
  using quiet = new Source("_start: j _start\n");
  using loud = new Source(
    "_start: li a0, 'y'\n1: out a0, CONSOLE_DATA\n j 1b\n",
  );
  for (const { path } of [quiet, loud]) {
    const client = new Client();
    await client.begin({ program: path, on: "type1" });
    if (path === loud.path) await client.next("output");
    client.hangUp();
    assertEquals(await client.exitCode(), 0);
  }
  // Nobody reads: in the middle of a run, and before it.
  const launch = wire([
    ["launch", { program: "./loud.s" }],
    ["configurationDone"],
  ]);
  for (const readerStays of [0, 1, 5]) {
    const io = fakeIo({
      files: { "/home/loud.s": await Deno.readTextFile(loud.path) },
      stdin: [launch],
      readerStays,
    });
    io.stdin.read = patient(io.stdin.read);
    assertEquals([await dap([], io), io.err()], [0, ""]);
  }
});

/** A stream that does not end, but has nothing more to say. */
function patient(
  read: () => Promise<Uint8Array | null>,
): () => Promise<Uint8Array | null> {
  return async () => await read() ?? await new Promise(() => {});
}

Deno.test("a client that counts from 0 is counted with so", async () => {
  const source = { sourceReference: 1 };
  // What a client is told of the same places, where it calls the first `first`.
  const told = async (first: 0 | 1) => {
    const startAt1 = first === 1;
    const line = 10 + first;
    const { messages } = await sent(wire([
      ["initialize", { linesStartAt1: startAt1, columnsStartAt1: startAt1 }],
      ["launch", { program: "hello", stopOnEntry: true }],
      ["configurationDone"],
      ["stackTrace", { threadId: 1 }],
      ["setBreakpoints", { source, breakpoints: [{ line }] }],
      ["breakpointLocations", { source, line, endLine: line + 50 }],
      ["gotoTargets", { source, line }],
      ["completions", { text: "whe", column: 3 + first }],
    ]));
    const [stack, set, locations, goto, words] = messages
      .filter(({ type }) => type === "response").slice(3)
      .map(({ body }) => body);
    return [
      stack.stackFrames[0].line,
      stack.stackFrames[0].column,
      set.breakpoints[0].line,
      ...locations.breakpoints.map(({ line }: Message) => line),
      goto.targets[0].line,
      words.targets[0].start,
    ];
  };
  const fromOne = await told(1);
  assert(fromOne.length > 6, `${fromOne}`);
  assertEquals(await told(0), fromOne.map((n) => n - 1));
});

Deno.test("a source that is no file is told as text", async () => {
  const { messages } = await sent(wire([
    ["launch", { program: "hello", stopOnEntry: true }],
    ["loadedSources"],
    ["source", { sourceReference: 1 }],
  ]));
  const [, loaded, source] = messages
    .filter(({ type }) => type === "response").map(({ body }) => body);
  assertEquals(loaded.sources[0].sourceReference, 1);
  assertEquals(
    source.content,
    await Deno.readTextFile(`${ROOT}guests/hello.s`),
  );
});

Deno.test("who calls it without an editor is told so", async () => {
  const io = fakeIo({ terminals: ["stdin"] });
  assertEquals([await dap([], io), io.out()], [2, ""]);
  assertStringIncludes(io.err(), "an editor has to start it");
});
