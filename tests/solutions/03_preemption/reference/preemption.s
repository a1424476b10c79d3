# A kernel that shares one processor among processes, by the clock.
#
# A turn is SLICE ticks of a process's own, in user mode, to the tick: what the
# kernel needs for itself is nobody's. So the timer is read and stopped at the
# beginning of each trap, and set again at its end; and how many instructions
# lie between the timer and the process, there and back, is made up for.
#
# Of a timer that runs out inside the kernel, the interrupt waits until a
# process runs, and then comes at once: perhaps to one whose turn has just
# begun. It is told by the timer, which is on again. So one question decides
# everything: is anything left of the turn?

        .equ    SLICE, 200              # ticks in a turn

        # The status of a PSW.
        .equ    KERNEL, 1               # supervisor mode, interrupts off
        .equ    USER, 2                 # user mode, interrupts on
        .equ    IDLER, 3                # supervisor mode, interrupts on

        # A process's record: all that the kernel knows of it.
        .equ    PSW, 0                  # where it goes on: four words
        .equ    X, 12                   # register xn is at X+4*n; x0 needs none
        .equ    LEFT, 76                # what is left of its turn, in ticks
        .equ    STATE, 80               # READY, ASLEEP or ENDED
        .equ    WAKE, 84                # until when it sleeps
        .equ    RECORD, 88              # bytes in a record

        .equ    READY, 0
        .equ    ASLEEP, 1
        .equ    ENDED, 2

        .equ    MOST, 8                 # processes

# ------------------------------------------------------------------- Booting

        .text
_start: li      t0, KERNEL              # A trap goes to `trap`, in supervisor
        sw      t0, NEW_PSW(zero)       # mode with interrupts off,
        la      t0, trap
        sw      t0, NEW_PSW+4(zero)
        sw      zero, NEW_PSW+8(zero)   # and sees memory from 0
        rdbound t1                      # to its end.
        sw      t1, NEW_PSW+12(zero)

        la      s0, idler_record        # A part of the kernel, for when nobody
        li      t0, IDLER               # is ready.
        sw      t0, PSW(s0)
        la      t0, idler
        sw      t0, PSW+4(s0)
        sw      t1, PSW+12(s0)

        la      s0, records             # The others are in a table.
        la      s1, processes
        la      a0, processes_end
1:      beq     s1, a0, 2f
        li      t0, USER
        sw      t0, PSW(s0)
        lw      t0, 0(s1)
        sw      t0, PSW+8(s0)
        lw      t0, 4(s1)
        sw      t0, PSW+12(s0)
        addi    s0, s0, RECORD
        addi    s1, s1, 8
        j       1b
2:      sw      s0, records_end(zero)
        addi    s0, s0, -RECORD         # The last has had its turn, as it were:
        sw      s0, latest(zero)        # so the first is next.
        j       next

idler:  idle
        j       idler

# ------------------------------------------------------------- In, and out

# Every trap comes here. sp is put by, to have a register at all; then the
# others go into the record of the process. From the trap to the reading of the
# timer it is IN ticks; if it has run out by then, nothing is left of the turn.
trap:   sw      sp, kept(zero)
        lw      sp, current(zero)
        sw      ra, X+4*1(sp)
        rdtimer ra
        .equ    IN, (. - trap)/4
        settimer zero
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
        mv      s0, sp                  # s0 is the record, from here on.
        lw      t0, kept(zero)
        sw      t0, X+4*2(s0)
        beqz    ra, 1f
        addi    ra, ra, IN
1:      sw      ra, LEFT(s0)
        lw      t0, OLD_PSW+4(zero)     # Of its PSW, nothing else can change.
        sw      t0, PSW+4(s0)

        lw      t0, TRAP_CAUSE(zero)
        li      t1, CAUSE_TIMER
        beq     t0, t1, go_on
        li      t1, CAUSE_ECALL
        beq     t0, t1, system_call
        j       end                     # It has done wrong.

# go_on: the process s0 keeps the processor for what is left of its turn.
go_on:  lw      t0, LEFT(s0)
        beqz    t0, next

# resume: goes on with the process s0. From the setting of the timer to the
# process it is OUT ticks.
resume: sw      s0, current(zero)
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
        addi    t0, t0, OUT
        settimer t0
set:    lw      t0, X+4*5(s0)
        lw      s0, X+4*8(s0)           # the last: it was needed until here
        lpsw    OLD_PSW(zero)
        .equ    OUT, (. - set)/4

# ------------------------------------------------------------ The scheduler

# next: gives a turn to the next process that is ready, after the one that had
# the latest turn. If those who are left sleep, the idler waits for the first of
# them; if nobody is left, it is over.
next:   lw      s0, latest(zero)
        mv      s1, s0                  # where to stop looking
        rdticks a0
        li      a1, 0                   # whether anybody sleeps
1:      addi    s0, s0, RECORD
        lw      t0, records_end(zero)
        bne     s0, t0, 2f
        la      s0, records             # After the last comes the first.
2:      lw      t0, STATE(s0)
        beqz    t0, turn
        addi    t0, t0, -ASLEEP
        bnez    t0, 4f
        lw      t0, WAKE(s0)            # The time is one word, and wraps. What
        sub     t0, t0, a0              # is left of it is right all the same.
        blez    t0, turn
        beqz    a1, 3f
        bge     t0, a2, 4f
3:      li      a1, 1
        mv      a2, t0                  # ticks to the first awakening
4:      bne     s0, s1, 1b
        beqz    a1, finish
        la      s0, idler_record
        sw      a2, LEFT(s0)
        j       resume

turn:   sw      s0, latest(zero)
        sw      zero, STATE(s0)         # READY
        li      t0, SLICE
        sw      t0, LEFT(s0)
        j       resume

finish: halt

# ---------------------------------------------------------- The system calls

# system_call: does what the process s0 asks for. a0 is still the process's.
system_call:
        lw      t0, PSW+4(s0)           # The saved pc is the ecall's own.
        addi    t0, t0, 4
        sw      t0, PSW+4(s0)
        lw      t0, X+4*5(s0)           # its t0: which call
        li      t1, CALLS
        bgeu    t0, t1, refuse
        slli    t0, t0, 2
        lw      t0, calls(t0)
        jr      t0

end:    li      t0, ENDED
        sw      t0, STATE(s0)
        j       next

put:    out     a0, CONSOLE_DATA
        li      t0, 0
        j       result

pid:    la      t0, records
        sub     t0, s0, t0
        li      t1, RECORD
        divu    t0, t0, t1
        addi    t0, t0, 1
        j       result

yield:  sw      zero, X+4*10(s0)
        j       next

sleep:  rdticks t0
        add     t0, t0, a0
        sw      t0, WAKE(s0)
        li      t0, ASLEEP
        sw      t0, STATE(s0)
        sw      zero, X+4*10(s0)
        j       next

refuse: li      t0, -1
result: sw      t0, X+4*10(s0)
        j       go_on

# -------------------------------------------------------- The kernel's data

        .data
        .balign 4
calls:  .word   end, put, pid, yield, sleep
        .equ    CALLS, (. - calls)/4

        .bss
        .balign 4
current:                                # the record of who has the processor
        .skip   4
latest: .skip   4                       # the record of the latest turn
kept:   .skip   4                       # sp, for a moment
records_end:                            # where the last record ends
        .skip   4
idler_record:
        .skip   RECORD
records:
        .skip   RECORD*MOST

        .include "processes.s"
