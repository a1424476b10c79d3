# Echo: prints what is typed, and sleeps until there is something to print.
#
# The program does not ask the console again and again whether a byte waits. It
# has the console interrupt it, and idles. One interrupt may stand for many
# bytes, so the handler reads all that wait. It runs with interrupts off: what
# comes in the meantime stays pending until the handler goes back, so that
# nothing is missed.
#
# input: One line is typed,
# input: and then another.
# expect: One line is typed,
# expect: and then another.
# expect: That was all.

        .equ    SUPERVISOR, 1           # a status: interrupts are off
        .equ    ENDED, 2                # in CONSOLE_STATUS: no more will come

        .text
_start: li      t0, SUPERVISOR          # A trap goes to the handler, in
        sw      t0, NEW_PSW(zero)       # supervisor mode with interrupts off,
        la      t0, handler
        sw      t0, NEW_PSW+4(zero)
        sw      zero, NEW_PSW+8(zero)   # and sees memory from 0
        rdbound t0                      # to its end.
        sw      t0, NEW_PSW+12(zero)
        li      s0, '\n'                # s0 is the last byte that was printed.
        li      t0, 1
        out     t0, CONSOLE_CONTROL     # The console may interrupt,
        setie   t0                      # and from now on it does.
wait:   idle
        j       wait

# The console is the only device that interrupts, and `wait` needs no register:
# there is no cause to look at, and nothing to save.
handler:
        in      a0, CONSOLE_DATA        # the next byte, or -1
        bltz    a0, 1f
        out     a0, CONSOLE_DATA
        mv      s0, a0
        j       handler
1:      in      a0, CONSOLE_STATUS
        andi    a0, a0, ENDED
        bnez    a0, end
        lpsw    OLD_PSW(zero)           # back to `wait`

end:    li      t0, '\n'                # If the last line was not ended,
        beq     s0, t0, 2f              # end it.
        out     t0, CONSOLE_DATA
2:      la      a1, closing
3:      lbu     a0, 0(a1)
        beqz    a0, 4f
        out     a0, CONSOLE_DATA
        addi    a1, a1, 1
        j       3b
4:      halt

        .data
closing:
        .asciz  "That was all.\n"
