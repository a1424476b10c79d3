/**
 * `deno task prove`: proves that an instruction set is virtualizable, and that
 * the monitor is right about it; or shows where it is not.
 *
 * @module
 */
import {
  classify,
  classifyRow,
  EXHAUSTIVE,
  FOOTPRINT,
  type InstructionSet,
  PG32,
  theorems,
} from "../../isa/mod.ts";
import { obligationsOf } from "../prover/obligations.ts";
import { Proofs } from "../prover/proofs.ts";
import { discharge, type Discharged } from "../prover/prover.ts";
import { Solver } from "../prover/solver.ts";
import { systemWorld, type World } from "../runner/world.ts";
import {
  type Command,
  command,
  type Declaration,
  DONE,
  FAILED,
  type Given,
  JSON_OPTION,
} from "./cli.ts";
import { SET_OPTIONS, setOf } from "./instruction_set.ts";
import { type Io, print } from "./io.ts";
import {
  obligationHeads,
  obligationLines,
  obligationPlain,
  proveDocument,
  verdictLines,
  verdictPlain,
} from "./prove_report.ts";
import { ProgressLine } from "./progress_line.ts";
import { main } from "./system_io.ts";
import { counted, styleFor } from "./text.ts";

/** What it takes, and how it is explained. */
const DECLARATION: Omit<Declaration, "run"> = {
  name: "prove",
  summary: "Proves, for all states of 32-bit words, that a monitor can be " +
    "built for an instruction set, and that this one is right; or shows a " +
    "state for which it is not so.",
  operands: "",
  most: 0,
  options: [
    ...SET_OPTIONS,
    {
      name: "fresh",
      description: "prove again what was proved before: else it is known, as " +
        "long as nothing of what it says has changed",
    },
    JSON_OPTION,
  ],
  notes: [
    "Obligations 1 to 8 are about the instructions: Popek and Goldberg's " +
    "Theorem 1 follows from them. 9 and 10 are about the monitor: the " +
    "functions that are proved are those that it runs.",
    "A counterexample is replayed on the machine before it is shown. The " +
    "solver is Z3; it gives up after so many steps, not after some time.",
    "With --json, the document has variant, holds and obligations, each with " +
    "its number, title, claims, proved, known, seconds, refuted and undecided.",
  ],
  examples: [
    ["deno task prove", "PG-32 and its monitor"],
    ["deno task prove --variant pg32_flawed", "and where x86's holes are"],
    [
      "deno task prove --with lessons/examples/my_rows.ts",
      "with instructions of your own",
    ],
  ],
  exits: {
    0: "everything is proved",
    1: "something is refuted or undecided, or a row of --with is bad",
  },
};

/** The command, in a world. */
export function proveCommand(worldOf: (io: Io) => World): Command {
  return command({
    ...DECLARATION,
    run: (given, io) => runProve(given, worldOf(io)),
  });
}

/** Proves what can be proved of an instruction set. */
export const prove: Command = proveCommand(systemWorld);

async function runProve(given: Given, world: World): Promise<number> {
  const { io } = world;
  const isa = await setOf(given, io);
  const proofs = await Proofs.read(world, { fresh: given.has("fresh") });
  const json = given.has("json");
  const say = async (lines: readonly string[]): Promise<void> => {
    if (!json) {
      await print(
        io.stdout,
        lines.map((line) => `${line}\n`).join(""),
      );
    }
  };
  const style = styleFor(io, "stdout", given);
  const lines = given.plain ? obligationPlain : obligationLines;
  await say([
    ...heading(isa),
    ...given.plain ? [] : obligationHeads(style),
  ]);
  const results: Discharged[] = [];
  using solver = await Solver.load();
  const progress = new ProgressLine(io, {
    quiet: given.plain || given.has("json"),
  });
  for (const obligation of obligationsOf(isa)) {
    const result = await discharge(isa, obligation, {
      solver,
      proofs,
      onClaim: (done, { subject }) =>
        progress.show(
          `${obligation.number}: ${done} of ${obligation.claims.length}, ` +
            subject,
        ),
    });
    results.push(result);
    await progress.clear();
    await say(lines(isa, result, style));
  }
  const proved = results.every(({ failures }) => failures.length === 0);
  const breaking = proved ? await byTheLetter(isa) : [];
  await say(
    given.plain
      ? verdictPlain(results, breaking)
      : verdictLines(isa, results, { breaking, style }),
  );
  if (json) {
    const document = proveDocument(isa, results);
    await print(io.stdout, JSON.stringify(document, null, 2) + "\n");
  }
  return proved ? DONE : FAILED;
}

function heading(isa: InstructionSet): string[] {
  const own = isa.rows.length - PG32.rows.length;
  const added = own > 0 ? `, ${own} of them not PG-32's` : "";
  return [`${isa.name}: ${counted(isa.rows.length, "instruction")}${added}`];
}

/**
 * What breaks Theorem 1 although every obligation holds: an instruction that
 * does not always trap in user mode, but does wherever it matters. A footprint
 * never suspects too little, so only its suspects are tried in earnest.
 */
async function byTheLetter(isa: InstructionSet): Promise<readonly string[]> {
  const suspects = (await classify(isa, FOOTPRINT)).theorem1.failing;
  const tried = isa.rows.filter(({ mnemonic }) => suspects.includes(mnemonic))
    .map((row) => classifyRow(row, EXHAUSTIVE));
  return theorems(await Promise.all(tried)).theorem1.failing;
}

if (import.meta.main) await main(prove);
