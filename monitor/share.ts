/**
 * A virtual machine's claim to the processor: its weight and its cap, and the
 * account of what it has had.
 *
 * @module
 */
import { UsageError } from "../isa/mod.ts";

/** The weight of a machine for which none was asked. */
export const USUAL_WEIGHT = 100;

/** The largest weight; the least is 1. */
export const MOST_WEIGHT = 10_000;

/** Ticks of the monitor's time over which a cap holds. */
export const PERIOD = 100_000;

/**
 * How much of the processor a virtual machine may have.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { assemble, load, Machine, Monitor } from "@trapeze/trapeze";
 *
 * const monitor = new Monitor(new Machine({ memory: 1 << 16 }));
 * const shares = [{ weight: 100 }, { weight: 200 }, { weight: 700, cap: 40 }];
 * for (const share of shares) {
 *   const vm = monitor.createVm({ memory: 4096, ...share });
 *   load(vm, assemble("_start: j _start"));
 * }
 * monitor.run(1_000_000);
 * assertEquals(
 *   monitor.vms.map((vm) => vm.ticks),
 *   [200_000, 400_000, 400_000],
 * );
 * ```
 */
export interface ShareOptions {
  /**
   * Its part of the processor when all want it, against the weights of the
   * others: a whole number from 1 to 10,000; 100 by default.
   */
  readonly weight?: number;
  /**
   * The most of each {@linkcode PERIOD} that it may have, even if nobody else
   * wants it: whole percent from 1 to 100; 100 by default, which is no cap.
   */
  readonly cap?: number;
}

/** Numbers in a saved share: see {@linkcode Share.numbers}. */
export const SHARE_NUMBERS = 5;

/** A claim to the processor, and the account of what was had. */
export class Share {
  /** Its part of the processor, against the weights of the others. */
  readonly weight: number;
  /** The most percent of each period that it may have; 100 is no cap. */
  readonly cap: number;
  /**
   * How far it has come: the ticks of all slices it was given, each divided by
   * the weight. Who has come least far is next.
   */
  pass = 0;
  #period = 0;
  #used = 0;

  /**
   * A claim of which nothing was had yet.
   *
   * @throws {UsageError} if there is no such weight or cap.
   */
  constructor({ weight = USUAL_WEIGHT, cap = 100 }: ShareOptions = {}) {
    check("weight", weight, MOST_WEIGHT);
    check("cap", cap, 100);
    this.weight = weight;
    this.cap = cap;
  }

  /** The longest slice that it may begin at this tick of the monitor's time. */
  allowance(now: number): number {
    if (this.cap === 100) return Infinity;
    this.#enter(now);
    const most = this.cap * PERIOD / 100 - this.#used;
    // It ends with the period, so that it counts in one period alone.
    return Math.min(most, PERIOD - now % PERIOD);
  }

  /** Notes that it has had so many ticks, the first of them at `now`. */
  charge(now: number, ticks: number): void {
    if (this.cap === 100) return;
    this.#enter(now);
    this.#used += ticks;
  }

  /** The account, to be saved. */
  get numbers(): number[] {
    return [this.weight, this.cap, this.pass, this.#period, this.#used];
  }

  /** Takes over a saved account; whether it can be one of this share's. */
  adopt(numbers: readonly number[]): boolean {
    const [weight, cap, pass, period, used] = numbers;
    if (weight !== this.weight || cap !== this.cap) return false;
    if (!(pass >= 0 && isCount(period) && isCount(used))) return false;
    if (used > cap * PERIOD / 100) return false;
    this.pass = pass;
    this.#period = period;
    this.#used = used;
    return true;
  }

  /** What was had in another period is forgotten. */
  #enter(now: number): void {
    const period = Math.floor(now / PERIOD);
    if (period === this.#period) return;
    this.#period = period;
    this.#used = 0;
  }
}

/** Whether it can be a number of ticks. */
export function isCount(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0;
}

function check(name: "weight" | "cap", value: number, most: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= most) return;
  const unit = name === "cap" ? " percent" : "";
  throw new UsageError(
    `a ${name} of ${value}${unit}: need a whole number from 1 to ${most}`,
  );
}
