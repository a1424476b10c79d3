/**
 * Witnesses: two states of the real machine, and one instruction, that show
 * why an instruction is what it is.
 *
 * A method answers about states that nobody may ever have seen: of a machine
 * of 4-bit words, or of a memory of four gigabytes. A witness is a state that
 * a machine of 32-bit words can be put into, so that it can be replayed.
 *
 * @module
 */
import { NumberArithmetic, WORDS } from "../arithmetic.ts";
import {
  attempt,
  type Before,
  type Input,
  INPUT_NAMES,
  type RegisterRole,
  ZEROS,
} from "./attempt.ts";
import type { States } from "./classify.ts";
import type { Arithmetic } from "../effects.ts";
import { encode } from "../encode.ts";
import type { Row } from "../instructions.ts";
import { FORMATS, type OperandKind } from "../operands.ts";
import { PORT } from "../platform.ts";
import type { Question, QuestionName, Run } from "./questions.ts";
import { fits, limitOf } from "../window.ts";

/** The register that a witness uses in each role: `a0`, `a1` and `a2`. */
export const WITNESS_REGISTERS: Readonly<Record<RegisterRole, number>> = {
  rd: 10,
  rs1: 11,
  rs2: 12,
};

/** Why an instruction is what it is. */
export interface Witness {
  /** The instruction. */
  readonly row: Row;
  /** Its word, an int32. */
  readonly word: number;
  /** Which question it answers. */
  readonly question: QuestionName;
  /** Which part of the question. */
  readonly part: string;
  /** The state before. */
  readonly one: Before<number>;
  /** The other state before, if the question is about two. */
  readonly other?: Before<number>;
}

/** A witness of these states. */
export function witnessOf(
  row: Row,
  question: Question,
  { part, states }: Found,
): Witness {
  const imm = FORMATS[row.format].operands.some(({ role }) => role === "imm")
    ? states.one.imm
    : 0;
  return {
    row,
    word: encode(row, { ...WITNESS_REGISTERS, imm }),
    question: question.name,
    part,
    one: states.one,
    ...question.varied.length > 0 ? { other: states.other } : {},
  };
}

/**
 * The least and the most memory, in bytes, of a machine for a witness; and the
 * most that its windows hold, if it has more than that.
 */
const [LEAST, MOST, MOST_WINDOW] = [4096, 2 ** 30, 1 << 16];

/** 1 for a state that any machine of 32-bit words could ever be in. */
export function isState<V>(
  m: Arithmetic<V>,
  row: Row,
  before: Before<V>,
): V {
  return every(m, [
    ...[before.mode, before.ie].map((bit) => below(m, bit, 2)),
    ...[before.base, before.bound, before.size].map((n) => multiple(m, n, 4)),
    isOperand(m, row, before.imm),
  ]);
}

/**
 * 1 for a run that can be replayed: there is such a machine, and what is to be
 * filled and compared of it is not much; the instruction is fetched, and it neither overwrites nor reads itself. Where it uses a device,
 * that is the console, and what comes is a byte.
 */
export function isReplayable<V>(
  m: Arithmetic<V>,
  row: Row,
  { before, after }: Run<V>,
): V {
  const { base, bound, size, pc, ticks, ticksHigh, input } = before;
  const fetch = { address: pc, bytes: 4, alignment: 4 };
  const { access, port } = after;
  return every(m, [
    isState(m, row, before),
    not(m, below(m, size, LEAST)),
    below(m, size, MOST + 1),
    m.or(below(m, size, MOST_WINDOW + 1), below(m, bound, MOST_WINDOW + 1)),
    fits(m, fetch, limitOf(m, { base, bound }, size)),
    not(m, m.eq(ticks, m.literal(0))),
    below(m, ticksHigh, 1 << 20),
    below(m, input, 256),
    ...access === undefined ? [] : [
      // From the last byte before it that still reaches pc, to its own last.
      not(
        m,
        below(
          m,
          m.add(m.sub(access.address, pc), m.literal(access.bytes - 1)),
          access.bytes + 3,
        ),
      ),
    ],
    ...port === undefined ? [] : [m.eq(port, m.literal(PORT.CONSOLE_DATA))],
  ]);
}

function every<V>(m: Arithmetic<V>, conditions: readonly V[]): V {
  return conditions.reduce((both, next) => m.and(both, next));
}

function not<V>(m: Arithmetic<V>, condition: V): V {
  return m.eq(condition, m.literal(0));
}

function below<V>(m: Arithmetic<V>, value: V, limit: number): V {
  return m.ltu(value, m.literal(limit));
}

function multiple<V>(m: Arithmetic<V>, value: V, of: number): V {
  return not(m, m.and(value, m.literal(of - 1)));
}

/** 1 for a constant that the row's format can hold. */
function isOperand<V>(m: Arithmetic<V>, row: Row, imm: V): V {
  const kind = FORMATS[row.format].operands
    .find(({ role }) => role === "imm")?.kind;
  return kind === undefined ? m.literal(1) : isOf(m, kind, imm);
}

function isOf<V>(
  m: Arithmetic<V>,
  { bits, signed, scale }: OperandKind,
  imm: V,
): V {
  const unused = m.literal(m.width - bits - scale);
  const cut = m.shl(imm, unused);
  const back = signed ? m.sar(cut, unused) : m.shr(cut, unused);
  return m.and(m.eq(back, imm), multiple(m, imm, 2 ** scale));
}

/** How many states are tried, before it is given up. */
const TRIES = 5_000;

/** The seed of the choices: the same row has the same witness everywhere. */
const SEED = 0x1974;

/** Words near which things change. */
const CORNERS: readonly number[] = [
  ...[0, 1, 2, 3, 4, 5, 7, 8, 16, 31, 64, 255, 0x80, 0x100, 0x400, 0xffc],
  ...[0x1000, 0x7fff, 0x8000, 0x12345678, 0x7fffffff, -0x80000000],
  ...[-1, -2, -4, -8, -16, -0x1000],
];

const BYTES: readonly number[] = [0x41, 0x42, 0, 1, 4, 8, 0x7f, 0x80, 0xff];

/** Where a word's corners are, if they are others. */
const OWN_CORNERS: Partial<Record<Input, readonly number[]>> = {
  mode: [0, 1],
  ie: [0, 1],
  pc: [0x40, 0x44, 0x80, 0x7c, 0xc0],
  base: [0, 0x400, 0x800, 0x1000, 0xc00, 4, 8],
  bound: [0x400, 0x800, 0x1000, 0x2000, 0x404],
  size: [0x1000, 0x2000, 0x4000, 0x1004],
  ticks: [1, 2, 3, 100, 1000, 0x1000],
  ticksHigh: [0, 1, 2],
  input: BYTES,
};

/** States for which a part of a question holds. */
export interface Found {
  /** The part. */
  readonly part: string;
  /** The states. */
  readonly states: States;
}

/**
 * States that can be replayed, and for which a part of a question holds: if
 * there are such, the part that `hint` names. They are looked for among words
 * near which things change, those in the row among them, and those that `hint`
 * has. `undefined` if none is found, which does not mean that there is none.
 */
export function findStates(
  row: Row,
  question: Question,
  hint: Partial<Found> = {},
): Found | undefined {
  const constants = [...constantsOf(row)];
  const choose = chooser(SEED);
  const pick = (name: Input, hinted?: number): number => {
    const own = OWN_CORNERS[name] ?? [...CORNERS, ...constants];
    return hinted !== undefined && choose(4) === 0
      ? hinted
      : own[choose(own.length)];
  };
  let found: Found | undefined;
  for (let tries = 0; tries < TRIES; tries++) {
    const one = {} as Record<Input, number>;
    for (const name of INPUT_NAMES) {
      one[name] = pick(name, hint.states?.one[name]);
    }
    one.mode = question.mode;
    const other = { ...one };
    for (const name of question.varied) {
      other[name] = name === "mode"
        ? 1 - question.mode
        : pick(name, hint.states?.other[name]);
    }
    const part = partThatHolds(row, question, { one, other });
    if (part === undefined) continue;
    found ??= { part, states: { one, other } };
    if (part !== (hint.part ?? part)) continue;
    found = { part, states: { one, other } };
    break;
  }
  return found && simplify(row, question, found);
}

/** What a word is in a state that is like any other. */
const SIMPLE: Before<number> = {
  ...ZEROS,
  pc: 0x40,
  bound: 0x1000,
  size: 0x1000,
  ticks: 1,
  input: 0x41,
};

/** The same states, but for what need not be as it is. */
export function simplify(row: Row, question: Question, found: Found): Found {
  let { one, other } = found.states;
  const attempt = (changed: States): void => {
    if (partThatHolds(row, question, changed) !== found.part) return;
    ({ one, other } = changed);
  };
  for (const name of INPUT_NAMES.filter((name) => name !== "mode")) {
    const simple = { [name]: SIMPLE[name] };
    if (question.varied.includes(name)) {
      attempt({ one, other: { ...other, [name]: one[name] } });
      if (one[name] !== other[name]) {
        attempt({ one: { ...one, ...simple }, other });
        continue;
      }
    }
    attempt({ one: { ...one, ...simple }, other: { ...other, ...simple } });
  }
  return { part: found.part, states: { one, other } };
}

/** Which part of a question holds for states that can be replayed, if any. */
export function partThatHolds(
  row: Row,
  question: Question,
  { one, other }: States,
): string | undefined {
  const runs = [one, other].map((before) => ({
    before,
    after: attempt(WORDS, row, before),
  }));
  const asked = question.varied.length > 0 ? runs : runs.slice(0, 1);
  if (!asked.every((run) => isReplayable(WORDS, row, run) !== 0)) return;
  return question.parts(WORDS, runs[0], runs[1])
    .find(({ holds }) => holds !== 0)?.name;
}

/** The numbers that are written in a row, and their neighbours. */
function constantsOf(row: Row): Set<number> {
  const found = new Set<number>();
  const listener = new class extends NumberArithmetic {
    override literal(n: number): number {
      const word = super.literal(n);
      for (const near of [-1, 0, 1]) found.add(super.literal(word + near));
      return word;
    }
  }(32);
  attempt(listener, row, ZEROS);
  return found;
}

/** Whole numbers below a limit, one after the other, the same every time. */
function chooser(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = Math.imul(state, 0x915f77f5) + 1 | 0; // A step of an LCG.
    return (state >>> 8) % limit;
  };
}
