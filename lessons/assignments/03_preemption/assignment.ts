/**
 * Assignment 3: a kernel that shares the processor by the clock, in assembly.
 *
 * @module
 */
import type { Assignment, Work } from "../contract.ts";
import { drawn } from "../tools/drawn.ts";
import { assertFair, assertShares, type Case, FILE } from "./check.ts";
import handout from "./handout.md" with { type: "text" };
import handoutEs from "./handout.es.md" with { type: "text" };
import {
  brief,
  type Draw,
  edger,
  glutton,
  keeper,
  putter,
  sleeper,
  spinner,
  wrongdoer,
  yielder,
} from "./processes.ts";
import { NEARLY, SLICE } from "./rules.ts";
import processes from "./starter/processes.s" with { type: "text" };
import starter from "./starter/preemption.s" with { type: "text" };

/** By how many ticks a turn may be wrong where it need not be exact. */
const ROUGHLY = 100;

/** The most processes that a kernel has to run. */
const MOST_PROCESSES = 8;

/** A test of processes that are drawn from a seed. */
function shares(draw: (draw: Draw) => Case) {
  return (work: Work, seed: number): void =>
    assertShares(work, draw(drawn(seed)));
}

/** So many processes. */
function several<T>(count: number, make: (n: number) => T): T[] {
  return Array.from({ length: count }, (_, n) => make(n));
}

/** The numbers from one up to another. */
function range(from: number, to: number): number[] {
  return several(to - from + 1, (n) => from + n);
}

/** A process of any kind, that ends. */
function any(draw: Draw) {
  const kinds = [
    () => keeper(draw, 5 + draw(40)),
    () => putter(draw, 5 + draw(10), 10 + draw(60)),
    () => sleeper(draw, [1 + draw(500), 1 + draw(2000), 1 + draw(5000)]),
    () => yielder(several(5, () => 3 + draw(150))),
    () => wrongdoer(draw, 5 + draw(500)),
    () => brief(draw),
  ];
  return kinds[draw(kinds.length)]();
}

/** The assignment. */
export const PREEMPTION: Assignment = {
  number: 3,
  name: "preemption",
  version: 1,
  title: { en: "Preemption", es: "Expropiación" },
  files: [{ name: FILE, kind: "assembly", most: 1 << 16 }],
  starter: [
    { name: FILE, text: starter },
    { name: "processes.s", text: processes },
  ],
  handout: { en: handout, es: handoutEs },
  hints: [
    {
      en: "Give each process a record: its PSW, its registers, whether it is " +
        "ready. A variable says whose record is in use. A trap saves all " +
        "into that record; to go on with another process is then to load " +
        "another record.",
      es: "Dale a cada proceso una ficha: su PSW, sus registros, si está " +
        "listo. Una variable dice qué ficha está en uso. Una trampa lo " +
        "guarda todo en ella; seguir con otro proceso es entonces cargar " +
        "otra ficha.",
    },
    {
      en:
        "Start simple: on a timer interrupt, choose the next record, set the " +
        "timer to 200, load, lpsw. When that works, set the timer as late as " +
        "you can, just before the last registers are loaded, and add to it " +
        "the instructions that are still to come.",
      es: "Empieza por lo simple: en la interrupción del temporizador, elige " +
        "el siguiente, pon el temporizador a 200, carga, lpsw. Cuando eso " +
        "funcione, pon el temporizador lo más tarde que puedas, justo antes " +
        "de cargar los últimos registros, y súmale las instrucciones que aún " +
        "faltan.",
    },
    {
      en: "On the way in, read the timer as early as you can: one or two " +
        "registers saved, then rdtimer. Add to it the instructions since the " +
        "trap, and keep it in the record: that is what is left of the turn. " +
        "If rdtimer gives 0, nothing is left.",
      es: "Al entrar, lee el temporizador lo antes que puedas: uno o dos " +
        "registros guardados y rdtimer. Súmale las instrucciones desde la " +
        "trampa y anótalo en el proceso: eso es lo que queda del turno. Si " +
        "rdtimer da 0, no queda nada.",
    },
    {
      en: "A timer that runs out while your kernel works interrupts the next " +
        "process at once, and that is not its fault. How do you tell? You " +
        "have set the timer for it, so it is still running: rdtimer is not " +
        "0. Then the process goes on with what is left of its turn.",
      es:
        "Un temporizador que vence mientras trabaja tu núcleo interrumpe al " +
        "siguiente proceso en el acto, y no es culpa suya. ¿Cómo se " +
        "distingue? Habías puesto el temporizador para él, así que sigue en " +
        "marcha: rdtimer no es 0. Entonces el proceso sigue con lo que le " +
        "queda.",
    },
    {
      en: "The simplest way to idle is a process of the kernel's own, not in " +
        "the table: a record with status 3, window 0 to the end of memory, " +
        "and the code: idle, and again. Its turn is as long as it takes " +
        "until the first sleeper is due.",
      es: "La manera más simple de reposar es un proceso del propio núcleo, " +
        "fuera de la tabla: con estado 3, una ventana desde 0 hasta el final " +
        "de la memoria y el código: idle, y otra vez. Su turno dura lo que " +
        "falta hasta que despierte el primero.",
    },
  ],
  criteria: [
    {
      id: "ends",
      title: {
        en: "processes that put some letters, and end",
        es: "procesos que ponen unas letras y terminan",
      },
      points: 2,
      seed: 1961,
      check: shares((draw) => ({
        processes: several(3, () => brief(draw)),
        tolerance: ROUGHLY,
      })),
    },
    {
      id: "turns",
      title: {
        en: "two that never call take turns of about 200 ticks",
        es: "dos que nunca llaman se turnan, unos 200 ticks",
      },
      points: 3,
      seed: 1962,
      check: shares((draw) => ({
        processes: several(2, () => spinner(1000 + draw(1000))),
        tolerance: ROUGHLY,
        preemptions: 8,
      })),
    },
    {
      id: "registers",
      title: {
        en: "the timer interrupts, and no process notices",
        es: "el reloj interrumpe, y ningún proceso lo nota",
      },
      points: 3,
      seed: 1963,
      check: shares((draw) => ({
        processes: several(3, () => keeper(draw, 100)),
        tolerance: 0,
        anyTurn: true,
        preemptions: 10,
      })),
    },
    {
      id: "exact",
      title: {
        en: "a turn is 200 ticks, and not one more or less",
        es: "un turno son 200 ticks, ni uno más ni uno menos",
      },
      points: 2,
      seed: 1964,
      check: shares((draw) => ({
        processes: several(3, () => spinner(1000 + draw(1000))),
        tolerance: 0,
        preemptions: 10,
      })),
    },
    {
      id: "calls",
      title: {
        en: "a call makes a turn neither longer nor shorter",
        es: "una llamada no alarga ni acorta un turno",
      },
      points: 2,
      seed: 1965,
      check: shares((draw) => ({
        processes: [
          putter(draw, 15, 20 + draw(20)),
          spinner(3000),
          putter(draw, 5, 90 + draw(20)),
        ],
        tolerance: ROUGHLY / 2,
      })),
    },
    {
      id: "yield",
      title: {
        en: "yield, exit, wrongdoing: the next one has a turn",
        es: "yield, exit o algo prohibido: turno al siguiente",
      },
      points: 2,
      seed: 1966,
      check: shares((draw) => ({
        processes: [
          yielder(several(8, () => 3 + draw(60))),
          wrongdoer(draw, 10 + draw(40)),
          spinner(1000 + draw(500)),
          wrongdoer(draw, 300 + draw(100)),
        ],
        tolerance: ROUGHLY,
      })),
    },
    {
      id: "sleep",
      title: {
        en: "sleepers wake in time, and the machine idles",
        es: "se despierta a tiempo, y mientras se reposa",
      },
      points: 2,
      seed: 1967,
      check: shares((draw) => ({
        processes: [
          sleeper(draw, [3000, 1, 2000 + draw(3000)]),
          sleeper(draw, [1000 + draw(500), 9000]),
          spinner(1500),
        ],
        tolerance: ROUGHLY,
      })),
    },
    {
      id: "stale",
      title: {
        en: "a turn that is given up at its very end",
        es: "un turno que se cede justo al final",
      },
      points: 2,
      lookAt: {
        en: "Look at what becomes of a timer that runs out while your kernel " +
          "is at work: whose turn does its interrupt end?",
        es: "Mira qué pasa con un temporizador que vence mientras trabaja tu " +
          "núcleo: ¿el turno de quién acaba su interrupción?",
      },
      check: shares((draw) => ({
        processes: [
          yielder(range(SLICE - 2 * NEARLY, SLICE)),
          spinner(9000 + draw(500)),
        ],
        tolerance: ROUGHLY / 2,
      })),
    },
    {
      id: "edges",
      title: {
        en: "to the tick, with calls near the end of a turn",
        es: "al tick, con llamadas cerca del final de un turno",
      },
      points: 1,
      lookAt: {
        en: "Look at how you find out what is left of a turn after a call, " +
          "wherever in the turn it is made.",
        es: "Mira cómo averiguas qué queda de un turno tras una llamada, se " +
          "haga en el punto del turno en que se haga.",
      },
      check: shares((draw) => ({
        processes: [
          edger(draw, range(SLICE - 2 * NEARLY, SLICE)),
          putter(draw, 30, 16 + draw(30)),
          spinner(5000),
        ],
        tolerance: 0,
      })),
    },
    {
      id: "fair",
      title: {
        en: "nobody gets more than the others, nor under a monitor",
        es: "nadie recibe más que los otros, tampoco bajo un monitor",
      },
      points: 1,
      lookAt: {
        en: "Look at how much time a process has that calls again and again, " +
          "and how much one that never calls.",
        es:
          "Mira cuánto tiempo recibe un proceso que llama una y otra vez, y " +
          "cuánto uno que nunca llama.",
      },
      check: (work, seed) => {
        const draw = drawn(seed);
        assertFair(work, [
          glutton(draw, 0),
          glutton(draw, 40 + draw(40)),
          glutton(draw, 100 + draw(50)),
          glutton(draw, 0),
        ]);
      },
    },
    {
      id: "many",
      title: {
        en: "up to eight processes of all kinds",
        es: "hasta ocho procesos de todo tipo",
      },
      points: 1,
      lookAt: {
        en: "Write processes of your own: eight, or only one; some that end " +
          "while others sleep.",
        es: "Escribe procesos tuyos: ocho, o uno solo; algunos que terminen " +
          "mientras otros duermen.",
      },
      check: (work, seed) => {
        const draw = drawn(seed);
        for (let count = 1; count <= MOST_PROCESSES; count++) {
          const processes = several(count, () => any(draw));
          assertShares(work, { processes, tolerance: ROUGHLY });
        }
      },
    },
  ],
};
