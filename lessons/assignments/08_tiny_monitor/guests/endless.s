# Has no handler, and traps: so it traps for ever, one tick each time.

_start: li      a0, 42
        ecall
        halt
