/**
 * Panels that only this lesson shows.
 *
 * @module
 */
import {
  hex,
  type Row,
  type Table,
  term,
  type Value,
} from "../runner/panel.ts";
import { comparison, counts } from "../runner/shows.ts";
import { physical, type Step, textAt } from "../runner/stage.ts";
import type { Image } from "../../isa/mod.ts";
import type { House, Sighting, Slot, Span } from "./share.ts";

/** Steps, each with the guest's tick before it and after it. */
export function ticking(image: Image, steps: readonly Step[]): Table {
  return {
    kind: "table",
    title: term("program"),
    head: [term("from tick"), term("to tick"), term("instruction")],
    rows: steps.map(({ tick, end, before }) => ({
      cells: [tick, end, textAt({ image }, physical(before)) ?? ""],
    })),
  };
}

/** Whose the machine's memory is. */
export function memoryMap(
  { tenants }: House,
  names: readonly Value[],
): Table {
  const [first] = tenants;
  const regions = tenants.map(({ vm: { region } }, n): [Value, Value] => [
    names[n],
    area(region.address, region.address + region.size),
  ]);
  return counts(
    [[term("monitor"), area(0, first.vm.region.address)], ...regions],
    term("memory (E)"),
  );
}

function area(from: number, end: number): string {
  return `${hex(from)}-${hex(end - 1)}`;
}

/** Who had the processor when, by the machine's clock and by its own. */
export function turns({ tenants }: House, names: readonly Value[]): Table {
  const slots = tenants.flatMap(({ witness }, n) =>
    witness.slots.map((slot) => [names[n], slot] as const)
  ).toSorted(([, a], [, b]) => a.machine.from - b.machine.from);
  return {
    kind: "table",
    title: term("turns"),
    head: ["", term("machine's clock"), term("guest's clock")],
    rows: slots.map(([name, slot]) => turn(name, slot)),
  };
}

function turn(name: Value, { machine, own }: Slot): Row {
  return { cells: [name, span(machine), span(own)] };
}

function span({ from, to }: Span): string {
  return `${from} - ${to}`;
}

/** One interrupt of a guest, in several runs. */
export function sightings(
  runs: readonly (readonly [name: Value, sighting: Sighting])[],
): Table {
  return comparison(
    [term("guest's clock"), term("saved pc"), term("machine's clock")],
    runs.map(([name, { own, trap, machine }]) => [
      name,
      own,
      hex(trap.pc),
      machine,
    ]),
  );
}

/** When a guest halted in several runs. */
export function ends(
  runs: readonly (readonly [name: Value, own: number, machine: number])[],
): Table {
  return comparison([term("guest's clock"), term("machine's clock")], runs);
}
