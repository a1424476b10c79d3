# A kernel goes down into user mode and comes back by a call, three times, each
# time through another window; then it halts. Each time it also turns the
# interrupts on and off.

        .equ    USER, 0
        .equ    SUPERVISOR, 1
        .equ    TIMES, 3

        .text
_start: li      t0, SUPERVISOR
        sw      t0, NEW_PSW(zero)
        la      t0, back
        sw      t0, NEW_PSW+4(zero)
        sw      zero, NEW_PSW+8(zero)
        rdbound t0
        sw      t0, NEW_PSW+12(zero)
        li      s0, TIMES
again:  li      t0, 1
        setie   t0
        rdstatus a0                     # 3: supervisor, interrupts on
        setie   zero
        li      t0, __load_start_process
        sw      t0, window(zero)        # The process moves on by a word each
        addi    t0, t0, 4               # time: what it did not have of its
        sw      t0, later(zero)         # memory stays with the kernel.
        lpsw    status(zero)
back:   lw      a1, OLD_PSW(zero)       # What the trap has left,
        lw      a2, OLD_PSW+4(zero)
        lw      a3, OLD_PSW+8(zero)
        lw      a4, TRAP_CAUSE(zero)
        rdbase  a5                      # and a window that is wide again.
        addi    s0, s0, -1
        bnez    s0, again
        la      t0, home                # Then into supervisor mode, through a
        sw      t0, __load_start_inner+44(zero)    # window that does not begin at 0: what
        rdbound t0                      # comes from there by lpsw, comes from
        sw      t0, __load_start_inner+52(zero)   # the window.
        li      t0, __load_start_inner
        sw      t0, window(zero)
        li      t0, SUPERVISOR
        sw      t0, status(zero)
        lpsw    status(zero)
home:   rdbound s1                      # Last, a narrower window of its own.
        addi    s1, s1, -64
        setr    zero, s1
        rdbound t1
        halt

        .data
status: .word   USER
entry:  .word   0
window: .word   0
bound:  .word   64
later:  .word   0

        .section process
        .virtual 0
main:   addi    t2, t2, 5
        sw      t2, 32(zero)
        ecall
        .skip   52

        .section inner
        .virtual 0
        rdbase  gp
        lpsw    40(zero)
        .skip   32
        .word   SUPERVISOR              # at 40
        .word   0, 0, 0
