/**
 * Where processes' memory goes when the engine's is too small: the disk of the
 * engine, all of which the host keeps for this.
 *
 * There is no paging on this machine, so a process goes out and comes in as a
 * whole. That it may come in at another place than it was is what the window R
 * is for: nothing in its memory is a physical address.
 *
 * @module
 */
import {
  BLOCK_SIZE,
  DISK_LATENCY,
  InvariantError,
  PORT,
} from "../../isa/mod.ts";
import type { Engine } from "../../machine/mod.ts";
import { Allocator, type Region } from "../allocator.ts";

const READ = 1;
const WRITE = 2;

/** The part of the engine's disk that holds processes' memory. */
export class SwapArea {
  readonly #engine: Engine;
  readonly #slots: Allocator;
  readonly #wait: (ticks: number) => void;

  /** `wait` lets so many ticks pass, or fewer. */
  constructor(engine: Engine, wait: (ticks: number) => void) {
    this.#engine = engine;
    this.#wait = wait;
    this.#slots = new Allocator(engine.in(PORT.DISK_SIZE) * BLOCK_SIZE, 0);
  }

  /** Bytes that are free. */
  get free(): number {
    return this.#slots.free;
  }

  /**
   * Writes a region of memory out, which is whole blocks; where it now is, or
   * `undefined` if there is no room.
   */
  write(region: Region): Region | undefined {
    const slot = this.#slots.find(region.size);
    if (slot !== undefined) this.#transfer(WRITE, slot, region);
    return slot;
  }

  /** Reads memory in again, and its place on the disk is free. */
  read(slot: Region, region: Region): void {
    this.#transfer(READ, slot, region);
    this.#slots.release(slot);
  }

  /** Forgets what is there. */
  release(slot: Region): void {
    this.#slots.release(slot);
  }

  /** The bytes on the disk, to be looked at. */
  view(slot: Region): Uint8Array {
    return this.#engine.disk.contents
      .subarray(slot.address, slot.address + slot.size);
  }

  #transfer(command: number, slot: Region, region: Region): void {
    const engine = this.#engine;
    while (engine.in(PORT.DISK_STATUS) & 1) this.#wait(DISK_LATENCY);
    engine.out(PORT.DISK_CONTROL, 1);
    engine.out(PORT.DISK_BLOCK, slot.address / BLOCK_SIZE);
    engine.out(PORT.DISK_ADDRESS, region.address);
    engine.out(PORT.DISK_COUNT, region.size / BLOCK_SIZE);
    engine.out(PORT.DISK_COMMAND, command);
    if (engine.in(PORT.DISK_STATUS) & 2) {
      throw new InvariantError("the host's disk has refused to swap");
    }
  }
}
