/**
 * A guest that is debugged: it runs and stands still, and the client hears of
 * both.
 *
 * @module
 */
import {
  ContinuedEvent,
  ExitedEvent,
  Handles,
  OutputEvent,
  StoppedEvent,
  TerminatedEvent,
} from "@vscode/debugadapter";
import type { DebugProtocol } from "@vscode/debugprotocol";
import { UsageError } from "../../../isa/mod.ts";
import { PROCESSOR, WORD } from "../../../machine/mod.ts";
import { canWake } from "../../commands/session.ts";
import type { Arrival, Pause, Reason, Session } from "../core/session.ts";
import { kindOf, type Stop } from "../core/stops.ts";
import { isBefore } from "../core/timeline.ts";
import type { Debugger } from "../language/debugger.ts";
import { Interpreter } from "../language/interpreter.ts";
import { faultLines } from "../language/view.ts";
import type { Launch } from "./launch.ts";
import type { SourceFiles } from "./sources.ts";
import { threadOf } from "./threads.ts";
import type { Branch } from "./variables.ts";

/** Milliseconds after which the client has its turn in a long run. */
const TURN = 20;

/** The exit code of a guest that has halted, and of one that had to be stopped. */
const EXIT = { halted: 0, killed: 1 } as const;

/** A way to go, in either direction. */
export type Move = (session: Session, pause: Pause) => Promise<Arrival>;

/** What the client hears. */
export interface Listener {
  send(event: DebugProtocol.Event): void;
  /** Waits until all of it is gone. */
  drain(): Promise<void>;
  /** The client's numbers of some stops. */
  idsOf(stops: readonly Stop[]): number[];
}

/** What a command has done. */
export interface Done {
  /** What it answers. */
  readonly lines: readonly string[];
  /** Whether one is elsewhere, or something was changed. */
  readonly isDifferent: boolean;
}

const STEPPED: Arrival = { reason: "step", finds: [] };

/** Why one is here, in the protocol's words and in ours. */
const REASONS: Readonly<
  Record<Reason, readonly [reason: string, description: string]>
> = {
  step: ["step", "Paused after a step"],
  stop: ["breakpoint", "Paused on a breakpoint"],
  fault: ["exception", "Paused on a fault: the guest can go on no more"],
  halted: ["pause", "The guest has halted"],
  waiting: ["pause", "The guest waits for input: type TEXT in the console"],
  interrupted: ["pause", "Paused"],
  start: ["entry", "Paused at the beginning: there is nothing before it"],
  short: ["pause", "The run does not go on to there"],
};

/** A guest, its session, and what the client knows of it. */
export class Debuggee {
  readonly debug: Debugger;
  readonly launch: Launch;
  readonly sources: SourceFiles;
  readonly interpreter: Interpreter;
  /** What the client has been shown of the present moment. */
  readonly branches: Handles<Branch> = new Handles();
  /** The last stop. */
  arrival: Arrival = STEPPED;
  isRunning = false;
  /** Whether the client was told that it is over. */
  isOver = false;
  readonly #listener: Listener;
  #wantsPause = false;
  #isLeft = false;
  #turn = 0;
  /** How much of the guest's output the client has. */
  #shown = 0;
  #decoder = new TextDecoder();
  #command: "none" | "quiet" | "told" = "none";

  /** A guest that stands before its first instruction. */
  constructor(
    debug: Debugger,
    options: {
      readonly launch: Launch;
      readonly sources: SourceFiles;
      readonly listener: Listener;
    },
  ) {
    this.debug = debug;
    this.launch = options.launch;
    this.sources = options.sources;
    this.interpreter = new Interpreter(debug);
    this.#listener = options.listener;
  }

  /** The session. */
  get session(): Session {
    return this.debug.session;
  }

  /** Goes somewhere, and tells the client where it has come to, and why. */
  async run(move: Move): Promise<void> {
    const before = this.arrival;
    this.#leavePlace();
    this.#begin();
    try {
      this.arrival = await move(this.session, () => this.turn());
    } finally {
      this.#end();
    }
    const isLost = before.reason === "fault" && this.arrival.reason === "fault";
    this.#tell(isLost ? EXIT.killed : undefined, before);
  }

  /**
   * Does a line of the command language, and says whether anything is different
   * after it.
   *
   * @throws {UsageError} if something is wrong with it.
   */
  async command(line: string): Promise<Done> {
    const { position } = this.session;
    const { edits } = this.debug;
    this.#begin();
    this.#command = "quiet";
    let lines: readonly string[] = [];
    try {
      const result = await this.interpreter.run(line);
      if (result?.ok === false) throw new UsageError(result.error);
      lines = result?.answer.lines ?? [];
    } finally {
      // It has shown what the guest has printed.
      this.#shown = Math.max(this.#shown, this.session.guest.console.waiting);
      this.#command = "none";
      this.#end();
    }
    const here = this.session.position;
    const hasMoved = isBefore(here, position) || isBefore(position, here);
    const hasEdited = this.debug.edits !== edits;
    if (hasMoved) this.#leavePlace();
    if (hasEdited) this.edited();
    return { lines, isDifferent: hasMoved || hasEdited };
  }

  /** Has a run stop soon. */
  pause(): void {
    this.#wantsPause = true;
  }

  /** Nobody is there any more who could stop a run. */
  leave(): void {
    this.#isLeft = true;
  }

  /** Nobody wants to hear of it any more. */
  abandon(): void {
    this.isOver = true;
    this.leave();
  }

  /** The client's turn in a long run; true if the run is to stop. */
  async turn(): Promise<boolean> {
    if (performance.now() >= this.#turn) {
      if (this.#command === "none") this.#flush();
      else this.#tellOfCommand();
      await this.#listener.drain();
      await new Promise((resolve) => setTimeout(resolve));
      this.#turn = performance.now() + TURN;
    }
    return this.#wantsPause || this.#isLeft;
  }

  /** The user has changed something: what comes now is new. */
  edited(): void {
    this.#shown = this.session.guest.console.waiting;
    this.#decoder = new TextDecoder();
    this.arrival = STEPPED;
  }

  /** Tells the client that the guest stands still. */
  stopped(reason: string, description: string, text?: string): void {
    const event: DebugProtocol.StoppedEvent = new StoppedEvent(
      reason,
      threadOf(this.debug.top),
      text,
    );
    const stops = this.arrival.finds.flatMap(({ stop }) => stop ?? []);
    Object.assign(event.body, {
      description,
      allThreadsStopped: true,
      hitBreakpointIds: this.#listener.idsOf(stops),
    });
    this.#listener.send(event);
  }

  /** Tells the client that it is over. */
  terminated(exitCode: number): void {
    this.isOver = true;
    this.#listener.send(new ExitedEvent(exitCode));
    this.#listener.send(new TerminatedEvent());
  }

  #begin(): void {
    this.#wantsPause = false;
    this.#turn = performance.now() + TURN;
    this.isRunning = true;
  }

  /** What is known of the last stop is not true of the next. */
  #leavePlace(): void {
    this.arrival = STEPPED;
    this.branches.reset();
  }

  #end(): void {
    this.isRunning = false;
    this.#flush();
  }

  /** What the guest has printed, unless the client has had it already. */
  #flush(): void {
    const { console } = this.session.guest;
    if (this.isOver || console.waiting <= this.#shown) return;
    const text = this.#decoder.decode(console.outputAfter(this.#shown), {
      stream: true,
    });
    this.#shown = console.waiting;
    if (text !== "") this.#listener.send(new OutputEvent(text, "stdout"));
  }

  /** A command that takes long can be stopped, so the client has to know. */
  #tellOfCommand(): void {
    if (this.#command === "told") return;
    this.#command = "told";
    const thread = threadOf(this.debug.top);
    this.#listener.send(new ContinuedEvent(thread, true));
  }

  #tell(code: number | undefined, before: Arrival): void {
    if (this.isOver) return;
    const { arrival: { reason, finds }, launch } = this;
    if (code !== undefined) return this.terminated(code);
    const wasAtEnd = before.reason === reason;
    const isEnd = reason === "halted" ||
      reason === "waiting" && !canWake(this.session.rig.tower);
    if (isEnd && (!launch.stopOnExit || launch.noDebug || wasAtEnd)) {
      return this.terminated(this.#exitCode());
    }
    const fault = finds.find(({ fault }) => fault !== undefined)?.fault;
    if (fault !== undefined) {
      const text = faultLines(this.debug, fault).join("\n");
      this.#listener.send(new OutputEvent(`${text}\n`, "stderr"));
      if (launch.noDebug) return this.terminated(EXIT.killed);
    }
    const [kind, description] = REASONS[reason];
    this.stopped(this.#kind() ?? kind, description, this.#note());
  }

  /** The protocol's name of what has stopped it. */
  #kind(): string | undefined {
    const stop = this.arrival.finds.find(({ stop }) => stop)?.stop;
    switch (stop?.trigger.kind) {
      case "watch":
      case "rwatch":
        return "data breakpoint";
      case "catch":
        return "exception";
    }
  }

  /** What there is to say about it. */
  #note(): string | undefined {
    const notes = this.arrival.finds.flatMap(({ stop, note }) =>
      stop === undefined ? [] : `${kindOf(stop)} ${note || stop.text}`
    );
    return notes.length === 0 ? undefined : notes.join("; ");
  }

  #exitCode(): number {
    const { words } = this.session.guest.state;
    const isKilled = words[WORD.processor] === PROCESSOR.killed;
    return isKilled ? EXIT.killed : EXIT.halted;
  }
}
