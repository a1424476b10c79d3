/**
 * What a stack of monitors would cost if each of them were a program of the
 * machine, so that all its privileged acts but the first monitor's trapped.
 *
 * This is a model. Measured are the acts that a monitor does for each trap that
 * it handles. Assumed is that each act is one instruction, and that a trap
 * which a monitor above causes takes as many acts, on average, as the guest's.
 *
 * @module
 */
import type { Vm } from "../../monitor/mod.ts";
import { total } from "../02_trap_and_emulate/runs.ts";

/** A monitor's own privileged acts for each exit that it handled. */
export function actsPerExit({ statistics: { own, exits } }: Vm): number {
  return own / total(exits);
}

/**
 * Traps of the machine for one trap that the monitor `level` handles, given
 * each monitor's acts per exit, the first monitor's first.
 *
 * The first monitor gets the trap itself, and its own acts are done in the
 * machine's supervisor mode: they do not trap. Any other gets the trap from the
 * monitor below, which has to handle it to hand it up, and has to handle each
 * act that is then done above.
 */
export function trapsOfMachine(level: number, acts: readonly number[]): number {
  if (level === 1) return 1;
  const handed = trapsOfMachine(level - 1, acts);
  return handed + acts[level - 1] * handed;
}
