/**
 * Unrolling: a small loop's body several times in a row.
 *
 * Each turn of a loop costs a look at the budget and a jump back. A small body
 * that stands four times pays for both once in four turns. The copies are
 * ordinary nodes: all but the first are no longer heads of loops, so what the
 * counting finds as the longest way is right by itself.
 *
 * @module
 */
import { FlowGraph, type Node, redirect } from "./graph.ts";

/** How often a body of at most so many instructions stands in a row. */
const TIMES: readonly { readonly most: number; readonly times: number }[] = [
  { most: 16, times: 4 },
  { most: 32, times: 2 },
];

/** The same graph, its small innermost loops unrolled. */
export function unroll(graph: FlowGraph): FlowGraph {
  let changed = false;
  for (const head of graph.heads) {
    const body = graph.loopOf(head);
    if (graph.heads.intersection(body).size > 1) continue;
    const ticks = [...body].reduce((sum, { block }) => sum + block.ticks, 0);
    const times = TIMES.find(({ most }) => ticks <= most)?.times;
    if (times === undefined) continue;
    repeat(head, body, times);
    changed = true;
  }
  return changed ? new FlowGraph(graph.root) : graph;
}

/** Has the last node of each copy go on at the next copy's head. */
function repeat(head: Node, body: ReadonlySet<Node>, times: number): void {
  const originals = new Map([...body].map((node) => [node, node.end]));
  const copies: Map<Node, Node>[] = [
    new Map([...body].map((node) => [node, node])),
  ];
  while (copies.length < times) {
    copies.push(
      new Map([...body].map((node) => [node, { ...node }])),
    );
  }
  copies.forEach((copy, n) => {
    const following = copies[(n + 1) % times].get(head)!;
    for (const [original, end] of originals) {
      copy.get(original)!.end = redirect(
        end,
        (to) => to === head ? following : copy.get(to) ?? to,
      );
    }
  });
}
