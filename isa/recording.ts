/**
 * The recording reading: a row's effect as data.
 *
 * A row has no loops, so one look at it is enough: the effect is run once on
 * values that are nothing but numbers in a list, and every call is written
 * down. What comes out can be sent through a wire, and be read again in every
 * way in which the row could. So code that nobody trusts can run where it does
 * no harm, and only what it said comes back.
 *
 * @module
 */
import { Draft, type RecordedStep, type Role } from "./recorder/_draft.ts";
import {
  OPERANDS,
  readArgument,
  type Register,
  Value,
} from "./recorder/_opaque.ts";
import {
  isMethod,
  METHOD_NAMES,
  type MethodName,
  METHODS,
} from "./recorder/_vocabulary.ts";
import type { Effect, Effects, Operands } from "./effects.ts";
import { InvariantError, RowError } from "./errors.ts";
import type { Row } from "./instructions.ts";
import type { FormatName } from "./operands.ts";

export type { RecordedStep, StepArgument } from "./recorder/_draft.ts";
export type { MethodName } from "./recorder/_vocabulary.ts";

/** What a row does on words of one width. It is plain data, fit for JSON. */
export interface Recording {
  /** Bits in a word. */
  readonly width: number;
  /**
   * The calls, in order. Each value that one gives has the next number: the
   * first is 0.
   */
  readonly steps: readonly RecordedStep[];
}

/**
 * The widths that rows are recorded for: a row may ask for the width, and do
 * one thing or another. 32 is the real machine's. 4 is that of the machine
 * whose states can all be enumerated.
 */
export const RECORDED_WIDTHS: readonly number[] = [4, 32];

/**
 * What a row does on words of `width` bits.
 *
 * @throws {RowError} if the row breaks the rules of rows; and whatever its
 * effect throws.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { PG32, record } from "@trapeze/trapeze";
 *
 * assertEquals(record(PG32.byMnemonic.get("addi")!).steps, [
 *   ["get", "rs1"],
 *   ["add", 0, "imm"],
 *   ["set", "rd", 1],
 * ]);
 * ```
 */
export function record({ effect, format }: Row, width = 32): Recording {
  const recorder = new Recorder(format);
  const result: unknown = effect(recorder.vocabulary(width), OPERANDS);
  if (result instanceof Promise) {
    // What comes after the first `await` would never be seen.
    result.catch(() => {});
    throw new RowError("the effect is async: need a plain function");
  }
  return { width, steps: recorder.finish() };
}

/**
 * The effect that makes the recorded calls, on any vocabulary of one of the
 * recorded widths. On another one, it throws an {@linkcode InvariantError}.
 */
export function effectOf(recordings: readonly Recording[]): Effect {
  return (m, i) => {
    const recording = recordings.find(({ width }) => width === m.width);
    if (recording === undefined) {
      throw new InvariantError(
        `this row is recorded for words of ` +
          `${recordings.map(({ width }) => width).join(" and ")} bits, ` +
          `and not of ${m.width}`,
      );
    }
    play(recording.steps, m, i);
  };
}

function play<V, R>(
  steps: readonly RecordedStep[],
  m: Effects<V, R>,
  i: Operands<V, R>,
): void {
  const values: V[] = [];
  for (const [method, ...args] of steps) {
    const { takes, gives } = METHODS[method];
    const given = args.map((argument, n) => {
      if (takes[n] === "register") return i[argument as Exclude<Role, "imm">];
      if (takes[n] !== "value") return argument;
      return argument === "imm" ? i.imm : values[Number(argument)];
    });
    // The table of methods says what the types cannot: these fit.
    const call = m[method] as (...given: unknown[]) => V | V[];
    const result = call.apply(m, given);
    if (gives === "value") values.push(result as V);
    else if (gives === "values") values.push(...result as V[]);
  }
}

/**
 * Takes what somebody says is a recording, of a row of this format on words of
 * `width` bits. Nothing is believed: what is returned keeps the rules of rows.
 *
 * @throws {RowError} if it is none, or breaks the rules.
 */
export function parseRecording(
  data: unknown,
  format: FormatName,
  width: number,
): Recording {
  const { width: given, steps } = Object(data) as Record<string, unknown>;
  if (given !== width || !Array.isArray(steps)) {
    throw new RowError(`no recording for words of ${width} bits`);
  }
  const draft = new Draft(format);
  for (const step of steps) {
    const [method, ...args] = Array.isArray(step) ? step : [];
    if (!isMethod(method)) throw new RowError("a step of no known method");
    draft.add(method, args);
  }
  return { width, steps: draft.steps };
}

class Recorder {
  readonly #draft: Draft;
  #isDone = false;
  /** The first rule that was broken: to catch it does not make it good. */
  #broken: RowError | undefined;

  constructor(format: FormatName) {
    this.#draft = new Draft(format);
  }

  /** The vocabulary that writes down what is called. */
  vocabulary(width: number): Effects<Value, Register> {
    const methods = METHOD_NAMES.map((method) => [
      method,
      (...given: unknown[]) => this.#call(method, given),
    ]);
    const m = { width, ...Object.fromEntries(methods) };
    return Object.freeze(m) as Effects<Value, Register>;
  }

  /** The steps, when the effect has returned. */
  finish(): readonly RecordedStep[] {
    this.#isDone = true;
    if (this.#broken !== undefined) throw this.#broken;
    return this.#draft.steps;
  }

  #call(
    method: MethodName,
    given: readonly unknown[],
  ): Value | Value[] | undefined {
    try {
      if (this.#isDone) {
        throw new RowError(`m.${method} comes after the effect's end`);
      }
      const args = given.map((argument, n) =>
        readArgument(this, method, n, argument)
      );
      const values = this.#draft.add(method, args)
        .map((id) => new Value(id, this));
      const { gives } = METHODS[method];
      if (gives === "nothing") return undefined;
      return gives === "value" ? values[0] : values;
    } catch (error) {
      if (error instanceof RowError) this.#broken ??= error;
      throw error;
    }
  }
}
