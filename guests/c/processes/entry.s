# The ways into the kernel, and out of it: what C cannot say.

        .equ    SUPERVISOR, 1           # a status: interrupts are off

        # A process's record, as kernel.c declares it.
        .equ    PSW, 0
        .equ    X, 16                   # register xn is at X+4*n; x0 needs none
        .equ    LEFT, 80                # what is left of its slice, in ticks

        .globl  _start
        .text
_start: li      t0, SUPERVISOR          # A trap goes to `trap`, in
        sw      t0, NEW_PSW(zero)       # supervisor mode with interrupts off,
        la      t0, trap
        sw      t0, NEW_PSW+4(zero)
        sw      zero, NEW_PSW+8(zero)   # and sees memory from 0
        rdbound sp                      # to its end, where the kernel's stack
        sw      sp, NEW_PSW+12(zero)    # begins.
        call    boot

# resume: goes on with the process whose record is a0.
resume: sw      a0, current(zero)
        mv      s0, a0
        lw      t0, PSW(s0)
        sw      t0, OLD_PSW(zero)
        lw      t0, PSW+4(s0)
        sw      t0, OLD_PSW+4(zero)
        lw      t0, PSW+8(s0)
        sw      t0, OLD_PSW+8(zero)
        lw      t0, PSW+12(s0)
        sw      t0, OLD_PSW+12(zero)
        lw      ra, X+4*1(s0)
        lw      sp, X+4*2(s0)
        lw      gp, X+4*3(s0)
        lw      tp, X+4*4(s0)
        lw      t1, X+4*6(s0)
        lw      t2, X+4*7(s0)
        lw      s1, X+4*9(s0)
        lw      a0, X+4*10(s0)
        lw      a1, X+4*11(s0)
        lw      a2, X+4*12(s0)
        lw      a3, X+4*13(s0)
        lw      a4, X+4*14(s0)
        lw      a5, X+4*15(s0)
        lw      t0, LEFT(s0)
        settimer t0
        lw      t0, X+4*5(s0)
        lw      s0, X+4*8(s0)           # the last: it was needed until here
        lpsw    OLD_PSW(zero)

# Every trap comes here. If it is a process's, its registers go into its record.
# The timer stands still from there on: the kernel's time is not the process's.
trap:   sw      sp, kept(zero)
        lw      sp, OLD_PSW(zero)
        andi    sp, sp, SUPERVISOR
        bnez    sp, own
        lw      sp, current(zero)
        sw      ra, X+4*1(sp)
        rdtimer ra
        settimer zero
        sw      ra, LEFT(sp)
        sw      gp, X+4*3(sp)
        sw      tp, X+4*4(sp)
        sw      t0, X+4*5(sp)
        sw      t1, X+4*6(sp)
        sw      t2, X+4*7(sp)
        sw      s0, X+4*8(sp)
        sw      s1, X+4*9(sp)
        sw      a0, X+4*10(sp)
        sw      a1, X+4*11(sp)
        sw      a2, X+4*12(sp)
        sw      a3, X+4*13(sp)
        sw      a4, X+4*14(sp)
        sw      a5, X+4*15(sp)
        mv      a0, sp                  # the record: what `trapped` is given
        lw      t0, kept(zero)
        sw      t0, X+4*2(a0)
        lw      t0, OLD_PSW(zero)
        sw      t0, PSW(a0)
        lw      t0, OLD_PSW+4(zero)
        sw      t0, PSW+4(a0)
        lw      t0, OLD_PSW+8(zero)
        sw      t0, PSW+8(a0)
        lw      t0, OLD_PSW+12(zero)
        sw      t0, PSW+12(a0)
        lw      a1, TRAP_CAUSE(zero)
        lw      a2, TRAP_DETAIL(zero)
        rdbound sp                      # The kernel's stack is empty again.
        call    trapped
        j       resume

# A trap of the kernel's own. An interrupt has ended its `idle`, and that is all
# that it is for.
own:    lw      sp, TRAP_CAUSE(zero)
        addi    sp, sp, -CAUSE_TIMER    # The timer is the first interrupt.
        bltz    sp, 1f
        lw      sp, kept(zero)
        lpsw    OLD_PSW(zero)
1:      rdbound sp
        lw      a0, OLD_PSW+4(zero)
        lw      a1, TRAP_CAUSE(zero)
        lw      a2, TRAP_DETAIL(zero)
        call    panic

# Here, near the beginning, they can be reached relative to x0.
        .balign 4
current:                                # the record of who has the processor
        .word   0
kept:   .word   0

        .section .rodata
        .balign 4
        .globl  programs, programs_end
programs:                               # from where, to where, its name
        .word   __load_start_primes, __load_stop_primes, 1f
        .word   __load_start_queens, __load_stop_queens, 2f
        .word   __load_start_shout, __load_stop_shout, 3f
        .word   __load_start_vandal, __load_stop_vandal, 4f
programs_end:
1:      .asciz  "primes"
2:      .asciz  "queens"
3:      .asciz  "shout"
4:      .asciz  "vandal"
