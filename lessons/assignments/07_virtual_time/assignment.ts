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
import { lines } from "../tools/words.ts";
import { assertStay, FILE, type Stay } from "./house.ts";
import {
  guestsOf,
  houseText,
  type Piece,
  type RandomHouse,
  randomHouse,
} from "./kernels.ts";
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

/** Random houses: how many, and whether a smaller one is looked for. */
interface Trials {
  readonly count: number;
  readonly shrink: boolean;
}

/** Random kernels in random houses. */
async function assertRandom(
  work: Work,
  seed: number,
  { count, shrink }: Trials,
): Promise<void> {
  const below = drawn(seed);
  for (let n = 0; n < count; n++) {
    const house = randomHouse(below);
    const failsWith = async (pieces: readonly Piece[]) => {
      const smaller = { ...house, pieces };
      const failure = await failureIn(work, smaller);
      return failure && { failure, house: smaller };
    };
    const found = shrink
      ? await smallest(house.pieces, failsWith)
      : await failsWith(house.pieces);
    if (found === undefined) continue;
    const { why, exhibit } = found.failure;
    throw new Failure(lines(why, houseText(found.house)), exhibit);
  }
}

async function failureIn(
  work: Work,
  house: RandomHouse,
): Promise<Failure | undefined> {
  try {
    await assertStay(work, { guests: guestsOf(house), end: house.end });
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
  hints: [
    {
      en: "Part 1 first, with one guest: next gives the first that can run, " +
        "and takeTurn lets it run to the end of its turn. Then add what the " +
        "exits ask for, one after the other: rdticks, settimer, rdtimer. A " +
        "timer is best kept as the tick at which it runs out, or Infinity.",
      es: "Primero la parte 1, con un huésped: next da el primero que puede " +
        "correr, y takeTurn lo deja correr hasta el final de su turno. Añade " +
        "después lo que piden las salidas, una tras otra: rdticks, settimer, " +
        "rdtimer. Un temporizador se guarda mejor como el tick en que vence, " +
        "o Infinity.",
    },
    {
      en: "Three times bound a run: the end of the turn, the end of all, and " +
        "the tick at which the guest's timer runs out. Between two runs, and " +
        "only there: has it run out? Then the interrupt is pending and the " +
        "timer is off. Is it pending, and are interrupts on? Then deliver it.",
      es:
        "Tres tiempos limitan cada machine.run: el final del turno, el final " +
        "de todo y el tick en que vence el temporizador. Entre dos de ellos, y " +
        "solo ahí: ¿ha vencido? Entonces la interrupción queda pendiente y el " +
        "temporizador parado. ¿Está pendiente y con las interrupciones " +
        "activas? Entonces se entrega.",
    },
    {
      en:
        "First count the ticks of the run, then do what the guest has asked " +
        "for, and only then look whether the timer has run out: what it sets " +
        "in the last tick, it sets in time.",
      es:
        "Primero cuenta los ticks que ha corrido, después haz lo que pidió el " +
        "huésped, y solo entonces mira si ha vencido el temporizador: lo que " +
        "se pone en el último tick se pone a tiempo.",
    },
    {
      en: "Asleep: if its interrupt is pending already, it does not sleep at " +
        "all. Else it wakes when the machine's time has gone on by what is " +
        "left on its timer; its own clock has then jumped by as much. With " +
        "its timer off it never wakes. Interrupts that are off do not keep it " +
        "asleep: it wakes, and is not interrupted.",
      es: "Dormido: si ya hay una interrupción pendiente, no duerme. Si no, " +
        "despierta cuando el tiempo de la máquina ha avanzado lo que le " +
        "quedaba al temporizador; su propio reloj ha saltado entonces otro " +
        "tanto. Con el temporizador parado no despierta nunca. Las " +
        "interrupciones inactivas no lo mantienen dormido: despierta, y no se " +
        "le interrumpe.",
    },
    {
      en:
        "For each guest, keep how far it has come: each turn moves it on by " +
        "its ticks divided by its weight. The next turn is for who has come " +
        "least far. And who wakes must not be far behind: it begins no " +
        "earlier than where the latest turn has begun.",
      es: "De cada huésped, guarda hasta dónde ha llegado: cada turno lo " +
        "adelanta sus ticks divididos por su peso. El turno siguiente es de " +
        "quien menos lejos ha llegado. Y quien despierta no debe estar muy " +
        "atrás: no empieza antes de donde empezó el último turno.",
    },
  ],
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
        await assertStay(work, { guests, end: 12_000 });
        await assertRandom(work, seed, { count: 30, shrink: false });
      },
    },
  ],
};
