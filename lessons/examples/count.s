# Count: counts for ever, and says how far it has got. A round of the inner loop
# takes two ticks, so a line is printed about every million ticks of its own:
# the more often, the larger its share.

        .equ    ROUNDS, 500000          # of the inner loop, for each line

        .text
_start: li      sp, stack
        li      s0, 0                   # millions of ticks so far
again:  li      s1, ROUNDS
1:      addi    s1, s1, -1
        bnez    s1, 1b
        addi    s0, s0, 1
        mv      a0, s0
        call    print_number
        la      a0, text
        call    print
        j       again

# print: prints the bytes at a0, up to a zero.
print:  lbu     t0, 0(a0)
        beqz    t0, 1f
        out     t0, CONSOLE_DATA
        addi    a0, a0, 1
        j       print
1:      ret

# print_number: prints a0 in decimal. It calls itself for all but the last
# digit, which waits on the stack.
print_number:
        addi    sp, sp, -8
        sw      ra, 0(sp)
        li      t0, 10
        remu    t1, a0, t0
        sw      t1, 4(sp)
        divu    a0, a0, t0
        beqz    a0, 1f
        call    print_number
1:      lw      t1, 4(sp)
        addi    t1, t1, '0'
        out     t1, CONSOLE_DATA
        lw      ra, 0(sp)
        addi    sp, sp, 8
        ret

        .data
text:   .asciz  " million ticks\n"

        .bss
        .balign 4
        .space  256
stack:                                  # it grows down from here
