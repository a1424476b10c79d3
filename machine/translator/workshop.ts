/**
 * The workshop: where what was explored becomes a region that can be called.
 *
 * Translated code reaches nothing but the arena. So before the first region is
 * made, the machine moves in there.
 *
 * @module
 */
import {
  type Arena,
  createArena,
  type Plan,
  planFor,
  STATE_AT,
} from "./arena.ts";
import type { Placed } from "./code_map.ts";
import type { Economy } from "./economy.ts";
import type { Exploration } from "./explore.ts";
import { NO_PLACE } from "./gate.ts";
import type { TranslatorHost } from "./host.ts";
import {
  compile,
  type Compiled,
  instantiate,
  type RegionCall,
} from "./region.ts";

/** Makes the regions of one machine. */
export class Workshop {
  readonly #host: TranslatorHost;
  readonly #economy: Economy;
  #plan: Plan;
  #arena: Arena | undefined;
  readonly #calls = new Map<Compiled, RegionCall>();

  /** A workshop whose costs are charged. */
  constructor(host: TranslatorHost, economy: Economy) {
    this.#host = host;
    this.#economy = economy;
    this.#plan = planFor(host.memory.size);
  }

  /**
   * The arena, with the machine in it. `undefined` where there is no such memory
   * to be had: then nothing can be translated.
   */
  open(): Arena | undefined {
    if (this.#arena !== undefined) return this.#arena;
    const { state, memory } = this.#host;
    const arena = createArena(this.#plan);
    if (arena === undefined) return undefined;
    state.move(arena.buffer, STATE_AT);
    memory.move(arena.buffer, this.#plan.memoryAt);
    return this.#arena = arena;
  }

  /** From now on, regions flag the pages that they write. */
  flagPages(): void {
    this.#plan = { ...this.#plan, flagsPages: true };
  }

  /**
   * A region of what was explored in a window from `base` on, which ends at the
   * marked words `cuts`. `undefined` if there can be none.
   */
  make(
    exploration: Exploration,
    { base, cuts }: { readonly base: number; readonly cuts: readonly number[] },
  ): Placed | undefined {
    const arena = this.open();
    if (arena === undefined) return undefined;
    const made = compile(this.#host.isa, exploration, this.#plan);
    if (made === undefined) return undefined;
    const { compiled, isNew } = made;
    this.#economy.charge(compiled.size, isNew);
    const pcs = [...exploration.places.keys()];
    return {
      address: base + exploration.root | 0,
      base,
      end: Math.max(...pcs.map((pc) => pc >>> 0)) + 4,
      words: pcs.map((pc) => base + pc | 0),
      cuts,
      rests: false,
      region: compiled.region,
      call: this.#callOf(compiled, arena),
      place: NO_PLACE,
    };
  }

  /** Regions of the same code are one function. */
  #callOf(compiled: Compiled, { memory }: Arena): RegionCall {
    const call = this.#calls.get(compiled) ??
      instantiate(compiled, memory, this.#host.attempt);
    this.#calls.set(compiled, call);
    return call;
  }
}
