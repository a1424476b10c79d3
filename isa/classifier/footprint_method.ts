/**
 * Answering the classifier's questions from footprints: at once, and with more
 * caution than knowledge.
 *
 * A footprint says what a row can touch, not in which states it does, nor
 * whether anything comes of it. So a no is a no, and a yes is a suspicion: a
 * row that reads the base and multiplies it by 0 is suspected all the same.
 *
 * @module
 */
import { WORDS } from "../arithmetic.ts";
import { attempt, type Before, INPUT_NAMES, ZEROS } from "./attempt.ts";
import type { Answer, Method } from "./classify.ts";
import { DEPENDENCE, type Names } from "./dependence.ts";
import { type Footprint, footprint, type Resource } from "../footprint.ts";
import type { Row } from "../instructions.ts";
import type { Mode, Question } from "./questions.ts";
import { CAUSES } from "../trap.ts";

/** What belongs to whoever is in control. */
const CONTROLLED: readonly Resource[] = [
  "mode",
  "ie",
  "R",
  "timer",
  "ports",
  "processor",
];

/** What a monitor keeps from its guests, beside R and the mode. */
const RESOURCES: readonly Resource[] = ["ie", "timer", "ticks", "ports"];

const PRIVILEGED = CAUSES.privileged.code;

/** Answers from what a row touches, and from one attempt in each mode. */
export const FOOTPRINT: Method = {
  name: "footprint",
  ask(row: Row, { name }: Question): Answer {
    const { reads, writes } = footprint(row);
    const trapsInUserMode = constantTrap(row, 0) === PRIVILEGED;
    switch (name) {
      case "control in user mode":
      case "control where user mode does not trap":
        return trapsInUserMode ? NO : among(writes, CONTROLLED);
      case "control in supervisor mode":
        return among(writes, CONTROLLED);
      case "mode":
        return trapsInUserMode ? NO : among(reads, ["mode"]);
      case "location in user mode":
      case "bound in user mode":
        return trapsInUserMode ? NO : among(reads, ["R"]);
      case "location in supervisor mode":
      case "bound in supervisor mode":
        return among(reads, ["R"]);
      case "resource in user mode":
        return trapsInUserMode ? NO : among(reads, RESOURCES);
      case "resource in supervisor mode":
        return among(reads, RESOURCES);
      case "runs in user mode":
        return told(!constantTrap(row, 0), "nothing");
      case "runs in supervisor mode":
        return told(!constantTrap(row, 1), "nothing");
      case "passes in user mode":
        return told(!trapsInUserMode, "privileged trap");
      case "traps in supervisor mode":
        return told(constantTrap(row, 1) !== 0, "trap");
    }
  },
};

const NO: Answer = { answer: "no" };

function among(
  touched: Footprint["reads"],
  wanted: readonly Resource[],
): Answer {
  const found = wanted.find((resource) => touched.has(resource));
  return told(found !== undefined, found ?? "");
}

function told(yes: boolean, part: string): Answer {
  return yes ? { answer: "yes", part } : NO;
}

/**
 * The code of the trap that a row takes of its own accord, 0 if it takes none;
 * `undefined` if that depends on anything but the mode.
 */
function constantTrap(row: Row, mode: Mode): number | undefined {
  const named = Object.fromEntries(
    INPUT_NAMES.map((name): [string, Names] => [name, new Set([name])]),
  ) as Before<Names>;
  const before = { ...named, mode: DEPENDENCE.literal(mode) };
  return attempt(DEPENDENCE, row, before).trap.size > 0
    ? undefined
    : attempt(WORDS, row, { ...ZEROS, mode }).trap;
}
