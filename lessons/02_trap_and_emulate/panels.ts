/**
 * Panels that only this lesson shows.
 *
 * @module
 */
import {
  footprint,
  type InstructionSet,
  type Trap,
  type Window,
} from "../../isa/mod.ts";
import { hex, type Table, term, type Value } from "../runner/panel.ts";
import { comparison, counts, modeName } from "../runner/shows.ts";
import type { JournalEntry, Journey, Step } from "../runner/stage.ts";
import type { Term } from "../runner/terms_en.ts";

/** What the dispatcher looked at, and what it said. */
export function decision({ step, exit, action }: Journey): Table {
  return counts([
    [term("cause"), exit.cause],
    [term("virtual mode"), modeName(step.before.mode)],
    ["dispatch()", action],
  ], term("dispatcher"));
}

/** Exits, one to a row; alike ones that follow one another share a row. */
export function journalOf(
  entries: readonly JournalEntry[],
  most: number,
): Table {
  const rows: { entry: JournalEntry; times: number }[] = [];
  for (const entry of entries) {
    const last = rows.at(-1);
    if (last?.entry.text === entry.text) last.times++;
    else rows.push({ entry, times: 1 });
  }
  return {
    kind: "table",
    title: term("exits in order"),
    head: [
      term("tick"),
      term("virtual mode"),
      term("instruction"),
      "",
      term("cause"),
      "dispatch()",
    ],
    rows: rows.slice(0, most).map(({ entry, times }) => ({
      cells: [
        entry.tick,
        modeName(entry.mode),
        entry.text,
        times === 1 ? "" : `${times}x`,
        entry.cause,
        entry.action,
      ],
    })),
  };
}

/** A step that ended in a trap of the guest. */
export type Trapped = Step & { readonly trap: Trap };

/** The same trap bare and under the monitor, with one more fact of it. */
export function sameTrap(
  bare: Trapped,
  virtual: Trapped,
  [name, fact]: readonly [Value, (step: Trapped) => Value],
): Table {
  const facts = (step: Trapped) => [step.tick, step.trap.cause, fact(step)];
  return comparison([term("tick"), term("cause"), name], [
    [term("bare"), ...facts(bare)],
    [term("virtual"), ...facts(virtual)],
  ]);
}

/** Windows under one another. */
export function windows(
  rows: readonly (readonly [name: Term, window: Window<number>])[],
): Table {
  return {
    kind: "table",
    title: term("allocator"),
    head: ["", term("base"), term("bound")],
    rows: rows.map(([name, { base, bound }], n) => ({
      cells: [term(name), hex(base), hex(bound)],
      mark: n === rows.length - 1,
    })),
  };
}

/**
 * The condition of Theorem 1, looked up in the table. What a row touches
 * beyond registers, pc and memory makes it sensitive.
 */
export function sensitivity({ rows }: InstructionSet): Table {
  const sensitive = rows.filter((row) => !footprint(row).confined);
  const holes = sensitive.filter(({ privileged }) => !privileged);
  return counts([
    [term("rows"), rows.length],
    [term("privileged"), rows.filter(({ privileged }) => privileged).length],
    [term("sensitive"), sensitive.length],
    [
      term("holes"),
      holes.map(({ mnemonic }) => mnemonic).join() || term("none"),
    ],
  ], term("isa"));
}

/** A window R, as the words write it. */
export function r(
  { base, bound }: { readonly base: number; readonly bound: number },
): string {
  return `(${hex(base)}, ${hex(bound)})`;
}
