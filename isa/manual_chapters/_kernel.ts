/**
 * The manual's worked example: the smallest kernel that does a kernel's job.
 *
 * @module
 */

/** The source of the example; it prints {@linkcode KERNEL_PRINTS}. */
export const KERNEL = `\
# A kernel with one user process. What the process may not do itself, it
# asks for with an ecall: t0 says what, a0 with which byte.

        .equ    EXIT, 0
        .equ    PRINT, 1

        .text
_start: li      t0, 1                   # Traps go to the handler, in
        sw      t0, NEW_PSW(zero)       # supervisor mode, interrupts off,
        la      t0, handler
        sw      t0, NEW_PSW+4(zero)
        sw      zero, NEW_PSW+8(zero)   # seeing memory from 0
        rdbound t0                      # to its end.
        sw      t0, NEW_PSW+12(zero)
        lpsw    user_psw(zero)          # Go!

handler:
        sw      t1, saved_t1(zero)      # t1 is the process's: keep it.
        lw      t1, TRAP_CAUSE(zero)
        addi    t1, t1, -CAUSE_ECALL
        bnez    t1, stop                # The process has done wrong.
        li      t1, PRINT
        bne     t0, t1, stop            # EXIT, or no call at all.
        out     a0, CONSOLE_DATA
        lw      t1, OLD_PSW+4(zero)     # Go on after the ecall.
        addi    t1, t1, 4
        sw      t1, OLD_PSW+4(zero)
        lw      t1, saved_t1(zero)
        lpsw    OLD_PSW(zero)
stop:   halt

        .data
saved_t1:
        .word   0
user_psw:                               # User mode, from its address 0 on,
        .word   0, 0                    # in a window that holds no more.
        .word   __load_start_user, __load_stop_user - __load_start_user

        .section .user
        .virtual 0                      # The window begins here.
        la      a1, message
1:      lbu     a0, 0(a1)
        beqz    a0, 2f
        li      t0, PRINT
        ecall
        addi    a1, a1, 1
        j       1b
2:      li      t0, EXIT
        ecall
message:
        .asciz  "Hello\\n"
`;

/** What the example prints. */
export const KERNEL_PRINTS = "Hello\n";
