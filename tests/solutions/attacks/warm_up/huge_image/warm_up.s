# Attack: wants all the memory that there is.
        .skip   0x7fffffff
        .fill   0x7fffffff, 8, 1
        .org    0x7ffffff0
        halt
