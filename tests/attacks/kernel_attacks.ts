/**
 * Attacks on the processor: traps, the mode, the PSW, and odd instructions.
 *
 * @module
 */
import type { Attack } from "./attacks.ts";

/** The attacks, in the order of their numbers. */
export const KERNEL_ATTACKS: readonly Attack[] = [
  {
    number: 8,
    name: "a trap vector outside memory",
    source: `
        li      t0, SIZE
        sw      t0, NEW_PSW+4(zero)
        ecall`,
    expect: "",
    forever: "memory",
  },
  {
    number: 9,
    name: "a trap handler that faults for ever",
    source: `
        la      t0, 1f
        sw      t0, NEW_PSW+4(zero)
1:      .word   0`,
    expect: "",
    forever: "illegal",
  },
  {
    number: 10,
    name: "every privileged instruction in user mode",
    source: `
        la      s0, first
        la      s1, 2f
1:      sw      s0, psw+4(zero)
        lpsw    psw(zero)
2:      addi    s0, s0, 4
        la      t0, last
        bne     s0, t0, 1b
        halt
first:  lpsw    0(zero)
        rdstatus a0
        setie   zero
        rdbase  a0
        rdbound a0
        setr    zero, zero
        rdtimer a0
        settimer s1
        rdticks a0
        rdticksh a0
        in      a0, CONSOLE_DATA
        out     a0, CONSOLE_DATA
        idle
        halt
last:   call    no
psw:    .word   0, 0, 0, SIZE`,
    expect: "11111111111111",
  },
  {
    number: 11,
    name: "reads the real mode",
    source: `
        rdstatus a0                     # as far as it knows, it is the kernel
        li      a1, 1
        call    same
        la      s1, 1f
        lpsw    psw(zero)
1:      lw      a0, OLD_PSW(zero)       # as far as it knows, that was user mode
        li      a1, 2
        call    same
        halt
2:      rdstatus a0
        call    no
psw:    .word   2, 2b, 0, SIZE`,
    expect: "Y1Y",
  },
  {
    number: 12,
    name: "reads the real base and bound",
    source: `
        rdbase  a0
        li      a1, 0
        call    same
        rdbound a0
        li      a1, SIZE
        call    same
        li      a2, 0x7ffffffc          # R reads as it was set, however wide
        setr    zero, a2
        rdbound a0
        mv      a1, a2
        call    same
        la      s1, 1f
        ecall
1:      lw      a0, OLD_PSW+12(zero)
        mv      a1, a2
        call    same
        lw      a0, OLD_PSW+8(zero)
        li      a1, 0
        call    same
        halt`,
    expect: "YYY4YY",
  },
  {
    number: 13,
    name: "reads the real timer and the real time",
    source: `
        rdtimer a0                      # the monitor's alarm is not seen
        li      a1, 0
        call    same
        li      t1, 20000               # more than a slice of the monitor's
        settimer t1
        rdticks a2
        rdtimer a0
        li      a1, 19998
        call    same
        rdticks a0                      # eight ticks later: emulation takes none
        addi    a1, a2, 8
        call    same
1:      rdtimer t1
        bnez    t1, 1b
        rdticks a0
        sub     a0, a0, a2
        li      a1, 19999
        slt     a0, a1, a0              # nothing has kept the time back
        li      a1, 1
        call    same
        halt`,
    expect: "YYYY",
  },
  {
    number: 14,
    name: "forges a saved PSW",
    source: `
        la      s1, 1f
        ecall
1:      li      t0, 1                   # a window on the monitor's memory
        sw      t0, OLD_PSW(zero)
        sw      zero, OLD_PSW+4(zero)
        li      t0, -4096
        sw      t0, OLD_PSW+8(zero)
        li      t0, 0x7ffffffc
        sw      t0, OLD_PSW+12(zero)
        la      s1, 2f
        lpsw    OLD_PSW(zero)
2:      la      s1, 4f
        lpsw    psw(zero)
3:      li      t0, 1                   # its user mode forges supervisor mode:
        sw      t0, OLD_PSW(zero)       # the trap that leaves it overwrites it
        ecall
        rdstatus a0
        call    no
4:      lw      t0, OLD_PSW+4(zero)
        addi    t0, t0, 4
        sw      t0, OLD_PSW+4(zero)
        la      s1, 5f
        lpsw    OLD_PSW(zero)
5:      halt
psw:    .word   0, 3b, 0, SIZE`,
    expect: "4341",
  },
  {
    number: 15,
    name: "undefined bits of a PSW",
    source: `
        la      s1, 2f
        lpsw    psw(zero)
1:      ecall
        call    no
2:      lw      a0, OLD_PSW(zero)       # only the two defined bits are kept
        li      a1, 1
        call    same
        lw      a0, OLD_PSW+8(zero)
        li      a1, 0x100
        call    same
        lw      a0, OLD_PSW+12(zero)
        li      a1, SIZE
        call    same
        halt
psw:    .word   0xfffffffd, 1b-0x100, 0x103, SIZE+3`,
    expect: "4YYY",
  },
  {
    number: 16,
    name: "words that are no instruction, in both modes",
    source: `
        li      a3, 1                   # supervisor mode, then user mode
        la      s1, 3f
1:      la      s0, first
2:      sw      s0, psw+4(zero)
        sw      a3, psw(zero)
        lpsw    psw(zero)
3:      addi    s0, s0, 4
        la      t0, last
        bne     s0, t0, 2b
        addi    a3, a3, -1
        beqz    a3, 1b
        halt
first:  .word   0, 0xffffffff, 0x01000000, 0xee000000, 0xff000000
        .word   0xed000001              # halt, with a bit that must be zero
        .word   0xe2000001              # setie, the same
        .word   0x80000001              # ecall, the same
last:   call    no
psw:    .word   0, 0, 0, SIZE`,
    expect: "2222222222222222",
  },
  {
    number: 23,
    name: "an instruction that is overwritten while it is emulated",
    source: `
        li      t0, page
        out     t0, DISK_ADDRESS
        li      t0, 1
        out     t0, DISK_COUNT
        la      s1, done
        j       page
done:   lw      a0, OLD_PSW+4(zero)     # the next one is a new one
        la      a1, page+4
        call    same
        lw      a0, page(zero)          # and so is what was emulated
        lw      a1, page+4(zero)
        call    same
        halt
        .balign 512
page:   out     t0, DISK_COMMAND        # reads the disk over itself
        call    no`,
    expect: "5YY",
  },
];
