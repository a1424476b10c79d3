/**
 * The interpreter: does for a guest's kernel what a privileged instruction
 * would have done, on the virtual machine's own state.
 *
 * Popek and Goldberg have one routine for each privileged instruction. Here
 * they are the rows of the table, read once more: the code that is the hardware
 * when it is bound to the machine is the emulation when it is bound to a
 * virtual machine.
 *
 * @module
 */
import { decode, InvariantError, type Trap } from "../isa/mod.ts";
import type { Vm } from "./vm.ts";

/**
 * Executes the instruction that trapped, on the virtual machine. The word is
 * the one that the hardware fetched: memory may hold another by now. If the
 * instruction traps on the virtual machine as well (the PSW to be loaded lies
 * outside its window), that trap is returned, and is the guest's.
 */
export function interpret(vm: Vm, word: number): Trap | undefined {
  const instruction = decode(vm.isa, word);
  if (instruction === undefined) {
    throw new InvariantError("a word that is no instruction was privileged");
  }
  return vm.hardware.perform(instruction);
}
