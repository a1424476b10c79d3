/**
 * Exact counting, at next to no cost.
 *
 * A block takes as many ticks as it has instructions, and takes them off what
 * is left of the budget when it ends. To look whether they are there before
 * every block would be slow. It is enough to look where every cycle passes, at
 * the heads of loops, and at the entry: whoever goes on from there has to have
 * enough for the longest way to the next such place. If there is less, the
 * region is left, and the fast loop does the rest one by one.
 *
 * @module
 */
import { type FlowGraph, type Node, successors } from "./graph.ts";

/** The ticks that a way from each node takes, until the budget is looked at. */
export function longestWays(graph: FlowGraph): ReadonlyMap<Node, number> {
  const ways = new Map<Node, number>();
  // The last nodes first: all edges but those to heads lead to later ones.
  for (const node of graph.nodes.toReversed()) {
    let most = 0;
    for (const next of successors(node)) {
      if (!graph.heads.has(next)) most = Math.max(most, ways.get(next)!);
    }
    ways.set(node, node.block.ticks + most);
  }
  return ways;
}
