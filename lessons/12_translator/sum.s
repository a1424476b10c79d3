# Adds up the numbers from a1 to 1, and leaves the sum in a0.

_start: li      a0, 0
loop:   add     a0, a0, a1
        addi    a1, a1, -1
        bnez    a1, loop
        halt
