# Attack: is interrupted at every tick.
_start: li      t0, 3
        sw      t0, NEW_PSW(zero)
        la      t0, again
        sw      t0, NEW_PSW+4(zero)
        rdbound t0
        sw      t0, NEW_PSW+12(zero)
again:  li      t0, 1
        settimer t0
        setie   t0
        j       again
