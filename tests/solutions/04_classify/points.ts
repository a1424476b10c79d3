/**
 * What the solutions of assignment 4 deserve.
 *
 * @module
 */
import type { Deserved } from "../deserved.ts";

/** The groups that are predicted, and the rows that are written. */
const PREDICTED = ["pg32", "variants", "time", "memory", "modes"];
const ROWS = ["calm", "guarded", "narrow", "wide"];

/** What is passed by one that goes wrong in these rows of the rubric alone. */
function allBut(...lost: readonly string[]): readonly string[] {
  return [...PREDICTED.slice(0, 2), ...ROWS, ...PREDICTED.slice(2)]
    .filter((row) => !lost.includes(row));
}

/** The reference's effects. */
const AVERAGE = `    const half = m.shr(m.xor(a, b), m.literal(1));
    m.set(i.rd, m.add(m.and(a, b), half));
`;
const READ = "m.set(i.rd, m.add(m.base(), m.bound()));";
const TIMER_OFF = "m.setTimer(m.select(m.mode(), m.literal(0), m.timer()));";
const REST =
  "m.set(i.rd, m.sub(m.bound(), m.add(m.get(i.rs1), m.get(i.rs2))));";

export const DESERVED: Deserved = {
  reference: "all",
  starter: [],
  empty: [],
  trivial: [],

  forgets_that_input_is_consumed: {
    edits: [[
      "in         | privileged, control, resource",
      "in         | privileged, resource         ",
    ]],
    passes: allBut("pg32"),
  },
  takes_a_call_for_a_hole: {
    edits: [[
      "ecall      | trap exit                     | nothing",
      "ecall      | control                       | 1",
    ]],
    passes: allBut("pg32"),
  },
  takes_the_pc_for_a_location: {
    edits: [
      ["auipc      | innocuous", "auipc      | location"],
      ["pick       | innocuous", "pick       | location"],
    ],
    passes: allBut("pg32", "memory"),
  },
  takes_silence_for_a_trap: {
    edits: [
      [
        "popf       | control                       | 1",
        "popf | privileged, control | nothing",
      ],
      [
        "shift      | control                       | 1",
        "shift | privileged, control | nothing",
      ],
      [
        "mute       | control, mode                 | 1",
        "mute | privileged, control | nothing",
      ],
    ],
    passes: allBut("variants", "memory", "modes"),
  },
  takes_the_mode_for_user_sensitive: {
    edits: [
      [
        "smsw       | mode                          | 1",
        "smsw | mode, user | 1, 3",
      ],
      [
        "left       | mode, resource                | 1",
        "left | mode, resource, user | 1, 3",
      ],
      [
        "plead      | mode                          | 1",
        "plead | mode, user | 1, 3",
      ],
    ],
    passes: allBut("variants", "time", "modes"),
  },
  knows_no_theorem_3: {
    edits: [
      [
        "sgdt       | location, user                | 1 and 3",
        "sgdt | location, user | 1",
      ],
      [
        "nap        | control, user                 | 1 and 3",
        "nap | control, user | 1",
      ],
    ],
    passes: allBut("variants", "time"),
  },
  thinks_that_time_is_free: {
    edits: [[
      "stamp      | resource, user                | 1 and 3",
      "stamp | innocuous | nothing",
    ]],
    passes: allBut("time"),
  },
  counts_what_is_touched: {
    edits: [
      [
        "blank      | innocuous                     | nothing",
        "blank | location, user | 1, 3",
      ],
      [
        "stay       | innocuous                     | nothing",
        "stay | control, mode, user | 1, 3",
      ],
    ],
    passes: allBut("memory", "modes"),
  },
  forgets_the_bound: {
    edits: [[
      "below      | location, user                | 1 and 3",
      "below | innocuous | nothing",
    ]],
    passes: allBut("memory"),
  },
  believes_the_flag: {
    edits: [[
      "arm        | privileged, control           | nothing",
      "arm | control, mode | 1",
    ]],
    passes: allBut("modes"),
  },
  leaves_one_open: {
    edits: [[
      "rest       | privileged, innocuous         | nothing",
      "rest | privileged, innocuous | ?",
    ]],
    passes: allBut("modes"),
  },

  adds_in_another_way: {
    edits: [[
      AVERAGE,
      "    m.set(i.rd, m.sub(a, m.sub(m.literal(0), b)));\n",
    ]],
    passes: allBut("calm"),
  },
  copies_the_example: {
    edits: [[AVERAGE, "    m.set(i.rd, m.select(m.lt(b, a), b, a));\n"]],
    passes: allBut("calm"),
  },
  moves_a_register_to_itself: {
    edits: [[AVERAGE, "    m.set(i.rd, m.get(i.rd));\n"]],
    passes: allBut("calm"),
  },
  knows_the_answer: {
    edits: [[AVERAGE, "    m.set(i.rd, m.literal(42));\n"]],
    passes: allBut("calm"),
  },
  hides_from_small_machines: {
    edits: [[
      AVERAGE,
      "    m.set(i.rd, m.width === 4 ? m.add(a, b) : m.bound());\n",
    ]],
    passes: allBut("calm"),
  },
  hides_behind_arithmetic: {
    edits: [[
      AVERAGE,
      `    const c = m.mul(m.mul(a, a), m.mul(b, m.mul(b, b)));
    const d = m.div(m.mul(c, m.add(a, b)), m.add(b, m.literal(12345)), false);
    const e = m.eq(m.mul(m.xor(d, c), d), m.literal(0x12345678));
    m.set(i.rd, m.select(e, m.ie(), c));
`,
    ]],
    passes: allBut("calm"),
  },
  guards_nothing: {
    edits: [['privileged(0xa1, "guarded"', 'row(0xa1, "guarded"']],
    passes: allBut("guarded"),
  },
  guards_what_is_innocuous: {
    edits: [[READ, "m.set(i.rd, m.mul(m.pc(), m.pc()));"]],
    passes: allBut("guarded"),
  },
  is_as_wide_as_can_be: {
    edits: [[TIMER_OFF, "m.setTimer(m.literal(0));"]],
    passes: allBut("narrow"),
  },
  traps_and_is_no_hole: {
    edits: [[
      TIMER_OFF,
      `m.trapIf(m.eq(m.mode(), m.literal(0)), "privileged");
    m.setTimer(m.literal(0));`,
    ]],
    passes: allBut("narrow"),
  },
  copies_a_hole: {
    edits: [
      [
        '"narrow", "plain", "timer off, if supervisor", (m) =>',
        '"narrow", "source", "a copy", (m, i) =>',
      ],
      [
        TIMER_OFF,
        "m.setIe(m.select(m.mode(), m.and(m.literal(1), m.get(i.rs1)), m.ie()));",
      ],
    ],
    passes: allBut("narrow"),
  },
  is_no_wider_than_the_other: {
    edits: [[
      REST,
      "m.set(i.rd, m.select(m.mode(), m.bound(), m.get(i.rs1)));",
    ]],
    passes: allBut("wide"),
  },
  breaks_the_rules_of_rows: {
    edits: [[
      REST,
      `m.set(i.rd, m.load(m.get(i.rs1), 4, true));
    m.set(i.rd, m.load(m.get(i.rs2), 4, true));`,
    ]],
    passes: PREDICTED,
  },
};

/** Lines of the reference without which it still gets all points. */
export const DISPENSABLE: readonly string[] = [
  // What it imports is there without it.
  'import { privileged, type Row, row } from "@trapeze/trapeze";',
];
