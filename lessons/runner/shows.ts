/**
 * Panels that several lessons show, made from the state of live engines.
 *
 * @module
 */
import {
  type Cause,
  CAUSE_NAMES,
  REGISTER_NAMES,
  SUPERVISOR,
  type Trap,
} from "../../isa/mod.ts";
import {
  hex,
  type Layer,
  type Layers,
  type Row,
  type Table,
  term,
  type Value,
} from "./panel.ts";
import {
  physical,
  type PswState,
  type Stage,
  type Step,
  textAt,
  TRAP_FRAME,
} from "./stage.ts";

/** The layers of a bare machine. */
export const BARE: readonly Layer[] = ["process", "kernel", "machine"];
/** The layers of a machine with a monitor. */
export const VIRTUAL: readonly Layer[] = [
  "process",
  "kernel",
  "monitor",
  "machine",
];

/** The layers of a machine with a monitor in a virtual machine. */
export const NESTED: readonly Layer[] = [
  "process",
  "kernel",
  "monitor2",
  "monitor",
  "machine",
];

/** Layers at rest. */
export function layers(order: readonly Layer[], title?: Value): Layers {
  return { kind: "layers", title, layers: order.map((layer) => ({ layer })) };
}

/** Who runs on a bare machine, and in which mode, by its PSW. */
export function bareLayers({ mode }: PswState): Layers {
  return {
    kind: "layers",
    running: runnerIn(mode),
    layers: BARE.map((layer) => ({
      layer,
      note: layer === "machine" ? machineIn(mode) : undefined,
    })),
  };
}

/**
 * Who runs on a machine with a monitor: of the guest, by its virtual PSW; in
 * which mode of the machine, by the real one. While the `monitor` runs, its
 * guest waits at the instruction that is given.
 */
export function virtualLayers(
  real: PswState,
  virtual: PswState,
  { monitor }: { readonly monitor?: string } = {},
): Layers {
  const guest = runnerIn(virtual.mode);
  const notes: Partial<Record<Layer, Value>> = {
    [guest]: monitor,
    machine: machineIn(real.mode),
  };
  return {
    kind: "layers",
    running: monitor === undefined ? guest : "monitor",
    layers: VIRTUAL.map((layer) => ({ layer, note: notes[layer] })),
  };
}

function runnerIn(mode: number): Layer {
  return mode === SUPERVISOR ? "kernel" : "process";
}

function machineIn(mode: number): Value {
  return term(mode === SUPERVISOR ? "supervisor mode" : "user mode");
}

/** The name of a mode. */
export function modeName(mode: number): Value {
  return term(mode === SUPERVISOR ? "supervisor" : "user");
}

/**
 * The instructions around a pc, `at` the guest's PSW: its address as the
 * program sees it, its word, and how it was written.
 */
export function listing(
  stage: Stage,
  at: PswState,
  { before = 1, after = 2 } = {},
): Table {
  const rows: Row[] = [];
  for (let n = -before; n <= after; n++) {
    const address = physical(at) + n * 4;
    const text = textAt(stage, address);
    if (text === undefined) continue;
    const word = hex(stage.engine.load(address), 8).slice(2);
    rows.push({ cells: [hex(at.pc + n * 4), word, text], mark: n === 0 });
  }
  return { kind: "table", title: term("program"), rows };
}

/** PSWs side by side. Rows that are not alike are marked as changed. */
export function psws(
  title: Value,
  columns: readonly (readonly [head: Value, psw: PswState])[],
): Table {
  const row = (name: Value, show: (psw: PswState) => Value): Row => {
    const cells = columns.map(([, psw]) => show(psw));
    const texts = new Set(cells.map((cell) => JSON.stringify(cell)));
    return { cells: [name, ...cells], changed: texts.size > 1 };
  };
  return {
    kind: "table",
    title,
    head: ["", ...columns.map(([head]) => head)],
    rows: [
      row(term("mode"), ({ mode }) => modeName(mode)),
      row(term("interrupts"), ({ ie }) => term(ie === 0 ? "off" : "on")),
      row(term("pc"), ({ pc }) => hex(pc)),
      row(term("base"), ({ base }) => hex(base)),
      row(term("bound"), ({ bound }) => hex(bound)),
    ],
  };
}

/** The real PSW beside the virtual one. */
export function realAndVirtual(real: PswState, virtual: PswState): Table {
  return psws(term("PSW"), [
    [term("real PSW"), real],
    [term("virtual PSW"), virtual],
  ]);
}

/** An exit that is a trap, field by field. */
export function exitRecord({ kind, cause, detail, pc, word }: Trap): Table {
  return {
    kind: "table",
    title: term("exit"),
    rows: [
      { cells: ["kind", kind] },
      { cells: ["cause", cause], mark: true },
      { cells: ["detail", hex(detail, 8)] },
      { cells: ["pc", hex(pc)] },
      { cells: ["word", hex(word, 8)] },
    ],
  };
}

/** The registers that a step changed, and the pc. */
export function changes({ registers: [old, now], before, after }: Step): Table {
  const rows = REGISTER_NAMES.flatMap((name, n): Row[] =>
    old[n] === now[n] ? [] : [{ cells: [name, hex(old[n]), hex(now[n])] }]
  );
  return {
    kind: "table",
    title: term("registers"),
    head: ["", term("before"), term("after")],
    rows: [...rows, { cells: ["pc", hex(before.pc), hex(after.pc)] }],
  };
}

/** The words that a trap stores, before and after it. */
export function trapAreas(
  before: readonly number[],
  after: readonly number[],
): Table {
  return {
    kind: "table",
    title: term("trap area"),
    head: ["", "", term("before"), term("after")],
    rows: TRAP_FRAME.map(([name, address], n) => ({
      cells: [hex(address, 2), term(name), hex(before[n]), hex(after[n])],
      changed: before[n] !== after[n],
    })),
  };
}

/** Names with their values. */
export function counts(
  rows: readonly (readonly [name: Value, value: Value])[],
  title: Value = term("count"),
): Table {
  return { kind: "table", title, rows: rows.map((cells) => ({ cells })) };
}

/** Facts of several runs, one run under the other. */
export function comparison(
  facts: readonly Value[],
  runs: readonly (readonly [name: Value, ...values: Value[]])[],
): Table {
  return {
    kind: "table",
    title: term((["run", "runs"] as const)[runs.length - 1] ?? "all runs"),
    head: ["", ...facts],
    rows: runs.map((cells) => ({ cells })),
  };
}

/** The traps of several runs by their causes; causes without any are left out. */
export function trapCounts(
  runs: readonly (readonly [head: Value, traps: Record<Cause, number>])[],
): Table {
  const causes = CAUSE_NAMES.filter((cause) =>
    runs.some(([, traps]) => traps[cause] > 0)
  );
  return {
    kind: "table",
    title: term("traps"),
    head: [term("cause"), ...runs.map(([head]) => head)],
    rows: causes.map((cause) => ({
      cells: [cause, ...runs.map(([, traps]) => traps[cause])],
    })),
  };
}
