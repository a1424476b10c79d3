# Attack: faults for ever, in its own handler.
_start: li      t0, 1
        sw      t0, NEW_PSW(zero)
        la      t0, _start
        sw      t0, NEW_PSW+4(zero)
        rdbound t0
        sw      t0, NEW_PSW+12(zero)
        .word   -1
