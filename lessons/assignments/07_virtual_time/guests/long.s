# Waits for ages: timers of more than 2^31 ticks, which read as negative numbers,
# until the low word of the time has wrapped round.

        .equ    SUPERVISOR, 1

        .text
_start: li      t0, SUPERVISOR
        sw      t0, NEW_PSW(zero)
        la      t0, tick
        sw      t0, NEW_PSW+4(zero)
        sw      zero, NEW_PSW+8(zero)
        rdbound t0
        sw      t0, NEW_PSW+12(zero)
        li      a0, 1
        setie   a0
        li      t0, -1                  # 2^32 - 1
        settimer t0
        rdtimer a1
        li      t0, 0x80000000
        settimer t0
        rdtimer a2
        nop
        rdtimer a3
        idle
        rdticks a4
        rdticksh a5
        li      t0, 0x7fffffff
        settimer t0
        idle
        rdticks s0
        rdticksh s1
        li      t0, 100
        settimer t0
        idle                            # beyond 2^32
        rdticks ra
        rdticksh sp
        li      t0, -1
        settimer t0
        idle
        rdticks gp
        rdticksh tp
        halt

tick:   rdticks t1
        rdticksh t2
        lpsw    OLD_PSW(zero)
