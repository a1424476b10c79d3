/**
 * Which process has which part of the engine's memory, and what happens when
 * there is not enough: processes that have not run for long go out to the
 * disk; when that is full too, one has to die.
 *
 * The host promises more than it has: quotas can add up to more than memory and
 * disk together, as on most systems. The price is the out-of-memory killer.
 *
 * @module
 */
import { BLOCK_SIZE, InvariantError } from "../../isa/mod.ts";
import type { Engine } from "../../machine/mod.ts";
import { Allocator, type Region } from "../allocator.ts";
import type { Kernel } from "./kernel.ts";
import type { HostProcess } from "./process.ts";
import { SwapArea } from "./swap.ts";

/** Bytes at the bottom of the engine's memory that the host's kernel keeps. */
export const HOST_MEMORY = 4096;

/** How to look after memory. */
export interface HostMemoryOptions {
  /** The rest of the kernel. */
  readonly kernel: Kernel;
  /** All processes, the oldest first. */
  readonly processes: readonly HostProcess[];
  /** Lets so many ticks pass, or fewer. */
  wait(ticks: number): void;
}

/** Processes' memory, in the engine and on its disk. */
export class HostMemory {
  readonly #engine: Engine;
  readonly #allocator: Allocator;
  readonly #swap: SwapArea;
  readonly #slots: Map<HostProcess, Region> = new Map();
  readonly #options: HostMemoryOptions;

  /** The memory of an engine, of which nobody has anything yet. */
  constructor(engine: Engine, options: HostMemoryOptions) {
    this.#engine = engine;
    this.#options = options;
    this.#swap = new SwapArea(engine, (ticks) => options.wait(ticks));
    this.#allocator = new Allocator(engine.size, HOST_MEMORY, {
      owner: "the host",
      tenant: "a process",
    });
  }

  /** Bytes of the engine's memory that no process has. */
  get free(): number {
    return this.#allocator.free;
  }

  /** Bytes of the disk that hold no process's memory. */
  get freeSwap(): number {
    return this.#swap.free;
  }

  /**
   * Memory for a new process. Others may be swapped out for it, but none dies.
   *
   * @throws {UsageError} if there is none.
   */
  take(size: number): Region {
    const region = this.#find(wholeBlocks(size));
    return region ?? this.#allocator.allocate(wholeBlocks(size));
  }

  /**
   * Gives a process more memory, or less; false if it cannot be had. Others may
   * be swapped out for it, and somebody may die, the process itself not least.
   */
  resize(process: HostProcess, size: number): boolean {
    const { region } = process;
    const wanted = wholeBlocks(size);
    const here = this.#allocator.resize(region, wanted);
    if (here !== undefined) {
      process.settle(here);
      if (wanted > region.size) clear(process, region.size);
      return true;
    }
    const there = this.#obtain(wanted, process);
    if (there === undefined) return false;
    const { pid } = process.facts;
    this.#engine.bytes(there.address, region.size)
      .set(process.bytes(0, region.size));
    process.settle(there);
    clear(process, region.size);
    this.#allocator.release(region);
    this.#options.kernel.note({ kind: "move", pid, bytes: region.size });
    return true;
  }

  /** Takes a process's memory out to the disk; false if there is no room. */
  swapOut(process: HostProcess): boolean {
    const { region } = process;
    const slot = this.#swap.write(region);
    if (slot === undefined) return false;
    this.#slots.set(process, slot);
    process.leave(this.#swap.view(slot));
    process.statistics.swaps++;
    this.#allocator.release(region);
    this.#note(process, "out");
    return true;
  }

  /**
   * Brings a process's memory in, wherever there is room. Others may be swapped
   * out for it, and somebody may die, the process itself not least.
   */
  swapIn(process: HostProcess): void {
    const slot = this.#slots.get(process);
    if (slot === undefined) throw new InvariantError("it is in memory");
    const region = this.#obtain(process.size, process);
    if (region === undefined) return;
    this.#swap.read(slot, region);
    this.#slots.delete(process);
    process.settle(region);
    this.#note(process, "in");
  }

  /** Takes back all that a process has, which has ended. */
  release(process: HostProcess): void {
    const slot = this.#slots.get(process);
    if (slot === undefined) this.#allocator.release(process.region);
    else this.#swap.release(slot);
    this.#slots.delete(process);
    // What still looks there is shown nothing, and disturbs nobody.
    process.leave(new Uint8Array(process.size));
  }

  /** Memory, and if there is none, that of processes that can wait. */
  #find(size: number, asker?: HostProcess): Region | undefined {
    for (;;) {
      const region = this.#allocator.find(size);
      if (region !== undefined) return region;
      const waiting = this.#living.filter((each) =>
        !each.isAway && each !== asker && each.region.size <= this.freeSwap
      ).sort((a, b) => a.lastRun - b.lastRun);
      const out = waiting.find((each) => this.swapOut(each));
      if (out === undefined) return undefined;
    }
  }

  /** The same, and if there is none, that of a process that has to die. */
  #obtain(size: number, asker: HostProcess): Region | undefined {
    for (;;) {
      const region = this.#find(size, asker);
      if (region !== undefined) return region;
      if (size > this.#engine.size - HOST_MEMORY) return undefined;
      const victim = worst(this.#living);
      if (victim === undefined) return undefined;
      this.#options.kernel.end(victim, "out of memory", 9);
      if (victim === asker) return undefined;
    }
  }

  get #living(): HostProcess[] {
    return this.#options.processes.filter(({ isDead }) => !isDead);
  }

  #note(process: HostProcess, way: "out" | "in"): void {
    const { facts: { pid }, size: bytes, region: { address } } = process;
    this.#options.kernel.note({ kind: "swap", pid, way, bytes, address });
  }
}

/**
 * Whom the out-of-memory killer takes: the process that has the most memory, in
 * the engine and on the disk, because its end frees the most; of several, the
 * youngest, because the least work is lost. A monitor has all the memory of its
 * guests, and so it is rarely anybody else. (Linux goes by the same measure
 * since 2.6.36: `oom_badness` in mm/oom_kill.c.)
 */
export function worst(
  processes: readonly HostProcess[],
): HostProcess | undefined {
  let found: HostProcess | undefined;
  for (const each of processes) {
    if (found === undefined || each.size >= found.size) found = each;
  }
  return found;
}

function clear(process: HostProcess, from: number): void {
  process.bytes(from, process.size - from).fill(0);
}

/** So many bytes, rounded up to what the disk can hold. */
function wholeBlocks(size: number): number {
  return Math.ceil(size / BLOCK_SIZE) * BLOCK_SIZE;
}
