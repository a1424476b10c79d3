# A guest that computes for ever.

        .text
_start: addi    a0, a0, 1
        j       _start
