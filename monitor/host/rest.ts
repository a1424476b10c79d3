/**
 * How the host's kernel waits. It has nothing to execute, so it executes an
 * idle loop of its own, two instructions at the bottom of the engine's memory,
 * which end with an interrupt: its timer's, or that of the device it waits for.
 *
 * @module
 */
import {
  encode,
  FREE_MEMORY,
  InvariantError,
  isInterrupt,
  SUPERVISOR,
} from "../../isa/mod.ts";
import type { Engine } from "../../machine/mod.ts";

const A0 = 10;

/** The longest rest, in ticks: as many as a timer can surely be set to. */
const LONGEST = 2 ** 31;

/** Puts the idle loop where the kernel has its memory. */
export function installRest(engine: Engine): void {
  const row = (mnemonic: string) => engine.isa.byMnemonic.get(mnemonic)!;
  engine.store(FREE_MEMORY, encode(row("settimer"), { rs1: A0 }));
  engine.store(FREE_MEMORY + 4, encode(row("idle"), {}));
}

/**
 * Rests until an interrupt, for some `ticks` at most; how many it was. No
 * process may be resident. The timer stays set if something else came first:
 * it is set anew before it is looked at again.
 *
 * The engine's processor never stays idle, because what is to be executed next
 * would find it so: therefore the timer, and therefore at least two ticks.
 */
export function rest(engine: Engine, ticks: number): number {
  const { cpu } = engine;
  const before = engine.ticks;
  engine.acknowledge("timer");
  cpu.mode = SUPERVISOR;
  cpu.ie = 1;
  cpu.base = 0;
  cpu.bound = engine.size;
  cpu.pc = FREE_MEMORY;
  cpu.x[A0] = Math.max(1, Math.min(ticks, LONGEST) - 1);
  const exit = engine.run(LONGEST);
  if (exit.kind === "trap" && isInterrupt(exit.cause)) {
    engine.acknowledge(exit.cause);
  } else if (exit.kind !== "halt") {
    throw new InvariantError(`the host's idle loop ended with ${exit.kind}`);
  }
  return engine.ticks - before;
}
