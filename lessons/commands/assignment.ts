/**
 * `deno task assignment`: lays out an assignment, checks it, gives hints.
 *
 * @module
 */
import { UsageError, visible } from "../../isa/mod.ts";
import { assignmentNamed, ASSIGNMENTS } from "../assignments/catalogue.ts";
import { WORDS } from "../assignments/command_words.ts";
import {
  type Assignment,
  type Text,
  totalOf,
} from "../assignments/contract.ts";
import { writeExhibit } from "../assignments/exhibits.ts";
import {
  keepHints,
  layOut,
  type Workspace,
  workspaceAt,
} from "../assignments/workspace.ts";
import { gradeWork } from "../grader/grade_work.ts";
import { LIMITS } from "../grader/limits.ts";
import type { CriterionResult, Result } from "../grader/result.ts";
import { readSubmission, Refusal } from "../grader/submission.ts";
import { SubmittedWork } from "../grader/work.ts";
import { languageFor } from "../runner/language.ts";
import { filled } from "../runner/page.ts";
import { type Language, LANGUAGES } from "../runner/scene.ts";
import { type Command, command, DONE, FAILED, type Given } from "./cli.ts";
import { type Io, print, resolve } from "./io.ts";
import { main } from "./system_io.ts";
import { setIn, shellWord, type Style, styleFor, wrap } from "./text.ts";

/** The command. */
export const assignment: Command = command({
  name: "assignment",
  summary: "Lays out an assignment in a folder, checks your work, and gives " +
    "hints.",
  operands: "list|start NAME DIR|check DIR|hint DIR",
  most: 3,
  options: [
    {
      name: "lang",
      value: "CODE",
      description: `the language: ${LANGUAGES.join(" or ")}; the one of ` +
        "your locale by default",
    },
  ],
  notes: [
    "NAME is an assignment's name or its number. DIR is a folder of your own, " +
    "anywhere; start makes it, and never writes over a file that is there.",
    "check runs the visible tests, and says of each what is wrong. Hidden " +
    "tests are run when the work is graded. For a test that has failed, it " +
    "puts the guest that shows it into DIR/failed, with the command that " +
    "opens the debugger there.",
    "hint gives one hint, and each time one more. Hints cost nothing.",
  ],
  examples: [
    ["deno task assignment list", "lists the assignments"],
    ["deno task assignment start warm_up DIR", "lays the first one out"],
    ["deno task assignment check DIR", "runs the visible tests"],
    ["deno task assignment hint DIR --lang es", "gives a hint, in Spanish"],
  ],
  exits: { 1: "a test is failed" },
  run: (given, io) => {
    const language = languageFor(given.value("lang"), io);
    return new Desk(io, given, language).serve();
  },
});

/** What each word of the command takes after it. */
const OPERANDS = {
  list: [],
  start: ["NAME", "DIR"],
  check: ["DIR"],
  hint: ["DIR"],
} as const;

/** One call of the command. */
class Desk {
  readonly #io: Io;
  readonly #given: Given;
  readonly #language: Language;
  readonly #style: Style;

  constructor(io: Io, given: Given, language: Language) {
    this.#io = io;
    this.#given = given;
    this.#language = language;
    this.#style = styleFor(io, "stdout", given);
  }

  async serve(): Promise<number> {
    const [act = "list", ...operands] = this.#given.operands;
    if (!isAct(act)) {
      throw new UsageError(
        `"${act}" is none of ${Object.keys(OPERANDS).join(", ")}`,
      );
    }
    const wanted = OPERANDS[act];
    if (operands.length !== wanted.length) {
      throw new UsageError(
        `usage is deno task assignment ${[act, ...wanted].join(" ")}`,
      );
    }
    const [first, second] = operands;
    if (act === "list") return await this.#list();
    if (act === "start") {
      return await this.#start(assignmentNamed(first), second);
    }
    const workspace = await workspaceAt(this.#io, first);
    if (act === "check") return await this.#check(workspace);
    return await this.#hint(workspace);
  }

  /** A text in the user's language, its values filled in. */
  #say(text: Text, values: Readonly<Record<string, string | number>> = {}) {
    return filled(text[this.#language], values);
  }

  async #print(...lines: readonly string[]): Promise<void> {
    await print(this.#io.stdout, lines.map((line) => `${line}\n`).join(""));
  }

  async #list(): Promise<number> {
    const rows = ASSIGNMENTS.map((each) => {
      const points = this.#say(WORDS.points, { points: totalOf(each) });
      const { number, name, title } = each;
      return `  ${number}  ${name.padEnd(16)}${points.padEnd(12)}` +
        this.#say(title);
    });
    await this.#print(
      ...rows,
      "",
      this.#say(WORDS.toStart),
      `  deno task assignment start ${ASSIGNMENTS[0].name} DIR`,
    );
    return DONE;
  }

  async #start(assignment: Assignment, folder: string): Promise<number> {
    const language = this.#language;
    const files = await layOut(this.#io, folder, { assignment, language });
    const { number, title } = assignment;
    await this.#print(
      ...wrap(this.#say(WORDS.started, {
        number,
        title: this.#say(title),
        folder,
      })),
      ...files.map((name) => `  ${name}`),
      ...wrap(this.#say(WORDS.readFirst)),
      `  deno task assignment check ${shellWord(folder)}`,
    );
    return DONE;
  }

  async #check(workspace: Workspace): Promise<number> {
    const { assignment, folder } = workspace;
    const { number, title } = assignment;
    const path = resolve(this.#io, folder);
    const handed = await readSubmission(
      this.#io,
      { path, isLink: false },
      assignment,
    );
    if (handed instanceof Refusal) {
      const why = this.#say(handed.why);
      await this.#print(...wrap(this.#say(WORDS.refused, { why })));
      return FAILED;
    }
    await this.#print(
      this.#say(WORDS.checking, { number, title: this.#say(title) }),
      "",
    );
    const work = new SubmittedWork(this.#io, handed.files, LIMITS);
    try {
      const { hash } = handed;
      const result = await gradeWork(assignment, work, {
        submission: folder,
        hash,
        seed: 0,
        visibleOnly: true,
        done: (row) => this.#report(row, folder),
      });
      return await this.#sum(result, workspace);
    } finally {
      await work.end();
    }
  }

  /** What became of one test. */
  async #report(row: CriterionResult, folder: string): Promise<void> {
    const { id, points, most, seed, feedback, printed = [], exhibit } = row;
    const isPassed = row.outcome === "passed";
    const word = this.#say(isPassed ? WORDS.passed : WORDS.failed);
    const mark = isPassed ? this.#style.green(word) : this.#style.red(word);
    const score = this.#say(WORDS.of, { points, most });
    const about = this.#say(row.title) +
      (seed === undefined ? "" : ` (${this.#say(WORDS.seed, { seed })})`);
    const details = [
      ...feedback === undefined ? [] : [this.#say(feedback)],
      ...printed.length === 0 ? [] : [this.#say(WORDS.printed)],
      ...printed.map((line) => `  ${visible(line)}`),
    ];
    await this.#print(
      `${mark}${" ".repeat(8 - word.length)}${score.padEnd(8)}${about}`,
      ...details.flatMap((text) => setIn(text, 4)),
    );
    if (exhibit !== undefined) {
      const shown = await writeExhibit(this.#io, { folder, id }, exhibit);
      await this.#print(
        `    ${this.#say(WORDS.look, { tick: exhibit.tick })}`,
        ...shown.map((line) => `      ${line}`),
      );
    }
    if (!isPassed) await this.#print("");
  }

  async #sum(
    { points, most }: Result,
    { assignment, folder, hints }: Workspace,
  ): Promise<number> {
    const files = assignment.files.map(({ name }) => name).join(", ");
    const hidden = totalOf(assignment) - most;
    const place = shellWord(folder);
    const isAll = points === most;
    await this.#print(
      ...isAll ? [""] : [],
      this.#say(WORDS.sum, { points, most, hidden }),
      ...isAll ? [this.#say(WORDS.allPassed, { files })] : [
        this.#say(WORDS.again, { files }),
        `  deno task assignment check ${place}`,
      ],
      ...isAll || hints >= assignment.hints.length ? [] : [
        this.#say(WORDS.stuck),
        `  deno task assignment hint ${place}`,
      ],
    );
    return isAll ? DONE : FAILED;
  }

  async #hint(workspace: Workspace): Promise<number> {
    const { assignment: { hints: all }, hints, folder } = workspace;
    const hintLines = (n: number): string[] => [
      this.#say(WORDS.hint, { n: n + 1, all: all.length }),
      ...wrap(this.#say(all[n])),
    ];
    if (hints >= all.length) {
      await this.#print(
        this.#say(WORDS.noMoreHints),
        ...all.flatMap((_, n) => ["", ...hintLines(n)]),
      );
      return DONE;
    }
    await keepHints(this.#io, { ...workspace, hints: hints + 1 });
    await this.#print(
      ...hintLines(hints),
      ...hints + 1 < all.length
        ? [
          "",
          this.#say(WORDS.moreHints),
          `  deno task assignment hint ${shellWord(folder)}`,
        ]
        : [],
    );
    return DONE;
  }
}

function isAct(text: string): text is keyof typeof OPERANDS {
  return Object.hasOwn(OPERANDS, text);
}

if (import.meta.main) await main(assignment);
