# A monitor of which only the beginning is there: its guest may print a0 and
# halt, and whatever else it does that traps is taken for one of the two.

        .equ    GUEST, 0x1000

        .text
_start: li      t0, 1
        sw      t0, NEW_PSW(zero)
        la      t0, exit
        sw      t0, NEW_PSW+4(zero)
        rdbound t0
        sw      t0, NEW_PSW+12(zero)
        sw      t0, OLD_PSW+12(zero)
        li      t0, GUEST
        sw      t0, OLD_PSW+8(zero)
        li      t0, FREE_MEMORY
        sw      t0, OLD_PSW+4(zero)
        li      t0, 0
        lpsw    OLD_PSW(zero)

exit:   sw      t0, kept(zero)
        lw      t0, TRAP_DETAIL(zero)
        srli    t0, t0, 24
        addi    t0, t0, -0xed
        beqz    t0, stop
        out     a0, CONSOLE_DATA
        lw      t0, OLD_PSW+4(zero)
        addi    t0, t0, 4
        sw      t0, OLD_PSW+4(zero)
        lw      t0, kept(zero)
        lpsw    OLD_PSW(zero)
stop:   halt

        .data
kept:   .word   0
