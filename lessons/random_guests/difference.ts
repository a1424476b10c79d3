/**
 * What is different between two guests that should be the same.
 *
 * @module
 */
import { COUNT, type EngineBase, WORD } from "../../machine/mod.ts";

/** One thing that is not the same. */
export interface Difference {
  /** What it is: a register, a count, a word of memory. */
  readonly what: string;
  /** How it is in the first guest. */
  readonly actual: unknown;
  /** How it is in the second, which is the measure. */
  readonly expected: unknown;
}

/** What is different between two guests, the second of which is the measure. */
export function differencesOf(a: EngineBase, b: EngineBase): Difference[] {
  const found: Difference[] = [];
  const compare = (what: string, actual: unknown, expected: unknown): void => {
    if (actual !== expected) found.push({ what, actual, expected });
  };
  for (let n = 0; n < 16; n++) compare(`x${n}`, a.cpu.x[n], b.cpu.x[n]);
  a.cpu.store();
  b.cpu.store();
  for (const [name, at] of Object.entries(WORD)) {
    if (at >= 16) compare(name, a.state.words[at], b.state.words[at]);
  }
  for (const [name, at] of Object.entries(COUNT)) {
    compare(name, a.state.counts[at], b.state.counts[at]);
  }
  for (let at = 0; at < a.size; at += 4) {
    compare(`word at 0x${at.toString(16)}`, a.load(at), b.load(at));
  }
  compare("disk", `${a.disk.contents}`, `${b.disk.contents}`);
  compare("output", `${a.console.output}`, `${b.console.output}`);
  compare(
    "input",
    JSON.stringify(a.console.log),
    JSON.stringify(b.console.log),
  );
  return found;
}

/** The most lines of a text about differences. */
const MOST_LINES = 12;

/** The same as text, one thing on each line. */
export function difference(a: EngineBase, b: EngineBase): string {
  const lines = differencesOf(a, b).map(({ what, actual, expected }) =>
    `${what} is ${actual}, not ${expected}`
  );
  const more = lines.length - MOST_LINES;
  if (more > 0) lines.splice(MOST_LINES, more, `and ${more} more`);
  return "\n  " + (lines.join("\n  ") || "the snapshot itself");
}
