/**
 * Witnesses as tables.
 *
 * @module
 */
import {
  type Before,
  disassemble,
  FORMATS,
  type Input,
  INPUT_NAMES,
  type InstructionSet,
  REGISTER_NAMES,
  type RegisterRole,
  type Row as Instruction,
  WITNESS_REGISTERS,
} from "../../isa/mod.ts";
import { hex, type Table, term, type Value } from "../runner/panel.ts";
import { modeName } from "../runner/shows.ts";
import type { Term } from "../runner/terms_en.ts";
import { onOrOff } from "./panels.ts";
import type { Replayed } from "./witnesses.ts";

/** The two states of a witness; what they differ in is marked. */
export function twoStates({ isa, witness }: Replayed): Table {
  const { word, row, one, other = one } = witness;
  const names = INPUT_NAMES.filter((name) =>
    name === "mode" || isSource(row, name) || one[name] !== other[name]
  );
  return {
    kind: "table",
    title: instruction(isa, word),
    head: ["", term("one state"), term("other state")],
    rows: names.map((name) => ({
      cells: [nameOf(name), shown(name, one[name]), shown(name, other[name])],
      changed: one[name] !== other[name],
    })),
  };
}

/** What came out different on the machine. */
export function cameOut({ replay: { differences } }: Replayed): Table {
  return {
    kind: "table",
    title: term("came out"),
    head: ["", term("one state"), term("other state")],
    rows: differences.map(({ name, one, other }) => ({
      cells: [nameOf(name), shown(name, one), shown(name, other)],
    })),
  };
}

/** A witness of one state: what it was before, and what the machine changed. */
export function oneState({ isa, witness, replay }: Replayed): Table {
  const { word, row, one } = witness;
  const changes = new Map(
    replay.differences.map(({ name, other }) => [name, other]),
  );
  const names = INPUT_NAMES.filter((name) =>
    name === "mode" || isSource(row, name) || changes.has(name)
  );
  return {
    kind: "table",
    title: instruction(isa, word),
    head: ["", term("before"), term("after")],
    rows: names.map((name) => ({
      cells: [
        nameOf(name),
        shown(name, one[name]),
        shown(name, changes.get(name) ?? one[name]),
      ],
      changed: changes.has(name),
    })),
  };
}

function instruction(isa: InstructionSet, word: number): string {
  return `${disassemble(isa, word)}  (${hex(word, 8)})`;
}

function isSource({ format }: Instruction, name: Input): boolean {
  return name !== "rd" && name !== "imm" &&
    FORMATS[format].operands.some(({ role }) => role === name);
}

/** What the words call the parts of a state that witnesses here are about. */
const NAMES: Partial<Record<Input, Term>> = {
  mode: "mode",
  ie: "interrupts",
  base: "base",
  ticks: "tick",
};

/** A part of a state, or of what came out of it. */
function nameOf(name: string): Value {
  const register = WITNESS_REGISTERS[name as RegisterRole];
  if (register !== undefined) return REGISTER_NAMES[register];
  const known = NAMES[name as keyof Before<number>];
  return known === undefined ? name : term(known);
}

function shown(name: string, value: number | string): Value {
  if (typeof value === "string" || name === "ticks") return value;
  if (name === "mode") return modeName(value);
  return name === "ie" ? onOrOff(value) : hex(value);
}
