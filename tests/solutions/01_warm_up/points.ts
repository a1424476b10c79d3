/**
 * What the solutions of assignment 1 deserve.
 *
 * @module
 */
import type { Deserved } from "../deserved.ts";

export const DESERVED: Deserved = {
  reference: "all",
  starter: [],
  hard_coded: [],
  does_not_assemble: [],
  loops: [],
  empty: [],
  faults: [],

  forgets_the_last_line: {
    edits: [["end:    beqz    t2, total\n        call    draw\n", "end:\n"]],
    passes: ["example", "no_numbers", "digits", "random", "more_random"],
  },
  draws_one_line_more: {
    edits: [["end:    beqz    t2, total\n", "end:\n"]],
    passes: ["last_line"],
  },
  keeps_one_digit: {
    edits: [["        add     s0, s0, a0\n", "        mv      s0, a0\n"]],
    passes: ["digits"],
  },
  does_not_halt: {
    edits: [["        halt\n", "stay:   j       stay\n"]],
    passes: [],
  },
  totals_in_one_byte: {
    edits: [[
      "draw:   add     s1, s1, s0\n",
      "draw:   add     s1, s1, s0\n        andi    s1, s1, 0xff\n",
    ]],
    passes: ["example", "no_numbers", "digits", "last_line"],
  },
  totals_in_three_digits: {
    edits: [[
      "        bnez    s1, 3b\n        la      a2, digits_end\n",
      "        la      a2, digits_end-3\n        bne     a1, a2, 3b\n        la      a2, digits_end\n",
    ]],
    passes: [],
  },
  has_no_digit_for_zero: {
    edits: [
      [
        "3:      remu    a0, s1, t0\n",
        "        beqz    s1, 7f\n3:      remu    a0, s1, t0\n",
      ],
      [
        "        li      a0, '\\n'\n        out     a0, CONSOLE_DATA\n        halt",
        "7:      li      a0, '\\n'\n        out     a0, CONSOLE_DATA\n        halt",
      ],
    ],
    passes: ["example", "random", "last_line", "more_random"],
  },
  draws_a_star_for_zero: {
    edits: [[
      "5:      beqz    s0, 6f\n        out     a0, CONSOLE_DATA\n        addi    s0, s0, -1\n        j       5b\n",
      "5:      out     a0, CONSOLE_DATA\n        addi    s0, s0, -1\n        bgtz    s0, 5b\n        li      s0, 0\n",
    ]],
    passes: ["last_line"],
  },
  loses_the_way_back: {
    edits: [[
      "        li      t2, 0\n        ret\n",
      "        li      t2, 0\n        call    back\n        ret\nback:   ret\n",
    ]],
    passes: [],
  },
};

/**
 * Lines of the reference without which it still gets all points: what is there
 * for the reader, as registers are 0 at first.
 */
export const DISPENSABLE: readonly string[] = [
  ".text",
  "_start: li      s0, 0",
  "li      s1, 0",
  "li      t2, 0",
  "li      t0, '\\n'",
  "li      t0, 10",
  ".data",
  "digits: .skip   10",
];
