# A kernel that runs processes, one after the other, and does what they ask for.
#
# It starts the first process, and halts at the first trap. The handout says
# what is wanted. What is here is yours: change all of it as you like.

        .equ    USER, 0                 # a status: user mode
        .equ    KERNEL, 1               # a status: supervisor mode

        .text
_start: li      t0, KERNEL              # A trap goes to `trap`, in supervisor
        sw      t0, NEW_PSW(zero)       # mode,
        la      t0, trap
        sw      t0, NEW_PSW+4(zero)
        sw      zero, NEW_PSW+8(zero)   # and sees memory from 0
        rdbound t0                      # to its end.
        sw      t0, NEW_PSW+12(zero)

        la      s0, processes           # The first process of the table:
        li      t0, USER                # in user mode,
        sw      t0, OLD_PSW(zero)
        sw      zero, OLD_PSW+4(zero)   # from its address 0 on,
        lw      t0, 0(s0)               # in its window.
        sw      t0, OLD_PSW+8(zero)
        lw      t0, 4(s0)
        sw      t0, OLD_PSW+12(zero)
        lpsw    OLD_PSW(zero)

trap:   halt                            # TODO: who is it, and what for?

# ------------------------------------------------------------- For your use
#
# Both change registers: so save the process's before you call them.

# print: prints the bytes at a0, up to a zero. It changes a0 and t0.
print:  lbu     t0, 0(a0)
        beqz    t0, 1f
        out     t0, CONSOLE_DATA
        addi    a0, a0, 1
        j       print
1:      ret

# print_hex: prints a0 as eight hexadecimal digits. It changes t0 and t1.
print_hex:
        li      t1, 28                  # the place of the digit's lowest bit
1:      srl     t0, a0, t1
        andi    t0, t0, 15
        lbu     t0, digits(t0)
        out     t0, CONSOLE_DATA
        addi    t1, t1, -4
        bgez    t1, 1b
        ret

        .data
digits: .ascii  "0123456789abcdef"

        .include "processes.s"          # The tests bring others.
