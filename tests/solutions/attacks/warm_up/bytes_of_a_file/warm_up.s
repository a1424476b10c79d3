# Attack: takes in the bytes of a file.
        .incbin "/etc/passwd"
        halt
