/**
 * Witnesses: for every instruction that is sensitive, states that show it. They
 * are states of a real machine, and no more complicated than they have to be.
 *
 * That the machine confirms them is held by `tests/machine/replay_test.ts`.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import {
  attempt,
  type Before,
  decode,
  findStates,
  type Input,
  INPUT_NAMES,
  isReplayable,
  partThatHolds,
  PG32,
  PG32_FLAWED,
  QUESTIONS,
  row,
  simplify,
  type States,
  witnessOf,
  WORDS,
} from "../../isa/mod.ts";
import { type Case, CASES, nameOf, SIMPLE } from "./_witnesses.ts";

Deno.test("the cases show every part that a question has", () => {
  const parts = new Set(CASES.map(({ found }) => found.part));
  assertEquals(
    [...parts].sort().join(" "),
    "address base bound device ie memory mode pc privileged trap processor rd " +
      "rs1 timer trap",
  );
});

/** The words in which two states differ. */
function differing({ one, other }: States): Input[] {
  return INPUT_NAMES.filter((name) => one[name] !== other[name]);
}

Deno.test("states that are found can be replayed, and show what they are for", () => {
  for (const each of CASES) {
    const { row, question, found: { part, states } } = each;
    assertEquals(partThatHolds(row, question, states), part, nameOf(each));
    assertEquals(states.one.mode, question.mode);
    for (const name of differing(states)) {
      assert(question.varied.includes(name), nameOf(each));
    }
  }
});

Deno.test("the same is found every time", () => {
  for (const { row, question, found } of CASES.slice(0, 20)) {
    const again = findStates(row, question, { part: found.part });
    assertEquals(again?.part, found.part);
    assertEquals(findStates(row, question, { part: found.part }), again);
  }
});

/** How many words are not what they are in any other state. */
function oddities({ one, other }: States): number {
  return INPUT_NAMES.filter((name) =>
    name !== "mode" && (one[name] !== SIMPLE[name] || other[name] !== one[name])
  ).length;
}

/** The states of a case with rubbish in one word, where that shows it too. */
function* noisy(
  { row, question, found: { part, states } }: Case,
): Generator<States> {
  for (const name of INPUT_NAMES.filter((name) => name !== "mode")) {
    for (const rubbish of [0x5a5a5a58, 0x1400, 0x754, 0x54, 1]) {
      const noise = { [name]: rubbish };
      const other = { ...states.other, ...noise };
      const one = question.varied.includes(name)
        ? states.one
        : { ...states.one, ...noise };
      if (partThatHolds(row, question, { one, other }) === part) {
        yield { one, other };
      }
    }
  }
}

Deno.test("states are made simple: what need not be as it is goes", () => {
  let noise = 0;
  for (const each of CASES) {
    const { row, question, found } = each;
    for (const states of noisy(each)) {
      const simple = simplify(row, question, { part: found.part, states });
      assertEquals(simple.part, found.part);
      assert(oddities(simple.states) <= oddities(found.states), nameOf(each));
      noise += oddities(states) - oddities(simple.states);
    }
  }
  assert(noise > 5 * CASES.length);
});

Deno.test("the part that was asked for is found, if it can be", () => {
  const [lpsw, setr] = [
    PG32.byMnemonic.get("lpsw")!,
    PG32.byMnemonic.get("setr")!,
  ];
  const question = QUESTIONS["control in supervisor mode"];
  for (const part of ["mode", "ie", "base", "bound"]) {
    assertEquals(findStates(lpsw, question, { part })?.part, part);
  }
  for (const part of ["base", "bound"]) {
    assertEquals(findStates(setr, question, { part })?.part, part);
  }
});

Deno.test("numbers that are written in a row are tried", () => {
  const secret = row(0x90, "secret", "source", "one word in 2^32", (m, i) => {
    const right = m.eq(m.get(i.rs1), m.literal(0x2badcafe));
    m.setIe(m.select(right, m.literal(1), m.ie()));
  });
  const found = findStates(secret, QUESTIONS["control in user mode"]);
  assertEquals(found?.states.one.rs1, 0x2badcafe);
});

Deno.test("states that are hinted at are tried", () => {
  const product = row(0x90, "product", "source", "sets the timer", (m, i) => {
    const product = m.mul(m.get(i.rs1), m.literal(3));
    const right = m.eq(product, m.literal(3 * 31337));
    m.setTimer(m.select(right, m.literal(9), m.timer()));
  });
  const question = QUESTIONS["control in user mode"];
  assertEquals(findStates(product, question), undefined);
  const one = { ...SIMPLE, rs1: 31337 };
  const states = { one, other: one };
  assertEquals(findStates(product, question, { states })?.states, states);
});

Deno.test("where there is nothing to find, nothing is found", () => {
  const add = PG32.byMnemonic.get("add")!;
  assertEquals(findStates(add, QUESTIONS.mode), undefined);
});

/** Whether a state of an instruction can be replayed. */
function canReplay(mnemonic: string, state: Partial<Before<number>>): boolean {
  const row = PG32.byMnemonic.get(mnemonic)!;
  const before = {
    ...SIMPLE,
    mode: 1,
    imm: mnemonic === "in" ? 0x10 : 0,
    ...state,
  };
  const after = attempt(WORDS, row, before);
  return isReplayable(WORDS, row, { before, after }) !== 0;
}

Deno.test("what can be replayed, by hand", () => {
  const replayable: [mnemonic: string, state: Partial<Before<number>>][] = [
    ["add", {}],
    ["add", { pc: 0 }],
    ["add", { pc: 0xffc }],
    ["add", { base: 0x800, pc: 0x7fc }],
    ["add", { bound: -4 }],
    ["lw", { rs1: 0x44 }],
    ["lb", { rs1: 0x3f }],
    ["lw", { rs1: -1 }], // It traps, and touches nothing.
    ["lpsw", { rs1: 0x30 }],
    ["in", { input: 0xff }],
    ["in", { ticks: -1, ticksHigh: 0xfffff }],
  ];
  for (const [mnemonic, state] of replayable) {
    assert(canReplay(mnemonic, state), `${mnemonic} ${JSON.stringify(state)}`);
  }
});

Deno.test("what cannot be replayed, by hand", () => {
  const not: [mnemonic: string, state: Partial<Before<number>>][] = [
    // No machine is ever in such a state.
    ["add", { mode: 2 }],
    ["add", { ie: 2 }],
    ["add", { base: 2 }],
    ["add", { bound: 0xffe }],
    ["add", { size: 0x1002 }],
    ["addi", { imm: 0x8000 }],
    ["slli", { imm: 32 }],
    ["beq", { imm: 2 }],
    ["in", { imm: -1 }],
    // Nobody has so much memory, or so little.
    ["add", { size: 0xffc }],
    ["add", { size: 0x40000004 }],
    // The instruction is not fetched.
    ["add", { pc: 0x42 }],
    ["add", { pc: 0x1000 }],
    ["add", { pc: 0x40, bound: 0x40 }],
    ["add", { pc: 0x40, base: 0xfc0 }],
    // It reads or overwrites itself.
    ["lw", { rs1: 0x40 }],
    ["lb", { rs1: 0x43 }],
    ["sw", { rs1: 0x40 }],
    ["lpsw", { rs1: 0x34 }],
    ["lpsw", { rs1: 0x40 }],
    // No such byte comes, no such device is asked, no time was before this.
    ["in", { input: 0x100 }],
    ["in", { input: -1 }],
    ["in", { imm: 0x11 }],
    ["add", { ticks: 0 }],
    ["add", { ticksHigh: 1 << 20 }],
  ];
  for (const [mnemonic, state] of not) {
    assert(!canReplay(mnemonic, state), `${mnemonic} ${JSON.stringify(state)}`);
  }
});

Deno.test("a witness is an instruction of a0, a1 and a2, and its constant", () => {
  const [row] = PG32_FLAWED.rows.slice(-1);
  const one = { ...SIMPLE, imm: -4 };
  const states = { one, other: { ...one, base: 0x800 } };
  const found = { part: "rd", states };
  const question = QUESTIONS["location in user mode"];
  const witness = witnessOf(row, question, found);
  assertEquals(decode(PG32_FLAWED, witness.word)?.operands, {
    rd: 10,
    rs1: 11,
    rs2: 0,
    imm: -4,
  });
  assertEquals([witness.one, witness.other], [states.one, states.other]);
  const alone = witnessOf(row, QUESTIONS["runs in user mode"], found);
  assertEquals(alone.other, undefined);
});
