# A kernel that counts timer interrupts: awake and busy, and asleep.

        .equ    SUPERVISOR, 1

        .text
_start: li      t0, SUPERVISOR
        sw      t0, NEW_PSW(zero)
        la      t0, tick
        sw      t0, NEW_PSW+4(zero)
        sw      zero, NEW_PSW+8(zero)
        rdbound t0
        sw      t0, NEW_PSW+12(zero)
        rdticks s1
        li      t0, 1
        setie   t0
        li      t0, 37
        settimer t0
        rdtimer a0
busy:   addi    a1, a1, 1               # until the third interrupt,
        rdtimer a2
        li      t1, 3
        blt     s0, t1, busy
sleep:  idle                            # and then asleep
        li      t1, 6
        blt     s0, t1, sleep
        settimer zero                   # The timer is off again,
        rdtimer a3
        rdticks a4
        rdticksh a5
        li      t0, 5
        setie   zero
        settimer t0
        idle                            # and wakes, but interrupts nobody.
        rdticks s1
        halt

tick:   addi    s0, s0, 1
        li      t0, 50
        settimer t0
        lpsw    OLD_PSW(zero)
