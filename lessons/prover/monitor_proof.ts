/**
 * What is proved about the monitor: that a virtual machine's step is the bare
 * machine's, through Popek and Goldberg's map.
 *
 * It is proved in two halves. The first is about windows: what the monitor's
 * composition lets through is what bare hardware would let through, at the
 * place where the map puts it. The second is about instructions, one by one,
 * and takes an access for granted whose address is the same on both sides.
 *
 * The functions that are read here are those that the monitor runs:
 * `composeWindow` and `dispatch`, and the rows.
 *
 * @module
 */
import {
  type Arithmetic,
  attempt,
  type Before,
  type Cause,
  CAUSE_NAMES,
  CAUSES,
  CONTROLS,
  type InstructionSet,
  isInterrupt,
  isState,
  type Mode,
  type Outcome,
  type Part,
  perform,
  type Row,
  type Rule,
  USER,
  type Window,
} from "../../isa/mod.ts";
import { composeWindow, dispatch } from "../../monitor/mod.ts";

/** What is below a virtual machine. */
export interface Below<V> {
  /** The engine's state, as far as it is not the guest's. */
  readonly state: Before<V>;
  /** The part of its memory that is the guest's. */
  readonly region: Window<V>;
}

/**
 * One step of a virtual machine beside the same step of a bare one: the ways in
 * which they could differ, each with the states in which they would.
 *
 * @param guest the virtual machine's own state, its mode the guest's.
 */
export function stepParts<V>(
  m: Arithmetic<V>,
  { isa, row }: { readonly isa: InstructionSet; readonly row: Row },
  { guest, below, mode, allowed }: {
    readonly guest: Before<V>;
    readonly below: Below<V>;
    readonly mode: Mode;
    readonly allowed: V;
  },
): Part<V>[] {
  const rule: Rule<V> = () => ({ allowed, physical: allowed });
  const window = composeWindow(m, guest, below.region);
  const real = { ...below.state, ...window, mode: m.literal(USER) };
  const direct = attempt(m, row, real, rule);
  const bare = attempt(m, row, guest, rule);
  return CAUSE_NAMES.filter((cause) => !isInterrupt(cause)).flatMap(
    (cause): Part<V>[] => {
      const taken = m.eq(direct.trap, m.literal(CAUSES[cause].code));
      const parts = actionOn(isa, { row, cause, mode }) === "reflect"
        ? [differs(m, "trap", bare.trap, direct.trap)]
        : compareSteps(m, perform(m, row, guest, rule), bare);
      return when(m, taken, parts);
    },
  ).concat(
    when(m, isZero(m, direct.trap), [
      ...compareSteps(m, { ...direct, control: guest }, bare),
      ...controlLost(m, { before: real, after: direct }),
    ]),
  );
}

/** What the monitor's dispatcher does about a trap of this instruction. */
function actionOn(
  isa: InstructionSet,
  { row, cause, mode }: {
    readonly row: Row;
    readonly cause: Cause;
    readonly mode: Mode;
  },
): string {
  const word = row.opcode << 24;
  const exit = { kind: "trap", cause, detail: 0, pc: 0, word } as const;
  return dispatch(exit, { isa, mode });
}

/** What one step does that the other does not. */
function compareSteps<V>(
  m: Arithmetic<V>,
  one: Outcome<V>,
  bare: Outcome<V>,
): Part<V>[] {
  const some = (name: string, a?: V, b?: V): Part<V>[] =>
    a === undefined || b === undefined ? [] : [differs(m, name, a, b)];
  return [
    differs(m, "trap", one.trap, bare.trap),
    ...some("address", one.access?.address, bare.access?.address),
    ...when(m, bare.completed, [
      ...some("memory", one.stored, bare.stored),
      ...[...bare.registers].flatMap(([role, value]) =>
        some(role, one.registers.get(role), value)
      ),
      differs(m, "pc", one.pc, bare.pc),
      ...CONTROLS.map((name) =>
        differs(m, name, one.control[name], bare.control[name])
      ),
      differs(m, "device", one.device, bare.device),
      differs(m, "processor", one.processor, bare.processor),
    ]),
  ];
}

/** What a guest changes of the engine below, without a trap. */
function controlLost<V>(
  m: Arithmetic<V>,
  { before, after }: { before: Before<V>; after: Outcome<V> },
): Part<V>[] {
  return when(m, after.completed, [
    ...CONTROLS.map((name) =>
      differs(m, `the real ${name}`, after.control[name], before[name])
    ),
    { name: "the real device", holds: after.device },
    { name: "the real processor", holds: after.processor },
  ]);
}

function isZero<V>(m: Arithmetic<V>, value: V): V {
  return m.eq(value, m.literal(0));
}

function differs<V>(m: Arithmetic<V>, name: string, a: V, b: V): Part<V> {
  return { name, holds: isZero(m, m.eq(a, b)) };
}

function when<V>(m: Arithmetic<V>, condition: V, parts: Part<V>[]): Part<V>[] {
  return parts.map(({ name, holds }) => ({
    name,
    holds: m.and(condition, holds),
  }));
}

/** 1 for states in which a virtual machine and what is below it can be. */
export function isPlace<V>(
  m: Arithmetic<V>,
  row: Row,
  { guest, below }: { readonly guest: Before<V>; readonly below: Below<V> },
): V {
  return m.and(isState(m, row, guest), isState(m, row, below.state));
}
