/**
 * Deciding a question by trying every state of a machine that is small enough:
 * words of 4 bits, bytes of 1 bit, 16 addresses.
 *
 * Even that machine has too many states to be tried one by one. But a part of a
 * question looks at few words of the state, and every value of the others gives
 * the same answer. So the part is first read with sets of names instead of
 * values, which says what it depends on, and then asked for all values of just
 * those. That is every state, and every pair of states.
 *
 * An access is taken to be allowed: what the window allows is a question of its
 * own, and has nothing to do with rows.
 *
 * @module
 */
import { NumberArithmetic } from "../arithmetic.ts";
import { attempt, type Before, type Input, INPUT_NAMES } from "./attempt.ts";
import type { Answer, Method, States } from "./classify.ts";
import { DEPENDENCE } from "./dependence.ts";
import type { Arithmetic } from "../effects.ts";
import type { Row } from "../instructions.ts";
import type { Part, Question } from "./questions.ts";
import type { Translation } from "../window.ts";

/** Bits in a word of the small machine. */
const WIDTH = 4;

/** No part is asked more often. */
const MOST = 2 ** 22;

const SMALL = new NumberArithmetic(WIDTH);

const ANY: readonly number[] = Array.from({ length: 2 ** WIDTH }, (_, n) => n)
  .map((n) => SMALL.literal(n));
const BITS: readonly number[] = [0, 1];
const WHOLE_WORDS = ANY.filter((n) => n % 4 === 0);

/** The values that a word of the state can have, where not every value. */
const VALUES: Partial<Record<Input, readonly number[]>> = {
  mode: BITS,
  ie: BITS,
  pc: WHOLE_WORDS,
  base: WHOLE_WORDS,
  bound: WHOLE_WORDS,
  size: WHOLE_WORDS.filter((n) => n !== 0),
};

function allowEverything<V>(m: Arithmetic<V>): Translation<V> {
  return { allowed: m.literal(1), physical: m.literal(0) };
}

/** Asks every state of a machine of 4-bit words. */
export const EXHAUSTIVE: Method = {
  name: "exhaustive",
  ask(row: Row, question: Question): Answer {
    const parts = partsOf(
      DEPENDENCE,
      { row, question },
      befores(DEPENDENCE, question, (key) => new Set([key])),
    );
    let unknown: Answer | undefined;
    for (const [index, { name, holds }] of parts.entries()) {
      const combinations = [...holds]
        .reduce((product, key) => product * valuesOf(key).length, 1);
      if (combinations > MOST) {
        unknown = {
          answer: "unknown",
          why: `${combinations} states are too many to try`,
        };
        continue;
      }
      const states = search(row, question, { index, keys: [...holds] });
      if (states !== undefined) return { answer: "yes", part: name, states };
    }
    return unknown ?? { answer: "no" };
  },
};

/** The parts of a question about these states. */
function partsOf<V>(
  m: Arithmetic<V>,
  { row, question }: { readonly row: Row; readonly question: Question },
  [one, other]: readonly Before<V>[],
): Part<V>[] {
  const run = (before: Before<V>) => ({
    before,
    after: attempt(m, row, before, allowEverything),
  });
  return question.parts(m, run(one), run(other));
}

/** The first state and the second; `'` marks what the second has of its own. */
function befores<V>(
  m: Arithmetic<V>,
  { mode, varied }: Question,
  valueOf: (key: string) => V,
): Record<Input, V>[] {
  const one = Object.fromEntries(
    INPUT_NAMES.map((name) => [name, valueOf(name)]),
  ) as Record<Input, V>;
  one.mode = m.literal(mode);
  const other = { ...one };
  for (const name of varied) other[name] = valueOf(`${name}'`);
  if (varied.includes("mode")) other.mode = m.literal(1 - mode);
  return [one, other];
}

/** The first states for which a part holds. */
function search(
  row: Row,
  question: Question,
  { index, keys }: { readonly index: number; readonly keys: readonly string[] },
): States | undefined {
  const [one, other] = befores(SMALL, question, (key) => valuesOf(key)[0]);
  const wheels = keys.map((key) => {
    const input = inputOf(key);
    const own = key !== input;
    return {
      values: valuesOf(key),
      at: 0,
      turn(value: number): void {
        if (!own) one[input] = value;
        if (own || !question.varied.includes(input)) other[input] = value;
      },
    };
  });
  for (;;) {
    const parts = partsOf(SMALL, { row, question }, [one, other]);
    if (parts[index].holds !== 0) return { one, other };
    const wheel = wheels.find((wheel) => {
      wheel.at = (wheel.at + 1) % wheel.values.length;
      wheel.turn(wheel.values[wheel.at]);
      return wheel.at !== 0;
    });
    if (wheel === undefined) return undefined;
  }
}

function inputOf(key: string): Input {
  return key.replace("'", "") as Input;
}

function valuesOf(key: string): readonly number[] {
  return VALUES[inputOf(key)] ?? ANY;
}
