# Hello: a program that has the machine to itself prints a greeting and halts.
#
# A machine starts in supervisor mode, where a program may do everything: here
# it gives the console one byte after the other. Under a monitor the very same
# program runs in user mode. Each `out`, and the `halt`, is then a trap, and the
# monitor does what the machine would have done.
#
# expect: Hello, world!

        .text
_start: la      a0, greeting
next:   lbu     a1, 0(a0)               # the next byte of the greeting;
        beqz    a1, done                # a zero ends it
        out     a1, CONSOLE_DATA
        addi    a0, a0, 1
        j       next
done:   halt

        .data
greeting:
        .asciz  "Hello, world!\n"
