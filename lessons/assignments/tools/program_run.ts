/**
 * A program that was handed in, run on a machine of ours: with all its input
 * there from the start, and no longer than its budget of ticks.
 *
 * @module
 */
import { type Image, PG32, visible } from "../../../isa/mod.ts";
import { type EngineBase, load } from "../../../machine/mod.ts";
import {
  type Fault,
  faultFacts,
  FaultFinder,
  faultReport,
} from "../../commands/fault.ts";
import { codeAt, watchTraps } from "../../commands/sighting.ts";
import { grouped } from "../../commands/text.ts";
import { buildTower, type Tower } from "../../commands/tower.ts";
import { type Exhibit, Failure, type Text } from "../contract.ts";
import { lines, same } from "./words.ts";

/** How a program is run. */
export interface RunOptions {
  /** What is typed, before input ends. */
  readonly input: string;
  /** The tick at which that is: 0 if left out. */
  readonly typedAt?: number;
  /** The most ticks. */
  readonly ticks: number;
  /** Bytes of memory: 64 KiB if left out. */
  readonly memory?: number;
  /** The disk, if there is one. */
  readonly disk?: Uint8Array;
  /** How many monitors of ours it runs under, one on the other: none if 0. */
  readonly depth?: number;
  /** Is shown the engine before it runs, to look at it while it does. */
  readonly watch?: (engine: EngineBase) => void;
}

/** How a program has run. */
export interface ProgramRun {
  /** What it has printed. */
  readonly output: string;
  /** How it ended: by `halt`, by its budget, asleep for ever, or by a fault. */
  readonly ending: "halted" | "ticks" | "asleep" | "fault";
  /** Ticks that it took. */
  readonly ticks: number;
  /** The report of the fault. */
  readonly fault?: string;
  /** The machine as it is left. */
  readonly tower: Tower;
}

const MEMORY = 1 << 16;

/** The most traps: each takes us longer than a tick, and no program needs so many. */
const MOST_TRAPS = 200_000;

/**
 * Looks whether a program has room in so many bytes of memory.
 *
 * @throws {Failure} if it has not.
 */
export function assertFits({ end }: Image, memory: number): void {
  if (end <= memory) return;
  throw new Failure({
    en: `the program ends at ${end} bytes, and the memory has ${memory}`,
    es: `el programa termina en el byte ${end}, y la memoria tiene ${memory}`,
  });
}

/** Runs a program on a bare machine, or under monitors. */
export function runProgram(
  image: Image,
  { input, typedAt, ticks, memory = MEMORY, disk, depth = 0, watch }:
    RunOptions,
): ProgramRun {
  assertFits(image, memory);
  const on = { depth, ground: "hardware" } as const;
  const tower = buildTower({ on, memory, disk: disk?.slice(), isa: PG32 });
  const { guest, occupant } = tower;
  load(guest, image);
  guest.console.type(new TextEncoder().encode(input), typedAt);
  guest.console.end(typedAt);
  watch?.(guest);
  const finder = new FaultFinder();
  let fault: Fault | undefined;
  let traps = 0;
  watchTraps(tower, {
    everywhere: false,
    seen: (sighting) => {
      fault = finder.see(sighting);
      if (fault !== undefined || ++traps === MOST_TRAPS) guest.kill();
    },
  });
  const why = occupant.run(ticks);
  return {
    output: new TextDecoder().decode(guest.console.output),
    ending: fault !== undefined
      ? "fault"
      : traps === MOST_TRAPS
      ? "ticks"
      : why === "halt"
      ? "halted"
      : why === "idle"
      ? "asleep"
      : "ticks",
    ticks: guest.ticks,
    fault: fault &&
      faultReport(
        faultFacts(fault, (seen) => codeAt(seen, { image, tower })),
        FAULT_WIDTH,
      ),
    tower,
  };
}

/** A program, what it is given, and what it must print. */
export interface PrintCase extends RunOptions {
  /** The file handed in, for whoever wants to debug it. */
  readonly file: string;
  /** What it must print, to the byte, before it halts. */
  readonly expected: string;
}

/**
 * Has a program print what it must, and then halt.
 *
 * @throws {Failure} if it does not, with what was typed and where the output
 * parts from what is expected.
 */
export function assertPrints(image: Image, wanted: PrintCase): void {
  const run = runProgram(image, wanted);
  if (run.output === wanted.expected && run.ending === "halted") return;
  throw new Failure(
    lines(
      {
        en: `Typed: ${quote(wanted.input)}`,
        es: `Se escribe: ${quote(wanted.input)}`,
      },
      ...run.output === wanted.expected
        ? []
        : [outputText(wanted.expected, run.output)],
      endingText(run),
    ),
    exhibitOf(wanted, run),
  );
}

function exhibitOf(
  { file, input, memory = MEMORY, disk }: PrintCase,
  { ticks }: ProgramRun,
): Exhibit {
  const typed = new TextEncoder().encode(input);
  return { guest: file, memory, input: typed, disk, tick: ticks };
}

/** The first line that is not as expected. */
export function outputText(expected: string, actual: string): Text {
  const [want, got] = [expected, actual].map((text) => text.split("\n"));
  let n = 0;
  while (want[n] === got[n]) n++;
  const [wanted, seen] = [want, got].map((rows) => rowText(rows, n));
  return lines({
    en: `Line ${n + 1} of the output is not right.`,
    es: `La línea ${n + 1} de la salida no es correcta.`,
  }, {
    en: `  expected: ${wanted.en}\n  printed:  ${seen.en}`,
    es: `  esperado: ${wanted.es}\n  impreso:  ${seen.es}`,
  });
}

/** A line of output; the last one, after the last line feed, is none. */
function rowText(rows: readonly string[], n: number): Text {
  const row = rows[n];
  return row === undefined || row === "" && n === rows.length - 1
    ? { en: "nothing more", es: "nada más" }
    : same(quote(n < rows.length - 1 ? `${row}\n` : row));
}

/** How a program has ended, and what it should have done. */
export function endingText({ ending, ticks, fault }: ProgramRun): Text {
  const n = grouped(ticks);
  switch (ending) {
    case "halted":
      return {
        en: `The program halted after ${n} ticks.`,
        es: `El programa se detuvo con halt tras ${n} ticks.`,
      };
    case "ticks":
      return {
        en: `The program was still running after ${n} ticks: need a halt.`,
        es: `El programa seguía en marcha tras ${n} ticks: hace falta un halt.`,
      };
    case "asleep":
      return {
        en: `The program sleeps since tick ${n}, and nothing can wake it: ` +
          "need a halt.",
        es: `El programa duerme desde el tick ${n}, y nada puede ` +
          "despertarlo: hace falta un halt.",
      };
    case "fault":
      return lines({
        en: "The program could not go on:",
        es: "El programa no pudo seguir:",
      }, same(`  ${fault!.replaceAll("\n", "\n  ")}`));
  }
}

/** Columns of a fault's report: it is going to be indented, twice. */
const FAULT_WIDTH = 74;

/** The longest text that is quoted, in characters. */
const MOST_QUOTED = 60;

/** A text as a program's string, cut short. */
function quote(text: string): string {
  const short = text.length > MOST_QUOTED
    ? `${text.slice(0, MOST_QUOTED)}…`
    : text;
  return visible(JSON.stringify(short));
}
