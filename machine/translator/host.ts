/**
 * What the translator needs of the machine that it works for.
 *
 * @module
 */
import type { InstructionSet } from "../../isa/mod.ts";
import type { LoopExit } from "../fast_loop.ts";
import type { State } from "../layout.ts";
import type { Memory } from "../memory.ts";

/** What the translator needs of its machine. */
export interface TranslatorHost {
  /** The instructions that it knows. */
  readonly isa: InstructionSet;
  /** Its state, which moves to where translated code can reach it. */
  readonly state: State;
  /** Its memory, which does, too. */
  readonly memory: Memory;
  /** Attempts what cannot be translated: see {@linkcode LoopExit}. */
  readonly attempt: LoopExit["attempt"];
}
