/**
 * The paper's equivalence map, as a test: the same program in several worlds,
 * looked at at the same ticks, must be the same to the last byte.
 *
 * @module
 */
import { difference } from "../../lessons/random_guests/difference.ts";
import { listing } from "../../lessons/random_guests/listing.ts";
import type { EngineBase } from "../../machine/mod.ts";
import type { Program } from "../../lessons/random_guests/program.ts";
import {
  bare,
  INTERPRETED,
  nested,
  slow,
  TRANSLATED,
  type World,
} from "./worlds.ts";

/** Runs a program everywhere; throws an error that says what is different. */
export function assertEquivalent(program: Program): void {
  const worlds = [
    bare(program),
    slow(program),
    nested(program, 1),
    nested(program, 2),
  ];
  assertSameRuns(worlds, program);
}

/** Runs a program translated everywhere, and by the fast loop alone. */
export function assertTranslated(program: Program): void {
  const worlds = [
    bare(program, INTERPRETED),
    bare(program, TRANSLATED),
    nested(program, 1, TRANSLATED),
    nested(program, 2, TRANSLATED),
  ];
  assertSameRuns(worlds, program);
}

/** Runs worlds side by side; the first one is the measure. */
export function assertSameRuns(
  worlds: readonly World[],
  program: Program,
): void {
  const [measure, ...others] = worlds;
  for (const ticks of program.steps) {
    const why = measure.run(ticks);
    const state = measure.guest.save();
    others.forEach((world, n) => {
      // Every other world takes the same time in pieces.
      const same = n % 2 === 0
        ? inPieces(world, ticks, program.cut)
        : world.run(ticks);
      const wrong = same !== why
        ? `stopped with ${same}, not ${why}`
        : world.damage() ??
          (equal(world.guest.save(), state)
            ? trapsDiffer(world.guest, measure.guest)
            : difference(world.guest, measure.guest));
      if (wrong !== undefined) {
        throw new Error(
          `${world.name} is not ${measure.name} at tick ` +
            `${measure.guest.ticks}: ${wrong}\n${listing(program)}`,
        );
      }
    });
  }
}

function inPieces(world: World, ticks: number, cut: number): string {
  let why = "budget";
  for (let left = ticks; left > 0 && why === "budget"; left -= cut) {
    why = world.run(Math.min(left, cut));
  }
  return why;
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, n) => byte === b[n]);
}

function trapsDiffer(a: EngineBase, b: EngineBase): string | undefined {
  const [left, right] = [JSON.stringify(a.traps), JSON.stringify(b.traps)];
  return left === right ? undefined : `traps ${left}, not ${right}`;
}
