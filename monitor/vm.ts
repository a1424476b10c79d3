/**
 * A virtual machine: an engine whose memory is a region of the engine below,
 * whose mode, window, timer and devices are its own, and whose instructions are
 * executed by the engine below for as long as they are innocuous.
 *
 * @module
 */
import {
  type Cause,
  type Instruction,
  type InstructionSet,
  SUPERVISOR,
  type Trap,
} from "../isa/mod.ts";
import {
  Bare,
  Cpu,
  type CpuState,
  type Engine,
  EngineBase,
  type Exit,
  noTraps,
  type Occupant,
  type Snapshot,
} from "../machine/mod.ts";
import type { Region, Window } from "./allocator.ts";

/** What a monitor has done for one virtual machine. */
export interface VmStatistics {
  /** Exits to the monitor, by cause. */
  readonly exits: Record<Cause, number>;
  /** Instructions that the monitor's interpreter executed. */
  emulated: number;
  /** Traps that were handed to the guest's own kernel. */
  reflected: number;
  /** Times that the scheduler gave it the processor. */
  slices: number;
  /** The monitor's own privileged acts on the engine below. */
  own: number;
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
  readonly cpu: VmCpu;
  /** Its memory, as a part of the memory of the engine below. */
  readonly region: Region;
  /** The same, as the widest window that it can have. */
  readonly window: Window<number>;
  /** What the monitor has done for it. */
  readonly statistics: VmStatistics = {
    exits: noTraps(),
    emulated: 0,
    reflected: 0,
    slices: 0,
    own: 0,
  };
  readonly #host: VmHost;

  constructor(isa: InstructionSet, region: Region, host: VmHost) {
    super(isa, region.size);
    this.region = region;
    this.window = { base: region.address, bound: region.size };
    this.#host = host;
    this.cpu = new VmCpu(new Cpu(this.state), host.engine);
    this.cpu.mode = SUPERVISOR;
    this.cpu.bound = region.size;
    this.bytes(0, region.size).fill(0);
  }

  /** The software that owns it: the bare loop, until a monitor takes over. */
  override get occupant(): Occupant {
    return super.occupant ?? new Bare(this);
  }

  load(address: number): number {
    return this.#host.engine.load(this.region.address + address);
  }

  store(address: number, word: number): void {
    this.#host.engine.store(this.region.address + address, word);
  }

  bytes(address: number, length: number): Uint8Array {
    return this.#host.engine.bytes(this.region.address + address, length);
  }

  /** The interpreter's way to this machine's virtual state. */
  override perform(instruction: Instruction): Trap | undefined {
    return super.perform(instruction);
  }

  override save(): Uint8Array {
    this.cpu.store();
    return super.save();
  }

  override adopt(snapshot: Snapshot): void {
    super.adopt(snapshot);
  }

  protected override execute(budget: number): Exit {
    return this.#host.resume(this, budget);
  }
}

/**
 * A virtual processor. Its mode, interrupt enable and window are always its
 * own. Its registers and pc are the real ones for as long as it is the one that
 * the engine below executes, and are put by while it is not.
 */
export class VmCpu implements CpuState {
  readonly #own: Cpu;
  readonly #engine: Engine;
  #resident = false;

  constructor(own: Cpu, engine: Engine) {
    this.#own = own;
    this.#engine = engine;
  }

  /** Loads the registers into the engine below. */
  enter(): void {
    this.#engine.cpu.x.set(this.#own.x);
    this.#engine.cpu.pc = this.#own.pc;
    this.#resident = true;
  }

  /** Puts the registers by, so that another can enter. */
  leave(): void {
    this.store();
    this.#resident = false;
  }

  /** Makes the copy that is put by the same as the registers. */
  store(): void {
    if (!this.#resident) return;
    this.#own.x.set(this.#engine.cpu.x);
    this.#own.pc = this.#engine.cpu.pc;
  }

  get x(): Int32Array {
    return this.#resident ? this.#engine.cpu.x : this.#own.x;
  }

  get pc(): number {
    return this.#resident ? this.#engine.cpu.pc : this.#own.pc;
  }
  set pc(address: number) {
    if (this.#resident) this.#engine.cpu.pc = address;
    else this.#own.pc = address;
  }

  get mode(): number {
    return this.#own.mode;
  }
  set mode(mode: number) {
    this.#own.mode = mode;
  }

  get ie(): number {
    return this.#own.ie;
  }
  set ie(enabled: number) {
    this.#own.ie = enabled;
  }

  get base(): number {
    return this.#own.base;
  }
  set base(address: number) {
    this.#own.base = address;
  }

  get bound(): number {
    return this.#own.bound;
  }
  set bound(bytes: number) {
    this.#own.bound = bytes;
  }
}
