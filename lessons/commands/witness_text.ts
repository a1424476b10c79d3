/**
 * A witness in words: the instruction, the states before it, and what came of
 * it on the real machine.
 *
 * @module
 */
import {
  type Before,
  CONTROLS,
  disassemble,
  FORMATS,
  type Input,
  INPUT_NAMES,
  type InstructionSet,
  QUESTIONS,
  REGISTER_NAMES,
  type RegisterRole,
  SUPERVISOR,
  type Witness,
  WITNESS_REGISTERS,
} from "../../isa/mod.ts";
import type { Difference, Replay } from "../../machine/mod.ts";
import { hex } from "./text.ts";

/** A witness as facts, each with its label. */
export type WitnessFacts = readonly (readonly [label: string, text: string])[];

/** What things are called here. */
const NAMES: Readonly<Record<string, string>> = {
  rd: registerName("rd"),
  rs1: registerName("rs1"),
  rs2: registerName("rs2"),
  pc: "the next pc",
  mode: "the mode",
  ie: "the interrupt enable",
  base: "the base of R",
  bound: "the bound of R",
  size: "memory",
  timer: "the timer",
  ticks: "the time",
  ticksHigh: "the high word of the time",
  input: "the input",
  trap: "the trap",
  "privileged trap": "the trap",
  memory: "a byte in memory",
  processor: "the processor",
  device: "the devices",
  word0: "the word in memory",
  word1: "the next word",
  word2: "the second next word",
  word3: "the third next word",
};

/** A witness and its replay, in words. */
export function witnessFacts(
  isa: InstructionSet,
  witness: Witness,
  replay: Replay,
): WitnessFacts {
  const { word, one, other } = witness;
  const text = disassemble(isa, word, one.pc);
  const two = other !== undefined && isAboutTwo(witness);
  return [
    ["instruction", `${text} (word ${hex(word, 8)}, at pc ${hex(one.pc)})`],
    [two ? "first" : "before", stateText(witness)],
    ...two ? [["second", `the same, but ${changes(one, other)}`]] as const : [],
    ["after", outcomeText(witness, replay, two)],
  ];
}

/** A question about control looks at one state, even where there are two. */
function isAboutTwo({ question }: Witness): boolean {
  return !question.startsWith("control");
}

function registerName(role: RegisterRole): string {
  return REGISTER_NAMES[WITNESS_REGISTERS[role]];
}

/** What of the first state has to do with it. */
function stateText({ row, question, part, one, other }: Witness): string {
  const reads = FORMATS[row.format].operands.map(({ role }) => role);
  const matters = (name: Input): boolean =>
    reads.includes(name as RegisterRole) && name !== "rd" && name !== "imm" ||
    name === part && CONTROLS.some((control) => control === part) ||
    QUESTIONS[question].varied.includes(name) && one[name] !== other?.[name] ||
    /^word/.test(name) && one[name] !== 0;
  const facts = INPUT_NAMES.filter((name) => name !== "mode" && matters(name))
    .map((name) => `${NAMES[name]} ${value(name, one[name])}`);
  return [`${value("mode", one.mode)} mode`, ...facts].join(", ");
}

/** What is other in the second state. */
function changes(one: Before<number>, other: Before<number>): string {
  return INPUT_NAMES.filter((name) => one[name] !== other[name])
    .map((name) =>
      name === "mode"
        ? `in ${value("mode", other.mode)} mode`
        : `${NAMES[name]} ${value(name, other[name])}`
    ).join(", ");
}

function outcomeText(
  { part, question }: Witness,
  { differences, confirmed }: Replay,
  two: boolean,
): string {
  if (!confirmed) return "the machine shows no difference: see deno task prove";
  const { name, one, other } = differences.find(({ name }) => name === part) ??
    differences[0];
  const [before, after] = [value(name, one), value(name, other)];
  const silent = question === "control where user mode does not trap"
    ? "; in user mode there is no trap"
    : "";
  if (two) {
    return `${NAMES[name]} is ${before} after the first, and ${after} after ` +
      "the second";
  }
  return name === "device"
    ? `${after}; before, ${before}${silent}`
    : `${NAMES[name]} is ${after}, and was ${before}${silent}`;
}

/** A value as it is read best. */
function value(name: string, given: Difference["one"]): string {
  if (typeof given === "string") return given;
  if (name === "mode") return given === SUPERVISOR ? "supervisor" : "user";
  return Math.abs(given) < 10 ? String(given) : hex(given);
}
