/**
 * The questions that decide what an instruction is, after Popek and Goldberg
 * (CACM 17(7), 1974, section 3): is there a state, or are there two that differ
 * in one respect only, for which something comes out that must not?
 *
 * A question is written over values of any arithmetic, so one text of it can be
 * enumerated on a machine of 4-bit words, proved on one of 32 bits, and tried
 * on the real one. Its parts are asked one by one: the first that can be is the
 * answer's name.
 *
 * @module
 */
import { type Before, CONTROLS, type Input, type Outcome } from "./attempt.ts";
import type { Arithmetic } from "../effects.ts";
import { CAUSES } from "../trap.ts";

/** A state, and what an attempt makes of it. */
export interface Run<V> {
  /** The state before. */
  readonly before: Before<V>;
  /** What the attempt does. */
  readonly after: Outcome<V>;
}

/** One way in which the answer could be yes. */
export interface Part<V> {
  /** What came out. */
  readonly name: string;
  /** 1 for the states in which it did. */
  readonly holds: V;
}

/** A mode: 1 is supervisor. */
export type Mode = 0 | 1;

/** A question about one row. */
export interface Question {
  /** Its name: a key for caches and tables. */
  readonly name: QuestionName;
  /** The mode of the first state. */
  readonly mode: Mode;
  /** What the second state may differ in; none if there is no second. */
  readonly varied: readonly Input[];
  /** The parts, of one run or of two. */
  parts<V>(m: Arithmetic<V>, one: Run<V>, other: Run<V>): Part<V>[];
}

/** The inputs that a monitor keeps from its guests, beside R and M. */
export const HIDDEN: readonly Input[] = [
  "ie",
  "timer",
  "ticks",
  "ticksHigh",
  "input",
];

/** The name of a question. */
export type QuestionName =
  | "control in user mode"
  | "control in supervisor mode"
  | "control where user mode does not trap"
  | "mode"
  | "location in user mode"
  | "location in supervisor mode"
  | "bound in user mode"
  | "bound in supervisor mode"
  | "resource in user mode"
  | "resource in supervisor mode"
  | "runs in user mode"
  | "runs in supervisor mode"
  | "passes in user mode"
  | "traps in supervisor mode";

const [USER, SUPERVISOR]: readonly Mode[] = [0, 1];

/** The questions, by name. */
export const QUESTIONS: Readonly<Record<QuestionName, Question>> = Object
  .fromEntries(
    ([
      alone("control in user mode", USER, controlChanges),
      alone("control in supervisor mode", SUPERVISOR, controlChanges),
      {
        name: "control where user mode does not trap",
        mode: SUPERVISOR,
        varied: ["mode"],
        parts: (m, supervisor, user) =>
          unlessPrivileged(m, user, controlChanges(m, supervisor)),
      },
      {
        name: "mode",
        mode: USER,
        varied: ["mode"],
        parts: (m, user, supervisor) =>
          unlessPrivileged(m, user, visible(m, user, supervisor)),
      },
      paired("location in user mode", USER, ["base", "size"]),
      paired("location in supervisor mode", SUPERVISOR, ["base", "size"]),
      paired("bound in user mode", USER, ["bound"]),
      paired("bound in supervisor mode", SUPERVISOR, ["bound"]),
      paired("resource in user mode", USER, HIDDEN),
      paired("resource in supervisor mode", SUPERVISOR, HIDDEN),
      alone("runs in user mode", USER, untrapped),
      alone("runs in supervisor mode", SUPERVISOR, untrapped),
      alone("passes in user mode", USER, (m, run) => [
        { name: "privileged trap", holds: not(m, isPrivileged(m, run)) },
      ]),
      alone("traps in supervisor mode", SUPERVISOR, (m, { after }) => [
        { name: "trap", holds: differ(m, after.trap, m.literal(0)) },
      ]),
    ] satisfies Question[]).map((question) => [question.name, question]),
  ) as Record<QuestionName, Question>;

/** A question about single states. */
function alone(
  name: QuestionName,
  mode: Mode,
  parts: <V>(m: Arithmetic<V>, run: Run<V>) => Part<V>[],
): Question {
  return { name, mode, varied: [], parts };
}

/** A question about two states in the same mode: is what one sees the same? */
function paired(
  name: QuestionName,
  mode: Mode,
  varied: readonly Input[],
): Question {
  return { name, mode, varied, parts: visible };
}

function not<V>(m: Arithmetic<V>, value: V): V {
  return m.eq(value, m.literal(0));
}

function differ<V>(m: Arithmetic<V>, a: V, b: V): V {
  return not(m, m.eq(a, b));
}

function all<V>(m: Arithmetic<V>, ...conditions: V[]): V {
  return conditions.reduce((both, next) => m.and(both, next));
}

function isPrivileged<V>(m: Arithmetic<V>, { after }: Run<V>): V {
  return m.eq(after.trap, m.literal(CAUSES.privileged.code));
}

/** A privileged trap is the monitor's: it emulates, so nothing is amiss. */
function unlessPrivileged<V>(
  m: Arithmetic<V>,
  user: Run<V>,
  parts: Part<V>[],
): Part<V>[] {
  const passes = not(m, isPrivileged(m, user));
  return parts.map(({ name, holds }) => ({
    name,
    holds: m.and(passes, holds),
  }));
}

function untrapped<V>(m: Arithmetic<V>, { after }: Run<V>): Part<V>[] {
  return [{ name: "nothing", holds: not(m, after.trap) }];
}

/** What belongs to whoever is in control, and is other than before. */
function controlChanges<V>(
  m: Arithmetic<V>,
  { before, after }: Run<V>,
): Part<V>[] {
  const { completed, control, device, processor } = after;
  return [
    ...CONTROLS.map((name) => ({
      name,
      holds: m.and(completed, differ(m, control[name], before[name])),
    })),
    { name: "device", holds: m.and(completed, device) },
    { name: "processor", holds: m.and(completed, processor) },
  ];
}

/**
 * What a program could see of the difference between two states. A memory trap
 * is no difference by itself, because the windows may differ; what is asked of
 * memory must be the same all the same.
 */
function visible<V>(
  m: Arithmetic<V>,
  { after: one }: Run<V>,
  { after: other }: Run<V>,
): Part<V>[] {
  const both = all(m, not(m, one.trap), not(m, other.trap));
  const completed = m.and(one.completed, other.completed);
  const part = (name: string, when: V, a?: V, b?: V): Part<V>[] =>
    a === undefined || b === undefined
      ? []
      : [{ name, holds: m.and(when, differ(m, a, b)) }];
  return [
    ...part("trap", m.literal(1), one.trap, other.trap),
    ...part("address", both, one.access?.address, other.access?.address),
    ...part("memory", completed, one.stored, other.stored),
    ...[...one.registers].flatMap(([role, value]) =>
      part(role, completed, value, other.registers.get(role))
    ),
    ...part("pc", completed, one.pc, other.pc),
  ];
}
