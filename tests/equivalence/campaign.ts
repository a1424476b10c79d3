/**
 * Runs many random programs, and tells how to repeat the one that failed.
 *
 * @module
 */
import fc from "fast-check";
import { listing } from "./compare.ts";
import type { Program } from "./program.ts";

/** Which programs. */
export interface CampaignOptions {
  /** The seed of the random programs. */
  readonly seed: number;
  /** How many programs. */
  readonly programs: number;
  /** Which one of them, as a failure names it; all by default. */
  readonly path?: string;
}

/** The smallest program found that fails. */
export interface Failure {
  /** Leads straight to the program, with the same seed. */
  readonly path: string;
  /** How many programs were tried before. */
  readonly programs: number;
  /** What went wrong, with the program. */
  readonly message: string;
}

/** Has every program pass a check that throws if it does not. */
export function campaign(
  programs: fc.Arbitrary<Program>,
  check: (program: Program) => void,
  options: CampaignOptions,
): Failure | undefined {
  const result = fc.check(fc.property(programs, check), {
    seed: options.seed,
    numRuns: options.programs,
    path: options.path,
  });
  if (!result.failed) return undefined;
  const { counterexample, counterexamplePath, errorInstance } = result;
  const error = errorInstance instanceof Error
    ? errorInstance.message
    : String(errorInstance);
  const program = counterexample === null ? "" : listing(counterexample[0]);
  return {
    path: counterexamplePath ?? "",
    programs: result.numRuns,
    message: `${error}\n${program}`,
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
