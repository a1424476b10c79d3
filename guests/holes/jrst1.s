# Jrst1: a kernel starts a process; under a monitor, that has all the power.
#
# The kernel enters user mode with `jrst1`, as on the PDP-10. Under a monitor it
# is in user mode already, where `jrst1` is a jump like any other. The monitor
# hears nothing of it, and goes on in the belief that this is the kernel: so it
# does for the process what it would do for the kernel.
#
# The process calls the kernel, and then tries to halt the machine. The status
# in the old PSW says in which mode it was.
#
# isa: pg32_pdp10
# expect: The kernel starts a process.
# expect: There is a call from user mode.
# expect: The process has done what it may not.
# instead: The kernel starts a process.
# instead: There is a call from supervisor mode.

        .equ    SUPERVISOR, 1           # a status: interrupts are off

        .text
_start: li      t0, SUPERVISOR          # A trap goes to the handler, in
        sw      t0, NEW_PSW(zero)       # supervisor mode with interrupts off,
        la      t0, handler
        sw      t0, NEW_PSW+4(zero)
        sw      zero, NEW_PSW+8(zero)   # and sees memory from 0
        rdbound t0                      # to its end.
        sw      t0, NEW_PSW+12(zero)
        la      a0, starts
        call    print
        la      t0, process
        jrst1   0(t0)

# The process has the kernel's window: `jrst1` changes the mode alone.
process:
        ecall
        halt                            # the crime

# The process uses no register: there is nothing to save.
handler:
        lw      t0, TRAP_CAUSE(zero)
        li      t1, CAUSE_ECALL
        bne     t0, t1, stop
        la      a0, from_user
        lw      t0, OLD_PSW(zero)
        andi    t0, t0, SUPERVISOR
        beqz    t0, 1f
        la      a0, from_supervisor
1:      call    print
        lw      t0, OLD_PSW+4(zero)     # Go on after the ecall.
        addi    t0, t0, 4
        sw      t0, OLD_PSW+4(zero)
        lpsw    OLD_PSW(zero)
stop:   la      a0, crime
        call    print
        halt

# print: prints the bytes at a0, up to a zero.
print:  lbu     t0, 0(a0)
        beqz    t0, 1f
        out     t0, CONSOLE_DATA
        addi    a0, a0, 1
        j       print
1:      ret

        .data
starts: .asciz  "The kernel starts a process.\n"
from_user:
        .asciz  "There is a call from user mode.\n"
from_supervisor:
        .asciz  "There is a call from supervisor mode.\n"
crime:  .asciz  "The process has done what it may not.\n"
