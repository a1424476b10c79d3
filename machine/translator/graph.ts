/**
 * The control flow graph of a region, and what compilers ask of one: in which
 * order to visit it, what dominates what, and where its loops are.
 *
 * A node is a basic block: instructions that are executed one after the other.
 * An edge is a way on from its end. Whatever leads out of the region is no edge
 * but an exit, and of no interest here.
 *
 * @module
 */
import type { Code } from "../../isa/mod.ts";

/** Where a block goes on: at a node of the region, or outside at an address. */
export type Target = Node | number;

/** How a block ends. */
export type End =
  /** Always goes on at one place. */
  | { readonly kind: "jump"; readonly to: Target }
  /** Goes on at one of two. */
  | {
    readonly kind: "branch";
    readonly condition: Code;
    readonly taken: Target;
    readonly other: Target;
  }
  /** Goes on where a value says: at one of some nodes, or outside. */
  | {
    readonly kind: "indirect";
    readonly to: Code;
    readonly targets: readonly Node[];
  }
  /** Its last instruction has left already. */
  | { readonly kind: "left" };

/** The instructions of a basic block, as code. */
export interface BasicBlock {
  /** The virtual address of the first one. */
  readonly pc: number;
  /** What they do. */
  readonly statements: readonly Code[];
  /** How many there are: what executing all of them takes. */
  readonly ticks: number;
}

/** A basic block with its ways on. */
export interface Node {
  /** What it does. */
  readonly block: BasicBlock;
  /** Where it goes on. */
  end: End;
}

/** The nodes that a node leads to; one that it leads to twice stands twice. */
export function successors({ end }: Node): Node[] {
  switch (end.kind) {
    case "jump":
      return [end.to].filter(isNode);
    case "branch":
      return [end.taken, end.other].filter(isNode);
    case "indirect":
      return [...end.targets];
    case "left":
      return [];
  }
}

function isNode(target: Target): target is Node {
  return typeof target !== "number";
}

/** The same end, each of its nodes replaced. */
export function redirect(end: End, by: (node: Node) => Target): End {
  const to = (target: Target): Target => isNode(target) ? by(target) : target;
  switch (end.kind) {
    case "jump":
      return { ...end, to: to(end.to) };
    case "branch":
      return { ...end, taken: to(end.taken), other: to(end.other) };
    case "indirect":
      return { ...end, targets: end.targets.map(by).filter(isNode) };
    case "left":
      return end;
  }
}

/** A graph, as seen from the one node where it is entered. */
export class FlowGraph {
  /** Where it is entered. */
  readonly root: Node;
  /**
   * Its nodes in reverse postorder: each before those that it leads to, but
   * for the edges that go back.
   */
  readonly nodes: readonly Node[];
  /** The place of each node in that order. */
  readonly place: ReadonlyMap<Node, number>;
  /** The nodes that lead to each one. */
  readonly predecessors: ReadonlyMap<Node, readonly Node[]>;
  /** The nearest node that every way from the root to each one goes through. */
  readonly dominator: ReadonlyMap<Node, Node>;
  /** The targets of edges that go back: every cycle has one. */
  readonly heads: ReadonlySet<Node>;

  /** The graph of all nodes that are reached from `root`. */
  constructor(root: Node) {
    this.root = root;
    this.nodes = reversePostorder(root);
    this.place = new Map(this.nodes.map((node, n) => [node, n]));
    const predecessors = new Map<Node, Node[]>(
      this.nodes.map((node) => [node, []]),
    );
    const heads = new Set<Node>();
    for (const node of this.nodes) {
      for (const next of successors(node)) {
        predecessors.get(next)!.push(node);
        if (this.isBack(node, next)) heads.add(next);
      }
    }
    this.predecessors = predecessors;
    this.heads = heads;
    this.dominator = this.#dominators();
  }

  /** Whether an edge goes back, to an earlier node or to the same. */
  isBack(from: Node, to: Node): boolean {
    return this.place.get(to)! <= this.place.get(from)!;
  }

  /** Whether every way to `node` goes through `by`. */
  dominates(by: Node, node: Node): boolean {
    const least = this.place.get(by)!;
    let at = node;
    while (this.place.get(at)! > least) at = this.dominator.get(at)!;
    return at === by;
  }

  /**
   * Whether each loop is entered at its head alone. What structured languages
   * are compiled to is reducible; a jump into a loop's middle is not.
   */
  get isReducible(): boolean {
    for (const head of this.heads) {
      for (const from of this.predecessors.get(head)!) {
        if (this.isBack(from, head) && !this.dominates(head, from)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The natural loop of a head: the nodes from which it is reached again. */
  loopOf(head: Node): ReadonlySet<Node> {
    const body = new Set([head]);
    const waiting = this.predecessors.get(head)!
      .filter((from) => this.isBack(from, head));
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (body.has(node)) continue;
      body.add(node);
      waiting.push(...this.predecessors.get(node)!);
    }
    return body;
  }

  /**
   * Cooper, Harvey and Kennedy's algorithm ("A Simple, Fast Dominance
   * Algorithm", 2001): the common dominator of all predecessors, until nothing
   * changes.
   */
  #dominators(): ReadonlyMap<Node, Node> {
    const { nodes, place } = this;
    const of = new Int32Array(nodes.length).fill(-1);
    of[0] = 0;
    const common = (a: number, b: number): number => {
      while (a !== b) {
        while (a > b) a = of[a];
        while (b > a) b = of[b];
      }
      return a;
    };
    for (let changed = true; changed;) {
      changed = false;
      for (let n = 1; n < nodes.length; n++) {
        const found = this.predecessors.get(nodes[n])!
          .map((node) => place.get(node)!)
          .filter((at) => of[at] >= 0)
          .reduce(common);
        if (of[n] !== found) [of[n], changed] = [found, true];
      }
    }
    return new Map(nodes.map((node, n) => [node, nodes[of[n]]]));
  }
}

function reversePostorder(root: Node): Node[] {
  const order: Node[] = [];
  const seen = new Set<Node>([root]);
  // By hand, not by recursion: a region may be one long chain.
  const path = [{ node: root, rest: successors(root) }];
  while (path.length > 0) {
    const { node, rest } = path[path.length - 1];
    const next = rest.pop();
    if (next === undefined) {
      order.push(node);
      path.pop();
    } else if (!seen.has(next)) {
      seen.add(next);
      path.push({ node: next, rest: successors(next) });
    }
  }
  return order.reverse();
}
