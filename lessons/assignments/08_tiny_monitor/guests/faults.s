# Does everything wrong, in a process and in the kernel. The handler prints the
# cause of each trap, and goes on after the instruction; or, if the program has
# jumped away, at the address that it keeps in s0.

_start: li      t0, 1
        sw      t0, NEW_PSW(zero)
        la      t0, handler
        sw      t0, NEW_PSW+4(zero)
        rdbound t0
        sw      t0, NEW_PSW+12(zero)

        ebreak                          # The kernel's own.
        .word   0
        lw      a0, 2(zero)
        rdbound t0
        sw      a0, 0(t0)
        lh      a0, -1(zero)
        la      s0, 1f
        li      t0, 0x7ffffffc
        jr      t0
1:      lpsw    user_psw(zero)

handler:
        sw      t0, kept(zero)
        lw      t0, TRAP_CAUSE(zero)
        addi    t0, t0, '0'
        out     t0, CONSOLE_DATA
        lw      t0, OLD_PSW+4(zero)
        addi    t0, t0, 4
        bgez    t0, 1f                  # Did it jump away?
        mv      t0, s0
1:      sw      t0, OLD_PSW+4(zero)
        lw      t0, TRAP_CAUSE(zero)
        addi    t0, t0, -CAUSE_ECALL
        beqz    t0, 2f
        lw      t0, kept(zero)
        lpsw    OLD_PSW(zero)
2:      halt

        .data
kept:   .word   0
user_psw:
        .word   0, 0
        .word   __load_start_user, __load_stop_user - __load_start_user

        .section .user
        .virtual 0
        halt                            # What is for the kernel only
        rdstatus a0
        setie   a0
        in      a0, CONSOLE_DATA
        out     a0, CONSOLE_DATA
        settimer a0
        idle
        lpsw    0(zero)
        ebreak
        .word   0xffffffff
        lw      a0, 1(zero)
        sb      a0, 2000(zero)
        la      s0, 1f
        li      t0, 0x7ffffffc
        jr      t0
1:      ecall
