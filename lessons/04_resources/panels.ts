/**
 * Panels that only this lesson shows.
 *
 * @module
 */
import { footprint, type InstructionSet } from "../../isa/mod.ts";
import type { Vm } from "../../monitor/mod.ts";
import { hex, type Table, term, type Value } from "../runner/panel.ts";

/** Instructions in a row of their table. */
const IN_ROW = 4;

/** The instructions that change resources, a few to a row. */
export function askers({ rows }: InstructionSet): Table {
  const names = changers({ rows });
  return {
    kind: "table",
    title: term("askers"),
    rows: Array.from(
      { length: Math.ceil(names.length / IN_ROW) },
      (_, n) => ({ cells: names.slice(n * IN_ROW, (n + 1) * IN_ROW) }),
    ),
  };
}

/** The instructions that change resources, by their names. */
export function changers({ rows }: Pick<InstructionSet, "rows">): string[] {
  return rows.filter((row) => footprint(row).changesResources)
    .map(({ mnemonic }) => mnemonic);
}

/** What two guests have found at one address of theirs. */
export function found(
  guests: readonly Vm[],
  address: number,
): Table {
  return {
    kind: "table",
    title: term("runs"),
    head: [
      "",
      term("its address"),
      term("real address"),
      term("stored"),
      term("loaded"),
    ],
    rows: guests.map(({ cpu: { x }, region }, n) => ({
      cells: [
        term(n === 0 ? "guest 1" : "guest 2"),
        hex(address),
        hex(region.address + address),
        x[10],
        x[11],
      ],
    })),
  };
}

/** An address on its way from a process to the machine. */
export function threeAddresses(
  virtual: number,
  { base, region }: { readonly base: number; readonly region: number },
): Table {
  return {
    kind: "table",
    title: term("address"),
    rows: [
      { cells: [term("guest virtual"), hex(virtual)] },
      { cells: [term("guest's base"), `+ ${hex(base)}`] },
      { cells: [term("guest physical"), hex(virtual + base)] },
      { cells: [term("place of region"), `+ ${hex(region)}`] },
      {
        cells: [term("real address"), hex(virtual + base + region)],
        mark: true,
      },
    ],
  };
}

/** What came of attacks, one to a row. */
export function attackTable(
  rows: readonly (readonly [
    name: Value,
    bare: string,
    virtual: string,
    changed: number,
  ])[],
): Table {
  return {
    kind: "table",
    title: term("attacks"),
    head: ["", term("bare"), term("virtual"), term("words outside changed")],
    rows: rows.map((cells) => ({ cells })),
  };
}
