/**
 * Attacks with time and devices, and on what is left behind.
 *
 * @module
 */
import type { Attack } from "./attacks.ts";

/** The attacks, in the order of their numbers. */
export const DEVICE_ATTACKS: readonly Attack[] = [
  {
    number: 26,
    name: "a timer of 0",
    source: `
        la      s1, 2f
        li      t0, 1
        setie   t0
        li      t0, 3
        settimer t0
        settimer zero                   # off again, before it is due
        li      a0, 12000
1:      addi    a0, a0, -1
        bnez    a0, 1b
        rdtimer a1
        call    same
        settimer zero
        idle                            # for ever: nothing is to come
2:      call    no`,
    expect: "Y",
  },
  {
    number: 27,
    name: "a timer of 2^32 - 1",
    source: `
        la      s1, 1f
        li      t0, 1
        setie   t0
        li      t0, -1
        settimer t0
        rdtimer a0
        li      a1, -2
        call    same
        idle                            # for half an age
1:      call    no`,
    expect: "Y",
  },
  {
    number: 28,
    name: "an interrupt that waits at the instruction that lets it in",
    source: `
        la      s1, 2f
        li      t0, 1
        settimer t0                     # due at once, while they are off
        nop
        nop
        setie   t0
1:      call    no                      # not one instruction more
2:      lw      a0, OLD_PSW+4(zero)
        la      a1, 1b
        call    same
        li      t0, 1
        settimer t0
        la      s1, 4f
        nop
        lpsw    psw(zero)               # the same, by the other way
3:      call    no
4:      lw      a0, OLD_PSW+4(zero)
        la      a1, 3b
        call    same
        halt
psw:    .word   2, 3b, 0, SIZE`,
    expect: "6Y6Y",
  },
  {
    number: 29,
    name: "a storm of interrupts",
    source: `
        la      t0, 1f
        sw      t0, NEW_PSW+4(zero)
        li      a0, 1
        settimer a0
        setie   a0
        j       .
1:      settimer a0                     # due before it has returned
        lpsw    OLD_PSW(zero)`,
    expect: "",
    forever: "timer",
  },
  {
    number: 30,
    name: "halts with interrupts off",
    source: `
        setie   zero
        li      t0, 50                  # what is due no longer matters
        settimer t0
        call    yes
        halt
        call    no`,
    expect: "Y",
  },
  {
    number: 31,
    name: "a disk transfer past the end of memory",
    source: `
        la      s0, places
1:      lw      t1, 0(s0)
        beqz    t1, 4f
        addi    s0, s0, 4
        out     t1, DISK_ADDRESS
        li      a0, 1
        out     a0, DISK_COUNT
        li      a1, 2                   # 2 writes the disk, 1 reads it
2:      out     a1, DISK_COMMAND
3:      in      a0, DISK_STATUS
        andi    t0, a0, 1
        bnez    t0, 3b
        addi    a0, a0, '0'             # 2: refused
        out     a0, CONSOLE_DATA
        addi    a1, a1, -1
        bnez    a1, 2b
        j       1b
4:      halt
places: .word   SIZE-512                # the last block that is ours
        .word   SIZE-508, SIZE-4, SIZE, SIZE+4096, 0x11000, -512, -4, 0`,
    expect: "0022222222222222",
  },
  {
    number: 32,
    name: "a disk transfer whose length overflows",
    source: `
        li      t0, 0x1000
        out     t0, DISK_ADDRESS
        la      s0, counts
1:      lw      t1, 0(s0)
        beqz    t1, 4f
        addi    s0, s0, 4
        out     t1, DISK_COUNT
        li      a1, 2
2:      out     a1, DISK_COMMAND
3:      in      a0, DISK_STATUS
        andi    t0, a0, 1
        bnez    t0, 3b
        addi    a0, a0, '0'
        out     a0, CONSOLE_DATA
        addi    a1, a1, -1
        bnez    a1, 2b
        j       1b
4:      li      t0, 0x800000            # a block whose place is 2^32
        out     t0, DISK_BLOCK
        li      a0, 1
        out     a0, DISK_COUNT
        out     a0, DISK_COMMAND
        in      a0, DISK_STATUS
        addi    a0, a0, '0'             # busy and refused
        out     a0, CONSOLE_DATA
        halt
counts: .word   0x800000, 0x800001, 0x7fffff, 0xffffffff, 0x80000000, 3, 0`,
    expect: "2222222222223",
  },
  {
    number: 35,
    name: "floods the console",
    source: `
        li      a0, 'z'
1:      out     a0, CONSOLE_DATA
        j       1b`,
    expect: "zzzz",
    floods: true,
  },
  {
    number: 35,
    name: "floods the disk",
    source: `
        li      t0, 0x1000
        out     t0, DISK_ADDRESS
        li      a0, 2
        out     a0, DISK_COUNT
1:      li      a1, 1
        out     a1, DISK_COMMAND
        out     a0, DISK_COMMAND        # before the first has come to an end
        in      a1, DISK_STATUS
        addi    a1, a1, '0'
        out     a1, CONSOLE_DATA
        j       1b`,
    expect: "3333",
    floods: true,
  },
  {
    number: 36,
    name: "looks for what was left in registers and memory",
    source: `
        rdticks t1                      # it has not lived before, either
        li      a1, LIVED
        mv      a0, t1
        call    same
        li      a0, 0
        or      a0, a0, sp
        or      a0, a0, gp
        or      a0, a0, tp
        or      a0, a0, s0
        or      a0, a0, s1
        or      a0, a0, t2
        or      a0, a0, a2
        or      a0, a0, a3
        or      a0, a0, a4
        or      a0, a0, a5
        in      t1, DISK_ADDRESS
        or      a0, a0, t1
        rdtimer t1
        or      a0, a0, t1
        li      a1, 0
        call    same
        la      t1, end
        li      t2, SIZE
        li      a0, 0
1:      lw      a3, 0(t1)
        or      a0, a0, a3
        addi    t1, t1, 4
        bne     t1, t2, 1b
        call    same
        halt
        .equ    LIVED, 8                # instructions so far, this one included
end:`,
    expect: "YYY",
  },
];
