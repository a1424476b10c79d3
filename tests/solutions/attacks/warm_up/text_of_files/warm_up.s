# Attack: takes in the text of files.
        .include "/etc/passwd"
        .include "../../01_warm_up/reference/warm_up.s"
        .include "warm_up.s"
        halt
