/**
 * Assignment 5: the monitor's dispatcher, and the emulation of the privileged
 * instructions, in TypeScript.
 *
 * @module
 */
import { assemble, BLOCK_SIZE } from "../../../isa/mod.ts";
import type { Assignment, Criterion, Work } from "../contract.ts";
import {
  assertAllEquivalent,
  assertEquivalent,
  type Guest,
} from "../tools/equivalence.ts";
import handout from "./handout.md" with { type: "text" };
import handoutEs from "./handout.es.md" with { type: "text" };
import given from "./starter/given.d.ts" with { type: "text" };
import starter from "./starter/monitor.ts" with { type: "text" };
import edges from "./guests/edges.s" with { type: "text" };
import ports from "./guests/ports.s" with { type: "text" };
import psw from "./guests/psw.s" with { type: "text" };
import reads from "./guests/reads.s" with { type: "text" };
import reflect from "./guests/reflect.s" with { type: "text" };
import time from "./guests/time.s" with { type: "text" };

const FILE = "monitor.ts";

/** Ticks for a guest that was written for a test. They all halt before. */
const TICKS = 800;

/** Has a guest that was written for a test do what it does on a machine. */
function guestTest(
  file: string,
  source: string,
  surroundings: Partial<Guest> = {},
): Criterion["check"] {
  return (work) =>
    assertEquivalent(work, FILE, {
      image: assemble(source, { file }),
      source: { file, source },
      memory: 4096,
      steps: [TICKS],
      ...surroundings,
    });
}

/** Two blocks, the first of them full of letters. */
function disk(): Uint8Array {
  return new Uint8Array(2 * BLOCK_SIZE).fill(0x41, 0, BLOCK_SIZE);
}

/** Has random guests do what they do on a machine. */
function randomTest(count: number, shrink: boolean): Criterion["check"] {
  return (work: Work, seed: number) =>
    assertAllEquivalent(work, FILE, { seed, count, shrink });
}

/** The assignment. */
export const EMULATE: Assignment = {
  number: 5,
  name: "emulate",
  version: 1,
  title: { en: "Trap and emulate", es: "Atrapar y emular" },
  files: [{ name: FILE, kind: "typescript", most: 1 << 16 }],
  starter: [
    { name: FILE, text: starter },
    { name: "given.d.ts", text: given },
  ],
  handout: { en: handout, es: handoutEs },
  hints: [
    {
      en: "Begin with dispatch. An exit that is no trap is nobody's fault: " +
        "stop. A privileged instruction is emulated if the guest believes to " +
        "be in supervisor mode. Every other trap is the guest's own.",
      es: "Empieza por dispatch. Una salida que no es una trampa no es culpa " +
        "de nadie: stop. Una instrucción privilegiada se emula si el huésped " +
        "cree estar en modo supervisor. Cualquier otra trampa es del huésped.",
    },
    {
      en: "The machine's mode is always 0 while the guest runs: so whatever " +
        "reads or changes the mode, the window or the interrupts has to use " +
        "vm.mode, vm.ie, vm.base and vm.bound. Registers and pc are the " +
        "machine's. After each instruction but lpsw, pc is 4 more.",
      es:
        "El modo de la máquina es siempre 0 mientras corre el huésped: todo " +
        "lo que lee o cambia el modo, la ventana o las interrupciones usa " +
        "vm.mode, vm.ie, vm.base y vm.bound. Los registros y el pc son los de " +
        "la máquina. Tras cada instrucción, menos lpsw, el pc vale 4 más.",
    },
    {
      en:
        "The trap area lies at the beginning of the guest's memory, whatever " +
        "its window is: vm.store(0, …) is right, and vm.base has nothing to " +
        "do with it. The address of lpsw, though, is one in the window: add " +
        "vm.base, after looking whether all 16 bytes are inside.",
      es:
        "La zona de trampas está al principio de la memoria del huésped, sea " +
        "cual sea su ventana: vm.store(0, …) es correcto y vm.base no cuenta. " +
        "En cambio, la dirección de lpsw es de la ventana: suma vm.base, tras " +
        "mirar si los 16 bytes están dentro.",
    },
    {
      en: "An interrupt is delivered like any other trap. Its device must be " +
        "told, by vm.acknowledge, or it comes again and again. The cause's " +
        "code is in the handout's table.",
      es: "Una interrupción se entrega como cualquier otra trampa. A su " +
        "dispositivo hay que decírselo con vm.acknowledge, o vuelve una y " +
        "otra vez. El código de la causa está en la tabla del enunciado.",
    },
    {
      en: "Still a random guest that differs? Look at the low bits: setr and " +
        "PSWs drop the low two of base and bound; of a status, only two bits " +
        "count; setie looks at one.",
      es: "¿Aún difiere un huésped al azar? Mira los bits bajos: setr y los " +
        "PSW quitan los dos más bajos de base y límite; de un estado solo " +
        "cuentan dos bits; setie mira uno.",
    },
  ],
  criteria: [
    {
      id: "reads",
      title: {
        en: "rdstatus, rdbase, rdbound, setie, halt",
        es: "rdstatus, rdbase, rdbound, setie, halt",
      },
      points: 3,
      check: guestTest("reads.s", reads),
    },
    {
      id: "psw",
      title: {
        en: "into user mode and back: setr, lpsw, ecall",
        es: "a modo usuario y de vuelta: setr, lpsw, ecall",
      },
      points: 5,
      check: guestTest("psw.s", psw),
    },
    {
      id: "reflect",
      title: {
        en: "a process's traps go to the guest's kernel",
        es: "las trampas de un proceso van al núcleo del huésped",
      },
      points: 5,
      check: guestTest("reflect.s", reflect),
    },
    {
      id: "time",
      title: {
        en: "timer, ticks, idle, interrupts",
        es: "temporizador, ticks, idle, interrupciones",
      },
      points: 4,
      check: guestTest("time.s", time),
    },
    {
      id: "ports",
      title: { en: "console and disk", es: "consola y disco" },
      points: 3,
      check: guestTest("ports.s", ports, {
        input: new TextEncoder().encode("trap\n"),
        disk: disk(),
      }),
    },
    {
      id: "random",
      title: { en: "30 random kernels", es: "30 núcleos al azar" },
      points: 4,
      seed: 1974,
      check: randomTest(30, true),
    },
    {
      id: "edges",
      title: { en: "what is easily forgotten", es: "lo que se olvida" },
      points: 2,
      lookAt: {
        en: "Look at PSWs and windows that are not as one expects them: too " +
          "near the end, misaligned, with bits that mean nothing.",
        es:
          "Mira los PSW y las ventanas que no son como se espera: demasiado " +
          "cerca del final, mal alineados, con bits que no significan nada.",
      },
      check: guestTest("edges.s", edges),
    },
    {
      id: "more_random",
      title: {
        en: "60 other random kernels",
        es: "otros 60 núcleos al azar",
      },
      points: 4,
      lookAt: {
        en: "Random kernels differ from a bare machine. Read again, for each " +
          "instruction that you emulate, what deno task manual says of it.",
        es:
          "Núcleos al azar difieren de la máquina desnuda. Lee otra vez, de " +
          "cada instrucción que emulas, lo que dice deno task manual.",
      },
      check: randomTest(60, false),
    },
  ],
};
