# Goes to sleep for a single tick just before its turn is over, as if it could
# have the processor for nothing that way.

        .equ    SUPERVISOR, 1

        .text
_start: li      t0, SUPERVISOR
        sw      t0, NEW_PSW(zero)
        la      t0, tick
        sw      t0, NEW_PSW+4(zero)
        sw      zero, NEW_PSW+8(zero)
        rdbound t0
        sw      t0, NEW_PSW+12(zero)
        li      t0, 1
        setie   t0
again:  li      t0, 42
1:      addi    t0, t0, -1
        bnez    t0, 1b
        li      t0, 2
        settimer t0
        idle
        j       again

tick:   addi    a0, a0, 1
        lpsw    OLD_PSW(zero)
