/**
 * A kernel that was handed in beside the measure: every time that one of its
 * processes goes on, and at the end.
 *
 * @module
 */
import { encodeImage } from "../../../isa/mod.ts";
import type { EngineBase } from "../../../machine/mod.ts";
import { Failure, type Text, type Work } from "../contract.ts";
import { kernelImage, type Process } from "../tools/kernel_image.ts";
import { endingText, outputText, runProgram } from "../tools/program_run.ts";
import { type Moment, watchUserMode } from "../tools/user_mode.ts";
import { lines, same } from "../tools/words.ts";
import { type Measure, measure, type Resumption, START } from "./measure.ts";

/** The file that is handed in. */
export const FILE = "trap_handler.s";

/** Bytes of the machine's memory. */
export const MEMORY = 1 << 16;

/** Ticks for a kernel and its processes. */
export const TICKS = 50_000;

/** The names of the registers. */
const REGISTERS = "zero ra sp gp tp t0 t1 t2 s0 s1 a0 a1 a2 a3 a4 a5".split(
  " ",
);

/** Processes, and what is typed. */
export interface Case {
  readonly processes: readonly Process[];
  readonly input?: string;
  /** Whether the processes set all registers themselves before they use any. */
  readonly anyStart?: boolean;
}

/**
 * Has the kernel run processes.
 *
 * @throws {Failure} for the first thing that is not as the handout wants it.
 */
export function assertRuns(
  work: Work,
  { processes, input = "", anyStart = false }: Case,
): void {
  const { image, windows } = kernelImage(work, FILE, {
    processes,
    memory: MEMORY,
  });
  const expected = measure(image, windows, { memory: MEMORY, input });
  const referee = new Referee(expected, anyStart);
  const run = runProgram(image, {
    input,
    ticks: TICKS,
    memory: MEMORY,
    watch: (engine) => referee.watch(engine),
  });
  const why = referee.why ??
    endOf(expected, run) ??
    memoryText(
      expected,
      windows.map(({ base }, n) =>
        run.tower.guest.bytes(base, expected.memories[n].length)
      ),
    );
  if (why === undefined) return;
  throw new Failure(why, {
    guest: encodeImage(image),
    memory: MEMORY,
    input: input === "" ? undefined : new TextEncoder().encode(input),
    tick: referee.tick ?? run.ticks,
  });
}

/** What is wrong with the end, if anything is. */
function endOf(
  { output }: Measure,
  run: ReturnType<typeof runProgram>,
): Text | undefined {
  if (run.output === output && run.ending === "halted") return undefined;
  return lines(
    ...run.output === output ? [] : [outputText(output, run.output)],
    endingText(run),
  );
}

/** Watches processes go on, and stops the machine when one does so wrongly. */
export class Referee {
  readonly #expected: Measure;
  readonly #anyStart: boolean;
  #count = 0;
  /** What is wrong. */
  why: Text | undefined;
  /** When it was seen. */
  tick: number | undefined;

  /** `anyStart` is that of a {@linkcode Case}. */
  constructor(expected: Measure, anyStart: boolean) {
    this.#expected = expected;
    this.#anyStart = anyStart;
  }

  watch(engine: EngineBase): void {
    watchUserMode(engine, {
      entered: (moment) => {
        const output = new TextDecoder().decode(engine.console.output);
        this.why = this.#judge(moment, output);
        if (this.why === undefined) return;
        this.tick = moment.tick;
        engine.kill();
      },
    });
  }

  #judge(moment: Moment, output: string): Text | undefined {
    const wanted = this.#expected.resumptions[this.#count++];
    if (wanted === undefined) {
      return {
        en: "All processes have ended, and the kernel goes to user mode again.",
        es: "Todos los procesos han terminado, y el núcleo vuelve otra vez a " +
          "modo usuario.",
      };
    }
    const isFree = this.#anyStart && wanted.after === START;
    const differences = differencesOf(wanted, moment, isFree);
    if (differences.length > 0) {
      return lines(heading(wanted), table(differences));
    }
    if (output === wanted.output) return undefined;
    return lines(heading(wanted), outputText(wanted.output, output));
  }
}

function heading({ process, after }: Resumption): Text {
  return {
    en: `Process ${process} goes on after ${after.en}, and not as it should:`,
    es: `El proceso ${process} sigue tras ${after.es}, y no como debería:`,
  };
}

type Difference = readonly [what: string, expected: number, actual: number];

function differencesOf(
  wanted: Resumption,
  moment: Moment,
  isFree: boolean,
): Difference[] {
  const rows: Difference[] = [
    ["pc", wanted.pc, moment.pc],
    ["base", wanted.base, moment.base],
    ["bound", wanted.bound, moment.bound],
  ];
  const registers = REGISTERS.map((name, n): Difference => [
    name,
    wanted.x[n],
    moment.x[n],
  ]);
  return [...rows, ...isFree ? [] : registers].filter(([, expected, actual]) =>
    expected !== actual
  );
}

/** The most differences that are shown. */
const MOST_SHOWN = 6;

/** Expected beside actual. */
function table(differences: readonly Difference[]): Text {
  const rows = differences.slice(0, MOST_SHOWN).map(([what, ...values]) =>
    row(what, ...values.map((value) => `0x${hex(value)}`))
  );
  const more = differences.length - rows.length;
  return lines(
    { en: row("", "expected", "is"), es: row("", "esperado", "está") },
    ...rows.map(same),
    ...more > 0 ? [{ en: `  and ${more} more`, es: `  y ${more} más` }] : [],
  );
}

function row(what: string, ...values: readonly string[]): string {
  return `  ${what.padEnd(8)}${
    values.map((text) => text.padStart(12)).join("")
  }`;
}

function memoryText(
  { memories }: Measure,
  actual: readonly Uint8Array[],
): Text | undefined {
  for (const [n, memory] of memories.entries()) {
    const at = memory.findIndex((byte, place) => byte !== actual[n][place]);
    if (at < 0) continue;
    const [process, place] = [n + 1, `0x${hex(at)}`];
    const [want, got] = [memory[at], actual[n][at]];
    return {
      en: `In the end, the byte at ${place} of process ${process} is ${got}: ` +
        `expected ${want}.`,
      es: `Al final, el byte en ${place} del proceso ${process} es ${got}: ` +
        `se esperaba ${want}.`,
    };
  }
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, "0");
}
