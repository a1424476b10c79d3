# A kernel that waits for its timer in two ways: by counting, then by idling.

        .equ    SHORT, 40
        .equ    LONG, 1000000

        .text
_start: li      t0, 1                   # A trap comes in supervisor mode,
        sw      t0, NEW_PSW(zero)       # with interrupts off,
        la      t0, alarm               # to `alarm`,
        sw      t0, NEW_PSW+4(zero)
        rdbound t0                      # with a window on all of memory.
        sw      t0, NEW_PSW+12(zero)
        li      t0, SHORT
        settimer t0                     # Interrupts are still off.
        li      a0, 30
1:      addi    a0, a0, -1              # Meanwhile the timer runs out.
        bnez    a0, 1b
        li      t0, 1
        setie   t0                      # Now it may interrupt.
        li      t0, LONG
        settimer t0
        idle
        halt

alarm:  rdticks a1
        lpsw    OLD_PSW(zero)
