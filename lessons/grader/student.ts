/**
 * A student's file of TypeScript, as a process that is allowed nothing, and the
 * conversation with it.
 *
 * This side has everything that counts: the machine, the tests, the answers.
 * The other side (`student_child.ts`) has the source, and what it is called
 * with. What it says is data from a stranger: a line that is not of the form
 * ends it.
 *
 * | it says | when |
 * | --- | --- |
 * | `["ready"]` | the file is loaded |
 * | `["ask", fields, posts, request]` | the function asks for something |
 * | `["done", fields, posts, value]` | it returns |
 * | `["threw", message, place]` | it throws, or cannot be loaded |
 * | `["missing"]` | there is no such function |
 * | `["print", text]` | it prints |
 *
 * | it is told | when |
 * | --- | --- |
 * | `[source]` | at first |
 * | `[name, data, objects]` | a function is called |
 * | `["answer", fields, value]` | a request is served |
 * | `["stop", why]` | a request is refused, as all that follow |
 *
 * @module
 */
import {
  type Call,
  Failure,
  type Fields,
  type Servant,
  Stopped,
} from "../assignments/contract.ts";
import type {
  Dialogue,
  Io,
  SandboxJob,
  SandboxReason,
} from "../commands/io.ts";
import { strangerImports } from "../commands/stranger_imports.ts";
import type { Limits } from "./limits.ts";
import {
  askedTooOften,
  endedEarly,
  noFunction,
  notAWord,
  outOfTurn,
  thrown,
  tooManyStops,
} from "./student_words.ts";

/** Requests that a call may make, if nothing else is said. */
const REQUESTS = 10_000;

/** What a post counts, as a part of a request. */
const POST_SHARE = 1 / 16;

/** Requests that are refused before it is ended. */
const MOST_REFUSED = 100;

/** Lines that a file may print in one call, and how many are kept. */
const [MOST_PRINTED, KEPT] = [10_000, 20];

/** The longest line that is taken apart, in characters. */
const MOST_LINE = 1 << 18;

/** A file of TypeScript that was handed in. */
export class Student {
  readonly #io: Io;
  readonly #file: string;
  readonly #source: string;
  readonly #limits: Limits;
  #dialogue: Dialogue | undefined;
  #started = 0;
  /** Why it cannot be loaded, if that was tried in vain. */
  #unloadable: Failure | undefined;
  #printed: string[] = [];

  /** A file of this name and text. No process is started yet. */
  constructor(
    io: Io,
    { file, source }: { readonly file: string; readonly source: string },
    limits: Limits,
  ) {
    this.#io = io;
    this.#file = file;
    this.#source = source;
    this.#limits = limits;
  }

  /** The first lines that it has printed since it was asked last. */
  takePrinted(): readonly string[] {
    const printed = this.#printed;
    this.#printed = [];
    return printed;
  }

  /** Calls one of its functions: see `Work.call`. */
  async call(
    name: string,
    { data = [], servants = {}, requests = REQUESTS }: Call,
  ): Promise<unknown> {
    const dialogue = await this.#ready();
    const call = new Conversation(servants);
    await dialogue.say(JSON.stringify([name, data, call.descriptions]));
    for (let asked = 0, refused = 0, printed = 0;;) {
      const [kind, ...rest] = await this.#hear(dialogue);
      switch (kind) {
        case "print":
          if (++printed > MOST_PRINTED) throw await this.#ended("loud");
          this.#keep(rest[0]);
          continue;
        case "ask": {
          asked += 1 + postsIn(rest) * POST_SHARE;
          if (asked > requests) call.refuse(askedTooOften(requests));
          const reply = call.serve(rest);
          if (reply[0] === "stop" && ++refused > MOST_REFUSED) {
            await this.end();
            throw new Stopped(call.failure!.why);
          }
          await dialogue.say(JSON.stringify(reply));
          continue;
        }
        case "done":
          return call.finish(rest);
        case "threw":
          throw call.failure ?? thrown(this.#file, name, rest);
        case "missing":
          throw noFunction(this.#file, name);
        default:
          await this.end();
          throw outOfTurn(this.#file);
      }
    }
  }

  /** Ends its process, if there is one. */
  async end(): Promise<void> {
    const dialogue = this.#dialogue;
    this.#dialogue = undefined;
    await dialogue?.end();
  }

  /** A process that waits to be told what to call. */
  async #ready(): Promise<Dialogue> {
    if (this.#dialogue !== undefined) return this.#dialogue;
    if (this.#unloadable !== undefined) throw this.#unloadable;
    if (this.#started >= this.#limits.processes) throw tooManyStops(this.#file);
    this.#started++;
    try {
      return await this.#load();
    } catch (error) {
      // What cannot be loaded now, cannot be loaded later.
      if (error instanceof Failure) this.#unloadable = error;
      await this.end();
      throw error;
    }
  }

  async #load(): Promise<Dialogue> {
    const dialogue = this.#dialogue = this.#io.dialogue(this.#job());
    await dialogue.say(JSON.stringify([this.#source]));
    for (let printed = 0;;) {
      const [kind, ...rest] = await this.#hear(dialogue);
      if (kind === "ready") return dialogue;
      if (kind === "threw") throw thrown(this.#file, undefined, rest);
      if (kind !== "print") throw outOfTurn(this.#file);
      if (++printed > MOST_PRINTED) throw await this.#ended("loud");
      this.#keep(rest[0]);
    }
  }

  #keep(printed: unknown): void {
    if (this.#printed.length < KEPT) this.#printed.push(`${printed}`);
  }

  #job(): SandboxJob {
    const { milliseconds, seconds, asleep } = this.#limits;
    return {
      program: new URL("./student_child.ts", import.meta.url),
      importMap: strangerImports(),
      milliseconds,
      seconds,
      asleep,
    };
  }

  /** The next message: a row of anything. */
  async #hear(dialogue: Dialogue): Promise<readonly unknown[]> {
    const heard = await dialogue.hear();
    if (typeof heard === "string") throw await this.#ended(heard);
    return parsed(heard.line);
  }

  async #ended(why: SandboxReason): Promise<Failure> {
    await this.end();
    return endedEarly(this.#file, why, this.#limits);
  }
}

function postsIn([, posts]: readonly unknown[]): number {
  return Array.isArray(posts) ? posts.length : 0;
}

/** A line taken apart; nothing at all if it is not of the form. */
function parsed(line: string): readonly unknown[] {
  if (line.length > MOST_LINE) return [];
  try {
    const message: unknown = JSON.parse(line);
    return Array.isArray(message) ? message : [];
  } catch (error) {
    // Too deep to be taken apart is a RangeError.
    if (error instanceof SyntaxError || error instanceof RangeError) return [];
    throw error;
  }
}

/** What is said within one call, from this side. */
class Conversation {
  readonly #servants: ReadonlyMap<string, Servant>;
  /** Why everything is refused from now on, if it is. */
  failure: Failure | undefined;

  constructor(servants: Readonly<Record<string, Servant>>) {
    this.#servants = new Map(Object.entries(servants));
  }

  /** How the objects look. */
  get descriptions(): Record<string, unknown> {
    return Object.fromEntries(
      [...this.#servants].map(([name, servant]) => {
        const { silent = [] } = servant;
        const methods = Object.keys(servant.methods)
          .filter((method) => !silent.includes(method));
        return [name, { fields: servant.fields(), methods, silent }];
      }),
    );
  }

  /** Refuses everything from now on; the first reason is the one. */
  refuse(failure: Failure): void {
    this.failure ??= failure;
  }

  /** Serves a request, and says what to reply. */
  serve([fields, posts, request]: readonly unknown[]): readonly unknown[] {
    const value = this.#guarded(() => {
      this.#take(fields, posts);
      return request === null ? null : this.#perform(request);
    });
    if (this.failure !== undefined) return ["stop", this.failure.message];
    return ["answer", this.#fields(), value ?? null];
  }

  /** The function has returned: what it has left is taken over. */
  finish([fields, posts, value]: readonly unknown[]): unknown {
    this.#guarded(() => this.#take(fields, posts));
    if (this.failure !== undefined) throw this.failure;
    return value;
  }

  #fields(): Record<string, Fields> {
    return Object.fromEntries(
      [...this.#servants].map(([name, servant]) => [name, servant.fields()]),
    );
  }

  #guarded(work: () => unknown): unknown {
    if (this.failure !== undefined) return;
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.refuse(error);
    }
  }

  #take(fields: unknown, posts: unknown): void {
    for (const [name, servant] of this.#servants) {
      servant.accept(wholeFields(name, Object(fields)[name], servant.fields()));
    }
    for (const post of Array.isArray(posts) ? posts : []) this.#perform(post);
  }

  #perform(request: unknown): unknown {
    const [name, method, args] = Array.isArray(request) ? request : [];
    const methods = this.#servants.get(name)?.methods;
    if (methods === undefined || !Object.hasOwn(methods, method)) {
      throw outOfTurn(`${name}.${method}`);
    }
    return methods[method](...Array.isArray(args) ? args : []);
  }
}

/** Fields from a stranger: those that are known, each as whole numbers. */
function wholeFields(object: string, given: unknown, known: Fields): Fields {
  const fields: Record<string, number | readonly number[]> = {};
  for (const [name, now] of Object.entries(known)) {
    const value = Object(given)[name];
    if (typeof now === "number") {
      fields[name] = word(`${object}.${name}`, value);
      continue;
    }
    const row = Array.isArray(value) && value.length === now.length
      ? value
      : [];
    fields[name] = now.map((_, n) => word(`${object}.${name}[${n}]`, row[n]));
  }
  return fields;
}

/** A word: any whole number, wrapped to 32 bits. */
function word(name: string, value: unknown): number {
  if (typeof value === "number" && Number.isInteger(value)) return value | 0;
  throw notAWord(name, value);
}
