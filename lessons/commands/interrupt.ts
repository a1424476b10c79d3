/**
 * Ctrl-C: it ends what a command waits for, and lets it say where it stood.
 *
 * @module
 */
import type { Io } from "./io.ts";

/** What was waited for will not be: the user has pressed Ctrl-C. */
export class Interrupted extends Error {
  /** The class, for those who see only the object. */
  override readonly name = "Interrupted";
}

/** Listens for Ctrl-C until it is disposed of. */
export class Interrupt implements Disposable {
  readonly #stopListening: () => void;
  #abandon: () => void = () => {};
  #happened = false;

  /** Begins to listen. */
  constructor(io: Io) {
    this.#stopListening = io.onInterrupt(() => {
      this.#happened = true;
      this.#abandon();
    });
  }

  /**
   * Goes on, if it may.
   *
   * @throws {Interrupted} if Ctrl-C has been pressed.
   */
  check(): void {
    if (this.#happened) throw new Interrupted();
  }

  /**
   * Waits for something, one at a time.
   *
   * @throws {Interrupted} if Ctrl-C has been or is pressed before it is done.
   */
  async orUntil<T>(work: Promise<T>): Promise<T> {
    const abandoned = Promise.withResolvers<never>();
    this.#abandon = () => abandoned.reject(new Interrupted());
    if (this.#happened) this.#abandon();
    try {
      return await Promise.race([abandoned.promise, work]);
    } finally {
      this.#abandon = () => {};
    }
  }

  /** Listens no longer. */
  [Symbol.dispose](): void {
    this.#stopListening();
  }
}
