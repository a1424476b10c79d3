/**
 * A virtual machine: an engine whose memory is a region of the engine below,
 * whose mode, window, timer and devices are its own, and whose instructions are
 * executed by the engine below for as long as they are innocuous.
 *
 * @module
 */
import type { Cause, InstructionSet, Window } from "../isa/mod.ts";
import {
  Bare,
  type Engine,
  EngineBase,
  type Exit,
  type Occupant,
  type Snapshot,
  TrapCounts,
} from "../machine/mod.ts";
import type { Region } from "./allocator.ts";
import type { Share } from "./share.ts";

/** What a monitor has done for one virtual machine. */
export class VmStatistics {
  readonly #exits = new TrapCounts();
  /** Instructions that the monitor's interpreter executed. */
  emulated = 0;
  /** Traps that were handed to the guest's own kernel. */
  reflected = 0;
  /** Times that the scheduler gave it the processor. */
  slices = 0;
  /** The monitor's own privileged acts on the engine below. */
  own = 0;

  /** Counts an exit to the monitor. */
  countExit(cause: Cause): void {
    this.#exits.add(cause);
  }

  /** Exits to the monitor, by cause. */
  get exits(): Record<Cause, number> {
    return this.#exits.record;
  }
}

/** What a virtual machine asks of its monitor. */
export interface VmHost {
  /** The engine below. */
  readonly engine: Engine;
  /** Executes the guest until a trap that is its own, or for `budget` ticks. */
  resume(vm: Vm, budget: number): Exit;
}

/** A virtual machine. It is made by a monitor's `createVm`. */
export class Vm extends EngineBase {
  /** Its memory, as a part of the memory of the engine below. */
  readonly region: Region;
  /** The same, as the widest window that it can have. */
  readonly window: Window<number>;
  /** Its claim to the processor. */
  readonly share: Share;
  /** What the monitor has done for it. */
  readonly statistics: VmStatistics = new VmStatistics();
  readonly #host: VmHost;

  /** A virtual machine in its boot state, its memory all zero. */
  constructor(
    isa: InstructionSet,
    region: Region,
    { host, share }: { readonly host: VmHost; readonly share: Share },
  ) {
    super(isa, region.size);
    this.share = share;
    this.region = region;
    this.window = { base: region.address, bound: region.size };
    this.#host = host;
    this.bytes(0, region.size).fill(0);
  }

  /** The software that owns it: the bare loop, until a monitor takes over. */
  override get occupant(): Occupant {
    return super.occupant ?? new Bare(this);
  }

  /** The software that has taken it so far, if any has. */
  get taken(): Occupant | undefined {
    return super.occupant;
  }

  /** Reads the guest-physical word at a multiple of 4. */
  load(address: number): number {
    return this.#host.engine.load(this.region.address + address);
  }

  /** Writes the guest-physical word at a multiple of 4. */
  store(address: number, word: number): void {
    this.#host.engine.store(this.region.address + address, word);
  }

  /** A view of guest-physical memory, valid until the next run. */
  bytes(address: number, length: number): Uint8Array {
    return this.#host.engine.bytes(this.region.address + address, length);
  }

  /** Becomes what was saved. The memory must have the same size. */
  override adopt(snapshot: Snapshot): void {
    super.adopt(snapshot);
  }

  /** Lets the monitor resume the guest. */
  protected override execute(budget: number): Exit {
    return this.#host.resume(this, budget);
  }
}
