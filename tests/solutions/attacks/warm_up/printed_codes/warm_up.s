# Attack: prints what a terminal would obey, for ever.
_start: li      a0, 0x1b
        out     a0, CONSOLE_DATA
        li      a0, '['
        out     a0, CONSOLE_DATA
        li      a0, '2'
        out     a0, CONSOLE_DATA
        li      a0, 'J'
        out     a0, CONSOLE_DATA
        j       _start
