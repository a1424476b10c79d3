# Attack: has the terminal obey: in the source, and in what it prints.
        j       [2J[31mred
        .ascii  "]0;title"
        halt
