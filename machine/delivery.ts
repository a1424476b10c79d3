/**
 * Trap delivery: the PSW swap, the only one there is.
 *
 * The old PSW, the cause and its detail are stored at fixed physical words,
 * and the new PSW is loaded from fixed physical words. Nothing else changes,
 * and no time passes. (Popek and Goldberg 1974, section 2: "E[0]" and "E[1]".)
 *
 * @module
 */
import {
  CAUSES,
  isInterrupt,
  NEW_PSW,
  OLD_PSW,
  packStatus,
  type Trap,
  TRAP_CAUSE,
  TRAP_DETAIL,
  unpackPsw,
  WORDS,
} from "../isa/mod.ts";
import type { Engine } from "./engine.ts";

/** Delivers a trap to the software that runs on an engine. */
export function deliver(engine: Engine, trap: Trap): void {
  const { cpu } = engine;
  engine.store(OLD_PSW, packStatus(WORDS, cpu.mode, cpu.ie));
  engine.store(OLD_PSW + 4, trap.pc);
  engine.store(OLD_PSW + 8, cpu.base);
  engine.store(OLD_PSW + 12, cpu.bound);
  engine.store(TRAP_CAUSE, CAUSES[trap.cause].code);
  engine.store(TRAP_DETAIL, trap.detail);
  const { mode, ie, pc, base, bound } = unpackPsw(WORDS, [
    engine.load(NEW_PSW),
    engine.load(NEW_PSW + 4),
    engine.load(NEW_PSW + 8),
    engine.load(NEW_PSW + 12),
  ]);
  cpu.mode = mode;
  cpu.ie = ie;
  cpu.pc = pc;
  cpu.base = base;
  cpu.bound = bound;
  if (isInterrupt(trap.cause)) engine.acknowledge(trap.cause);
}
