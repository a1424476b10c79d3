/**
 * Looking into a region's code: parts of its text, and what is counted in it.
 *
 * @module
 */
import {
  type Code,
  decode,
  type Image,
  InvariantError,
  PG32,
  printCode,
  printFunction,
  REGISTER_NAMES,
} from "../../isa/mod.ts";
import type { CodeRegion, Machine, Node, Placed } from "../../machine/mod.ts";
import { textAt } from "../runner/stage.ts";

/** A line of WebAssembly, and the guest's instruction that begins with it. */
export interface CodeLine {
  readonly instruction: string;
  readonly code: string;
}

/** The function of a region, as lines of text. */
export function textOf({ code }: CodeRegion): string[] {
  return printFunction(code);
}

/** The lines from `first` up to one that begins with `last`, less indented. */
export function excerpt(
  lines: readonly string[],
  first: string,
  last: string,
): string[] {
  const from = lines.findIndex((line) => line.trim() === first);
  const count = lines.slice(from)
    .findIndex((line) => line.trimStart().startsWith(last)) + 1;
  if (from < 0 || count < 1) throw new InvariantError(`no code from ${first}`);
  const indent = lines[from].length - lines[from].trimStart().length;
  return lines.slice(from, from + count).map((line) => line.slice(indent));
}

/** The code of a block of register instructions, each beside its own. */
export function besides(
  { region }: Placed,
  { block }: Node,
  image: Image,
): CodeLine[] {
  const names = region.code.locals.map(({ name }) => `$${name}`);
  const lines = textOf(region);
  // One statement each: such an instruction sets its register. The last line
  // of the excerpt is the branch of the block's last one.
  const begins = block.statements.map((each) => printCode(each, names)[0]);
  const shown = excerpt(lines, begins[0], "(if");
  const from = lines.findIndex((line) => line.trim() === begins[0]);
  const branch = lines.slice(from + shown.length, from + shown.length + 2);
  const indent = lines[from].length - lines[from].trimStart().length;
  let next = 0;
  const code = shown.map((code, n): CodeLine => {
    const isBranch = n === shown.length - 1;
    const isNext = isBranch || code === begins[next];
    const at = block.pc + 4 * next;
    if (isNext) next++;
    return { instruction: isNext ? textAt({ image }, at) ?? "" : "", code };
  });
  if (next !== block.ticks) throw new InvariantError("instructions are lost");
  return [
    ...code,
    ...branch.map((line) => ({ instruction: "", code: line.slice(indent) })),
  ];
}

/** The blocks of a region as they stand in the program: without copies. */
export function blocksOf({ graph }: CodeRegion): Node[] {
  const seen = new Set<number>();
  return graph.nodes.filter(({ block: { pc } }) => {
    const isNew = !seen.has(pc);
    seen.add(pc);
    return isNew;
  }).toSorted((a, b) => a.block.pc - b.block.pc);
}

/** Where a block goes on: pcs, each once. */
export function waysOn({ end }: Node): number[] {
  const pcOf = (to: Node | number) => typeof to === "number" ? to : to.block.pc;
  switch (end.kind) {
    case "jump":
      return [pcOf(end.to)];
    case "branch":
      return [...new Set([pcOf(end.taken), pcOf(end.other)])];
    case "indirect":
      return end.targets.map(pcOf);
    case "left":
      return [];
  }
}

/** All of some code, each with what it encloses and takes. */
export function* walk(codes: readonly Code[]): Generator<Code> {
  for (const code of codes) {
    yield code;
    yield* walk(partsOf(code));
  }
}

function partsOf(code: Code): readonly Code[] {
  switch (code.kind) {
    case "block":
    case "loop":
      return code.body;
    case "if":
      return [code.condition, ...code.then, ...code.otherwise];
    default:
      return code.operands;
  }
}

/** What a region's loop consists of. */
export function loopBody({ code }: CodeRegion): Code[] {
  const loop = [...walk(code.body)].find(({ kind }) => kind === "loop");
  if (loop?.kind !== "loop") throw new InvariantError("a region without loop");
  return [...walk(loop.body)];
}

/** How many operators of some code begin like this. */
export function countOf(
  code: Iterable<Code>,
  prefix: "i32.load" | "i32.store",
): number {
  return [...code].filter((each) =>
    each.kind === "operation" && each.name.startsWith(prefix)
  ).length;
}

/** How many instructions of the guest a region executes in one go. */
export function instructionsOf({ graph }: CodeRegion): number {
  return graph.nodes.reduce((sum, { block: { ticks } }) => sum + ticks, 0);
}

/** The fields of the word at an address, as it is decoded. */
export function fieldsOf(
  machine: Machine,
  address: number,
): readonly [name: string, value: string | number][] {
  const instruction = decode(PG32, machine.load(address));
  if (instruction === undefined) throw new InvariantError("no instruction");
  const { row, operands: { rd, rs1, rs2 } } = instruction;
  return [
    ["opcode", `0x${row.opcode.toString(16)}  ${row.mnemonic}`],
    ["rd", REGISTER_NAMES[rd]],
    ["rs1", REGISTER_NAMES[rs1]],
    ["rs2", REGISTER_NAMES[rs2]],
  ];
}

/** How many operators some code has: what is there to be executed. */
export function operatorsOf(code: Iterable<Code>): number {
  return [...code].filter(({ kind }) => kind !== "block" && kind !== "loop")
    .length;
}

/** An address rotated right by two, as a number that is not negative. */
export function rotated(address: number): number {
  return (address >>> 2 | address << 30) >>> 0;
}
