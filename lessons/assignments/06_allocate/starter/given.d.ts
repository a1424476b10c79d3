/**
 * What your allocator is given. This file is not handed in: change nothing
 * here.
 *
 * Addresses and sizes of real memory, and counts of bytes, are whole numbers
 * from 0 up. What comes from a guest is a word of 32 bits as its registers have
 * it, from -2147483648 to 2147483647, and it says so.
 */

/** The machine's memory. */
export interface Memory {
  /** How many bytes there are. */
  readonly size: number;
  /** How many of them, from address 0 on, are the monitor's own. */
  readonly reserved: number;
  /** Fills so many bytes with zeros. */
  clear(address: number, bytes: number): void;
}

/** The rest of the monitor, which needs to know who owns which memory. */
export interface Monitor {
  /** The next question; null if there is none any more. */
  next(): Question | null;
  /** Answers the question that came last. */
  answer(answer: Answer): void;
}

/** A window on memory. */
export interface Window {
  /** The address of its first byte. */
  readonly base: number;
  /** How many bytes it has. */
  readonly bound: number;
}

/** What the monitor wants to know. A virtual machine is told by its number. */
export type Question =
  /** A new virtual machine with so much memory is wanted. */
  | { readonly kind: "create"; readonly vm: number; readonly size: number }
  /** One is no longer wanted. */
  | { readonly kind: "destroy"; readonly vm: number }
  /** One is to have so much memory from now on, in the same place. */
  | { readonly kind: "resize"; readonly vm: number; readonly size: number }
  /** Its guest has set its window: two words of the guest's. */
  | {
    readonly kind: "window";
    readonly vm: number;
    readonly base: number;
    readonly bound: number;
  }
  /** Its disk wants to reach so many bytes from an address, a guest's word. */
  | {
    readonly kind: "reach";
    readonly vm: number;
    readonly address: number;
    readonly bytes: number;
  };

/**
 * An address; a window; whether it is done; undefined or false if it is
 * refused.
 */
export type Answer = number | Window | boolean | undefined;

/** Both. */
export interface Given {
  readonly memory: Memory;
  readonly monitor: Monitor;
}
