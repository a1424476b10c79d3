/**
 * What the solutions of assignment 7 deserve.
 *
 * @module
 */
import type { Deserved } from "../deserved.ts";

/** All rows of the rubric. */
const ALL = [
  "reads",
  "expiry",
  "pending",
  "asleep",
  "weights",
  "sleepers",
  "random",
  "long",
  "crowd",
];

/** What is passed by one that goes wrong in these rows alone. */
function allBut(...lost: readonly string[]): readonly string[] {
  return ALL.filter((row) => !lost.includes(row));
}

const ADVANCE = "    clock.ticks += exit.ticks;\n";
const SLEEP = "      guest.wake = machine.now + clock.wait;\n";
const JUMP = "      clock.ticks += clock.wait;\n";
const DUE = "if (clock.pending && machine.ie[number] === 1) {";

export const DESERVED: Deserved = {
  reference: "all",
  starter: [],
  empty: [],

  does_not_count_the_tick_itself: {
    edits: [[
      `${ADVANCE}    serve(machine, guest, exit);\n`,
      `    serve(machine, guest, exit);\n${ADVANCE}`,
    ]],
    passes: ["weights"],
  },
  keeps_the_machines_time: {
    edits: [[
      "  const from = machine.now;\n",
      "  const from = machine.now;\n  clock.ticks = machine.now;\n",
    ]],
    passes: allBut("sleepers", "random", "crowd"),
  },
  takes_0_for_at_once: {
    edits: [["word === 0 ? Infinity : ", ""]],
    passes: allBut("asleep", "random", "crowd"),
  },
  takes_long_timers_for_negative: {
    edits: [["(word >>> 0)", "word"]],
    passes: allBut("long"),
  },
  has_no_high_word: {
    edits: [["Math.floor(clock.ticks / 2 ** 32)", "0"]],
    passes: allBut("long"),
  },
  shifts_by_32: {
    edits: [["Math.floor(clock.ticks / 2 ** 32)", "clock.ticks >>> 32"]],
    passes: allBut("reads", "long", "crowd"),
  },
  leaves_a_question_open: {
    edits: [["      machine.answer(number, clock.left);\n", ""]],
    passes: ["expiry", "weights", "sleepers"],
  },

  runs_past_the_timer: {
    edits: [[
      "Math.min(end - machine.now, clock.wait)",
      "end - machine.now",
    ]],
    passes: ["reads", "asleep", "weights", "sleepers", "long"],
  },
  interrupts_who_does_not_want_to_be: {
    edits: [[DUE, "if (clock.pending) {"]],
    passes: ["expiry", "weights", "sleepers", "long"],
  },
  forgets_who_does_not_want_to_be: {
    edits: [
      [
        `    ${DUE}\n      clock.pending = false;\n`,
        `    const due = clock.pending;
    clock.pending = false;
    if (due && machine.ie[number] === 1) {
`,
      ],
    ],
    passes: ["reads", "expiry", "weights", "sleepers", "long"],
  },
  forgets_with_a_new_timer: {
    edits: [[
      "    this.#due = word === 0",
      "    this.pending = false;\n    this.#due = word === 0",
    ]],
    passes: allBut("pending", "random", "crowd"),
  },
  looks_before_the_instruction_is_done: {
    edits: [[ADVANCE, `${ADVANCE}    clock.expire();\n`]],
    passes: allBut("pending", "random", "crowd"),
  },
  interrupts_again_and_again: {
    edits: [["      clock.pending = false;\n", ""]],
    passes: ["reads", "weights"],
  },

  sleeps_in_no_time: {
    edits: [[SLEEP, ""]],
    passes: ["reads", "expiry", "pending", "weights"],
  },
  stays_at_the_hour_of_sleep: {
    edits: [[JUMP, ""]],
    passes: ["reads", "expiry", "pending", "weights"],
  },
  sleeps_although_one_is_pending: {
    edits: [["      if (clock.pending) break;\n", ""]],
    passes: allBut("asleep", "random", "crowd"),
  },
  oversleeps: {
    edits: [[SLEEP, SLEEP.replace("clock.wait", "clock.wait + 1")]],
    passes: ["reads", "expiry", "pending", "weights"],
  },
  never_sleeps: {
    edits: [[
      '    case "idle":\n',
      '    case "idle":\n      break;\n      // deno-lint-ignore no-unreachable\n',
    ]],
    passes: ["reads", "expiry", "pending", "weights"],
  },
  runs_who_has_halted: {
    edits: [["      guest.wake = Infinity;\n", ""]],
    passes: ["asleep", "weights", "sleepers", "random"],
  },

  knows_no_weights: {
    edits: [["guest.pass += ticks / guest.weight;", "guest.pass += ticks;"]],
    passes: allBut("weights", "sleepers", "random", "crowd"),
  },
  takes_the_first: {
    edits: [[" || pass(guest) < pass(least)", ""]],
    passes: allBut("weights", "sleepers", "random", "crowd"),
  },
  never_ends_a_turn: {
    edits: [["const SLICE = 100;", "const SLICE = 1e6;"]],
    passes: allBut("weights", "sleepers", "random", "crowd"),
  },
  saves_up_what_was_slept: {
    edits: [["Math.max(guest.pass, this.#pass)", "guest.pass"]],
    passes: allBut("sleepers", "crowd"),
  },
  charges_whole_turns_alone: {
    edits: [[
      "    guest.pass += ticks / guest.weight;\n",
      "    if (ticks === SLICE) guest.pass += ticks / guest.weight;\n",
    ]],
    passes: allBut("sleepers", "random", "crowd"),
  },
  waits_for_the_sleeper: {
    edits: [[
      "      if (guest.wake > now) continue;\n",
      "      if (guest.wake === Infinity) continue;\n" +
      "      if (guest.wake > now) return undefined;\n",
    ]],
    passes: allBut("sleepers", "random", "crowd"),
  },
  comes_back_too_early: {
    edits: [[
      "while (machine.now < machine.end) {",
      "while (machine.now < Math.min(machine.end, 1000)) {",
    ]],
    passes: ["reads", "pending"],
  },
};

/** Lines of the reference without which it still gets all points. */
export const DISPENSABLE: readonly string[] = [
  "Exit,",
  "Given,",
  "Machine,",
  "readonly number: number;",
  "readonly weight: number;",
  "pending = false;",
];
