/**
 * Random guests as trials of somebody's monitor: drawn from a seed, and made
 * smaller if one fails.
 *
 * @module
 */
import fc from "fast-check";
import { Image, type Segment } from "../../isa/mod.ts";
import { DRILLS } from "./drills.ts";
import { diskOf, KERNELS, type Program } from "./program.ts";

/** The most ticks between two looks at a trial. */
const MOST_TICKS = 250;

/**
 * Drills and kernels whose runs are short, and whose input is all there when
 * they begin: as it can be given to the debugger.
 */
export const TRIALS: fc.Arbitrary<Program> = fc.oneof(DRILLS, KERNELS)
  .map((program) => ({
    ...program,
    input: atOnce(program.input),
    steps: program.steps.map((ticks) => Math.min(ticks, MOST_TICKS)),
  }));

function atOnce(input: Program["input"]): Program["input"] {
  const bytes = input.flatMap(({ bytes }) => [...bytes]);
  if (input.length === 0) return [];
  return [
    { tick: 0, bytes: Uint8Array.from(bytes) },
    { tick: 0, bytes: new Uint8Array() },
  ].filter(({ bytes }, n) => n === 1 || bytes.length > 0);
}

/** A program as an image, and its disk. */
export function imageOf(program: Program): Image {
  const segments = program.parts
    .filter(({ words }) => words.length > 0)
    .map(({ address, words }): Segment => ({
      name: "guest",
      address,
      virtual: address,
      bytes: new Uint8Array(Int32Array.from(words).buffer),
    }))
    .sort((a, b) => a.address - b.address);
  return new Image({ entry: program.entry, segments, symbols: [], lines: [] });
}

export { diskOf };

/** How many trials there are. */
export interface TrialOptions {
  /** The seed of the random programs. */
  readonly seed: number;
  /** How many programs. */
  readonly count: number;
  /** How often a program that fails may be tried to be made smaller. */
  readonly shrinks: number;
}

/** A program, and what it fails with. */
export interface FailedTrial<F> {
  readonly program: Program;
  readonly failure: F;
}

/** What a program fails with, if it does. */
type Fails<F> = (program: Program) => Promise<F | undefined>;

/**
 * The first program for which `fails` returns something, made smaller as long
 * as it still does; with what was returned. `undefined` if there is none.
 */
export async function smallestFailure<F>(
  programs: fc.Arbitrary<Program>,
  fails: Fails<F>,
  { seed, count, shrinks }: TrialOptions,
): Promise<FailedTrial<F> | undefined> {
  let found: FailedTrial<F> | undefined;
  let left = shrinks;
  let error: unknown;
  const property = fc.asyncProperty(programs, async (program) => {
    if (error !== undefined || found !== undefined && left-- <= 0) return true;
    try {
      const failure = await fails(program);
      if (failure === undefined) return true;
      found = { program, failure };
    } catch (thrown) {
      error = thrown;
    }
    return false;
  });
  await fc.check(property, {
    seed,
    numRuns: count,
    endOnFailure: shrinks === 0,
  });
  if (error !== undefined) throw error;
  return found && shrinks > 0 ? await pruned(found, fails, shrinks) : found;
}

/** Words that are taken away at a time: first many, at last one. */
const CHUNKS = [64, 16, 4, 1];

/**
 * Takes the disk, the input and words away (0 is no instruction), as long as it
 * still fails.
 */
async function pruned<F>(
  trial: FailedTrial<F>,
  fails: Fails<F>,
  tries: number,
): Promise<FailedTrial<F>> {
  let [smallest, left] = [trial, tries];
  for (const less of [{ blocks: 0 }, { input: [] }]) {
    const program = { ...smallest.program, ...less };
    const failure = await fails(program);
    if (failure !== undefined) smallest = { program, failure };
  }
  for (const chunk of CHUNKS) {
    for (const [n, { words }] of trial.program.parts.entries()) {
      for (let at = 0; at < words.length; at += chunk) {
        const program = without(smallest.program, n, { at, chunk });
        if (program === undefined) continue;
        if (left-- <= 0) return smallest;
        const failure = await fails(program);
        if (failure !== undefined) smallest = { program, failure };
      }
    }
  }
  return smallest;
}

/** The program with zeros in the place of some words, if they are none yet. */
function without(
  program: Program,
  part: number,
  { at, chunk }: { readonly at: number; readonly chunk: number },
): Program | undefined {
  const { words } = program.parts[part];
  if (words.slice(at, at + chunk).every((word) => word === 0)) return undefined;
  const rest = words.map((word, n) => n >= at && n < at + chunk ? 0 : word);
  return {
    ...program,
    parts: program.parts.with(part, { ...program.parts[part], words: rest }),
  };
}
