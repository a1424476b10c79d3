/**
 * The bare loop: a guest that has an engine to itself. Every trap is delivered
 * to the guest.
 *
 * @module
 */
import { deliver } from "./delivery.ts";
import type { Engine, Occupant } from "./engine.ts";

/**
 * Runs a guest on an engine with nothing in between.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { assemble, Bare, load, Machine } from "@trapeze/trapeze";
 *
 * const machine = new Machine({ memory: 4096 });
 * load(machine, assemble(`
 *   li a0, 'A'
 *   out a0, CONSOLE_DATA
 *   halt
 * `));
 * assertEquals(new Bare(machine).run(100), "halt");
 * assertEquals(machine.ticks, 3);
 * assertEquals(machine.console.output, new Uint8Array([65]));
 * ```
 */
export class Bare implements Occupant {
  readonly #engine: Engine;

  /**
   * Takes an engine.
   *
   * @throws {InvariantError} if it has an occupant.
   */
  constructor(engine: Engine) {
    engine.occupy(this);
    this.#engine = engine;
  }

  run(budget: number): "budget" | "idle" | "halt" {
    const engine = this.#engine;
    const end = engine.ticks + budget;
    for (;;) {
      const exit = engine.run(end - engine.ticks);
      if (exit.kind !== "trap") return exit.kind;
      deliver(engine, exit);
    }
  }
}
