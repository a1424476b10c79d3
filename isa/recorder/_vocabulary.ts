/**
 * The vocabulary of rows as a table: what each method of {@linkcode Effects}
 * takes, what it gives, and when in a row it may come.
 *
 * Whoever takes calls apart, or puts them together again, reads them here and
 * needs to know no method by name.
 *
 * @module
 */
import type { Effects } from "../effects.ts";
import { CAUSE_NAMES, CAUSES } from "../trap.ts";

/** A method of the vocabulary. */
export type MethodName = Exclude<keyof Effects<unknown, unknown>, "width">;

/**
 * When a step may come. Rows read first, then take at most one step that can
 * trap, then change; what only computes may come at any time.
 */
export type Stage = "compute" | "read" | "fallible" | "change";

/** What a method takes and gives. */
export interface Signature {
  /** When it may come. */
  readonly stage: Stage;
  /** Its arguments, in order. */
  readonly takes: readonly ArgumentKind[];
  /** Its result: `values` are as many as its `words` say. */
  readonly gives: "nothing" | "value" | "values";
}

/** The kind of an argument. */
export type ArgumentKind = "value" | "register" | ConstantKind;

/** The kind of an argument that is the same whenever the row is read. */
export type ConstantKind =
  | "number"
  | "flag"
  | "signs"
  | "size"
  | "words"
  | "cause";

/** The most words in a block. */
export const MOST_WORDS = 16;

/** What can stand for a constant of each kind, and in words for a message. */
export const CONSTANTS: Readonly<
  Record<ConstantKind, { need: string; fits(given: unknown): boolean }>
> = {
  number: {
    need: "a whole number from -2147483648 to 4294967295",
    fits: (given) => isWhole(given, -(2 ** 31), 2 ** 32 - 1),
  },
  flag: {
    need: "true or false",
    fits: (given) => typeof given === "boolean",
  },
  signs: {
    need: '"ss", "su" or "uu"',
    fits: (given) => given === "ss" || given === "su" || given === "uu",
  },
  size: {
    need: "1, 2 or 4 bytes",
    fits: (given) => given === 1 || given === 2 || given === 4,
  },
  words: {
    need: `1 to ${MOST_WORDS} words`,
    fits: (given) => isWhole(given, 1, MOST_WORDS),
  },
  cause: {
    need: `one of ${CAUSE_NAMES.join(", ")}`,
    fits: (given) => typeof given === "string" && Object.hasOwn(CAUSES, given),
  },
};

function isWhole(given: unknown, least: number, most: number): boolean {
  return Number.isInteger(given) && Number(given) >= least &&
    Number(given) <= most;
}

/** A method that makes a value of others. */
function compute(...takes: ArgumentKind[]): Signature {
  return { stage: "compute", takes, gives: "value" };
}

function read(...takes: ArgumentKind[]): Signature {
  return { stage: "read", takes, gives: "value" };
}

function change(...takes: ArgumentKind[]): Signature {
  return { stage: "change", takes, gives: "nothing" };
}

/** A method that can trap, or that cannot be taken back. */
function fallible(
  gives: Signature["gives"],
  ...takes: ArgumentKind[]
): Signature {
  return { stage: "fallible", takes, gives };
}

/** Every method. */
export const METHODS: Readonly<Record<MethodName, Signature>> = {
  literal: compute("number"),
  add: compute("value", "value"),
  sub: compute("value", "value"),
  mul: compute("value", "value"),
  mulHigh: compute("value", "value", "signs"),
  div: compute("value", "value", "flag"),
  and: compute("value", "value"),
  or: compute("value", "value"),
  xor: compute("value", "value"),
  shl: compute("value", "value"),
  shr: compute("value", "value"),
  sar: compute("value", "value"),
  eq: compute("value", "value"),
  lt: compute("value", "value"),
  ltu: compute("value", "value"),
  select: compute("value", "value", "value"),

  get: read("register"),
  pc: read(),
  mode: read(),
  ie: read(),
  base: read(),
  bound: read(),
  timer: read(),
  ticks: read("flag"),

  load: fallible("value", "value", "size", "flag"),
  store: fallible("nothing", "value", "value", "size"),
  loadBlock: fallible("values", "value", "words"),
  trap: fallible("nothing", "cause"),
  trapIf: fallible("nothing", "value", "cause"),
  // It never traps. But to read a port can change it, so nothing that could
  // still trap may come after it.
  portIn: fallible("value", "value"),

  set: change("register", "value"),
  jump: change("value"),
  jumpIf: change("value", "value"),
  setMode: change("value"),
  setIe: change("value"),
  setR: change("value", "value"),
  setTimer: change("value"),
  portOut: change("value", "value"),
  idle: change(),
  halt: change(),
};

/** The methods' names. */
export const METHOD_NAMES: readonly MethodName[] = Object.keys(
  METHODS,
) as MethodName[];

/** Whether it is the name of a method. */
export function isMethod(given: unknown): given is MethodName {
  return typeof given === "string" && Object.hasOwn(METHODS, given);
}
