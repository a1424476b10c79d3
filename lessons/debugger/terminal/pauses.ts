/**
 * Pauses: in a long run, the world gets its turn now and then, and may stop it.
 *
 * @module
 */

/** Milliseconds between two pauses. */
const TURN = 20;

/** The pauses of the commands' runs. */
export class Pauses {
  /** Called at each pause. */
  atPause: () => Promise<void> = () => Promise.resolve();
  #isStopped = false;
  #due = 0;

  /** Whatever runs now is to stop. */
  readonly stop = (): void => {
    this.#isStopped = true;
  };

  /** A command begins: what was to be stopped before it is over. */
  begin(): void {
    this.#isStopped = false;
    this.#due = performance.now() + TURN;
  }

  /** Whether a run is to stop. */
  async check(): Promise<boolean> {
    if (performance.now() >= this.#due) {
      await new Promise((resolve) => setTimeout(resolve));
      await this.atPause();
      this.#due = performance.now() + TURN;
    }
    const isStopped = this.#isStopped;
    this.#isStopped = false;
    return isStopped;
  }
}
