/**
 * What is made of a bench's samples.
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
