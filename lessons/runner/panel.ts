/**
 * What a scene shows beside its text, as data: a drawing of who runs what,
 * tables of what the live machine holds, and what a program has answered. How it
 * looks, in which language, and whether it is drawn at all, is for others to
 * decide.
 *
 * @module
 */
import type { Term } from "./terms_en.ts";

/** Something to be shown: a value as it is, or a term of the vocabulary. */
export type Value = string | number | { readonly term: Term };

/** The layers of a computer, the uppermost first. */
export type Layer =
  | "process"
  | "kernel"
  | "monitor"
  | "monitor2"
  | "monitor3"
  | "host"
  | "machine";

/** A drawing of who runs what: layers, each with a note in it. */
export interface Layers {
  readonly kind: "layers";
  readonly title?: Value;
  /** From the uppermost to the lowest. */
  readonly layers: readonly {
    readonly layer: Layer;
    /** What it is doing or has. */
    readonly note?: Value;
  }[];
  /** Who has the processor. */
  readonly running?: Layer;
}

/** One row of a table. */
export interface Row {
  /** The first is what the row is about. */
  readonly cells: readonly Value[];
  /** Whether this is where things happen: the next instruction, say. */
  readonly mark?: boolean;
  /** Whether it differs from before. */
  readonly changed?: boolean;
}

/** A table of facts about the live machine. */
export interface Table {
  readonly kind: "table";
  readonly title: Value;
  /** What the columns hold; the first may be empty. */
  readonly head?: readonly Value[];
  readonly rows: readonly Row[];
}

/** One thing that was said to a program, and what it answered. */
export interface Exchange {
  /** What it had written before. */
  readonly prompt: string;
  readonly line: string;
  readonly answer: readonly string[];
}

/** What was typed at a prompt, and answered: as it was on the screen. */
export interface Dialogue {
  readonly kind: "dialogue";
  readonly exchanges: readonly Exchange[];
}

/** Something to be shown beside a text. */
export type Panel = Layers | Table | Dialogue;

/** A term of the vocabulary, as a value. */
export function term(name: Term): Value {
  return { term: name };
}

/** An address or a word, as the lessons write it. */
export function hex(n: number, digits = 4): string {
  return `0x${(n >>> 0).toString(16).padStart(digits, "0")}`;
}
