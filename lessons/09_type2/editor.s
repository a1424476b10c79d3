# Another process of the host, which has nothing to do with virtual machines.
# It asks for more memory than it may ever have, works for a while, and asks for
# memory that it may have.

        .equ    SBRK, 5
        .equ    GREED, 0x100000
        .equ    NEED, 0x1000
        .equ    WORK, 20000

_start: li      t0, SBRK
        li      a0, GREED
        ecall
        sw      a0, 0x800(zero)         # What the host has said to that.
        li      a1, WORK
1:      addi    a1, a1, -1
        bnez    a1, 1b
        li      a0, NEED
        ecall
        sw      a0, 0x804(zero)         # And to that.
2:      j       2b
