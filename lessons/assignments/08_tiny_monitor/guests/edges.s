# What is easily forgotten.

_start: li      t0, 1
        sw      t0, NEW_PSW(zero)
        la      t0, handler
        sw      t0, NEW_PSW+4(zero)
        rdbound t0
        sw      t0, NEW_PSW+12(zero)

        rdbound zero                    # A result for x0 is dropped.
        add     a0, zero, zero
        in      zero, CONSOLE_STATUS
        sw      zero, kept(zero)
        rdbound t0
        setr    zero, t0                # zero is a register like any other.
        out     zero, CONSOLE_DATA
        li      sp, 0x123
        out     sp, CONSOLE_DATA        # Only a byte of it is printed.
        setie   sp                      # Of this, only a bit counts:
        rdstatus gp
        li      tp, 2
        setie   tp                      # and of this, none.
        rdstatus gp
        rdbase  a5
        rdbound ra

        lpsw    2(zero)                 # PSWs that cannot load: misaligned,
        rdbound t0
        lpsw    -8(t0)                  # not all in memory,
        lpsw    -12(t0)
        lpsw    -4(zero)                # not even in the window;
        li      t0, 0x7ffffff0
        lpsw    0x10(t0)
        rdbound t0                      # and one that just fits.
        la      t1, 2f
        li      t2, -3
        sw      t2, -16(t0)             # Of the status, two bits count, and of
        sw      t1, -12(t0)             # base and bound all but two.
        li      t2, 3
        sw      t2, -8(t0)
        addi    t1, t0, 3
        sw      t1, -4(t0)
        lpsw    -16(t0)
2:      rdstatus a1
        rdbase  a2
        rdbound a3
        li      t1, 3                   # So they are by setr.
        addi    t2, t0, 2
        setr    t1, t2
        rdbase  a2
        rdbound a3

        li      t1, -1                  # A bound beyond the end of memory: what
        setr    zero, t1                # is there is there, and no more.
        rdbound a3
        lw      a4, -4(t0)
        lw      a4, 0(t0)
        lpsw    -8(t0)
        lpsw    0(t0)
        setr    zero, t0

        lpsw    inner_psw(zero)         # Supervisor mode, in a window that
back:   rdstatus a1                     # begins elsewhere, and back.
        rdbase  a2
        rdbound a1                      # The same, reaching far beyond the end
        la      s0, 4f                  # of memory,
        lpsw    far_psw(zero)
4:      la      s0, 5f                  # and with no room for a PSW in it.
        lpsw    small_psw(zero)
5:      rdbase  a2

        li      t0, 4                   # A timer that is turned off in the very
        settimer t0                     # tick in which it runs out,
        nop
        nop
        nop
        settimer zero
        li      t1, 1                   # does not interrupt.
        setie   t1
        nop
        setie   zero
        li      t0, 2                   # One that has run out before does.
        settimer t0
        nop
        nop
        nop
        settimer zero
        setie   t1
        nop
        setie   zero
        li      t0, 4
        settimer t0                     # One that is read then,
        nop
        nop
        nop
        rdtimer a4
        setie   t1                      # and a call that comes with it.
        li      t0, 2
        settimer t0
        nop
        ecall
        setie   zero
        li      t0, -1                  # A timer that is a long way off.
        settimer t0
        rdtimer a4
        li      t0, 1
        setie   t0
        rdtimer a4
        setie   zero
        idle
        rdticks a4
        rdticksh a4
        li      a0, 0x5a                # The handler ends it.
        ebreak

handler:
        sw      t0, kept(zero)
        lw      t0, TRAP_CAUSE(zero)
        addi    t0, t0, '0'
        out     t0, CONSOLE_DATA
        addi    t0, t0, -'0'-CAUSE_EBREAK
        beqz    t0, 3f
        bgtz    t0, 2f
        lw      t0, OLD_PSW+8(zero)
        bnez    t0, 6f
        lw      t0, OLD_PSW+4(zero)
        addi    t0, t0, 4
        sw      t0, OLD_PSW+4(zero)
2:      lw      t0, kept(zero)
        lpsw    OLD_PSW(zero)
3:      halt
6:      sw      s0, OLD_PSW+4(zero)     # Out of a window, back to s0.
        sw      zero, OLD_PSW+8(zero)
        sw      a1, OLD_PSW+12(zero)
        j       2b

        .data
kept:   .word   0
inner_psw:
        .word   1, inner, __load_start_inner, 0x100
far_psw:
        .word   1, far, __load_start_inner, 0x7ffffffc
small_psw:
        .word   1, small, __load_start_inner, 12

        .section .inner
        .virtual 0
small:  lpsw    0(zero)
        nop
        nop
inner:  rdbase  a5
        lw      a4, 1f(zero)
        lpsw    1f(zero)                # This address is one in the window.
1:      .word   1, back, 0, 4096
far:    lpsw    -16(a1)                 # It would be in a window without base.
