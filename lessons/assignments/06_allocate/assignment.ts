/**
 * Assignment 6: the monitor's allocator, in TypeScript.
 *
 * @module
 */
import { assemble, BLOCK_SIZE } from "../../../isa/mod.ts";
import {
  diskOf,
  imageOf,
  smallestFailure,
  TRIALS,
} from "../../random_guests/trials.ts";
import {
  type Assignment,
  type Criterion,
  Failure,
  Stopped,
  type Work,
} from "../contract.ts";
import { drawn } from "../tools/drawn.ts";
import { smallest } from "../tools/smallest.ts";
import {
  FIRST_FIT,
  HANDED_ON,
  MEMORY,
  randomQuestions,
  REACHED,
  REFUSED,
  RESIZED,
  WINDOWS,
} from "./cases.ts";
import { type Guest, House } from "./house.ts";
import { asking, FILE, interview } from "./interview.ts";
import { Ledger } from "./ledger.ts";
import type { Question, Script } from "./questions.ts";
import handout from "./handout.md" with { type: "text" };
import handoutEs from "./handout.es.md" with { type: "text" };
import given from "./starter/given.d.ts" with { type: "text" };
import starter from "./starter/allocator.ts" with { type: "text" };
import processes from "./guests/processes.s" with { type: "text" };
import transfers from "./guests/transfers.s" with { type: "text" };
import walls from "./guests/walls.s" with { type: "text" };

/** Questions, asked one after the other. */
async function assertAnswers(
  work: Work,
  questions: readonly Question[],
  leftovers: boolean,
): Promise<void> {
  const ledger = new Ledger(new Uint8Array(MEMORY), { leftovers });
  await interview(work, ledger, asking(ledger, questions));
}

/** Has questions answered, on a machine whose memory is clean. */
function questionTest(questions: readonly Question[]): Criterion["check"] {
  return (work) => assertAnswers(work, questions, false);
}

/** Rows of random questions, on a machine whose memory is not clean. */
async function assertRandom(
  work: Work,
  seed: number,
  { count, shrink }: { readonly count: number; readonly shrink: boolean },
): Promise<void> {
  const below = drawn(seed);
  const failureOf = async (questions: readonly Question[]) => {
    try {
      await assertAnswers(work, questions, true);
    } catch (error) {
      if (!(error instanceof Failure) || error instanceof Stopped) throw error;
      return error;
    }
  };
  for (let n = 0; n < count; n++) {
    const questions = randomQuestions(below);
    const failure = shrink
      ? await smallest(questions, failureOf)
      : await failureOf(questions);
    if (failure !== undefined) throw failure;
  }
}

/** A guest that was written for a test. */
function guestOf(file: string, source: string, memory = 4096): Guest {
  return {
    name: file,
    image: assemble(source, { file }),
    source: { file, source },
    memory,
  };
}

/** One that uses a disk, of two blocks. */
function transfersGuest(): Guest {
  const disk = new Uint8Array(2 * BLOCK_SIZE).fill(0x41);
  return { ...guestOf("transfers.s", transfers), disk };
}

/** Honest kernels, each with processes in windows of their own. */
function* neighbours(house: House): Script {
  for (const memory of [4096, 8192, 4100]) {
    yield* house.admit(guestOf("processes.s", processes, memory));
  }
  yield* house.run(1500);
}

/** Hostile kernels beside honest ones; they come and go. */
function* attack(house: House): Script {
  yield* house.admit(guestOf("processes.s", processes, 8192));
  yield* house.admit(guestOf("walls.s", walls));
  yield* house.admit(transfersGuest());
  yield* house.admit(guestOf("processes.s", processes));
  yield* house.run(1200);
  yield* house.evict(1);
  yield* house.admit(transfersGuest());
  yield* house.admit(guestOf("walls.s", walls));
  yield* house.evict(4);
  yield* house.run(3000);
}

/** Has guests live in a house. */
async function assertHouse(
  work: Work,
  live: (house: House) => Script,
  leftovers: boolean,
): Promise<void> {
  const house = new House({ leftovers });
  await interview(work, house.ledger, live(house));
}

/** Random kernels, each beside one that is honest. */
async function assertRandomKernels(
  work: Work,
  seed: number,
  count: number,
): Promise<void> {
  const found = await smallestFailure(TRIALS, async (program) => {
    const { memory, steps } = program;
    const ticks = steps.reduce((sum, each) => sum + each);
    const disk = diskOf(program);
    const guest = { name: "random", image: imageOf(program), memory, disk };
    try {
      await assertHouse(work, function* (house) {
        yield* house.admit(guestOf("processes.s", processes));
        yield* house.admit(guest);
        yield* house.run(ticks);
      }, true);
    } catch (error) {
      if (!(error instanceof Failure) || error instanceof Stopped) throw error;
      return error;
    }
  }, { seed, count, shrinks: 0 });
  if (found !== undefined) throw found.failure;
}

/** The assignment. */
export const ALLOCATE: Assignment = {
  number: 6,
  name: "allocate",
  version: 1,
  title: { en: "Who owns which memory", es: "De quién es la memoria" },
  files: [{ name: FILE, kind: "typescript", most: 1 << 16 }],
  starter: [
    { name: FILE, text: starter },
    { name: "given.d.ts", text: given },
  ],
  handout: { en: handout, es: handoutEs },
  hints: [
    {
      en:
        "Begin with a list of regions, each with its VM, its address and its " +
        "size, in the order of their addresses. A gap is what lies between " +
        "two of them. Then create is one walk along the list, and destroy " +
        "leaves one out: the gaps join by themselves.",
      es:
        "Empieza con una lista de regiones, cada una con su VM, su dirección " +
        "y su tamaño, en el orden de las direcciones. Un hueco es lo que " +
        "queda entre dos. Así create es un recorrido por la lista, y destroy " +
        "quita una: los huecos se juntan solos.",
    },
    {
      en: "A guest's word such as base is signed here and has no sign there: " +
        "base >>> 0 is the number from 0 to 4294967295 that it means. Never " +
        "add a base and a bound before you have compared them: compare the " +
        "bound with what is left, size - base.",
      es: "Una palabra del huésped, como base, aquí tiene signo y allí no: " +
        "base >>> 0 es el número de 0 a 4294967295 que significa. No sumes " +
        "nunca base y límite antes de compararlos: compara el límite con lo " +
        "que queda, tamaño - base.",
    },
    {
      en:
        "Memory must be clean before anybody gets it: that is as true of the " +
        "first owner as of the second, and of what a VM gets by growing. " +
        "Clear just those bytes: what somebody has, keeps what is in it.",
      es: "La memoria tiene que estar limpia antes de dársela a nadie: eso " +
        "vale tanto para el primer dueño como para el segundo, y para lo que " +
        "una VM gana al crecer. Limpia solo esos bytes: lo que alguien tiene " +
        "conserva su contenido.",
    },
    {
      en: "A gap that is exactly as large as what is wanted is large enough. " +
        "Check your comparisons at the end of memory, too.",
      es: "Un hueco exactamente tan grande como lo que se pide es bastante. " +
        "Revisa tus comparaciones también al final de la memoria.",
    },
    {
      en: "The disk's count of bytes can be larger than 4294967295. So " +
        "address + bytes must not be forced into 32 bits: >>> 0 is for the " +
        "address alone.",
      es: "Los bytes que pide el disco pueden ser más de 4294967295. Por eso " +
        "no hay que meter dirección + bytes en 32 bits: >>> 0 es solo para la " +
        "dirección.",
    },
  ],
  criteria: [
    {
      id: "windows",
      title: {
        en: "the real window for any window of a guest's",
        es: "la ventana real para cualquier ventana de un huésped",
      },
      points: 4,
      check: questionTest(WINDOWS),
    },
    {
      id: "first_fit",
      title: {
        en: "create and destroy: the lowest gap that is large enough",
        es: "create y destroy: el hueco más bajo en el que cabe",
      },
      points: 4,
      check: questionTest(FIRST_FIT),
    },
    {
      id: "clean",
      title: {
        en: "nobody sees what another has left",
        es: "nadie ve lo que dejó otro",
      },
      points: 3,
      check: (work) => assertAnswers(work, HANDED_ON, true),
    },
    {
      id: "refused",
      title: {
        en: "what is not owned is refused, and so are odd sizes",
        es: "se rechaza lo que no es de uno, y los tamaños que no valen",
      },
      points: 3,
      check: questionTest(REFUSED),
    },
    {
      id: "resized",
      title: {
        en: "resize, and who is in the way",
        es: "resize, y quién estorba",
      },
      points: 3,
      check: questionTest(RESIZED),
    },
    {
      id: "reached",
      title: {
        en: "reach: transfers stay in a VM's own memory",
        es: "reach: las transferencias no salen de la memoria de una VM",
      },
      points: 3,
      check: questionTest(REACHED),
    },
    {
      id: "neighbours",
      title: {
        en: "three kernels with processes, side by side",
        es: "tres núcleos con procesos, uno al lado del otro",
      },
      points: 3,
      check: (work) => assertHouse(work, neighbours, false),
    },
    {
      id: "random",
      title: {
        en: "60 rows of random questions",
        es: "60 series de preguntas al azar",
      },
      points: 2,
      seed: 1974,
      check: (work, seed) =>
        assertRandom(work, seed, { count: 60, shrink: true }),
    },
    {
      id: "attacks",
      title: { en: "hostile guests", es: "huéspedes hostiles" },
      points: 3,
      lookAt: {
        en:
          "A hostile guest gets through. Look at what your allocator says of " +
          "windows and transfers that begin or end where none should, and at " +
          "what a new VM finds in its memory.",
        es:
          "Un huésped hostil pasa. Mira qué dice tu asignador de ventanas y " +
          "transferencias que empiezan o acaban donde no deberían, y qué " +
          "encuentra una VM nueva en su memoria.",
      },
      check: (work) => assertHouse(work, attack, true),
    },
    {
      id: "more_random",
      title: {
        en: "other random questions, and random kernels",
        es: "otras preguntas al azar, y núcleos al azar",
      },
      points: 2,
      lookAt: {
        en:
          "Write rows of questions of your own, and answer them by hand: VMs " +
          "that come and go, that grow into gaps, that exist twice or no more.",
        es:
          "Escribe tus propias series de preguntas y respóndelas a mano: VM " +
          "que van y vienen, que crecen hacia los huecos, que existen dos " +
          "veces o ya no existen.",
      },
      check: async (work, seed) => {
        await assertRandom(work, seed, { count: 120, shrink: false });
        await assertRandomKernels(work, seed, 6);
      },
    },
  ],
};
