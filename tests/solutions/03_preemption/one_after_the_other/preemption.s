# A kernel without a clock: a process has the processor until it ends.

        .text
_start: li      t0, 1
        sw      t0, NEW_PSW(zero)
        la      t0, trap
        sw      t0, NEW_PSW+4(zero)
        sw      zero, NEW_PSW+8(zero)
        rdbound t0
        sw      t0, NEW_PSW+12(zero)
        la      s0, processes
        sw      s0, next(zero)

start:  lw      s0, next(zero)
        la      t0, processes_end
        beq     s0, t0, finish
        addi    t0, s0, 8
        sw      t0, next(zero)
        sw      zero, OLD_PSW(zero)
        sw      zero, OLD_PSW+4(zero)
        lw      t0, 0(s0)
        sw      t0, OLD_PSW+8(zero)
        lw      t0, 4(s0)
        sw      t0, OLD_PSW+12(zero)
        lpsw    OLD_PSW(zero)
finish: halt

trap:   sw      t1, kept(zero)          # Every call but exit is a put.
        lw      t1, TRAP_CAUSE(zero)
        addi    t1, t1, -CAUSE_ECALL
        bnez    t1, start
        beqz    t0, start
        out     a0, CONSOLE_DATA
        li      a0, 0
        lw      t1, OLD_PSW+4(zero)
        addi    t1, t1, 4
        sw      t1, OLD_PSW+4(zero)
        lw      t1, kept(zero)
        lpsw    OLD_PSW(zero)

        .data
next:   .word   0
kept:   .word   0

        .include "processes.s"
