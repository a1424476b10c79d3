# Bars: reads numbers, one on each line, and draws each as a line of stars.
#
# s0 is the number so far, s1 the total; t2 is 1 if a digit of the number has
# come, which is then drawn even if no line feed follows.

        .text
_start: li      s0, 0
        li      s1, 0
        li      t2, 0
next:   in      a0, CONSOLE_DATA
        bltz    a0, end
        li      t0, '\n'
        beq     a0, t0, line
        addi    a0, a0, -'0'
        li      t0, 10
        mul     s0, s0, t0
        add     s0, s0, a0
        li      t2, 1
        j       next
line:   call    draw
        j       next
end:    beqz    t2, total
        call    draw

total:  la      a1, label
1:      lbu     a0, 0(a1)
        beqz    a0, 2f
        out     a0, CONSOLE_DATA
        addi    a1, a1, 1
        j       1b
2:      la      a1, digits_end          # The digits come from the right.
        li      t0, 10
3:      remu    a0, s1, t0
        divu    s1, s1, t0
        addi    a0, a0, '0'
        addi    a1, a1, -1
        sb      a0, 0(a1)
        bnez    s1, 3b
        la      a2, digits_end
4:      lbu     a0, 0(a1)
        out     a0, CONSOLE_DATA
        addi    a1, a1, 1
        bne     a1, a2, 4b
        li      a0, '\n'
        out     a0, CONSOLE_DATA
        halt

# Draws the number, adds it to the total, and begins a new one.
draw:   add     s1, s1, s0
        li      a0, '*'
5:      beqz    s0, 6f
        out     a0, CONSOLE_DATA
        addi    s0, s0, -1
        j       5b
6:      li      a0, '\n'
        out     a0, CONSOLE_DATA
        li      t2, 0
        ret

        .data
label:  .asciz  "total: "
digits: .skip   10
digits_end:
