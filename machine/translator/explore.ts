/**
 * Which instructions belong together: from a hot address to the addresses that
 * are worth translating with it.
 *
 * From the root on, every way is followed: both sides of a branch, and for a
 * call the function and what comes after it. A loop begins at its lowest
 * address, as compilers lay it out, so a jump to below the root leads to an
 * enclosing loop, and out of the region; a function has its own lowest address.
 * If the root is reached again, it is the head of a loop, and only what leads
 * back to it is kept. Otherwise it is where a program goes on after a trap, on
 * its way to the next one: all of that is kept, wherever it leads.
 *
 * @module
 */
import {
  decode,
  type Flow,
  flowOf,
  type Instruction,
  type InstructionSet,
  isTranslatable,
  type Row,
} from "../../isa/mod.ts";
import type { LoopWindow } from "../fast_loop.ts";
import type { TranslatorHost } from "./host.ts";

/** An instruction at its virtual address. */
export interface Place {
  readonly pc: number;
  readonly word: number;
  /**
   * What it is. A word that cannot be translated has none: the machine attempts
   * it, on the spot if the code goes on after it.
   */
  readonly instruction: Instruction | undefined;
  /** Where it goes on. */
  readonly flow: Flow;
}

/** Instructions that belong together, by their addresses. */
export interface Exploration {
  readonly root: number;
  readonly places: ReadonlyMap<number, Place>;
  /** Where each indirect jump that ends a function may return to. */
  readonly returns: ReadonlyMap<number, ReadonlySet<number>>;
}

/** An exploration, and whether it comes back to its root. */
interface Survey extends Exploration {
  readonly isLoop: boolean;
}

/** What is explored. */
export interface Ground {
  readonly isa: InstructionSet;
  /** The word at a virtual address, if code may be read there. */
  word(pc: number): number | undefined;
}

/** The code of a machine that a window shows, as far as it `isOpen`. */
export function groundIn(
  { isa, memory }: Pick<TranslatorHost, "isa" | "memory">,
  { base, limit }: LoopWindow,
  isOpen: (address: number) => boolean,
): Ground {
  return {
    isa,
    word: (pc) => {
      if ((pc & 3) !== 0 || pc >>> 0 >= limit >>> 0) return undefined;
      const address = base + pc | 0;
      return isOpen(address) ? memory.words[address >>> 2] : undefined;
    },
  };
}

/** The most instructions of one region. */
const MOST = 400;

/** Explores from a root. `undefined` if not even that can be translated. */
export function explore(ground: Ground, root: number): Exploration | undefined {
  const above = survey(ground, root, root);
  if (!isTranslated(above.places.get(root))) return undefined;
  if (above.isLoop) return above;
  const anywhere = survey(ground, root, 0);
  return anywhere.isLoop ? above : anywhere;
}

/** What is reached from the root, and is not below the floor. */
function survey(ground: Ground, root: number, floor: number): Survey {
  const places = reach(ground, root, floor);
  const returns = returnsOf(places);
  return { root, returns, ...leadingBack(places, returns, root) };
}

/** The instructions that are reached from the root. */
function reach(
  ground: Ground,
  root: number,
  lowest: number,
): Map<number, Place> {
  const places = new Map<number, Place>();
  /** With the lowest address of the loop or function that each belongs to. */
  const waiting: [pc: number, floor: number][] = [
    [root, lowest],
  ];
  const follow = (to: number, floor: number): void => {
    if (to >>> 0 >= floor >>> 0) waiting.push([to, floor]);
  };
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    const [start, floor] = at;
    for (let pc = start; !places.has(pc) && places.size < MOST;) {
      const word = ground.word(pc);
      if (word === undefined) break;
      const place = read(ground.isa, pc, word);
      places.set(pc, place);
      const { flow } = place;
      if (flow.kind === "jump") {
        if (isCall(place)) {
          waiting.push([flow.to, flow.to], [pc + 4 | 0, floor]);
        } else follow(flow.to, floor);
        break;
      }
      if (flow.kind === "indirect" || flow.kind === "trap") break;
      if (flow.kind === "branch") follow(flow.to, floor);
      pc = pc + 4 | 0;
    }
  }
  return places;
}

function read(isa: InstructionSet, pc: number, word: number): Place {
  const instruction = decode(isa, word);
  if (instruction === undefined) return untranslated(pc, word, "trap");
  const { onlyReads } = isa.footprints[word >>> 24]!;
  if (onlyReads) return untranslated(pc, word, "next");
  // A privileged instruction traps in user mode, whatever it would do.
  return instruction.row.privileged || !canTranslate(instruction.row)
    ? untranslated(pc, word, "trap")
    : { pc, word, instruction, flow: flowOf(instruction, pc) };
}

function untranslated(pc: number, word: number, kind: "trap" | "next"): Place {
  return { pc, word, instruction: undefined, flow: { kind } };
}

/** Whether there is code for a place, that does more than leave. */
function isTranslated(place: Place | undefined): boolean {
  return place?.instruction !== undefined || place?.flow.kind === "next";
}

const known = new WeakMap<Row, boolean>();

/** Whether a row can be translated: asked once. */
function canTranslate(row: Row): boolean {
  const answer = known.get(row) ?? isTranslatable(row);
  known.set(row, answer);
  return answer;
}

/** A jump that leaves a link, from where its function will return. */
function isCall({ flow, instruction }: Place): boolean {
  return flow.kind === "jump" && instruction !== undefined &&
    instruction.operands.rd !== 0;
}

/** An indirect jump that leaves no link. */
function isReturn({ flow, instruction }: Place): boolean {
  return flow.kind === "indirect" && instruction !== undefined &&
    instruction.operands.rd === 0;
}

/** The addresses that follow within a function: a call is stepped over. */
function following(place: Place): number[] {
  const next = place.pc + 4 | 0;
  switch (place.flow.kind) {
    case "next":
      return [next];
    case "branch":
      return [place.flow.to, next];
    case "jump":
      return [isCall(place) ? next : place.flow.to];
    default:
      return [];
  }
}

/** Which returns belong to which calls. */
function returnsOf(
  places: ReadonlyMap<number, Place>,
): Map<number, Set<number>> {
  const calls = new Map<number, number[]>();
  for (const place of places.values()) {
    if (place.flow.kind !== "jump" || !isCall(place)) continue;
    const callers = calls.get(place.flow.to) ?? [];
    calls.set(place.flow.to, [...callers, place.pc + 4 | 0]);
  }
  const returns = new Map<number, Set<number>>();
  for (const [start, after] of calls) {
    const seen = new Set([start]);
    for (const pc of seen) {
      const place = places.get(pc);
      if (place === undefined) continue;
      for (const next of following(place)) seen.add(next);
      if (!isReturn(place)) continue;
      const known = returns.get(pc) ?? new Set();
      after.forEach((to) => known.add(to));
      returns.set(pc, known);
    }
  }
  return returns;
}

/** The places from which the root is reached again; all, if it never is. */
function leadingBack(
  places: ReadonlyMap<number, Place>,
  returns: ReadonlyMap<number, ReadonlySet<number>>,
  root: number,
): Pick<Survey, "places" | "isLoop"> {
  const before = new Map<number, number[]>();
  for (const place of places.values()) {
    const next = place.flow.kind === "jump"
      ? [place.flow.to]
      : [...following(place), ...returns.get(place.pc) ?? []];
    for (const to of next) {
      before.set(to, [...before.get(to) ?? [], place.pc]);
    }
  }
  const back = new Set(before.get(root));
  for (const pc of back) {
    for (const from of before.get(pc) ?? []) back.add(from);
  }
  if (!back.has(root)) return { places, isLoop: false };
  // What traps leads nowhere, but to know that it does is worth having.
  const leads = ({ pc, flow }: Place): boolean =>
    back.has(pc) ||
    flow.kind === "trap" && (before.get(pc) ?? []).some((at) => back.has(at));
  const kept = new Map([...places].filter(([, place]) => leads(place)));
  return { places: kept, isLoop: true };
}
