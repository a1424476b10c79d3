/**
 * Running a kernel that was handed in before the referee.
 *
 * @module
 */
import { encodeImage } from "../../../isa/mod.ts";
import { Failure, type Text, type Work } from "../contract.ts";
import { kernelImage, type Process } from "../tools/kernel_image.ts";
import {
  endingText,
  outputText,
  type ProgramRun,
  runProgram,
} from "../tools/program_run.ts";
import { lines } from "../tools/words.ts";
import { Referee } from "./referee.ts";
import { NEARLY, type Rules, SLICE } from "./rules.ts";

/** The file that is handed in. */
export const FILE = "preemption.s";

/** Bytes of the machine's memory. */
const MEMORY = 1 << 16;

/** Ticks for a kernel and processes that all end. */
const TICKS = 150_000;

/** Processes, and how strict the referee is. */
export interface Case extends Rules {
  readonly processes: readonly Process[];
  /** How many times the timer has to interrupt, at least. */
  readonly preemptions?: number;
}

/**
 * Has the kernel run processes that all end, and then halt.
 *
 * @throws {Failure} for the first thing that is not as the handout wants it.
 */
export function assertShares(work: Work, given: Case): void {
  const { preemptions = 0 } = given;
  const { referee, run, fail } = refereed(work, given, { ticks: TICKS });
  const why = endOf(referee, run);
  if (why !== undefined) throw fail(why);
  if (referee.preemptions < preemptions) {
    const n = referee.preemptions;
    throw fail({
      en: `The timer has interrupted ${n} times: need ${preemptions} at least.`,
      es: `El temporizador ha interrumpido ${n} veces: hacen falta al menos ` +
        `${preemptions}.`,
    });
  }
}

/** What is wrong with the end, if anything is. */
function endOf(
  { isDone, output }: Referee,
  run: ProgramRun,
): Text | undefined {
  if (run.ending === "halted" && isDone && run.output === output) {
    return undefined;
  }
  return lines(
    ...isDone ? [] : [{
      en: "Not all processes have come to their end.",
      es: "No todos los procesos han llegado a su final.",
    }],
    ...run.output === output ? [] : [outputText(output, run.output)],
    endingText(run),
  );
}

/** How long, and under how many monitors of ours. */
interface RunOptions {
  readonly ticks: number;
  readonly depth?: number;
}

/** A run before the referee, and how a failure of it is told. */
interface Refereed {
  readonly referee: Referee;
  readonly run: ProgramRun;
  fail(why: Text): Failure;
}

/**
 * Runs the kernel before the referee.
 *
 * @throws {Failure} if the referee stops it.
 */
function refereed(
  work: Work,
  { processes, ...rules }: Case,
  { ticks, depth }: RunOptions,
): Refereed {
  const { image, windows } = kernelImage(work, FILE, {
    processes,
    memory: MEMORY,
  });
  const referee = new Referee(windows, rules);
  const run = runProgram(image, {
    input: "",
    ticks,
    depth,
    memory: MEMORY,
    watch: (engine) => referee.watch(engine),
  });
  const fail = (why: Text): Failure =>
    new Failure(why, {
      guest: encodeImage(image),
      memory: MEMORY,
      tick: referee.tick ?? run.ticks,
    });
  if (referee.why !== undefined) throw fail(referee.why);
  return { referee, run, fail };
}

/** Ticks for processes that never end. */
const LONG = 100_000;

/**
 * By how much shares may differ: by a turn, and by what is given up at the end
 * of each if a kernel always does so.
 */
function mostUnfair(most: number): number {
  return SLICE + Math.floor(most * NEARLY / SLICE);
}

/**
 * Has the kernel run processes that never end, each of which wants all it can
 * get: on a machine, and under monitors of ours, which must make no difference.
 *
 * @throws {Failure} if they do not all get the same.
 */
export function assertFair(work: Work, processes: readonly Process[]): void {
  const given = { processes, tolerance: 0, anyTurn: true };
  const runs = [0, 1, 2].map((depth) =>
    refereed(work, given, { ticks: LONG, depth })
  );
  const [{ referee: { shares }, fail }] = runs;
  const [most, least] = [Math.max(...shares), Math.min(...shares)];
  const allowed = mostUnfair(most);
  if (most - least > allowed || least === 0) {
    throw fail({
      en: `Ticks in user mode, of ${LONG}: ${shares.join(", ")}. ` +
        `Need a difference of ${allowed} at most.`,
      es: `Ticks en modo usuario, de ${LONG}: ${shares.join(", ")}. ` +
        `Hace falta una diferencia de ${allowed} como mucho.`,
    });
  }
  const [bare, ...others] = runs.map(({ referee: { stretches } }) =>
    stretches.join("\n")
  );
  if (others.some((each) => each !== bare)) {
    throw fail({
      en: "Under a monitor, the processes do not run at the same ticks.",
      es: "Bajo un monitor, los procesos no corren en los mismos ticks.",
    });
  }
}
