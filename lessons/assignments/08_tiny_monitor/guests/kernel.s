# A kernel with one process, whose window begins where its section does. The
# process prints with ecalls, and the last one ends it.

_start: li      t0, 1
        sw      t0, NEW_PSW(zero)
        la      t0, handler
        sw      t0, NEW_PSW+4(zero)
        sw      zero, NEW_PSW+8(zero)
        rdbound t0
        sw      t0, NEW_PSW+12(zero)
        lpsw    user_psw(zero)

handler:
        sw      t1, kept(zero)
        rdstatus t1                     # It is the kernel again.
        rdbase  t1
        rdbound t1
        beqz    a0, 1f
        out     a0, CONSOLE_DATA
        lw      t1, OLD_PSW+4(zero)
        addi    t1, t1, 4
        sw      t1, OLD_PSW+4(zero)
        lw      t1, kept(zero)
        lpsw    OLD_PSW(zero)
1:      halt

        .data
kept:   .word   0
user_psw:
        .word   0, 0
        .word   __load_start_user, __load_stop_user - __load_start_user

        .section .user
        .virtual 0
        la      a1, text
1:      lbu     a0, 0(a1)
        ecall
        addi    a1, a1, 1
        j       1b
text:   .asciz  "hello from a process\n"
