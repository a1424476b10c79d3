# Start-up: what runs before `main`, and after it.
#
# `main` finds a stack that grows down from the end of memory. Memory is zero
# where nothing was loaded, so there is no .bss to clear.
#
# Whoever dereferences a wild pointer wants to know. A trap prints its cause and
# where it happened, and stops the machine. An interrupt does nothing but end
# the `idle` that waited for it: a program looks at the devices by itself.

        .globl  _start
        .text
_start: li      t0, 1                   # A trap goes to the handler, in
        sw      t0, NEW_PSW(zero)       # supervisor mode with interrupts off,
        la      t0, trap
        sw      t0, NEW_PSW+4(zero)
        sw      zero, NEW_PSW+8(zero)   # and sees memory from 0
        rdbound sp                      # to its end, where the stack begins.
        sw      sp, NEW_PSW+12(zero)
        call    main
        halt

trap:   sw      t0, kept(zero)
        lw      t0, TRAP_CAUSE(zero)
        addi    t0, t0, -CAUSE_TIMER    # The timer is the first interrupt.
        bltz    t0, fault
        lw      t0, kept(zero)
        lpsw    OLD_PSW(zero)

# The program does not go on, so that every register is free. The stack may be
# what is wrong: nothing here uses it.
fault:  la      a0, stopped
        jal     t2, print
        lw      a0, TRAP_CAUSE(zero)
        slli    a0, a0, 2
        la      t0, causes-4            # The first cause is 1.
        add     a0, a0, t0
        lw      a0, 0(a0)
        jal     t2, print
        la      a0, detail
        jal     t2, print
        lw      a1, TRAP_DETAIL(zero)
        jal     t2, print_hex
        la      a0, at_pc
        jal     t2, print
        lw      a1, OLD_PSW+4(zero)
        jal     t2, print_hex
        li      a0, '\n'
        out     a0, CONSOLE_DATA
        halt

# print: prints the bytes at a0, up to a zero, and goes back to t2.
print:  lbu     t0, 0(a0)
        beqz    t0, 1f
        out     t0, CONSOLE_DATA
        addi    a0, a0, 1
        j       print
1:      jr      t2

# print_hex: prints a1 as eight hexadecimal digits, and goes back to t2.
print_hex:
        li      a2, 28                  # the place of the digit's lowest bit
        la      a0, digits
1:      srl     t0, a1, a2
        andi    t0, t0, 15
        add     t0, t0, a0
        lbu     t0, 0(t0)
        out     t0, CONSOLE_DATA
        addi    a2, a2, -4
        bgez    a2, 1b
        jr      t2

# An address relative to x0 reaches no further than 0x7fff. So this word stands
# here, near the beginning, and not behind a large program.
        .balign 4
kept:   .word   0

        .section .rodata
        .balign 4
causes: .word   1f, 2f, 3f, 4f, 5f
1:      .asciz  "privileged"
2:      .asciz  "illegal"
3:      .asciz  "memory"
4:      .asciz  "ecall"
5:      .asciz  "ebreak"
stopped:
        .asciz  "\nThe program is stopped by a trap: "
detail: .asciz  " 0x"
at_pc:  .asciz  " at pc 0x"
digits: .ascii  "0123456789abcdef"
