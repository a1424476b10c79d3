/**
 * Assignment 4: what its instructions are is not a matter of opinion, and no
 * two of them are taken for each other.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import {
  type Class,
  classifyRow,
  PG32_FLAWED,
  PG32_PDP10,
  row,
} from "../../../isa/mod.ts";
import { classesOf } from "../../../lessons/08_classification/classes.ts";
import {
  copyOf,
  isConstant,
} from "../../../lessons/assignments/04_classify/copies.ts";
import {
  MEMORY,
  MODES,
  PG32_UNSEEN,
  TIME,
} from "../../../lessons/assignments/04_classify/unseen.ts";
import { Solver } from "../../../lessons/prover/solver.ts";
import { Z3Method } from "../../../lessons/prover/z3_method.ts";

/** The classes, worked out by hand from the definitions. */
const BY_HAND: Readonly<Record<string, readonly Class[]>> = {
  stamp: ["resource sensitive", "user sensitive"],
  gap: ["innocuous"],
  snooze: ["privileged", "control sensitive"],
  nap: ["control sensitive", "user sensitive"],
  left: ["mode sensitive", "resource sensitive"],
  blank: ["innocuous"],
  room: ["privileged", "location sensitive"],
  pick: ["innocuous"],
  below: ["location sensitive", "user sensitive"],
  shift: ["control sensitive"],
  drop: ["control sensitive"],
  stay: ["innocuous"],
  arm: ["privileged", "control sensitive"],
  mute: ["control sensitive", "mode sensitive"],
  plead: ["mode sensitive"],
  rest: ["privileged", "innocuous"],
};

const UNSEEN = [...TIME, ...MEMORY, ...MODES];

Deno.test("the unseen instructions are what they are by hand, and by proof", async () => {
  using solver = await Solver.load();
  const z3 = new Z3Method(solver);
  for (const row of UNSEEN) {
    const { mnemonic } = row;
    assertEquals(classesOf(row).classes, BY_HAND[mnemonic], mnemonic);
    assertEquals((await classifyRow(row, z3)).classes, BY_HAND[mnemonic]);
  }
});

Deno.test("no instruction is a copy of another that does not do the same", () => {
  const rows = [
    ...new Set(
      [PG32_UNSEEN, PG32_FLAWED, PG32_PDP10].flatMap((isa) => isa.rows),
    ),
  ];
  const copies = rows.flatMap((row) => {
    const copy = copyOf(row, rows.filter((other) => other !== row));
    return copy === undefined ? [] : [[row.mnemonic, copy.mnemonic]];
  });
  // Two do nothing, and two trap in user mode, one by its flag and one of its
  // own accord. That halt stops for good is not seen in one attempt.
  assertEquals(copies, [
    ["fence", "stay"],
    ["setie", "arm"],
    ["idle", "halt"],
    ["halt", "idle"],
    ["stay", "fence"],
    ["arm", "setie"],
  ]);
});

Deno.test("what works on nothing that it is given is constant", () => {
  const constant = [...PG32_UNSEEN.rows]
    .filter(isConstant)
    .map(({ mnemonic }) => mnemonic);
  assertEquals(constant.filter((name) => BY_HAND[name] === undefined), [
    ...["fence", "ecall", "ebreak"],
    ...["rdstatus", "setie", "rdbase", "rdbound", "setr", "rdtimer"],
    ...["settimer", "rdticks", "rdticksh", "out", "idle", "halt"],
  ]);
  const answer = row(0xd0, "answer", "result", "42", (m, i) => {
    m.set(i.rd, m.add(m.literal(40), m.literal(2)));
  });
  assertEquals(isConstant(answer), true);
});
