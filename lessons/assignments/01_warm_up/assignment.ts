/**
 * Assignment 1: loops and the console, in assembly.
 *
 * @module
 */
import type { Assignment, Work } from "../contract.ts";
import { drawn } from "../tools/drawn.ts";
import { assertPrints } from "../tools/program_run.ts";
import handout from "./handout.md" with { type: "text" };
import handoutEs from "./handout.es.md" with { type: "text" };
import starter from "./starter/warm_up.s" with { type: "text" };

const FILE = "warm_up.s";

/** Ticks for a program. */
const TICKS = 500_000;

/** The largest number that is typed. */
const LARGEST = 60;

/** What a program must print for some numbers. */
function bars(numbers: readonly number[]): string {
  const total = numbers.reduce((sum, n) => sum + n, 0);
  const lines = numbers.map((n) => `${"*".repeat(n)}\n`);
  return `${lines.join("")}total: ${total}\n`;
}

/** Has the program draw some numbers. */
function assertBars(
  work: Work,
  numbers: readonly number[],
  end: string = "\n",
): void {
  const input = numbers.length === 0 ? "" : numbers.join("\n") + end;
  assertPrints(work.image(FILE), {
    file: FILE,
    input,
    ticks: TICKS,
    expected: bars(numbers),
  });
}

/** Several rows of numbers, from a few to a thousand. */
function assertRandomBars(work: Work, seed: number): void {
  const next = drawn(seed);
  for (const count of [1, 5, 40, 1000]) {
    assertBars(work, Array.from({ length: count }, () => next(LARGEST + 1)));
  }
}

/** The assignment. */
export const WARM_UP: Assignment = {
  number: 1,
  name: "warm_up",
  version: 1,
  title: { en: "Assembly warm-up", es: "Calentamiento en ensamblador" },
  files: [{ name: FILE, kind: "assembly", most: 1 << 16 }],
  starter: [{ name: FILE, text: starter }],
  handout: { en: handout, es: handoutEs },
  hints: [
    {
      en: "Begin with one number of one digit: read a byte, take '0' away " +
        "from it, and print so many stars with the loop of the handout.",
      es: "Empieza con un número de una cifra: lee un byte, réstale '0' e " +
        "imprime ese número de asteriscos con el bucle del enunciado.",
    },
    {
      en: "A number of several digits grows from the left: with each digit, " +
        "number = number × 10 + digit. A line feed ends it: then draw it, " +
        "add it to the total, and begin anew with 0.",
      es: "Un número de varias cifras crece desde la izquierda: con cada " +
        "cifra, número = número × 10 + cifra. Un salto de línea lo acaba: " +
        "entonces se dibuja, se suma al total y se empieza otra vez con 0.",
    },
    {
      en: "To print a number, its last digit is what is left of it ÷ 10. The " +
        "digits come from the right: put them into memory from the end of a " +
        "place of 10 bytes (.data has room: digits: .skip 10), and print from " +
        "there. 0 has one digit, too.",
      es:
        "Para imprimir un número, su última cifra es el resto al dividir por " +
        "10. Las cifras salen por la derecha: guárdalas en memoria desde el " +
        "final de un hueco de 10 bytes (en .data: digits: .skip 10), e imprime " +
        "desde ahí. El 0 también tiene una cifra.",
    },
    {
      en: "If input ends (a0 is -1) after a digit and not after a line feed, " +
        "there is one more number to draw. Keep in a register whether a digit " +
        "has come since the last line feed.",
      es:
        "Si la entrada acaba (a0 vale -1) tras una cifra y no tras un salto " +
        "de línea, queda un número por dibujar. Guarda en un registro si ha " +
        "llegado una cifra desde el último salto de línea.",
    },
  ],
  criteria: [
    {
      id: "example",
      title: {
        en: "the handout's example, and some like it",
        es: "el ejemplo del enunciado, y otros parecidos",
      },
      points: 3,
      seed: 12,
      check: (work, seed) => {
        assertBars(work, [3, 0, 12]);
        const next = drawn(seed);
        for (let n = 0; n < 3; n++) {
          assertBars(work, [next(10), 0, 10 + next(50)]);
        }
      },
    },
    {
      id: "no_numbers",
      title: { en: "no number at all", es: "ningún número" },
      points: 1,
      after: "example",
      check: (work) => assertBars(work, []),
    },
    {
      id: "digits",
      title: {
        en: "each number of one digit",
        es: "cada número de una cifra",
      },
      points: 1,
      check: (work) => {
        for (let n = 0; n <= 9; n++) assertBars(work, [n]);
      },
    },
    {
      id: "random",
      title: { en: "random numbers", es: "números al azar" },
      points: 2,
      seed: 2026,
      check: assertRandomBars,
    },
    {
      id: "last_line",
      title: {
        en: "a last line without its line feed",
        es: "una última línea sin salto de línea",
      },
      points: 1,
      lookAt: {
        en: "Look at what your program does when input ends right after a " +
          "digit.",
        es:
          "Mira qué hace tu programa cuando la entrada acaba justo tras una " +
          "cifra.",
      },
      check: (work, seed) => {
        const next = drawn(seed);
        for (let n = 0; n < 8; n++) {
          const last = 1 + next(n % 2 === 0 ? 9 : LARGEST);
          assertBars(work, [1 + next(9), 1 + next(LARGEST), last], "");
        }
      },
    },
    {
      id: "more_random",
      title: { en: "other random numbers", es: "otros números al azar" },
      points: 2,
      lookAt: {
        en: "Type numbers of your own, many of them and large ones, and look " +
          "where the output is not what the handout wants.",
        es: "Escribe números tuyos, muchos y grandes, y mira dónde la salida " +
          "no es lo que pide el enunciado.",
      },
      check: assertRandomBars,
    },
  ],
};
