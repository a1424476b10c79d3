/**
 * The disk: blocks that move to and from physical memory by themselves (DMA).
 *
 * The window R does not apply to a device: the address is physical, and what
 * keeps the transfer inside the machine is the machine's memory itself. The
 * move happens within the instruction that starts it; its interrupt comes
 * `DISK_LATENCY` ticks later.
 *
 * @module
 */
import { BLOCK_SIZE, DISK_LATENCY, UsageError } from "../../isa/mod.ts";
import type { Clock, EventSource } from "../clock.ts";
import { COUNT, type State, WORD } from "../layout.ts";

/** The memory that a device can reach. */
export interface DmaMemory {
  /** Its size in bytes. */
  readonly size: number;
  /** A view of `length` bytes at a physical address. */
  bytes(address: number, length: number): Uint8Array;
}

const READ = 1;
const WRITE = 2;

/** A move of blocks that is about to happen. */
export interface Transfer {
  /** Whether it goes from memory to the disk. */
  readonly write: boolean;
  /** The first byte of the disk that it concerns. */
  readonly from: number;
  /** How many bytes. */
  readonly length: number;
}

/** The disk of one machine. */
export class Disk implements EventSource {
  readonly #clock: Clock;
  readonly #state: State;
  readonly #memory: DmaMemory;
  #contents: Uint8Array = new Uint8Array(0);

  /**
   * Asked before every move that is right in itself: whoever keeps the blocks
   * for this disk can refuse it, and then nothing of it happens.
   */
  onTransfer: (transfer: Transfer) => boolean = () => true;

  /** The disk that is kept in a state, and reaches a memory. */
  constructor(clock: Clock, state: State, memory: DmaMemory) {
    this.#clock = clock;
    this.#state = state;
    this.#memory = memory;
    clock.attach(this);
  }

  /** The disk's bytes themselves. */
  get contents(): Uint8Array {
    return this.#contents;
  }

  /**
   * Puts another disk in.
   *
   * @throws {UsageError} if it is not a whole number of blocks.
   */
  insert(contents: Uint8Array): void {
    if (contents.length % BLOCK_SIZE !== 0) {
      throw new UsageError(
        `a disk of ${contents.length} bytes: ` +
          `need a multiple of ${BLOCK_SIZE}`,
      );
    }
    this.#contents = contents;
  }

  get due(): number {
    return this.#state.counts[COUNT.diskDue];
  }

  happen(): void {
    this.#state.counts[COUNT.diskDue] = Infinity;
    if (this.control & 1) this.#clock.raise("disk");
  }

  /** DISK_COMMAND: does the move, unless it is refused. */
  command(command: number): void {
    if (this.due !== Infinity) {
      this.#state.words[WORD.diskRefused] = 1;
      return;
    }
    this.#state.words[WORD.diskRefused] = this.#move(command) ? 0 : 1;
    this.#state.counts[COUNT.diskDue] = this.#clock.ticks + DISK_LATENCY;
    this.#clock.reschedule();
  }

  /** DISK_STATUS. */
  get status(): number {
    const busy = this.due === Infinity ? 0 : 1;
    return busy | this.#state.words[WORD.diskRefused] << 1;
  }

  /** DISK_CONTROL. */
  get control(): number {
    return this.#state.words[WORD.diskControl];
  }
  set control(value: number) {
    this.#state.words[WORD.diskControl] = value & 1;
  }

  #move(command: number): boolean {
    const words = this.#state.words;
    const address = words[WORD.diskAddress] >>> 0;
    const from = (words[WORD.diskBlock] >>> 0) * BLOCK_SIZE;
    const length = (words[WORD.diskCount] >>> 0) * BLOCK_SIZE;
    const allowed = (command === READ || command === WRITE) &&
      address % 4 === 0 && address + length <= this.#memory.size &&
      from + length <= this.#contents.length;
    if (!allowed) return false;
    const write = command === WRITE;
    if (!this.onTransfer({ write, from, length })) return false;
    const memory = this.#memory.bytes(address, length);
    const blocks = this.#contents.subarray(from, from + length);
    if (write) blocks.set(memory);
    else memory.set(blocks);
    return true;
  }
}
