/**
 * Replaying witnesses on the machine: it confirms those that are right, and no
 * others.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import {
  attempt,
  type Before,
  CONTROLS,
  encode,
  InstructionSet,
  PG32,
  PG32_FLAWED,
  PG32_PDP10,
  QUESTIONS,
  type Row,
  row,
  type Witness,
  witnessOf,
  WORDS,
} from "../../isa/mod.ts";
import { replay } from "../../machine/mod.ts";
import { type Case, CASES, nameOf, SIMPLE } from "../isa/_witnesses.ts";

/** Whether a replay confirms a case, but for some of its witness. */
function confirms({ isa, witness }: Case, changed: Partial<Witness>): boolean {
  return replay(isa, { ...witness, ...changed }).confirmed;
}

Deno.test("the machine confirms every witness", () => {
  for (const each of CASES) assert(confirms(each, {}), nameOf(each));
});

Deno.test("a witness of two equal states is not confirmed", () => {
  for (const each of CASES) {
    if (each.witness.other === undefined) continue;
    // A question about control looks at the first state, in supervisor mode.
    if (each.question.name.startsWith("control")) continue;
    const changed = { other: each.witness.one };
    assert(!confirms(each, changed), nameOf(each));
  }
});

Deno.test("a witness with another instruction's word is not confirmed", () => {
  const [fence, halt] = ["fence", "halt"]
    .map((name) => encode(PG32.byMnemonic.get(name)!, {}));
  for (const each of CASES) {
    // What passes in user mode is shown by anything that does not trap there.
    const word = each.found.part === "privileged trap" ? halt : fence;
    assert(!confirms(each, { word }), nameOf(each));
  }
});

Deno.test("a witness that says that something else has changed is not confirmed", () => {
  for (const each of CASES) {
    const { row, question, witness: { one } } = each;
    if (!question.name.startsWith("control")) continue;
    const { control, completed } = attempt(WORDS, row, one);
    assertEquals(completed, 1);
    for (const part of CONTROLS) {
      const changes = control[part] !== one[part];
      assertEquals(confirms(each, { part }), changes, nameOf(each));
    }
  }
});

Deno.test("between the modes, an instruction that traps in user mode shows nothing", () => {
  const setie = PG32.byMnemonic.get("setie")!;
  const rdbase = PG32.byMnemonic.get("rdbase")!;
  const one = { ...SIMPLE, mode: 1, ie: 1 };
  const other = { ...one, mode: 0 };
  const question = "control where user mode does not trap";
  const control = { row: setie, word: encode(setie, { rs1: 11 }), question };
  const part = "ie";
  assert(!replay(PG32, { ...control, part, one, other } as Witness).confirmed);
  const seen = { row: rdbase, word: encode(rdbase, { rd: 10 }), part: "trap" };
  const witness = {
    ...seen,
    question: "mode",
    one: other,
    other: one,
  } as const;
  assert(!replay(PG32, witness).confirmed);
});

/** A witness by hand, and what the machine shows. */
function shown(
  row: Row,
  { question, part, one, other }: {
    readonly question: Witness["question"];
    readonly part: string;
    readonly one: Partial<Before<number>>;
    readonly other?: Partial<Before<number>>;
  },
) {
  const isa = new InstructionSet("shown", [row]);
  const states = {
    one: { ...SIMPLE, ...one },
    other: { ...SIMPLE, ...one, ...other },
  };
  const found = { part, states };
  const { differences } = replay(
    isa,
    witnessOf(row, QUESTIONS[question], found),
  );
  return differences.map(({ name, one, other }) => [name, one, other]);
}

const [POPF, SMSW, SGDT] = PG32_FLAWED.rows.slice(-4);
const [JRST1] = PG32_PDP10.rows.slice(-1);

Deno.test("by hand: popf leaves a kernel without interrupts", () => {
  const one = { mode: 1, ie: 1, rs1: 2 };
  const question = "control in supervisor mode";
  assertEquals(shown(POPF, { question, part: "ie", one }), [["ie", 1, 0]]);
});

Deno.test("by hand: smsw gives a register the mode", () => {
  const [one, other] = [{ mode: 0, rd: 7 }, { mode: 1 }];
  const differences = shown(SMSW, { question: "mode", part: "rd", one, other });
  assertEquals(differences, [["rd", 0, 1]]);
});

Deno.test("by hand: sgdt gives a register the base", () => {
  const [one, other] = [{ base: 0 }, { base: 0x800 }];
  const question = "location in user mode";
  const differences = shown(SGDT, { question, part: "rd", one, other });
  assertEquals(differences, [["rd", 0, 0x800]]);
});

Deno.test("by hand: jrst1 changes a kernel's mode, and does not trap a user", () => {
  const control = "control in supervisor mode";
  assertEquals(
    shown(JRST1, { question: control, part: "mode", one: { mode: 1 } }),
    [["mode", 1, 0]],
  );
  const question = "passes in user mode";
  assertEquals(
    shown(JRST1, { question, part: "privileged trap", one: { mode: 0 } }),
    [["privileged trap", "privileged", "none"]],
  );
});

Deno.test("by hand: a byte in memory that the base decides", () => {
  const stores = row(0x90, "stores", "store", "store the base", (m, i) => {
    m.store(m.add(m.get(i.rs1), i.imm), m.base(), 4);
  });
  const [one, other] = [{ rs1: 0x100 }, { base: 0x400 }];
  const question = "location in user mode";
  const differences = shown(stores, { question, part: "memory", one, other });
  // The base 0x400 is 00 04 00 00 in memory: the first byte is the same.
  assertEquals(differences, [["memory", 0, 4]]);
});
