# Reads what it believes its processor to be, and changes what it may without a
# trap: the interrupt enable, and the window's bound.

_start: rdstatus a0                     # supervisor mode, interrupts off
        rdbase  a1
        rdbound a2
        li      t0, 1
        setie   t0
        rdstatus a3
        setie   zero
        rdstatus a4
        li      s0, 2048
        setr    zero, s0                # less of its memory,
        rdbound s1
        setr    zero, a2                # and all of it again
        rdbound a5
        rdbound ra                      # Each register can be the one.
        rdbound sp
        rdbound gp
        rdbound tp
        rdbound t0
        rdbound t1
        rdbound t2
        rdbound s0
        rdbound s1
        rdbound a0
        rdbound a1
        rdbound a2
        rdbound a3
        rdbound a4
        rdbound a5
        halt
