/**
 * What the solutions of assignment 2 deserve.
 *
 * @module
 */
import type { Deserved } from "../deserved.ts";

const ROWS = [
  "write",
  "registers",
  "killed",
  "read",
  "pointers",
  "panic",
  "random",
  "start",
  "wrapped",
  "more_random",
];

/** The rows that a mistake does not lose. */
function allBut(...lost: readonly string[]): readonly string[] {
  return ROWS.filter((row) => !lost.includes(row));
}

/** The rows in which no call comes back. */
const NO_RETURN = ["killed", "panic"];

export const DESERVED: Deserved = {
  reference: "all",
  starter: [],
  empty: [],

  // The field's best known: the saved pc is the ecall's own.
  calls_for_ever: {
    edits: [["        addi    t0, t0, 4               # process", "# process"]],
    passes: NO_RETURN,
  },
  loses_a_register_on_the_way_in: {
    edits: [["        sw      a5, x+4*15(zero)\n", ""]],
    passes: [...NO_RETURN, "start"],
  },
  loses_a_register_on_the_way_back: {
    edits: [[
      "        lw      t0, x+4*5(zero)\n        lw      t1",
      "        lw      t1",
    ]],
    passes: NO_RETURN,
  },
  saves_sp_after_using_it: {
    edits: [
      ["        sw      sp, x+4*2(zero)\n", ""],
      [
        "        la      sp, stack\n        lw      t0, TRAP_CAUSE",
        "        la      sp, stack\n        sw      sp, x+4*2(zero)\n        lw      t0, TRAP_CAUSE",
      ],
    ],
    passes: NO_RETURN,
  },

  does_not_look_at_the_window: {
    edits: [["check:  lw      t0, limit(zero)", "check:  li      t0, -1"]],
    passes: allBut("pointers", "random", "wrapped", "more_random"),
  },
  adds_before_it_compares: {
    edits: [[
      "        bgtu    a1, t0, 1f\n        sub     t0, t0, a1\n        sltu    t0, t0, a0\n",
      "        add     t1, a0, a1\n        sltu    t0, t0, t1\n",
    ]],
    passes: allBut("random", "wrapped", "more_random"),
  },
  compares_with_signs: {
    edits: [[
      "        bgtu    a1, t0, 1f\n        sub     t0, t0, a1\n        sltu    t0",
      "        bgt     a1, t0, 1f\n        sub     t0, t0, a1\n        slt     t0",
    ]],
    passes: allBut("random", "wrapped", "more_random"),
  },
  believes_in_the_whole_window: {
    edits: [["        bleu    t1, t2, 1f\n", "        j       1f\n"]],
    passes: allBut("wrapped"),
  },
  checks_only_what_it_prints: {
    edits: [[
      "read:   call    check\n        bnez    t0, refuse\n",
      "read:\n",
    ]],
    passes: allBut("random", "wrapped", "more_random"),
  },
  writes_from_its_own_window: {
    edits: [[
      "another window: there,\n        add     a0, a0, t0",
      "another window: there,",
    ]],
    passes: ["registers", "killed", "start"],
  },
  reads_into_its_own_window: {
    edits: [[
      "        add     a0, a0, t0\n        mv      t1, a0",
      "        mv      t1, a0",
    ]],
    passes: allBut("read", "random", "more_random"),
  },

  believes_every_call_number: {
    edits: [["        bgeu    t0, t1, refuse\n", ""]],
    passes: allBut("registers", "random", "more_random"),
  },
  takes_every_trap_for_a_call: {
    edits: [["        bne     t0, t1, kill\n", ""]],
    passes: allBut("killed", "random", "start", "more_random"),
  },
  stops_with_the_first_wrongdoer: {
    edits: [[
      "        call    print_place\n        j       start",
      "        call    print_place\n        halt",
    ]],
    passes: allBut("killed", "random", "start", "more_random"),
  },
  stops_with_the_first_process: {
    edits: [[
      "        call    print_newline\n        j       start",
      "        call    print_newline\n        halt",
    ]],
    passes: ["killed"],
  },
  says_who_it_is_one_less: {
    edits: [[
      "pid:    lw      t0, number(zero)\n",
      "pid:    lw      t0, number(zero)\n        addi    t0, t0, -1\n",
    ]],
    passes: allBut("registers", "random", "start", "more_random"),
  },
  tells_what_was_before: {
    edits: [["2:      sw      zero, x(t0)", "2:"]],
    passes: allBut("start"),
  },
  takes_its_own_trap_for_the_processs: {
    edits: [["        bnez    t0, panic\n", ""]],
    passes: allBut("panic"),
  },
  leaves_the_old_psw_where_it_is: {
    edits: [[
      "        lw      a0, psw+4(zero)\n",
      "        lw      a0, OLD_PSW+4(zero)\n",
    ]],
    passes: allBut("panic"),
  },
  runs_processes_as_itself: {
    edits: [["        .equ    USER, 0 ", "        .equ    USER, 1 "]],
    passes: [],
  },
  gives_everybody_all_memory: {
    edits: [[
      "        lw      t1, 4(s0)\n        sw      t1, psw+12(zero)",
      "        rdbound t1\n        sw      t1, psw+12(zero)",
    ]],
    passes: [],
  },
};

/**
 * Lines of the reference without which it still gets all points: what is there
 * for the reader, as memory is 0 at first, and what is as it should be by chance.
 */
export const DISPENSABLE: readonly string[] = [
  ".text",
  "sw      zero, NEW_PSW+8(zero)   # and sees memory from 0",
  "sw      t0, psw(zero)",
  "sw      t0, OLD_PSW(zero)",
  "andi    t0, t0, KERNEL",
  "li      t1, CALLS",
  "1:      li      t0, 1",
  "addi    sp, sp, -4",
  "addi    sp, sp, -4",
  "addi    sp, sp, 4",
  "addi    sp, sp, -4",
  "addi    sp, sp, 4",
  ".data",
  ".balign 4",
  ".bss",
  ".balign 4",
  '.include "processes.s"',
];
