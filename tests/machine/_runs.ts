/**
 * How many random cases a property is tried with.
 *
 * @module
 */

let share = 1;

/** The number of cases: `full`, or a part of it where time is short. */
export function runs(full: number): number {
  return Math.ceil(full / share);
}

/**
 * Has each property tried with one case in so many, from here on: for mutants,
 * which have to get past every property there is.
 */
export function hurry(oneIn: number): void {
  share = oneIn;
}
