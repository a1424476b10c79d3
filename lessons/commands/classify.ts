/**
 * `deno task classify`: Popek and Goldberg's classes of an instruction set,
 * each with a witness, and what follows from them.
 *
 * @module
 */
import { type Method, nearest, theorems, UsageError } from "../../isa/mod.ts";
import { type Choice, CHOICES, type Judgement, Jury } from "../prover/jury.ts";
import type { Solver } from "../prover/solver.ts";
import {
  classifyDocument,
  classifyPlain,
  classifyText,
} from "./classify_report.ts";
import {
  type Command,
  command,
  DONE,
  FAILED,
  type Given,
  JSON_OPTION,
} from "./cli.ts";
import { checkMnemonic, SET_OPTIONS, setOf } from "./instruction_set.ts";
import { type Io, print } from "./io.ts";
import { main } from "./system_io.ts";
import { quoted, styleFor } from "./text.ts";

/** Classifies the instructions of a set. */
export const classify: Command = command({
  name: "classify",
  summary: "Says of each instruction whether it is privileged, sensitive or " +
    "innocuous, shows why, and whether a monitor can be built for all of them.",
  operands: "[MNEMONIC]...",
  most: Infinity,
  options: [
    ...SET_OPTIONS,
    {
      name: "method",
      value: "NAME",
      description: "footprint: what the row touches; exhaustive: every state " +
        "of a machine of 4-bit words; z3: a proof for 32-bit words; all: all " +
        "three; auto (if not given): the first two, and z3 where they differ",
    },
    JSON_OPTION,
  ],
  notes: [
    "A class is observed, not believed: the flag in the table that says that " +
    "an instruction is privileged counts only for what the machine makes of " +
    "it. With --flip you can see what follows if it were otherwise.",
    "Each witness has two states that differ in one respect, or one, and an " +
    "instruction. It was replayed on the machine before it is shown. Its " +
    "registers are a0 (rd), a1 (rs1) and a2 (rs2).",
    "With MNEMONICs, only these are shown, each with all its witnesses; the " +
    "theorems are about the whole set all the same.",
    "With --json, the document has variant, instructions (each with its " +
    "mnemonic, classes, whether it is privileged, and its witness), theorem1 " +
    "and theorem3 (each with holds, and the failing mnemonics).",
  ],
  examples: [
    ["deno task classify", "PG-32 itself"],
    ["deno task classify --variant pg32_flawed", "with holes as x86 has them"],
    ["deno task classify rdbase --flip rdbase", "what if rdbase did not trap?"],
    [
      "deno task classify --with lessons/examples/my_rows.ts",
      "with instructions of your own",
    ],
  ],
  exits: {
    0: "Theorem 1 holds",
    1: "it does not, or a row of --with is bad",
  },
  run: runClassify,
});

async function runClassify(given: Given, io: Io): Promise<number> {
  const choice = choiceOf(given);
  const isa = await setOf(given, io);
  for (const name of given.operands) checkMnemonic(isa, name);
  let solver: Solver | undefined;
  const loadSolver = async (): Promise<Method> => {
    const { Z3Method } = await import("../prover/z3_method.ts");
    const { Solver } = await import("../prover/solver.ts");
    solver ??= await Solver.load();
    return new Z3Method(solver);
  };
  const judgements: Judgement[] = [];
  try {
    const jury = new Jury(choice, loadSolver);
    for (const row of isa.rows) judgements.push(await jury.judge(isa, row));
  } finally {
    solver?.close();
  }
  const findings = { isa, judgements, choice, named: given.operands };
  if (given.has("json")) {
    const document = classifyDocument(findings);
    await print(io.stdout, JSON.stringify(document, null, 2) + "\n");
  } else {
    const lines = given.plain
      ? classifyPlain(findings)
      : classifyText(findings, styleFor(io, "stdout", given));
    await print(io.stdout, lines.join("\n") + "\n");
  }
  const { theorem1 } = theorems(judgements.map(({ classified }) => classified));
  const decided = judgements.every(({ undecided }) => undecided === undefined);
  return theorem1.holds && decided ? DONE : FAILED;
}

function choiceOf(given: Given): Choice {
  const name = given.value("method") ?? "auto";
  const choice = CHOICES.find((choice) => choice === name);
  if (choice !== undefined) return choice;
  const guess = nearest(name, [...CHOICES]);
  throw new UsageError(
    `--method ${quoted(name)}: need one of ${CHOICES.join(", ")}` +
      (guess === undefined ? "" : ` (did you mean ${guess}?)`),
  );
}

if (import.meta.main) await main(classify);
