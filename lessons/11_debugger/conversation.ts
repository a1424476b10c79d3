/**
 * A conversation with the debugger: what the user of `deno task debug` would
 * type, said to the same interpreter, and answered by the same session.
 *
 * @module
 */
import { InvariantError } from "../../isa/mod.ts";
import type { Io, Output } from "../commands/io.ts";
import { WIDTH } from "../commands/text.ts";
import type { Session } from "../debugger/core/session.ts";
import type { Debugger } from "../debugger/language/debugger.ts";
import { Interpreter } from "../debugger/language/interpreter.ts";
import { beginningOf, debuggerOf } from "../runner/debugging.ts";
import { type Exhibit, type Guest, stateOf } from "../runner/exhibit.ts";
import type { Dialogue, Exchange } from "../runner/panel.ts";

/** What a command has answered. */
export interface Reply {
  /** For people. */
  readonly lines: readonly string[];
  /** For programs. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** One session, from its guest's first tick on, and all that was said in it. */
export class Conversation {
  readonly guest: Guest;
  readonly session: Session;
  readonly #debug: Debugger;
  readonly #interpreter: Interpreter;
  readonly #exchanges: Exchange[] = [];

  /** Begins to debug a guest. */
  constructor(guest: Guest) {
    this.guest = guest;
    this.session = beginningOf(guest);
    this.#debug = debuggerOf(this.session, guest, {
      io: NOWHERE,
      pause: () => false,
      ready: () => {},
    });
    this.#interpreter = new Interpreter(this.#debug);
  }

  /** Says a line to the debugger. A lesson says nothing wrong. */
  async say(line: string): Promise<Reply> {
    const { prompt } = this.#debug;
    const result = await this.#interpreter.run(line);
    if (result?.ok !== true) {
      throw new InvariantError(`${line}: ${result?.error ?? "no answer"}`);
    }
    const { lines, data = {} } = result.answer;
    this.#exchanges.push({ prompt, line, answer: lines });
    return { lines, data };
  }

  /** Says several lines; the reply to the last of them. */
  async sayAll(...lines: readonly string[]): Promise<Reply> {
    let reply: Reply = { lines: [], data: {} };
    for (const line of lines) reply = await this.say(line);
    return reply;
  }

  /** What was said last, and answered. */
  last(count: number): Dialogue {
    return { kind: "dialogue", exchanges: this.#exchanges.slice(-count) };
  }

  /** The place in the program that is next: a label and a distance. */
  get place(): string | undefined {
    const { places, address } = this.session;
    return places.nameOf(address);
  }

  /** What the guest has printed so far. */
  get printed(): string {
    return new TextDecoder().decode(this.session.guest.console.output);
  }

  /** The guest as it is now, if nobody has changed its history. */
  get exhibit(): Exhibit {
    const { position, guest } = this.session;
    return { ...this.guest, position, state: stateOf(guest) };
  }
}

const NOBODY: Output = { isTerminal: false, write: () => Promise.resolve() };

function nobodyThere(): never {
  throw new InvariantError("a lesson has nobody to talk with");
}

/** Nothing is outside of a lesson: no files, and nobody who types. */
const NOWHERE: Io = {
  stdin: {
    isTerminal: false,
    read: () => Promise.resolve(null),
    setRaw: () => {},
  },
  stdout: NOBODY,
  stderr: NOBODY,
  columns: WIDTH,
  cwd: "/",
  env: () => undefined,
  kindOf: () => Promise.resolve(undefined),
  entries: () => Promise.resolve([]),
  readFile: () => Promise.reject(new InvariantError("a lesson has no files")),
  writeFile: () => Promise.reject(new InvariantError("a lesson has no files")),
  makeFolder: () => Promise.reject(new InvariantError("a lesson has no files")),
  openLog: () => Promise.reject(new InvariantError("a lesson has no files")),
  spawn: () => Promise.resolve(undefined),
  sandbox: () => Promise.resolve({ why: "crashed", stdout: "" }),
  dialogue: nobodyThere,
  helper: nobodyThere,
  missingWalls: () => [],
  onInterrupt: () => () => {},
};
