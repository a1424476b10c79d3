/**
 * The processes that a kernel is tested with.
 *
 * @module
 */
import type { Process } from "../tools/kernel_image.ts";

/** Draws a whole number from 0 up to a limit. */
export type Draw = (below: number) => number;

/** A part of a process's source. */
export type Step = readonly string[];

/** All registers, but for x0. */
const ALL = "ra sp gp tp t0 t1 t2 s0 s1 a0 a1 a2 a3 a4 a5".split(" ");

/** What each process has for its own, after its code: `8f` in its source. */
const BUFFER = 32;

/** Random values in all registers. */
function registers(draw: Draw): Step {
  return ALL.map((name) => `li ${name}, ${word(draw)}`);
}

function word(draw: Draw): string {
  return `0x${(draw(0x10000) * 0x10000 + draw(0x10000)).toString(16)}`;
}

/** A call. `t0` and the arguments are expressions. */
function call(t0: string | number, a0?: string, a1?: string): Step {
  return [
    ...a0 === undefined ? [] : [`li a0, ${a0}`],
    ...a1 === undefined ? [] : [`li a1, ${a1}`],
    `li t0, ${t0}`,
    "ecall",
  ];
}

/** The calls' numbers. */
const [EXIT, WRITE, PID, READ] = [0, 1, 2, 3];

/** A text of small letters. */
export function letters(draw: Draw, length: number): string {
  return String.fromCharCode(
    ...Array.from({ length }, () => 0x61 + draw(26)),
  );
}

/** Puts letters into the buffer, and prints them. */
function prints(text: string): Step {
  return [
    "la a2, 8f",
    ...[...text].flatMap((letter, n) => [
      `li a3, '${letter}'`,
      `sb a3, ${n}(a2)`,
    ]),
    "li a3, '\\n'",
    `sb a3, ${text.length}(a2)`,
    "mv a0, a2",
    ...call(WRITE, undefined, String(text.length + 1)),
  ];
}

/** Reads into the buffer, and prints what has come. */
function reads(most: number): Step {
  return [
    "la a0, 8f",
    ...call(READ, undefined, String(most)),
    "mv a1, a0",
    "la a0, 8f",
    ...call(WRITE),
  ];
}

/** Instructions that do wrong, by what comes of them. */
export const CRIMES: readonly Step[] = [
  ["halt"],
  ["in a0, CONSOLE_DATA"],
  [".word 0"],
  ["lw a0, 2(zero)"],
  ["sb a0, -1(zero)"],
  ["li a0, 0x7ffffff0", "jr a0"],
  ["ebreak"],
];

/** Stretches that are not in the window, or not in memory. */
export const FAR: readonly (readonly [address: string, length: string])[] = [
  ["0", "4096"],
  ["4096", "4"],
  [`8f + ${BUFFER - 3}`, "4"],
  [`8f + ${BUFFER}`, "1"],
];

/** The same, where a sum wraps round and looks harmless. */
export const WRAPPED: typeof FAR = [
  ["-4", "8"],
  ["-1", "2"],
  ["8", "-4"],
  ["0x80000000", "0x80000010"],
];

/** A process that does these things, one after the other. */
export function process(...steps: readonly Step[]): Process {
  const lines = [
    ...steps.flat().map((line) => `        ${line}`),
    "        .balign 4",
    `8:      .skip   ${BUFFER}`,
  ];
  return { text: lines.join("\n") };
}

/** A process that writes a text, and ends. */
export function writer(draw: Draw): Process {
  return process(
    registers(draw),
    prints(letters(draw, 1 + draw(10))),
    call(EXIT, word(draw)),
  );
}

/** One that has something in every register, and calls again and again. */
export function keeper(draw: Draw): Process {
  const unknown = [4, 5, 100, -1, 0x80000000, 0x40000000];
  return process(
    registers(draw),
    call(PID),
    ["xor s1, s1, a0"],
    call(unknown[draw(unknown.length)]),
    registers(draw),
    call(unknown[draw(unknown.length)]),
    call(PID),
    call(EXIT),
  );
}

/** One that does wrong. */
export function wrongdoer(draw: Draw, crime: Step): Process {
  return process(registers(draw), crime, call(EXIT));
}

/** One that points to what is not its own, for a call. */
export function pointer(
  draw: Draw,
  calls: readonly number[],
  stretches: typeof FAR,
): Process {
  return process(
    registers(draw),
    ...stretches.flatMap(([a0, a1]) => calls.map((t0) => call(t0, a0, a1))),
    prints(letters(draw, 3)),
    call(EXIT),
  );
}

/** The two calls that take a pointer. */
export const POINTER_CALLS = { write: [WRITE], both: [READ, WRITE] } as const;

/** One that reads what is typed, in several pieces. */
export function reader(draw: Draw): Process {
  return process(
    registers(draw),
    reads(1 + draw(5)),
    reads(1 + draw(5)),
    reads(BUFFER),
    reads(BUFFER),
    call(EXIT),
  );
}

/** One whose window reaches far beyond the memory, and which tries it. */
export function giant(draw: Draw): Process {
  // Of the second, the last byte alone is behind the end, wherever it begins.
  const far = [["0", "0x20000"], ["0xff00", "4"], ["0x20000", "4"]] as const;
  return {
    ...pointer(draw, POINTER_CALLS.both, far),
    bound: 0x100000,
  };
}

/** One that tells what it finds in its registers, and leaves others. */
export function heir(draw: Draw): Process {
  return process(call(PID), registers(draw), call(EXIT));
}

/** All kinds of things, and an end. */
export function randomSteps(draw: Draw): Step[] {
  const steps: Step[] = [registers(draw)];
  for (let n = draw(8); n >= 0; n--) steps.push(randomStep(draw));
  const crime = CRIMES[draw(CRIMES.length)];
  return [...steps, draw(2) === 0 ? crime : call(EXIT, word(draw))];
}

function randomStep(draw: Draw): Step {
  const [a, b, c] = [0, 0, 0].map(() => ALL[draw(ALL.length)]);
  const stretches = [...FAR, ...WRAPPED];
  const [a0, a1] = stretches[draw(stretches.length)];
  const steps: readonly Step[] = [
    [`add ${a}, ${b}, ${c}`],
    [`mul ${a}, ${b}, ${c}`, `sw ${a}, 8f(zero)`],
    call(PID),
    call(word(draw)),
    call(draw(2) === 0 ? READ : WRITE, a0, a1),
    prints(letters(draw, draw(8))),
    reads(1 + draw(8)),
    registers(draw),
  ];
  return steps[draw(steps.length)];
}
