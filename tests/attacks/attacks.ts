/**
 * What a malicious guest tries, as guest kernels.
 *
 * All begin with the same lines: a trap handler that prints the cause's code as
 * a digit, and goes on at `s1`, in supervisor mode with all of memory in the
 * window. So most attacks are read off from their output: `3` is a memory
 * fault. An attack prints `Y` where it finds what a machine of its own would
 * show, and `N` where it does not.
 *
 * The numbers are those of a longer list, of what guests have tried on any
 * hypervisor. Those that are left out need page tables, hypercalls or a
 * translator of code, and this machine has none.
 *
 * @module
 */
import { DEVICE_ATTACKS } from "./device_attacks.ts";
import { ATTACKER_MEMORY } from "./house.ts";
import { KERNEL_ATTACKS } from "./kernel_attacks.ts";
import { MEMORY_ATTACKS } from "./memory_attacks.ts";

/** One attack. */
export interface Attack {
  /** Its number in the list. */
  readonly number: number;
  /** What it tries, in a few words. */
  readonly name: string;
  /** Its source, to which {@linkcode PRELUDE} is put in front. */
  readonly source: string;
  /**
   * All that it prints on a machine of its own; of one that prints for ever, a
   * piece that repeats.
   */
  readonly expect: string;
  /** Whether it prints for ever. */
  readonly floods?: boolean;
  /** Where its kernel faults or is interrupted for ever, the cause. */
  readonly forever?: "memory" | "illegal" | "timer";
}

/** What all begin with: the handler is set, and then `attack` runs. */
export const PRELUDE = `
        .equ    SIZE, ${ATTACKER_MEMORY}
        .equ    KEPT, 0x1e00            # where the handler keeps t0
        .text
_start: la      t0, handler
        sw      t0, NEW_PSW+4(zero)
        li      t0, 1
        sw      t0, NEW_PSW(zero)
        li      t0, SIZE
        sw      t0, NEW_PSW+12(zero)
        j       attack
handler:
        sw      t0, KEPT(zero)
        lw      t0, TRAP_CAUSE(zero)
        addi    t0, t0, '0'
        out     t0, CONSOLE_DATA
        lw      t0, KEPT(zero)
        jr      s1
yes:    li      t0, 'Y'
        out     t0, CONSOLE_DATA
        jr      ra
no:     li      t0, 'N'
        out     t0, CONSOLE_DATA
        jr      ra
same:   beq     a0, a1, yes             # whether a0 is a1
        j       no
fault:  lw      a0, TRAP_DETAIL(zero)   # whether the trap's address is a1
        j       same
        .balign 512
attack:
`;

/** The attacks, in the order of their numbers. */
export const ATTACKS: readonly Attack[] = [
  ...MEMORY_ATTACKS,
  ...KERNEL_ATTACKS,
  ...DEVICE_ATTACKS,
];
