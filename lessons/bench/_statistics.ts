/**
 * What is made of a bench's samples.
 *
 * On a machine that does other things as well, a run can only be too slow, and
 * for a while all runs are. So two ways are run in turn, each run is compared
 * with the other's in the same round, and the median of these ratios stands.
 *
 * @module
 */

/** A figure, and how sure it is. */
export interface Figure {
  /** The median of the rounds. */
  readonly value: number;
  /** Half the width of the middle half of the rounds, as a share of it. */
  readonly spread: number;
}

/** The figure of some samples, one for each round. */
export function figure(samples: readonly number[]): Figure {
  const value = quantile(samples, 0.5);
  const width = quantile(samples, 0.75) - quantile(samples, 0.25);
  return { value, spread: Math.abs(width / 2 / value) };
}

/** The sample that a share of the samples lies below. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const [below, above] = [Math.floor(place), Math.ceil(place)];
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}

/** The mean of ratios: their product's root. */
export function geometricMean(values: readonly number[]): number {
  const sum = values.reduce((sum, value) => sum + Math.log(value), 0);
  return Math.exp(sum / values.length);
}

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
