/**
 * The dispatcher: where every exit of a virtual machine comes first, and where
 * it is decided who deals with it.
 *
 * @module
 */
import { type InstructionSet, isInterrupt, SUPERVISOR } from "../isa/mod.ts";
import type { Exit } from "../machine/mod.ts";

/** What to do about an exit. */
export type Action =
  /** The interpreter does for the guest's kernel what it asked for. */
  | "emulate"
  /** The same, and resources change hands: the allocator has to be asked. */
  | "allocate"
  /** It is the guest's own trap: its kernel gets it. */
  | "reflect"
  /** Nothing is wrong: the guest's time is up. */
  | "yield"
  /** It cannot go on: the engine below will not run it any more. */
  | "stop";

/**
 * Decides about an exit, from nothing but the exit and the guest's own, virtual
 * mode.
 *
 * The rule is Popek and Goldberg's. A privileged instruction of the guest's
 * kernel, which believes to be in supervisor mode, is emulated. Tried in the
 * guest's user mode, it would have trapped on a real machine too, so that trap
 * is the guest's, as all others are.
 *
 * A guest that runs in user mode cannot idle, and its interrupts are off. Only
 * where the instruction set has a hole can one idle the real processor, or
 * enable its interrupts: then the monitor has lost control of it, and stops it.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { dispatch, encode, PG32, type Trap } from "@trapeze/trapeze";
 *
 * const word = encode(PG32.byMnemonic.get("rdstatus")!, { rd: 10 });
 * const exit: Trap = {
 *   kind: "trap", cause: "privileged", detail: word, pc: 0x40, word,
 * };
 * assertEquals(dispatch(exit, { isa: PG32, mode: 1 }), "emulate");
 * assertEquals(dispatch(exit, { isa: PG32, mode: 0 }), "reflect");
 * ```
 */
export function dispatch(
  exit: Exit,
  { isa, mode }: { readonly isa: InstructionSet; readonly mode: number },
): Action {
  switch (exit.kind) {
    case "trap":
      if (exit.cause === "privileged" && mode === SUPERVISOR) {
        const footprint = isa.footprints[exit.word >>> 24];
        return footprint?.changesResources ? "allocate" : "emulate";
      }
      return isInterrupt(exit.cause) ? "stop" : "reflect";
    case "budget":
      return "yield";
    case "halt":
    case "idle":
      return "stop";
  }
}
