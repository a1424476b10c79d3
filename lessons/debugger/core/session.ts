/**
 * A debugging session without a user: one guest, its tower, and a position in
 * its history, which can be moved in both directions.
 *
 * @module
 */
import { decode, type Image, type Instruction } from "../../../isa/mod.ts";
import {
  type EngineBase,
  load,
  PROCESSOR,
  WORD,
} from "../../../machine/mod.ts";
import type { Sighting } from "../../commands/sighting.ts";
import type { TowerOptions } from "../../commands/tower.ts";
import type { Scene } from "./expression.ts";
import { Places } from "./places.ts";
import { type Listener, Rig } from "./rig.ts";
import { type Find, type Goal, Scan } from "./scan.ts";
import { type Stop, Stops } from "./stops.ts";
import { isBefore, type Position, Timeline } from "./timeline.ts";

/** Why one has come to a stop. */
export type Reason =
  /** A step is done, or what was to be reached is reached. */
  | "step"
  /** A place of the user's. */
  | "stop"
  /** The guest has halted; or waits for input, or for ever. */
  | "halted"
  | "waiting"
  /** The guest can go on no more: this is where the trap is that it ends in. */
  | "fault"
  /** The user wanted it. */
  | "interrupted"
  /** Going back: this is where it all began. */
  | "start"
  /** The run is not as long as the tick that was to be gone to. */
  | "short";

/** A stop, and why. */
export interface Arrival {
  readonly reason: Reason;
  /** The user's places that are here, and what there is to say of each. */
  readonly finds: readonly Find[];
}

/** What one step did. */
export interface Step {
  readonly kind: "instruction" | "interrupt" | "wait" | "end";
  /** The trap that the guest got, if it did. */
  readonly trap: Sighting | undefined;
}

/** How to begin. */
export interface SessionOptions extends Omit<TowerOptions, "observe"> {
  readonly image: Image;
  /** Typed at tick 0, and then the input ends; without it, it stays open. */
  readonly input?: Uint8Array;
}

/** Called now and then in a long run; true stops it. */
export type Pause = () => boolean | Promise<boolean>;

/** How to run on. */
export interface ResumeOptions {
  readonly goal?: Goal;
  readonly pause?: Pause;
  /** The tick at which to stop at the latest. */
  readonly limit?: number;
  /** Whether what is next here counts, too. */
  readonly here?: boolean;
  /** Whether to stop at a fault that the guest cannot go on after. */
  readonly faults?: boolean;
}

const NEVER: Pause = () => false;

/** A session. */
export class Session {
  readonly rig: Rig;
  readonly timeline: Timeline;
  readonly image: Image;
  readonly places: Places;
  readonly stops: Stops = new Stops();
  #lastStep: Step = { kind: "end", trap: undefined };

  /**
   * A session at tick 0. `install` puts in what the image does not have.
   *
   * @throws {UsageError} if there is no such tower, or it is too small.
   */
  constructor(
    options: SessionOptions,
    install: (guest: EngineBase) => void = () => {},
  ) {
    const { image, input } = options;
    this.image = image;
    this.places = new Places(image);
    this.rig = new Rig(options, (guest) => {
      load(guest, image);
      install(guest);
      if (input === undefined) return;
      guest.console.type(input);
      guest.console.end();
    });
    this.timeline = new Timeline(this.rig);
  }

  /** The engine that the guest sees. */
  get guest(): EngineBase {
    return this.rig.tower.guest;
  }

  /** Where one is. */
  get position(): Position {
    return this.timeline.position;
  }

  /** The guest's physical address of what is next. */
  get address(): number {
    const { cpu } = this.guest;
    return (cpu.base >>> 0) + (cpu.pc >>> 0);
  }

  /** What expressions are about: an engine of the tower, or the guest. */
  scene(
    engine: EngineBase = this.guest,
    tick: number = this.position.tick,
  ): Scene {
    return { engine, tick, places: this.places };
  }

  /** The guest's instruction that is next, if there is one. */
  get instruction(): Instruction | undefined {
    const { address, guest } = this;
    if (address % 4 !== 0 || address + 4 > guest.size) return undefined;
    return decode(guest.isa, guest.load(address));
  }

  /** Whether the guest has stopped for good. */
  get hasHalted(): boolean {
    return this.guest.state.words[WORD.processor] > PROCESSOR.idle;
  }

  /** Goes on by one instruction, one interrupt, or to the end of a wait. */
  step(): Step {
    let trap: Sighting | undefined;
    const level = this.rig.tower.vms.length;
    const outer = this.rig.listener;
    this.rig.listener = {
      hearsAll: outer?.hearsAll ?? false,
      fetch: (tick) => outer?.fetch(tick),
      hop: (hop, tick) => outer?.hop(hop, tick),
      trap: (sighting) => {
        outer?.trap(sighting);
        if (sighting.level === level) trap = sighting;
      },
    };
    const kind = this.#advance();
    this.rig.listener = outer;
    return { kind, trap };
  }

  #advance(): Step["kind"] {
    const { timeline, guest } = this;
    if (timeline.deliver()) return "interrupt";
    const { words } = guest.state;
    const { next, ticks } = guest.clock;
    const idles = words[WORD.processor] === PROCESSOR.idle &&
      words[WORD.pending] === 0 && next > ticks;
    if (idles && next === Infinity) return "end";
    const end = timeline.forwardNow(idles ? next : ticks + 1);
    return end !== undefined ? "end" : idles ? "wait" : "instruction";
  }

  /**
   * Runs until a stop of the user's, a goal, or the end. What is next here does
   * not count, unless `here` says so: it is gone over first. Stops may be added
   * and removed in a pause.
   */
  async resume(options: ResumeOptions = {}): Promise<Arrival> {
    const first = options.here ? undefined : this.#stepWatched();
    if (first !== undefined) return first;
    for (;;) {
      const { changes } = this.stops;
      const arrival = await this.#runOn(options, changes);
      if (arrival !== undefined) return arrival;
    }
  }

  /** Runs until there is a reason to stop, or the stops have changed. */
  async #runOn(
    { goal, pause = NEVER, limit = Infinity, faults = false }: ResumeOptions,
    changes: number,
  ): Promise<Arrival | undefined> {
    const scan = this.#scan(this.stops.enabled, { goal, faults });
    let interrupted = false;
    const end = await this.timeline.forward(
      limit,
      async () =>
        scan.isDone || (interrupted = await pause()) ||
        this.stops.changes !== changes,
    );
    scan.finish(this.position);
    if (scan.finds.length > 0) return this.#arrive(scan.finds);
    if (interrupted) return { reason: "interrupted", finds: [] };
    if (end !== undefined) return this.end();
    if (this.position.tick >= limit) return { reason: "step", finds: [] };
  }

  /** How the guest's run has ended. */
  end(): Arrival {
    return { reason: this.hasHalted ? "halted" : "waiting", finds: [] };
  }

  /**
   * One step; a watchpoint whose value it changes is a stop, and so is a
   * breakpoint that it leads to.
   */
  resumeOneStep(): Arrival {
    const first = this.#stepWatched();
    if (first !== undefined) return first;
    const finds = this.#findsHere();
    return finds.length > 0
      ? this.#arrive(finds)
      : { reason: "step", finds: [] };
  }

  /** The breakpoints of what is next here, unless an interrupt comes first. */
  #findsHere(): readonly Find[] {
    if (this.timeline.isInterruptNear) return [];
    const breaks = this.stops.enabled.filter(({ trigger }) =>
      trigger.kind === "break"
    );
    const scan = this.#scan(breaks);
    scan.fetch(this.position.tick);
    scan.finish(this.position);
    return scan.finds;
  }

  /** What the last step did. */
  get lastStep(): Step {
    return this.#lastStep;
  }

  /** One step, in which only what changes counts. */
  #stepWatched(): Arrival | undefined {
    const watches = this.stops.enabled.filter(({ trigger }) =>
      trigger.kind === "watch"
    );
    const scan = this.#scan(watches);
    const { kind } = this.#lastStep = this.step();
    scan.finish(this.position);
    if (scan.finds.length > 0) return this.#arrive(scan.finds);
    return kind === "end" ? this.end() : undefined;
  }

  #scan(
    stops: readonly Stop[],
    { goal, last = false, faults = false }: {
      readonly goal?: Goal;
      readonly last?: boolean;
      readonly faults?: boolean;
    } = {},
  ): Scan {
    return new Scan(this.rig, this.position, {
      stops,
      goal,
      last,
      faults,
      counting: !last,
      scene: (tick) => this.scene(this.guest, tick),
    });
  }

  /** Goes to where the first of some finds is. */
  #arrive(finds: readonly Find[]): Arrival {
    const { position } = finds[0];
    this.timeline.reach(position);
    const here = finds.filter((find) => isSame(find.position, position));
    for (const { stop } of here) {
      if (stop?.temporary) this.stops.delete(stop.n);
    }
    const has = (what: "stop" | "fault") =>
      here.some((find) => find[what] !== undefined);
    const reason = has("stop") ? "stop" : has("fault") ? "fault" : "step";
    return { reason, finds: here };
  }

  /** Goes back until a stop of the user's, a goal, or the start. */
  async back(
    { goal, pause = NEVER }: { readonly goal?: Goal; readonly pause?: Pause } =
      {},
  ): Promise<Arrival> {
    const here = this.position;
    for (const [from, to] of this.stretches(here)) {
      this.timeline.reach(from);
      const scan = this.#scan(this.stops.enabled, { goal, last: true });
      // One tick more, so that what a host does where the run is cut is not
      // taken for something that happens before.
      this.timeline.forwardNow(to.tick + 1);
      scan.finish(this.position);
      const find = scan.finds.findLast(({ position }) =>
        isBefore(position, to)
      );
      if (find !== undefined) {
        const all = scan.finds.filter(({ position }) =>
          isSame(position, find.position)
        );
        return this.#arrive(all);
      }
      if (await pause()) {
        this.timeline.reach(here);
        return { reason: "interrupted", finds: [] };
      }
    }
    this.timeline.reach({ tick: 0, phase: 0 });
    return { reason: "start", finds: [] };
  }

  /** The stretches of history before a place, the last one first. */
  *stretches(before: Position): Generator<[from: Position, to: Position]> {
    let to = before;
    for (const distance of [1_000, 20_000]) {
      const last = this.timeline.checkpoints.findLast((each) =>
        isBefore(each, to)
      );
      const from = { tick: to.tick - distance, phase: 0 };
      if (last === undefined || !isBefore(last, from)) break;
      yield [from, to];
      to = from;
    }
    for (const { tick, phase } of this.timeline.checkpoints.toReversed()) {
      const from = { tick, phase };
      if (!isBefore(from, to)) continue;
      yield [from, to];
      to = from;
    }
  }

  /** Runs on to a place, listened to. */
  #runThrough(to: Position): void {
    this.timeline.forwardNow(to.tick);
    while (isBefore(this.position, to) && this.timeline.deliver());
  }

  /**
   * Has a listener hear every trap of a stretch, and every instruction, or at
   * least those whose words are `wanted`.
   */
  replay<T extends Listener>(
    [from, to]: readonly [from: Position, to: Position],
    begin: () => T,
    wanted: (word: number) => boolean = () => true,
  ): T {
    this.timeline.reach(from);
    const listener = begin();
    this.rig.listener = listener;
    const changing = this.timeline.writtenFrom(from);
    if (changing === undefined) this.rig.markAll();
    else this.rig.markWhere(wanted, changing);
    this.#runThrough(to);
    this.rig.listener = undefined;
    this.rig.mark([]);
    return listener;
  }

  /** Goes back by one step; false at the start. */
  stepBack(): boolean {
    const here = this.position;
    if (here.phase > 0) {
      return this.timeline.reach({ ...here, phase: here.phase - 1 });
    }
    for (let distance = 1; here.tick > 0; distance *= 16) {
      const tick = Math.max(0, here.tick - distance);
      const before = this.#lastBefore(here, tick);
      if (before !== undefined) return this.timeline.reach(before);
      if (tick === 0) break;
    }
    this.timeline.reach(here);
    return false;
  }

  /**
   * The last place before another, as far as steps from a tick on show it. In
   * the middle of a wait is no place.
   */
  #lastBefore(here: Position, tick: number): Position | undefined {
    this.timeline.reach({ tick, phase: 0 });
    const { words } = this.guest.state;
    let isPlace = tick === 0 || words[WORD.processor] !== PROCESSOR.idle;
    let last: Position | undefined;
    while (isBefore(this.position, here)) {
      if (isPlace) last = this.position;
      isPlace = true;
      if (this.step().kind === "end") break;
    }
    return last;
  }

  /** Goes to a tick, before the interrupts that are due then. */
  async goto(tick: number, pause: Pause = NEVER): Promise<Arrival> {
    if (tick <= this.position.tick) this.timeline.reach({ tick, phase: 0 });
    let interrupted = false;
    const far = this.timeline.checkpoints.findLast((each) =>
      each.tick <= tick
    )!;
    if (far.tick > this.position.tick) this.timeline.restore(far);
    await this.timeline.forward(tick, async () => interrupted = await pause());
    if (this.position.tick === tick) return { reason: "step", finds: [] };
    if (interrupted) return { reason: "interrupted", finds: [] };
    return { reason: "short", finds: [] };
  }
}

function isSame(a: Position, b: Position): boolean {
  return a.tick === b.tick && a.phase === b.phase;
}
