/**
 * A tower that can be taken back: everything in it that changes as it runs, and
 * a probe that sees each instruction and each trap on the way.
 *
 * @module
 */
import type { Transfer } from "../../../machine/mod.ts";
import {
  type EngineBase,
  type EngineMark,
  PAGE_BITS,
  type Watch,
} from "../../../machine/mod.ts";
import {
  type Hop,
  type HostMark,
  Monitor,
  type MonitorMark,
} from "../../../monitor/mod.ts";
import { InvariantError } from "../../../isa/mod.ts";
import { type Sighting, watchTraps } from "../../commands/sighting.ts";
import {
  buildTower,
  type Tower,
  type TowerOptions,
} from "../../commands/tower.ts";
import { pageFlags, Pages, type PageTable } from "./pages.ts";

/** Everything at one moment. */
export interface Moment {
  readonly engines: readonly EngineMark[];
  readonly monitors: readonly MonitorMark[];
  readonly host: HostMark | undefined;
  readonly memory: PageTable;
  readonly disk: PageTable;
  /**
   * Pages of the machine's memory that may have been written between the moment
   * before, when it was kept, and this one.
   */
  readonly written: ReadonlySet<number>;
}

/** Who is told what happens, while it does. It must not change anything. */
export interface Listener {
  /** Whether traps of all levels are told, or those of the guest's alone. */
  readonly hearsAll: boolean;
  /** A marked instruction of the guest is about to be attempted. */
  fetch(tick: number): void;
  /** An engine returns a trap. */
  trap(sighting: Sighting): void;
  /** The host OS makes a hop, at the guest's `tick`. */
  hop(hop: Hop, tick: number): void;
}

/** A tower, its parts in order, and its probe. */
export class Rig {
  readonly tower: Tower;
  /** Its monitors, the lowest first. */
  readonly monitors: readonly Monitor[];
  /** Where physical address 0 of the guest is in the machine. */
  readonly offset: number;
  /** Is told what happens. */
  listener: Listener | undefined;
  readonly #engines: readonly EngineBase[];
  /** The machine's memory. Nobody writes into it. */
  readonly memory: Uint8Array;
  readonly #watch: Watch;
  readonly #pages: Pages;
  readonly #disk: Pages;

  /**
   * Builds a tower. `install` puts a program, and what else there is at tick 0,
   * into the guest.
   */
  constructor(
    options: Omit<TowerOptions, "observe">,
    install: (guest: EngineBase) => void,
  ) {
    let tickNow = (): number => 0;
    const observe = (hop: Hop): void => this.listener?.hop(hop, tickNow());
    const tower = this.tower = buildTower({ ...options, observe });
    const { machine, hosting, vms, guest } = tower;
    install(guest);
    const below = hosting === undefined
      ? []
      : [...new Set([hosting.process, hosting.engine])];
    this.#engines = [machine, ...below, ...vms];
    this.monitors = [hosting?.engine ?? machine, ...vms].slice(0, vms.length)
      .map(monitorOn);
    this.offset = [...vms, ...hosting === undefined ? [] : [hosting.process]]
      .reduce((sum, { region }) => sum + region.address, 0);
    this.#watch = machine.attach({
      notice: (_, ticks) => this.listener?.fetch(guestTick(ticks)),
    });
    this.memory = machine.bytes(0, machine.size);
    this.#pages = new Pages({
      bytes: this.memory,
      written: this.#watch.written,
      open: (address, length) => machine.bytes(address, length),
    });
    this.#disk = watchDisk(guest);
    const guestTick = watchTraps(tower, {
      everywhere: true,
      seen: (sighting) => this.listener?.trap(sighting),
      wants: (level) =>
        this.listener !== undefined &&
        (level === vms.length || this.listener.hearsAll),
    });
    tickNow = () => guestTick(machine.ticks);
  }

  /** Marks the guest's words at these physical addresses, and no others. */
  mark(addresses: Iterable<number>): void {
    const { marks } = this.#watch;
    marks.fill(0);
    const { guest } = this.tower;
    for (const address of addresses) {
      if (address < 0 || address >= guest.size) continue;
      marks[address + this.offset >>> 2] = 1;
    }
    this.#watch.marked();
  }

  /** Marks every word. */
  markAll(): void {
    this.#watch.marks.fill(1);
    this.#watch.marked();
  }

  /**
   * Marks the guest's words that are `wanted`, and all those on pages of the
   * machine that are going to change.
   */
  markWhere(
    wanted: (word: number) => boolean,
    changing: ReadonlySet<number>,
  ): void {
    const { guest } = this.tower;
    const { marks } = this.#watch;
    marks.fill(0);
    for (let address = 0; address < guest.size; address += 4) {
      const real = address + this.offset;
      const isMarked = changing.has(real >>> PAGE_BITS) ||
        wanted(guest.load(address));
      if (isMarked) marks[real >>> 2] = 1;
    }
    this.#watch.marked();
  }

  /** This moment. */
  keep(): Moment {
    const { hosting } = this.tower;
    const written = new Set<number>();
    return {
      engines: this.#engines.map((engine) => engine.mark()),
      monitors: this.monitors.map((monitor) => monitor.mark()),
      host: hosting?.os.mark(),
      memory: this.#pages.keep(written),
      disk: this.#disk.keep(new Set()),
      written,
    };
  }

  /** Goes back to a moment, or on to one. */
  restore({ engines, monitors, host, memory, disk }: Moment): void {
    this.#pages.restore(memory);
    this.#disk.restore(disk);
    this.#engines.forEach((engine, n) => engine.rewind(engines[n]));
    this.monitors.forEach((monitor, n) => monitor.rewind(monitors[n]));
    if (host !== undefined) this.tower.hosting?.os.rewind(host);
  }
}

function monitorOn(engine: EngineBase): Monitor {
  const { occupant } = engine;
  if (occupant instanceof Monitor) return occupant;
  throw new InvariantError("a tower's engine that no monitor owns");
}

/** The pages of a guest's disk, which only its own transfers change. */
function watchDisk({ disk }: EngineBase): Pages {
  const written = pageFlags(disk.contents.length);
  const { contents } = disk;
  const pages = new Pages({
    bytes: contents,
    written,
    open: (from, length) => contents.subarray(from, from + length),
  });
  const { onTransfer } = disk;
  disk.onTransfer = (transfer: Transfer) => {
    const { write, from, length } = transfer;
    if (write && length > 0) {
      const last = from + length - 1 >>> PAGE_BITS;
      written.fill(1, from >>> PAGE_BITS, last + 1);
    }
    return onTransfer(transfer);
  };
  return pages;
}
