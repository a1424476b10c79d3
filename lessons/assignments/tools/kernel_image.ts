/**
 * A kernel that was handed in, with the processes that a test has it run.
 *
 * The kernel's source ends with `.include "processes.s"`. In the student's
 * folder that is a file to play with; here it is empty, and the test's own
 * processes are another file, which the kernel's macros and names do not reach.
 *
 * @module
 */
import { assembleFiles, type Image, type Segment } from "../../../isa/mod.ts";
import { Failure, type Work } from "../contract.ts";
import { assembled } from "./assembled.ts";
import { assertFits } from "./program_run.ts";

/** The file with the processes. */
export const PROCESSES_FILE = "processes.s";

/** A process of a test's. */
export interface Process {
  /** Its source. Its first address is 0, and it begins there. */
  readonly text: string;
  /** The bytes of its window, if they are not those that it has. */
  readonly bound?: number;
}

/** A process's window on physical memory. */
export interface ProcessWindow {
  /** Where it begins. */
  readonly base: number;
  /** How many bytes it holds. */
  readonly bound: number;
  /** How many of them are the process's. */
  readonly size: number;
}

/** What a process is called, from `process1` on. */
function nameOf(n: number): string {
  return `process${n + 1}`;
}

/**
 * The source of processes, and the table of their windows: two words for each,
 * from `processes` up to `processes_end`.
 */
function processesSource(processes: readonly Process[]): string {
  return [
    "        .globl  processes, processes_end",
    "        .data",
    "        .balign 4",
    "processes:",
    ...processes.map(({ bound }, n) => {
      const [start, stop] = ["start", "stop"]
        .map((end) => `__load_${end}_${nameOf(n)}`);
      return `        .word   ${start}, ${bound ?? `${stop} - ${start}`}`;
    }),
    "processes_end:",
    ...processes.flatMap(({ text }, n) => [
      `        .section .${nameOf(n)}`,
      "        .virtual 0",
      text,
    ]),
    "",
  ].join("\n");
}

/** A kernel and its processes. */
export interface KernelImage {
  /** All of it, as one program. */
  readonly image: Image;
  /** The windows of the processes, in the order of the kernel's table. */
  readonly windows: readonly ProcessWindow[];
}

/**
 * The kernel and the processes, as one program.
 *
 * @throws {Failure} if they do not assemble, with the assembler's report, are too
 * large, or the kernel adds to a process.
 */
export function kernelImage(
  work: Work,
  file: string,
  { processes, memory }: {
    readonly processes: readonly Process[];
    /** Bytes of memory in which all of it has to have room. */
    readonly memory: number;
  },
): KernelImage {
  const own = { file: PROCESSES_FILE, source: processesSource(processes) };
  const image = assembled(
    file,
    () =>
      assembleFiles([{ file, source: work.text(file) }, own], {
        include: (path) => path === PROCESSES_FILE ? "" : undefined,
      }),
  );
  assertFits(image, memory);
  const alone = assembleFiles([own]);
  const windows = processes.map(({ bound }, n): ProcessWindow => {
    const section = `.${nameOf(n)}`;
    const { address: base, bytes } = segment(image, section);
    const { bytes: wanted } = segment(alone, section);
    if (!isSame(bytes, wanted)) throw added(file, section);
    const size = bytes.length;
    return { base, bound: bound ?? size, size };
  });
  return { image, windows };
}

function segment({ segments }: Image, section: string): Segment {
  return segments.find(({ name }) => name === section)!;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, n) => byte === b[n]);
}

function added(file: string, section: string): Failure {
  return new Failure({
    en:
      `${file} puts something of its own into the section ${section}, which ` +
      "is a process's: need another name",
    es: `${file} pone algo suyo en la sección ${section}, que es de un ` +
      "proceso: hace falta otro nombre",
  });
}
