# my.s: handles a trap, but forgets something.

        .text
_start: li      t0, 1                   # A trap comes in supervisor mode,
        sw      t0, NEW_PSW(zero)       # with interrupts off,
        la      t0, trap                # to `trap`,
        sw      t0, NEW_PSW+4(zero)
        rdbound t0                      # with a window on all of memory.
        sw      t0, NEW_PSW+12(zero)
        ecall                           # Try it.
        halt

trap:   li      a0, '!'
        out     a0, CONSOLE_DATA
        lpsw    OLD_PSW(zero)
