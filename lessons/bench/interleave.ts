/**
 * Running several ways in turn.
 *
 * A machine that does other things as well makes some runs slow, and for a
 * while all of them. So the ways to be compared run in turn, each with those of
 * its own round, and it is the median of the rounds' ratios that counts.
 *
 * @module
 */

/** Milliseconds now, from any beginning. */
export type Now = () => number;

/** Gets a run ready and returns it: only the run itself is timed. */
export type Prepare = () => () => void;

/** How often to run. */
export interface Rounds {
  /** Rounds that count. */
  readonly rounds: number;
  /** Rounds before them, for the compiler's sake. */
  readonly warmUp: number;
}

/**
 * Runs several ways in turn, round after round, every other round backwards.
 * Returns the milliseconds of each round, by way.
 */
export function interleave<Name extends string>(
  ways: Readonly<Record<Name, Prepare>>,
  { rounds, warmUp }: Rounds,
  now: Now,
): Readonly<Record<Name, number>>[] {
  const names = Object.keys(ways) as Name[];
  const samples: Record<Name, number>[] = [];
  for (let round = -warmUp; round < rounds; round++) {
    const times = {} as Record<Name, number>;
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const run = ways[name]();
      const before = now();
      run();
      times[name] = now() - before;
    }
    if (round >= 0) samples.push(times);
  }
  return samples;
}
