/**
 * Fairness, as it can be measured: whoever wants to run is not kept waiting
 * while others have more than their part.
 *
 * Of two guests i and j with weights w, what i has had per weight is compared
 * with what j has had, over every span of time in which j was awake:
 *
 *     had(i) / w(i)  <=  had(j) / w(j)  +  SLACK / w(i)  +  SLACK / w(j)
 *
 * It does not matter whether i was awake: who has slept, has no claim to what
 * it did not have. All is multiplied by both weights, so it is exact.
 *
 * (With turns of half of SLACK, start-time fair queueing stays within half of
 * this: P. Goyal, H. M. Vin, H. Cheng, "Start-Time Fair Queueing", SIGCOMM 1996.
 * The rest is for those who have other good ideas.)
 *
 * @module
 */

/** Ticks that a guest of weight 1 may be ahead, or behind. */
export const SLACK = 200;

/** A guest that was kept waiting, while another had too much. */
export interface Unfairness {
  /** Who wanted to run. */
  readonly waiting: number;
  /** Who had too much. */
  readonly favoured: number;
  /** The machine's tick since when. */
  readonly since: number;
  /** Ticks that each has had since. */
  readonly had: { readonly waiting: number; readonly favoured: number };
  /** The most that the other may have had. */
  readonly most: number;
}

/** The moment since which a guest has had the most, against another. */
interface Mark {
  readonly tick: number;
  readonly lead: number;
  readonly had: readonly number[];
}

/** What each guest has had, and against whom. */
export class Fairness {
  readonly #weights: readonly number[];
  readonly #had: number[];
  /** For each guest that is awake, a mark against each other one. */
  readonly #marks: (Mark[] | undefined)[];

  /** All are awake, and have had nothing. */
  constructor(weights: readonly number[]) {
    this.#weights = weights;
    this.#had = weights.map(() => 0);
    this.#marks = weights.map(() => undefined);
    weights.forEach((_, guest) => this.wake(guest, 0));
  }

  /** A guest wants to run, from this tick of the machine's on. */
  wake(guest: number, tick: number): void {
    this.#marks[guest] = this.#weights
      .map((_, other) => this.#mark(other, guest, tick));
  }

  /** A guest does not want to run. */
  sleep(guest: number): void {
    this.#marks[guest] = undefined;
  }

  /** A guest has run, up to this tick of the machine's: who waits too long? */
  run(guest: number, ticks: number, tick: number): Unfairness | undefined {
    this.#had[guest] += ticks;
    this.#marks[guest] = this.#marks[guest]?.map((mark, other) =>
      this.#lead(other, guest) < mark.lead
        ? this.#mark(other, guest, tick)
        : mark
    );
    for (const [waiting, marks] of this.#marks.entries()) {
      const mark = marks?.[guest];
      if (waiting === guest || mark === undefined) continue;
      const [w, v] = [this.#weights[guest], this.#weights[waiting]];
      const lead = this.#lead(guest, waiting) - mark.lead;
      if (lead <= SLACK * (w + v)) continue;
      const [had, other] = [guest, waiting]
        .map((each) => this.#had[each] - mark.had[each]);
      return {
        waiting,
        favoured: guest,
        since: mark.tick,
        had: { waiting: other, favoured: had },
        most: Math.floor((other * w + SLACK * (w + v)) / v),
      };
    }
  }

  /** How far one guest is ahead of another, times both weights. */
  #lead(guest: number, other: number): number {
    const [had, weights] = [this.#had, this.#weights];
    return had[guest] * weights[other] - had[other] * weights[guest];
  }

  #mark(guest: number, other: number, tick: number): Mark {
    return { tick, lead: this.#lead(guest, other), had: [...this.#had] };
  }
}
