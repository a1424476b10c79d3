/**
 * "Did you mean …?": the known names that are nearest to one that is unknown.
 *
 * @module
 */

/** Longer names are not guessed at: the work grows with the square. */
const LONGEST = 40;

/** More names than this are no help. */
const MOST = 3;

/**
 * The known name that is nearest to `name`, or `undefined` if none is near
 * enough to have been meant.
 */
export function nearest(
  name: string,
  known: Iterable<string>,
): string | undefined {
  return nearestNames(name, known)[0];
}

/** The known names, at most three, that are equally near to `name`. */
export function nearestNames(
  name: string,
  known: Iterable<string>,
): string[] {
  if (name.length > LONGEST) return [];
  let best: string[] = [];
  let least = Math.max(1, Math.floor(name.length / 3));
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) > least) continue;
    if (letters(candidate) === letters(name)) continue;
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance > least || distance >= candidate.length) continue;
    if (distance < least) best = [];
    least = distance;
    best.push(candidate);
  }
  return [...new Set(best)].slice(0, MOST);
}

/** Who writes x16 did not mistype x15: a number is right as a rule. */
function letters(name: string): string {
  return /\d/.test(name) ? name.replace(/\d+/g, "0") : `${name} `;
}

/**
 * How many letters must be put in, left out, changed, or swapped with their
 * neighbour to turn one word into the other.
 */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    [before, above] = [above, row];
  }
  return above[b.length];
}
