/**
 * Where everything in a machine's state stands.
 *
 * All state of a machine but its memory, disk and input lies in one buffer of
 * fixed size. To save a machine is to copy the buffer; to compare two machines
 * is to compare bytes. These are the only offsets.
 *
 * @module
 */

/** Places in the view of int32 words. */
export const WORD = {
  /** Sixteen registers. */
  x: 0,
  pc: 16,
  mode: 17,
  ie: 18,
  base: 19,
  bound: 20,
  /** The pending interrupts: see `PENDING_BIT`. */
  pending: 21,
  /** Whether the processor runs: see {@linkcode PROCESSOR}. */
  processor: 22,
  consoleControl: 23,
  diskBlock: 24,
  diskAddress: 25,
  diskCount: 26,
  /** 1 if the last command was refused. */
  diskRefused: 27,
  diskControl: 28,
} as const;

/**
 * Places in the view of float64 numbers, which hold the counts that outgrow a
 * word. They are whole, or Infinity for "never".
 */
export const COUNT = {
  /** Instructions attempted since boot, and ticks idled away. */
  ticks: 16,
  /** The tick at which the timer interrupts. */
  timerDue: 17,
  /** The tick at which the disk's transfer is complete. */
  diskDue: 18,
  /** Entries of the input log that have arrived. */
  arrived: 19,
  /** Bytes of input that the guest has read. */
  read: 20,
  /** Bytes of output that the guest has written. */
  written: 21,
} as const;

/** Bytes in the buffer. */
export const STATE_BYTES = 22 * 8;

/** What the processor is doing. */
export const PROCESSOR = { running: 0, idle: 1, halted: 2, killed: 3 } as const;

/**
 * The buffer, and the views on it. The buffer can be exchanged for a part of
 * another one, so views are asked for anew and not kept.
 */
export class State {
  /** The whole buffer. */
  bytes!: Uint8Array<ArrayBuffer>;
  /** The buffer as int32 words: see {@linkcode WORD}. */
  words!: Int32Array;
  /** The buffer as float64 numbers: see {@linkcode COUNT}. */
  counts!: Float64Array;
  /** The sixteen registers among the words. */
  x!: Int32Array;

  constructor() {
    this.#look(new ArrayBuffer(STATE_BYTES), 0);
    this.counts[COUNT.timerDue] = Infinity;
    this.counts[COUNT.diskDue] = Infinity;
  }

  /** Moves to a place in another buffer, which is a multiple of 8. */
  move(to: ArrayBuffer, at: number): void {
    const old = this.bytes;
    this.#look(to, at);
    this.bytes.set(old);
  }

  #look(buffer: ArrayBuffer, at: number): void {
    this.bytes = new Uint8Array(buffer, at, STATE_BYTES);
    this.words = new Int32Array(buffer, at, STATE_BYTES / 4);
    this.counts = new Float64Array(buffer, at, STATE_BYTES / 8);
    this.x = this.words.subarray(WORD.x, WORD.x + 16);
  }
}
