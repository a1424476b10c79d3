# A kernel with one process, short enough to be read at one sitting.
#
# It prints the mode that it finds itself in, and gives the processor to its
# process. Every trap brings the kernel back: it prints why, and lets the
# process go on. A system call with a0 = 0 is the end; any other prints a0.

        .equ    PATIENCE, 120           # Ticks until the timer interrupts.
        .equ    ROOM, 0x10000           # More than there is, on purpose.

        .text
_start: li      t0, 1                   # A trap comes in supervisor mode
        sw      t0, NEW_PSW(zero)
        la      t0, trap                # to `trap`,
        sw      t0, NEW_PSW+4(zero)
        rdstatus a0                     # (which mode is this, by the way?)
        addi    a0, a0, '0'
        sb      a0, digit(zero)
        rdbound t0                      # with a window on all of memory.
        sw      t0, NEW_PSW+12(zero)
        la      t0, banner
        jal     t1, say
        li      t0, PATIENCE
        settimer t0
        lpsw    process_psw(zero)       # Now the process.

trap:   sw      a0, saved_a0(zero)      # A trap changes no register: these
        sw      t0, saved_t0(zero)      # are still the process's. Keep them.
        sw      t1, saved_t1(zero)
        lw      t0, TRAP_CAUSE(zero)
        li      t1, CAUSE_TIMER
        beq     t0, t1, tell            # Nothing to skip: it was the next one.
        lw      t1, OLD_PSW+4(zero)     # Go on after the one that trapped.
        addi    t1, t1, 4
        sw      t1, OLD_PSW+4(zero)
        li      t1, CAUSE_ECALL
        bne     t0, t1, tell
        beqz    a0, stop
        out     a0, CONSOLE_DATA
        j       back
tell:   slli    t0, t0, 4               # The message number `cause`.
        addi    t0, t0, messages
        jal     t1, say
back:   lw      a0, saved_a0(zero)
        lw      t0, saved_t0(zero)
        lw      t1, saved_t1(zero)
        lpsw    OLD_PSW(zero)
stop:   halt

say:    lbu     a0, 0(t0)               # Prints the text at t0; returns to t1.
        beqz    a0, 1f
        out     a0, CONSOLE_DATA
        addi    t0, t0, 1
        j       say
1:      jr      t1

saved_a0:
        .word   0
saved_t0:
        .word   0
saved_t1:
        .word   0
process_psw:                            # User mode, interrupts on, and
        .word   2, process              # a window that begins at the process.
        .word   __load_start_process, ROOM
banner: .ascii  "mode "
digit:  .asciz  "?: "
        .balign 16
messages:
        .asciz  ""
        .balign 16
        .asciz  "[privileged] "
        .balign 16
        .asciz  "[illegal] "
        .balign 16
        .asciz  "[memory] "
        .balign 16
        .asciz  ""
        .balign 16
        .asciz  "[ebreak] "
        .balign 16
        .asciz  "[timer] "

        .section .process
        .virtual 0
        .balign 0x2000
process:
        li      a0, 'h'
        ecall
        li      a0, 'i'
        ecall
        li      a0, ' '
        ecall
        li      a1, 40
1:      addi    a1, a1, -1              # Here the timer interrupts.
        bnez    a1, 1b
        halt                            # Not for a process.
        sw      a1, 0x2000(zero)        # Beyond the end of memory.
        li      a0, 0
        ecall
