# my.s: prints a line.

        .text
_start: la      t0, text
next:   lbu     a0, 0(t0)               # The next letter,
        beqz    a0, done                # unless it is the end.
        out     a0, CONSOLE_DATA
        addi    t0, t0, 1
        j       next
done:   halt

text:   .asciz  "Hello, machine\n"
