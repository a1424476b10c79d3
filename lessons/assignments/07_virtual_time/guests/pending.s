# Lets its timer run out while its interrupts are off, and lets the interrupt in
# in every way that there is: by setie, by lpsw, by a trap. Meanwhile it reads
# the timer, sets it anew, turns it off. And it sets it in the very tick in which
# it would run out.

        .equ    SUPERVISOR, 1
        .equ    SUPERVISOR_ON, 3

        .text
_start: li      t0, SUPERVISOR
        sw      t0, NEW_PSW(zero)
        la      t0, tick
        sw      t0, NEW_PSW+4(zero)
        sw      zero, NEW_PSW+8(zero)
        rdbound s1
        sw      s1, NEW_PSW+12(zero)
        la      s0, notes
        li      a1, 1

        li      t0, 5
        settimer t0                     # runs out unheard
        li      t1, 20
1:      addi    t1, t1, -1
        bnez    t1, 1b
        rdtimer a2                      # 0: it has run out
        setie   a1                      # and here it comes
        setie   zero

        li      t0, 3
        settimer t0
        nop
        nop
        nop
        settimer t0                     # one waits, and the next is on its way
        setie   a1
        nop
        nop
        nop
        nop
        setie   zero

        settimer a1
        nop
        nop
        settimer zero                   # off, but the one that waits remains
        rdtimer a3
        sw      s1, psw+12(zero)
        lpsw    psw(zero)               # and comes
on:     setie   zero

        li      t0, 2
        settimer t0                     # it would run out in the tick
        nop
        settimer t0                     # of this one: nothing has happened
        setie   a1                      # and now it does
        nop
        setie   zero

        settimer a1                     # once more, and a trap lets it in
        nop
        li      t0, SUPERVISOR_ON
        sw      t0, NEW_PSW(zero)
        la      t0, trapped
        sw      t0, NEW_PSW+4(zero)
        ecall
after:  rdticks a4
        halt

trapped:
        li      t0, SUPERVISOR          # is the interrupt's, or the call's
        sw      t0, NEW_PSW(zero)
        lw      t1, TRAP_CAUSE(zero)
        sw      t1, 0(s0)
        lw      t1, OLD_PSW+4(zero)
        sw      t1, 4(s0)
        j       after

tick:   rdticks t1
        sw      t1, 0(s0)
        lw      t1, OLD_PSW+4(zero)
        sw      t1, 4(s0)
        rdtimer t1
        sw      t1, 8(s0)
        addi    s0, s0, 12
        lpsw    OLD_PSW(zero)

        .data
        .align  2
psw:    .word   SUPERVISOR_ON, on, 0, 0
notes:  .skip   128
