/**
 * How far a grading has come, in a line.
 *
 * @module
 */

/** Characters of the bar. */
const BAR = 24;

/** Submissions that are done, of all that there are to do, in milliseconds. */
export interface Progress {
  readonly done: number;
  readonly all: number;
  readonly elapsed: number;
}

/** The line: a bar, the counts, and about how long it will take. */
export function progressText({ done, all, elapsed }: Progress): string {
  const filled = all === 0 ? BAR : Math.floor(BAR * done / all);
  const bar = "#".repeat(filled).padEnd(BAR, ".");
  const left = done === 0 || done === all
    ? ""
    : `, about ${duration(elapsed / done * (all - done))} left`;
  return `[${bar}] graded ${done} of ${all}${left}`;
}

/** Milliseconds in words, roughly. */
function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.ceil(minutes / 60)} h`;
}
