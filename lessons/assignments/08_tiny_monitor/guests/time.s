# Looks at the clock all the time: its own instructions must be all that counts.

        .equ    USER, 2                 # user mode, interrupts let in

_start: rdticks a0
        rdticks a1
        rdticksh a2
        li      t0, 1
        sw      t0, NEW_PSW(zero)
        la      t0, handler
        sw      t0, NEW_PSW+4(zero)
        rdbound t0
        sw      t0, NEW_PSW+12(zero)

        li      t0, 20                  # A timer that nobody listens to.
        settimer t0
        rdtimer a0
        nop
        rdtimer a1
        settimer zero
        rdtimer a2
        settimer t0
        li      t0, 12
1:      addi    t0, t0, -1
        bnez    t0, 1b
        rdtimer a3                      # It has run out,
        li      t0, 1
        setie   t0                      # and interrupts now.
        rdticks a4
        setie   zero

        li      t0, 100                 # Time jumps while nobody has to do
        settimer t0                     # anything.
        rdticks a0
        idle
        rdticks a1
        setie   t0                      # 100 is even: no.
        li      t0, 1
        setie   t0
        li      t0, 1000
        settimer t0
        idle
        rdticks a2
        lpsw    user_psw(zero)          # And now a process, a slice at a time.

handler:
        sw      t0, kept(zero)
        rdticks t0
        rdtimer t0
        lw      t0, count(zero)
        addi    t0, t0, 1
        sw      t0, count(zero)
        addi    t0, t0, '0'
        out     t0, CONSOLE_DATA
        addi    t0, t0, -'8'
        beqz    t0, 2f
        li      t0, 37
        settimer t0
        lw      t0, kept(zero)
        lpsw    OLD_PSW(zero)
2:      rdticks a0
        halt

        .data
kept:   .word   0
count:  .word   0
user_psw:
        .word   USER, 0
        .word   __load_start_user, __load_stop_user - __load_start_user

        .section .user
        .virtual 0
1:      addi    s0, s0, 1
        add     s1, s1, s0
        j       1b
