# Counts 200 turns, three times over; but after each round it changes its own
# loop, which from then on counts each turn as ten.

_start: li      a0, 0
        li      s0, 3
        lw      t0, better(zero)
round:  li      a1, 200
loop:   addi    a0, a0, 1
        addi    a1, a1, -1
        bnez    a1, loop
        sw      t0, loop(zero)
        addi    s0, s0, -1
        bnez    s0, round
        halt

better: addi    a0, a0, 10
