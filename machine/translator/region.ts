/**
 * A region: hot instructions that belong together, as one function of
 * WebAssembly.
 *
 * What it computes depends on its words and its virtual addresses, and on
 * nothing else: where the window lies in memory, how far it reaches, and what is
 * left of the budget are parameters. So a region is made once for all programs
 * that are the same, wherever they are loaded: virtual machines that run the
 * same image share it.
 *
 * @module
 */
import {
  encodeModule,
  IMPORTS,
  type InstructionSet,
  type WasmFunction,
} from "../../isa/mod.ts";
import type { LoopExit } from "../fast_loop.ts";
import type { Plan } from "./arena.ts";
import { graphOf } from "./blocks.ts";
import { longestWays } from "./counting.ts";
import type { RegionExit } from "./exits.ts";
import type { Exploration } from "./explore.ts";
import type { FlowGraph, Node } from "./graph.ts";
import { structure } from "./structure.ts";
import { unroll } from "./unroll.ts";
import { RegionWriter } from "./writer.ts";

/** A region, ready to be compiled. */
export interface CodeRegion {
  /** Its function. */
  readonly code: WasmFunction;
  /** How it can be left. */
  readonly exits: readonly RegionExit[];
  /** Ticks that have to be left when it is entered. */
  readonly need: number;
  /** Its basic blocks, as they are executed; a copy of one is one more. */
  readonly graph: FlowGraph;
}

/** The name under which a module exports its region. */
const NAME = "region";

/** Makes a region of what was explored. */
export function regionOf(
  isa: InstructionSet,
  exploration: Exploration,
  plan: Plan,
): CodeRegion {
  let longest: ReadonlyMap<Node, number> = new Map();
  const writer = new RegionWriter(isa, plan, (node) => longest.get(node)!);
  const plainGraph = graphOf(
    exploration,
    (place, ticks) => writer.read(place, ticks),
  );
  const graph = plainGraph.isReducible ? unroll(plainGraph) : plainGraph;
  longest = longestWays(graph);
  const code = writer.finish(NAME, structure(graph, writer));
  return { code, exits: writer.exits, need: longest.get(graph.root)!, graph };
}

/**
 * Runs a region in a window from `base` on, which reaches to `limit`, for at
 * most `left` ticks; returns what is left of them.
 */
export type RegionCall = (base: number, limit: number, left: number) => number;

/** A region that has been compiled, for any memory of its plan. */
export interface Compiled {
  readonly region: CodeRegion;
  readonly module: WebAssembly.Module;
  /** How the cost of compiling it compares: its instructions. */
  readonly size: number;
}

/** Regions that are remembered, of all machines; the oldest are forgotten. */
const MOST_REMEMBERED = 2000;

const remembered = new WeakMap<InstructionSet, Map<string, Compiled>>();

/**
 * A region compiled, or the one that is remembered with the same words.
 * `undefined` where it is too large to be compiled here: a browser's main thread
 * may refuse it.
 */
export function compile(
  isa: InstructionSet,
  exploration: Exploration,
  plan: Plan,
): { readonly compiled: Compiled; readonly isNew: boolean } | undefined {
  const known = remembered.get(isa) ?? new Map<string, Compiled>();
  remembered.set(isa, known);
  const key = keyOf(exploration, plan);
  const found = known.get(key);
  if (found !== undefined) return { compiled: found, isNew: false };
  const region = regionOf(isa, exploration, plan);
  const module = moduleOf(encodeModule([region.code], ["memory", "attempt"]));
  if (module === undefined) return undefined;
  const compiled = { region, module, size: exploration.places.size };
  known.set(key, compiled);
  if (known.size > MOST_REMEMBERED) {
    known.delete(known.keys().next().value!);
  }
  return { compiled, isNew: true };
}

function moduleOf(
  bytes: Uint8Array<ArrayBuffer>,
): WebAssembly.Module | undefined {
  try {
    return new WebAssembly.Module(bytes);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Everything that a region depends on. */
function keyOf(
  { root, places }: Exploration,
  { memoryAt, wordsAt, pagesAt, flagsPages }: Plan,
): string {
  const words = [...places.values()].map(({ pc, word }) => `${pc}:${word}`);
  const plan = [memoryAt, wordsAt, pagesAt, flagsPages];
  return [root, ...plan, ...words].join();
}

/** The function of a compiled region, for one machine. */
export function instantiate(
  { module }: Compiled,
  memory: WebAssembly.Memory,
  attempt: LoopExit["attempt"],
): RegionCall {
  const instance = new WebAssembly.Instance(module, {
    [IMPORTS.memory.module]: {
      [IMPORTS.memory.name]: memory,
      [IMPORTS.attempt.name]: attempt,
    },
  });
  return instance.exports[NAME] as RegionCall;
}
