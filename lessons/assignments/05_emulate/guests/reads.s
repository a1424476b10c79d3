# Reads what only the virtual machine can tell, and keeps it in registers.

        .text
_start: rdstatus a0                     # 1: supervisor mode
        rdbase  a1                      # 0
        rdbound a2                      # all of its memory
        rdstatus zero                   # zero stays 0
        li      t0, 1
        setie   t0
        rdstatus a3                     # 3: interrupts are on, too
        sw      a2, result(zero)
        halt

        .data
result: .word   0
