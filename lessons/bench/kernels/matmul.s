# Multiplies square matrices of words: c = a × b, then again with c in the
# place of a, `rounds` times.
#
# in:  a0 = size (rows, and columns), a1 = rounds
# out: a0 = a checksum of the last product that depends on the order
#
# Multiplications, and loads in a row and down a column. So many registers are
# needed that gp and tp, which are nothing special to the hardware, serve too.

        .equ    MULTIPLIER, 1664525     # of the random words
        .equ    INCREMENT, 1013904223

        .text
        .globl  _start
_start:
        la      s0, matrices            # a
        mul     t0, a0, a0
        slli    t0, t0, 2
        add     s1, s0, t0              # b
        add     a2, s1, t0              # c, just after b
        slli    a0, a0, 2               # bytes in a row

        li      t0, 1
        li      t1, MULTIPLIER
        li      t2, INCREMENT
        mv      a3, s0
fill:
        mul     t0, t0, t1
        add     t0, t0, t2
        sw      t0, 0(a3)
        addi    a3, a3, 4
        bne     a3, a2, fill
        sub     sp, a2, s1              # bytes in a matrix

round:
        mv      ra, s0                  # a's row
        mv      a3, a2                  # c's element
row:
        add     a5, ra, a0              # where a's row ends
        mv      a4, s1                  # the top of b's column
column:
        mv      t0, ra
        mv      t1, a4
        li      t2, 0
product:
        lw      gp, 0(t0)
        lw      tp, 0(t1)
        addi    t0, t0, 4
        add     t1, t1, a0
        mul     gp, gp, tp
        add     t2, t2, gp
        bne     t0, a5, product
        sw      t2, 0(a3)
        addi    a3, a3, 4
        addi    a4, a4, 4
        sub     t0, a4, s1
        bne     t0, a0, column
        mv      ra, a5
        sub     t0, ra, s0
        bne     t0, sp, row

        mv      t0, s0                  # the product takes a's place
        mv      s0, a2
        mv      a2, t0
        addi    a1, a1, -1
        bnez    a1, round

        li      a0, 0
        add     a5, s0, sp
sum:
        lw      t1, 0(s0)
        slli    t2, a0, 5
        sub     a0, t2, a0
        add     a0, a0, t1
        addi    s0, s0, 4
        bne     s0, a5, sum
done:
        halt

        .bss
        .balign 4
matrices:                               # as far as the memory reaches
