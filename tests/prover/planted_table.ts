/**
 * The table of bad rows in the guide to the prover, made from what was found.
 *
 * @module
 */

/** What became of one bad row. */
export interface Verdicts {
  /** What is wrong with it. */
  readonly what: string;
  /** By the name of a method, whether it found that. */
  readonly by: Readonly<Record<string, boolean>>;
}

const METHODS = ["footprint", "exhaustive", "corners", "z3"];

/** The table's lines in Markdown, with the sums at its end. */
export function plantedTable(verdicts: readonly Verdicts[]): string[] {
  const rows = verdicts.map(({ what, by }) => [
    what,
    ...METHODS.map((name) => by[name] ? "found" : "**missed**"),
  ]);
  const sums = METHODS.map((name) => {
    const found = verdicts.filter(({ by }) => by[name]).length;
    return `${found} of ${verdicts.length}`;
  });
  const cells = [["the row …", ...METHODS], ...rows, ["in all", ...sums]];
  const widths = cells[0].map((_, n) =>
    Math.max(...cells.map((row) => row[n].length))
  );
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, n) => cell.padEnd(widths[n])).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [line(cells[0]), rule, ...cells.slice(1).map(line)];
}
