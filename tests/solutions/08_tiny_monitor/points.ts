/**
 * What the solutions of assignment 8 deserve.
 *
 * @module
 */
import type { Deserved } from "../deserved.ts";

const ROWS = [
  "hello",
  "state",
  "kernel",
  "faults",
  "console",
  "time",
  "random",
  "itself",
  "escape",
  "edges",
  "more_random",
  "tower",
];

/** The rows that a mistake does not lose. */
function allBut(...lost: readonly string[]): readonly string[] {
  return ROWS.filter((row) => !lost.includes(row));
}

export const DESERVED: Deserved = {
  reference: "all",
  starter: [],
  empty: [],
  first_step: ["hello"],

  // The guest has what is the monitor's.
  runs_the_guest_in_supervisor_mode: {
    edits: [["real:   .word   IE, ", "real:   .word   MODE, "]],
    passes: [],
  },
  adds_a_base_that_wraps: {
    edits: [["        bgeu    t0, t2, 1f\n", ""]],
    passes: allBut("escape"),
  },
  does_not_clip: {
    edits: [[
      "        bgtu    t1, t2, 2f\n        mv      t2, t1\n",
      "        mv      t2, t1\n",
    ]],
    passes: allBut("edges", "tower"),
  },
  passes_every_port_on: {
    edits: [[
      "        addi    t0, t0, CONSOLE_DATA-CONSOLE_CONTROL\n",
      ["ADDRESS", "BLOCK", "COUNT", "COMMAND"].map((name) =>
        `        li      t1, DISK_${name}-CONSOLE_DATA\n` +
        "        bne     t0, t1, 9f\n" +
        `        out     a2, DISK_${name}\n` +
        "        j       done\n9:\n"
      ).join("") + "        addi    t0, t0, CONSOLE_DATA-CONSOLE_CONTROL\n",
    ]],
    passes: allBut("escape"),
  },
  forgets_the_low_bits_of_a_window: {
    edits: [[
      "        andi    t0, t0, -4\n        sw      t0, bound(zero)\n        andi    a2, a2, -4\n",
      "        sw      t0, bound(zero)\n",
    ]],
    passes: allBut("random", "edges", "more_random", "tower"),
  },
  shows_the_real_base: {
    edits: [[
      "rdbase: lw      a0, base(zero)\n",
      "rdbase: lw      a0, real+8(zero)\n",
    ]],
    passes: ["hello", "faults", "console", "time"],
  },
  shows_the_real_bound: {
    edits: [[
      "        lw      a0, bound(zero)\n",
      "        lw      a0, real+12(zero)\n",
    ]],
    passes: allBut("random", "edges", "more_random", "tower"),
  },
  shows_the_real_mode: {
    edits: [[
      "        lw      a0, status(zero)\n",
      "        lw      a0, status(zero)\n        andi    a0, a0, IE\n",
    ]],
    passes: allBut(
      "state",
      "kernel",
      "random",
      "itself",
      "edges",
      "more_random",
      "tower",
    ),
  },

  prints_another_register: {
    edits: [[
      "1:      out     a2, CONSOLE_DATA\n",
      "1:      out     a1, CONSOLE_DATA\n",
    ]],
    passes: ["state"],
  },
  prints_nothing: {
    edits: [["1:      out     a2, CONSOLE_DATA\n", "1:\n"]],
    passes: ["state"],
  },

  // Whose trap is it?
  emulates_for_processes_too: {
    edits: [[
      "        andi    t0, t0, MODE\n        bnez    t0, emulate\n",
      "        j       emulate\n",
    ]],
    passes: allBut("faults", "random", "itself", "more_random", "tower"),
  },
  halts_the_guest_for_a_process: {
    edits: [[
      "        bne     a0, t0, reflect\n",
      "        bne     a0, t0, reflect\n        li      t0, 0xed000000\n        beq     a1, t0, halt\n",
    ]],
    passes: allBut("faults", "random", "itself", "more_random", "tower"),
  },
  keeps_the_traps_to_itself: {
    edits: [[
      "        sw      a0, GUEST+TRAP_CAUSE(zero)\n        sw      a1, GUEST+TRAP_DETAIL(zero)\n",
      "",
    ]],
    passes: ["hello", "state"],
  },
  saves_the_real_window: {
    edits: [[
      "        lw      t0, base(zero)\n        sw      t0, GUEST+OLD_PSW+8(zero)\n",
      "        lw      t0, real+8(zero)\n        sw      t0, GUEST+OLD_PSW+8(zero)\n",
    ]],
    passes: ["hello", "state"],
  },
  stays_in_the_mode_it_was: {
    edits: [[
      "        sw      t1, status(zero)\n        lw      t1, 4(t0)\n",
      "        lw      t1, 4(t0)\n",
    ]],
    passes: ["hello", "state", "console"],
  },

  // The interpreter.
  does_not_go_on: {
    edits: [[
      "done:   lw      t0, real+4(zero)\n        addi    t0, t0, 4\n        sw      t0, real+4(zero)\n",
      "done:\n",
    ]],
    passes: [],
  },
  loads_a_psw_from_real_memory: {
    edits: [[
      "        lw      t0, real+8(zero)\n        add     t0, t0, a1\n        j       load_psw\n",
      "        mv      t0, a1\n        j       load_psw\n",
    ]],
    passes: ["hello", "state"],
  },
  takes_the_address_for_a_physical_one: {
    edits: [[
      "        lw      t0, real+8(zero)\n        add     t0, t0, a1\n        j       load_psw\n",
      "        li      t0, GUEST\n        add     t0, t0, a1\n        j       load_psw\n",
    ]],
    passes: allBut("random", "edges", "more_random", "tower"),
  },
  loads_a_psw_from_anywhere: {
    edits: [[
      "        andi    t0, a1, 3\n        bnez    t0, 1f\n        lw      t0, real+12(zero)\n        li      t1, 16\n        bltu    t0, t1, 1f\n        sub     t0, t0, t1\n        bgtu    a1, t0, 1f\n",
      "",
    ]],
    passes: allBut("random", "edges", "more_random", "tower"),
  },
  writes_x0: {
    edits: [["        sw      zero, x(zero)\n", ""]],
    passes: allBut("random", "edges", "more_random", "tower"),
  },
  loses_a_register: {
    edits: [["        sw      gp, x+4*3(zero)\n", ""]],
    passes: allBut("random", "more_random", "tower"),
  },

  // Time.
  shows_the_real_time: {
    edits: [["        lw      a0, ticks(zero)\n", "        rdticks a0\n"]],
    passes: allBut("time", "random", "edges", "more_random", "tower"),
  },
  counts_a_tick_too_many: {
    edits: [[
      "taken:  addi    t0, t0, OUT+IN\n",
      "taken:  addi    t0, t0, OUT+IN-1\n",
    ]],
    passes: allBut("time", "random", "edges", "more_random", "tower"),
  },
  sets_the_timer_for_itself_as_well: {
    edits: [[
      "1:      addi    t0, t0, SET\n        settimer t0\n",
      "1:      settimer t0\n",
    ]],
    passes: allBut("time", "random", "edges", "more_random", "tower"),
  },
  lets_the_timer_run_in_the_monitor: {
    edits: [["        la      t1, exit_timed\n", ""]],
    passes: allBut("time", "random", "more_random", "tower"),
  },
  forgets_what_cannot_be_delivered_yet: {
    edits: [[
      "        beqz    t0, enter\n        lw      t0, pending(zero)\n",
      "        beqz    t0, 9f\n        lw      t0, pending(zero)\n",
    ], [
      "enter:  la      t1, exit\n",
      "        j       enter\n9:      sw      zero, pending(zero)\nenter:  la      t1, exit\n",
    ]],
    passes: allBut(
      "console",
      "time",
      "random",
      "edges",
      "more_random",
      "tower",
    ),
  },
  takes_a_timer_back_too_late: {
    edits: [[
      "1:      sub     t1, t1, t0              # If nothing is left, `settle` sees it.\n        sw      t1, timer(zero)\n",
      "1:      sub     t1, t1, t0\n        sw      t1, timer(zero)\n        call    expire\n",
    ]],
    passes: allBut("edges", "tower"),
  },
  spins_instead_of_a_jump_in_time: {
    edits: [[
      "        call    pass\n        sw      zero, timer(zero)       # `settle` sees that it has run out.\n",
      "        sw      zero, timer(zero)\n",
    ]],
    passes: allBut("time", "random", "edges", "more_random", "tower"),
  },
  drops_the_consoles_interrupt: {
    edits: [[
      "        ori     t0, t0, CONSOLE\n",
      "",
    ]],
    passes: allBut("console", "random", "edges", "more_random", "tower"),
  },
};

/**
 * Lines of the reference without which it still gets all points: what is there
 * for the reader, as memory is 0 at first, and what only saves ticks.
 */
export const DISPENSABLE: readonly string[] = [
  ".text",
  "sw      zero, NEW_PSW+8(zero)   # memory to see. To where, `enter` says.",
  "andi    t0, t0, IE",
  "beqz    t0, 2f",
  "beqz    t1, dispatch            # It is off.",
  "beqz    t1, 1f",
  ".data",
  ".balign 4",
  ".word   0",
];
