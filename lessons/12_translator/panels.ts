/**
 * Panels that only this lesson shows.
 *
 * @module
 */
import { CAUSES, type Image } from "../../isa/mod.ts";
import {
  type CodeRegion,
  LEFT,
  PATCHED,
  type RegionExit,
  SHORT,
  type TranslatorCounts,
} from "../../machine/mod.ts";
import {
  hex,
  type Row,
  type Table,
  term,
  type Value,
} from "../runner/panel.ts";
import { counts } from "../runner/shows.ts";
import { textAt } from "../runner/stage.ts";
import { blocksOf, type CodeLine, rotated, waysOn } from "./code.ts";

/** The instructions of a program between two of its labels, or all. */
export function program(
  image: Image,
  { from = "_start", to }: { readonly from?: string; readonly to?: string } =
    {},
): Table {
  const at = (name: string): number | undefined =>
    image.symbols.find((symbol) => symbol.name === name)?.value;
  const [first, end] = [at(from)!, at(to ?? "")];
  const rows: Row[] = [];
  for (let pc = first; pc !== end; pc += 4) {
    const text = textAt({ image }, pc);
    if (text === undefined) break;
    rows.push({ cells: [hex(pc), text] });
  }
  return { kind: "table", title: term("program"), rows };
}

/** How often each instruction has been executed. */
export function executions(
  image: Image,
  times: ReadonlyMap<number, number>,
): Table {
  return {
    kind: "table",
    title: term("program"),
    head: [term("pc"), term("instruction"), term("times executed")],
    rows: [...times].map(([pc, count]) => ({
      cells: [hex(pc), textAt({ image }, pc) ?? "", count],
    })),
  };
}

/** What a translator has done. */
export function done(
  { interpreted, translated, made, forgotten, calls }: TranslatorCounts,
): Table {
  return counts([
    [term("ticks interpreted"), interpreted],
    [term("ticks translated"), translated],
    [term("regions made"), made],
    [term("regions forgotten"), forgotten],
    [term("calls of regions"), calls],
  ]);
}

/** The basic blocks of a region. */
export function blocks(region: CodeRegion): Table {
  return {
    kind: "table",
    title: term("blocks"),
    head: [term("pc"), term("ticks"), term("goes on at")],
    rows: blocksOf(region).map((node) => ({
      cells: [
        hex(node.block.pc),
        node.block.ticks,
        waysOn(node).map((pc) => hex(pc)).join(", "),
      ],
    })),
  };
}

/** How often each basic block stands in a region. */
export function copies({ graph: { nodes } }: CodeRegion): Table {
  const times = Map.groupBy(nodes, ({ block: { pc } }) => pc);
  return {
    kind: "table",
    title: term("blocks"),
    head: [term("pc"), term("ticks"), term("copies")],
    rows: [...times].map(([pc, [{ block: { ticks } }, ...others]]) => ({
      cells: [hex(pc), ticks, 1 + others.length],
    })),
  };
}

/** Why a region can be left, by the exits' codes. */
const WHY: ReadonlyMap<number, Value> = new Map([
  [LEFT, term("left to the machine")],
  [SHORT, term("too few ticks")],
  [PATCHED, term("code changed")],
  [CAUSES.memory.code, term("memory trap")],
]);

/** How a region can be left. */
export function ways({ exits }: CodeRegion): Table {
  const why = ({ code }: RegionExit): Value => WHY.get(code) ?? code;
  return {
    kind: "table",
    title: term("ways out"),
    head: [term("exit number"), term("why"), term("pc"), term("ticks")],
    rows: exits.map((exit, n) => ({
      cells: [
        n,
        why(exit),
        exit.pc === undefined ? "" : hex(exit.pc),
        exit.ticks,
      ],
    })),
  };
}

/** WebAssembly as text. */
export function wasm(lines: readonly string[]): Table {
  return {
    kind: "table",
    title: "WebAssembly",
    rows: lines.map((line) => ({ cells: [line] })),
  };
}

/** WebAssembly as text, beside the instructions that it comes from. */
export function wasmBeside(lines: readonly CodeLine[]): Table {
  return {
    kind: "table",
    title: "WebAssembly",
    rows: lines.map(({ instruction, code }) => ({
      cells: [instruction, code],
    })),
  };
}

/** What was done in so many ticks, by whom, and how exactly. */
export interface Budget extends TranslatorCounts {
  readonly ticks: number;
  /** Bytes that an interpreter has otherwise. */
  readonly differ: number;
}

/** Runs of so many ticks each. */
export function budgets(runs: readonly Budget[]): Table {
  return {
    kind: "table",
    title: term("all runs"),
    head: [
      term("budget"),
      term("ticks translated"),
      term("ticks interpreted"),
      term("bytes that differ"),
    ],
    rows: runs.map(({ ticks, translated, interpreted, differ }) => ({
      cells: [ticks, translated, interpreted, differ],
    })),
  };
}

/** Addresses, rotated, and whether a word may be read there. */
export function rotations(
  addresses: readonly number[],
  limit: number,
): Table {
  return {
    kind: "table",
    title: term("addresses"),
    head: ["", term("rotated"), term("allowed")],
    rows: addresses.map((at) => ({
      cells: [
        hex(at, 8),
        hex(rotated(at), 8),
        term(rotated(at) < limit >>> 2 ? "yes" : "no"),
      ],
    })),
  };
}
