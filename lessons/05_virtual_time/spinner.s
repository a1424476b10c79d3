# A bad neighbour: interrupts stay off, and it never gives the processor back.

        .text
_start: j       _start
