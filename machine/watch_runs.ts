/**
 * Listening to an engine from outside: each time that it is let run, and each
 * exit, without the software that owns it noticing.
 *
 * @module
 */
import type { EngineBase, Exit } from "./engine.ts";

/** What is told of an engine. */
export interface RunWatcher {
  /** It is let run, or goes on after an exit that was dealt with. */
  readonly entered?: () => void;
  /** It has stopped. Nobody has dealt with that yet. */
  readonly exited: (exit: Exit) => void;
}

/**
 * Tells of an engine's runs, from now on.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { assemble, load, Machine, Monitor, watchRuns } from "@trapeze/trapeze";
 *
 * const machine = new Machine({ memory: 1 << 16 });
 * const exits: string[] = [];
 * watchRuns(machine, { exited: ({ kind }) => exits.push(kind) });
 * const monitor = new Monitor(machine);
 * load(monitor.createVm({ memory: 4096 }), assemble("rdstatus a0\n halt\n"));
 * monitor.run(100);
 * assertEquals(exits, ["trap", "trap"]);
 * ```
 */
export function watchRuns(
  engine: EngineBase,
  { entered = () => {}, exited }: RunWatcher,
): void {
  const run = engine.run.bind(engine);
  engine.run = (budget, handler) => {
    entered();
    return run(budget, {
      handle: (exit) => {
        exited(exit);
        const outcome = handler === undefined ? exit : handler.handle(exit);
        if (outcome === undefined) entered();
        return outcome;
      },
      emulate: () => false, // There has to be an exit to be told of.
    });
  };
}
