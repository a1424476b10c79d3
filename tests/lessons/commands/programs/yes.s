# Prints y for ever.
_start: li      a0, 'y'
again:  out     a0, CONSOLE_DATA
        j       again
