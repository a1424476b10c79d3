/**
 * Panels that only this lesson shows.
 *
 * @module
 */
import {
  type Class,
  describe,
  type InstructionSet,
  isSensitive,
  type Row as Instruction,
  SENSITIVITIES,
  SUPERVISOR,
  theorems,
  USER,
} from "../../isa/mod.ts";
import {
  hex,
  type Row,
  type Table,
  term,
  type Value,
} from "../runner/panel.ts";
import { counts, modeName } from "../runner/shows.ts";
import type { Term } from "../runner/terms_en.ts";
import {
  type Attempted,
  attemptOn,
  machineFor,
  type Processes,
  tellsThemApart,
} from "./attempts.ts";
import { classesOf, classesOfAll } from "./classes.ts";
import type { PairOfSteps } from "./runs.ts";

/** What several guests print: one to a row. */
export function outputs(
  title: Term,
  rows: readonly (readonly [name: string, lines: readonly string[]])[],
): Table {
  return counts(
    rows.map(([name, lines]) => [name, lines.join(" ")]),
    term(title),
  );
}

/** What one guest prints: one line to a row. */
export function output(title: Term, lines: readonly string[]): Table {
  return {
    kind: "table",
    title: term(title),
    rows: lines.map((line) => ({ cells: [line] })),
  };
}

/** Steps that the monitor heard of, and the last one, which it did not. */
export function lastSteps(pairs: readonly PairOfSteps[]): Table {
  const shown = pairs.filter(({ action }, n) =>
    action !== undefined || n === pairs.length - 1
  );
  return {
    kind: "table",
    title: term("interrupts after"),
    head: [term("instruction"), "dispatch()", term("bare"), term("virtual")],
    rows: shown.map(({ text, action, bare, virtual }) => ({
      cells: [
        text,
        action ?? term("none"),
        onOrOff(bare.ie),
        onOrOff(virtual.ie),
      ],
      changed: bare.ie !== virtual.ie,
    })),
  };
}

/** Whether interrupts are on. */
export function onOrOff(bit: number): Value {
  return term(bit === 0 ? "off" : "on");
}

function yesOrNo(yes: boolean): Value {
  return term(yes ? "yes" : "no");
}

/** What instructions do, in a line or two each. */
export function effects(rows: readonly Instruction[]): Table {
  return {
    kind: "table",
    title: term("what it does"),
    rows: rows.flatMap((row) =>
      describe(row, { rd: "a0", rs1: "a1", rs2: "a2", imm: "0" })
        .map((line, n) => ({ cells: [n === 0 ? row.mnemonic : "", line] }))
    ),
  };
}

/** Instructions tried in each mode, with what becomes of interrupts. */
export function triedOn(
  isa: InstructionSet,
  mnemonics: readonly string[],
): Table {
  return {
    kind: "table",
    title: term("tried"),
    head: ["", term("mode"), term("trap"), term("interrupts")],
    rows: mnemonics.flatMap((mnemonic) =>
      [USER, SUPERVISOR].map((mode): Row => {
        const row = isa.byMnemonic.get(mnemonic)!;
        const { cause, after } = attemptOn(machineFor(isa), row, { mode });
        return {
          cells: [
            mnemonic,
            modeName(mode),
            cause ?? term("none"),
            onOrOff(after.ie),
          ],
        };
      })
    ),
  };
}

/** The traps of instructions in both modes, one instruction to a row. */
export function trapsOf(
  isa: InstructionSet,
  mnemonics: readonly string[],
): Table {
  return {
    kind: "table",
    title: term("the trap"),
    head: ["", term("user mode"), term("supervisor mode")],
    rows: mnemonics.map((mnemonic) => ({
      cells: [mnemonic, ...causes(isa, isa.byMnemonic.get(mnemonic)!)],
    })),
  };
}

/** The cause of a row's trap in user mode, and in supervisor mode. */
function causes(isa: InstructionSet, row: Instruction): Value[] {
  return [USER, SUPERVISOR].map((mode) =>
    attemptOn(machineFor(isa), row, { mode }).cause ?? term("none")
  );
}

/** The columns of {@linkcode matrix}. */
const COLUMNS: readonly (readonly [head: Term, name: Class])[] = [
  ["is privileged", "privileged"],
  ["of control", "control sensitive"],
  ["of location", "location sensitive"],
  ["mode", "mode sensitive"],
  ["of resources", "resource sensitive"],
];

/** For each instruction, of which classes it was found to be. */
export function matrix(rows: readonly Instruction[]): Table {
  return {
    kind: "table",
    title: term("observed"),
    head: ["", ...COLUMNS.map(([head]) => term(head))],
    rows: rows.map((row) => {
      const { classes } = classesOf(row);
      return {
        cells: [
          row.mnemonic,
          ...COLUMNS.map(([, name]) => yesOrNo(classes.includes(name))),
        ],
      };
    }),
  };
}

/** The classes that a whole set is sorted into. */
const GROUPS: readonly Class[] = [
  "privileged",
  ...SENSITIVITIES.map(({ name }) => name),
  "innocuous",
  "trap exit",
];
/** The most characters of a list of mnemonics. */
const LONGEST = 48;

/** Each class of a set, with its instructions. */
export function groups(isa: InstructionSet): Table {
  const all = classesOfAll(isa);
  return {
    kind: "table",
    title: term("classes"),
    rows: GROUPS.map((name) => {
      const members = all.filter(({ classes }) => classes.includes(name))
        .map(({ row }) => row.mnemonic);
      return {
        cells: [
          term(name === "privileged" ? "is privileged" : name as Term),
          members.length,
          shortened(members.join(" ")) || "-",
        ],
      };
    }),
  };
}

function shortened(list: string): string {
  if (list.length <= LONGEST) return list;
  return list.slice(0, list.lastIndexOf(" ", LONGEST - 4)) + " ...";
}

/** What Theorem 1 says of several sets. */
export function verdicts(sets: readonly InstructionSet[]): Table {
  return {
    kind: "table",
    title: term("theorem 1"),
    head: ["", term("condition"), term("holes")],
    rows: sets.map((isa) => {
      const { theorem1 } = theorems(classesOfAll(isa));
      return {
        cells: [
          isa.name,
          holds(theorem1),
          theorem1.failing.join(", ") || term("none"),
        ],
      };
    }),
  };
}

function holds(verdict: { readonly holds: boolean }): Value {
  return term(verdict.holds ? "holds" : "fails");
}

/** Versions of one row: its flag, its traps, and what becomes of the set. */
export function versions(
  rows:
    readonly (readonly [name: Term, isa: InstructionSet, row: Instruction])[],
): Table {
  return {
    kind: "table",
    title: rows[0][2].mnemonic,
    head: [
      "",
      term("flag"),
      term("user mode"),
      term("supervisor mode"),
      term("theorem 1"),
    ],
    rows: rows.map(([name, isa, row]) => ({
      cells: [
        term(name),
        yesOrNo(row.privileged),
        ...causes(isa, row),
        holds(theorems(classesOfAll(isa)).theorem1),
      ],
    })),
  };
}

/** Holes, each with the instruction that it is modelled on. */
export function models(
  isa: InstructionSet,
  pairs: readonly (readonly [mnemonic: string, model: string])[],
): Table {
  return {
    kind: "table",
    title: term("observed"),
    head: ["", term("its model"), term("class")],
    rows: pairs.map(([mnemonic, model]) => {
      const [first] = classesOf(isa.byMnemonic.get(mnemonic)!).classes;
      return { cells: [mnemonic, model, term(first as Term)] };
    }),
  };
}

/** How x86 was virtualized all the same. */
export function repairs(): Table {
  return {
    kind: "table",
    title: term("repairs"),
    head: ["", term("it changes"), ""],
    rows: [
      [term("binary translation"), term("code as it runs"), "VMware, 1999"],
      [term("paravirtualization"), term("guest's source"), "Xen, 2003"],
      [term("hardware assist"), term("processor"), "VT-x 2005, AMD-V 2006"],
    ].map((cells) => ({ cells })),
  };
}

/** What a process has after an instruction, bare and under a monitor. */
export function asProcess(tried: readonly Processes[]): Table {
  const seen = ({ a0, after }: Attempted) =>
    `a0 = ${hex(a0)}, pc = ${hex(after.pc)}`;
  return {
    kind: "table",
    title: term("as process"),
    head: ["", term("bare"), term("virtual"), term("user sensitive")],
    rows: tried.map((each) => ({
      cells: [
        each.row.mnemonic,
        seen(each.bare),
        seen(each.virtual),
        yesOrNo(classesOf(each.row).classes.includes("user sensitive")),
      ],
      changed: tellsThemApart(each),
    })),
  };
}

/** For each row, who says that it is location sensitive. */
export function opinions(
  rows: readonly (readonly [row: Instruction, says: readonly boolean[]])[],
  who: readonly Value[],
): Table {
  return {
    kind: "table",
    title: term("says location sensitive"),
    head: ["", ...who],
    rows: rows.map(([row, says]) => ({
      cells: [describe(row, { rd: "a0" })[0], ...says.map(yesOrNo)],
    })),
  };
}

/** Whether a row is sensitive in any way. */
export function sensitive(row: Instruction): boolean {
  return isSensitive(classesOf(row).classes);
}
