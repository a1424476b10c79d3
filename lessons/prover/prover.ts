/**
 * Going through the obligations: each claim is known, or proved, or refuted by
 * a counterexample, or left undecided.
 *
 * @module
 */
import {
  type InstructionSet,
  QUESTIONS,
  type Witness,
  witnessOf,
} from "../../isa/mod.ts";
import { type Replay, replay } from "../../machine/mod.ts";
import type { Claim } from "./claim.ts";
import type { Obligation } from "./obligations.ts";
import { keyOf, type Proofs } from "./proofs.ts";
import type { Solver } from "./solver.ts";
import { Z3Method } from "./z3_method.ts";

/** A claim that is not proved. */
export interface Failure {
  /** What it is about. */
  readonly subject: string;
  /** Why it is undecided; `undefined` if it is refuted. */
  readonly undecided?: string;
  /** The counterexample on the real machine, if it can be put there. */
  readonly witness?: Witness;
  /** What the machine did. */
  readonly replay?: Replay;
  /** The values of the counterexample, where it is about no instruction. */
  readonly values?: Readonly<Record<string, number>>;
}

/** What became of an obligation. */
export interface Discharged {
  /** Which one. */
  readonly obligation: Obligation;
  /** How many claims were proved now. */
  readonly proved: number;
  /** How many were known from before. */
  readonly known: number;
  /** Those that were not proved. */
  readonly failures: readonly Failure[];
  /** How long it took, by the clock on the wall. */
  readonly milliseconds: number;
}

/** What a proof needs. */
export interface ProverOptions {
  /** The solver. */
  readonly solver: Solver;
  /** What is known from before, and is to be known from now on. */
  readonly proofs: Proofs;
  /** Is called before each claim. */
  readonly onClaim?: (done: number, claim: Claim) => Promise<void>;
}

/** Proves one obligation, as far as it can be. */
export async function discharge(
  isa: InstructionSet,
  obligation: Obligation,
  { solver, proofs, onClaim }: ProverOptions,
): Promise<Discharged> {
  const started = performance.now();
  const failures: Failure[] = [];
  let [proved, known] = [0, 0];
  for (const [index, claim] of obligation.claims.entries()) {
    await onClaim?.(index, claim);
    const { script, names } = claim.write();
    const key = await keyOf(script.text);
    if (proofs.has(key)) {
      known++;
      continue;
    }
    const result = solver.find(script, names);
    if (result.found === "none") {
      proofs.add(key);
      proved++;
    } else if (result.found === "unknown") {
      failures.push({ subject: claim.subject, undecided: result.why });
    } else {
      const values = Object.fromEntries(result.values);
      failures.push(counterexample(isa, claim, { solver, values }));
    }
  }
  await proofs.save();
  const milliseconds = performance.now() - started;
  return { obligation, proved, known, failures, milliseconds };
}

/** Why a claim does not hold, on the real machine if it can be. */
function counterexample(
  isa: InstructionSet,
  { subject, asks }: Claim,
  { solver, values }: {
    readonly solver: Solver;
    readonly values: Readonly<Record<string, number>>;
  },
): Failure {
  // Why a step goes wrong, the obligations about its instruction tell.
  if (asks === undefined) return { subject, values };
  const question = QUESTIONS[asks.question];
  const found = new Z3Method(solver).ask(asks.row, question);
  if (found.answer !== "yes" || found.states === undefined) {
    return { subject, values };
  }
  const { part, states } = found;
  const witness = witnessOf(asks.row, question, { part, states });
  return { subject, witness, replay: replay(isa, witness) };
}
