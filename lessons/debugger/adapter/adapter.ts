/**
 * The adapter: it takes requests one after the other, answers each, and tells
 * the client what happens in between.
 *
 * @module
 */
import { DebugSession, OutputEvent, Response } from "@vscode/debugadapter";
import type { DebugProtocol } from "@vscode/debugprotocol";
import {
  AssemblyError,
  nearest,
  SourceError,
  UsageError,
} from "../../../isa/mod.ts";
import { type Io, type Output, print, resolve } from "../../commands/io.ts";
import { quoted } from "../../commands/text.ts";
import { BREAKPOINTS } from "./breakpoint_requests.ts";
import { Breakpoints } from "./breakpoints.ts";
import { Debuggee, type Move } from "./debuggee.ts";
import { EVALUATION } from "./evaluation.ts";
import { beginLaunch, launchOf } from "./launch.ts";
import { LIFE } from "./life.ts";
import { LOOKS } from "./looks.ts";
import { MEMORY } from "./memory.ts";
import { MOVES } from "./moves.ts";
import { checked, isObject, type Requests } from "./request.ts";
import { SourceFiles } from "./sources.ts";
import type { Sender } from "./wire.ts";

/** Every request that is understood. */
export const REQUESTS: Requests = {
  ...LIFE,
  ...MOVES,
  ...BREAKPOINTS,
  ...LOOKS,
  ...EVALUATION,
  ...MEMORY,
};

/** What does not wait until a command that takes long is done, but ends it. */
const URGENT: readonly unknown[] = ["pause", "disconnect"];

/** Whose errors a client should show, even if nobody looks at a console. */
const SHOWN: readonly string[] = ["launch", "attach", "restart", "goto"];

/** The errors' numbers. */
const ERROR = { usage: 1, source: 2, bug: 3 } as const;

/**
 * One client's adapter. The package numbers messages and makes responses and
 * events of them. Its own way of taking requests is not used: what it does not
 * know, it says it has done, and it begins one before another is answered.
 */
export class Adapter extends DebugSession {
  /** What the client has said of itself. */
  client: Partial<DebugProtocol.InitializeRequestArguments> = {};
  readonly breakpoints: Breakpoints;
  readonly #io: Io;
  readonly #sender: Sender;
  readonly #ended = Promise.withResolvers<void>();
  #queue: Promise<void> = Promise.resolve();
  /** The guest's last run. */
  #run: Promise<void> = Promise.resolve();
  #afterwards: (() => void)[] = [];
  #debuggee: Debuggee | undefined;
  #isLeft = false;
  /** The level that the client's user looks at. */
  #focus = 0;

  /** An adapter that waits for the first request. */
  constructor(io: Io, sender: Sender) {
    super();
    this.#io = io;
    this.#sender = sender;
    this.onDidSendMessage((message) => sender.send(message));
    this.breakpoints = new Breakpoints(
      (event) => this.sendEvent(event),
      (line) => this.clientLine(line),
    );
  }

  /** Comes true when the client has left. */
  get ended(): Promise<void> {
    return this.#ended.promise;
  }

  /** Whether there is a guest. */
  get isLaunched(): boolean {
    return this.#debuggee !== undefined;
  }

  /**
   * The guest.
   *
   * @throws {UsageError} if none is launched.
   */
  get debuggee(): Debuggee {
    if (this.#debuggee !== undefined) return this.#debuggee;
    throw new UsageError("there is no guest yet: launch one first");
  }

  /** Takes a message, and sees to it that it is answered in its turn. */
  receive(body: Uint8Array): void {
    const message = messageIn(body);
    if (message.type === "response" || message.type === "event") return;
    if (URGENT.includes(message.command)) this.#debuggee?.pause();
    this.#queue = this.#queue.then(() => this.#answer(message));
  }

  /** No more requests come: answers those that have, and ends what runs. */
  async finish(): Promise<void> {
    this.#isLeft = true;
    this.#debuggee?.leave();
    await this.#queue;
    await this.#run;
  }

  /** Has something done once the request is answered that is being handled. */
  afterwards(action: () => void): void {
    this.#afterwards.push(action);
  }

  /**
   * Puts a guest in the place of the one before, if there is one.
   *
   * @throws {UsageError} if the configuration is wrong.
   * @throws {AssemblyError} if the guest's source is bad.
   */
  async load(configuration: unknown): Promise<void> {
    const launch = launchOf(configuration, this.#io);
    const output = this.#output();
    const io: Io = {
      ...this.#io,
      cwd: launch.cwd,
      stdout: output,
      stderr: output,
    };
    const debug = await beginLaunch(launch, {
      io,
      pause: () => debuggee.turn(),
      ready: () => {},
    }).catch((error): never => {
      this.#pointAt(error, io);
      throw error;
    });
    const sources = await SourceFiles.find(debug);
    const listener = {
      send: (event: DebugProtocol.Event) => this.sendEvent(event),
      drain: () => this.#sender.drain(),
      idsOf: this.breakpoints.idsOf.bind(this.breakpoints),
    };
    const debuggee: Debuggee = new Debuggee(debug, {
      launch,
      sources,
      listener,
    });
    this.#debuggee?.abandon();
    this.#debuggee = debuggee;
    if (this.#isLeft) debuggee.leave();
    this.#focus = debug.top;
  }

  /** Has the guest go somewhere, while requests are answered. */
  go(move: Move): void {
    const { debuggee } = this;
    this.#run = debuggee.run(move).catch((error) => {
      const text = this.#reportBug(error);
      debuggee.stopped("exception", "This is a bug of Trapeze", text);
    });
  }

  /** Has the console's commands look from where the client's user does. */
  lookFrom(level: number): void {
    // What they have chosen by a command stays, until they look elsewhere.
    if (level !== this.#focus) this.debuggee.debug.look(level);
    this.#focus = level;
  }

  /** The client has left. */
  end(): void {
    this.#debuggee?.abandon();
    this.#ended.resolve();
  }

  /** A line as we count it, from one of the client's. */
  ownLine(line: number): number {
    return this.client.linesStartAt1 === false ? line + 1 : line;
  }

  /** A line as the client counts it. */
  clientLine(line: number): number {
    return this.client.linesStartAt1 === false ? line - 1 : line;
  }

  /** A column as we count it, from one of the client's. */
  ownColumn(column: number): number {
    return this.client.columnsStartAt1 === false ? column + 1 : column;
  }

  /** A column as the client counts it. */
  clientColumn(column: number): number {
    return this.client.columnsStartAt1 === false ? column - 1 : column;
  }

  async #answer(message: Record<string, unknown>): Promise<void> {
    const { command, seq } = message;
    const name = typeof command === "string" ? command : "";
    const response = new Response({
      command: name,
      seq: typeof seq === "number" ? seq : 0,
      type: "request",
    });
    try {
      const request = this.#find(message);
      const args = checked(name, message.arguments, request.needs);
      const body = await request.run(this, args);
      Object.assign(response, body === undefined ? {} : { body });
      this.sendResponse(response);
    } catch (error) {
      this.#afterwards = [];
      this.#refuse(response, error);
    }
    for (const action of this.#afterwards.splice(0)) action();
  }

  #find({ type, command, problem }: Record<string, unknown>) {
    if (typeof problem === "string") throw new UsageError(problem);
    if (type !== "request" || typeof command !== "string") {
      throw new UsageError("the message is no request with a command");
    }
    if (!Object.hasOwn(REQUESTS, command)) {
      const guess = nearest(command, Object.keys(REQUESTS));
      throw new UsageError(
        `there is no request ${quoted(command)} here` +
          (guess === undefined ? "" : `: did you mean ${guess}?`),
      );
    }
    const request = REQUESTS[command];
    if (request.when === "always") return request;
    const { isRunning, isOver } = this.debuggee;
    if (request.when === "stopped" && (isRunning || isOver)) {
      throw new UsageError(
        isOver
          ? `${command}: the guest has ended`
          : `${command}: the guest is running: pause it first`,
      );
    }
    return request;
  }

  #refuse(response: DebugProtocol.Response, error: unknown): void {
    const [id, text] = error instanceof UsageError
      ? [ERROR.usage, error.message]
      : error instanceof AssemblyError || error instanceof SourceError
      ? [ERROR.source, error.message]
      : [ERROR.bug, this.#reportBug(error)];
    // What is in braces in the text itself must not be taken for a variable.
    const details: DebugProtocol.Message = {
      id,
      format: "{_text}",
      variables: { _text: text },
      showUser: SHOWN.includes(response.command),
    };
    Object.assign(response, {
      success: false,
      message: text,
      body: { error: details },
    });
    this.sendResponse(response);
  }

  /** Has the client show where a source is wrong. */
  #pointAt(error: unknown, io: Io): void {
    const errors = error instanceof AssemblyError
      ? error.errors
      : error instanceof SourceError
      ? [error]
      : [];
    for (const { message, position: { file, line, column } } of errors) {
      const event: DebugProtocol.OutputEvent = new OutputEvent(
        `${message}\n`,
        "stderr",
      );
      Object.assign(event.body, {
        source: { name: file, path: resolve(io, file) },
        line: this.clientLine(line),
        column: this.clientColumn(column),
      });
      this.sendEvent(event);
    }
  }

  /** Tells of a bug of ours, and what there is to say about it. */
  #reportBug(error: unknown): string {
    const what = error instanceof Error ? error.stack ?? error.message : error;
    const text = `this is a bug of Trapeze, not yours: please report it with ` +
      `these lines:\n${what}`;
    void print(this.#io.stderr, `trapeze dap: ${text}\n`).catch(() => {});
    return text;
  }

  /** What commands have to say beside their answers goes to the console. */
  #output(): Output {
    return {
      isTerminal: false,
      write: (bytes) => {
        const text = new TextDecoder().decode(bytes);
        this.sendEvent(new OutputEvent(text, "console"));
        return Promise.resolve();
      },
    };
  }
}

/** A message, or what is wrong with it. */
function messageIn(body: Uint8Array): Record<string, unknown> {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(body);
    const message = JSON.parse(text);
    return isObject(message)
      ? message
      : { problem: "the message is no object" };
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) {
      throw error;
    }
    return { problem: `the message is no JSON: ${error.message}` };
  }
}
