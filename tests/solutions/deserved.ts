/**
 * What solutions deserve.
 *
 * @module
 */

/** The reference solution with one mistake in it. */
export interface Mistake {
  /** What is put in the place of what; that is there exactly once. */
  readonly edits: readonly (readonly [from: string, to: string])[];
  /** The rows of the rubric that it still passes. */
  readonly passes: readonly string[];
}

/**
 * For each solution, by name, the rows of the rubric that it passes: `all`, or
 * those, and no other. A name alone is a folder beside the table; `starter` is
 * the assignment's own; a mistake is one in the folder `reference`.
 */
export type Deserved = Readonly<
  Record<string, "all" | readonly string[] | Mistake>
>;

/** The rows that a solution passes. */
export function passedRows(
  deserved: Deserved[string],
  rows: readonly string[],
): readonly string[] {
  if (deserved === "all") return rows;
  return "passes" in deserved ? deserved.passes : deserved;
}
