# Runs for ever, and never gives way.

        .text
_start: addi    a0, a0, 1
        j       _start
