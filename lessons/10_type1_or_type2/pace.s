# Works for PERIOD ticks, and asks its monitor for something; ASKS times.

        .text
_start: li      s0, ASKS
        li      s1, (PERIOD - 4) / 2    # A round of the inner loop: 2 ticks.
again:  mv      t0, s1
1:      addi    t0, t0, -1
        bnez    t0, 1b
        rdstatus a0                     # privileged: it comes to the monitor
        addi    s0, s0, -1
        bnez    s0, again
        halt
