/**
 * How a process is made, and what none can have.
 *
 * @module
 */
import { type Image, UsageError } from "../../isa/mod.ts";
import { LEAST_MEMORY, MOST_MEMORY } from "../../machine/mod.ts";

/** How to make a process. */
export interface SpawnOptions {
  /** Bytes of memory, rounded up to blocks of 512; 64 KiB by default. */
  readonly memory?: number;
  /** The most bytes that it may ever have; as many as it begins with. */
  readonly quota?: number;
  /** How much it gives way to others, from -20 to 19; 0 by default. */
  readonly nice?: number;
  /** Whether it may look into other processes, and send them signals. */
  readonly root?: boolean;
  /** The program that it runs; none for what a native process becomes. */
  readonly image?: Image;
}

/** How much more of the processor each step of `nice` is worth. */
const NICE_STEP = 1.25;

/** Refuses what no process can have, before anything is taken for it. */
export function checkSpawn({ memory, quota, nice, end }: {
  readonly memory: number;
  readonly quota: number;
  readonly nice: number;
  readonly end: number;
}): void {
  if (!(Number.isInteger(nice) && nice >= -20 && nice <= 19)) {
    throw new UsageError(`nice ${nice}: need a whole number from -20 to 19`);
  }
  const least = Math.max(LEAST_MEMORY, end);
  if (!(Number.isInteger(memory) && memory >= least && memory <= MOST_MEMORY)) {
    throw new UsageError(
      `a process of ${memory} bytes: need from ${least} to ${MOST_MEMORY}`,
    );
  }
  if (!(quota >= memory)) {
    throw new UsageError(`a quota of ${quota} bytes: need at least ${memory}`);
  }
}

/** The scheduler's weight for a priority; 100 is the usual one. */
export function weightOf(nice: number): number {
  return Math.max(1, Math.round(100 * NICE_STEP ** -nice));
}
