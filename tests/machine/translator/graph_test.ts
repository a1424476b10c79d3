/**
 * Graphs by hand: what dominates what, where loops are, what unrolling and
 * counting make of them, and that structured code goes the ways of the graph.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  type Code,
  constant,
  encodeModule,
  getLocal,
  IMPORTS,
  type Label,
  type Local,
  operation,
  setLocal,
  storeMemory,
} from "../../../isa/mod.ts";
import { longestWays } from "../../../machine/translator/counting.ts";
import {
  FlowGraph,
  type Node,
  successors,
} from "../../../machine/translator/graph.ts";
import {
  type NodeCode,
  structure,
} from "../../../machine/translator/structure.ts";
import { unroll } from "../../../machine/translator/unroll.ts";

/** Ways on by node: none, one, or two, the first of which is taken at random. */
type Ways = readonly (readonly number[])[];

/** Where a node leads that leads out. */
const OUT = 1000;

/** A graph whose node n has the pc n, and takes n + 1 ticks. */
function graph(ways: Ways): FlowGraph {
  const nodes = ways.map((_, pc): Node => ({
    block: { pc, statements: [], ticks: pc + 1 },
    end: { kind: "left" },
  }));
  const at = (n: number): Node | number => nodes[n] ?? OUT;
  ways.forEach(([first, second], n) => {
    nodes[n].end = first === undefined
      ? { kind: "jump", to: OUT }
      : second === undefined
      ? { kind: "jump", to: at(first) }
      : {
        kind: "branch",
        condition: COIN,
        taken: at(first),
        other: at(second),
      };
  });
  return new FlowGraph(nodes[0]);
}

/** The next bit of the coin, a word that is shifted. */
const COIN: Code = operation("i32.and", [getLocal(0), constant(1)]);

const DIAMOND: Ways = [[1, 2], [3], [3], []];
const NESTED: Ways = [[1], [2], [2, 3], [1, 4], []];
const TWO_ENTRIES: Ways = [[1, 2], [2], [1, 3], []];

function pcs(nodes: Iterable<Node>): number[] {
  return [...nodes].map(({ block }) => block.pc).sort((a, b) => a - b);
}

Deno.test("dominators of a diamond and of nested loops", () => {
  const dominators = (ways: Ways): number[][] =>
    [...graph(ways).dominator].map(([a, b]) => [a.block.pc, b.block.pc])
      .sort(([a], [b]) => a - b);
  assertEquals(dominators(DIAMOND), [[0, 0], [1, 0], [2, 0], [3, 0]]);
  assertEquals(dominators(NESTED), [[0, 0], [1, 0], [2, 1], [3, 2], [4, 3]]);
});

Deno.test("loops, and the one that is entered in two places", () => {
  const nested = graph(NESTED);
  assertEquals(pcs(nested.heads), [1, 2]);
  const [outer, inner] = [1, 2].map((pc) =>
    nested.nodes.find(({ block }) => block.pc === pc)!
  );
  assertEquals(pcs(nested.loopOf(outer)), [1, 2, 3]);
  assertEquals(pcs(nested.loopOf(inner)), [2]);
  assertEquals(nested.isReducible, true);
  assertEquals(graph(DIAMOND).isReducible, true);
  assertEquals(graph(TWO_ENTRIES).isReducible, false);
});

Deno.test("a small loop stands four times, and the longest way is as long", () => {
  const unrolled = unroll(graph(NESTED));
  const copies = unrolled.nodes.filter(({ block }) => block.pc === 2);
  assertEquals(copies.length, 4);
  assertEquals(pcs(unrolled.heads), [1, 2]);
  const ways = longestWays(unrolled);
  const head = copies.find((node) => unrolled.heads.has(node))!;
  // Four turns of three ticks, then nodes 3 and 4.
  assertEquals(ways.get(head), 4 * 3 + 4 + 5);
  // From node 1 the budget is looked at again at node 2.
  const outer = unrolled.nodes.find(({ block }) => block.pc === 1)!;
  assertEquals(ways.get(outer), 2);
  assertEquals(ways.get(unrolled.root), 1);
});

/** Has a graph's code write down the nodes that it comes by. */
class Tracer implements NodeCode {
  readonly locals: Local[] = ["coin", "left", "at"].map((name) => ({
    name,
    type: "i32",
  }));
  readonly leave: Label = { name: "leave" };

  head(): Code[] {
    return [];
  }

  body({ block: { pc } }: Node): Code[] {
    const [coin, left, at] = [0, 1, 2].map(getLocal);
    return [
      storeMemory("i32.store8", at, { value: constant(pc + 1), offset: 0 }),
      setLocal(2, operation("i32.add", [at, constant(1)])),
      setLocal(0, operation("i32.shr_u", [coin, constant(1)])),
      setLocal(1, operation("i32.sub", [left, constant(1)])),
      {
        kind: "br_if",
        labels: [this.leave],
        operands: [operation("i32.eqz", [getLocal(1)])],
      },
    ];
  }

  exit(): Code[] {
    return [{ kind: "br", labels: [this.leave], operands: [] }];
  }

  exitTo(): Code[] {
    return this.exit();
  }

  local(name: string): number {
    const known = this.locals.findIndex((local) => local.name === name);
    return known >= 0 ? known : this.locals.push({ name, type: "i32" }) - 1;
  }
}

/** Nodes that are visited at most. */
const STEPS = 30;

/** The nodes that the graph's code comes by. */
function trace(graph: FlowGraph, coin: number): number[] {
  const tracer = new Tracer();
  const body = structure(graph, tracer);
  const code = encodeModule([{
    name: "trace",
    parameters: 2,
    locals: tracer.locals,
    body: [{ kind: "block", label: tracer.leave, body }, getLocal(2)],
  }]);
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 1 });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), {
    [IMPORTS.memory.module]: { [IMPORTS.memory.name]: memory },
  });
  const count = (exports.trace as (coin: number, left: number) => number)(
    coin,
    STEPS,
  );
  return [...new Uint8Array(memory.buffer, 0, count)].map((pc) => pc - 1);
}

/** The same, by walking. */
function walk(ways: Ways, coin: number): number[] {
  const visited: number[] = [];
  let bits = coin;
  for (let at = 0; at < ways.length && visited.length < STEPS;) {
    visited.push(at);
    bits >>>= 1;
    const [first = OUT, second = first] = ways[at];
    at = (bits & 1) !== 0 ? first : second;
  }
  return visited;
}

const WAYS: fc.Arbitrary<Ways> = fc.integer({ min: 1, max: 12 }).chain((size) =>
  fc.array(
    fc.array(fc.noBias(fc.nat(size)), {
      minLength: 1,
      maxLength: 2,
      size: "max",
    }),
    {
      minLength: size,
      maxLength: size,
      size: "max",
    },
  )
);

Deno.test("structured code goes the ways of any graph, unrolled or not", () => {
  let irreducible = 0;
  fc.assert(
    fc.property(WAYS, fc.integer(), (ways, coin) => {
      const expected = walk(ways, coin);
      const plain = graph(ways);
      assertEquals(trace(plain, coin), expected);
      if (!plain.isReducible) irreducible++;
      else assertEquals(trace(unroll(graph(ways)), coin), expected);
    }),
    { seed: 4, numRuns: 1000 },
  );
  assertEquals(irreducible > 20, true, `${irreducible}`);
});

Deno.test("the longest way is no shorter than any way", () => {
  fc.assert(
    fc.property(WAYS, fc.integer(), (ways, coin) => {
      const plain = graph(ways);
      const unrolled = plain.isReducible ? unroll(plain) : plain;
      const longest = longestWays(unrolled);
      let bits = coin;
      let left = longest.get(unrolled.root)!;
      let node: Node | undefined = unrolled.root;
      for (let n = 0; n < STEPS && node !== undefined; n++) {
        left -= node.block.ticks;
        assertEquals(left >= 0, true);
        const next: Node[] = successors(node);
        node = next[(bits & 1) % Math.max(1, next.length)];
        bits >>>= 1;
        if (node !== undefined && unrolled.heads.has(node)) {
          left = longest.get(node)!;
        }
      }
    }),
    { seed: 5, numRuns: 1000 },
  );
});
