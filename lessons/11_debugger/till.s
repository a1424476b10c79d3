# A till with a bug: it numbers its eight drawers, works for a long time, and
# then prints the price, which is 5. It prints something else.

        .equ    DRAWERS, 8
        .equ    WORK, 1000000

        .text
_start: jal     ra, fill
        jal     ra, work
        jal     ra, report
stop:   halt
        j       stop

fill:   li      t0, 0                   # Each drawer gets its number.
        li      t1, DRAWERS
1:      slli    a1, t0, 2
        sw      t0, drawers(a1)
        addi    t0, t0, 1
        ble     t0, t1, 1b
        ret

work:   li      t0, WORK                # Nothing to do with the price.
1:      addi    t0, t0, -1
        bnez    t0, 1b
        ret

report: lw      a0, price(zero)
        addi    a0, a0, '0'
        out     a0, CONSOLE_DATA
        ret

drawers:
        .space  4 * DRAWERS
price:  .word   5
