/**
 * Runs guests on a machine of their own, or below any number of monitors.
 */
import { findGuest, type Guest, imageOf } from "../../guests/mod.ts";
import {
  assemble,
  Bare,
  type Engine,
  load,
  Machine,
  Monitor,
  MONITOR_MEMORY,
  type Occupant,
} from "../../mod.ts";

/** An engine that a guest is loaded on, and what is run to run it. */
export interface Host {
  readonly machine: Machine;
  readonly engine: Engine;
  readonly bottom: Occupant;
}

/** A guest of that name, which there is. */
export function named(name: string): Guest {
  const guest = findGuest(name);
  if (guest === undefined) throw new RangeError(`there is no guest ${name}`);
  return guest;
}

/** What a guest may be given other than what it asks for. */
export interface Given {
  readonly source?: string;
  readonly disk?: Uint8Array;
}

/** A guest below `depth` monitors. */
export function host(guest: Guest, depth: number, given: Given = {}): Host {
  const { source, disk } = { disk: guest.disk, ...given };
  const memory = (level: number) =>
    guest.memory + (depth - level) * MONITOR_MEMORY;
  const { isa } = guest;
  const machine = new Machine({ memory: memory(0), isa });
  const monitors: Monitor[] = [];
  let engine: Engine = machine;
  for (let level = 1; level <= depth; level++) {
    const monitor = new Monitor(engine);
    monitors.push(monitor);
    engine = monitor.createVm({ memory: memory(level) });
  }
  if (disk !== undefined) engine.disk.insert(disk);
  load(
    engine,
    source === undefined ? imageOf(guest) : assemble(source, { isa }),
  );
  return { machine, engine, bottom: monitors[0] ?? new Bare(machine) };
}

/** What a run has come to. */
export interface Result {
  readonly status: "budget" | "idle" | "halt";
  readonly output: string;
  readonly ticks: number;
}

/** No guest needs as many ticks. */
const MOST = 1e7;

/** Runs to the end, in slices of `slice` ticks. */
export function finish({ engine, bottom }: Host, slice = 1e6): Result {
  let status = bottom.run(slice);
  while (status === "budget" && engine.ticks < MOST) status = bottom.run(slice);
  const output = new TextDecoder().decode(engine.console.takeOutput());
  return { status, output, ticks: engine.ticks };
}

/** Runs a guest to its end with the input and the disk that it states. */
export function run(guest: Guest, depth: number, given: Given = {}): Result {
  const ready = host(guest, depth, given);
  ready.engine.console.type(guest.input ?? new Uint8Array());
  ready.engine.console.end();
  return finish(ready);
}

/** How many monitors deep the tests go. */
export const DEPTHS = [0, 1, 2, 3];
