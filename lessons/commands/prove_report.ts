/**
 * What `prove` prints: as text, as plain facts, and as a document.
 *
 * @module
 */
import type { InstructionSet } from "../../isa/mod.ts";
import type { Discharged, Failure } from "../prover/prover.ts";
import { counted, hanging, hex, type Style, wrap } from "./text.ts";
import { type WitnessFacts, witnessFacts } from "./witness_text.ts";

/** The widths of what stands before an obligation's title. */
const COLUMNS = { number: 2, status: 9, claims: 6, time: 7 } as const;

/** Columns before an obligation's title. */
const INDENT = 32;

/** What stands above the obligations. */
export function obligationHeads(style: Style): string[] {
  const label = labelOf({
    number: "",
    status: "",
    claims: "claims",
    time: "time",
  });
  return [style.dim(`${label.padEnd(INDENT)}obligation`)];
}

function labelOf(
  cells: Readonly<Record<keyof typeof COLUMNS, string>>,
): string {
  return [
    cells.number.padStart(COLUMNS.number),
    cells.status.padEnd(COLUMNS.status),
    cells.claims.padStart(COLUMNS.claims),
    cells.time.padStart(COLUMNS.time),
  ].join("  ");
}

/** What became of one obligation, as lines for people. */
export function obligationLines(
  isa: InstructionSet,
  result: Discharged,
  style: Style,
): string[] {
  const { obligation: { number, title, claims }, failures } = result;
  const status = statusOf(result);
  const label = labelOf({
    number: String(number),
    status,
    claims: String(claims.length),
    time: secondsOf(result),
  });
  const paint = status === "proved" ? style.green : style.red;
  const [first, ...rest] = hanging(label, title, INDENT);
  return [
    first.replace(status, paint(status)),
    ...rest,
    ...failures.flatMap((failure) => failureLines(isa, failure)),
  ];
}

/** The same, one fact a line. */
export function obligationPlain(
  isa: InstructionSet,
  result: Discharged,
): string[] {
  const { obligation: { number, title, claims }, known, failures } = result;
  const name = `obligation ${number}`;
  return [
    `${name}: ${title}`,
    `${name}: ${statusOf(result)}`,
    `${name}: ${counted(claims.length, "claim")}`,
    `${name}: known, proved before or the same as another: ${known}`,
    `${name}: ${secondsOf(result)}`,
    ...failures.flatMap((failure) => [
      `${name}: fails for ${failure.subject}`,
      ...factsOf(isa, failure).flatMap(([label, facts]) =>
        facts.map((fact) => `${failure.subject}: ${label}: ${fact}`)
      ),
    ]),
  ];
}

/** What all obligations come to. */
interface Total {
  readonly claims: number;
  readonly known: number;
  readonly seconds: string;
  /** The numbers of the obligations that are not proved. */
  readonly failing: readonly number[];
  /** Whether the steps of guests' user mode, at least, are all right. */
  readonly hybrid: boolean;
}

function totalOf(results: readonly Discharged[]): Total {
  const sum = (count: (result: Discharged) => number): number =>
    results.reduce((total, result) => total + count(result), 0);
  const milliseconds = sum(({ milliseconds }) => milliseconds);
  const steps = results.find(({ obligation }) => obligation.number === 10);
  return {
    claims: sum(({ obligation }) => obligation.claims.length),
    known: sum(({ known }) => known),
    seconds: `${(milliseconds / 1000).toFixed(1)} s`,
    failing: results.filter(({ failures }) => failures.length > 0)
      .map(({ obligation }) => obligation.number),
    hybrid: steps?.failures
      .every(({ subject }) => !subject.endsWith("virtual user mode")) ?? false,
  };
}

/** What follows from all of them. */
export function verdictLines(
  { name }: InstructionSet,
  results: readonly Discharged[],
  { breaking, style }: {
    /** What breaks Theorem 1 by the letter, although all is proved. */
    readonly breaking: readonly string[];
    readonly style: Style;
  },
): string[] {
  const { claims, known, seconds, failing, hybrid } = totalOf(results);
  const total = `${counted(claims, "claim")} in ${seconds}, ` +
    `${known} of them known: proved before, or the same as another`;
  if (failing.length > 0) {
    return [
      ...wrap(`Not proved: ${failing.join(", ")}. (${total}.)`).map(style.red),
      ...wrap(`On ${name}, trap and emulate is not always right.`),
      ...hybrid
        ? wrap(
          "In virtual user mode every step is right: a hybrid monitor would " +
            "do, which interprets all of virtual supervisor mode (Theorem 3).",
        )
        : [],
    ];
  }
  return [
    ...wrap(`Everything is proved. (${total}.)`).map(style.green),
    ...wrap(
      `${name} is virtualizable by trap and emulate (Theorem 1), and a ` +
        "virtual machine's step under this monitor is the bare machine's.",
    ),
    ...breaking.length === 0 ? [] : wrap(
      `By the letter, Theorem 1 fails: ${breaking.join(", ")} is sensitive, ` +
        "and does not always trap in user mode. It does wherever it matters: " +
        "the theorem's condition is sufficient, not necessary.",
    ),
  ];
}

/** The same, one fact a line. */
export function verdictPlain(
  results: readonly Discharged[],
  breaking: readonly string[],
): string[] {
  const { claims, known, seconds, failing, hybrid } = totalOf(results);
  const verdict = failing.length > 0
    ? [
      `not proved: ${failing.join(", ")}`,
      "trap and emulate: not always right",
      ...hybrid ? ["Theorem 3: a hybrid monitor would do"] : [],
    ]
    : [
      "proved: everything",
      "Theorem 1: it is virtualizable by trap and emulate",
      "the monitor: a virtual machine's step is the bare machine's",
      ...breaking.map((name) => `Theorem 1: by the letter, ${name} breaks it`),
    ];
  return [
    ...verdict,
    `claims: ${claims}`,
    `claims known, proved before or the same as another: ${known}`,
    `time: ${seconds}`,
  ];
}

/** The results as one document. */
export function proveDocument(
  isa: InstructionSet,
  results: readonly Discharged[],
): unknown {
  const tell = (failure: Failure) => ({
    subject: failure.subject,
    ...failure.witness && failure.replay
      ? {
        witness: {
          word: hex(failure.witness.word, 8),
          question: failure.witness.question,
          states: [failure.witness.one, failure.witness.other]
            .filter((state) => state !== undefined),
          differences: failure.replay.differences,
          confirmed: failure.replay.confirmed,
        },
      }
      : {},
    ...failure.values ? { values: failure.values } : {},
    ...failure.undecided ? { why: failure.undecided } : {},
  });
  return {
    variant: isa.name,
    holds: results.every(({ failures }) => failures.length === 0),
    obligations: results.map((result) => {
      const { obligation: { number, title, claims }, failures } = result;
      const undecided = failures.filter(({ undecided }) => undecided);
      return {
        number,
        title,
        claims: claims.length,
        proved: result.proved,
        known: result.known,
        seconds: Number((result.milliseconds / 1000).toFixed(3)),
        refuted: failures.filter(({ undecided }) => !undecided).map(tell),
        undecided: undecided.map(tell),
      };
    }),
  };
}

function statusOf({ failures }: Discharged): string {
  if (failures.length === 0) return "proved";
  return failures.every(({ undecided }) => undecided !== undefined)
    ? "undecided"
    : "refuted";
}

function secondsOf({ milliseconds }: Discharged): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function failureLines(isa: InstructionSet, failure: Failure): string[] {
  const facts = factsOf(isa, failure);
  return [
    `      ${failure.subject}`,
    ...facts.flatMap(([label, facts]) =>
      hanging(`        ${label}`, facts.join(", "), 21)
    ),
  ];
}

function factsOf(
  isa: InstructionSet,
  { undecided, witness, replay, values = {} }: Failure,
): WitnessFacts {
  if (undecided !== undefined) return [["undecided", [undecided]]];
  if (witness !== undefined && replay !== undefined) {
    return witnessFacts(isa, witness, replay);
  }
  const told = Object.entries(values)
    .sort(([a], [b]) => a < b ? -1 : 1)
    .map(([name, value]) => `${name} ${hex(value)}`);
  return told.length === 0 ? [] : [["for example", told]];
}
