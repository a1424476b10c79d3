/**
 * The classes of instructions, as the classifier finds them.
 *
 * Scenes do not wait, so this puts the questions to methods that answer at
 * once.
 *
 * @module
 */
import {
  type Answer,
  type Classified,
  conclude,
  DECISIVE,
  EXHAUSTIVE,
  FOOTPRINT,
  type InstructionSet,
  InvariantError,
  type Method,
  type QuestionName,
  QUESTIONS,
  type Row,
} from "../../isa/mod.ts";

/** What a method says to a question about a row. */
export function ask(row: Row, name: QuestionName, method: Method): Answer {
  const answer = method.ask(row, QUESTIONS[name]);
  if (!(answer instanceof Promise) && answer.answer !== "unknown") {
    return answer;
  }
  throw new InvariantError(`${method.name} has no answer yet: ${name}`);
}

/**
 * Every state, if it is worth it: what a row does not touch cannot matter, so a
 * footprint's no can be relied on.
 */
export const SCREENED: Method = {
  name: "exhaustive, where the footprint suspects something",
  ask(row, { name }) {
    const suspicion = ask(row, name, FOOTPRINT);
    return suspicion.answer === "no" ? suspicion : ask(row, name, EXHAUSTIVE);
  },
};

const KNOWN = new WeakMap<Row, Classified>();

/** The classes of a row. They are found once: a scene may be played again. */
export function classesOf(row: Row): Classified {
  const known = KNOWN.get(row) ?? find(row);
  KNOWN.set(row, known);
  return known;
}

/** The classes of all rows of a set. */
export function classesOfAll({ rows }: InstructionSet): Classified[] {
  return rows.map(classesOf);
}

function find(row: Row): Classified {
  const answers = new Map(
    DECISIVE.map((name) => [name, ask(row, name, SCREENED)]),
  );
  return conclude(row, answers);
}
