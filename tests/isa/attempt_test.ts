/**
 * One attempt of an instruction, as a function from a state to what comes of
 * it: the edges by hand, on words of 32 bits and of 4, and read with names.
 *
 * That this is what the machine does, for all instructions and in all respects,
 * is held by `tests/machine/model_test.ts`.
 *
 * @module
 */
import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import {
  type Arithmetic,
  attempt,
  type Before,
  CAUSES,
  CONTROLS,
  dependence,
  INPUT_NAMES,
  InvariantError,
  type Names,
  NumberArithmetic,
  type Outcome,
  perform,
  PG32_FLAWED,
  PG32_PDP10,
  PORT,
  type Row,
  row,
  VARIANTS,
  WORDS,
  ZEROS,
} from "../../isa/mod.ts";

/** A state in which a program has all of a small memory to itself. */
const STATE: Before<number> = {
  ...ZEROS,
  pc: 0x40,
  bound: 0x1000,
  size: 0x1000,
};

function rowOf(mnemonic: string): Row {
  const found = [...PG32_FLAWED.rows, ...PG32_PDP10.rows]
    .find((row) => row.mnemonic === mnemonic);
  assert(found !== undefined, mnemonic);
  return found;
}

/** What an instruction makes of `STATE`, but for some words. */
function after(
  mnemonic: string,
  state: Partial<Before<number>>,
): Outcome<number> {
  return attempt(WORDS, rowOf(mnemonic), { ...STATE, ...state });
}

Deno.test("an instruction that is done has results, and goes on", () => {
  const { completed, trap, registers, pc } = after("add", { rs1: 2, rs2: 3 });
  assertEquals([completed, trap, pc], [1, 0, 0x44]);
  assertEquals([...registers], [["rd", 5]]);
});

Deno.test("a branch goes on at its target, or after itself", () => {
  const pcAfter = (rs1: number) => after("beq", { rs1, rs2: 7, imm: -8 }).pc;
  assertEquals([pcAfter(7), pcAfter(8)], [0x38, 0x44]);
});

Deno.test("a privileged instruction is not done in user mode: it traps", () => {
  const inMode = (mode: number) => after("setie", { mode, rs1: 1 });
  const { trap, completed } = inMode(0);
  assertEquals([trap, completed], [CAUSES.privileged.code, 0]);
  assertEquals([inMode(1).trap, inMode(1).completed], [0, 1]);
  assertEquals(inMode(1).control.ie, 1);
});

Deno.test("a call is a trap in both modes", () => {
  for (const mode of [0, 1]) {
    const { trap, completed } = after("ecall", { mode });
    assertEquals([trap, completed], [CAUSES.ecall.code, 0]);
  }
});

Deno.test("a trap on a condition is one where the condition holds", () => {
  const odd = row(0x90, "odd", "source", "trap if odd", (m, i) => {
    m.trapIf(m.and(m.get(i.rs1), m.literal(1)), "ebreak");
  });
  const trapOf = (rs1: number) => {
    const { trap, completed } = attempt(WORDS, odd, { ...STATE, rs1 });
    return [trap, completed];
  };
  assertEquals([trapOf(3), trapOf(4)], [[CAUSES.ebreak.code, 0], [0, 1]]);
});

Deno.test("an access that is not allowed is not done, and no trap of the row's own", () => {
  const inside = after("lw", { rs1: 0xffc, word0: 9 });
  assertEquals([inside.allowed, inside.trap, inside.completed], [1, 0, 1]);
  const beyond = after("lw", { rs1: 0xffd });
  assertEquals([beyond.allowed, beyond.trap, beyond.completed], [0, 0, 0]);
  const access = { address: 0xffd, bytes: 4, alignment: 4 };
  assertEquals(beyond.access, access);
});

Deno.test("an access leads to where the base is added", () => {
  const { access, physical } = after("sb", { rs1: 5, imm: 2, base: 0x100 });
  assertEquals(access, { address: 7, bytes: 1, alignment: 1 });
  assertEquals(physical, 0x107);
});

Deno.test("what is not read of a word in memory does not matter", () => {
  for (const [mnemonic, result] of [["lb", -128], ["lbu", 128]] as const) {
    for (const word0 of [0x80, -0x80, 0x12345680]) {
      assertEquals(after(mnemonic, { word0 }).registers.get("rd"), result);
    }
  }
});

Deno.test("a block is four words, and each has its place", () => {
  const words = { word0: 2, word1: 0x80, word2: 0x407, word3: 0x203 };
  const { control, pc, access } = after("lpsw", { mode: 1, ...words });
  assertEquals(access, { address: 0, bytes: 16, alignment: 4 });
  assertEquals(pc, 0x80);
  const { mode, ie, base, bound } = control;
  assertEquals([mode, ie, base, bound], [0, 1, 0x404, 0x200]);
});

Deno.test("a block of more than four words is a bug", () => {
  const five = row(0x90, "five", "plain", "load five words", (m) => {
    m.loadBlock(m.literal(0), 5);
  });
  assertThrows(() => attempt(WORDS, five, STATE), InvariantError, "5 words");
});

Deno.test("a row without a constant has 0 for one", () => {
  const format = "result";
  const constant = row(0x90, "constant", format, "its constant", (m, i) => {
    m.set(i.rd, i.imm);
  });
  const { registers } = attempt(WORDS, constant, { ...STATE, imm: 5 });
  assertEquals(registers.get("rd"), 0);
});

Deno.test("a port that is no device's reads 0, and writing it does nothing", () => {
  const state = { mode: 1, imm: 0x30, input: 7 };
  const { registers, device, port } = after("in", state);
  assertEquals([registers.get("rd"), device, port], [0, 0, 0x30]);
  assertEquals(after("out", state).device, 0);
});

Deno.test("every port can be read, and reading one of them changes something", () => {
  for (const imm of Object.values(PORT)) {
    const { registers, device } = after("in", { mode: 1, imm, input: 7 });
    const changes = imm === PORT.CONSOLE_DATA ? 1 : 0;
    assertEquals([registers.get("rd"), device], [7, changes], `port ${imm}`);
  }
});

Deno.test("to write any port of a device is to change the device", () => {
  for (const imm of Object.values(PORT)) {
    const { device, port } = after("out", { mode: 1, imm });
    assertEquals([device, port], [1, imm], `port ${imm}`);
  }
});

Deno.test("to wait and to stop is to give the processor away", () => {
  for (const mnemonic of ["idle", "halt"]) {
    assertEquals(after(mnemonic, { mode: 1 }).processor, 1);
  }
  assertEquals(after("fence", { mode: 1 }).processor, 0);
});

Deno.test("the control state stays as it is, but for what a row changes", () => {
  const state = { mode: 1, ie: 1, base: 0x100, bound: 0x200, timer: 5 };
  const { control } = after("fence", state);
  assertEquals(control, state);
  assertEquals(Object.keys(control), [...CONTROLS]);
});

/** Any state, whether a machine can be in it or not. */
function anyState(mode: number): fc.Arbitrary<Before<number>> {
  const words = fc.oneof(fc.constantFrom(0, 1, -1, 4, 0x10), fc.integer());
  const entries = INPUT_NAMES.map((name) => [name, words]);
  return fc.record(Object.fromEntries(entries))
    .map((state) => ({ ...state, mode }) as Before<number>);
}

Deno.test("in supervisor mode, to emulate is to attempt", () => {
  for (const row of new Set(VARIANTS.flatMap(({ rows }) => rows))) {
    fc.assert(
      fc.property(anyState(1), (state) => {
        assertEquals(perform(WORDS, row, state), attempt(WORDS, row, state));
      }),
      { seed: 1974, numRuns: 20 },
    );
  }
});

Deno.test("in user mode, to emulate is to attempt what is not privileged", () => {
  for (const row of new Set(VARIANTS.flatMap(({ rows }) => rows))) {
    const open = { ...row, privileged: false };
    fc.assert(
      fc.property(anyState(0), (state) => {
        assertEquals(perform(WORDS, row, state), attempt(WORDS, open, state));
      }),
      { seed: 1974, numRuns: 20 },
    );
  }
});

/** Words of 4 bits: a byte is one bit, and a half word is two. */
const NIBBLES = new NumberArithmetic(4);

/** Each word of 4 bits, by its bits, and what a load of it comes to. */
const LOADS: readonly (readonly [bits: number, loads: number[]])[] = [
  // word: lb, lbu, lh, lhu, lw
  [0b0000, [0, 0, 0, 0, 0]],
  [0b0001, [-1, 1, 1, 1, 1]],
  [0b0010, [0, 0, -2, 2, 2]],
  [0b0011, [-1, 1, -1, 3, 3]],
  [0b0100, [0, 0, 0, 0, 4]],
  [0b0101, [-1, 1, 1, 1, 5]],
  [0b0110, [0, 0, -2, 2, 6]],
  [0b0111, [-1, 1, -1, 3, 7]],
  [0b1000, [0, 0, 0, 0, -8]],
  [0b1001, [-1, 1, 1, 1, -7]],
  [0b1010, [0, 0, -2, 2, -6]],
  [0b1011, [-1, 1, -1, 3, -5]],
  [0b1100, [0, 0, 0, 0, -4]],
  [0b1101, [-1, 1, 1, 1, -3]],
  [0b1110, [0, 0, -2, 2, -2]],
  [0b1111, [-1, 1, -1, 3, -1]],
];

function small(
  mnemonic: string,
  state: Partial<Before<number>>,
): Outcome<number> {
  return attempt(NIBBLES, rowOf(mnemonic), { ...ZEROS, ...state });
}

Deno.test("words of 4 bits: a load of each size, of every word", () => {
  for (const [bits, loads] of LOADS) {
    const word0 = NIBBLES.literal(bits);
    assertEquals(
      ["lb", "lbu", "lh", "lhu", "lw"].map((mnemonic) =>
        small(mnemonic, { word0 }).registers.get("rd")
      ),
      loads,
      `word ${bits}`,
    );
  }
});

Deno.test("words of 4 bits: a store keeps what it writes, on top", () => {
  for (let bits = 0; bits < 16; bits++) {
    const rs2 = NIBBLES.literal(bits);
    const stored = ["sb", "sh", "sw"].map((mnemonic) =>
      NIBBLES.unsigned(small(mnemonic, { rs2 }).stored!)
    );
    assertEquals(stored, [bits % 2 * 8, bits % 4 * 4, bits]);
  }
});

Deno.test("words of 4 bits: addresses and the pc wrap after 16", () => {
  assertEquals(NIBBLES.unsigned(small("fence", { pc: -4 }).pc), 0);
  const { access } = small("lw", { rs1: 7, imm: 5 });
  assertEquals(access, { address: -4, bytes: 4, alignment: 4 });
});

/** A state in which each word is its own name. */
const NAMED = Object.fromEntries(
  INPUT_NAMES.map((name): [string, Names] => [name, new Set([name])]),
) as Before<Names>;

const everything = (m: Arithmetic<Names>) => ({
  allowed: m.literal(1),
  physical: m.literal(0),
});

Deno.test("read with names, a result says what it depends on", () => {
  const named = (mnemonic: string) =>
    attempt(dependence(32), rowOf(mnemonic), NAMED, everything);
  const rd = (mnemonic: string) =>
    [...named(mnemonic).registers.get("rd")!].join(" ");
  assertEquals(rd("add"), "rs1 rs2");
  assertEquals(rd("lui"), "imm");
  assertEquals(rd("lw"), "word0");
  assertEquals(rd("smsw"), "mode");
  assertEquals(rd("lra"), "rs1 imm bound base");
  assertEquals(rd("rdticksh"), "ticksHigh");
  assertEquals(rd("in"), "imm input");
  assertEquals([...named("beq").pc].join(" "), "rs1 rs2 pc imm");
  assertEquals([...named("popf").control.ie].join(" "), "mode rs1 ie");
  assertEquals([...named("add").completed], []);
  assertEquals([...named("rdbase").completed], ["mode"]);
});
