# Has nothing to do until something is typed.

_start: li      t0, 1
        sw      t0, NEW_PSW(zero)
        la      t1, handler
        sw      t1, NEW_PSW+4(zero)
        rdbound t1
        sw      t1, NEW_PSW+12(zero)
        out     t0, CONSOLE_CONTROL
        in      a0, CONSOLE_DATA        # Nothing is there,
        in      a1, CONSOLE_STATUS
        idle                            # and here it comes.
        in      a1, CONSOLE_STATUS
        in      a0, CONSOLE_DATA
        out     a0, CONSOLE_DATA
        setie   t0                      # Now it may interrupt.
        nop                             # Nobody comes here.

handler:
        in      a0, CONSOLE_DATA
        bltz    a0, 1f
        out     a0, CONSOLE_DATA
        j       handler
1:      idle                            # There is nothing to wait for any more.
        halt
