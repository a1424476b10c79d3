# Attack: repetitions within repetitions.
        .rept   100000
        .rept   100000
        nop
        .endr
        .endr
        halt
