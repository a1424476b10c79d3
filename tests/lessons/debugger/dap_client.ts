/**
 * A client for the debug adapter: VS Code's own client for tests, on the process
 * that an editor starts.
 *
 * @module
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { DebugClient } from "@vscode/debugadapter-testsupport";
import type { DebugProtocol } from "@vscode/debugprotocol";
import { fromFileUrl, join } from "@std/path";

/** The project's folder. */
export const ROOT = fromFileUrl(new URL("../../../", import.meta.url));

/** Milliseconds after which a test is not waited for any longer. */
const PATIENCE = 60_000;

/** The events that are kept until somebody asks for them. */
const EVENTS = [
  "initialized",
  "thread",
  "stopped",
  "continued",
  "output",
  "breakpoint",
  "invalidated",
  "exited",
  "terminated",
] as const;

type EventName = typeof EVENTS[number];

// deno-lint-ignore no-explicit-any
type Body = Record<string, any>;

/** A source in a folder of its own. */
export class Source implements Disposable {
  readonly folder = Deno.makeTempDirSync();
  readonly path = join(this.folder, "guest.s");

  constructor(text: string) {
    this.write(text);
  }

  write(text: string): void {
    Deno.writeTextFileSync(this.path, text);
  }

  [Symbol.dispose](): void {
    Deno.removeSync(this.folder, { recursive: true });
  }
}

/** What the user of an editor has set before they start. */
export interface Setup {
  /** Lines with a breakpoint, by the paths of their files. */
  readonly lines?: Readonly<Record<string, readonly number[]>>;
  readonly labels?: readonly DebugProtocol.FunctionBreakpoint[];
  readonly filters?: readonly string[];
}

/** A client, and the adapter that it has started. */
export class Client extends DebugClient implements AsyncDisposable {
  /** All that the guest has printed, and what was said beside it. */
  output = "";
  console = "";
  readonly #events = new Map<string, Body[]>();
  readonly #waiting = new Map<string, (body: Body) => void>();
  readonly #child;
  readonly #exit: Promise<unknown[]>;

  /** Starts the adapter as an editor does, with the task of deno.json. */
  constructor(cwd: string = ROOT) {
    super("deno", "", "trapeze");
    this.#child = spawn(
      Deno.execPath(),
      ["task", "--quiet", "--config", `${ROOT}/deno.json`, "dap"],
      { cwd, stdio: ["pipe", "pipe", "ignore"], env: process.env },
    );
    this.#exit = once(this.#child, "exit");
    this.connect(this.#child.stdout!, this.#child.stdin!);
    for (const name of EVENTS) {
      this.on(name, ({ body }) => this.#heard(name, body ?? {}));
    }
  }

  /** The next event of a kind; one that has come already is not missed. */
  async next(name: EventName): Promise<Body> {
    const kept = this.#events.get(name)?.shift();
    if (kept !== undefined) return kept;
    const { promise, resolve, reject } = Promise.withResolvers<Body>();
    this.#waiting.set(name, resolve);
    const timer = setTimeout(
      () => reject(new Error(`no event ${name} has come`)),
      PATIENCE,
    );
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Whether an event of a kind has come that nobody has asked for. */
  has(name: EventName): boolean {
    return (this.#events.get(name)?.length ?? 0) > 0;
  }

  /** A request; what the adapter has to say is the body of its response. */
  async ask(command: string, args: object = {}): Promise<Body> {
    return (await this.send(command, args)).body ?? {};
  }

  /** A request that has to be refused; why it is. */
  async refused(command: string, args: object = {}): Promise<string> {
    return await this.send(command, args).then(
      () => Promise.reject(new Error(`${command} was not refused`)),
      (error: Error) => error.message,
    );
  }

  /** Does all that an editor does to begin. */
  async begin(launch: object, setup: Setup = {}): Promise<Body> {
    const capabilities = await this.ask("initialize", {
      adapterID: "trapeze",
      linesStartAt1: true,
      columnsStartAt1: true,
      pathFormat: "path",
      supportsInvalidatedEvent: true,
    });
    await this.ask("launch", launch);
    await this.next("initialized");
    for (const [path, lines] of Object.entries(setup.lines ?? {})) {
      await this.ask("setBreakpoints", {
        source: { path },
        breakpoints: lines.map((line) => ({ line })),
      });
    }
    await this.ask("setFunctionBreakpoints", {
      breakpoints: setup.labels ?? [],
    });
    await this.ask("setExceptionBreakpoints", { filters: setup.filters ?? [] });
    await this.ask("configurationDone");
    return capabilities;
  }

  /** A request that moves, and where it leads. */
  async move(command: string, args: object = {}): Promise<Body> {
    await this.ask(command, { threadId: 1, ...args });
    return await this.next("stopped");
  }

  /** A line in the editor's console. */
  async type(expression: string): Promise<string> {
    const { result } = await this.ask("evaluate", {
      expression,
      context: "repl",
    });
    return result;
  }

  /** What is on top of a thread's stack. */
  async top(threadId: number): Promise<Body> {
    const { stackFrames } = await this.ask("stackTrace", { threadId });
    return stackFrames[0];
  }

  /** The values of a scope, by their names, for the top of a thread. */
  async scope(threadId: number, name: string): Promise<Record<string, string>> {
    const { id: frameId } = await this.top(threadId);
    const { scopes } = await this.ask("scopes", { frameId });
    const { variablesReference } = scopes.find((each: Body) =>
      each.name === name
    );
    return await this.values(variablesReference);
  }

  /** The values that belong to a reference, by their names. */
  async values(variablesReference: number): Promise<Record<string, string>> {
    const { variables } = await this.ask("variables", { variablesReference });
    return Object.fromEntries(
      variables.map(({ name, value }: Body) => [name, value]),
    );
  }

  /** The adapter's exit code, when it has ended by itself. */
  async exitCode(): Promise<unknown> {
    return (await this.#exit)[0];
  }

  /** Leaves without a word. */
  hangUp(): void {
    this.#child.stdin!.end();
  }

  /** Ends the adapter, if it has not ended. */
  async [Symbol.asyncDispose](): Promise<void> {
    const ended = this.#exit;
    if (this.#child.exitCode === null) {
      await Promise.race([this.send("disconnect").catch(() => {}), ended]);
    }
    this.hangUp();
    await ended;
  }

  #heard(name: string, body: Body): void {
    if (name === "output") {
      if (body.category === "stdout") this.output += body.output;
      else this.console += body.output;
    }
    const waiting = this.#waiting.get(name);
    if (waiting !== undefined) {
      this.#waiting.delete(name);
      return waiting(body);
    }
    this.#events.set(name, [...this.#events.get(name) ?? [], body]);
  }
}
