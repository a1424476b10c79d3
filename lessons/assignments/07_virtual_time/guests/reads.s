# Reads its clock and its timer, and keeps what it reads. No interrupt comes.

        .text
_start: rdticks a0                      # 1: its own tick counts
        rdticksh a1                     # 0
        rdtimer a2                      # 0: it is off
        li      t0, 1000
        settimer t0
        rdtimer a3                      # 999
        rdticks zero                    # nobody hears this answer
        rdtimer a4
        li      t1, 300                 # longer than a turn
1:      addi    t1, t1, -1
        bnez    t1, 1b
        rdtimer a5
        rdticks s0
        settimer t0                     # again from the beginning
        rdtimer s1
        settimer zero                   # and off
        rdtimer ra
        addi    t2, zero, 3
        settimer t2                     # 3, 2, 1, and off
        rdtimer sp
        rdtimer gp
        rdtimer tp
        rdtimer t2
        rdticks t1
        halt
