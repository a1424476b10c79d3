/**
 * What the solutions of assignment 5 deserve.
 *
 * @module
 */
import type { Deserved } from "../deserved.ts";

export const DESERVED: Deserved = {
  reference: "all",
  starter: [],
  empty: [],

  emulates_for_processes: {
    edits: [[" && vm.mode === SUPERVISOR\n", "\n"]],
    passes: ["reads", "psw", "time", "ports", "edges"],
  },
  reads_the_real_mode: {
    edits: [["set(vm.mode | vm.ie << 1);", "set(machine.mode);"]],
    passes: ["reflect", "time", "ports", "edges"],
  },
  reads_no_interrupt_enable: {
    edits: [["set(vm.mode | vm.ie << 1);", "set(vm.mode);"]],
    passes: ["reflect", "time", "ports", "edges"],
  },
  reads_the_real_base: {
    edits: [["set(vm.base);", "set(machine.base);"]],
    passes: ["reads", "reflect", "time", "ports", "edges"],
  },
  stays_at_the_instruction: {
    edits: [["let next = machine.pc + 4 | 0;", "let next = machine.pc;"]],
    passes: [],
  },
  saves_the_next_pc: {
    edits: [["trap.pc);", "trap.pc + 4);"]],
    passes: ["reads"],
  },
  saves_no_detail: {
    edits: [["  vm.store(TRAP_DETAIL, trap.detail);\n", ""]],
    passes: ["reads", "psw", "time", "ports"],
  },
  keeps_interrupts_pending: {
    edits: [["    vm.acknowledge(cause);\n", ""]],
    passes: ["reads", "psw", "reflect", "edges"],
  },
  keeps_interrupts_to_itself: {
    edits: [[
      'if (exit.kind !== "trap") return "stop";',
      'if (exit.kind !== "trap" || exit.cause === "timer") return "stop";',
    ]],
    passes: ["reads", "psw", "reflect", "ports", "edges"],
  },
  loads_any_psw: {
    edits: [["if (!fits(vm, address, 16)) {", "if (false) {"]],
    passes: ["reads", "psw", "reflect", "time", "ports"],
  },
  loads_a_psw_by_physical_address: {
    edits: [["loadPsw(vm.base + address, ", "loadPsw(address, "]],
    passes: ["reads", "reflect", "time", "ports", "edges"],
  },
  swaps_in_the_window: {
    edits: [["loadPsw(NEW_PSW, ", "loadPsw(vm.base + NEW_PSW, "]],
    passes: ["reads", "time", "ports", "edges"],
  },
  keeps_low_bits: {
    edits: [["vm.base = a & ~3;", "vm.base = a;"]],
    passes: ["reads", "psw", "reflect", "time", "ports"],
  },
  enables_by_any_bit: {
    edits: [["vm.ie = a & 1;", "vm.ie = a ? 1 : 0;"]],
    passes: ["reads", "psw", "reflect", "time", "ports"],
  },
  never_sleeps: {
    edits: [["      vm.idle();\n", ""]],
    passes: ["reads", "psw", "reflect", "edges"],
  },
  never_sets_the_timer: {
    edits: [["      vm.setTimer(a);\n", ""]],
    passes: ["reads", "psw", "reflect", "ports", "edges"],
  },
  prints_nothing: {
    edits: [["      vm.out(imm, b);\n", ""]],
    passes: ["reads", "psw", "reflect", "time", "edges"],
  },
  runs_in_the_virtual_mode: {
    edits: [["machine.mode = USER;", "machine.mode = vm.mode;"]],
    passes: [],
  },
  does_not_clip_the_window: {
    edits: [[
      "machine.bound = Math.min(vm.bound >>> 0, rest);",
      "machine.bound = vm.bound;",
    ]],
    passes: ["reads", "psw", "reflect", "time", "ports"],
  },
  leaves_interrupts_on: {
    edits: [["  machine.ie = 0;\n", ""]],
    passes: [],
  },
  goes_on_after_its_time: {
    edits: [[
      'if (action === "stop") return;',
      'if (exit.kind === "halt") return;',
    ]],
    passes: ["reads", "psw", "reflect", "time", "ports", "edges"],
  },
};

/** Lines of the reference without which it still gets all points: types. */
export const DISPENSABLE: readonly string[] = [
  "Exit,",
  "Given,",
  "Machine,",
  "Trap,",
  "Vm,",
  'type Action = "emulate" | "reflect" | "stop";',
  // What comes after it is nothing, or the end.
  "break;",
  "break;",
  'kind: "trap",',
];
