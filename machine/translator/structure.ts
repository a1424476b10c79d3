/**
 * From a graph to structured control flow, which is all that WebAssembly has.
 *
 * A reducible graph's dominator tree is its structure (Norman Ramsey, "Beyond
 * Relooper", ICFP 2022). A node stands inside the one that dominates it. A head
 * of a loop is a `loop`, and an edge back is a branch to it. A node where ways
 * meet stands behind a `block`, and the ways are branches out of that. Every
 * other node stands where the edge to it is.
 *
 * A graph that is not reducible becomes one loop about a table of its nodes.
 *
 * @module
 */
import {
  branch,
  type Code,
  constant,
  getLocal,
  type Label,
  operation,
  setLocal,
  when,
} from "../../isa/mod.ts";
import type { FlowGraph, Node, Target } from "./graph.ts";

/** The code that belongs to a region, not to the shape of its graph. */
export interface NodeCode {
  /** What is done at the head of a loop, at each turn. */
  head(node: Node): readonly Code[];
  /** What a node does, but for going on. */
  body(node: Node): readonly Code[];
  /** Leaves the region, and goes on at an address. */
  exit(pc: number): readonly Code[];
  /** Leaves the region, and goes on where a value says. */
  exitTo(pc: Code): readonly Code[];
  /** A local of its own that holds a word. */
  local(name: string): number;
}

/** A graph as code. Whatever way is taken, it ends with an exit. */
export function structure(graph: FlowGraph, code: NodeCode): Code[] {
  return graph.isReducible
    ? new Structure(graph, code).tree(graph.root)
    : table(graph, code);
}

/** How to go on at a node of the region. */
type Go = (to: Node) => readonly Code[];

/** How a node goes on. */
function goOn({ end }: Node, code: NodeCode, go: Go): Code[] {
  const at = (to: Target): readonly Code[] =>
    typeof to === "number" ? code.exit(to) : go(to);
  switch (end.kind) {
    case "left":
      return [];
    case "jump":
      return [...at(end.to)];
    case "branch":
      return choice(end.condition, at(end.taken), at(end.other));
    case "indirect": {
      const to = code.local("to");
      return [
        setLocal(to, end.to),
        ...end.targets.reduceRight(
          (otherwise, target) =>
            choice(isEqual(to, target.block.pc), go(target), otherwise),
          [...code.exitTo(getLocal(to))],
        ),
      ];
    }
  }
}

function isEqual(local: number, value: number): Code {
  return operation("i32.eq", [getLocal(local), constant(value)]);
}

/** One way or the other, of which neither comes back. */
function choice(
  condition: Code,
  then: readonly Code[],
  otherwise: readonly Code[],
): Code[] {
  const [only] = then;
  return then.length === 1 && only.kind === "br"
    ? [{ ...only, kind: "br_if", operands: [condition] }, ...otherwise]
    : [when(condition, then), ...otherwise];
}

/** The structure of a reducible graph. */
class Structure {
  readonly #graph: FlowGraph;
  readonly #code: NodeCode;
  readonly #children = new Map<Node, Node[]>();
  readonly #loops = new Map<Node, Label>();
  readonly #blocks = new Map<Node, Label>();

  constructor(graph: FlowGraph, code: NodeCode) {
    this.#graph = graph;
    this.#code = code;
    const { nodes, predecessors, dominator, heads } = graph;
    nodes.forEach((node, n) => {
      const ways = predecessors.get(node)!
        .filter((from) => !graph.isBack(from, node));
      if (ways.length > 1) {
        this.#blocks.set(node, { name: `block${n}` });
        const parent = dominator.get(node)!;
        const siblings = this.#children.get(parent) ?? [];
        this.#children.set(parent, [...siblings, node]);
      }
      if (heads.has(node)) this.#loops.set(node, { name: `loop${n}` });
    });
  }

  /** A node with everything that it dominates. */
  tree(node: Node): Code[] {
    const label = this.#loops.get(node);
    if (label === undefined) return this.#within(node);
    const body = [...this.#code.head(node), ...this.#within(node)];
    return [{ kind: "loop", label, body }];
  }

  /**
   * A node, and behind it the nodes that it dominates and where ways meet, so
   * that the earlier ones can branch to the later ones.
   */
  #within(node: Node): Code[] {
    const meetings = this.#children.get(node) ?? [];
    const own = [
      ...this.#code.body(node),
      ...goOn(node, this.#code, (to) => this.#go(node, to)),
    ];
    return meetings.reduce((inside: Code[], meeting): Code[] => [
      { kind: "block", label: this.#blocks.get(meeting)!, body: inside },
      ...this.tree(meeting),
    ], own);
  }

  #go(from: Node, to: Node): Code[] {
    if (this.#graph.isBack(from, to)) return [branch(this.#loops.get(to)!)];
    const label = this.#blocks.get(to);
    return label === undefined ? this.tree(to) : [branch(label)];
  }
}

/**
 * A loop that looks up, turn by turn, which node is next. It needs no
 * structure, and hides from the compiler what follows what.
 */
function table(graph: FlowGraph, code: NodeCode): Code[] {
  const next = code.local("next");
  const loop: Label = { name: "again" };
  const labels = graph.nodes.map((_, n): Label => ({ name: `node${n}` }));
  const go: Go = (to) => [
    setLocal(next, constant(graph.place.get(to)!)),
    branch(loop),
  ];
  const choose: Code = {
    kind: "br_table",
    labels,
    operands: [getLocal(next)],
  };
  const nested = graph.nodes.reduce((inside: Code[], node, n): Code[] => [
    { kind: "block", label: labels[n], body: inside },
    ...(graph.heads.has(node) ? code.head(node) : []),
    ...code.body(node),
    ...goOn(node, code, go),
  ], [choose]);
  // The root is the first node, and a local is 0 to begin with.
  return [{ kind: "loop", label: loop, body: nested }];
}
