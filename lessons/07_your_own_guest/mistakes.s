# my.s: prints a line, with two mistakes in it.

        .text
_start: la      t0, text
next:   lbu     a0, 0(t0)               # The next letter,
        beqz    a0
        out     a0, CONSOLE_DATA
        addi    t0, t0, 40000
        j       next
done:   halt

text:   .asciz  "Hello, machine\n"
