/**
 * From explored instructions to a graph of basic blocks.
 *
 * A block begins at the root, wherever something jumps to, and behind whatever
 * jumps. It ends where the next one begins.
 *
 * @module
 */
import type { Code, Flow, InstructionCode } from "../../isa/mod.ts";
import type { Exploration, Place } from "./explore.ts";
import { type End, FlowGraph, type Node, type Target } from "./graph.ts";

/** An instruction as code; `ticks` is what its block takes before it. */
export type Reader = (place: Place, ticks: number) => InstructionCode;

/** The graph of an exploration, each instruction read by `read`. */
export function graphOf(exploration: Exploration, read: Reader): FlowGraph {
  const { root, places, returns } = exploration;
  const starts = leaders(exploration);
  const nodes = new Map<number, Node>();
  const flows = new Map<Node, { readonly last: Place; readonly flow: Flow }>();
  for (const start of starts) {
    const statements: Code[] = [];
    let ticks = 0;
    for (let pc = start;; pc = pc + 4 | 0) {
      const last = places.get(pc)!;
      const code = read(last, ticks++);
      statements.push(...code.statements);
      const next = pc + 4 | 0;
      const goesOn = code.flow.kind === "next" && places.has(next) &&
        !starts.has(next);
      if (goesOn) continue;
      const node: Node = {
        block: { pc: start, statements, ticks },
        end: { kind: "left" },
      };
      nodes.set(start, node);
      flows.set(node, { last, flow: code.flow });
      break;
    }
  }
  const target = (pc: number): Target => nodes.get(pc) ?? pc;
  for (const [node, { last, flow }] of flows) {
    node.end = endOf(flow, last.pc + 4 | 0, {
      target,
      returns: [...returns.get(last.pc) ?? []],
    });
  }
  return new FlowGraph(nodes.get(root)!);
}

/** How a block ends whose last instruction goes on like this. */
function endOf(
  flow: Flow,
  next: number,
  { target, returns }: {
    readonly target: (pc: number) => Target;
    readonly returns: readonly number[];
  },
): End {
  switch (flow.kind) {
    case "next":
      return { kind: "jump", to: target(next) };
    case "jump":
      return { kind: "jump", to: target(flow.to) };
    case "branch":
      return {
        kind: "branch",
        condition: flow.condition,
        taken: target(flow.to),
        other: target(next),
      };
    case "indirect": {
      const targets = returns.map(target)
        .filter((to): to is Node => typeof to !== "number");
      return { kind: "indirect", to: flow.to, targets };
    }
    case "trap":
      return { kind: "left" };
  }
}

/** Where blocks begin. */
function leaders({ root, places, returns }: Exploration): ReadonlySet<number> {
  const starts = new Set([root]);
  for (const { pc, flow } of places.values()) {
    if (flow.kind === "jump" || flow.kind === "branch") starts.add(flow.to);
    if (flow.kind !== "next") starts.add(pc + 4 | 0);
    for (const to of returns.get(pc) ?? []) starts.add(to);
  }
  return new Set([...starts].filter((pc) => places.has(pc)));
}
