# Is interrupted after 1 tick, after 2, after 3 and so on, and notes each time
# when that is and where. Then it is interrupted after every single tick.

        .equ    SUPERVISOR, 1
        .equ    ON, 2
        .equ    TIMES, 40

        .text
_start: li      t0, SUPERVISOR
        sw      t0, NEW_PSW(zero)
        la      t0, tick
        sw      t0, NEW_PSW+4(zero)
        sw      zero, NEW_PSW+8(zero)
        rdbound t0
        sw      t0, NEW_PSW+12(zero)
        la      s0, notes
        li      s1, 1
        li      t0, 1
        settimer s1                     # it runs out before this is on
        setie   t0
work:   addi    a0, a0, 1
        addi    a1, a1, 2
        j       work

tick:   rdticks t1
        sw      t1, 0(s0)               # when,
        lw      t1, OLD_PSW+4(zero)
        sw      t1, 4(s0)               # where,
        sw      a0, 8(s0)               # and how far it has come
        addi    s0, s0, 12
        addi    s1, s1, 1
        li      t0, TIMES
        beq     s1, t0, storm
        settimer s1
        lpsw    OLD_PSW(zero)

storm:  la      t0, drop                # the timer runs out as it returns, so
        sw      t0, NEW_PSW+4(zero)     # that nothing else gets done
        li      a2, 1
        settimer a2
        lpsw    OLD_PSW(zero)
drop:   addi    a3, a3, 1
        li      t0, 60
        beq     a3, t0, end
        settimer a2
        lpsw    OLD_PSW(zero)
end:    rdticks a4
        li      t0, 500
        settimer t0                     # it will never know when that is over
        halt

        .bss
        .align  2
notes:  .skip   512
