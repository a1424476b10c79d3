/**
 * The client's breakpoints, and the debugger's stops that they are.
 *
 * A client sends all of a kind at once, whenever one changes. One that is as it
 * was stays, with its counts.
 *
 * @module
 */
import { BreakpointEvent } from "@vscode/debugadapter";
import type { DebugProtocol } from "@vscode/debugprotocol";
import { UsageError } from "../../../isa/mod.ts";
import { quoted } from "../../commands/text.ts";
import type { Stop } from "../core/stops.ts";
import type { Debuggee } from "./debuggee.ts";
import { addressReference } from "./memory_reference.ts";

/** A breakpoint that the client wants. */
export interface Wish {
  /** What tells it from others of its kind: two that are equal are the same. */
  readonly key: string;
  /** After how many hits it holds, as the client has it. */
  readonly hitCondition?: string;
  /** Makes it a stop of a guest. */
  make(debuggee: Debuggee): Stop;
}

/** The group of those that were made by commands. */
const CONSOLE = "console";

/** A wish, and what has become of it. */
interface Bound {
  readonly id: number;
  readonly wish: Wish;
  stop: Stop | undefined;
  problem: string | undefined;
}

/** All of them. */
export class Breakpoints {
  readonly #groups = new Map<string, Bound[]>();
  readonly #send: (event: DebugProtocol.Event) => void;
  readonly #toClient: (line: number) => number;
  #last = 0;

  /** None yet. `toClient` counts lines as the client does. */
  constructor(
    send: (event: DebugProtocol.Event) => void,
    toClient: (line: number) => number,
  ) {
    this.#send = send;
    this.#toClient = toClient;
  }

  /** Has those of a group, and no others. */
  set(
    debuggee: Debuggee,
    group: string,
    wishes: readonly Wish[],
  ): DebugProtocol.Breakpoint[] {
    const before = this.#groups.get(group) ?? [];
    const { stops } = debuggee.session;
    const now = wishes.map((wish) => {
      const n = before.findIndex((each) =>
        each.wish.key === wish.key && stops.all.includes(each.stop!)
      );
      return n < 0 ? this.#bind(debuggee, wish) : before.splice(n, 1)[0];
    });
    for (const { stop } of before) this.#remove(debuggee, stop);
    this.#groups.set(group, now);
    return now.map((bound) => this.#told(debuggee, bound));
  }

  /** Finds them all again in another program, and tells the client where. */
  bindAgain(debuggee: Debuggee): void {
    // Those of the console's were of the session that is over.
    for (const { id } of this.#groups.get(CONSOLE) ?? []) {
      this.#send(new BreakpointEvent("removed", { id, verified: false }));
    }
    this.#groups.delete(CONSOLE);
    for (const bound of [...this.#groups.values()].flat()) {
      this.#make(debuggee, bound);
      const breakpoint = this.#told(debuggee, bound);
      this.#send(new BreakpointEvent("changed", breakpoint));
    }
  }

  /** Takes up one that the user has made by a command. */
  adopt(debuggee: Debuggee, stop: Stop): DebugProtocol.Breakpoint {
    const id = ++this.#last;
    const wish = { key: `console ${id}`, make: () => stop };
    const bound: Bound = { id, wish, stop, problem: undefined };
    this.#groups.set(CONSOLE, [...this.#groups.get(CONSOLE) ?? [], bound]);
    return this.#told(debuggee, bound);
  }

  /** The client's numbers of some stops. */
  idsOf(stops: readonly Stop[]): number[] {
    return [...this.#groups.values()].flat().flatMap(({ id, stop }) =>
      stop !== undefined && stops.includes(stop) ? id : []
    );
  }

  #bind(debuggee: Debuggee, wish: Wish): Bound {
    const id = ++this.#last;
    const bound: Bound = { id, wish, stop: undefined, problem: undefined };
    this.#make(debuggee, bound);
    return bound;
  }

  #make(debuggee: Debuggee, bound: Bound): void {
    bound.stop = bound.problem = undefined;
    try {
      if (debuggee.launch.noDebug) {
        throw new UsageError("the guest runs without a debugger");
      }
      const ignore = ignoreOf(bound.wish.hitCondition);
      bound.stop = bound.wish.make(debuggee);
      bound.stop.ignore = ignore;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      bound.problem = error.message;
    }
  }

  #remove({ session: { stops } }: Debuggee, stop: Stop | undefined): void {
    // The user may have deleted it in the console.
    if (stops.all.some((each) => each === stop)) stops.delete(stop!.n);
  }

  #told(
    { session: { image }, sources }: Debuggee,
    { id, stop, problem }: Bound,
  ): DebugProtocol.Breakpoint {
    if (stop === undefined) return { id, verified: false, message: problem };
    if (stop.trigger.kind !== "break") return { id, verified: true };
    const { address } = stop.trigger;
    const line = image.locate(address);
    return {
      id,
      verified: true,
      instructionReference: addressReference(address),
      ...line === undefined ? {} : {
        line: this.#toClient(line.line),
        source: sources.source(line.file),
      },
    };
  }
}

/**
 * How many times a breakpoint is passed by first, for the hit from which on it
 * holds.
 *
 * @throws {UsageError} if it is not understood.
 */
function ignoreOf(hitCondition: string | undefined): number {
  const text = hitCondition?.trim() ?? "";
  if (text === "") return 0;
  const [, sign, digits] = /^(>=|>)?\s*(\d{1,15})$/.exec(text) ?? [];
  const ignore = Number(digits) - (sign === ">" ? 0 : 1);
  if (ignore >= 0) return ignore;
  throw new UsageError(
    `the hit count ${quoted(text)}: need N, the hit from which on it holds`,
  );
}
