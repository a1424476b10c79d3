/**
 * Witnesses of classes, each replayed on the machine before it is shown.
 *
 * @module
 */
import {
  type Class,
  findStates,
  type Found,
  type InstructionSet,
  InvariantError,
  type QuestionName,
  QUESTIONS,
  type Row,
  SENSITIVITIES,
  type Witness,
  witnessOf,
} from "../../isa/mod.ts";
import { type Replay, replay } from "../../machine/mod.ts";
import { ask, SCREENED } from "./classes.ts";

/** A witness, and what the machine made of it. */
export interface Replayed {
  readonly isa: InstructionSet;
  readonly witness: Witness;
  readonly replay: Replay;
}

/** A witness that an instruction of a set is of a class. */
export function witnessFor(
  isa: InstructionSet,
  mnemonic: string,
  name: Class,
): Replayed {
  const row = isa.byMnemonic.get(mnemonic)!;
  const { questions } = SENSITIVITIES.find((kind) => kind.name === name)!;
  for (const question of questions) {
    const answer = ask(row, question, SCREENED);
    if (answer.answer !== "yes") continue;
    const replayed = tryOut(isa, row, question, answer);
    if (replayed !== undefined) return replayed;
  }
  throw new InvariantError(`no witness that ${mnemonic} is ${name}`);
}

/**
 * A witness to which the machine has agreed. That there is none does not mean
 * that there can be none.
 */
export function tryOut(
  isa: InstructionSet,
  row: Row,
  name: QuestionName,
  hint: Partial<Found> = {},
): Replayed | undefined {
  const question = QUESTIONS[name];
  const found = findStates(row, question, hint);
  if (found === undefined) return undefined;
  const witness = witnessOf(row, question, found);
  const replayed = { isa, witness, replay: replay(isa, witness) };
  return replayed.replay.confirmed ? replayed : undefined;
}
