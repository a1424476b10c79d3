/**
 * What `classify` prints: as text, as plain facts, and as a document.
 *
 * @module
 */
import {
  type Class,
  type Classified,
  disassemble,
  type InstructionSet,
  isSensitive,
  SENSITIVITIES,
  theorems,
  type Verdict,
} from "../../isa/mod.ts";
import type { Choice, Evidence, Judgement } from "../prover/jury.ts";
import { hanging, hex, indented, type Style, wrap } from "./text.ts";
import { witnessFacts } from "./witness_text.ts";

/** What is reported. */
export interface Findings {
  /** The instruction set. */
  readonly isa: InstructionSet;
  /** What was found out about each instruction. */
  readonly judgements: readonly Judgement[];
  /** Who was asked. */
  readonly choice: Choice;
  /** The instructions that were asked for by name; none for all. */
  readonly named: readonly string[];
}

/** How each choice of methods is told. */
const METHODS: Readonly<Record<Choice, string>> = {
  auto: "footprints, and every state of a machine of 4-bit words; where the " +
    "two differ, a proof for 32-bit words",
  footprint: "footprints",
  exhaustive: "every state of a machine of 4-bit words",
  z3: "a proof for 32-bit words",
  all: "footprints, every state of a machine of 4-bit words, and a proof for " +
    "32-bit words",
};

/** How the theorems are told. */
const THEOREMS: readonly {
  readonly key: "theorem1" | "theorem3";
  readonly title: string;
  readonly condition: string;
  readonly follows: string;
  readonly fails: string;
}[] = [
  {
    key: "theorem1",
    title: "Theorem 1",
    condition: "sensitive and not privileged",
    follows: "a monitor can be built that traps and emulates",
    fails: "trap and emulate does not do here",
  },
  {
    key: "theorem3",
    title: "Theorem 3",
    condition: "user sensitive and not privileged",
    follows: "a hybrid monitor can be built, which interprets all of virtual " +
      "supervisor mode",
    fails: "not even a hybrid monitor, which interprets all of virtual " +
      "supervisor mode, does here",
  },
];

/** The findings as one document. */
export function classifyDocument({ isa, judgements }: Findings): unknown {
  const { theorem1, theorem3 } = theorems(classifiedOf(judgements));
  return {
    variant: isa.name,
    instructions: judgements.map((judgement) => ({
      mnemonic: judgement.classified.row.mnemonic,
      classes: judgement.classified.classes,
      privileged: judgement.classified.privileged,
      ...witnessMember(isa, judgement.evidence),
      method: judgement.method,
      ...judgement.dissents.length > 0 ? { dissents: judgement.dissents } : {},
      ...judgement.undecided ? { undecided: judgement.undecided } : {},
    })),
    theorem1,
    theorem3,
  };
}

/** The first witness, and all of them where there are more. */
function witnessMember(
  isa: InstructionSet,
  evidence: readonly Evidence[],
): { witness?: unknown; witnesses?: unknown } {
  if (evidence.length === 0) return {};
  const witnesses = evidence.map(({ shows, witness, replay }) => ({
    class: shows,
    word: hex(witness.word, 8),
    instruction: disassemble(isa, witness.word, witness.one.pc),
    question: witness.question,
    states: witness.other ? [witness.one, witness.other] : [witness.one],
    differences: replay.differences,
    confirmed: replay.confirmed,
    text: Object.fromEntries(witnessFacts(isa, witness, replay)),
  }));
  return { witness: witnesses[0], witnesses };
}

/** The findings as lines for people. */
export function classifyText(findings: Findings, style: Style): string[] {
  const { isa, judgements, choice, named } = findings;
  const shown = chosen(findings);
  const group = (
    title: string,
    belongs: (classified: Classified) => boolean,
    lines: (group: readonly Judgement[]) => string[],
  ): string[] => {
    const group = shown.filter(({ classified }) => belongs(classified));
    return group.length === 0
      ? []
      : ["", style.bold(`${title} (${group.length})`), ...lines(group)];
  };
  const names = (group: readonly Judgement[]): string[] =>
    indented(group.map(({ classified }) => mnemonic(classified)).join("  "), 2);
  const count = `${isa.name}: ${judgements.length} instructions`;
  return [
    named.length > 0 ? `${count}, of which ${shown.length} shown` : count,
    ...wrap(`Asked: ${METHODS[choice]}.`).map(style.dim),
    ...group(
      "Sensitive, and not privileged: holes",
      ({ classes, privileged }) => isSensitive(classes) && !privileged,
      (group) => group.flatMap((each) => detail(isa, each, style)),
    ),
    ...group(
      "Sensitive, and privileged",
      ({ classes, privileged }) => isSensitive(classes) && privileged,
      (group) =>
        group.flatMap((each) =>
          named.length > 0 ? detail(isa, each, style) : brief(isa, each)
        ),
    ),
    ...group(
      "Privileged, and innocuous all the same",
      ({ classes, privileged }) => !isSensitive(classes) && privileged,
      names,
    ),
    ...group(
      "Trap exits, which the theorems leave out",
      ({ classes }) => classes.includes("trap exit"),
      names,
    ),
    ...group(
      "Innocuous",
      ({ classes, privileged }) => classes.includes("innocuous") && !privileged,
      names,
    ),
    ...dissentLines(shown),
    "",
    ...verdictLines(findings, style),
  ];
}

/** The findings, one fact a line. */
export function classifyPlain(findings: Findings): string[] {
  const { isa, judgements } = findings;
  return [
    `variant: ${isa.name}`,
    `instructions: ${judgements.length}`,
    ...chosen(findings).flatMap(({ classified, evidence, dissents }) => [
      `${mnemonic(classified)}: ${classified.classes.join(", ")}`,
      ...evidence.flatMap(({ shows, witness, replay }) =>
        witnessFacts(isa, witness, replay).map(([label, text]) =>
          `${mnemonic(classified)}: ${shows}: ${label}: ${text}`
        )
      ),
      ...dissents.map(({ method, classes, why }) =>
        `${mnemonic(classified)}: ${method} says ${classes.join(", ")}: ${why}`
      ),
    ]),
    ...THEOREMS.flatMap(({ key, title, follows, fails }) => {
      const { holds, failing } = theorems(classifiedOf(judgements))[key];
      return [
        `${title}: ${holds ? `holds: ${follows}` : `fails: ${fails}`}`,
        ...holds ? [] : [`${title}: broken by: ${failing.join(", ")}`],
      ];
    }),
  ];
}

function classifiedOf(judgements: readonly Judgement[]): Classified[] {
  return judgements.map(({ classified }) => classified);
}

function chosen({ judgements, named }: Findings): readonly Judgement[] {
  return named.length === 0
    ? judgements
    : judgements.filter(({ classified }) =>
      named.includes(mnemonic(classified))
    );
}

function mnemonic({ row }: Classified): string {
  return row.mnemonic;
}

/** The classes that are worth a word: that it is privileged has been said. */
function kinds({ classes }: Classified): string {
  return classes.filter((name) => name !== "privileged").join(", ");
}

/** One instruction with all its witnesses. */
function detail(
  isa: InstructionSet,
  { classified, evidence, undecided }: Judgement,
  style: Style,
): string[] {
  return [
    ...hanging(`  ${mnemonic(classified)}`, kinds(classified), 12),
    ...undecided ? indented(`not all is known: ${undecided}`, 4) : [],
    ...evidence.flatMap(({ shows, witness, replay }) => [
      ...indented(`${shows}: ${meaningOf(shows)}`, 4).map(style.dim),
      ...witnessFacts(isa, witness, replay).flatMap(([label, text]) =>
        hanging(`      ${label}`, text, 19)
      ),
    ]),
  ];
}

/** One instruction with what its first witness shows. */
function brief(
  isa: InstructionSet,
  { classified, evidence: [first] }: Judgement,
): string[] {
  const lines = hanging(`  ${mnemonic(classified)}`, kinds(classified), 12);
  if (first === undefined) return lines;
  const facts = witnessFacts(isa, first.witness, first.replay);
  return [
    ...lines,
    ...facts.slice(1).flatMap(([label, text]) =>
      hanging(`            ${label}`, text, 20)
    ),
  ];
}

function meaningOf(shown: Class): string {
  return SENSITIVITIES.find(({ name }) => name === shown)?.summary ?? "";
}

function dissentLines(judgements: readonly Judgement[]): string[] {
  const lines = judgements.flatMap(({ classified, method, dissents }) =>
    dissents.flatMap((dissent) =>
      hanging(
        `  ${mnemonic(classified)}`,
        `${dissent.method} says ${
          dissent.classes.join(", ")
        }; ${method} says ` +
          `${classified.classes.join(", ")}, and is believed: ${dissent.why}`,
        12,
      )
    )
  );
  return lines.length === 0 ? [] : ["", "Where the methods differ", ...lines];
}

function verdictLines({ judgements }: Findings, style: Style): string[] {
  const verdicts = theorems(classifiedOf(judgements));
  return THEOREMS.flatMap(({ key, title, condition, follows, fails }) => {
    const verdict: Verdict = verdicts[key];
    return verdict.holds
      ? [
        style.green(`${title} holds: no instruction is ${condition}.`),
        ...indented(`So ${follows}.`, 2),
      ]
      : [
        ...wrap(`${title} fails: ${condition}: ${verdict.failing.join(", ")}.`)
          .map(style.red),
        ...indented(`So ${fails}.`, 2),
      ];
  });
}
