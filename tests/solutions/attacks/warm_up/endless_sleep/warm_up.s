# Attack: sleeps for ever.
_start: idle
        j       _start
