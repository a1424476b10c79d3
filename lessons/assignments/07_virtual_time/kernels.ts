/**
 * Random kernels that have much to do with time: what they do is drawn, piece by
 * piece, so that a kernel can be made smaller by leaving pieces out.
 *
 * @module
 */
import { assemble } from "../../../isa/mod.ts";
import { wrap } from "../../commands/text.ts";
import type { Text } from "../contract.ts";
import type { drawn } from "../tools/drawn.ts";
import { lines, same } from "../tools/words.ts";
import type { Guest } from "./tenant.ts";

/** What begins every kernel: its handler notes when it was called, and where. */
const PRELUDE = `        .equ    SUPERVISOR, 1
        .text
_start: li      t0, SUPERVISOR
        sw      t0, NEW_PSW(zero)
        la      t0, trap
        sw      t0, NEW_PSW+4(zero)
        sw      zero, NEW_PSW+8(zero)
        rdbound s1
        sw      s1, NEW_PSW+12(zero)
        sw      s1, psw+12(zero)
        li      a1, 1
        setie   a1
`;

/** What ends every kernel: begins again, and what a trap leads to. */
const EPILOGUE = `        j       main
trap:   rdticks t1
        add     s0, s0, t1
        xor     a5, a5, t1
        lw      t1, TRAP_CAUSE(zero)
        li      t2, CAUSE_ECALL
        bne     t1, t2, back
        lw      t1, OLD_PSW+4(zero)
        addi    t1, t1, 4
        sw      t1, OLD_PSW+4(zero)
back:   lpsw    OLD_PSW(zero)
        .data
        .align  2
psw:    .word   0, 0, 0, 0
`;

/** How long a timer of a random kernel's is set. */
const TIMES = [1, 1, 2, 3, 5, 7, 10, 20, 30, 60, 99, 100, 101, 150, 400, 1000];

/** A piece of a random kernel: lines of assembly, and whose they are. */
export interface Piece {
  readonly kernel: number;
  readonly text: string;
}

/** A house with random kernels. */
export interface RandomHouse {
  /** The weight of each kernel. */
  readonly weights: readonly number[];
  readonly pieces: readonly Piece[];
  /** Until which tick of the machine's it is looked at. */
  readonly end: number;
}

/** The most guests in a house, and pieces of one of them. */
const [MOST_GUESTS, MOST_PIECES] = [4, 12];

/** Weights that are drawn. */
const WEIGHTS = [1, 1, 2, 3, 5, 10, 64];

/** A house, drawn at random. */
export function randomHouse(below: ReturnType<typeof drawn>): RandomHouse {
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
  return { weights, pieces, end: 200 + below(1000) };
}

/** The guests of a house. */
export function guestsOf({ weights, pieces }: RandomHouse): Guest[] {
  return weights.map((weight, kernel) =>
    kernelOf(
      `random_${kernel}.s`,
      pieces.filter((piece) => piece.kernel === kernel),
      weight,
    )
  );
}

/** The most characters of a line of code. */
const CODE_WIDTH = 64;

function indent(line: string): string {
  return " ".repeat(12) + line;
}

/** A house in words. */
export function houseText({ weights, pieces }: RandomHouse): Text {
  const guests = weights.flatMap((weight, kernel) => {
    const code = pieces.filter((piece) => piece.kernel === kernel)
      .flatMap(({ text }) => text.split("\n"))
      .join("; ");
    const [first = "-", ...more] = wrap(code, CODE_WIDTH);
    return [`  ${kernel} (${weight})`.padEnd(12) + first, ...more.map(indent)];
  });
  return lines({
    en: "The smallest house found that shows it. Its guests, with their " +
      "weights,\ndo this again and again:",
    es: "La casa más pequeña que lo muestra. Sus huéspedes, con sus pesos, " +
      "hacen\nesto una y otra vez:",
  }, same(guests.join("\n")));
}

/** A piece of a random kernel, as lines of assembly. */
function randomPiece(below: ReturnType<typeof drawn>): string {
  const time = TIMES[below(TIMES.length)];
  const work = 1 + below(40);
  switch (below(12)) {
    case 0:
    case 1:
      return `li t0, ${time}\nsettimer t0`;
    case 2:
      return "settimer zero";
    case 3:
      return "rdtimer a2\nadd a0, a0, a2";
    case 4:
      return "rdticks a3\nadd a0, a0, a3";
    case 5:
      return "setie a1";
    case 6:
      return "setie zero";
    case 7:
      return `li t0, ${time}\nsettimer t0\nidle`;
    case 8:
      return `li t0, ${work}\n1: addi t0, t0, -1\nbnez t0, 1b`;
    case 9:
      return "ecall";
    case 10:
      // Into the same mode, with interrupts on or off.
      return `la t0, 1f\nsw t0, psw+4(zero)\nli t0, ${1 + 2 * below(2)}\n` +
        "sw t0, psw(zero)\nlpsw psw(zero)\n1:";
    default:
      return `li t0, ${1 + below(3)}\nsettimer t0\n` +
        "nop\n".repeat(below(4)) +
        `li t0, ${time}\nsettimer t0`;
  }
}

/** A kernel of these pieces. */
function kernelOf(
  name: string,
  pieces: readonly Piece[],
  weight: number,
): Guest {
  const indented = pieces.flatMap(({ text }) => text.split("\n"))
    .map((line) => (/^\d:/.test(line) ? line : `        ${line}`));
  const main = ["main:   addi    a4, a4, 1", ...indented, ""].join("\n");
  const source = PRELUDE + main + EPILOGUE;
  const file = { file: name, source };
  return { name, image: assemble(source, file), source: file, weight };
}
