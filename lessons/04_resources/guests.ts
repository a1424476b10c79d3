/**
 * The guests of this lesson: programs of a few lines, most of which attack.
 *
 * @module
 */
import type { Image } from "../../isa/mod.ts";
import { program } from "../runner/program.ts";

/** The memory of each guest, in bytes. */
export const ROOM = 0x1000;

/** Leaves a number at 0x0800, lets time pass, and looks at it again. */
export const CANARY: Image = program(
  `
_start: sw      a0, 0x0800(zero)
        li      t0, 30000
1:      addi    t0, t0, -1
        bnez    t0, 1b
        lw      a1, 0x0800(zero)
        halt
`,
  { file: "canary.s" },
);

/** A kernel whose process stores a hundred times. */
export const WALK: Image = program(
  `
        .equ    TIMES, 100

_start: li      t0, 1
        sw      t0, NEW_PSW(zero)
        la      t0, done
        sw      t0, NEW_PSW+4(zero)
        li      t0, 0x1000
        sw      t0, NEW_PSW+12(zero)
        lpsw    process_psw(zero)
done:   halt
process_psw:
        .word   0, 0
        .word   __load_start_process, 0x0400

        .section .process
        .virtual 0
        .balign 0x0400
        li      a0, 0x5ec
        li      a1, TIMES
1:      sw      a0, 0x0020(zero)
        addi    a1, a1, -1
        bnez    a1, 1b
        ecall
`,
  { file: "walk.s" },
);

/** Where the disk is told to put a block: too near the end for all of it. */
export const TARGET = 0x0f00;

/** What each attack does once its kernel is ready for a trap. */
const ATTACKS = {
  /** The largest window that there could be. */
  too_large: `
        li      a0, 0
        li      a1, 0xfffffffc
        setr    a0, a1
        rdbound a2
        li      a3, 0x0bad
        sw      a3, 0x1000(zero)`,
  /** A window that begins where the guest's memory has ended. */
  beyond: `
        li      a0, 0x1000
        li      a1, 0x1000
        setr    a0, a1
        nop`,
  /** A base so large that a sum with it begins again at 0. */
  wrap: `
        li      a0, 0xfffff000
        li      a1, 0x2000
        setr    a0, a1
        nop`,
  /** A device that is told to write past the end. */
  dma: `
        li      a0, 0x0f00
        out     a0, DISK_ADDRESS
        li      a0, 1
        out     a0, DISK_COUNT
        out     a0, DISK_COMMAND
        in      a2, DISK_STATUS
        halt`,
};

/** An attack, by its name. */
export type AttackName = keyof typeof ATTACKS;

/** The guest that makes an attack, and halts when it is trapped. */
export function attacker(name: AttackName): Image {
  return program(
    `
_start: li      t0, 1
        sw      t0, NEW_PSW(zero)
        la      t0, caught
        sw      t0, NEW_PSW+4(zero)
        rdbound t0
        sw      t0, NEW_PSW+12(zero)
        j       attack
caught: halt
attack: ${ATTACKS[name]}
        j       caught
`,
    { file: `${name}.s` },
  );
}

/** What is to be kept secret. */
export const SECRET_WORD = 0x5ec4e7;

/** Fills its memory, up to the end, with what is to be kept secret. */
export const SECRET: Image = program(
  `
_start: li      t0, 0x5ec4e7
        li      a0, 0x0100
        rdbound a1
1:      sw      t0, 0(a0)
        addi    a0, a0, 4
        bltu    a0, a1, 1b
        halt
`,
  { file: "secret.s" },
);

/** Looks for what someone has left, in the same place. */
export const SNOOP: Image = program(
  `
_start: lw      a0, 0x0800(zero)
        halt
`,
  { file: "snoop.s" },
);
