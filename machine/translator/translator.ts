/**
 * The translator: runs a program, the hot parts of it as WebAssembly.
 *
 * The fast loop runs it, and counts where it jumps back to: a loop begins
 * there. When a place is hot, what belongs together with it is explored, made a
 * region, compiled, and from then on called whenever the program comes by. A
 * region gives up, exactly counted, wherever it must or can not go on; the loop
 * takes over, up to the next place that has been translated.
 *
 * Translating takes time that a short program never gets back. So it may take
 * no more than a share of the time for which the program has been interpreted,
 * in ticks: whoever ends early has lost little.
 *
 * @module
 */
import { CAUSES, USER } from "../../isa/mod.ts";
import {
  GRANULE_BITS,
  HOT,
  type LoopExit,
  type LoopProbe,
  type LoopWindow,
  PATCHED,
} from "../fast_loop.ts";
import { granulesIn, LEFT_BY } from "./arena.ts";
import { CodeMap, type Placed } from "./code_map.ts";
import { Economy } from "./economy.ts";
import { GO_ON, SHORT } from "./exits.ts";
import { explore, groundIn } from "./explore.ts";
import { enter, leavePlace, NO_PLACE, takePlace } from "./gate.ts";
import { Heat } from "./heat.ts";
import type { TranslatorHost } from "./host.ts";
import { type Interpret, interpreter, plainInterpreter } from "./interpret.ts";
import { Patches } from "./patches.ts";
import { Workshop } from "./workshop.ts";

/** When the translator sets to work. */
export interface TranslatorOptions {
  /** How often a place is jumped back to before it is hot; 1000 by default. */
  readonly threshold?: number;
  /**
   * The time for which a program has to be interpreted, as a multiple of the
   * time that translating takes; 10 by default, 0 for at once.
   */
  readonly patience?: number;
}

/** What a translator has done. */
export interface TranslatorCounts {
  /** Ticks that the fast loop has taken. */
  interpreted: number;
  /** Ticks that regions have taken. */
  translated: number;
  /** Regions that were made. */
  made: number;
  /** Regions that were forgotten: somebody wrote to them, or set marks. */
  forgotten: number;
  /** Calls of regions. */
  calls: number;
}

/** How much hotter a place is at which the program goes on after a trap. */
const ARRIVAL = 16;

const NOTHING = new Uint16Array(0);

const PRIVILEGED = CAUSES.privileged.code;

/** No pc: it is not aligned. */
const NOWHERE = -1;

/** Runs the instructions of one machine. */
export class Translator {
  readonly #host: TranslatorHost;
  /** What interprets as long as nothing is counted. */
  readonly #asleep: Interpret;
  readonly #threshold: number;
  readonly #economy: Economy;
  readonly #workshop: Workshop;
  /** Where it is hot; nothing of it is counted while the translator sleeps. */
  #heat: Heat | undefined;
  #map: CodeMap;
  #probe: LoopProbe | undefined;
  /** What interprets, up to the next hot place. */
  #toHot: Interpret;
  /** What interprets the rest of a budget: it runs by all hot places. */
  #toEnd: Interpret;
  /** How the latest region was left; none before the machine has moved. */
  #leftBy: Int32Array | undefined;
  readonly #patches = new Patches();
  readonly #counts: TranslatorCounts = {
    interpreted: 0,
    translated: 0,
    made: 0,
    forgotten: 0,
    calls: 0,
  };
  /** The pc at which a budget has ended: to go on there is no arrival. */
  #ended = NOWHERE;

  /** The translator of a machine, which has translated nothing yet. */
  constructor(
    host: TranslatorHost,
    { threshold = 1000, patience = 10 }: TranslatorOptions = {},
  ) {
    this.#host = host;
    this.#asleep = plainInterpreter(host);
    this.#threshold = threshold;
    this.#economy = new Economy(patience);
    this.#workshop = new Workshop(host, this.#economy);
    const granules = new Uint8Array(granulesIn(host.memory.size));
    this.#map = new CodeMap(granules, new Uint8Array(0));
    this.#toHot = this.#interpreter(true);
    this.#toEnd = this.#interpreter(false);
  }

  /** What it has done so far. */
  get counts(): TranslatorCounts {
    return { ...this.#counts };
  }

  /** The most ticks of a run: it wakes when it can be worth it, and no later. */
  get most(): number {
    if (this.#heat !== undefined) return Infinity;
    const asleep = this.#economy.worthAt - this.#counts.interpreted;
    return asleep > 0 ? asleep : Infinity;
  }

  /** The regions that there are now. */
  get regions(): readonly Placed[] {
    return this.#map.all;
  }

  /**
   * Runs from `pc` for at most `budget` ticks, which fit an int32; returns what
   * is left of them, and writes why it stopped. It may stop for no reason.
   */
  run(pc: number, budget: number, window: LoopWindow, exit: LoopExit): number {
    if (this.#heat === undefined) {
      if (this.most < Infinity) {
        exit.pc = pc;
        return this.#interpret(this.#asleep, budget, window, exit);
      }
      this.#awake();
    }
    let left = budget;
    let arrives = pc !== this.#ended;
    exit.pc = pc;
    exit.code = 0;
    while (left > 0) {
      const placed = this.#find(exit.pc, window, arrives);
      left = placed === undefined
        ? this.#interpret(this.#toHot, left, window, exit)
        : left < placed.region.need || placed.end > window.limit >>> 0
        ? this.#interpret(this.#toEnd, left, window, exit)
        : this.#call(placed, left, window, exit);
      arrives = false;
      if (exit.code === GO_ON) arrives = true;
      else if (exit.code === HOT) this.#translate(exit.pc, window);
      else if (exit.code === PATCHED) this.#patched(exit.detail);
      else if (exit.code !== SHORT) break;
      exit.code = 0;
    }
    this.#ended = exit.code === 0 ? exit.pc : NOWHERE;
    return left;
  }

  /**
   * Lets a probe look in from now on, at the words that are marked. Returns the
   * flags of the pages that are written; `undefined` where translated code has
   * no memory to reach them in: the machine has to do without a translator.
   */
  watch(
    marks: Uint8Array,
    notice: LoopProbe["notice"],
  ): Uint8Array | undefined {
    if (!this.#moveIn()) return undefined;
    const { pages: written } = this.#workshop.open()!;
    const { size } = this.#host.memory;
    this.#forget(0, size);
    this.#workshop.flagPages();
    this.#probe = { marks, written, notice };
    this.#awake();
    return written;
  }

  /** Heeds marks that have changed. */
  marked(): void {
    if (this.#probe === undefined) return;
    this.#leave(this.#map.heed(this.#probe.marks));
  }

  /** Forgets what was translated of memory that somebody else has written. */
  written(address: number, length: number): void {
    if (this.#leftBy === undefined || length === 0) return;
    this.#forget(address, length);
    this.#patches.forget(address, length);
  }

  /** The same for a word, which seldom was. */
  wordWritten(address: number): void {
    const { granules, translated } = this.#map;
    if (
      granules[address >>> GRANULE_BITS] !== 0 &&
      translated[address >>> 2] !== 0
    ) {
      this.written(address, 4);
    }
  }

  /** The region that begins at a pc; whoever arrives there may have it made. */
  #find(
    pc: number,
    window: LoopWindow,
    arrives: boolean,
  ): Placed | undefined {
    const { base, limit } = window;
    const address = base + pc | 0;
    const placed = this.#map.find(address, base);
    if (placed !== undefined || !arrives) return placed;
    if ((pc & 3) !== 0 || pc >>> 0 >= limit >>> 0) return undefined;
    const heat = this.#heat!.at(address) + ARRIVAL;
    this.#heat!.set(address, heat);
    if (heat < this.#threshold) return undefined;
    this.#translate(pc, window);
    return this.#map.find(address, base);
  }

  /** Lets the fast loop go on from where it is. */
  #interpret(
    interpret: Interpret,
    left: number,
    window: LoopWindow,
    exit: LoopExit,
  ): number {
    const rest = interpret(exit.pc, left, window, exit);
    this.#counts.interpreted += left - rest;
    return rest;
  }

  /** Calls a region, and looks up how it was left. */
  #call(
    placed: Placed,
    left: number,
    { mode, base, limit }: LoopWindow,
    exit: LoopExit,
  ): number {
    if (placed.place === NO_PLACE) takePlace(placed);
    const rest = enter(base, limit, left, placed.place);
    const leftBy = this.#leftBy!;
    const how = placed.region.exits[leftBy[LEFT_BY.exit >> 2]];
    const detail = leftBy[LEFT_BY.detail >> 2];
    const counts = this.#counts;
    counts.calls++;
    counts.translated += left - rest + how.ticks;
    exit.word = how.word;
    exit.pc = how.pc ?? detail;
    if (how.privileged && mode === USER) {
      exit.code = PRIVILEGED;
      exit.detail = how.word;
      return rest - how.ticks - 1;
    }
    exit.code = how.code;
    exit.detail = how.detail ?? detail;
    return rest - how.ticks;
  }

  /** Makes a region for a pc that is hot, if it is worth it. */
  #translate(pc: number, window: LoopWindow): void {
    const { base } = window;
    const address = base + pc | 0;
    if (this.#map.find(address, base) !== undefined) return;
    const { interpreted, translated } = this.#counts;
    if (interpreted + translated < this.#economy.worthAt) {
      this.#heat!.set(address, this.#threshold >> 1);
      return;
    }
    const placed = this.#make(pc, window);
    if (placed === undefined) {
      this.#heat!.set(address, 0);
      return;
    }
    this.#map.add(placed);
    this.#counts.made++;
  }

  /** The region for a pc; `undefined` if there can be none. */
  #make(pc: number, window: LoopWindow): Placed | undefined {
    const cuts = new Set<number>();
    const ground = groundIn(
      this.#host,
      window,
      (address) => this.#isOpen(address, cuts),
    );
    const exploration = explore(ground, pc);
    if (exploration === undefined || !this.#moveIn()) return undefined;
    const { base } = window;
    return this.#workshop.make(exploration, { base, cuts: [...cuts] });
  }

  /** Whether code at a physical address is worth having, and not marked. */
  #isOpen(address: number, cuts: Set<number>): boolean {
    if (this.#patches.areMany(address)) return false;
    if (!this.#probe?.marks[address >>> 2]) return true;
    cuts.add(address);
    return false;
  }

  /** Has the machine move to where translated code can reach it, if it can. */
  #moveIn(): boolean {
    if (this.#leftBy !== undefined) return true;
    const arena = this.#workshop.open();
    if (arena === undefined) return false;
    this.#leftBy = arena.leftBy;
    this.#map = new CodeMap(arena.granules, arena.words);
    this.#look();
    return true;
  }

  /** Forgets the regions that had a word that the program has written. */
  #patched(address: number): void {
    for (const { address: root } of this.#forget(address & ~3, 4)) {
      this.#heat!.set(root, 0);
    }
    this.#patches.add(address);
  }

  /** Forgets all regions that have a word in a range, and returns them. */
  #forget(address: number, length: number): readonly Placed[] {
    const gone = this.#map.forget(address, length);
    this.#leave(gone);
    return gone;
  }

  /** Regions of which the map knows no more. */
  #leave(gone: readonly Placed[]): void {
    gone.forEach(leavePlace);
    this.#counts.forgotten += gone.length;
  }

  /** From now on, heat is counted. */
  #awake(): void {
    this.#heat ??= new Heat(this.#host.memory.size);
    this.#look();
  }

  /** Gives the loop what there is now to count in and to watch. */
  #look(): void {
    this.#toHot = this.#interpreter(true);
    this.#toEnd = this.#interpreter(false);
  }

  #interpreter(leaves: boolean): Interpret {
    const { granules, translated } = this.#map;
    const threshold = this.#threshold;
    const heat = this.#heat?.places ?? NOTHING;
    return interpreter(
      this.#host,
      { heat, threshold, leaves, granules, translated },
      this.#probe,
    );
  }
}
