/**
 * Limits for tests, in which what never ends is to end soon.
 *
 * @module
 */
import type { Limits } from "../../../lessons/grader/limits.ts";

/** The last wall, near enough to be met. */
export const HURRY: Limits = {
  seconds: 1,
  milliseconds: 60_000,
  asleep: 1000,
  processes: 1,
};
