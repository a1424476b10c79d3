# my.s: prints a letter.

        .text
_start: li      a0, 'A'
        out     a0, CONSOLE_DATA
        halt
