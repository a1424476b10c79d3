/**
 * The three methods as a jury: what each says of an instruction, and what is to
 * be believed where they do not agree.
 *
 * Footprints are read at once, and suspect too much. Enumeration knows every
 * state of a small machine, and nothing of words that are wider. Proof knows
 * all 32-bit words, and takes the longest. So by default the first two are
 * asked, and the solver only where they differ.
 *
 * @module
 */
import {
  type Class,
  type Classified,
  classifyRow,
  EXHAUSTIVE,
  findStates,
  FOOTPRINT,
  type InstructionSet,
  type Method,
  QUESTIONS,
  type Row,
  SENSITIVITIES,
  type Witness,
  witnessOf,
} from "../../isa/mod.ts";
import { type Replay, replay } from "../../machine/mod.ts";

/** What can be asked: one method, or several. */
export const CHOICES = [
  "auto",
  "footprint",
  "exhaustive",
  "z3",
  "all",
] as const;

/** One of them. */
export type Choice = typeof CHOICES[number];

/** What another method says than the one that is believed. */
export interface Dissent {
  /** The method. */
  readonly method: string;
  /** The classes that it gives. */
  readonly classes: readonly Class[];
  /** Why it can be wrong. */
  readonly why: string;
}

/** A witness that has been replayed. */
export interface Evidence {
  /** The class that it shows. */
  readonly shows: Class;
  /** The witness. */
  readonly witness: Witness;
  /** What the machine did. */
  readonly replay: Replay;
}

/** What the jury says of one instruction. */
export interface Judgement {
  /** What is to be believed. */
  readonly classified: Classified;
  /** The method that is believed. */
  readonly method: string;
  /** Who says otherwise. */
  readonly dissents: readonly Dissent[];
  /** Why it is not known, if it is not. */
  readonly undecided: string | undefined;
  /** A witness for each kind of sensitivity for which one was found. */
  readonly evidence: readonly Evidence[];
}

/** Why each method can be wrong. */
const EXCUSES: Readonly<Record<string, string>> = {
  footprint: "a footprint says what a row can touch, not in which mode, " +
    "nor whether anything comes of it",
  exhaustive: "words of 4 bits have not the bits in which this shows",
};

/** Asks the jury about one instruction set after the other. */
export class Jury {
  readonly #choice: Choice;
  readonly #loadSolver: () => Promise<Method>;

  /** `loadSolver` is called when a proof is wanted, once at most for each. */
  constructor(choice: Choice, loadSolver: () => Promise<Method>) {
    this.#choice = choice;
    this.#loadSolver = loadSolver;
  }

  /** What the methods say of one instruction. */
  async judge(isa: InstructionSet, row: Row): Promise<Judgement> {
    const opinions = await this.#opinions(row);
    const [name, classified] = opinions.at(-1)!;
    const classes = classified.classes.join();
    return {
      classified,
      method: name,
      dissents: opinions.slice(0, -1)
        .filter(([, other]) => other.classes.join() !== classes)
        .map(([method, other]) => ({
          method,
          classes: other.classes,
          why: undecided(other) ?? EXCUSES[method],
        })),
      undecided: undecided(classified),
      evidence: await this.#evidence(isa, classified),
    };
  }

  /** What each method says that is asked: the last is believed. */
  async #opinions(row: Row): Promise<[name: string, Classified][]> {
    const ask = async (method: Method): Promise<[string, Classified]> => [
      method.name,
      await classifyRow(row, method),
    ];
    switch (this.#choice) {
      case "footprint":
        return [await ask(FOOTPRINT)];
      case "exhaustive":
        return [await ask(EXHAUSTIVE)];
      case "z3":
        return [await ask(await this.#loadSolver())];
    }
    const quick = [await ask(FOOTPRINT), await ask(EXHAUSTIVE)];
    const [[, one], [, other]] = quick;
    const agree = one.classes.join() === other.classes.join() &&
      undecided(other) === undefined;
    return agree && this.#choice === "auto"
      ? quick
      : [...quick, await ask(await this.#loadSolver())];
  }

  /** A replayed witness for each kind of sensitivity. */
  async #evidence(
    isa: InstructionSet,
    classified: Classified,
  ): Promise<Evidence[]> {
    const evidence: Evidence[] = [];
    for (const { name: shows, questions } of SENSITIVITIES) {
      const witness = await this.#witness(classified, questions);
      if (witness === undefined) continue;
      evidence.push({ shows, witness, replay: replay(isa, witness) });
    }
    return evidence;
  }

  async #witness(
    { row, answers }: Classified,
    names: readonly (keyof typeof QUESTIONS)[],
  ): Promise<Witness | undefined> {
    const asked = names.map((name) => ({
      question: QUESTIONS[name],
      answer: answers.get(name),
    }));
    const solved = this.#choice === "footprint" ? [] : asked;
    for (const { question, answer } of asked) {
      if (answer?.answer !== "yes") continue;
      const found = findStates(row, question, answer);
      if (found !== undefined) return witnessOf(row, question, found);
    }
    // Where no corner shows it, the solver knows where to look.
    for (const { question, answer } of solved) {
      if (answer?.answer !== "yes") continue;
      const known = await (await this.#loadSolver()).ask(row, question);
      if (known.answer !== "yes" || known.states === undefined) continue;
      const { part, states } = known;
      return witnessOf(row, question, { part, states });
    }
  }
}

/** Why a method could not answer a question, if there is one that it could not. */
function undecided({ answers }: Classified): string | undefined {
  for (const answer of answers.values()) {
    if (answer.answer === "unknown") return answer.why;
  }
}
