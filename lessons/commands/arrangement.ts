/**
 * Where a guest can run: what `--on` takes.
 *
 * @module
 */
import { nearest, UsageError } from "../../isa/mod.ts";
import { quoted } from "./text.ts";

/** The most monitors, one on the other. */
export const DEEPEST = 16;

/** What the lowest monitor stands on. */
export type Ground =
  /** The machine itself. */
  | "hardware"
  /** A host OS, as one of its processes. */
  | "type2"
  /** The same, with the help of a module in the host's kernel. */
  | "kernel";

/** What is between a guest and the machine. */
export interface Arrangement {
  /** What the lowest monitor stands on. */
  readonly ground: Ground;
  /** How many monitors there are, one on the other: none is bare. */
  readonly depth: number;
}

const PLAIN: Readonly<Record<string, Arrangement>> = {
  bare: { ground: "hardware", depth: 0 },
  type1: { ground: "hardware", depth: 1 },
  type2: { ground: "type2", depth: 1 },
  kernel: { ground: "kernel", depth: 1 },
};

/** What stands before the number of monitors, for each ground. */
const STACKED: Readonly<Record<Ground, string>> = {
  hardware: "nested",
  type2: "type2",
  kernel: "kernel",
};

/**
 * The arrangement that the user wants, by the value of `--on`.
 *
 * @throws {UsageError} if there is none of that name.
 */
export function parseArrangement(on: string): Arrangement {
  if (Object.hasOwn(PLAIN, on)) return PLAIN[on];
  const [, name, digits] = /^(nested|type2|kernel):(\d+)$/.exec(on) ?? [];
  const ground = (Object.keys(STACKED) as Ground[])
    .find((each) => STACKED[each] === name);
  const depth = Number(digits);
  if (ground !== undefined && depth >= 1 && depth <= DEEPEST) {
    return { ground, depth };
  }
  const guess = nearest(on, [...Object.keys(PLAIN), "nested:2"]);
  const hint = guess === undefined ? "" : ` (did you mean ${guess}?)`;
  throw new UsageError(
    `--on ${quoted(on)}: need bare, type1, type2, kernel, or nested:N with N ` +
      `from 1 to ${DEEPEST}${hint}`,
  );
}

/** The name of an arrangement, as `--on` takes it. */
export function arrangementName({ ground, depth }: Arrangement): string {
  for (const [name, plain] of Object.entries(PLAIN)) {
    if (plain.ground === ground && plain.depth === depth) return name;
  }
  return `${STACKED[ground]}:${depth}`;
}
