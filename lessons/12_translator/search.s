# Looks for the largest of a2 numbers, and leaves it in a0. If a2 is too large,
# it reads on beyond the end of its memory, and that traps.

_start: li      t0, 1                   # A trap comes in supervisor mode,
        sw      t0, NEW_PSW(zero)       # with interrupts off,
        la      t0, trapped             # to `trapped`,
        sw      t0, NEW_PSW+4(zero)
        rdbound t0                      # with a window on all of memory.
        sw      t0, NEW_PSW+12(zero)
        li      a0, 0
        la      a1, list
loop:   addi    a2, a2, -1
        lw      t0, 0(a1)
        ble     t0, a0, next
        mv      a0, t0
next:   addi    a1, a1, 4
        bnez    a2, loop
        halt

trapped:
        halt

list:   .word   3, 1, 4, 1, 5, 9, 2, 6
