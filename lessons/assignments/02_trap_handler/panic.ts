/**
 * A kernel that trips: while it serves a process, it jumps where it has no
 * business. No test can wait for that to happen, so the machine does it.
 *
 * @module
 */
import { CAUSES, encodeImage, PORT } from "../../../isa/mod.ts";
import type { EngineBase } from "../../../machine/mod.ts";
import { Failure, type Work } from "../contract.ts";
import { kernelImage, type Process } from "../tools/kernel_image.ts";
import { endingText, outputText, runProgram } from "../tools/program_run.ts";
import { watchUserMode } from "../tools/user_mode.ts";
import { lines } from "../tools/words.ts";
import { FILE, MEMORY, Referee, TICKS } from "./check.ts";
import { measure } from "./measure.ts";

/** Where the kernel jumps to, and what comes of it. */
const JUMPS = [
  { to: -16, cause: CAUSES.memory.code },
  { to: 0x18, cause: CAUSES.illegal.code }, // reserved, and so a word of zeros
] as const;

/** A kernel's false step. */
export interface Trip {
  /** What process 2 writes. */
  readonly text: string;
  /** How much of it is printed before. */
  readonly printed: number;
  /** Which of the jumps. */
  readonly jump: number;
}

/** A process that exits at once. */
const EXITS: Process = {
  text: `        li      a0, 0x600d
        li      t0, 0
        ecall`,
};

/** A process that writes a text, with the last of its first four instructions. */
function writes(text: string): Process {
  return {
    text: `        li      a0, 64
        li      a1, ${text.length}
        li      t0, 1
        ecall
        li      t0, 0
        ecall
        .org    64
        .ascii  "${text}"`,
  };
}

/**
 * Has the kernel trip while it writes for process 2.
 *
 * @throws {Failure} if it does not say so, and halt.
 */
export function assertPanics(work: Work, { text, printed, jump }: Trip): void {
  const processes = [EXITS, writes(text)];
  const given = { processes, memory: MEMORY };
  const { image, windows } = kernelImage(work, FILE, given);
  const { to, cause } = JUMPS[jump];
  const wanted = measure(image, windows, { memory: MEMORY, input: "" });
  const referee = new Referee(wanted, true);
  let tick: number | undefined;
  const run = runProgram(image, {
    input: "",
    ticks: TICKS,
    memory: MEMORY,
    watch: (engine) => {
      referee.watch(engine);
      trip(engine, { after: printed, to, seen: () => tick = engine.ticks });
    },
  });
  const expected = `process 1 exited: 0000600d\n${text.slice(0, printed)}` +
    `panic: ${cause} in process 2 at 0000000c\n`;
  const isRight = run.output === expected && run.ending === "halted";
  if (referee.why === undefined && isRight) return;
  throw new Failure(
    referee.why ?? lines(
      tick === undefined
        ? {
          en: "The kernel did not come to write for process 2.",
          es: "El núcleo no llegó a escribir para el proceso 2.",
        }
        : {
          en: `While it wrote for process 2, at tick ${tick}, the machine ` +
            `had the kernel jump to 0x${(to >>> 0).toString(16)}.`,
          es: `Mientras escribía para el proceso 2, en el tick ${tick}, la ` +
            `máquina hizo saltar al núcleo a 0x${(to >>> 0).toString(16)}.`,
        },
      ...run.output === expected ? [] : [outputText(expected, run.output)],
      endingText(run),
    ),
    {
      guest: encodeImage(image),
      memory: MEMORY,
      tick: referee.tick ?? tick ?? run.ticks,
    },
  );
}

/** Has the kernel jump, when it has printed so many bytes for process 2. */
function trip(
  engine: EngineBase,
  { after, to, seen }: {
    readonly after: number;
    readonly to: number;
    readonly seen: () => void;
  },
): void {
  let left = Infinity;
  let stretches = 0;
  watchUserMode(engine, {
    left: () => {
      if (++stretches === 2) left = after;
    },
  });
  const { hardware } = engine;
  const perform = hardware.perform.bind(hardware);
  hardware.perform = (instruction) => {
    const trap = perform(instruction);
    const { row, operands } = instruction;
    const prints = row.mnemonic === "out" &&
      operands.imm === PORT.CONSOLE_DATA;
    if (prints && --left === 0) {
      engine.cpu.pc = to;
      seen();
    }
    return trap;
  };
}
