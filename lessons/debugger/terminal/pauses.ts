/**
 * Pauses in a long run.
 *
 * @module
 */
import type { Io } from "../../commands/io.ts";

/** Milliseconds after which Ctrl-C is listened to in a long run. */
const TURN = 20;

/** Lets the world have its turn in a long run, and hears Ctrl-C. */
export class Pauses {
  #wasPressed = false;
  #turn = 0;
  readonly end: () => void;

  constructor(io: Io) {
    this.end = io.onInterrupt(() => this.#wasPressed = true);
  }

  /** What was pressed before is not meant for what comes now. */
  forget(): void {
    this.#wasPressed = false;
  }

  /** Whether Ctrl-C was pressed since the last time. */
  async check(): Promise<boolean> {
    const now = performance.now();
    if (now >= this.#turn) {
      await new Promise((resolve) => setTimeout(resolve));
      this.#turn = performance.now() + TURN;
    }
    const pressed = this.#wasPressed;
    this.#wasPressed = false;
    return pressed;
  }
}
