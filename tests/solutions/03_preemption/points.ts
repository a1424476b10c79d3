/**
 * What the solutions of assignment 3 deserve.
 *
 * @module
 */
import type { Deserved } from "../deserved.ts";

const ROWS = [
  "ends",
  "turns",
  "registers",
  "exact",
  "calls",
  "yield",
  "sleep",
  "stale",
  "edges",
  "fair",
  "many",
];

/** The rows that a mistake does not lose. */
function allBut(...lost: readonly string[]): readonly string[] {
  return ROWS.filter((row) => !lost.includes(row));
}

export const DESERVED: Deserved = {
  reference: "all",
  starter: [],
  empty: [],
  one_after_the_other: ["ends"],

  // Nobody has the processor taken away.
  runs_processes_with_interrupts_off: {
    edits: [["        .equ    USER, 2 ", "        .equ    USER, 0 "]],
    passes: ["ends"],
  },

  // What the process must not notice.
  loses_a_register: {
    edits: [["        sw      t2, X+4*7(sp)\n", ""]],
    passes: allBut("registers", "fair", "many"),
  },
  saves_sp_too_late: {
    edits: [[
      "        lw      t0, kept(zero)\n        sw      t0, X",
      "        mv      t0, sp\n        sw      t0, X",
    ]],
    passes: [],
  },
  adds_4_for_the_timer_as_well: {
    edits: [
      [
        "        lw      t0, OLD_PSW+4(zero)     # Of",
        "        lw      t0, OLD_PSW+4(zero)\n        addi    t0, t0, 4 # Of",
      ],
      [
        "        lw      t0, PSW+4(s0)           # The saved pc is the ecall's own.\n        addi    t0, t0, 4\n        sw      t0, PSW+4(s0)\n",
        "",
      ],
    ],
    passes: ["ends"],
  },
  calls_for_ever: {
    edits: [[
      "is the ecall's own.\n        addi    t0, t0, 4\n",
      "is the ecall's own.\n",
    ]],
    passes: ["turns", "registers", "exact"],
  },

  // How long a turn is.
  does_not_make_up_for_its_own_ticks: {
    edits: [["        addi    t0, t0, OUT\n", ""]],
    passes: allBut("exact", "edges"),
  },
  gives_a_whole_turn_after_each_call: {
    edits: [[
      "        beqz    ra, 1f\n        addi    ra, ra, IN\n",
      "        beqz    ra, 1f\n        li      ra, SLICE\n",
    ]],
    passes: allBut("calls", "edges", "fair", "many"),
  },
  counts_its_own_time_as_the_processs: {
    edits: [
      ["        settimer zero\n", ""],
      [
        "        addi    t0, t0, OUT\n        settimer t0\n",
        "        rdtimer t1\n        beqz    t1, 5f\n        lw      t1, fresh(zero)\n        beqz    t1, 6f\n5:      sw      zero, fresh(zero)\n        settimer t0\n6:      lw      t1, X+4*6(s0)\n",
      ],
      [
        "turn:   sw      s0, latest(zero)\n",
        "turn:   sw      s0, latest(zero)\n        sw      s0, fresh(zero)\n",
      ],
      ["kept:   .skip   4 ", "fresh:  .skip   4\nkept:   .skip   4 "],
    ],
    passes: ["turns", "registers", "yield", "sleep"],
  },
  ends_a_turn_with_each_call: {
    edits: [[
      "result: sw      t0, X+4*10(s0)\n        j       go_on\n",
      "result: sw      t0, X+4*10(s0)\n        j       next\n",
    ]],
    passes: ["turns", "registers", "exact", "yield", "stale"],
  },
  believes_every_timer_interrupt: {
    edits: [[
      "        beq     t0, t1, go_on\n",
      "        beq     t0, t1, next\n",
    ]],
    passes: allBut("calls", "stale", "edges", "fair", "many"),
  },
  lets_interrupts_into_the_kernel: {
    edits: [["_start: li      t0, KERNEL", "_start: li      t0, IDLER"]],
    passes: ["ends", "turns", "registers", "exact", "yield", "sleep"],
  },

  // Whose turn it is.
  begins_with_the_first_each_time: {
    edits: [[
      "next:   lw      s0, latest(zero)\n",
      "next:   lw      s0, records_end(zero)\n        addi    s0, s0, -RECORD\n",
    ]],
    passes: ["ends", "registers", "sleep"],
  },
  goes_on_with_who_has_ended: {
    edits: [["end:    li      t0, ENDED\n", "end:    li      t0, READY\n"]],
    passes: ["fair"],
  },
  does_not_yield: {
    edits: [[
      "yield:  sw      zero, X+4*10(s0)\n        j       next\n",
      "yield:  li      t0, 0\n        j       result\n",
    ]],
    passes: allBut("yield", "stale", "edges", "many"),
  },
  halts_with_the_first_wrongdoer: {
    edits: [[
      "        j       end                     # It",
      "        halt                            # It",
    ]],
    passes: allBut("yield", "many"),
  },
  does_not_halt: {
    edits: [["finish: halt", "finish: idle\n        j       finish"]],
    passes: ["fair"],
  },
  says_who_it_is_one_less: {
    edits: [[
      "        divu    t0, t0, t1\n        addi    t0, t0, 1\n",
      "        divu    t0, t0, t1\n",
    ]],
    passes: allBut("calls", "edges", "many"),
  },

  // Sleep.
  sleeps_not_at_all: {
    edits: [["        li      t0, ASLEEP\n", "        li      t0, READY\n"]],
    passes: allBut("sleep", "many"),
  },
  looks_again_and_again: {
    edits: [[
      "        la      s0, idler_record\n        sw      a2, LEFT(s0)\n        j       resume\n",
      "        j       next\n",
    ]],
    passes: allBut("sleep", "many"),
  },
  waits_for_the_last_to_wake: {
    edits: [["        bge     t0, a2, 4f\n", "        ble     t0, a2, 4f\n"]],
    passes: allBut("sleep"),
  },
};

/**
 * Lines of the reference without which it still gets all points: what is there
 * for the reader, as memory is 0 at first.
 */
export const DISPENSABLE: readonly string[] = [
  ".equ    READY, 0",
  ".text",
  "sw      zero, NEW_PSW+8(zero)   # and sees memory from 0",
  "sw      zero, STATE(s0)         # READY",
  ".data",
  ".balign 4",
  ".bss",
  ".balign 4",
  ".skip   4",
  ".skip   RECORD*MOST",
  '.include "processes.s"',
];
