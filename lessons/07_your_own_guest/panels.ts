/**
 * Panels that only this lesson shows.
 *
 * @module
 */
import { type Table, term } from "../runner/panel.ts";
import { FILE, type Program } from "./programs.ts";

/** A part of a source: what stands between two empty lines, from 0. */
export function part({ source }: Pick<Program, "source">, n: number): Table {
  const lines = source.trimEnd().split("\n");
  const blanks = lines.flatMap((line, at) => line === "" ? [at] : []);
  const bounds = [-1, ...blanks, lines.length];
  return numbered(lines, bounds[n] + 1, bounds[n + 1]);
}

/** A whole source. */
export function whole({ source }: Pick<Program, "source">): Table {
  const lines = source.trimEnd().split("\n");
  return numbered(lines, 0, lines.length);
}

function numbered(
  lines: readonly string[],
  from: number,
  end: number,
): Table {
  return {
    kind: "table",
    title: FILE,
    rows: lines.slice(from, end).map((line, n) => ({
      cells: [String(from + n + 1).padStart(2), line],
    })),
  };
}

/** A text as it is printed. */
export function printout(title: string, text: string): Table {
  return {
    kind: "table",
    title,
    rows: text.split("\n").map((line) => ({ cells: [line] })),
  };
}

/** Commands to try. */
export function commands(lines: readonly string[]): Table {
  return {
    kind: "table",
    title: term("commands"),
    rows: lines.map((line) => ({ cells: [line] })),
  };
}
