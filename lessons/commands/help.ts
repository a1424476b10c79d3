/**
 * The text of `--help`, made from a command's declaration.
 *
 * @module
 */
import type { Declaration, Option } from "./cli.ts";
import { hanging, indented, wrap } from "./text.ts";

/** Where the descriptions of options begin. */
const INDENT = 22;

/** What exit codes mean, unless a command says more. */
const EXITS: Readonly<Record<number, string>> = {
  0: "done",
  1: "the work failed",
  2: "wrong usage, or a file that cannot be used",
};

/** The help of a command, at most 80 columns wide. */
export function helpText(
  { name, summary, operands, notes = [], examples, exits }: Declaration,
  options: readonly Option[],
): string {
  const usage = `Usage: deno task ${name} [OPTION]... ${operands}`.trimEnd();
  return [
    [usage],
    wrap(summary),
    ...notes.map((note) => wrap(note)),
    ["Options:", ...options.flatMap(optionLines)],
    [
      "Examples:",
      ...examples.flatMap(([command, does]) => [
        `  ${command}`,
        ...indented(does, 6),
      ]),
    ],
    [
      "Exit codes:",
      ...Object.entries({ ...EXITS, ...exits }).flatMap(([code, means]) =>
        hanging(`  ${code}`, means, 7)
      ),
    ],
  ].map((block) => block.join("\n")).join("\n\n") + "\n";
}

function optionLines({ name, short, value, description }: Option): string[] {
  const long = `--${name}${value === undefined ? "" : ` ${value}`}`;
  const label = short === undefined ? `  ${long}` : `  -${short}, ${long}`;
  return hanging(label, description, INDENT);
}
