/**
 * Claims: what is proved, one by one.
 *
 * @module
 */
import type { Arithmetic, QuestionName, Row } from "../../isa/mod.ts";
import { BitVectors } from "./bit_vectors.ts";

/** Arithmetic in which there are words that can be any. */
export interface Words<V> extends Arithmetic<V> {
  /** A word that can be any; of the same name, the same. */
  any(name: string): V;
}

/** One claim: that no values meet all its conditions. */
export interface Claim {
  /** What it is about: an instruction, or a kind of access. */
  readonly subject: string;
  /** The question that it answers with no, if it does. */
  readonly asks?: { readonly row: Row; readonly question: QuestionName };
  /** Writes what asks the solver for such values. */
  write(): Written;
}

/** A claim as the solver is asked about it. */
export interface Written {
  /** The text, in SMT-LIB. */
  readonly text: string;
  /** The words whose values in a counterexample tell something. */
  readonly names: readonly string[];
}

/** Conditions on words: that none of them is 0. */
export type Conditions = <V>(m: Words<V>) => readonly V[];

/** A claim about instructions, for all words of 32 bits. */
export function claimOfWords(
  subject: string,
  conditions: Conditions,
  asks?: Claim["asks"],
): Claim {
  return {
    subject,
    asks,
    write() {
      const m = new BitVectors();
      return { text: m.text(conditions(m)), names: [] };
    },
  };
}
