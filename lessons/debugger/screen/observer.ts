/**
 * The observer: makes a moment of a session, and knows what has changed since
 * the stop before.
 *
 * @module
 */
import type { Debugger } from "../language/debugger.ts";
import { codeOf } from "./code.ts";
import { layersOf } from "./layers.ts";
import { memoryOf } from "./memory.ts";
import type { Moment } from "./moment.ts";
import { registersOf } from "./registers.ts";
import { isAt, type Snapshot, snapshotOf } from "./snapshot.ts";
import { trapsOf } from "./traps.ts";
import { watchedOf } from "./watched.ts";

/** Observes one session. */
export class Observer {
  #last: Snapshot | undefined;
  #before: Snapshot | undefined;

  /**
   * The moment that it is now. Wherever the session has moved since the last
   * one, that is what it is compared with.
   */
  observe(debug: Debugger): Moment {
    if (this.#last === undefined || !isAt(debug, this.#last)) {
      this.#before = this.#last;
      this.#last = snapshotOf(debug);
    }
    const before = this.#before;
    return {
      title: `${debug.origin.guest} on ${debug.on}`,
      layer: debug.layerName,
      code: codeOf(debug),
      registers: registersOf(debug, before),
      levels: layersOf(debug, before),
      memory: memoryOf(debug, before),
      traps: trapsOf(debug, before),
      watched: watchedOf(debug),
    };
  }
}
