# A kernel that has three processes take turns, each in a window of its own: one
# of just its size, one that is wider than the memory, and one that is narrower
# than the process would like. Who faults or calls, goes on after it.

        .equ    SUPERVISOR, 1
        .equ    USER_ON, 2              # user mode, with interrupts on
        .equ    PERIOD, 23
        .equ    ENTRY, 32               # bytes of an entry of the table

        .text
_start: li      t0, SUPERVISOR
        sw      t0, NEW_PSW(zero)
        la      t0, trap
        sw      t0, NEW_PSW+4(zero)
        sw      zero, NEW_PSW+8(zero)
        rdbound t0
        sw      t0, NEW_PSW+12(zero)
        la      s0, table_end-ENTRY
        j       next

trap:   sw      a0, 16(s0)              # s0 is the entry of whoever ran
        sw      a1, 20(s0)
        sw      a2, 24(s0)
        lw      t0, OLD_PSW+4(zero)
        lw      t1, TRAP_CAUSE(zero)
        li      t2, CAUSE_TIMER
        beq     t1, t2, keep
        addi    t0, t0, 4
keep:   sw      t0, 4(s0)
        li      t2, CAUSE_ECALL
        bne     t1, t2, next
        out     a0, CONSOLE_DATA
next:   addi    s0, s0, ENTRY
        la      t0, table_end
        bne     s0, t0, go
        la      s0, table
go:     li      t0, PERIOD
        settimer t0
        lw      a0, 16(s0)
        lw      a1, 20(s0)
        lw      a2, 24(s0)
        lpsw    0(s0)

        .data
        .align  2
table:  .word   USER_ON, 0, __load_start_one, 64, 0, 0, 0, 0
        .word   USER_ON, 0, __load_start_two, 0x7ffffffc, 0, 0, 0, 0
        .word   USER_ON, 0, __load_start_three, 40, 0, 0, 0, 0
table_end:

        .section one
        .virtual 0
        lw      a1, 60(zero)            # its last word
        addi    a1, a1, 1
        sw      a1, 60(zero)
        li      a0, '1'
        andi    a2, a1, 7
        bnez    a2, .-20
        ecall
        lw      a2, 64(zero)            # the first that is not its own
        j       .-32
        .skip   28

        .section two
        .virtual 0
        lw      a1, 60(zero)
        addi    a1, a1, 3
        sw      a1, 60(zero)
        li      a0, '2'
        li      a2, 0x1000              # beyond all of the guest's memory
        lw      a2, 0(a2)
        ecall
        sw      a1, -4(zero)            # before its window
        j       .-32
        .skip   24

        .section three
        .virtual 0
        addi    a1, a1, 1
        li      a0, '3'
        andi    a2, a1, 3
        bnez    a2, .-12
        sw      a1, 40(zero)            # it would like to
        sb      a1, 39(zero)
        ecall
        j       .-28
        .skip   8
