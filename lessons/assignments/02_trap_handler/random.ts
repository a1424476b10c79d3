/**
 * Random processes, and the smallest of them that a kernel fails with.
 *
 * @module
 */
import { Failure, type Text, type Work } from "../contract.ts";
import { drawn } from "../tools/drawn.ts";
import { lines, same } from "../tools/words.ts";
import { assertRuns } from "./check.ts";
import {
  type Draw,
  letters,
  process,
  randomSteps,
  type Step,
} from "./processes.ts";

/** The most processes that a kernel has to run. */
const MOST_PROCESSES = 9;

/** Random processes of one kernel, and what is typed. */
interface Lot {
  readonly processes: readonly (readonly Step[])[];
  readonly input: string;
}

function lot(draw: Draw): Lot {
  const count = 1 + draw(MOST_PROCESSES);
  return {
    processes: Array.from({ length: count }, () => randomSteps(draw)),
    input: letters(draw, draw(40)),
  };
}

function assertLot(work: Work, { processes, input }: Lot): void {
  assertRuns(work, {
    anyStart: true,
    input,
    processes: processes.map((steps) => process(...steps)),
  });
}

/** A test that has the kernel run random processes. */
export function runsRandom({ lots, shrinks }: {
  readonly lots: number;
  /** How often smaller ones are tried, if one fails. */
  readonly shrinks: number;
}) {
  return (work: Work, seed: number): void => {
    const draw = drawn(seed);
    for (let n = 0; n < lots; n++) {
      const processes = lot(draw);
      const failure = failureOf(work, processes);
      if (failure === undefined) continue;
      if (shrinks === 0) throw failure;
      throw smallest(work, { lot: processes, failure, shrinks });
    }
  };
}

function failureOf(work: Work, drawn: Lot): Failure | undefined {
  try {
    assertLot(work, drawn);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

/** The same failure, with fewer processes and steps. */
function smallest(
  work: Work,
  first: {
    readonly lot: Lot;
    readonly failure: Failure;
    readonly shrinks: number;
  },
): Failure {
  let { lot, failure, shrinks } = first;
  for (let fewer = smallerLots(lot); shrinks > 0; shrinks--) {
    const { value, done } = fewer.next();
    if (done) break;
    const found = failureOf(work, value);
    if (found === undefined) continue;
    [lot, failure] = [value, found];
    fewer = smallerLots(lot);
  }
  return new Failure(
    lines(failure.why, SMALLEST, same(listing(lot))),
    failure.exhibit,
  );
}

const SMALLEST: Text = {
  en: "These are the smallest processes found that show it (8: is room of " +
    "their own):",
  es: "Estos son los procesos más pequeños que lo muestran (8: es un hueco " +
    "propio):",
};

function listing({ processes }: Lot): string {
  return processes.flatMap((steps, n) => [
    `  # process ${n + 1}`,
    ...steps.flat().map((line) => `  ${line}`),
  ]).join("\n");
}

/** One process of a lot alone, all but one of them, or all without a step. */
function* smallerLots({ processes, input }: Lot): Generator<Lot> {
  if (processes.length > 1) {
    for (const process of processes) yield { processes: [process], input };
    for (const n of processes.keys()) {
      yield { processes: processes.toSpliced(n, 1), input };
    }
  }
  for (const [n, steps] of processes.entries()) {
    for (let step = steps.length - 2; step >= 0; step--) {
      const fewer = steps.toSpliced(step, 1);
      yield { processes: processes.with(n, fewer), input };
    }
  }
}
