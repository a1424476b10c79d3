/**
 * Assignment 2: a trap handler for a kernel of one's own, in assembly.
 *
 * @module
 */
import type { Assignment, Work } from "../contract.ts";
import { drawn } from "../tools/drawn.ts";
import { assertRuns, type Case, FILE } from "./check.ts";
import handout from "./handout.md" with { type: "text" };
import handoutEs from "./handout.es.md" with { type: "text" };
import { assertPanics } from "./panic.ts";
import {
  CRIMES,
  type Draw,
  FAR,
  giant,
  heir,
  keeper,
  letters,
  pointer,
  POINTER_CALLS,
  reader,
  WRAPPED,
  writer,
  wrongdoer,
} from "./processes.ts";
import { runsRandom } from "./random.ts";
import processes from "./starter/processes.s" with { type: "text" };
import starter from "./starter/trap_handler.s" with { type: "text" };

/** A test that has the kernel run processes drawn from a seed. */
function runs(draw: (draw: Draw) => Case) {
  return (work: Work, seed: number): void =>
    assertRuns(work, { anyStart: true, ...draw(drawn(seed)) });
}

/** How often the kernel is made to trip. */
const TRIPS = 4;

/** The assignment. */
export const TRAP_HANDLER: Assignment = {
  number: 2,
  name: "trap_handler",
  version: 1,
  title: { en: "A trap handler", es: "Un manejador de trampas" },
  files: [{ name: FILE, kind: "assembly", most: 1 << 16 }],
  starter: [
    { name: FILE, text: starter },
    { name: "processes.s", text: processes },
  ],
  handout: { en: handout, es: handoutEs },
  hints: [
    {
      en:
        "Begin with the way in and the way back. Save all fifteen registers " +
        "in a place of your own, deal with the trap, load them again, lpsw. " +
        "Try it with a call that does nothing: it adds 4 to the saved pc.",
      es: "Empieza por el camino de ida y el de vuelta. Guarda los quince " +
        "registros en un sitio tuyo, atiende la trampa, cárgalos otra vez, " +
        "lpsw. Pruébalo con una llamada que no haga nada: suma 4 al pc " +
        "guardado.",
    },
    {
      en:
        "A table of addresses is the simplest way to the calls: .word exit, " +
        "write, pid, read. First compare t0 with how many there are, " +
        "unsigned: then -1 is too large as well. A result goes into the " +
        "place where a0 is saved, not into a0.",
      es: "Una tabla de direcciones es el camino más simple a las llamadas: " +
        ".word exit, write, pid, read. Antes compara t0 con cuántas hay, sin " +
        "signo: así -1 también es demasiado grande. Un resultado va al sitio " +
        "donde está guardado a0, no a a0.",
    },
    {
      en: "a1 bytes at a0 lie in a window of b bytes if a1 <= b, and then a0 " +
        "<= b - a1, both unsigned. a0 + a1 <= b is not the same: the sum can " +
        "wrap round to a small number.",
      es: "a1 bytes en a0 están en una ventana de b bytes si a1 <= b y, " +
        "además, a0 <= b - a1, ambas sin signo. a0 + a1 <= b no es lo mismo: " +
        "la suma puede dar la vuelta y quedar en un número pequeño.",
    },
    {
      en: "Whose trap is it? The saved status says it: 0 for a process. Ask " +
        "before you save registers in the process's place; one register put " +
        "by somewhere else is enough to ask. And copy the saved pc: the next " +
        "trap overwrites it, whoever makes it.",
      es: "¿De quién es la trampa? Lo dice el estado guardado: 0 si es de un " +
        "proceso. Pregúntalo antes de guardar registros en el sitio del " +
        "proceso; para preguntar basta un registro apartado en otro lado. Y " +
        "copia el pc guardado: la siguiente trampa lo pisa, sea de quien sea.",
    },
  ],
  criteria: [
    {
      id: "write",
      title: {
        en: "processes write, exit, and the next one begins",
        es: "los procesos escriben, acaban y sigue otro",
      },
      points: 2,
      seed: 1960,
      check: runs((draw) => ({
        processes: [writer(draw), writer(draw), writer(draw)],
      })),
    },
    {
      id: "registers",
      title: {
        en: "registers survive a call; pid, and unknown calls",
        es: "los registros sobreviven a las llamadas; pid",
      },
      points: 2,
      seed: 1964,
      check: runs((draw) => ({ processes: [keeper(draw), keeper(draw)] })),
    },
    {
      id: "killed",
      title: {
        en: "who does wrong is killed, and the others go on",
        es: "quien hace algo prohibido muere; los demás siguen",
      },
      points: 3,
      seed: 1967,
      check: runs((draw) => ({
        processes: [
          ...CRIMES.map((crime) => wrongdoer(draw, crime)),
          wrongdoer(draw, []),
        ],
      })),
    },
    {
      id: "read",
      title: {
        en: "read: what is typed, in order and in its place",
        es: "read: lo que se escribe, en orden y en su sitio",
      },
      points: 2,
      seed: 1969,
      check: runs((draw) => ({
        processes: [reader(draw), reader(draw)],
        input: letters(draw, 2 + draw(30)),
      })),
    },
    {
      id: "pointers",
      title: {
        en: "write refuses what is not the process's",
        es: "write rechaza lo que no es del proceso",
      },
      points: 2,
      seed: 1971,
      check: runs((draw) => ({
        processes: [pointer(draw, POINTER_CALLS.write, FAR), writer(draw)],
      })),
    },
    {
      id: "panic",
      title: {
        en: "the kernel's own trap loses nothing of a process",
        es: "una trampa del núcleo no pierde nada del proceso",
      },
      points: 3,
      seed: 1974,
      check: (work, seed) => {
        const draw = drawn(seed);
        for (let n = 0; n < TRIPS; n++) {
          const text = letters(draw, 2 + draw(20));
          const printed = 1 + draw(text.length);
          assertPanics(work, { text, printed, jump: n % 2 });
        }
      },
    },
    {
      id: "random",
      title: { en: "random processes", es: "procesos al azar" },
      points: 2,
      seed: 1977,
      check: runsRandom({ lots: 3, shrinks: 40 }),
    },
    {
      id: "start",
      title: {
        en: "nothing is left of one process when another begins",
        es: "cuando empieza un proceso, nada queda del anterior",
      },
      points: 1,
      lookAt: {
        en: "Look at what a process finds in its registers when it begins.",
        es: "Mira qué encuentra un proceso en sus registros cuando empieza.",
      },
      check: (work, seed) => {
        const draw = drawn(seed);
        const processes = [heir(draw), wrongdoer(draw, ["halt"]), heir(draw)];
        assertRuns(work, { processes });
      },
    },
    {
      id: "wrapped",
      title: {
        en: "pointers that look harmless, and are not",
        es: "punteros que parecen inofensivos y no lo son",
      },
      points: 2,
      lookAt: {
        en:
          "Look at how you compare an address and a length with the window. " +
          "Which numbers could deceive you? And is all of the window memory?",
        es: "Mira cómo comparas una dirección y una longitud con la ventana. " +
          "¿Qué números podrían engañarte? ¿Y es memoria toda la ventana?",
      },
      check: runs((draw) => ({
        processes: [
          pointer(draw, POINTER_CALLS.both, WRAPPED),
          giant(draw),
          writer(draw),
        ],
        input: letters(draw, 20),
      })),
    },
    {
      id: "more_random",
      title: { en: "other random processes", es: "otros procesos al azar" },
      points: 1,
      lookAt: {
        en: "Write processes of your own, which do one thing after another, " +
          "and look where your kernel does not do what the handout says.",
        es: "Escribe procesos tuyos que hagan una cosa tras otra, y mira " +
          "dónde tu núcleo no hace lo que dice el enunciado.",
      },
      check: runsRandom({ lots: 5, shrinks: 0 }),
    },
  ],
};
