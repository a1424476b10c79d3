/**
 * What a student's own rows are: observed, as the classifier does it.
 *
 * What a row does not touch cannot matter. Where it touches something, states
 * of the real machine are looked for that show it, and replayed there. Where
 * none is found, the solver is asked whether there is any; it has so many steps
 * and no more, so that no row can keep it for ever.
 *
 * @module
 */
import {
  type Answer,
  type Class,
  type Classified,
  classifyRow,
  findStates,
  FOOTPRINT,
  InstructionSet,
  type Method,
  PG32,
  type Question,
  QUESTIONS,
  recordRow,
  type Row,
  SENSITIVITIES,
  type States,
  type Witness,
  witnessOf,
} from "../../../isa/mod.ts";
import { type Replay, replay } from "../../../machine/mod.ts";
import type { Z3Method } from "../../prover/z3_method.ts";
import { Failure, type Work } from "../contract.ts";
import { paragraph } from "../tools/paragraph.ts";
import { tooLong, tooMany, undecided } from "./words.ts";

/** The file with a student's rows. */
export const ROWS_FILE = "my_rows.ts";

/** The most rows that are looked at, and the most steps of one. */
const [MOST_ROWS, MOST_STEPS] = [8, 100];

/** Steps of its own that the solver may take for one question. */
const SOLVER_STEPS = 300_000;

/** States that show what a row is, and what a machine made of them. */
export interface Evidence {
  /** What they show. */
  readonly shows: Class;
  readonly witness: Witness;
  readonly replay: Replay;
}

/** What was found out about a row. */
export interface Judgement {
  readonly classified: Classified;
  /** A witness for each kind of sensitivity, replayed. */
  readonly evidence: readonly Evidence[];
}

/** The judgements of a submission's rows by name, or why there is none. */
export type Judgements = ReadonlyMap<string, Judgement | Failure>;

const JUDGED = new WeakMap<Work, Promise<Judgements>>();

/**
 * What the rows of a submission are. They are judged once.
 *
 * @throws {Failure} if they are no rows.
 */
export function judgementsOf(work: Work): Promise<Judgements> {
  const known = JUDGED.get(work) ?? judgeAll(work);
  JUDGED.set(work, known);
  return known;
}

async function judgeAll(work: Work): Promise<Judgements> {
  const rows = await work.rows(ROWS_FILE, PG32);
  if (rows.length > MOST_ROWS) throw new Failure(tooMany(MOST_ROWS));
  const judgements = new Map<string, Judgement | Failure>();
  for (const row of rows) judgements.set(row.mnemonic, await judge(row));
  return judgements;
}

/** Rows that were judged: in a class, many are the same, to the letter. */
const SEEN = new Map<string, Judgement | Failure>();

async function judge(row: Row): Promise<Judgement | Failure> {
  const { mnemonic } = row;
  const recorded = recordRow(row);
  const isLong = recorded.recordings
    .some(({ steps }) => steps.length > MOST_STEPS);
  if (isLong) return new Failure(tooLong(mnemonic, MOST_STEPS));
  const key = JSON.stringify(recorded);
  const judgement = SEEN.get(key) ?? await observe(row);
  SEEN.set(key, judgement);
  return judgement;
}

async function observe(row: Row): Promise<Judgement | Failure> {
  const name = `pg32 and ${row.mnemonic}`;
  const isa = new InstructionSet(name, [...PG32.rows, row]);
  try {
    const classified = await classifyRow(row, new Observer(isa));
    return { classified, evidence: evidenceOf(isa, classified) };
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

/** Observes an instruction of a set. */
class Observer implements Method {
  readonly name = "observation";
  readonly #isa: InstructionSet;

  constructor(isa: InstructionSet) {
    this.#isa = isa;
  }

  async ask(row: Row, question: Question): Promise<Answer> {
    const suspicion = await FOOTPRINT.ask(row, question);
    if (suspicion.answer === "no") return suspicion;
    const found = findStates(row, question);
    if (found !== undefined && this.#isSeen(row, question, found)) {
      return { answer: "yes", ...found };
    }
    const { ask } = await (prover ??= loadProver());
    const answer = ask(row, question);
    if (answer.answer !== "unknown") return answer;
    throw new Failure(paragraph(undecided(row.mnemonic)));
  }

  /** Whether the machine shows it. That something runs, is no difference. */
  #isSeen(
    row: Row,
    question: Question,
    found: { readonly part: string; readonly states: States },
  ): boolean {
    return question.name.startsWith("runs") ||
      replay(this.#isa, witnessOf(row, question, found)).confirmed;
  }
}

/**
 * The solver, loaded when it is first asked. Asked in this way it starts no
 * thread, so nobody has to end it.
 */
let prover: Promise<Pick<Z3Method, "ask">> | undefined;

async function loadProver(): Promise<Pick<Z3Method, "ask">> {
  const { Z3Method } = await import("../../prover/z3_method.ts");
  const { Solver } = await import("../../prover/solver.ts");
  const solver = await Solver.load({ steps: SOLVER_STEPS });
  const method = new Z3Method(solver);
  return { ask: (row, question) => method.ask(row, question) };
}

/** A replayed witness for each kind of sensitivity of an instruction. */
export function evidenceOf(
  isa: InstructionSet,
  { row, answers }: Classified,
): Evidence[] {
  return SENSITIVITIES.flatMap(({ name: shows, questions }) => {
    for (const name of questions) {
      const answer = answers.get(name);
      if (answer?.answer !== "yes") continue;
      const found = findStates(row, QUESTIONS[name], answer) ?? answer;
      const { part, states } = found;
      if (states === undefined) continue;
      const witness = witnessOf(row, QUESTIONS[name], { part, states });
      return [{ shows, witness, replay: replay(isa, witness) }];
    }
    return [];
  });
}
