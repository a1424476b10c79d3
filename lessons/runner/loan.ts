/**
 * A terminal that is lent to somebody who reads lines: the world as the borrower
 * has it, and how the borrower is told of the end.
 *
 * @module
 */
import type { Io } from "../commands/io.ts";

/** A loan, until it is ended. */
export class Loan {
  /** The borrower's world. */
  readonly io: Io;
  /** Whether the borrower's input has ended. */
  isOver = false;
  readonly #interrupts = new Set<() => void>();
  readonly #returned = Promise.withResolvers<void>();
  /** Whether the borrower waits for keys. */
  #isReading = false;

  /** `take` gives the borrower the next key, or nothing at the end. */
  constructor(io: Io, take: () => Promise<string | undefined>) {
    this.io = {
      ...io,
      get columns() {
        return io.columns;
      },
      stdin: {
        isTerminal: io.stdin.isTerminal,
        read: () => this.#read(take),
        setRaw: io.stdin.setRaw,
      },
      onInterrupt: (action) => {
        const undo = io.onInterrupt(action);
        this.#interrupts.add(action);
        return () => {
          this.#interrupts.delete(action);
          undo();
        };
      },
    };
  }

  /** When the terminal is back. */
  get ended(): Promise<void> {
    return this.#returned.promise;
  }

  /** The terminal is back. */
  end(): void {
    this.#returned.resolve();
  }

  /** Who reads is told by the end of input; who is at work, by an interrupt. */
  stop(): void {
    if (this.#isReading) return;
    for (const action of this.#interrupts) action();
  }

  /** One key at a time: what is not taken is left to whoever comes after. */
  async #read(
    take: () => Promise<string | undefined>,
  ): Promise<Uint8Array | null> {
    this.#isReading = true;
    try {
      const key = await take();
      return key === undefined ? null : new TextEncoder().encode(key);
    } finally {
      this.#isReading = false;
    }
  }
}
