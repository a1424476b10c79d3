# A small server: it works for a while, prints a letter, and sleeps until its
# timer wakes it; from a to z.

        .equ    PERIOD, 4000            # Ticks from one letter to the next.
        .equ    WORK, 200               # Turns of a loop of two instructions.

        .text
_start: li      t0, 1                   # The timer's trap comes in supervisor
        sw      t0, NEW_PSW(zero)       # mode to `again`: that is all there is
        la      t0, again               # to waking up.
        sw      t0, NEW_PSW+4(zero)
        rdbound t0
        sw      t0, NEW_PSW+12(zero)
        li      a0, 'a'
again:  li      t0, PERIOD
        settimer t0
        li      t0, WORK
1:      addi    t0, t0, -1
        bnez    t0, 1b
        out     a0, CONSOLE_DATA
        li      t0, 'z'
        beq     a0, t0, done
        addi    a0, a0, 1
        idle                            # Until the timer runs out.
        li      t0, 1
        setie   t0                      # Let its interrupt in.
done:   halt
