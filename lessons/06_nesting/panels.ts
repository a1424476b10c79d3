/**
 * Panels that only this lesson shows.
 *
 * @module
 */
import {
  hex,
  type Layer,
  type Layers,
  type Table,
  term,
  type Value,
} from "../runner/panel.ts";
import { counts, modeName, NESTED, VIRTUAL } from "../runner/shows.ts";
import { total } from "../02_trap_and_emulate/runs.ts";
import { actsPerExit } from "./model.ts";
import type { Ruling, Tower } from "./tower.ts";

/** The monitors, the first on the machine. */
export const MONITORS = ["monitor", "monitor2", "monitor3"] as const;

/** The layers of a machine with one, two and three monitors. */
export const TOWERS: readonly (readonly Layer[])[] = [
  VIRTUAL,
  NESTED,
  ["process", "kernel", "monitor3", "monitor2", "monitor", "machine"],
];

/** The three monitors, one of which has control. */
export function climb(running: Layer, note: Value): Layers {
  const [, , tower] = TOWERS;
  return {
    kind: "layers",
    layers: tower.map((layer) => ({
      layer,
      note: layer === "kernel" ? note : undefined,
    })),
    running,
  };
}

/** What a monitor's dispatcher looked at, and what it said. */
export function decision({ exit, mode, action }: Ruling): Table {
  return counts([
    [term("cause"), exit.cause],
    [term("virtual mode"), modeName(mode)],
    ["dispatch()", action],
  ], term("dispatcher"));
}

/** What each monitor has, and where it has put its guest. */
export function regions({ engines, vms }: Tower): Table {
  let real = 0;
  return {
    kind: "table",
    title: term("memory (E)"),
    head: ["", term("its machine"), term("there"), term("on the machine")],
    rows: vms.map(({ region }, n) => ({
      cells: [
        term(MONITORS[n]),
        engines[n].size,
        hex(region.address),
        hex(real += region.address),
      ],
    })),
  };
}

/** For each instruction, what each monitor said. */
export function decisions(
  rows: readonly (readonly [text: string, rulings: readonly Ruling[]])[],
): Table {
  return {
    kind: "table",
    title: term("decisions"),
    head: [term("instruction"), ...MONITORS.map(term)],
    rows: rows.map(([text, rulings]) => ({
      cells: [text, ...rulings.map(({ action }) => action)],
    })),
  };
}

/** The window of each engine, from the guest's own down to the real one. */
export function windows({ engines }: Tower): Table {
  const names = [
    term("real R"),
    ...MONITORS.slice(1).map(term),
    term("guest's"),
  ];
  return {
    kind: "table",
    title: term("windows"),
    head: ["", term("base"), term("bound")],
    rows: engines.map(({ cpu }, n) => ({
      cells: [names[n], hex(cpu.base), hex(cpu.bound)],
      mark: n === 0,
    })).toReversed(),
  };
}

/** What each monitor of a tower has done. */
export function measured({ vms }: Tower): Table {
  return {
    kind: "table",
    title: term("measured"),
    head: [
      "",
      term("exits each"),
      term("emulated"),
      term("reflected"),
      term("own acts each"),
      term("acts per exit"),
    ],
    rows: vms.map((vm, n) => ({
      cells: [
        term(MONITORS[n]),
        total(vm.statistics.exits),
        vm.statistics.emulated,
        vm.statistics.reflected,
        vm.statistics.own,
        decimal(actsPerExit(vm)),
      ],
    })),
  };
}

/** The model's answer for each height. */
export function growth(rows: readonly (readonly [number, number])[]): Table {
  const names = ["one monitor", "two monitors", "three monitors"] as const;
  return {
    kind: "table",
    title: term("model"),
    head: ["", term("per trap"), term("whole run")],
    rows: rows.map(([each, all], n) => ({
      cells: [term(names[n]), decimal(each), Math.round(all)],
    })),
  };
}

/** A number with two decimals. */
export function decimal(n: number): string {
  return n.toFixed(2);
}
