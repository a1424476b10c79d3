# CRC-32 (the polynomial of Ethernet and gzip), with a table, byte by byte,
# over `size` random bytes, `rounds` times in a row.
#
# in:  a0 = size (bytes of data), a1 = rounds
# out: a0 = the checksum
#
# Every step needs the result of the one before: latency is what counts.

        .equ    POLYNOMIAL, 0xedb88320  # bit-reversed
        .equ    MULTIPLIER, 1664525     # of the random bytes
        .equ    INCREMENT, 1013904223

        .text
        .globl  _start
_start:
        la      s0, table
        la      s1, data
        add     a5, s1, a0              # where the data ends

        li      a0, 0                   # one entry for each value of a byte
        li      t2, POLYNOMIAL
        mv      a3, s0
entry:
        mv      t0, a0
        li      a2, 8
bit:
        andi    t1, t0, 1
        srli    t0, t0, 1
        beqz    t1, shifted
        xor     t0, t0, t2
shifted:
        addi    a2, a2, -1
        bnez    a2, bit
        sw      t0, 0(a3)
        addi    a3, a3, 4
        addi    a0, a0, 1
        bne     a3, s1, entry           # the data follows the table

        li      t0, 1                   # the data
        li      t1, MULTIPLIER
        li      t2, INCREMENT
        mv      a3, s1
fill:
        mul     t0, t0, t1
        add     t0, t0, t2
        srli    a2, t0, 24
        sb      a2, 0(a3)
        addi    a3, a3, 1
        bne     a3, a5, fill

        li      a0, -1                  # the checksum
round:
        mv      a3, s1
byte:
        lbu     t0, 0(a3)
        srli    t1, a0, 8
        addi    a3, a3, 1
        xor     t0, t0, a0
        andi    t0, t0, 0xff
        slli    t0, t0, 2
        add     t0, t0, s0
        lw      a0, 0(t0)
        xor     a0, a0, t1
        bne     a3, a5, byte
        addi    a1, a1, -1
        bnez    a1, round
        not     a0, a0
done:
        halt

        .bss
        .balign 4
table:
        .space  1024
data:                                   # as far as the memory reaches
