/**
 * Random kernels as guests of the monitor that was handed in.
 *
 * @module
 */
import { FREE_MEMORY } from "../../../isa/mod.ts";
import { op, ZERO } from "../../random_guests/code.ts";
import { memoryLines } from "../../random_guests/listing.ts";
import type { Program } from "../../random_guests/program.ts";
import {
  imageOf,
  smallestFailure,
  TRIALS,
} from "../../random_guests/trials.ts";
import { Failure, type Text, type Work } from "../contract.ts";
import { lines, same } from "../tools/words.ts";
import { assertSame } from "./check.ts";

/** How many guests, and where. */
export interface RandomOptions {
  readonly seed: number;
  readonly count: number;
  /** How often a smaller one is tried, if one fails. */
  readonly shrinks: number;
  /** How many monitors there are, one on the other. */
  readonly depth: number;
}

/**
 * Has random guests do under the monitor what they do on a machine.
 *
 * @throws {Failure} for the smallest one found that does not.
 */
export async function assertAllSame(
  work: Work,
  { seed, count, shrinks, depth }: RandomOptions,
): Promise<void> {
  const found = await smallestFailure(
    TRIALS,
    (program) => Promise.resolve(failureOf(work, program, depth)),
    { seed, count, shrinks },
  );
  if (found === undefined) return;
  const { failure: { why, exhibit }, program } = found;
  if (shrinks === 0) throw new Failure(why, exhibit);
  const smallest: Text = {
    en:
      `In the smallest guest found that shows it (seed ${seed}), all memory ` +
      "is 0, but for:",
    es: `En el huésped más pequeño que lo muestra (semilla ${seed}), toda la ` +
      "memoria es 0, salvo:",
  };
  const memory = memoryLines(withJump(program)).map((line) => `  ${line}`);
  throw new Failure(lines(why, smallest, same(memory.join("\n"))), exhibit);
}

function failureOf(
  work: Work,
  program: Program,
  depth: number,
): Failure | undefined {
  const { memory, steps, input } = program;
  try {
    assertSame(work, {
      image: imageOf(withJump(program)),
      memory,
      input: input.map(({ bytes }) => textOf(bytes)).join(""),
      ticks: steps.reduce((sum, ticks) => sum + ticks, 0),
      depth,
    });
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

/** Bytes as text of as many characters. */
function textOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.map((byte) => byte & 0x7f));
}

/** A random guest that begins where any guest does, with a jump. */
function withJump(program: Program): Program {
  const jump = {
    address: FREE_MEMORY,
    words: [op("jal", ZERO, program.entry - FREE_MEMORY)],
  };
  return { ...program, entry: FREE_MEMORY, parts: [jump, ...program.parts] };
}
