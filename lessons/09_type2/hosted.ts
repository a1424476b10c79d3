/**
 * The guest of this lesson on each of the grounds that a monitor can have, with
 * a journal of all that happens between the hardware and the monitor.
 *
 * @module
 */
import type { Image, Trap } from "../../isa/mod.ts";
import {
  type Engine,
  load,
  Machine,
  type Occupant,
} from "../../machine/mod.ts";
import {
  type Action,
  attachDisk,
  type Counts,
  countsOf,
  type Decision,
  type ExitReason,
  type Hop,
  HOST_MEMORY,
  HostOs,
  type HostProcess,
  KernelModule,
  Monitor,
  MONITOR_MEMORY,
  type Vcpu,
  type Vm,
} from "../../monitor/mod.ts";
import { pswOf, type PswState } from "../runner/stage.ts";
import { DIARY, emptyDisk, MEMORY } from "./guests.ts";

/** What the monitor runs on. */
export type Ground = "type1" | "kernel" | "type2";

/** The name of the file that is the guest's disk, on a host. */
export const DISK_NAME = "guest.img";

/** The memory of the monitor's process: its own, and its guest's. */
export const PROCESS_MEMORY: number = MONITOR_MEMORY + MEMORY;

/** The monitor has looked at a trap, and decided what to do about it. */
export interface Decided {
  readonly kind: "dispatch()";
  readonly action: Action;
  readonly trap: Trap;
  /** What everything has come to so far, counted. */
  readonly counts: Counts;
}

/** One line of the journal: what happened, and how things stood then. */
export interface Entry {
  readonly what: Hop | Decided;
  /** The guest's own clock. */
  readonly own: number;
  /** The machine's. */
  readonly machine: number;
  /** The real PSW. */
  readonly real: PswState;
  /** Where the memory of the monitor's process is, unless it is on the disk. */
  readonly home: number | undefined;
}

/** How to furnish a ground. */
export interface GroundOptions {
  readonly image?: Image;
  /** Bytes of memory beside what the monitor's process has. */
  readonly room?: number;
  /** Bytes of the machine's disk, to which a host can swap. */
  readonly swap?: number;
  /** How much the monitor's process gives way to others. */
  readonly nice?: number;
  /** After how many ticks a host lets another process run. */
  readonly quantum?: number;
}

/** A host OS, and the process that the monitor is. */
export interface Hosting {
  readonly os: HostOs;
  readonly process: HostProcess;
}

/** The guest, its monitor, and what that stands on. */
export class Grounded {
  readonly machine: Machine;
  readonly hosting?: Hosting;
  readonly monitor: Monitor;
  readonly vm: Vm;
  /** All that has happened so far. */
  readonly journal: Entry[] = [];
  /** The guest's program, and its disk at tick 0. */
  readonly image: Image;
  readonly disk: Uint8Array = emptyDisk();
  /** What is between the guest and the machine, as `--on` takes it. */
  readonly on: Ground;
  /** What the call run has returned each time, with the kernel module. */
  readonly reasons: ExitReason[] = [];

  constructor(ground: Ground, options: GroundOptions = {}) {
    const { image = DIARY, room = 0, swap = 0 } = options;
    this.image = image;
    this.on = ground;
    this.machine = new Machine({
      memory: HOST_MEMORY + PROCESS_MEMORY + room,
      disk: new Uint8Array(swap),
    });
    let engine: Engine = this.machine;
    if (ground !== "type1") {
      this.hosting = this.#settleIn(options);
      engine = ground === "kernel" ? this.#vcpu() : this.hosting.process;
    }
    // Whatever it is given, this line is the same.
    this.monitor = new Monitor(engine, { observe: (it) => this.#decided(it) });
    this.vm = this.monitor.createVm({ memory: MEMORY });
    this.#insertDisk();
    load(this.vm, image);
  }

  /** What the guest runs on, as exhibits have it. */
  get engine(): Vm {
    return this.vm;
  }

  /** What owns the machine: running it runs everything. */
  get occupant(): Occupant {
    return this.hosting?.os ?? this.monitor;
  }

  /** Where the memory of the monitor's process is, unless it is on the disk. */
  get home(): number | undefined {
    const process = this.hosting?.process;
    return process?.isAway === false ? process.region.address : undefined;
  }

  #settleIn({ nice, quantum }: GroundOptions): Hosting {
    const os = new HostOs(this.machine, {
      quantum,
      observe: (hop) => this.#note(hop),
    });
    const process = os.spawn("monitor", { memory: PROCESS_MEMORY, nice });
    return { os, process };
  }

  /** A virtual processor of the kernel module, which is listened to. */
  #vcpu(): Vcpu {
    const { os, process } = this.hosting!;
    const vcpu = new KernelModule(os).open(process).createVm().createVcpu();
    const run = vcpu.enter.bind(vcpu);
    vcpu.enter = (budget) => {
      const reason = run(budget);
      this.reasons.push(reason);
      return reason;
    };
    return vcpu;
  }

  /** The guest's disk: the monitor's own bytes, or a file of the host. */
  #insertDisk(): void {
    if (this.hosting === undefined) {
      return this.vm.disk.insert(this.disk.slice());
    }
    const { os: host, process } = this.hosting;
    const file = host.files.create(DISK_NAME, this.disk.length);
    attachDisk(this.vm, file, { host, process });
  }

  #decided({ exit, action }: Decision): void {
    if (exit.kind !== "trap") return;
    const counts = countsOf({
      ticks: this.vm.ticks,
      monitors: [this.vm.statistics],
      host: this.hosting?.os.ledger.counts,
    });
    this.#note({ kind: "dispatch()", action, trap: exit, counts });
  }

  #note(what: Hop | Decided): void {
    this.journal.push({
      what,
      own: this.vm.ticks,
      machine: this.machine.ticks,
      real: pswOf(this.machine.cpu),
      home: this.home,
    });
  }
}
