# What runs before a kernel's `run(size, rounds)`, and after it: its arguments
# are in a0 and a1 already, and its result stays in a0.

        .globl  _start, done
        .text
_start: la      sp, stack
        call    run
done:   halt

        .bss
        .balign 4
        .space  4096
stack:
