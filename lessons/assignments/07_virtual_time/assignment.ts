/**
 * Assignment 7: virtual timers, and the turns of several virtual machines.
 *
 * @module
 */
import { assemble } from "../../../isa/mod.ts";
import {
  type Assignment,
  type Criterion,
  Failure,
  Stopped,
  type Work,
} from "../contract.ts";
import { drawn } from "../tools/drawn.ts";
import { smallest } from "../tools/smallest.ts";
import { assertStay, FILE, type Stay } from "./house.ts";
import { kernelOf, randomPiece } from "./kernels.ts";
import type { Guest } from "./tenant.ts";
import handout from "./handout.md" with { type: "text" };
import handoutEs from "./handout.es.md" with { type: "text" };
import given from "./starter/given.d.ts" with { type: "text" };
import starter from "./starter/virtual_time.ts" with { type: "text" };
import asleep from "./guests/asleep.s" with { type: "text" };
import dodger from "./guests/dodger.s" with { type: "text" };
import expiry from "./guests/expiry.s" with { type: "text" };
import long from "./guests/long.s" with { type: "text" };
import napper from "./guests/napper.s" with { type: "text" };
import pending from "./guests/pending.s" with { type: "text" };
import reads from "./guests/reads.s" with { type: "text" };
import spinner from "./guests/spinner.s" with { type: "text" };

/** The guests that were written for tests, by their names. */
const SOURCES = {
  asleep,
  dodger,
  expiry,
  long,
  napper,
  pending,
  reads,
  spinner,
};

/** A guest that was written for a test. */
function guest(name: keyof typeof SOURCES, weight = 1): Guest {
  const file = `${name}.s`;
  const source = SOURCES[name];
  return {
    name: file,
    image: assemble(source, { file }),
    source: { file, source },
    weight,
  };
}

/** Has guests stay in a house, one house after the other. */
function stays(...all: readonly Stay[]): Criterion["check"] {
  return async (work) => {
    for (const stay of all) await assertStay(work, stay);
  };
}

/** A piece of a random kernel, and whose it is. */
interface Piece {
  readonly kernel: number;
  readonly text: string;
}

/** The most guests in a random house, and pieces of one of them. */
const [MOST_GUESTS, MOST_PIECES] = [4, 12];

/** Weights that are drawn. */
const WEIGHTS = [1, 1, 2, 3, 5, 10, 64];

/** Random kernels in random houses. */
async function assertRandom(
  work: Work,
  seed: number,
  { count, shrink }: { readonly count: number; readonly shrink: boolean },
): Promise<void> {
  const below = drawn(seed);
  for (let n = 0; n < count; n++) {
    const weights = Array.from(
      { length: 1 + below(MOST_GUESTS) },
      () => WEIGHTS[below(WEIGHTS.length)],
    );
    const pieces = weights.flatMap((_, kernel) =>
      Array.from(
        { length: 1 + below(MOST_PIECES) },
        (): Piece => ({ kernel, text: randomPiece(below) }),
      )
    );
    const end = 200 + below(1000);
    const failureOf = (some: readonly Piece[]) =>
      failureIn(work, { guests: guestsOf(weights, some), end });
    const failure = shrink
      ? await smallest(pieces, failureOf)
      : await failureOf(pieces);
    if (failure !== undefined) throw failure;
  }
}

function guestsOf(
  weights: readonly number[],
  pieces: readonly Piece[],
): Guest[] {
  return weights.map((weight, n) => {
    const own = pieces.filter(({ kernel }) => kernel === n);
    return kernelOf(`random_${n}.s`, own.map(({ text }) => text), weight);
  });
}

async function failureIn(
  work: Work,
  stay: Stay,
): Promise<Failure | undefined> {
  try {
    await assertStay(work, stay);
  } catch (error) {
    if (!(error instanceof Failure) || error instanceof Stopped) throw error;
    return error;
  }
}

/** The assignment. */
export const VIRTUAL_TIME: Assignment = {
  number: 7,
  name: "virtual_time",
  version: 1,
  title: { en: "Virtual time", es: "Tiempo virtual" },
  files: [{ name: FILE, kind: "typescript", most: 1 << 16 }],
  starter: [
    { name: FILE, text: starter },
    { name: "given.d.ts", text: given },
  ],
  handout: { en: handout, es: handoutEs },
  hints: [],
  criteria: [
    {
      id: "reads",
      title: {
        en: "the clock and the timer, as a guest reads them",
        es: "el reloj y el temporizador, como los lee un huésped",
      },
      points: 3,
      check: stays({ guests: [guest("reads")], end: 5000 }),
    },
    {
      id: "expiry",
      title: {
        en: "interrupts at the very tick",
        es: "interrupciones en el tick exacto",
      },
      points: 4,
      check: stays({ guests: [guest("expiry")], end: 5000 }),
    },
    {
      id: "pending",
      title: {
        en: "an interrupt waits while they are off",
        es: "una interrupción espera mientras están inactivas",
      },
      points: 4,
      check: stays({ guests: [guest("pending")], end: 5000 }),
    },
    {
      id: "asleep",
      title: { en: "guests that sleep", es: "huéspedes que duermen" },
      points: 4,
      check: stays({ guests: [guest("asleep")], end: 5000 }),
    },
    {
      id: "weights",
      title: {
        en: "turns by weight, and nobody waits too long",
        es: "turnos según el peso, y nadie espera demasiado",
      },
      points: 4,
      check: stays(
        { guests: [guest("spinner"), guest("spinner")], end: 2000 },
        {
          guests: [1, 2, 3].map((weight) => guest("spinner", weight)),
          end: 6000,
        },
        {
          guests: [7, 1, 100, 3].map((weight) => guest("spinner", weight)),
          end: 20_000,
        },
      ),
    },
    {
      id: "sleepers",
      title: {
        en: "who has slept has no claim to what it did not have",
        es: "quien durmió no puede reclamar lo que no tuvo",
      },
      points: 4,
      check: stays(
        { guests: [guest("napper"), guest("napper", 3)], end: 20_000 },
        {
          guests: [guest("spinner"), guest("napper"), guest("spinner", 2)],
          end: 30_000,
        },
        { guests: [guest("dodger"), guest("spinner", 5)], end: 6000 },
      ),
    },
    {
      id: "random",
      title: {
        en: "30 houses with random kernels",
        es: "30 casas con núcleos al azar",
      },
      points: 3,
      seed: 1995,
      check: (work, seed) =>
        assertRandom(work, seed, { count: 30, shrink: true }),
    },
    {
      id: "long",
      title: { en: "long times", es: "tiempos largos" },
      points: 2,
      lookAt: {
        en:
          "Look at timers and clocks that do not fit a word that has a sign, " +
          "or do not fit a word.",
        es:
          "Mira los temporizadores y relojes que no caben en una palabra con " +
          "signo, o no caben en una palabra.",
      },
      check: stays({ guests: [guest("long")], end: 2 ** 34, busy: 10_000 }),
    },
    {
      id: "crowd",
      title: {
        en: "all of them together, and other random houses",
        es: "todos juntos, y otras casas al azar",
      },
      points: 2,
      lookAt: {
        en:
          "Think of many guests at once: one that wakes while another runs, " +
          "two that wake together, one that halts, one that waits for ever.",
        es: "Piensa en muchos huéspedes a la vez: uno que despierta mientras " +
          "corre otro, dos que despiertan juntos, uno que se detiene, uno que " +
          "espera para siempre.",
      },
      check: async (work, seed) => {
        const guests = [
          guest("expiry", 3),
          guest("napper"),
          guest("asleep", 2),
          guest("pending"),
          guest("dodger", 2),
          guest("napper", 40),
          guest("reads", 5),
        ];
        await assertStay(work, { guests, end: 15_000 });
        await assertRandom(work, seed, { count: 40, shrink: false });
      },
    },
  ],
};
