# Asks where R begins, and then says that it would rather not know. It prints
# both answers.

        .text
_start: li      t0, 1
        askbase a0, 0(t0)               # This one asks,
        addi    a0, a0, '0'
        out     a0, CONSOLE_DATA
        askbase a0, 0(zero)             # and this one does not.
        addi    a0, a0, '0'
        out     a0, CONSOLE_DATA
        halt
