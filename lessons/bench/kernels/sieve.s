# The sieve of Eratosthenes: counts the primes below `size`, `rounds` times.
#
# in:  a0 = size (bytes of the sieve), a1 = rounds
# out: a0 = primes found in all rounds
#
# Byte stores at a growing stride, and a branch that is hard to predict.

        .text
        .globl  _start
_start:
        la      s0, composite
        add     s1, s0, a0              # where the sieve ends
        li      a0, 0                   # primes found
        li      a2, 1

round:
        mv      t0, s0
clear:
        sb      zero, 0(t0)
        addi    t0, t0, 1
        bne     t0, s1, clear

        addi    t0, s0, 2               # the place of a number
        li      t1, 2                   # the number
number:
        lbu     t2, 0(t0)
        bnez    t2, next
        addi    a0, a0, 1
        add     a3, t0, t1              # the place of twice the number
        bgeu    a3, s1, next
mark:
        sb      a2, 0(a3)
        add     a3, a3, t1
        bltu    a3, s1, mark
next:
        addi    t1, t1, 1
        addi    t0, t0, 1
        bne     t0, s1, number

        addi    a1, a1, -1
        bnez    a1, round
done:
        halt

        .bss
composite:                              # as far as the memory reaches
