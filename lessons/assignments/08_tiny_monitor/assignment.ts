/**
 * Assignment 8, the capstone: a monitor in assembly that runs a guest kernel,
 * and then itself.
 *
 * @module
 */
import { assemble, assembleFiles, BLOCK_SIZE } from "../../../isa/mod.ts";
import { findGuest } from "../../../guests/mod.ts";
import type { Assignment, Criterion, Work } from "../contract.ts";
import { assertSame, type Case, FILE } from "./check.ts";
import consoleGuest from "./guests/console.s" with { type: "text" };
import edges from "./guests/edges.s" with { type: "text" };
import endless from "./guests/endless.s" with { type: "text" };
import escape from "./guests/escape.s" with { type: "text" };
import faults from "./guests/faults.s" with { type: "text" };
import hello from "./guests/hello.s" with { type: "text" };
import kernel from "./guests/kernel.s" with { type: "text" };
import state from "./guests/state.s" with { type: "text" };
import time from "./guests/time.s" with { type: "text" };
import wait from "./guests/wait.s" with { type: "text" };
import handout from "./handout.md" with { type: "text" };
import handoutEs from "./handout.es.md" with { type: "text" };
import { assertAllSame } from "./random.ts";
import starter from "./starter/tiny_monitor.s" with { type: "text" };

/** The guests that were written for the tests, by name. */
const SOURCES = {
  hello,
  state,
  kernel,
  faults,
  console: consoleGuest,
  time,
  escape,
  endless,
  edges,
  wait,
} as const;

/** Bytes of memory of a guest that was written for a test. */
const MEMORY = 4096;

/** Ticks for a guest that halts. One of them waits for a timer to the last. */
const TICKS = 2 ** 33;

/** Has a guest that was written for a test do what it does on a machine. */
function guest(
  work: Work,
  name: keyof typeof SOURCES,
  surroundings: Partial<Case> = {},
): void {
  assertSame(work, {
    image: assemble(SOURCES[name], { file: `${name}.s` }),
    memory: MEMORY,
    ticks: TICKS,
    ...surroundings,
  });
}

/** A test with one such guest. */
function guestTest(
  name: keyof typeof SOURCES,
  surroundings?: Partial<Case>,
): Criterion["check"] {
  return (work) => guest(work, name, surroundings);
}

/** What is typed for the guest that reads. */
const TYPED = "popek & goldberg\n";

/** Ticks after which a guest that waits for the console surely does so. */
const LATER = 100_000;

/** Has the kernel with five processes, which comes with Trapeze, run. */
function timesharing(work: Work, depth: number): void {
  const { sources, memory = 1 << 16 } = findGuest("timesharing")!;
  assertSame(work, {
    image: assembleFiles(sources),
    memory,
    ticks: TICKS,
    depth,
  });
}

/** The assignment. */
export const TINY_MONITOR: Assignment = {
  number: 8,
  name: "tiny_monitor",
  version: 1,
  title: {
    en: "A monitor that runs itself",
    es: "Un monitor que se ejecuta a sí mismo",
  },
  files: [{ name: FILE, kind: "assembly", most: 1 << 17 }],
  starter: [{ name: FILE, text: starter }],
  handout: { en: handout, es: handoutEs },
  hints: [
    {
      en: "Hello: a PSW for the guest is four words of yours: status 0, pc " +
        "0x40, base GUEST, bound the rest of memory. lpsw goes there. When " +
        "it traps, take the opcode from TRAP_DETAIL (srli by 24), do what " +
        "out or halt does, add 4 to the saved pc, and go back.",
      es: "Hello: un PSW para el huésped son cuatro palabras tuyas: estado " +
        "0, pc 0x40, base GUEST, límite el resto de la memoria. lpsw va ahí. " +
        "Cuando provoca una trampa, saca el código de TRAP_DETAIL (srli de " +
        "24), haz lo que hace out o halt, suma 4 al pc guardado y vuelve.",
    },
    {
      en: "Save the guest's registers in a row of 16 words, x0 among them: " +
        "then the register with number n is at 4 × n, to be read and to be " +
        "written. What is written to the place of x0 you undo. A table of 14 " +
        "addresses leads from the opcode to its routine.",
      es: "Guarda los registros del huésped en una fila de 16 palabras, x0 " +
        "incluido: así el registro número n está en 4 × n, para leerlo y " +
        "para escribirlo. Lo que se escriba en el sitio de x0, lo deshaces. " +
        "Una tabla de 14 direcciones lleva del código a su rutina.",
    },
    {
      en: "Two PSWs: the real one that you load (always user mode), and the " +
        "virtual one that the guest believes in. They have the pc in common. " +
        "Whenever base or bound of the virtual one change, make the real " +
        "ones anew: if base is not below the size, bound is 0; else bound is " +
        "the lesser of bound and size − base.",
      es: "Dos PSW: el real, que cargas tú (siempre en modo usuario), y el " +
        "virtual, en el que cree el huésped. Tienen en común el pc. Cuando " +
        "cambian la base o el límite del virtual, haz otra vez los reales: " +
        "si la base no es menor que el tamaño, el límite es 0; si lo es, el " +
        "menor de límite y tamaño − base.",
    },
    {
      en: "Loading the new PSW is the same for lpsw and for a trap that you " +
        "reflect: only the address differs. For lpsw it is the real base + " +
        "the virtual address, after you have looked whether 16 bytes are " +
        "below the real bound; for a trap it is GUEST + 0x20, whatever the " +
        "window is.",
      es: "Cargar el PSW nuevo es lo mismo para lpsw y para una trampa que " +
        "reflejas: solo cambia la dirección. Para lpsw es la base real + la " +
        "dirección virtual, tras mirar si los 16 bytes quedan por debajo del " +
        "límite real; para una trampa es GUEST + 0x20, sea cual sea la " +
        "ventana.",
    },
    {
      en: "Time: let the guest's timer be a number of ticks that is left, " +
        "and take from it what the guest has run, at each exit. Decide only " +
        "on the way back whether it has run out: then a settimer in the same " +
        "tick has already had its say. Deliver what waits if the guest lets " +
        "it in, and only then set the real timer.",
      es: "El tiempo: lleva el temporizador del huésped como los ticks que " +
        "faltan, y en cada salida réstales lo que ha corrido. No decidas " +
        "hasta el camino de vuelta si ha vencido: así un settimer del mismo " +
        "tick ya habrá contado. Entrega lo que espera si el huésped lo deja " +
        "entrar, y solo entonces pon el temporizador real.",
    },
    {
      en: "The guest comes no further? A short time is left of its timer, " +
        "the real one runs out while your monitor works, interrupts the " +
        "guest's run at once, and so on. Turn the real timer off with the " +
        "very first instruction of an exit (settimer zero needs no " +
        "register). If it was not on, you can do without: let the new PSW " +
        "lead to another first instruction then.",
      es: "¿El huésped no avanza? Le falta poco a su temporizador, el real " +
        "vence mientras trabaja tu monitor, interrumpe en el acto al " +
        "huésped, y así una y otra vez. Para el temporizador real con la " +
        "primera instrucción de la salida (settimer zero no necesita ningún " +
        "registro). Si no estaba en marcha puedes ahorrártelo: haz que el " +
        "PSW nuevo lleve entonces a otra primera instrucción.",
    },
  ],
  criteria: [
    {
      id: "hello",
      title: {
        en: "a guest in user mode prints, and halts",
        es: "un huésped en modo usuario imprime y se detiene",
      },
      points: 4,
      check: guestTest("hello"),
    },
    {
      id: "state",
      title: {
        en: "rdstatus, rdbase, rdbound, setie, setr",
        es: "rdstatus, rdbase, rdbound, setie, setr",
      },
      points: 3,
      check: guestTest("state"),
    },
    {
      id: "kernel",
      title: {
        en: "lpsw into a process, and its ecalls back to the kernel",
        es: "lpsw a un proceso, y sus ecall de vuelta al núcleo",
      },
      points: 4,
      check: guestTest("kernel"),
    },
    {
      id: "faults",
      title: {
        en: "all traps of a process and of the kernel are the guest's",
        es: "todas las trampas de un proceso y del núcleo son del huésped",
      },
      points: 3,
      check: guestTest("faults"),
    },
    {
      id: "console",
      title: {
        en: "the console, and its interrupts",
        es: "la consola y sus interrupciones",
      },
      points: 2,
      check: guestTest("console", { input: TYPED }),
    },
    {
      id: "time",
      title: {
        en: "ticks, timer, idle: to the tick",
        es: "ticks, temporizador, idle: al tick",
      },
      points: 5,
      check: guestTest("time"),
    },
    {
      id: "random",
      title: { en: "40 random kernels", es: "40 núcleos al azar" },
      points: 3,
      seed: 1974,
      check: (work, seed) =>
        assertAllSame(work, { seed, count: 40, shrinks: 80, depth: 1 }),
    },
    {
      id: "itself",
      title: {
        en: "the monitor on itself, with guests that do not look at the clock",
        es: "el monitor sobre sí mismo, con huéspedes que no miran el reloj",
      },
      points: 4,
      check: (work) => {
        for (const name of ["hello", "kernel", "faults"] as const) {
          guest(work, name, { depth: 2 });
        }
      },
    },
    {
      id: "escape",
      title: {
        en: "resource control: no guest gets out",
        es: "control de los recursos: ningún huésped se escapa",
      },
      points: 3,
      lookAt: {
        en: "Look at every value that a guest can put into its base and its " +
          "bound, and at every port that you pass on. And what if the guest " +
          "traps for ever?",
        es: "Mira qué valores puede poner un huésped en su base y su límite, " +
          "y qué puertos dejas pasar. ¿Y si el huésped provoca trampas sin " +
          "fin?",
      },
      check: (work) => {
        const disk = new Uint8Array(4 * BLOCK_SIZE).fill(0xff);
        guest(work, "escape", { disk });
        guest(work, "endless", { ticks: 300 });
      },
    },
    {
      id: "edges",
      title: { en: "what is easily forgotten", es: "lo que se olvida" },
      points: 2,
      lookAt: {
        en: "Look at x0, at bits that mean nothing, at PSWs that cannot be " +
          "loaded, and at what happens in one and the same tick.",
        es: "Mira x0, los bits que no significan nada, los PSW que no se " +
          "pueden cargar y lo que coincide en un mismo tick.",
      },
      check: (work) => {
        guest(work, "edges");
        guest(work, "wait", { input: TYPED, typedAt: LATER });
      },
    },
    {
      id: "more_random",
      title: {
        en: "50 other random kernels",
        es: "otros 50 núcleos al azar",
      },
      points: 2,
      lookAt: {
        en: "Random kernels differ from a machine. Read again, for each " +
          "instruction that you emulate, what deno task manual says of it.",
        es: "Núcleos al azar difieren de la máquina. Lee otra vez, de cada " +
          "instrucción que emulas, lo que dice deno task manual.",
      },
      check: (work, seed) =>
        assertAllSame(work, { seed, count: 50, shrinks: 0, depth: 1 }),
    },
    {
      id: "tower",
      title: {
        en: "the monitor on itself, with any guest: Theorem 2",
        es: "el monitor sobre sí mismo, con cualquier huésped: teorema 2",
      },
      points: 4,
      lookAt: {
        en: "A monitor is a guest that looks at the clock all the time. " +
          "Whatever your monitor does, your monitor must be able to emulate: " +
          "to the tick.",
        es:
          "Un monitor es un huésped que mira el reloj sin parar. Todo lo que " +
          "hace tu monitor lo tiene que saber emular tu monitor: al tick.",
      },
      check: async (work, seed) => {
        guest(work, "console", { depth: 2, input: TYPED });
        guest(work, "time", { depth: 2 });
        guest(work, "edges", { depth: 2 });
        guest(work, "wait", { depth: 2, input: TYPED, typedAt: LATER });
        await assertAllSame(work, { seed, count: 20, shrinks: 0, depth: 2 });
        guest(work, "hello", { depth: 3 });
        guest(work, "time", { depth: 3 });
        timesharing(work, 2);
      },
    },
  ],
};
