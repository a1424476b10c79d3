/**
 * Claims: what is proved, one by one.
 *
 * @module
 */
import type { Arithmetic, QuestionName, Row } from "../../isa/mod.ts";
import { BitVectors } from "./bit_vectors.ts";
import type { Logic, Solver, Truth } from "./solver.ts";
import { Transcript } from "./transcript.ts";

/** Arithmetic in which there are words that can be any. */
export interface Words<V> extends Arithmetic<V> {
  /** A word that can be any; of the same name, the same. */
  any(name: string): V;
}

/** One claim: that no values meet all its conditions. */
export interface Claim {
  /** What it is about: an instruction, or a kind of access. */
  readonly subject: string;
  /** The kind of terms that it is made of. */
  readonly logic: Logic;
  /** The question that it answers with no, if it does. */
  readonly asks?: { readonly row: Row; readonly question: QuestionName };
  /** The conditions, as terms of a solver. */
  conditions(solver: Solver): readonly Truth[];
  /** All that it says: equal for equal claims, and for no others. */
  text(solver: Solver): string;
}

/** Conditions on words: all of them not 0. */
export type Conditions = <V>(m: Words<V>) => readonly V[];

/** A claim about words of 32 bits. */
export function claimOfWords(
  subject: string,
  conditions: Conditions,
  asks?: Claim["asks"],
): Claim {
  return {
    subject,
    logic: "QF_BV",
    asks,
    conditions({ z3 }) {
      const m = new BitVectors(z3);
      return conditions(m).map((word) => m.truth(word));
    },
    text() {
      const transcript = new Transcript();
      transcript.conclude(conditions(transcript));
      return transcript.text;
    },
  };
}
