# Shell's sort (Knuth's gaps: 1, 4, 13, 40…) of `size` random words, `rounds`
# times, each time of others.
#
# in:  a0 = size (words), a1 = rounds
# out: a0 = a checksum that depends on the order
#
# Loads and compares of words, and branches that nobody can predict.

        .equ    MULTIPLIER, 1664525     # of the random words
        .equ    INCREMENT, 1013904223

        .text
        .globl  _start
_start:
        la      s0, array
        slli    t0, a0, 2
        add     s1, s0, t0              # where the array ends
        li      a2, 0                   # the checksum
        li      a3, 1                   # the random word

round:
        li      t1, MULTIPLIER
        li      t2, INCREMENT
        mv      t0, s0
fill:
        mul     a3, a3, t1
        add     a3, a3, t2
        sw      a3, 0(t0)
        addi    t0, t0, 4
        bne     t0, s1, fill

        li      a4, 1                   # the gap: the largest below a third
        j       compare
grow:
        addi    a4, t0, 1
compare:
        slli    t0, a4, 1
        add     t0, t0, a4
        blt     t0, a0, grow
        slli    a4, a4, 2               # from here on in bytes

pass:
        add     a5, s0, a4              # before it, nothing is a gap away
        bgeu    a5, s1, shorter
        mv      t0, a5                  # what is to be inserted
insert:
        lw      sp, 0(t0)
        mv      t1, t0                  # its place, so far
shift:
        sub     ra, t1, a4
        lw      t2, 0(ra)
        ble     t2, sp, place
        sw      t2, 0(t1)
        mv      t1, ra
        bgeu    t1, a5, shift
place:
        sw      sp, 0(t1)
        addi    t0, t0, 4
        bne     t0, s1, insert
shorter:
        li      t0, 12
        divu    a4, a4, t0
        slli    a4, a4, 2
        bnez    a4, pass

        mv      t0, s0
sum:
        lw      t1, 0(t0)
        slli    t2, a2, 5
        sub     a2, t2, a2
        add     a2, a2, t1
        addi    t0, t0, 4
        bne     t0, s1, sum

        addi    a1, a1, -1
        bnez    a1, round
        mv      a0, a2
done:
        halt

        .bss
        .balign 4
array:                                  # as far as the memory reaches
