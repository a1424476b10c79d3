# The simplest guest: it prints, and halts. It never leaves supervisor mode, as
# far as it can tell.

_start: la      a1, text
1:      lbu     a0, 0(a1)
        beqz    a0, 2f
        out     a0, CONSOLE_DATA
        addi    a1, a1, 1
        j       1b
2:      halt
text:   .asciz  "hello from a guest\n"
