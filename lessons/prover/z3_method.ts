/**
 * Answering the classifier's questions by proof: for all words of 32 bits.
 *
 * @module
 */
import {
  type Answer,
  attempt,
  type Before,
  type Input,
  INPUT_NAMES,
  InvariantError,
  isReplayable,
  isState,
  type Method,
  type Part,
  partThatHolds,
  type Question,
  type Row,
  simplify,
} from "../../isa/mod.ts";
import { BitVectors } from "./bit_vectors.ts";
import type { Words } from "./claim.ts";
import type { Solver } from "./solver.ts";

/** A question about a row, over words that can be any. */
export interface Formula<V> {
  /** The first state and the second. */
  readonly states: readonly Before<V>[];
  /** Not 0 for the states for which some part of the question holds. */
  readonly conditions: readonly V[];
  /** Not 0, beside those, for states that can also be replayed. */
  readonly replayable: readonly V[];
}

/** The formula of a question about a row. */
export function formulaOf<V>(
  m: Words<V>,
  row: Row,
  question: Question,
): Formula<V> {
  const states = statesOf(m, question);
  const runs = states.map((before) => ({
    before,
    after: attempt(m, row, before),
  }));
  const parts = question.parts(m, runs[0], runs[1]);
  return {
    states,
    conditions: [
      ...states.map((before) => isState(m, row, before)),
      anyOf(m, parts),
    ],
    replayable: runs.map((run) => isReplayable(m, row, run)),
  };
}

function statesOf<V>(m: Words<V>, { mode, varied }: Question): Before<V>[] {
  const one = Object.fromEntries(
    INPUT_NAMES.map((name) => [name, m.any(name)]),
  ) as Record<Input, V>;
  one.mode = m.literal(mode);
  const other = { ...one };
  for (const name of varied) other[name] = m.any(`${name}'`);
  if (varied.includes("mode")) other.mode = m.literal(1 - mode);
  return [one, other];
}

/** 1 where any of the parts holds. */
export function anyOf<V>(m: Words<V>, parts: readonly Part<V>[]): V {
  return parts.map(({ holds }) => holds)
    .reduce((any, next) => m.or(any, next), m.literal(0));
}

/** Asks Z3. */
export class Z3Method implements Method {
  readonly name = "z3";
  readonly #solver: Solver;

  /** A method that asks this solver. */
  constructor(solver: Solver) {
    this.#solver = solver;
  }

  ask(row: Row, question: Question): Answer {
    const m = new BitVectors();
    const { states, conditions, replayable } = formulaOf(m, row, question);
    const any = this.#solver.find(m.text(conditions));
    if (any.found === "none") return { answer: "no" };
    if (any.found === "unknown") return { answer: "unknown", why: any.why };
    // States that can be replayed are wanted, and more than is needed for yes.
    const found = this.#solver.find(
      m.text([...conditions, ...replayable]),
      m.script.names,
    );
    if (found.found !== "some") return { answer: "yes", part: "something" };
    const valueOf = (term: string): number =>
      term.startsWith("#")
        ? Number(term.replace("#", "0")) | 0
        : found.values.get(term.replaceAll("|", "")) ?? 0;
    const [one, other] = states.map((state) =>
      Object.fromEntries(
        Object.entries(state).map(([name, term]) => [name, valueOf(term)]),
      ) as Before<number>
    );
    const part = partThatHolds(row, question, { one, other });
    if (part === undefined) {
      throw new InvariantError(`${row.mnemonic}: the model is no model`);
    }
    const model = { part, states: { one, other } };
    return { answer: "yes", ...simplify(row, question, model) };
  }
}
