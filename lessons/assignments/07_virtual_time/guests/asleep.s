# Sleeps: with interrupts on and off, while one waits already, again and again,
# and at last with nothing to wake it.

        .equ    SUPERVISOR, 1

        .text
_start: li      t0, SUPERVISOR
        sw      t0, NEW_PSW(zero)
        la      t0, tick
        sw      t0, NEW_PSW+4(zero)
        sw      zero, NEW_PSW+8(zero)
        rdbound t0
        sw      t0, NEW_PSW+12(zero)
        li      a0, 1
        li      t0, 500
        settimer t0
        setie   a0
        idle                            # until it is interrupted
        rdticks a1
        rdtimer a2                      # it is off

        setie   zero
        li      t0, 300
        settimer t0
        idle                            # wakes, and nobody interrupts it
        rdticks a3
        rdtimer a4
        idle                            # that one still waits: no sleep at all
        rdticks a5
        setie   a0                      # now it comes

        settimer a0
        idle                            # it runs out as it falls asleep
        rdticks s1

        li      s0, 12
1:      li      t0, 77
        settimer t0
        idle
        addi    s0, s0, -1
        bnez    s0, 1b
        rdticks t2
        li      t0, 40
        settimer t0
        settimer zero
        idle                            # for ever
        halt

tick:   rdticks t1
        add     ra, ra, t1
        lpsw    OLD_PSW(zero)
