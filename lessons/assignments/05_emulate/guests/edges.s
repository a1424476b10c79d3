# What is easily forgotten: a PSW with bits that mean nothing, at the window's
# end, beyond it, and misaligned; windows whose low bits are dropped; a window
# that is wider than the memory.

        .equ    SUPERVISOR, 1

        .text
_start: li      t0, SUPERVISOR
        sw      t0, NEW_PSW(zero)
        la      t0, trap
        sw      t0, NEW_PSW+4(zero)
        sw      zero, NEW_PSW+8(zero)
        rdbound s1
        sw      s1, NEW_PSW+12(zero)
        la      t0, first
        sw      t0, strange+4(zero)
        sw      s1, strange+12(zero)
        lpsw    strange(zero)           # a status of ones but for the mode,
first:  rdstatus a0
        rdbase  a1                      # low bits of base and bound are dropped
        rdbound a2
        addi    t0, s1, -12
        lpsw    0(t0)                   # three words left: a memory trap
        lpsw    2(zero)                 # misaligned: a memory trap
        lpsw    -4(zero)                # wraps round: a memory trap
        li      t0, 3
        addi    t1, s1, 2
        setr    t0, t1                  # is 0, and all of memory
        rdbase  a3
        rdbound a4
        li      t0, 2
        setie   t0                      # one bit counts, and it is 0
        rdstatus t1
        add     s0, s0, t1
        li      t0, -1
        setr    zero, t0                # wider than the memory
        rdbound a5
        lw      t1, 0(s1)               # and yet there is nothing: a memory trap
        halt

trap:   lw      t2, TRAP_DETAIL(zero)
        add     s0, s0, t2
        lw      t2, OLD_PSW+4(zero)
        addi    t2, t2, 4
        sw      t2, OLD_PSW+4(zero)
        lpsw    OLD_PSW(zero)

        .data
        .align  2
strange:
        .word   0xfffffffd, 0, 0, 0
