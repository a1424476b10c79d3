// Your monitor. The handout says what is wanted, and given.d.ts what you have.
import type { Exit, Given, Machine, Trap, Vm } from "./given.d.ts";

/** The two modes. */
const USER = 0;

/** What to do about an exit. */
type Action = "emulate" | "reflect" | "stop";

/** Lets the guest run for at most so many ticks. This function is complete. */
export function run(budget: number, { machine, vm }: Given): void {
  const end = vm.ticks + budget;
  for (;;) {
    enter(machine, vm);
    const exit = machine.run(end - vm.ticks);
    const action = dispatch(exit, vm);
    if (action === "stop") return;
    if (action === "emulate") emulate(exit as Trap, machine, vm);
    else reflect(exit as Trap, machine, vm);
  }
}

/**
 * Puts the real PSW together, before the guest goes on: always user mode, never
 * an interrupt, and as much of the guest's window as lies in its memory. This
 * function is complete.
 */
function enter(machine: Machine, vm: Vm): void {
  machine.mode = USER;
  machine.ie = 0;
  const base = vm.base >>> 0;
  const rest = Math.max(0, vm.size - base);
  machine.base = base < vm.size ? vm.address + base : vm.address;
  machine.bound = Math.min(vm.bound >>> 0, rest);
}

/** Decides what to do about an exit. */
function dispatch(_exit: Exit, _vm: Vm): Action {
  // TODO: the monitor's first part, the dispatcher.
  return "stop";
}

/** Does what the privileged instruction would have done, on the vm. */
function emulate(_trap: Trap, _machine: Machine, _vm: Vm): void {
  // TODO: one instruction after the other.
}

/** Delivers a trap to the guest's own kernel: the PSW swap. */
function reflect(_trap: Trap, _machine: Machine, _vm: Vm): void {
  // TODO: store the old PSW, the cause and the detail; load the new PSW.
}
