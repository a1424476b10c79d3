# A guest with work to do: it counts down, and its timer interrupts it once.

        .equ    PATIENCE, 25000
        .equ    WORK, 20000

        .text
_start: li      t0, 1
        sw      t0, NEW_PSW(zero)
        la      t0, alarm
        sw      t0, NEW_PSW+4(zero)
        rdbound t0
        sw      t0, NEW_PSW+12(zero)
        li      t0, PATIENCE
        settimer t0
        li      t0, 1
        setie   t0
        li      a0, WORK
1:      addi    a0, a0, -1
        bnez    a0, 1b
        li      a1, '!'
        out     a1, CONSOLE_DATA
        halt

alarm:  li      a1, 't'
        out     a1, CONSOLE_DATA
        lpsw    OLD_PSW(zero)
