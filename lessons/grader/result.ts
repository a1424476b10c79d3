/**
 * The result of grading one submission: what every format of results is made
 * of.
 *
 * @module
 */
import type { Exhibit, Text } from "../assignments/contract.ts";

/** What became of one row of the rubric. */
export interface CriterionResult {
  readonly id: string;
  readonly title: Text;
  /** Points that were got: all of them, or none. */
  readonly points: number;
  /** Points that could be got. */
  readonly most: number;
  readonly hidden: boolean;
  /**
   * `passed`; `failed`; `stopped` if a process had to be ended; `blocked` if
   * another row, without which this one counts for nothing, is not passed.
   */
  readonly outcome: "passed" | "failed" | "stopped" | "blocked";
  /** The seed of what was drawn at random, if anything was. */
  readonly seed?: number;
  /** What the student is told; nothing of a test that is passed. */
  readonly feedback?: Text;
  /** For the teacher alone: all that is known of a hidden test's failure. */
  readonly detail?: Text;
  /** What shows the failure of a visible test, for `assignment check`. */
  readonly exhibit?: Exhibit;
  /** What the student's functions have printed meanwhile. */
  readonly printed?: readonly string[];
}

/** The result of one submission. */
export interface Result {
  /** Which submission: the name of its folder. */
  readonly submission: string;
  /** SHA-256 of its files, in hex; of none if they could not be read. */
  readonly hash: string;
  /** The assignment's name; empty if it is not known. */
  readonly assignment: string;
  /** The assignment's version. */
  readonly version: number;
  /** The seed of the hidden tests. */
  readonly seed: number;
  readonly points: number;
  readonly most: number;
  /** Why nothing of it could be tested, if so. */
  readonly refused?: Text;
  readonly criteria: readonly CriterionResult[];
}
