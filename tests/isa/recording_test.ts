/**
 * The recording reading: a row that went through JSON is the row that it was;
 * a row that breaks a rule is told which; and what a stranger says is a
 * recording is taken apart before it is believed.
 *
 * @module
 */
import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import {
  decode,
  describe,
  type Effect,
  encode,
  footprint,
  type FormatName,
  FORMATS,
  InstructionSet,
  InvariantError,
  javascript,
  type LoopCode,
  parseRecordedRow,
  PG32,
  privileged,
  record,
  RECORDED_WIDTHS,
  type RecordedRow,
  recordRow,
  type Row,
  row,
  RowError,
  rowOf,
  trapsOf,
  VARIANTS,
} from "../../isa/mod.ts";
import { Hardware, Machine } from "../../machine/mod.ts";

const SEED = { seed: 1974 };

/** The row as it comes out at the other end of a wire. */
function sent(row: Row): Row {
  return rowOf(parseRecordedRow(JSON.parse(JSON.stringify(recordRow(row)))));
}

/** Rows that use what no row of the variants does. */
const MORE: readonly Row[] = [
  row(0x90, "wide", "registers", "another sum on words of 4 bits", (m, i) => {
    const [a, b] = [m.get(i.rs1), m.get(i.rs2)];
    m.set(i.rd, m.width === 4 ? m.sub(a, b) : m.add(a, b));
  }),
  row(0x91, "addc", "registers", "add, and trap on overflow", (m, i) => {
    const [a, b] = [m.get(i.rs1), m.get(i.rs2)];
    const sum = m.add(a, b);
    const signs = m.and(m.xor(a, sum), m.xor(b, sum));
    m.trapIf(m.lt(signs, m.literal(0)), "illegal");
    m.set(i.rd, m.select(m.eq(a, b), sum, m.mul(m.pc(), i.imm)));
  }),
];

/** Every row that there is, each once. */
const ROWS = new Map(
  [...VARIANTS.flatMap(({ rows }) => rows), ...MORE.slice(0, 1)]
    .map((row) => [row.mnemonic, row]),
);

const LOOP: LoopCode = {
  trap: (cause, detail) => `trap(${cause}, ${detail});`,
  load: (name, address, size, signed) =>
    `const ${name} = load(${address}, ${size}, ${signed});`,
  store: (address, value, size) => `store(${address}, ${value}, ${size});`,
};

Deno.test("a row that was sent reads as it did before", () => {
  for (const row of ROWS.values()) {
    const copy = sent(row);
    const { effect: _, ...facts } = row;
    assertEquals({ ...copy, effect: 0 }, { ...facts, effect: 0 });
    assertEquals(describe(copy), describe(row));
    assertEquals(trapsOf(copy), trapsOf(row));
    assertEquals(footprint(copy), footprint(row));
    assertEquals(recordRow(copy), recordRow(row));
    if (!footprint(row).confined) continue;
    const [one, other] = [javascript(copy, LOOP), javascript(row, LOOP)];
    assertEquals(one.statements, other.statements);
    assertEquals(one.next, other.next);
  }
});

/** Random operands, in any bits of a word; the rest is the opcode's. */
const STATE = fc.record({
  operands: fc.array(fc.nat(15), { minLength: 3, maxLength: 3 }),
  imm: fc.integer({ min: -64, max: 64 }),
  registers: fc.array(
    fc.oneof(fc.integer(), fc.integer({ min: 0, max: 1024 })),
    { minLength: 15, maxLength: 15 },
  ),
  control: fc.array(fc.nat(1020), { minLength: 5, maxLength: 5 }),
});

type State = typeof STATE extends fc.Arbitrary<infer T> ? T : never;

function wordFor(row: Row, { operands, imm }: State): number {
  const [rd, rs1, rs2] = operands;
  const kind = FORMATS[row.format].operands
    .find(({ role }) => role === "imm")?.kind;
  const fitting = kind?.signed ? imm : Math.abs(imm) & 31;
  return encode(row, { rd, rs1, rs2, imm: fitting << (kind?.scale ?? 0) });
}

/** What one instruction makes of a machine in this state. */
function result(isa: InstructionSet, word: number, state: State): unknown {
  const machine = new Machine({ memory: 4096, isa });
  for (let at = 0; at < 4096; at++) machine.bytes(at, 1)[0] = at * 37 + 5;
  const { cpu } = machine;
  state.registers.forEach((value, n) => cpu.x[n + 1] = value);
  const [pc, base, bound, timer, flags] = state.control;
  [cpu.pc, cpu.base, cpu.bound] = [pc & ~3, base & ~3, bound & ~3];
  [cpu.mode, cpu.ie] = [flags & 1, flags >> 1 & 1];
  machine.clock.timer = timer;
  const trap = new Hardware(machine).perform(decode(isa, word)!);
  return { trap, state: machine.save() };
}

Deno.test("a row that was sent does what it did before", () => {
  const rows = [...ROWS.values()];
  const isa = new InstructionSet("rows", rows);
  const copies = new InstructionSet("rows", rows.map(sent));
  fc.assert(
    fc.property(fc.constantFrom(...rows), STATE, (row, state) => {
      const word = wordFor(row, state);
      assertEquals(result(copies, word, state), result(isa, word, state));
    }),
    { ...SEED, numRuns: 1500 },
  );
});

Deno.test("a recording is the calls, and numbers for what they gave", () => {
  assertEquals(record(PG32.byMnemonic.get("rem")!).steps, [
    ["get", "rs1"],
    ["get", "rs2"],
    ["div", 0, 1, true],
    ["mul", 2, 1],
    ["sub", 0, 3],
    ["set", "rd", 4],
  ]);
  const { steps } = record(PG32.byMnemonic.get("lpsw")!);
  assertEquals(steps.slice(0, 4), [
    ["get", "rs1"],
    ["add", 0, "imm"],
    ["loadBlock", 1, 4],
    ["literal", 1],
  ]);
  // The block's words are 2 to 5; so the literal is 6.
  assertEquals(steps[4], ["and", 2, 6]);
  assertEquals(record(PG32.byMnemonic.get("fence")!).steps, []);
});

Deno.test("a row is recorded for each width, and for no other", () => {
  const wide = recordRow(MORE[0]);
  assertEquals(wide.recordings.map(({ width }) => width), RECORDED_WIDTHS);
  assertEquals(wide.recordings.map(({ steps }) => steps[2][0]), ["sub", "add"]);
  const copy = rowOf(wide);
  assertEquals(record(copy, 4), record(MORE[0], 4));
  assertThrows(
    () => record(copy, 8),
    InvariantError,
    "recorded for words of 4 and 32 bits, and not of 8",
  );
});

/** An effect in the words of those who pay no heed to types. */
// deno-lint-ignore no-explicit-any
type Careless = (m: any, i: any) => unknown;

/** What a row of this effect is told; it must be told something. */
function told(effect: Careless, format: FormatName = "registers"): string {
  const bad = row(0x90, "bad", format, "a bad row", effect as Effect);
  return assertThrows(() => record(bad), RowError).message;
}

const ORDER = "need all reads first, then at most one step that can trap " +
  "(load, store, loadBlock, trap, trapIf, portIn), then all changes";

const NO_NUMBER = "a value has no number: compute with m.add and the like, " +
  "compare with m.eq, m.lt and m.ltu, choose with m.select";

const NEED_VALUE = "need a value that a method of m has given to this row";

/** Every rule, and what who breaks it is told. */
const BROKEN: readonly (readonly [Careless, string, FormatName?])[] = [
  [(m, i) => {
    m.set(i.rd, m.literal(1));
    m.get(i.rs1);
  }, `m.get after m.set: ${ORDER}`],
  [
    (m, i) => m.store(m.load(m.pc(), 4, true), m.get(i.rs1), 4),
    [
      `m.get after m.load: ${ORDER}`,
    ][0],
  ],
  [(m) => {
    m.trap("ecall");
    m.trap("ebreak");
  }, `m.trap after m.trap: ${ORDER}`],
  [(m) => {
    m.halt();
    m.portIn(m.literal(0));
  }, `m.portIn after m.halt: ${ORDER}`],
  [(m) => {
    m.portIn(m.literal(0));
    m.trapIf(m.literal(0), "illegal");
  }, `m.trapIf after m.portIn: ${ORDER}`],

  [
    (m, i) => m.set(i.rd, i.imm),
    "argument 2 of m.set is i.imm: need " +
    "one of the format registers: rd, rs1, rs2",
  ],
  [
    (m, i) => m.get(i.rs2),
    "argument 1 of m.get is i.rs2: need one of the " +
    "format immediate: rd, rs1, imm",
    "immediate",
  ],
  [
    (m, i) => m.get(i.rs2),
    "argument 1 of m.get is i.rs2: need no operand: " +
    "the format plain has none",
    "plain",
  ],

  [
    (m, i) => m.add(i.rs1, m.literal(1)),
    "argument 1 of m.add is i.rs1: need its value, m.get(i.rs1)",
  ],
  [
    (m, i) => m.add(m.get(i.rs1), 5),
    "argument 2 of m.add is 5: need a value, as m.literal(5)",
  ],
  [(m, i) => m.set(i.rd, "5"), `argument 2 of m.set is "5": ${NEED_VALUE}`],
  [(m, i) => m.set(i.rd), "arguments of m.set: 1 given, need 2"],
  [
    (m, i) => m.set(i.rd, undefined),
    `argument 2 of m.set is undefined: ${NEED_VALUE}`,
  ],
  [(m, i) => m.set(i.rd, true), `argument 2 of m.set is true: ${NEED_VALUE}`],
  [
    (m, i) => m.set(i.rd, {}),
    `argument 2 of m.set is an object: ${NEED_VALUE}`,
  ],
  [
    (m, i) => m.add(m.pc(), m.pc(), i.rd),
    "arguments of m.add: 3 given, need 2",
  ],
  [
    (m) => m.get("rs1"),
    'argument 1 of m.get is "rs1": need a register, as i.rd or i.rs1',
  ],
  [
    (m) => m.set(m.pc(), m.pc()),
    "argument 1 of m.set is a value: need a register, as i.rd or i.rs1",
  ],

  [
    (m) => m.literal(0.5),
    "argument 1 of m.literal is 0.5: need a whole " +
    "number from -2147483648 to 4294967295",
  ],
  [
    (m) => m.literal(2 ** 32),
    "argument 1 of m.literal is 4294967296: need a " +
    "whole number from -2147483648 to 4294967295",
  ],
  [
    (m) => m.literal(NaN),
    "argument 1 of m.literal is NaN: need a whole " +
    "number from -2147483648 to 4294967295",
  ],
  [
    (m) => m.load(m.pc(), 3, true),
    "argument 2 of m.load is 3: need 1, 2 or 4 bytes",
  ],
  [
    (m) => m.load(m.pc(), 4, 1),
    "argument 3 of m.load is 1: need true or false",
  ],
  [
    (m) => m.loadBlock(m.pc(), 0),
    "argument 2 of m.loadBlock is 0: need 1 to 16 words",
  ],
  [
    (m) => m.loadBlock(m.pc(), 17),
    "argument 2 of m.loadBlock is 17: need 1 to 16 words",
  ],
  [
    (m) => m.mulHigh(m.pc(), m.pc(), "us"),
    'argument 3 of m.mulHigh is "us": need "ss", "su" or "uu"',
  ],
  [
    (m) => m.trap("toString"),
    'argument 1 of m.trap is "toString": need one ' +
    "of privileged, illegal, memory, ecall, ebreak, timer, console, disk",
  ],

  [(m, i) => m.get(i.rs1) + m.get(i.rs2), NO_NUMBER],
  [(m, i) => m.get(i.rs1) < m.get(i.rs2), NO_NUMBER],
  [(m, i) => m.get(i.rs1) == 0, NO_NUMBER],
  [(m, i) => `${m.get(i.rs1)}`, NO_NUMBER],
  [(m, i) => m.get(i.rs1).toString(), NO_NUMBER],
  [(m, i) => m.get(i.rs1).valueOf(), NO_NUMBER],
  [(m, i) => JSON.stringify(m.get(i.rs1)), NO_NUMBER],
  [(_, i) => i.rs1 + 1, "i.rs1 is a register: its value is m.get(i.rs1)"],

  [(m) => {
    for (;;) m.literal(0);
  }, "too many steps: need at most 1000"],
  [
    (m, i) => {
      let a = m.get(i.rs1);
      for (let n = 0; n < 30; n++) a = m.add(a, a);
    },
    "too long: need at most 10000 terms, if all is written out and each " +
    "value again wherever it is used",
  ],
  [
    async (m, i) => m.set(i.rd, await m.get(i.rs1)),
    "the effect is async: need a plain function",
  ],
];

Deno.test("who breaks a rule is told which", () => {
  for (const [effect, message, format] of BROKEN) {
    assertEquals(told(effect, format), message);
  }
});

Deno.test("to catch the complaint does not mend the row", () => {
  const message = told((m, i) => {
    try {
      m.add(1, 2);
    } catch {
      m.set(i.rd, m.literal(3));
    }
  });
  assertEquals(
    message,
    "argument 1 of m.add is 1: need a value, as " +
      "m.literal(1)",
  );
});

Deno.test("a value belongs to one recording, which has an end", () => {
  // deno-lint-ignore no-explicit-any
  let kept: any;
  const keep = row(0x90, "keep", "result", "keeps a value", (m, i) => {
    kept ??= { m, value: m.pc() };
    m.set(i.rd, kept.value);
  });
  record(keep);
  assertThrows(
    () => record(keep),
    RowError,
    `argument 2 of m.set is an object: ${NEED_VALUE}`,
  );
  assertThrows(
    () => kept.m.halt(),
    RowError,
    "m.halt comes after the effect's end",
  );
  assert(Object.isFrozen(kept.value) && Object.isFrozen(kept.m));
});

Deno.test("an effect's own exception comes through", () => {
  const broken = row(0x90, "broken", "plain", "a broken row", () => {
    throw new RangeError("mine");
  });
  assertThrows(() => record(broken), RangeError, "mine");
});

const GOOD = recordRow(MORE[0]);

/** What is wrong with a row whose facts are these. */
const FACTS: readonly (readonly [Record<string, unknown>, string])[] = [
  [{ opcode: 0 }, "the opcode is 0: need 0x01 to 0xfe"],
  [{ opcode: 255 }, "the opcode is 255: need 0x01 to 0xfe"],
  [{ opcode: 1.5 }, "the opcode is 1.5: need 0x01 to 0xfe"],
  [{ opcode: "16" }, 'the opcode is "16": need 0x01 to 0xfe'],
  [{ opcode: undefined }, "the opcode is undefined: need 0x01 to 0xfe"],
  [
    { mnemonic: "Min" },
    'the mnemonic is "Min": need a small letter, then ' +
    "small letters, digits, _ and dots, 16 characters at most",
  ],
  [
    { mnemonic: "a\n" },
    String.raw`the mnemonic is "a\n": need a small ` +
    "letter, then small letters, digits, _ and dots, 16 characters at most",
  ],
  [
    { format: "register" },
    'the format is "register": did you mean "registers"?',
  ],
  [
    { format: "toString" },
    'the format is "toString": need one of plain, ' +
    "registers, immediate, shift, upper, load, store, block, branch, jump, " +
    "result, source, sources, input, output",
  ],
  [{ privileged: 1 }, "privileged is 1: need true or false"],
  [
    { summary: undefined },
    "the summary is undefined: need a few words, 40 characters at most",
  ],
  [
    { summary: " " },
    'the summary is " ": need a few words, 40 characters at most',
  ],
  [
    { summary: "a\u001b[2Jb" },
    String.raw`the summary is "a\u001b[2Jb": need ` +
    "a few words, 40 characters at most",
  ],
];

Deno.test("what a row says of itself is looked at, at both ends", () => {
  for (const [facts, message] of FACTS) {
    for (const given of [{ ...MORE[0], ...facts }, { ...GOOD, ...facts }]) {
      const take = "effect" in given ? recordRow : parseRecordedRow;
      assertEquals(assertThrows(() => take(given), RowError).message, message);
    }
  }
  for (const thing of [undefined, null, 5, "row", () => {}]) {
    assertThrows(() => recordRow(thing), RowError, "is no row: need row(");
    assertThrows(() => parseRecordedRow(thing), RowError, "is no row");
  }
  assertThrows(
    () => recordRow({ ...MORE[0], effect: "m.halt()" }),
    RowError,
    'the effect is "m.halt()": need a function (m, i) => { … }',
  );
  const both = privileged(0x92, "z9_.a", "plain", "Über: 40", () => {});
  assertEquals(sent(both).mnemonic, both.mnemonic);
});

/** The good row with other steps, at 32 bits. */
function withSteps(steps: unknown): unknown {
  return { ...GOOD, recordings: [GOOD.recordings[0], { width: 32, steps }] };
}

const deep = JSON.parse("[".repeat(200_000) + "]".repeat(200_000));

/** What no recorder has written. */
const FORGED: readonly (readonly [unknown, string])[] = [
  [{ ...GOOD, recordings: undefined }, "no recordings for words of 4 and 32"],
  [{ ...GOOD, recordings: {} }, "no recordings for words of 4 and 32"],
  [{ ...GOOD, recordings: [GOOD.recordings[0]] }, "no recordings"],
  [
    { ...GOOD, recordings: [...GOOD.recordings].reverse() },
    "no recording for words of 4 bits",
  ],
  [
    { ...GOOD, recordings: [GOOD.recordings[0], null] },
    "no recording for words of 32 bits",
  ],
  [withSteps(undefined), "no recording for words of 32 bits"],
  [withSteps("get"), "no recording for words of 32 bits"],
  [withSteps({ length: 1, 0: ["pc"] }), "no recording for words of 32 bits"],
  [withSteps([null]), "a step of no known method"],
  [withSteps([[]]), "a step of no known method"],
  [withSteps([["constructor"]]), "a step of no known method"],
  [withSteps([["__proto__"]]), "a step of no known method"],
  [withSteps([["width"]]), "a step of no known method"],
  [withSteps([[["pc"]]]), "a step of no known method"],
  [withSteps(deep), "a step of no known method"],
  [withSteps([["literal", deep]]), "argument 1 of m.literal is an array"],
  [withSteps([["pc", 0]]), "arguments of m.pc: 1 given, need 0"],
  [withSteps([["set", "rd", 0]]), `argument 2 of m.set is 0: need a value`],
  [withSteps([["set", "rd", 1], ["pc"]]), "argument 2 of m.set is 1: need"],
  [withSteps([["pc"], ["set", "rd", -1]]), "argument 2 of m.set is -1"],
  [withSteps([["pc"], ["set", "rd", 0.5]]), "argument 2 of m.set is 0.5"],
  [withSteps([["pc"], ["set", "rd", "0"]]), 'argument 2 of m.set is "0"'],
  [withSteps([["pc"], ["set", "rd", "imm"]]), "argument 2 of m.set is i.imm"],
  [withSteps([["pc"], ["set", "ra", 0]]), 'argument 1 of m.set is "ra"'],
  [withSteps([["pc"], ["set", ["rd"], 0]]), "argument 1 of m.set is an array"],
  [withSteps([["pc"], ["set", "imm", 0]]), "argument 1 of m.set is i.imm"],
  [withSteps([["trap", "hasOwnProperty"]]), "argument 1 of m.trap is"],
  [withSteps([["trap", ["ecall"]]]), "argument 1 of m.trap is an array"],
  [withSteps([["literal", "0;alert(1)"]]), "argument 1 of m.literal is"],
  [withSteps([["halt"], ["pc"]]), "m.pc after m.halt: need all reads first"],
  [withSteps(Array(1001).fill(["literal", 0])), "too many steps"],
  [
    withSteps([
      ["pc"],
      ...Array.from({ length: 900 }, (_, n) => [
        "add",
        n,
        n,
      ]),
    ]),
    "too long",
  ],
];

Deno.test("a forged recording is refused", () => {
  for (const [forged, message] of FORGED) {
    assertThrows(() => parseRecordedRow(forged), RowError, message);
  }
});

Deno.test("the constant is no register, even where there is one", () => {
  const immediate = recordRow(PG32.byMnemonic.get("addi"));
  const steps = [["set", "imm", "imm"]];
  const forged = { width: 32, steps };
  assertThrows(
    () =>
      parseRecordedRow({
        ...immediate,
        recordings: [immediate.recordings[0], forged],
      }),
    RowError,
    "argument 1 of m.set is i.imm: need one of",
  );
});

Deno.test("nothing of a stranger's objects is kept", () => {
  const data = JSON.parse(
    JSON.stringify(GOOD).replace(
      '"opcode"',
      '"effect":"evil","__proto__":{"privileged":true},"more":[1],"opcode"',
    ),
  );
  const taken: RecordedRow = parseRecordedRow(data);
  assertEquals(taken, GOOD);
  assertEquals(Object.keys(taken), [
    "opcode",
    "mnemonic",
    "format",
    "privileged",
    "summary",
    "recordings",
  ]);
  assert(taken.recordings[1].steps[0] !== data.recordings[1].steps[0]);
});

Deno.test("any JSON is a row, or is refused as none", () => {
  const step = fc.tuple(
    fc.constantFrom("get", "pc", "add", "set", "load", "literal", "trap"),
    fc.constantFrom<unknown>("rd", "imm", 0, 1, 4, true, "ecall", null),
    fc.constantFrom<unknown>("rs2", "imm", 0, 1, 2, false, undefined),
  ).map((parts) => parts.filter((part) => part !== undefined));
  const steps = fc.oneof(fc.jsonValue(), fc.array(step, { maxLength: 4 }));
  fc.assert(
    fc.property(steps, fc.jsonValue(), (steps, facts) => {
      for (const data of [withSteps(steps), facts]) {
        try {
          describe(rowOf(parseRecordedRow(data)));
        } catch (error) {
          assert(error instanceof RowError, String(error));
        }
      }
    }),
    { ...SEED, numRuns: 2000 },
  );
});
