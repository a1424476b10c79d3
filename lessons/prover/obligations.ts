/**
 * What has to be proved so that an instruction set is known to be virtualizable
 * by trap and emulate, and the monitor to be a right one.
 *
 * The first eight are about the instruction set: for every instruction, all its
 * operands and all states. Popek and Goldberg's Theorem 1 (CACM 17(7), 1974)
 * follows from them. The other two are about this monitor.
 *
 * @module
 */
import {
  attempt,
  type Before,
  INPUT_NAMES,
  type InstructionSet,
  type Mode,
  type QuestionName,
  QUESTIONS,
  type Row,
  SUPERVISOR,
  WORDS,
  ZEROS,
} from "../../isa/mod.ts";
import { type Claim, claimOfWords, type Words } from "./claim.ts";
import { isPlace, stepParts } from "./monitor_proof.ts";
import {
  type AccessKind,
  compositionClaims,
  hardwareClaims,
  OURS,
  type WindowFunctions,
} from "./window_proof.ts";
import { anyOf, formulaOf } from "./z3_method.ts";

/** One obligation: claims of one kind. */
export interface Obligation {
  /** Its number. */
  readonly number: number;
  /** What it says. */
  readonly title: string;
  /** What has to be proved. */
  readonly claims: readonly Claim[];
}

/** The obligations that are questions about each instruction, by number. */
const QUESTIONED: readonly {
  readonly number: number;
  readonly title: string;
  readonly questions: readonly QuestionName[];
  /** Whether it is asked only of rows that say that they are privileged. */
  readonly ofPrivileged?: boolean;
}[] = [
  {
    number: 1,
    title: "user mode changes nothing of the control state",
    questions: ["control in user mode"],
  },
  {
    number: 2,
    title: "supervisor mode does not either, unless user mode traps",
    questions: ["control where user mode does not trap"],
  },
  {
    number: 3,
    title: "both modes see the same, unless user mode traps",
    questions: ["mode"],
  },
  {
    number: 4,
    title: "user mode sees nothing of base and memory size",
    questions: ["location in user mode"],
  },
  {
    number: 5,
    title: "user mode sees no interrupts, timer, time, devices",
    questions: ["resource in user mode"],
  },
  {
    number: 6,
    title: "user mode sees nothing of the bound, within it",
    questions: ["bound in user mode"],
  },
  {
    number: 8,
    title: "privileged instructions trap in user mode alone",
    questions: ["passes in user mode", "traps in supervisor mode"],
    ofPrivileged: true,
  },
];

/** The obligations for an instruction set, in the order of their numbers. */
export function obligationsOf(
  isa: InstructionSet,
  functions: WindowFunctions = OURS,
): Obligation[] {
  return [
    ...QUESTIONED.map(({ number, title, questions, ofPrivileged = false }) => ({
      number,
      title,
      claims: isa.rows
        .filter(({ privileged }) => privileged || !ofPrivileged)
        .flatMap((row) => questions.map((question) => asking(row, question))),
    })),
    {
      number: 7,
      title: "allowed accesses lie in the window and in memory",
      claims: hardwareClaims(accessesOf(isa), functions),
    },
    {
      number: 9,
      title: "the monitor's windows let through what a bare machine would",
      claims: compositionClaims(accessesOf(isa), functions),
    },
    {
      number: 10,
      title: "a virtual machine's step is the bare one's",
      claims: isa.rows.flatMap((row) => [
        stepping(isa, row, 0),
        stepping(isa, row, 1),
      ]),
    },
  ].sort((a, b) => a.number - b.number);
}

function asking(row: Row, question: QuestionName): Claim {
  return claimOfWords(
    row.mnemonic,
    (m) => formulaOf(m, row, QUESTIONS[question]).conditions,
    { row, question },
  );
}

function stepping(isa: InstructionSet, row: Row, mode: Mode): Claim {
  const where = `in virtual ${
    mode === SUPERVISOR ? "supervisor" : "user"
  } mode`;
  return claimOfWords(`${row.mnemonic}, ${where}`, (m) => {
    const guest = { ...stateOf(m, ""), mode: m.literal(mode) };
    const { base, bound, size, timer, ticks, ticksHigh, input } = stateOf(
      m,
      "real ",
    );
    const below = {
      state: {
        ...guest,
        ...{ base, bound, size, timer, ticks, ticksHigh, input },
        ie: m.literal(0),
      },
      region: { base: m.any("region base"), bound: m.any("region bound") },
    };
    const allowed = m.ltu(m.any("allowed"), m.literal(1));
    const parts = stepParts(m, { isa, row }, { guest, below, mode, allowed });
    return [isPlace(m, row, { guest, below }), anyOf(m, parts)];
  });
}

function stateOf<V>(m: Words<V>, prefix: string): Before<V> {
  return Object.fromEntries(
    INPUT_NAMES.map((name) => [name, m.any(prefix + name)]),
  ) as Before<V>;
}

/** The kinds of access that instructions make, the fetch of each among them. */
function accessesOf(isa: InstructionSet): AccessKind[] {
  const kinds = new Map<string, AccessKind>();
  const fetch = { bytes: 4, alignment: 4 };
  for (
    const kind of [
      fetch,
      ...isa.rows.map((row) => attempt(WORDS, row, ZEROS).access),
    ]
  ) {
    if (kind === undefined) continue;
    const { bytes, alignment } = kind;
    kinds.set(`${bytes} ${alignment}`, { bytes, alignment });
  }
  return [...kinds.values()].sort((a, b) => a.bytes - b.bytes);
}
