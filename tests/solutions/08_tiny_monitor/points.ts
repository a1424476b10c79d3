/**
 * What the solutions of assignment 8 deserve.
 *
 * @module
 */
import type { Deserved } from "../deserved.ts";

export const DESERVED: Deserved = {
  reference: "all",
  starter: [],
  empty: [],
};
