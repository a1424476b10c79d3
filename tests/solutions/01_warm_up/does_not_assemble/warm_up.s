# Wrong: a name that is not there, and an instruction that is not.

_start: prnt    a0
        j       begin
        halt
