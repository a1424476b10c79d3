/**
 * Runs many random programs, and tells how to repeat the one that failed.
 *
 * @module
 */
import fc from "fast-check";
import { runs } from "../machine/_runs.ts";
import { listing } from "../../lessons/random_guests/listing.ts";
import type { Program } from "../../lessons/random_guests/program.ts";

/** Which programs. */
export interface CampaignOptions {
  /** The seed of the random programs. */
  readonly seed: number;
  /** How many programs. */
  readonly programs: number;
  /** Which one of them, as a failure names it; all by default. */
  readonly path?: string;
}

/** A program that fails, made as small as time allowed. */
export interface Failure {
  /** Leads straight to the first program that failed, with the same seed. */
  readonly path: string;
  /** How many programs were tried before. */
  readonly programs: number;
  /** What went wrong, with the program. */
  readonly message: string;
}

/** How long to look for a smaller program that fails, in milliseconds; less in a hurry. */
const SHRINKING = 10_000;

/** Has every program pass a check that throws if it does not. */
export function campaign(
  programs: fc.Arbitrary<Program>,
  check: (program: Program) => void,
  { seed, programs: numRuns, path }: CampaignOptions,
): Failure | undefined {
  const property = fc.property(programs, check);
  const parameters = { seed, numRuns, path };
  const first = fc.check(property, { ...parameters, endOnFailure: true });
  if (!first.failed) return undefined;
  const smallest = fc.check(property, {
    ...parameters,
    path: first.counterexamplePath ?? undefined,
    interruptAfterTimeLimit: runs(SHRINKING),
  });
  const { counterexample, errorInstance } = smallest.failed ? smallest : first;
  return {
    path: first.counterexamplePath ?? "",
    programs: first.numRuns,
    message: errorInstance instanceof Error
      ? errorInstance.message
      : `${errorInstance}\n${counterexample && listing(counterexample[0])}`,
  };
}

/** The same for a test: throws at a failure. */
export function assertCampaign(
  programs: fc.Arbitrary<Program>,
  check: (program: Program) => void,
  options: CampaignOptions,
): void {
  const failure = campaign(programs, check, options);
  if (failure === undefined) return;
  const { path, message } = failure;
  throw new Error(`seed ${options.seed}, path ${path}: ${message}`);
}
