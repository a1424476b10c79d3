# Reads the console in every way, and prints what it reads: by asking, by
# waiting with interrupts let in, and by waiting without.

_start: li      t0, 1
        sw      t0, NEW_PSW(zero)
        la      t0, handler
        sw      t0, NEW_PSW+4(zero)
        rdbound t0
        sw      t0, NEW_PSW+12(zero)

        li      s0, 3                   # It asks for three bytes.
1:      in      a0, CONSOLE_STATUS
        in      a0, CONSOLE_DATA
        out     a0, CONSOLE_DATA
        addi    s0, s0, -1
        bnez    s0, 1b

        li      t0, 1                   # Interrupted, it reads one more.
        setie   t0
        out     t0, CONSOLE_CONTROL
        nop
        in      a2, CONSOLE_CONTROL
        setie   zero

        li      t0, 1                   # Once more, while it may not be.
        out     t0, CONSOLE_CONTROL
        idle                            # It waits already.
        setie   t0
        idle                            # Here nothing waits any more.
        nop                             # Nobody comes here.

handler:
        in      a0, CONSOLE_DATA
        out     a0, CONSOLE_DATA
        li      a1, '!'
        out     a1, CONSOLE_DATA
        addi    s1, s1, 1
        li      t0, 2
        bge     s1, t0, 2f
        lpsw    OLD_PSW(zero)
2:      in      a0, CONSOLE_DATA        # Then the rest.
        bltz    a0, 3f
        out     a0, CONSOLE_DATA
        j       2b
3:      in      a0, CONSOLE_STATUS
        in      a1, 0x30                # There is nothing there.
        out     a1, 0x30
        halt
