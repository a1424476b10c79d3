# Wrong: stores where there is no memory.

_start: li      a0, -4
        sw      a0, 0(a0)
        halt
