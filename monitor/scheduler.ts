/**
 * The scheduler: who runs next, and for how long. A monitor shares its engine
 * out among virtual machines with it; a host OS, among processes.
 *
 * It is stride scheduling, after C. A. Waldspurger and W. E. Weihl, "Stride
 * Scheduling: Deterministic Proportional-Share Resource Management", MIT, 1995.
 * Each machine has a _pass_, which a slice moves on by its ticks divided by the
 * machine's weight; the next slice goes to the least pass, of equal ones to the
 * oldest machine's. So one of twice the weight moves on half as far, and has
 * twice as many turns. With equal weights that is round robin.
 *
 * Who gives a slice up has paid for it all the same, and nobody begins a slice
 * at a lower pass than the latest one began at. So time that was slept through,
 * or that a cap has taken, is gone, and cannot be claimed later.
 *
 * A machine that has used up its cap waits for the next period. If nobody else
 * can run, the monitor's processor is idle meanwhile: no guest's clock moves,
 * but the monitor's time passes, because the period is one of that.
 *
 * A slice that the budget cuts short goes on where it was, so that how the
 * monitor's own time is cut makes no difference to its guests.
 *
 * @module
 */
import { isCount, PERIOD, type Share, SHARE_NUMBERS } from "./share.ts";

/** Ticks in a slice. */
export const SLICE = 10_000;

/** Who can be scheduled: a virtual machine, or a process. */
export interface Schedulable {
  /** Ticks that it has had so far, by its own clock. */
  readonly ticks: number;
  /** Its claim to the processor. */
  readonly share: Share;
  /** What is counted for it. */
  readonly statistics: { slices: number };
}

/** Lets somebody run for so many ticks, and says why it stopped. */
export type Give<T> = (who: T, budget: number) => "budget" | "idle" | "halt";

/** Who has the processor. */
interface Turn<T> {
  /** The machine, or none: the processor is idle. */
  readonly vm: T | undefined;
  /** Ticks of the whole slice. */
  readonly slice: number;
  /** Ticks that are left of it. */
  left: number;
}

/** Numbers in a saved scheduler before those of its machines. */
const OWN_NUMBERS = 6;

/**
 * Shares a processor out.
 *
 * For machines that want to run all the time, the bound is: the ticks that one
 * has had are never more than a slice above its part by weight, and never more
 * than a slice below that for each machine there is.
 */
export class Scheduler<T extends Schedulable> {
  readonly #run: Give<T>;
  readonly #slice: number;
  readonly #vms: T[] = [];
  #turn: Turn<T> | undefined;
  #elapsed = 0;
  #idle = 0;
  /** The highest pass at which a slice has begun. */
  #pass = 0;

  /**
   * A scheduler of nobody yet. `run` is how it lets somebody run, and `slice`
   * for how many ticks at a time.
   */
  constructor(run: Give<T>, slice: number = SLICE) {
    this.#run = run;
    this.#slice = slice;
  }

  /** Those who take part, the oldest first. */
  get vms(): readonly T[] {
    return this.#vms;
  }

  /** Ticks of the monitor's time: those of all machines, and idle ones. */
  get elapsed(): number {
    return this.#elapsed;
  }

  /** Ticks in which nobody ran, because of a cap. */
  get idle(): number {
    return this.#idle;
  }

  /** Lets a machine take part, from now on. */
  add(vm: T): void {
    vm.share.pass = this.#pass;
    this.#vms.push(vm);
    if (this.#turn?.vm === undefined) this.#turn = undefined;
  }

  /** Lets a machine take part no longer; whether it did. */
  remove(vm: T): boolean {
    const place = this.#vms.indexOf(vm);
    if (place < 0) return false;
    this.#vms.splice(place, 1);
    if (this.#turn?.vm === vm) this.#turn = undefined;
    return true;
  }

  /**
   * Runs the machines in turn until the budget is used up, or none can run:
   * "idle" if input could still wake one, "halt" if all have stopped for good.
   */
  run(budget: number): "budget" | "idle" | "halt" {
    let left = budget;
    // Who could not run since time has last passed, and why.
    const unable = new Map<T, "idle" | "halt">();
    while (unable.size < this.#vms.length) {
      if (left <= 0) return "budget";
      const turn = this.#turn ??= this.#begin(unable);
      const [used, why] = this.#give(turn, Math.min(turn.left, left));
      left -= used;
      turn.left -= used;
      if (why === "budget") unable.clear();
      else if (turn.vm !== undefined) unable.set(turn.vm, why);
      if (why !== "budget" || turn.left === 0) this.#turn = undefined;
    }
    return [...unable.values()].includes("idle") ? "idle" : "halt";
  }

  /** Gives the next slice to the least pass, or to nobody. */
  #begin(unable: ReadonlyMap<T, unknown>): Turn<T> {
    let vm: T | undefined;
    for (const each of this.#vms) {
      if (vm !== undefined && each.share.pass >= vm.share.pass) continue;
      if (unable.has(each) || each.share.allowance(this.#elapsed) === 0) {
        continue;
      }
      vm = each;
    }
    if (vm === undefined) {
      const slice = Math.min(this.#slice, PERIOD - this.#elapsed % PERIOD);
      return { vm, slice, left: slice };
    }
    const slice = Math.min(this.#slice, vm.share.allowance(this.#elapsed));
    this.#pass = Math.max(this.#pass, vm.share.pass);
    vm.share.pass = this.#pass + slice / vm.share.weight;
    return { vm, slice, left: slice };
  }

  /** Lets time pass for whose turn it is: how much, and why it stopped. */
  #give(
    { vm, slice, left }: Turn<T>,
    grant: number,
  ): [used: number, why: "budget" | "idle" | "halt"] {
    if (vm === undefined) {
      this.#elapsed += grant;
      this.#idle += grant;
      return [grant, "budget"];
    }
    const before = vm.ticks;
    const why = this.#run(vm, grant);
    // A grant that was used up counts whole: the time that a nested guest
    // idles away passes on no other clock than its own.
    const used = why === "budget" ? grant : vm.ticks - before;
    if (used > 0 && left === slice) vm.statistics.slices++;
    vm.share.charge(this.#elapsed, used);
    this.#elapsed += used;
    return [used, why];
  }

  /** All that has to be remembered, but for the machines themselves. */
  save(): Uint8Array {
    const { vm, slice, left } = this.#turn ??
      { vm: undefined, slice: 0, left: 0 };
    const place = vm === undefined ? -1 : this.#vms.indexOf(vm);
    return new Uint8Array(
      Float64Array.of(
        this.#elapsed,
        this.#idle,
        this.#pass,
        place,
        slice,
        left,
        ...this.#vms.flatMap(({ share }) => share.numbers),
      ).buffer,
    );
  }

  /** Remembers what was saved; whether that can be of these machines. */
  adopt(bytes: Uint8Array): boolean {
    const [elapsed, idle, pass, place, slice, left] = savedNumbers(bytes);
    const shares = savedShares(bytes);
    if (shares.length !== this.#vms.length) return false;
    const right = isCount(elapsed) && isCount(idle) && idle <= elapsed &&
      pass >= 0 && pass <= Number.MAX_SAFE_INTEGER &&
      (place === -1 || isCount(place) && place < shares.length) &&
      isCount(slice) && slice <= this.#slice && isCount(left) &&
      left <= slice &&
      this.#vms.every(({ share }, n) =>
        share.adopt(shares[n]) &&
        share.pass <= pass + this.#slice / share.weight
      );
    if (!right) return false;
    this.#elapsed = elapsed;
    this.#idle = idle;
    this.#pass = pass;
    this.#turn = left === 0 ? undefined : { vm: this.#vms[place], slice, left };
    return true;
  }
}

function savedNumbers(bytes: Uint8Array): number[] {
  return bytes.length % 8 === 0 && bytes.length >= OWN_NUMBERS * 8
    ? [...new Float64Array(bytes.slice().buffer)]
    : [];
}

/** The numbers of each share in a saved scheduler; none if it is malformed. */
export function savedShares(bytes: Uint8Array): number[][] {
  const numbers = savedNumbers(bytes);
  const shares: number[][] = [];
  for (let at = OWN_NUMBERS; at < numbers.length; at += SHARE_NUMBERS) {
    shares.push(numbers.slice(at, at + SHARE_NUMBERS));
  }
  return shares;
}
