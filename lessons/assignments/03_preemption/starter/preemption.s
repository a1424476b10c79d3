# A kernel that shares one processor among processes, by the clock.
#
# It halts when it has booted. The handout says what is wanted; much of your
# kernel of assignment 2 will be of use.

        .equ    SLICE, 200              # ticks in a turn

        # The status of a PSW.
        .equ    KERNEL, 1               # supervisor mode, interrupts off
        .equ    USER, 2                 # user mode, interrupts on

        .text
_start: li      t0, KERNEL              # A trap goes to `trap`, in supervisor
        sw      t0, NEW_PSW(zero)       # mode with interrupts off,
        la      t0, trap
        sw      t0, NEW_PSW+4(zero)
        sw      zero, NEW_PSW+8(zero)   # and sees memory from 0
        rdbound t0                      # to its end.
        sw      t0, NEW_PSW+12(zero)

        halt                            # TODO: begin the first process.

trap:   halt                            # TODO: who is it, and what for?

        .include "processes.s"          # The tests bring others.
