/**
 * When translating is worth its time.
 *
 * Nobody knows how long a program is going to run. So it is executed for some
 * multiple of the time that a translation takes before that is made: whoever
 * ends right after has lost that share and no more, and all others gain.
 *
 * Time is told in ticks of the fast loop, so that what is decided depends on
 * what the program does, and not on a clock.
 *
 * @module
 */

/**
 * What a region takes, in ticks of the fast loop: each one, each instruction of
 * it, the first one of a machine, and one that is remembered. The first one of
 * all takes longest: the translator itself has to be compiled.
 */
const COST = {
  region: 20_000,
  instruction: 1_500,
  arena: 30_000,
  again: 13_000,
  beginning: 1_000_000,
};

/** Whether anything has been translated: it changes when, never what. */
let hasBegun = false;

/** What one machine's translations have cost. */
export class Economy {
  readonly #patience: number;
  #spent = 0;
  #hasArena = false;

  /** One that waits for so many times the time that a translation takes. */
  constructor(patience: number) {
    this.#patience = patience;
  }

  /** How many ticks have to be executed before another region is worth it. */
  get worthAt(): number {
    return this.#patience * (this.#spent + this.#next);
  }

  /** Notes that a region of so many instructions was made, or remembered. */
  charge(instructions: number, isNew: boolean): void {
    this.#spent += isNew
      ? this.#next + COST.instruction * instructions
      : COST.again;
    this.#hasArena = hasBegun = true;
  }

  /** The least that the next one takes. */
  get #next(): number {
    return COST.region + (this.#hasArena ? 0 : COST.arena) +
      (hasBegun ? 0 : COST.beginning);
  }
}
