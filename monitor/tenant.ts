/**
 * A tenant: an engine whose memory is a part of the memory of the engine below.
 * A virtual machine is one, and so is a process of the host OS. What differs is
 * who lets it run, and what it means to be let run.
 *
 * @module
 */
import type { InstructionSet, Window } from "../isa/mod.ts";
import { type Engine, EngineBase, type Occupant } from "../machine/mod.ts";
import type { Region } from "./allocator.ts";
import type { Share } from "./share.ts";

/** Where a tenant lives. */
export interface Home {
  /** The engine below. */
  readonly engine: Engine;
  /** The part of its memory that is the tenant's. */
  readonly region: Region;
}

/** An engine that has a part of another one. */
export abstract class Tenant extends EngineBase {
  /** Its claim to the processor. */
  readonly share: Share;
  readonly #engine: Engine;
  #region: Region;

  /** A tenant in its boot state, its memory all zero. */
  constructor(isa: InstructionSet, home: Home, share: Share) {
    super(isa, home.region.size);
    this.share = share;
    this.#engine = home.engine;
    this.#region = home.region;
    home.engine.bytes(home.region.address, home.region.size).fill(0);
  }

  /** What owns it for as long as nobody has taken it. */
  protected abstract usual(): Occupant;

  /** The software that owns it. */
  override get occupant(): Occupant {
    return super.occupant ?? this.usual();
  }

  /** The software that has taken it so far, if any has. */
  get taken(): Occupant | undefined {
    return super.occupant;
  }

  /** Its memory, as a part of the memory of the engine below. */
  get region(): Region {
    return this.#region;
  }

  /** The same, as the widest window that it can have. */
  get window(): Window<number> {
    return { base: this.#region.address, bound: this.#region.size };
  }

  /** Has its memory in another place, or more of it, from now on. */
  protected settle(region: Region): void {
    this.#region = region;
    this.resize(region.size);
  }

  /** Reads the word at a multiple of 4 of its own memory. */
  load(address: number): number {
    return this.#engine.load(this.#region.address + address);
  }

  /** Writes the word at a multiple of 4 of its own memory. */
  store(address: number, word: number): void {
    this.#engine.store(this.#region.address + address, word);
  }

  /** A view of its own memory, valid until the next run. */
  bytes(address: number, length: number): Uint8Array {
    return this.#engine.bytes(this.#region.address + address, length);
  }
}
