/**
 * The smallest of what fails: what a student is shown should have nothing in it
 * that does not matter.
 *
 * @module
 */

/** How often something smaller is tried, at most. */
const MOST_TRIES = 80;

/**
 * Leaves out of `items` what need not be there for `fails` to return something:
 * first halves, then smaller and smaller pieces. Returns what was returned last.
 */
export async function smallest<T, F>(
  items: readonly T[],
  fails: (items: readonly T[]) => Promise<F | undefined>,
): Promise<F | undefined> {
  let kept = items;
  let failure = await fails(kept);
  if (failure === undefined) return undefined;
  let tries = 0;
  for (let piece = kept.length >> 1; piece > 0; piece >>= 1) {
    for (let at = 0; at < kept.length && tries < MOST_TRIES;) {
      const fewer = kept.toSpliced(at, piece);
      tries++;
      const found = await fails(fewer);
      if (found === undefined) at += piece;
      else [kept, failure] = [fewer, found];
    }
  }
  return failure;
}
