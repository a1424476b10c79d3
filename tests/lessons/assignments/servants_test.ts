/**
 * What assignments 6 and 7 let a stranger ask for: whatever it is, it is served
 * or refused, and nothing of ours breaks.
 *
 * @module
 */
import { assert } from "@std/assert";
import {
  type Assignment,
  type Call,
  Failure,
  type Work,
} from "../../../lessons/assignments/contract.ts";
import { ALLOCATE } from "../../../lessons/assignments/06_allocate/assignment.ts";
import { VIRTUAL_TIME } from "../../../lessons/assignments/07_virtual_time/assignment.ts";
import { drawn } from "../../../lessons/assignments/tools/drawn.ts";

/** Anything that can come as JSON, and much that a right answer could be. */
const ARGUMENTS: readonly unknown[] = [
  ...[0, 1, 2, 3, 4, 8, 97, 100, 512, 4096, 8192, 12_288, 61_440, 65_536],
  ...[-1, -4, 0.5, 1e300, 2 ** 31, 2 ** 32, 2 ** 53, -(2 ** 31)],
  ...[true, false, null, undefined, "", "4096", "\u202e", [], [1, 2], {}],
  ...[{ base: 4096, bound: 4096 }, { base: 4096, bound: 0 }, { base: 1 }],
  ...[{ base: -4, bound: 2 ** 32 }, { base: "4096", bound: [] }],
];

/** What a stranger does mostly. */
interface Habits {
  /** What is asked for more often than all else. */
  readonly often: string;
  /** What it is given mostly. */
  readonly likely: readonly unknown[];
}

/** A submission that asks for this and that, in no order. */
class Stranger implements Work {
  readonly #below: ReturnType<typeof drawn>;
  readonly #habits: Habits;
  /** How often it was refused, and how often it was served. */
  readonly count = { refused: 0, served: 0 };

  constructor(seed: number, habits: Habits) {
    this.#below = drawn(seed);
    this.#habits = habits;
  }

  text = (): string => "";
  image = (): never => {
    throw new Failure({ en: "no image", es: "" });
  };
  rows = (): Promise<never> => Promise.reject(new Failure({ en: "", es: "" }));

  call(_file: string, _name: string, { servants = {} }: Call): Promise<null> {
    const below = this.#below;
    const pick = <T>(from: readonly T[]): T => from[below(from.length)];
    const { often, likely } = this.#habits;
    const methods = Object.values(servants)
      .flatMap(({ methods }) => Object.entries(methods))
      .flatMap(([name, method]) =>
        Array.from({ length: name === often ? 12 : 1 }, () => method)
      );
    for (let n = 0; n < 30; n++) {
      const args = Array.from(
        { length: below(12) === 0 ? below(4) : 2 },
        () => pick(below(12) === 0 ? ARGUMENTS : likely),
      );
      try {
        pick(methods)(...args);
        this.count.served++;
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        assert(error.why.es !== "" && error.why.en !== "");
        this.count.refused++;
        throw error;
      }
      for (const servant of Object.values(servants)) {
        servant.accept(servant.fields());
      }
    }
    return Promise.resolve(null);
  }
}

/** Has a stranger come to every test of an assignment, so often. */
async function visit(
  { criteria }: Assignment,
  times: number,
  habits: Habits,
): Promise<Stranger["count"]> {
  const count = { refused: 0, served: 0 };
  for (let seed = 0; seed < times; seed++) {
    const stranger = new Stranger(seed, habits);
    for (const { id, check } of criteria) {
      try {
        await check(stranger, seed);
        throw new Error(`${id} is passed by chance`);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
      }
    }
    count.refused += stranger.count.refused;
    count.served += stranger.count.served;
  }
  return count;
}

/** How often each is visited, and by whom. */
const VISITS = [
  {
    assignment: ALLOCATE,
    times: 300,
    habits: { often: "clear", likely: ARGUMENTS },
  },
  {
    assignment: VIRTUAL_TIME,
    times: 100,
    habits: { often: "run", likely: [0, 0, 0, 1, 2, 5, 20, 100] },
  },
];

for (const { assignment, times, habits } of VISITS) {
  Deno.test(`${assignment.name}: a stranger is served or refused`, async () => {
    const { refused, served } = await visit(assignment, times, habits);
    assert(refused > times && served > times, `${refused}, ${served}`);
  });
}
