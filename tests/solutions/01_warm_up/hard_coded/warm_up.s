# Wrong: prints what the example wants, whatever is typed.

        .text
_start: la      a1, answer
1:      lbu     a0, 0(a1)
        beqz    a0, 2f
        out     a0, CONSOLE_DATA
        addi    a1, a1, 1
        j       1b
2:      halt

        .data
answer: .asciz  "***\n\n************\ntotal: 15\n"
