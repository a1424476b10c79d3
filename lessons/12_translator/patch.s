# Counts 600 turns of a loop. Half-way it changes the loop itself, which from
# then on counts each turn as ten.

        .equ    TURNS, 600

_start: li      a0, 0
        li      a1, TURNS
        li      a2, TURNS / 2
        lw      t0, better(zero)
loop:   addi    a0, a0, 1
        addi    a1, a1, -1
        bne     a1, a2, next
        sw      t0, loop(zero)
next:   bnez    a1, loop
        halt

better: addi    a0, a0, 10
