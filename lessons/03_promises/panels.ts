/**
 * Panels that only this lesson shows.
 *
 * @module
 */
import type { Machine } from "../../machine/mod.ts";
import { MONITOR_MEMORY, type Vm } from "../../monitor/mod.ts";
import { total } from "../02_trap_and_emulate/runs.ts";
import { hex, type Table, term, type Value } from "../runner/panel.ts";

/** Who has which part of a machine's memory. */
export function memoryMap(machine: Machine, guests: readonly Vm[]): Table {
  const parts = guests.map(({ region: { address, size } }, n) =>
    part(address, size, guestName(n))
  );
  const used = guests.reduce((sum, { size }) => sum + size, MONITOR_MEMORY);
  return {
    kind: "table",
    title: term("real memory"),
    rows: [
      part(0, MONITOR_MEMORY, term("monitor")),
      ...parts,
      part(used, machine.size - used, term("free")),
    ].toReversed(),
  };
}

function part(address: number, size: number, owner: Value) {
  return { cells: [`${hex(address)}-${hex(address + size - 1)}`, owner] };
}

function guestName(n: number): Value {
  return term(n === 0 ? "guest 1" : "guest 2");
}

/** What each guest has of what the host machine has. */
export function handedOut(machine: Machine, guests: readonly Vm[]): Table {
  const given = guests.reduce((sum, { size }) => sum + size, 0);
  const worked = guests.reduce((sum, { ticks }) => sum + ticks, 0);
  return {
    kind: "table",
    title: term("resources"),
    head: [
      "",
      term("memory in bytes"),
      term("instructions run"),
      term("exits"),
    ],
    rows: [
      ...guests.map((vm, n) => ({
        cells: [guestName(n), vm.size, vm.ticks, total(vm.statistics.exits)],
      })),
      { cells: [term("together"), given, worked] },
      { cells: [term("monitor"), MONITOR_MEMORY] },
      { cells: [term("host machine"), machine.size, machine.ticks] },
    ],
  };
}

/** What the textbooks say of the two types. */
export function twoTypes(): Table {
  return {
    kind: "table",
    title: term("two types"),
    head: ["", term("type 1"), term("type 2")],
    rows: [
      { cells: [term("runs on"), term("hardware"), term("host system")] },
      { cells: [term("resources are"), term("shared out"), term("asked for")] },
      { cells: [term("suited to"), term("servers"), term("desktops")] },
      { cells: [term("asks for"), term("administrator"), term("basic user")] },
      { cells: [term("performance"), term("high"), term("medium to low")] },
      { cells: [term("isolation"), term("high"), term("medium")] },
      { cells: [term("strengths"), term("strong"), term("easy")] },
    ],
  };
}
