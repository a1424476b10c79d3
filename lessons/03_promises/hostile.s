# A hostile guest: it claims all memory that there could be, turns off what
# could take the processor away, writes to every word in reach, and then traps
# for ever.

        .equ    EVERYTHING, -4          # The largest bound: 0xfffffffc.
        .equ    END, 0x10000            # Where the real machine's memory ends.

        .text
_start: li      t0, 1
        sw      t0, NEW_PSW(zero)       # After a trap, go on at `next`,
        la      t0, next
        sw      t0, NEW_PSW+4(zero)
        li      t0, EVERYTHING
        sw      t0, NEW_PSW+12(zero)    # and own everything then as well.
        setr    zero, t0                # Own everything now.
        setie   zero                    # Nobody may interrupt,
        settimer zero                   # and nothing is to.
        la      a0, room
sweep:  sw      t0, 0(a0)               # Write over whatever is there.
next:   addi    a0, a0, 4
        li      t1, END
        bltu    a0, t1, sweep
        la      t0, forever             # From now on, each trap leads to the
        sw      t0, NEW_PSW+4(zero)     # next one.
forever:
        .word   0                       # No instruction.
        .balign 4
room:
