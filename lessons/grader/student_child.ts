/**
 * The program that runs a student's file of TypeScript, in a sandbox: see
 * `student.ts`, which starts it and speaks with it.
 *
 * It knows no test and no answer. It is told the source, then which of its
 * functions to call, with what; and it passes on what the function asks for.
 * All that it prints may be forged, for the source's code could do anything
 * that this one does. So nothing rests on it.
 *
 * @module
 */
import { importSource, messageOf, placeOf } from "../commands/stranger_code.ts";

/** How an object that lives in the other process looks. */
interface Description {
  readonly fields: Record<string, number | number[]>;
  readonly methods: readonly string[];
  readonly silent: readonly string[];
}

/** An object of the other process, as it looks here. */
type Facade = Record<string, unknown>;

/** A request for which nobody waits: object, method, arguments. */
type Post = [object: string, method: string, args: unknown[]];

// The student's code could replace these, by mistake or not.
const { parse, stringify } = JSON;
const { stdin, stdout, exit } = Deno;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Posts that are put by, at most. */
const MOST_POSTS = 256;

/** Characters of a text that is printed, at most. */
const MOST_PRINTED = 2000;

let heard = "";

/** Waits for a line. When nobody speaks any more, all is over. */
function hear(): unknown[] {
  const buffer = new Uint8Array(1 << 16);
  let end = heard.indexOf("\n");
  while (end < 0) {
    const length = stdin.readSync(buffer);
    if (length === null) return exit(0);
    heard += decoder.decode(buffer.subarray(0, length), { stream: true });
    end = heard.indexOf("\n");
  }
  const line = heard.slice(0, end);
  heard = heard.slice(end + 1);
  return parse(line);
}

function say(message: unknown[]): void {
  const bytes = encoder.encode(`${stringify(message)}\n`);
  for (let at = 0; at < bytes.length;) {
    at += stdout.writeSync(bytes.subarray(at));
  }
}

/** The objects of the present call. */
let facades: Record<string, Facade> = {};
let known: Record<string, Description> = {};
let posts: Post[] = [];

/** The fields of all objects, to be taken along. */
function takeFields(): unknown {
  return Object.fromEntries(
    Object.entries(known).map(([name, { fields }]) => [
      name,
      Object.fromEntries(
        Object.keys(fields).map((field) => [
          field,
          plain(facades[name][field]),
        ]),
      ),
    ]),
  );
}

function plain(value: unknown): unknown {
  return value instanceof Int32Array ? Array.from(value) : value;
}

/** Sets the fields as they have become. Rows of words stay the same rows. */
function putFields(all: Record<string, Description["fields"]>): void {
  for (const [name, fields] of Object.entries(all)) {
    const facade = facades[name];
    for (const [field, value] of Object.entries(fields)) {
      const row = facade[field];
      if (!Array.isArray(value)) facade[field] = value;
      else if (row instanceof Int32Array) row.set(value);
      else facade[field] = Int32Array.from(value);
    }
  }
}

/** Asks for something, and waits for the answer. */
function ask(request: Post | null): unknown {
  const sent = posts;
  posts = [];
  say(["ask", takeFields(), sent, request]);
  const [kind, ...rest] = hear();
  if (kind === "stop") throw new Error(String(rest[0]));
  putFields(rest[0] as Parameters<typeof putFields>[0]);
  return rest[1];
}

function makeFacade(name: string, { methods, silent }: Description): Facade {
  const facade: Facade = {};
  for (const method of methods) {
    facade[method] = (...args: unknown[]) => ask([name, method, args]);
  }
  for (const method of silent) {
    facade[method] = (...args: unknown[]) => {
      posts.push([name, method, args]);
      if (posts.length >= MOST_POSTS) ask(null);
    };
  }
  return facade;
}

/** What is printed goes to whoever checks the work, as a message. */
function printed(...things: unknown[]): void {
  const text = things.map((thing) =>
    typeof thing === "string" ? thing : Deno.inspect(thing)
  ).join(" ");
  say(["print", text.slice(0, MOST_PRINTED)]);
}

function threw(error: unknown): unknown[] {
  return ["threw", messageOf(error), placeOf(error) ?? null];
}

/** Calls a function as it was told to, and says what came of it. */
async function answerTo(
  file: Record<string, unknown>,
  [name, data, objects]: unknown[],
): Promise<unknown[]> {
  const work = file[name as string];
  if (typeof work !== "function") return ["missing"];
  known = objects as Record<string, Description>;
  facades = Object.fromEntries(
    Object.entries(known).map(([name, each]) => [name, makeFacade(name, each)]),
  );
  putFields(
    Object.fromEntries(
      Object.entries(known).map(([name, { fields }]) => [name, fields]),
    ),
  );
  posts = [];
  try {
    const value = await work(...data as unknown[], facades);
    return ["done", takeFields(), posts, value ?? null];
  } catch (error) {
    return threw(error);
  }
}

/**
 * Chance and time, always the same: or the same work could get two grades.
 * (Marsaglia's xorshift, 32 bits.)
 */
function makeRepeatable(): void {
  let state = 1974;
  Math.random = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  Date.now = () => 0;
  performance.now = () => 0;
}

makeRepeatable();
for (const method of ["log", "info", "warn", "error", "debug"] as const) {
  console[method] = printed;
}
const [source] = hear();
try {
  const file = await importSource(source as string);
  say(["ready"]);
  for (;;) say(await answerTo(file, hear()));
} catch (error) {
  say(threw(error));
  exit(0);
}
