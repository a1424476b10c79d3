/**
 * Popek and Goldberg's classes, and what follows from them: can a monitor be
 * built for an instruction set by trap and emulate?
 *
 * Nothing here believes a row's `privileged` flag. A machine is asked: does the
 * instruction trap in user mode, does it change what it must not, can a program
 * see by it what is none of its business? How the questions are answered is up
 * to a {@linkcode Method}: there are three, and they have to agree.
 *
 * Source: G. J. Popek and R. P. Goldberg, "Formal Requirements for
 * Virtualizable Third Generation Architectures", CACM 17(7), 1974.
 *
 * @module
 */
import type { Before } from "./attempt.ts";
import type { InstructionSet, Row } from "../instructions.ts";
import { type Question, type QuestionName, QUESTIONS } from "./questions.ts";

/** Two states that an answer rests on; of a question about one, the first. */
export interface States {
  /** The first. */
  readonly one: Before<number>;
  /** The second, which differs only in what the question varies. */
  readonly other: Before<number>;
}

/** What a method says to a question about a row. */
export type Answer =
  | { readonly answer: "no" }
  | {
    readonly answer: "yes";
    /** Which part of the question it was. */
    readonly part: string;
    /** For which states, if the method can tell. */
    readonly states?: States;
  }
  | { readonly answer: "unknown"; readonly why: string };

/** A way to answer questions. */
export interface Method {
  /** What it is called. */
  readonly name: string;
  /** Whether there are states for which a part of the question holds. */
  ask(row: Row, question: Question): Answer | Promise<Answer>;
}

/** A class of instructions. */
export type Class =
  | "privileged"
  | "control sensitive"
  | "location sensitive"
  | "mode sensitive"
  | "resource sensitive"
  | "user sensitive"
  | "innocuous"
  | "trap exit";

/** What makes an instruction sensitive, and what each kind means. */
export const SENSITIVITIES: readonly {
  /** The class. */
  readonly name: Class;
  /** The questions: a yes to any makes an instruction one. */
  readonly questions: readonly QuestionName[];
  /** Those that make it user sensitive as well. */
  readonly user: readonly QuestionName[];
  /** What it means. */
  readonly summary: string;
}[] = [
  {
    name: "control sensitive",
    questions: ["control in user mode", "control in supervisor mode"],
    user: ["control in user mode"],
    summary: "changes the mode, R, the interrupt enable, the timer or a " +
      "device, or gives the processor away",
  },
  {
    name: "location sensitive",
    questions: [
      "location in user mode",
      "location in supervisor mode",
      "bound in user mode",
      "bound in supervisor mode",
    ],
    user: ["location in user mode", "bound in user mode"],
    summary: "what it does depends on where R lies, or how much there is",
  },
  {
    name: "mode sensitive",
    questions: ["mode"],
    user: [],
    summary: "what it does depends on the mode",
  },
  {
    name: "resource sensitive",
    questions: ["resource in user mode", "resource in supervisor mode"],
    user: ["resource in user mode"],
    summary: "what it does depends on the interrupt enable, the timer, the " +
      "time or a device",
  },
];

/** What was found out about one instruction. */
export interface Classified {
  /** The instruction. */
  readonly row: Row;
  /** Its classes, the first one first; never none. */
  readonly classes: readonly Class[];
  /** Whether it was seen to be privileged. */
  readonly privileged: boolean;
  /** Every question that was asked, with its answer. */
  readonly answers: ReadonlyMap<QuestionName, Answer>;
}

/** Whether a theorem's condition holds. */
export interface Verdict {
  /** Whether it does. */
  readonly holds: boolean;
  /** The mnemonics of the instructions that break it. */
  readonly failing: readonly string[];
}

/** The classes of a whole set of instructions. */
export interface Classification {
  /** The name of the set. */
  readonly variant: string;
  /** Its instructions, in the order of the table. */
  readonly instructions: readonly Classified[];
  /** Sensitive ⊆ privileged: a monitor can be built. */
  readonly theorem1: Verdict;
  /** User sensitive ⊆ privileged: a hybrid monitor can be built. */
  readonly theorem3: Verdict;
}

/** The class of one instruction, by a method. */
export async function classifyRow(
  row: Row,
  method: Method,
): Promise<Classified> {
  const answers = new Map<QuestionName, Answer>();
  const yes = async (name: QuestionName): Promise<boolean> => {
    const known = answers.get(name) ?? await method.ask(row, QUESTIONS[name]);
    answers.set(name, known);
    return known.answer === "yes";
  };
  const anyOf = async (names: readonly QuestionName[]): Promise<boolean> => {
    const all: boolean[] = [];
    for (const name of names) all.push(await yes(name));
    return all.includes(true);
  };
  if (!await anyOf(["runs in user mode", "runs in supervisor mode"])) {
    return { row, classes: ["trap exit"], privileged: false, answers };
  }
  const privileged = !await anyOf([
    "passes in user mode",
    "traps in supervisor mode",
  ]);
  const classes: Class[] = privileged ? ["privileged"] : [];
  let user = false;
  for (const { name, questions, user: ofUser } of SENSITIVITIES) {
    if (await anyOf(questions)) classes.push(name);
    user = await anyOf(ofUser) || user;
  }
  if (user) classes.push("user sensitive");
  if (!isSensitive(classes)) classes.push("innocuous");
  return { row, classes, privileged, answers };
}

/** The classes of a set of instructions, by a method. */
export async function classify(
  isa: InstructionSet,
  method: Method,
): Promise<Classification> {
  const instructions: Classified[] = [];
  for (const row of isa.rows) {
    instructions.push(await classifyRow(row, method));
  }
  return { variant: isa.name, instructions, ...theorems(instructions) };
}

/** What the theorems say of these instructions. */
export function theorems(
  instructions: readonly Classified[],
): { readonly theorem1: Verdict; readonly theorem3: Verdict } {
  const without = (bad: (classes: readonly Class[]) => boolean): Verdict => {
    const failing = instructions
      .filter(({ classes, privileged }) => !privileged && bad(classes))
      .map(({ row }) => row.mnemonic);
    return { holds: failing.length === 0, failing };
  };
  return {
    theorem1: without(isSensitive),
    theorem3: without((classes) => classes.includes("user sensitive")),
  };
}

/** Whether one of the classes is a kind of sensitivity. */
export function isSensitive(classes: readonly Class[]): boolean {
  return SENSITIVITIES.some(({ name }) => classes.includes(name));
}
