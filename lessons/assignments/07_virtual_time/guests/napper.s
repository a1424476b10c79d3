# Runs for some 800 ticks, then sleeps for 6000, again and again.

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
again:  li      t0, 400
1:      addi    t0, t0, -1
        bnez    t0, 1b
        li      t0, 6000
        settimer t0
        idle
        j       again

tick:   rdticks t1
        add     a0, a0, t1
        lpsw    OLD_PSW(zero)
