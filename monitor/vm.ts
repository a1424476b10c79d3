/**
 * A virtual machine: an engine whose memory is a region of the engine below,
 * whose mode, window, timer and devices are its own, and whose instructions are
 * executed by the engine below for as long as they are innocuous.
 *
 * @module
 */
import type { Cause, InstructionSet } from "../isa/mod.ts";
import {
  Bare,
  type Engine,
  type Exit,
  type Occupant,
  type Snapshot,
  TrapCounts,
} from "../machine/mod.ts";
import type { Region } from "./allocator.ts";
import type { Share } from "./share.ts";
import { Tenant } from "./tenant.ts";

/** What a monitor has done for one virtual machine. */
export class VmStatistics {
  readonly #exits = new TrapCounts();
  /** Instructions that the monitor's interpreter executed. */
  emulated = 0;
  /** Traps that were handed to the guest's own kernel. */
  reflected = 0;
  /** Times that the scheduler gave it the processor. */
  slices = 0;
  /** Times that the guest was let go on: a real PSW was loaded. */
  entries = 0;
  /** Times that the engine's timer was set. */
  alarms = 0;
  /** Bytes of the guest's that were passed on to the engine's console. */
  printed = 0;

  /** The monitor's own privileged acts on the engine below. */
  get own(): number {
    return this.entries + this.alarms + this.printed;
  }

  /** Counts an exit to the monitor. */
  countExit(cause: Cause): void {
    this.#exits.add(cause);
  }

  /** Exits to the monitor, by cause. */
  get exits(): Record<Cause, number> {
    return this.#exits.record;
  }

  /** The counts as they are now. */
  mark(): VmCounts {
    const { emulated, reflected, slices, entries, alarms, printed } = this;
    const numbers = { emulated, reflected, slices, entries, alarms, printed };
    return { exits: this.exits, numbers };
  }

  /** Is again what it was. */
  rewind({ exits, numbers }: VmCounts): void {
    this.#exits.rewind(exits);
    Object.assign(this, numbers);
  }
}

/** What a monitor had done for a virtual machine at some moment. */
export interface VmCounts {
  /** Exits to the monitor, by cause. */
  readonly exits: Readonly<Record<Cause, number>>;
  /** All other counts, by their names. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** What a virtual machine asks of its monitor. */
export interface VmHost {
  /** The engine below. */
  readonly engine: Engine;
  /** Executes the guest until a trap that is its own, or for `budget` ticks. */
  resume(vm: Vm, budget: number): Exit;
}

/** A virtual machine. It is made by a monitor's `createVm`. */
export class Vm extends Tenant {
  /** What the monitor has done for it. */
  readonly statistics: VmStatistics = new VmStatistics();
  readonly #host: VmHost;

  /** A virtual machine in its boot state, its memory all zero. */
  constructor(
    isa: InstructionSet,
    region: Region,
    { host, share }: { readonly host: VmHost; readonly share: Share },
  ) {
    super(isa, { engine: host.engine, region }, share);
    this.#host = host;
  }

  /** The bare loop owns it, until a monitor takes over. */
  protected override usual(): Occupant {
    return new Bare(this);
  }

  /** Becomes what was saved. The memory must have the same size. */
  override adopt(snapshot: Snapshot): void {
    super.adopt(snapshot);
  }

  /**
   * Lets the guest go on until something happens that has to be looked at here:
   * a trap of its own, a change of resources, or the budget's end.
   */
  protected override execute(budget: number): Exit {
    return this.#host.resume(this, budget);
  }
}
