# A quiet neighbour: it sleeps, and wakes now and then.

        .text
_start: li      t0, 1
        sw      t0, NEW_PSW(zero)
        la      t0, alarm
        sw      t0, NEW_PSW+4(zero)
        rdbound t0
        sw      t0, NEW_PSW+12(zero)
        li      t0, 1
        setie   t0
        li      t0, 3000
1:      settimer t0
        idle
        j       1b

alarm:  lpsw    OLD_PSW(zero)
