# Sgdt: a program looks where its memory begins, and finds a monitor out.
#
# On a machine of its own, a program's window begins at address 0 until it moves
# the window itself. Under a monitor its memory is a region of the monitor's,
# and cannot begin there. `rdbase` is privileged, so the monitor can answer 0 in
# its place. `sgdt` reads the real window. (Joanna Rutkowska's "Red Pill" of
# 2004 found out virtual machines on x86 so, with the sibling `sidt`.)
#
# isa: pg32_flawed
# expect: My memory begins at 0: the machine is mine.
# instead: My memory does not begin at 0: there is a monitor.

        .text
_start: sgdt    t0                      # the base of R
        la      a0, alone
        beqz    t0, print
        la      a0, watched
print:  lbu     t0, 0(a0)               # the next byte of the verdict;
        beqz    t0, done                # a zero ends it
        out     t0, CONSOLE_DATA
        addi    a0, a0, 1
        j       print
done:   halt

        .data
alone:  .asciz  "My memory begins at 0: the machine is mine.\n"
watched:
        .asciz  "My memory does not begin at 0: there is a monitor.\n"
