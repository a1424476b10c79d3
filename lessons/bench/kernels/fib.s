# Fibonacci's numbers by plain double recursion: fib(size), `rounds` times.
#
# in:  a0 = size (which number), a1 = rounds
# out: a0 = the sum over the rounds
#
# Calls, returns, and a stack that is never at rest.

        .text
        .globl  _start
_start:
        la      sp, stack
        mv      s0, a0
        mv      s1, a1
        li      a2, 0                   # the sum; fib leaves it alone
round:
        mv      a0, s0
        call    fib
        add     a2, a2, a0
        addi    s1, s1, -1
        bnez    s1, round
        mv      a0, a2
done:
        halt

# in: a0 = n; out: a0 = fib(n); changes a5
fib:
        li      a5, 1
        ble     a0, a5, leaf
        addi    sp, sp, -8
        sw      ra, 4(sp)
        sw      s0, 0(sp)
        mv      s0, a0
        addi    a0, a0, -1
        call    fib
        mv      a5, a0
        addi    a0, s0, -2
        mv      s0, a5
        call    fib
        add     a0, a0, s0
        lw      ra, 4(sp)
        lw      s0, 0(sp)
        addi    sp, sp, 8
leaf:
        ret

        .bss
        .balign 4
        .space  1024
stack:
