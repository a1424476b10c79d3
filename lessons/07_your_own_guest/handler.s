# my.s: handles a trap.

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
        lw      t0, OLD_PSW+4(zero)     # The saved pc is the ecall's:
        addi    t0, t0, 4               # go on after it.
        sw      t0, OLD_PSW+4(zero)
        lpsw    OLD_PSW(zero)
