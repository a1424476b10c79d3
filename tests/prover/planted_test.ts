/**
 * Bad rows, and who finds them. A method is worth as much as what it finds, and
 * as little as what it accuses without cause.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import {
  EXHAUSTIVE,
  findStates,
  FOOTPRINT,
  InstructionSet,
  type Method,
  PG32,
  type QuestionName,
  QUESTIONS,
  type Row,
  witnessOf,
} from "../../isa/mod.ts";
import { replay } from "../../machine/mod.ts";
import { Solver } from "../../lessons/prover/solver.ts";
import { Z3Method } from "../../lessons/prover/z3_method.ts";
import { CLEAN } from "./clean.ts";
import { PLANTED } from "./planted.ts";
import { plantedTable, type Verdicts } from "./planted_table.ts";

/** The questions behind obligations 1 to 6. */
const OBLIGED: readonly QuestionName[] = [
  "control in user mode",
  "control where user mode does not trap",
  "mode",
  "location in user mode",
  "resource in user mode",
  "bound in user mode",
];

/** Looks for witnesses among the corners of 32-bit words, and nowhere else. */
const CORNERS: Method = {
  name: "corners",
  ask(row, question) {
    const found = findStates(row, question);
    return found ? { answer: "yes", ...found } : { answer: "no" };
  },
};

/** The first obligation that a method sees broken by a row. */
async function broken(
  row: Row,
  method: Method,
): Promise<QuestionName | undefined> {
  for (const name of OBLIGED) {
    const { answer } = await method.ask(row, QUESTIONS[name]);
    assert(answer !== "unknown", `${row.mnemonic}: ${name}`);
    if (answer === "yes") return name;
  }
}

async function withSolver<T>(work: (z3: Method) => Promise<T>): Promise<T> {
  using solver = await Solver.load();
  return await work(new Z3Method(solver));
}

/** The obligations that the solver sees broken; every witness is replayed. */
async function refuted(row: Row, z3: Method): Promise<QuestionName[]> {
  const isa = new InstructionSet("planted", [...PG32.rows, row]);
  const names: QuestionName[] = [];
  for (const name of OBLIGED) {
    const question = QUESTIONS[name];
    const answer = await z3.ask(row, question);
    if (answer.answer === "no") continue;
    assert(
      answer.answer === "yes" && answer.states,
      `${row.mnemonic}: ${name}`,
    );
    const { part, states } = answer;
    const witness = witnessOf(row, question, { part, states });
    assert(replay(isa, witness).confirmed, `${row.mnemonic}: ${name}`);
    names.push(name);
  }
  return names;
}

Deno.test("bad rows are found, witnesses replay, and the table says by whom", async () => {
  assert(PLANTED.length >= 24);
  const verdicts = await withSolver(async (z3) => {
    const found: Verdicts[] = [];
    for (const { what, row } of PLANTED) {
      const by: Record<string, boolean> = {};
      for (const method of [FOOTPRINT, EXHAUSTIVE, CORNERS]) {
        by[method.name] = await broken(row, method) !== undefined;
      }
      by.z3 = (await refuted(row, z3)).length > 0;
      found.push({ what, by });
    }
    return found;
  });
  const share = (name: string): number =>
    verdicts.filter(({ by }) => by[name]).length / verdicts.length;
  assertEquals(share("z3"), 1);
  assertEquals(share("footprint"), 1);
  assert(share("exhaustive") >= 0.9);
  const guide = new URL("../../lessons/prover/README.md", import.meta.url);
  const text = await Deno.readTextFile(guide);
  const table = plantedTable(verdicts).join("\n");
  assert(text.includes(table), `the guide to the prover lacks:\n${table}`);
});

Deno.test("clean rows are never accused by who tries or proves", async () => {
  assert(CLEAN.length >= 10);
  await withSolver(async (z3) => {
    for (const row of CLEAN) {
      for (const method of [EXHAUSTIVE, z3]) {
        const name = `${row.mnemonic}, by ${method.name}`;
        assertEquals(await broken(row, method), undefined, name);
      }
    }
  });
});

Deno.test("a footprint accuses what only looks suspicious, and no other", async () => {
  const accused: string[] = [];
  for (const row of CLEAN) {
    const name = await broken(row, FOOTPRINT);
    if (name !== undefined) accused.push(row.mnemonic);
  }
  assertEquals(accused, ["basezero", "ieagain"]);
});
