/**
 * Everything that can be shown of the sensitive rows of the variants, and of the
 * bad rows that are planted to try the prover: which question is answered with
 * yes, and for which states.
 *
 * @module
 */
import { assert } from "@std/assert";
import {
  type Before,
  EXHAUSTIVE,
  findStates,
  type Found,
  InstructionSet,
  PG32,
  type Question,
  QUESTIONS,
  type Row,
  VARIANTS,
  type Witness,
  witnessOf,
  ZEROS,
} from "../../isa/mod.ts";
import { PLANTED } from "../prover/planted.ts";

/** A state that is like any other. */
export const SIMPLE: Before<number> = {
  ...ZEROS,
  ...{ pc: 0x40, bound: 0x1000, size: 0x1000, ticks: 1, input: 0x41 },
};

/** A yes that can be shown: to which question, about what. */
export interface Case {
  readonly isa: InstructionSet;
  readonly row: Row;
  readonly question: Question;
  readonly found: Found;
  readonly witness: Witness;
}

/** Each yes to a question about a row, for which states are found. */
function casesOf(isa: InstructionSet, row: Row): Case[] {
  return Object.values(QUESTIONS).flatMap((question): Case[] => {
    // That it can be executed at all is nothing to show.
    if (question.name.startsWith("runs")) return [];
    const answer = EXHAUSTIVE.ask(row, question);
    assert(!(answer instanceof Promise));
    if (answer.answer !== "yes") return [];
    const found = findStates(row, question, answer);
    assert(found !== undefined, `${row.mnemonic}: ${question.name}`);
    const witness = witnessOf(row, question, found);
    return [{ isa, row, question, found, witness }];
  });
}

/** Those about the sensitive rows of the variants, and about bad rows. */
export const CASES: readonly Case[] = [
  ...VARIANTS.flatMap((isa) =>
    isa.rows.filter(({ opcode }) => !isa.footprints[opcode]!.confined)
      .flatMap((row) => casesOf(isa, row))
  ),
  ...PLANTED.flatMap(({ row }) =>
    casesOf(new InstructionSet("planted", [...PG32.rows, row]), row)
  ),
];

/** What a case is about. */
export function nameOf({ row, question, found }: Case): string {
  return `${row.mnemonic}: ${question.name}: ${found.part}`;
}
