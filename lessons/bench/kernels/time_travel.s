# For ever: a kernel whose one process counts primes in a sieve of 48 KiB, and
# is interrupted by the timer every 5,000 ticks.
#
# So memory changes all the time, and so do mode, window and clock: what a
# debugger that goes back has to put right.

        .equ    SLICE, 5000
        .equ    KERNEL, 1               # supervisor mode, interrupts off
        .equ    USER, 2                 # user mode, interrupts on
        .equ    SIZE, 49152

        .text
        .globl  _start
_start:
        li      t0, KERNEL
        sw      t0, NEW_PSW(zero)
        la      t0, interrupt
        sw      t0, NEW_PSW+4(zero)
        sw      zero, NEW_PSW+8(zero)
        rdbound t1
        sw      t1, NEW_PSW+12(zero)
        li      t0, USER
        sw      t0, start(zero)
        la      t0, process
        sw      t0, start+4(zero)
        sw      zero, start+8(zero)
        sw      t1, start+12(zero)
        li      t0, SLICE
        settimer t0
        lpsw    start

interrupt:
        sw      t0, saved(zero)
        lw      t0, interrupts(zero)
        addi    t0, t0, 1
        sw      t0, interrupts(zero)
        li      t0, SLICE
        settimer t0
        lw      t0, saved(zero)
        lpsw    OLD_PSW

process:
        la      s0, composite
        li      t0, SIZE
        add     s1, s0, t0              # where the sieve ends
        li      a2, 1
round:
        mv      t0, s0
clear:
        sb      zero, 0(t0)
        addi    t0, t0, 1
        bne     t0, s1, clear
        addi    t0, s0, 2               # the place of a number
        li      t1, 2                   # the number
number:
        lbu     t2, 0(t0)
        bnez    t2, next
        addi    a0, a0, 1
        add     a3, t0, t1              # the place of twice the number
        bgeu    a3, s1, next
mark:
        sb      a2, 0(a3)
        add     a3, a3, t1
        bltu    a3, s1, mark
next:
        addi    t1, t1, 1
        addi    t0, t0, 1
        bne     t0, s1, number
        j       round

        .bss
saved:  .space  4
interrupts:
        .space  4
start:  .space  16
composite:
        .space  SIZE
