/**
 * What names mean: sections, places in them, and what stands for a value. The
 * names of the platform are here too, which need no definition.
 *
 * @module
 */
import type { Value } from "./_evaluator.ts";
import type { Expression } from "./_expression.ts";
import type { Complaint, Span } from "./_report.ts";
import { BLOCK_SIZE, PORTS, TRAP_AREA } from "../platform.ts";
import { CAUSE_NAMES, CAUSES } from "../trap.ts";

/** A section, and where it stands. Places move until the layout is settled. */
export interface Section {
  readonly name: string;
  /** The `.virtual` address, and where it was given. */
  virtual?: { address: number; at: Span };
  /** Whether it holds zeros only, which no file need hold. */
  zeros: boolean;
  /** Whether there are instructions in it. */
  code: boolean;
  /** Where labels count from. */
  address: number;
  /** Where the bytes load. */
  physical: number;
  /** Its bytes; a multiple of 4 once the layout is settled. */
  size: number;
  /** What its addresses are a multiple of: a power of two, 4 at least. */
  align: number;
}

/** A name's meaning: a place, or an expression that was read at a place. */
export interface Definition {
  readonly name: string;
  readonly at: Span;
  readonly section: Section;
  /** Bytes from the beginning of the section. */
  offset: number;
  /** What it stands for, if it is no label. */
  readonly expression?: Expression;
  /** Whether `.set` may give it another meaning. */
  readonly fixed: boolean;
  /** What is meant instead of it: a weak name gives way to a global one. */
  stronger?: Definition;
  /** Whether its definition was wrong: whoever uses it says nothing. */
  readonly broken?: boolean;
  /** Whether its value is being worked out. */
  busy?: boolean;
  /** What came of it, so that it is worked out once a round. */
  known?:
    & { readonly round: number }
    & ({ readonly value: Value } | { readonly complaint: Complaint });
}

/** A common name: room among the zeros, the same for all files. */
export interface Common {
  readonly name: string;
  readonly at: Span;
  /** Bytes. */
  readonly size: number;
  /** What its address is a multiple of: a power of two. */
  readonly alignment: number;
}

/** The names that need no definition, unless the source has its own. */
export const PREDEFINED: ReadonlyMap<string, number> = new Map([
  ...TRAP_AREA.map(({ name, value }): [string, number] => [name, value]),
  ...CAUSE_NAMES.map((cause): [string, number] => [
    `CAUSE_${cause.toUpperCase()}`,
    CAUSES[cause].code,
  ]),
  ...PORTS.map(({ name, value }): [string, number] => [name, value]),
  ["BLOCK_SIZE", BLOCK_SIZE],
]);

/** The meaning of a name that stands for a number. */
export function constant(
  name: string,
  value: number,
  at: Span,
  section: Section,
): Definition {
  const { line, start, end } = at;
  const expression: Expression = { kind: "number", value, line, start, end };
  return { name, at, section, offset: 0, expression, fixed: true };
}

/** A name of the platform, or of where a section loads. */
export function platformName(
  name: string,
  at: Span,
  sections: ReadonlyMap<string, Section>,
): Definition | undefined {
  const { line, start, end } = at;
  const [text] = sections.values();
  const value = PREDEFINED.get(name);
  if (value !== undefined) {
    return constant(name, value, at, text);
  }
  const [, edge, plain] = /^__load_(start|stop)_(\w+)$/.exec(name) ?? [];
  const section = sections.get(plain) ?? sections.get(`.${plain}`);
  if (section === undefined) return undefined;
  const expression: Expression = {
    kind: "load",
    section,
    stop: edge === "stop",
    line,
    start,
    end,
  };
  return { name, at, section, offset: 0, expression, fixed: true };
}
