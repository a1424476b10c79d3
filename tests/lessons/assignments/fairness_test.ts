/**
 * Assignment 7: what is called unfair is what the handout calls so, for every
 * span of time there is.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  Fairness,
  SLACK,
} from "../../../lessons/assignments/07_virtual_time/fairness.ts";

/** What happens next: a guest runs, or falls asleep, or wakes. */
interface Step {
  readonly what: "run" | "sleep" | "wake";
  readonly guest: number;
  readonly ticks: number;
}

const GUESTS = 3;

const STEPS = fc.array(
  fc.record({
    what: fc.constantFrom("run", "run", "run", "run", "sleep", "wake"),
    guest: fc.nat(GUESTS - 1),
    ticks: fc.integer({ min: 1, max: 150 }),
  }) as fc.Arbitrary<Step>,
  { minLength: 10, maxLength: 40, size: "max" },
);

/** What each guest has had, and who is awake, after each step. */
interface Moment {
  readonly had: readonly number[];
  /** How often each has fallen asleep; undefined while it sleeps. */
  readonly naps: readonly (number | undefined)[];
}

/** Whether the handout's inequality fails for a span that ends now. */
function isUnfair(moments: readonly Moment[], weights: readonly number[]) {
  const now = moments.at(-1)!;
  return weights.some((v, j) =>
    weights.some((w, i) =>
      i !== j && moments.some(({ had, naps }) => {
        if (naps[j] === undefined || naps[j] !== now.naps[j]) return false;
        const [a, b] = [now.had[i] - had[i], now.had[j] - had[j]];
        return a * v > b * w + SLACK * (v + w);
      })
    )
  );
}

Deno.test("a guest is kept waiting if there is any span that shows it", () => {
  let found = 0;
  const weights = fc.array(fc.constantFrom(1, 2, 3, 7, 40), {
    minLength: GUESTS,
    maxLength: GUESTS,
  });
  fc.assert(
    fc.property(weights, STEPS, (weights, steps) => {
      const fairness = new Fairness(weights);
      const had = weights.map(() => 0);
      const naps: (number | undefined)[] = weights.map(() => 0);
      const moments: Moment[] = [{ had: [...had], naps: [...naps] }];
      let now = 0;
      for (const [n, { what, guest, ticks }] of steps.entries()) {
        if (what === "sleep") {
          naps[guest] = undefined;
          fairness.sleep(guest);
        } else if (what === "wake" && naps[guest] === undefined) {
          naps[guest] = n + 1;
          fairness.wake(guest, now);
        }
        if (what === "run" && naps[guest] !== undefined) {
          now += ticks;
          had[guest] += ticks;
          const seen = fairness.run(guest, ticks, now);
          moments.push({ had: [...had], naps: [...naps] });
          assertEquals(seen !== undefined, isUnfair(moments, weights));
          if (seen === undefined) continue;
          found++;
          assertEquals(seen.favoured, guest);
          assert(seen.had.favoured > seen.most);
          return;
        }
        moments.push({ had: [...had], naps: [...naps] });
      }
    }),
    { seed: 1996, numRuns: 500 },
  );
  assert(found > 100, `${found} unfair schedules are too few to tell`);
});
