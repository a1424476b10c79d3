/**
 * Looking for a place to stop while a stretch of history is run through: for
 * the first one in it, or for the last.
 *
 * The run is not stopped when something is found: it is the same each time, so
 * the place can be gone to afterwards.
 *
 * @module
 */
import { isInterrupt, UsageError } from "../../../isa/mod.ts";
import type { Hop } from "../../../monitor/mod.ts";
import { type Fault, FaultFinder } from "../../commands/fault.ts";
import type { Sighting } from "../../commands/sighting.ts";
import type { Scene } from "./expression.ts";
import type { Listener, Rig } from "./rig.ts";
import {
  catches,
  change,
  isAboutToRead,
  isSwitch,
  type Stop,
  valuesOf,
} from "./stops.ts";
import type { Position } from "./timeline.ts";

/** Something else to stop for: where a step over, or out, ends. */
export interface Goal {
  /** Physical addresses of the guest; without it, any instruction. */
  readonly addresses?: readonly number[];
  /** Whether the instruction that is next is the one. */
  isReached(scene: Scene): boolean;
}

/** Why it was stopped, and where. */
export interface Find {
  readonly position: Position;
  /** The user's stop, unless it was the goal. */
  readonly stop?: Stop;
  /** The guest can go on no more: no handler can run. */
  readonly fault?: Fault;
  /** What there is to say about it. */
  readonly note: string;
}

/** What to look for. */
export interface ScanOptions {
  readonly stops: readonly Stop[];
  readonly goal?: Goal;
  /** Whether the last find of the stretch is wanted, and not the first. */
  readonly last: boolean;
  /** Whether the stops' ignore counts and hits are to be counted. */
  readonly counting: boolean;
  /** Whether to look for the fault that a guest cannot go on after, too. */
  readonly faults?: boolean;
  /** A view of the guest at a tick. */
  scene(tick: number): Scene;
}

/** The listener that looks. */
export class Scan implements Listener {
  /** What was found. */
  readonly finds: Find[] = [];
  readonly #rig: Rig;
  readonly #options: ScanOptions;
  readonly #breaks: readonly Stop[];
  readonly #watches: { stop: Stop; was: (number | undefined)[] }[];
  readonly #reads: readonly Stop[];
  readonly #catches: readonly Stop[];
  readonly #faults: FaultFinder = new FaultFinder();
  /** Where each of the guest's traps was, for the one that is a fault. */
  readonly #trapped = new WeakMap<Sighting, Position>();
  /** The last tick at which an interrupt was delivered, and how many. */
  #interrupts: Position;
  /** The step before the present moment. */
  #previous: Position;

  /** Begins to look, from `here` on. */
  constructor(rig: Rig, here: Position, options: ScanOptions) {
    const { stops } = options;
    this.#rig = rig;
    this.#options = options;
    this.#interrupts = this.#previous = here;
    const of = (kind: string) =>
      stops.filter(({ trigger }) => trigger.kind === kind);
    this.#breaks = of("break");
    this.#reads = of("rwatch");
    this.#catches = of("catch");
    this.#watches = of("watch").map((stop) => ({ stop, was: [] }));
    for (const watch of this.#watches) watch.was = this.#now(watch.stop, here);
    rig.listener = this;
    this.#mark();
  }

  /** Whether the run need not go on. */
  get isDone(): boolean {
    return this.finds.length > 0 && !this.#options.last;
  }

  /** Looks no more. What changed with the last step is seen now. */
  finish(here: Position): void {
    if (!this.isDone) this.#lookAtWatches(here);
    this.#rig.listener = undefined;
    this.#rig.mark([]);
  }

  get hearsAll(): boolean {
    return this.#catches.length > 0;
  }

  fetch(tick: number): void {
    if (this.isDone) return;
    const position = this.#at(tick);
    const scene = this.#options.scene(tick);
    this.#lookAtWatches(position);
    const { cpu } = scene.engine;
    const address = (cpu.base >>> 0) + (cpu.pc >>> 0);
    for (const stop of this.#breaks) {
      const { trigger } = stop;
      if (trigger.kind !== "break" || trigger.address !== address) continue;
      this.#hit(stop, position);
    }
    for (const stop of this.#reads) {
      const { trigger } = stop;
      if (trigger.kind === "rwatch" && isAboutToRead(trigger, scene)) {
        this.#hit(stop, position, `${stop.text} is about to be read`);
      }
    }
    const { goal } = this.#options;
    const isNear = goal?.addresses?.includes(address) ?? true;
    if (goal !== undefined && isNear && goal.isReached(scene)) {
      this.finds.push({ position, note: "" });
    }
    this.#previous = position;
  }

  trap(sighting: Sighting): void {
    if (this.isDone) return;
    const { trap, tick } = sighting;
    const guestLevel = this.#rig.tower.vms.length;
    const isDelivery = isInterrupt(trap.cause);
    const position = isDelivery ? this.#at(tick) : this.#at(tick - 1);
    for (const stop of this.#catches) {
      if (stop.trigger.kind !== "catch") continue;
      if (!catches(stop.trigger.event, sighting, guestLevel)) continue;
      this.#hit(stop, position, describe(sighting));
    }
    if (this.#options.faults && sighting.level === guestLevel) {
      this.#lookForFault(sighting, position);
    }
    if (isDelivery && sighting.level === guestLevel) {
      this.#lookAtWatches(position);
      this.#previous = position;
      this.#interrupts = { tick, phase: position.phase + 1 };
    }
  }

  #lookForFault(sighting: Sighting, position: Position): void {
    this.#trapped.set(sighting, position);
    const fault = this.#faults.see(sighting);
    if (fault === undefined) return;
    const first = this.#trapped.get(fault.first) ?? position;
    this.finds.push({ position: first, fault, note: "" });
  }

  hop(hop: Hop, tick: number): void {
    if (this.isDone || !isSwitch(hop)) return;
    const at = this.#at(Math.max(0, tick - 1));
    for (const stop of this.#catches) {
      const { trigger } = stop;
      if (trigger.kind !== "catch" || trigger.event.kind !== "switch") continue;
      this.#hit(stop, at, `the host's kernel: ${hop.kind}`);
    }
  }

  #mark(): void {
    const { goal } = this.#options;
    const all = this.#watches.length > 0 || this.#reads.length > 0 ||
      goal !== undefined && goal.addresses === undefined;
    if (all) return this.#rig.markAll();
    const addresses = this.#breaks.map(({ trigger }) =>
      trigger.kind === "break" ? trigger.address : 0
    );
    this.#rig.mark([...addresses, ...goal?.addresses ?? []]);
  }

  /** The place at a tick, when its interrupts so far have been delivered. */
  #at(tick: number): Position {
    const { tick: last, phase } = this.#interrupts;
    return { tick, phase: tick === last ? phase : 0 };
  }

  #now({ trigger }: Stop, { tick }: Position): (number | undefined)[] {
    if (trigger.kind !== "watch") return [];
    return valuesOf(trigger.values, this.#options.scene(tick));
  }

  #lookAtWatches(position: Position): void {
    for (const watch of this.#watches) {
      const now = this.#now(watch.stop, position);
      const note = change(watch.stop.text, watch.was, now);
      watch.was = now;
      if (note === "") continue;
      // Going back, what is wanted is the step that makes the change.
      const at = this.#options.last ? this.#previous : position;
      this.#hit(watch.stop, at, note);
    }
  }

  #hit(stop: Stop, position: Position, note = ""): void {
    const problem = this.#isPassed(stop, position);
    if (problem === true) return;
    if (this.#options.counting) {
      stop.hits++;
      if (stop.ignore > 0) return void stop.ignore--;
    }
    this.finds.push({ position, stop, note: problem || note });
  }

  /** Whether the condition is false; a problem with it is no reason to go on. */
  #isPassed({ condition }: Stop, { tick }: Position): boolean | string {
    try {
      return condition?.test(this.#options.scene(tick)) === 0;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return `its condition: ${error.message}`;
    }
  }
}

function describe({ trap: { cause }, action, level }: Sighting): string {
  return action === "deliver"
    ? `${cause}: about to be delivered to the guest`
    : `${cause}: about to leave level ${level}; monitor ${level + 1} will ` +
      (action === "reflect" ? "reflect it" : "emulate it");
}
