/**
 * Where a guest's input comes from: all at once from a file or a pipe, or line
 * by line from a keyboard.
 *
 * @module
 */
import {
  decode,
  footprint,
  type Image,
  type Instruction,
  type InstructionSet,
  PORT,
  UsageError,
} from "../../isa/mod.ts";
import type { Interrupt } from "./interrupt.ts";
import { concatenate, type Input, type Io, print } from "./io.ts";

/** The most input that is read before a guest starts: 64 MiB. */
const MOST_INPUT = 64 * 2 ** 20;

/** Milliseconds after which the user is told what is waited for. */
const PATIENCE = 1000;

/**
 * Whether a program has an instruction that asks the console for input. One that
 * has none need not wait until somebody closes the pipe.
 */
export function asksForInput(
  { segments }: Image,
  isa: InstructionSet,
): boolean {
  return segments.some(({ bytes }) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = 0; at + 4 <= bytes.length; at += 4) {
      const instruction = decode(isa, view.getInt32(at, true));
      if (instruction !== undefined && isAsking(instruction)) return true;
    }
    return false;
  });
}

function isAsking({ row, operands: { imm } }: Instruction): boolean {
  const { reads, writes } = footprint(row);
  if (!writes.has("ports")) return false;
  return imm === PORT.CONSOLE_CONTROL || imm === PORT.CONSOLE_STATUS ||
    imm === PORT.CONSOLE_DATA && reads.has("ports");
}

/**
 * Reads standard input to its end. It may be a pipe that nobody closes, so the
 * user is told if it takes long.
 *
 * @throws {UsageError} if there is too much of it.
 */
export async function readAll(
  io: Io,
  interrupt: Interrupt,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const notice = setTimeout(() => {
    print(
      io.stderr,
      "Waiting for the end of the input. (To give none: </dev/null)\n",
    ).catch(() => {});
  }, PATIENCE);
  try {
    while (length <= MOST_INPUT) {
      const chunk = await interrupt.orUntil(io.stdin.read());
      if (chunk === null) return concatenate(chunks, length);
      chunks.push(chunk);
      length += chunk.length;
    }
  } finally {
    clearTimeout(notice);
  }
  throw new UsageError(
    `the input has more than ${MOST_INPUT} bytes: need less`,
  );
}

/**
 * Reads a keyboard in the background. It begins when it is first asked, so that
 * a guest that needs no input leaves what is typed to the user's shell.
 */
export class Keyboard {
  readonly #input: Input;
  readonly #typed: (Uint8Array | null)[] = [];
  #reading = false;
  #failure: unknown;
  #wake: () => void = () => {};

  /** A keyboard that is not asked yet. */
  constructor(input: Input) {
    this.#input = input;
  }

  /** What has been typed since the last time; `null` is the end of input. */
  take(): (Uint8Array | null)[] {
    if (!this.#reading) {
      this.#reading = true;
      this.#read().catch((error) => {
        this.#failure = error;
        this.#wake();
      });
    }
    if (this.#failure !== undefined) throw this.#failure;
    return this.#typed.splice(0);
  }

  /** Waits until something has been typed. */
  async wait(): Promise<void> {
    if (this.#typed.length > 0 || this.#failure !== undefined) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#wake = resolve;
    await promise;
  }

  async #read(): Promise<void> {
    for (;;) {
      const bytes = await this.#input.read();
      this.#typed.push(bytes);
      this.#wake();
      if (bytes === null) return;
    }
  }
}
