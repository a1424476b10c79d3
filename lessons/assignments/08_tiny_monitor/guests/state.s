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
        add     sp, a0, a3              # Has it all come into registers?
        add     sp, sp, a5
        rdbase  t1
        rdstatus ra
        halt
