/**
 * The history of one run: where in it one is, and how to be anywhere else.
 *
 * A run is the same each time, so a moment of it need not be kept to be reached:
 * it is enough to go back to one before it, and to run from there. Moments are
 * kept at even distances. When there are too many, every other one is dropped:
 * so a run of any length needs no more than so many, and so long to replay.
 *
 * Guests do not notice where a run is cut, but whoever counts does: a monitor
 * loads a PSW once more after each cut. Therefore the first run of each stretch
 * is cut where `deno task run` cuts it, and nowhere else.
 *
 * @module
 */
import { deliver, PAGE_BYTES, PROCESSOR, WORD } from "../../../machine/mod.ts";
import type { Moment, Rig } from "./rig.ts";

/**
 * A place between two steps. Interrupts take no time, so the tick alone does not
 * say whether one that is due has been delivered yet.
 */
export interface Position {
  /** The guest's tick. */
  readonly tick: number;
  /** How many interrupts have been delivered at this tick. */
  readonly phase: number;
}

/** Whether one position comes before another. */
export function isBefore(a: Position, b: Position): boolean {
  return a.tick < b.tick || a.tick === b.tick && a.phase < b.phase;
}

/** Ticks after which a run is cut, as in `deno task run`. */
export const CUT = 100_000;

/** The most moments that are kept, beside those that the user has made. */
const MOST_MOMENTS = 128;

/** The most bytes of pages that they may hold, if the run is not short. */
const MOST_BYTES = 2 ** 28;

/** The greatest distance between the last moment and the end of what has run. */
const FRESH = 10 * CUT;

/** A moment that is kept. */
export interface Checkpoint extends Position {
  readonly moment: Moment;
  /** What was here before the user has made something else of it, if so. */
  readonly edited: Moment | undefined;
  /** How many pages it has that the one before it has not. */
  readonly own: number;
}

/** Why a run has stopped before its end: nothing more can happen by itself. */
export type End = "halt" | "idle";

/** A run that can be gone through in both directions. */
export class Timeline {
  readonly rig: Rig;
  #checkpoints: Checkpoint[];
  #distance = CUT;
  #phase = 0;
  /** The tick of the checkpoint that was kept or restored last. */
  #from = 0;
  /** Whether it was cut since then where `deno task run` does not. */
  #crooked = false;

  /** The history of a rig that has not run yet. */
  constructor(rig: Rig) {
    this.rig = rig;
    const moment = rig.keep();
    this.#checkpoints = [{
      tick: 0,
      phase: 0,
      moment,
      edited: undefined,
      own: 0,
    }];
  }

  /** Where one is. */
  get position(): Position {
    return { tick: this.rig.tower.guest.ticks, phase: this.#phase };
  }

  /** The moments that are kept, the earliest first. */
  get checkpoints(): readonly Checkpoint[] {
    return this.#checkpoints;
  }

  /**
   * The machine's pages that may be written between a checkpoint and the next
   * one; `undefined` if there is none here, or none after it.
   */
  writtenFrom(position: Position): ReadonlySet<number> | undefined {
    const checkpoint = this.checkpointAt(position);
    if (checkpoint === undefined) return undefined;
    const n = this.#checkpoints.indexOf(checkpoint);
    return this.#checkpoints[n + 1]?.moment.written;
  }

  /** The checkpoint at a place; what the user has made of it, if there are two. */
  checkpointAt({ tick, phase }: Position): Checkpoint | undefined {
    return this.#checkpoints.findLast((each) =>
      each.tick === tick && each.phase === phase
    );
  }

  /** Bytes of the pages that are kept, those that are equal counted once. */
  get bytes(): number {
    const pages = new Set<Uint8Array>();
    for (const { moment } of this.#checkpoints) {
      for (const page of moment.memory) pages.add(page);
      for (const page of moment.disk) pages.add(page);
    }
    return pages.size * PAGE_BYTES;
  }

  /**
   * Runs on to a tick. Interrupts that are due then are not delivered yet. After
   * each cut, `look` can say that it is enough.
   */
  async forward(
    tick: number,
    look: () => boolean | Promise<boolean> = () => false,
  ): Promise<End | undefined> {
    const { guest } = this.rig.tower;
    while (guest.ticks < tick) {
      const end = this.#leg(tick);
      if (await look()) return undefined;
      if (end !== undefined) return end;
    }
  }

  /** The same, all at once. */
  forwardNow(tick: number): End | undefined {
    const { guest } = this.rig.tower;
    while (guest.ticks < tick) {
      const end = this.#leg(tick);
      if (end !== undefined) return end;
    }
  }

  /** Runs to the next cut, to an edit, or to `tick`, whichever is first. */
  #leg(tick: number): End | undefined {
    const { tower: { guest, occupant } } = this.rig;
    const { ticks } = guest;
    if (ticks % CUT !== 0 && ticks !== this.#from) this.#crooked = true;
    const cut = ticks - ticks % CUT + CUT;
    const edit = this.#nextEdit();
    const to = Math.min(cut, tick, edit?.tick ?? Infinity);
    const why = occupant.run(to - ticks);
    if (guest.ticks > ticks) this.#phase = 0;
    const end = guest.ticks < to ? endOf(why, guest.state.words) : undefined;
    if (edit !== undefined && guest.ticks === edit.tick) this.#restore(edit);
    else if (guest.ticks === cut) this.#keepAt(cut);
    return end;
  }

  /** Goes to a position, wherever it is. False if the run does not reach it. */
  reach(to: Position): boolean {
    const here = this.position;
    const from = this.#before(to);
    const near = !isBefore(to, here) && isBefore(from, here) &&
      !this.#crooked;
    if (!near) this.#restore(from);
    this.forwardNow(to.tick);
    while (isBefore(this.position, to)) {
      if (!this.deliver()) return false;
    }
    return this.position.tick === to.tick;
  }

  /** What is seen in a moment that the user has changed, before and after. */
  compare<T>(
    { moment, edited }: Checkpoint,
    look: () => T,
  ): [T, T] | undefined {
    if (edited === undefined) return undefined;
    this.rig.restore(edited);
    const before = look();
    this.rig.restore(moment);
    this.#crooked = true;
    return [before, look()];
  }

  /** Goes back to a checkpoint, or on to one. */
  restore(checkpoint: Checkpoint): void {
    this.#restore(checkpoint);
  }

  /** Whether an interrupt may be due here, and would be delivered. */
  get isInterruptNear(): boolean {
    const { clock, cpu, state: { words } } = this.rig.tower.guest;
    const isDue = words[WORD.pending] !== 0 || clock.next <= clock.ticks;
    return isDue && cpu.ie !== 0 && words[WORD.processor] <= PROCESSOR.idle;
  }

  /** Delivers the interrupt that is due, if one is to be delivered now. */
  deliver(): boolean {
    if (!this.isInterruptNear) return false;
    const { guest } = this.rig.tower;
    const { clock, state: { words } } = guest;
    const before = guest.mark();
    clock.settle();
    if (words[WORD.pending] === 0) {
      // It was seen in advance, and has to happen when it would have.
      guest.rewind(before);
      return false;
    }
    const exit = guest.run(1);
    if (exit.kind !== "trap") return false;
    deliver(guest, exit);
    this.#phase++;
    return true;
  }

  /**
   * Lets `change` change something here. What was to come after is forgotten,
   * and input too, but for what is typed here: it comes one tick later.
   */
  edit(change: () => void): void {
    this.straighten();
    const here = this.position;
    const earlier = this.checkpointAt(here);
    this.#checkpoints = this.#checkpoints.filter((each, n) =>
      n === 0 || isBefore(each, here)
    );
    this.rig.tower.guest.console.forget(here.tick + 1);
    const before = this.rig.keep();
    change();
    const moment = this.rig.keep();
    const edited = earlier?.edited ?? before;
    const written = [before, ...earlier === undefined ? [] : [earlier.moment]]
      .reduce((all, { written }) => all.union(written), moment.written);
    const own = pagesNotIn(this.#checkpoints.at(-1)?.moment ?? moment, moment);
    this.#checkpoints.push({
      ...here,
      moment: { ...moment, written },
      edited,
      own,
    });
    this.#from = here.tick;
  }

  /** Goes back to tick 0, and forgets what the user has changed. */
  startAgain(): void {
    this.#restore(this.#checkpoints[0]);
    const edit = this.#checkpoints.findIndex(({ edited }) =>
      edited !== undefined
    );
    if (edit < 0) return;
    this.#checkpoints.length = Math.max(1, edit);
    this.rig.tower.guest.console.forget(this.#checkpoints[0].tick);
  }

  /** Comes here again without cuts on the way, so that all counts are right. */
  straighten(): void {
    if (this.#crooked) this.reach(this.position);
  }

  #restore({ tick, phase, moment }: Checkpoint): void {
    this.rig.restore(moment);
    this.#phase = phase;
    this.#from = tick;
    this.#crooked = false;
  }

  /** The last checkpoint that is not after a position. */
  #before(to: Position): Checkpoint {
    return this.#checkpoints.findLast((each) => !isBefore(to, each))!;
  }

  #nextEdit(): Checkpoint | undefined {
    const here = this.position;
    return this.#checkpoints.find((each) =>
      each.edited !== undefined && isBefore(here, each)
    );
  }

  /** Keeps this moment, unless it is kept already, or need not be. */
  #keepAt(tick: number): void {
    const last = this.#checkpoints.at(-1)!;
    if (tick <= last.tick || tick % Math.min(this.#distance, FRESH) !== 0) {
      return;
    }
    if (this.#crooked) {
      this.#restore(last);
      return void this.forwardNow(tick);
    }
    const moment = this.rig.keep();
    const own = pagesNotIn(last.moment, moment);
    this.#checkpoints.push({ tick, phase: 0, moment, edited: undefined, own });
    this.#from = tick;
    this.#thin();
  }

  /** Drops what is nearer than it has to be, but for the latest. */
  #thin(): void {
    const kept = this.#checkpoints.filter(({ edited }) => edited === undefined);
    const bytes = kept.reduce((sum, { own }) => sum + own, 0) * PAGE_BYTES;
    if (kept.length > MOST_MOMENTS || bytes > MOST_BYTES) this.#distance *= 2;
    for (let n = this.#checkpoints.length - 2; n > 0; n--) {
      const { tick, edited } = this.#checkpoints[n];
      if (edited === undefined && tick % this.#distance !== 0) this.#drop(n);
    }
  }

  /** Drops a checkpoint that has one before it and one after it. */
  #drop(n: number): void {
    const [before, dropped, next] = this.#checkpoints.slice(n - 1, n + 2);
    const written = next.moment.written.union(dropped.moment.written);
    const moment = { ...next.moment, written };
    const own = pagesNotIn(before.moment, moment);
    this.#checkpoints.splice(n, 2, { ...next, moment, own });
  }
}

/** How many pages a moment has that the one before it has not. */
function pagesNotIn(before: Moment, { memory, disk }: Moment): number {
  let count = 0;
  memory.forEach((page, n) => page === before.memory[n] || count++);
  disk.forEach((page, n) => page === before.disk[n] || count++);
  return count;
}

function endOf(
  why: "budget" | "idle" | "halt",
  words: Int32Array,
): End | undefined {
  if (words[WORD.processor] > PROCESSOR.idle) return "halt";
  return why === "budget" ? undefined : why;
}
