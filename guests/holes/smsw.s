# Smsw: a kernel asks in which mode it runs, and is told the real one.
#
# A machine starts in supervisor mode, and a kernel that finds itself in another
# one may well refuse to go on: somebody has started it as a mere program. A
# monitor has done just that. With `rdstatus`, which is privileged, the kernel
# would be told what it is to believe. `smsw` does not trap, and reads the real
# mode.
#
# isa: pg32_flawed
# expect: Supervisor mode: the kernel boots.
# instead: User mode: the kernel refuses to boot.

        .text
_start: smsw    t0                      # 1 in supervisor mode
        la      a0, boots
        bnez    t0, print
        la      a0, refuses
print:  lbu     t0, 0(a0)               # the next byte of the verdict;
        beqz    t0, done                # a zero ends it
        out     t0, CONSOLE_DATA
        addi    a0, a0, 1
        j       print
done:   halt

        .data
boots:  .asciz  "Supervisor mode: the kernel boots.\n"
refuses:
        .asciz  "User mode: the kernel refuses to boot.\n"
