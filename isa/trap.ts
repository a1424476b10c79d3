/**
 * Traps: why a program had to stop, as records that are returned, never
 * thrown.
 *
 * @module
 */

/** Why a trap was taken. */
export type Cause =
  | "privileged"
  | "illegal"
  | "memory"
  | "ecall"
  | "ebreak"
  | Interrupt;

/** A cause that comes from a device, not from an instruction. */
export type Interrupt = "timer" | "console" | "disk";

/** What the manual says of a cause. */
export interface CauseFacts {
  /** The number in the trap frame. */
  readonly code: number;
  /** Whether a device is the cause, not an instruction. */
  readonly interrupt: boolean;
  /** What the trap frame's detail word holds. */
  readonly detail: string;
  /** What has happened. */
  readonly summary: string;
}

/** What the detail of a trap is that blames the instruction itself. */
export const INSTRUCTION_WORD = "the instruction word";

/** The trap causes, by their manual names, in the order of their codes. */
export const CAUSES: Readonly<Record<Cause, CauseFacts>> = {
  privileged: {
    code: 1,
    interrupt: false,
    detail: INSTRUCTION_WORD,
    summary: "a privileged instruction in user mode",
  },
  illegal: {
    code: 2,
    interrupt: false,
    detail: INSTRUCTION_WORD,
    summary: "a word that is no instruction",
  },
  memory: {
    code: 3,
    interrupt: false,
    detail: "the virtual address",
    summary: "an access that is misaligned, or not wholly inside the window " +
      "R and the memory",
  },
  ecall: {
    code: 4,
    interrupt: false,
    detail: "0",
    summary: "a system call, in either mode",
  },
  ebreak: {
    code: 5,
    interrupt: false,
    detail: "0",
    summary: "a breakpoint, in either mode",
  },
  timer: {
    code: 6,
    interrupt: true,
    detail: "0",
    summary: "the timer has run out",
  },
  console: {
    code: 7,
    interrupt: true,
    detail: "0",
    summary: "input has come, or has ended",
  },
  disk: {
    code: 8,
    interrupt: true,
    detail: "0",
    summary: "a disk transfer is complete",
  },
};

/** The causes in the order of their codes. */
export const CAUSE_NAMES: readonly Cause[] = Object.keys(CAUSES) as Cause[];

/** The interrupts, the one that is delivered first in front. */
export const INTERRUPTS: readonly Interrupt[] = ["timer", "console", "disk"];

/** The bit of an interrupt in the set of pending ones. */
export const PENDING_BIT: Readonly<Record<Interrupt, number>> = {
  timer: 1,
  console: 2,
  disk: 4,
};

/** Whether the cause is one of a device. */
export function isInterrupt(cause: Cause): cause is Interrupt {
  return CAUSES[cause].interrupt;
}

/** One trap, complete and precise: nothing of the instruction has happened. */
export interface Trap {
  /** What tells a trap from the other exits of an engine. */
  readonly kind: "trap";
  /** Why. */
  readonly cause: Cause;
  /** What the cause has to add, as an int32: see {@linkcode CAUSES}. */
  readonly detail: number;
  /**
   * The address, as an int32, of the instruction that was attempted; for an
   * interrupt, of the one that comes next.
   */
  readonly pc: number;
  /** The instruction word, or 0 where none was fetched. */
  readonly word: number;
}
