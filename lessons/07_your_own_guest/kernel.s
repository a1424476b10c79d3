# my.s: a kernel with one process, which it serves.

        .text
_start: li      t0, 1                   # A trap comes in supervisor mode,
        sw      t0, NEW_PSW(zero)       # with interrupts off,
        la      t0, trap                # to `trap`,
        sw      t0, NEW_PSW+4(zero)
        rdbound t0                      # with a window on all of memory.
        sw      t0, NEW_PSW+12(zero)
        lpsw    process_psw(zero)       # Now the process.

trap:   lw      t0, TRAP_CAUSE(zero)
        li      t1, CAUSE_ECALL
        bne     t0, t1, fault           # Only a system call is welcome.
        beqz    a0, stop                # With a0 = 0, it is the end;
        out     a0, CONSOLE_DATA        # else it prints a0.
        lw      t0, OLD_PSW+4(zero)
        addi    t0, t0, 4
        sw      t0, OLD_PSW+4(zero)
        lpsw    OLD_PSW(zero)
fault:  li      a0, '?'
        out     a0, CONSOLE_DATA
stop:   halt

process_psw:
        .word   0, process              # User mode, interrupts off,
        .word   __load_start_process    # a window that begins here
        .word   0x100                   # and is so long.

        .section .process
        .virtual 0                      # It sees itself at address 0.
process:
        la      t2, text
1:      lbu     a0, 0(t2)
        ecall                           # Print it; 0 is the end.
        addi    t2, t2, 1
        j       1b
text:   .asciz  "A guest of my own\n"
