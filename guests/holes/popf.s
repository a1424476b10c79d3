# Popf: a kernel waits for its timer; under a monitor, it waits in vain.
#
# It enables interrupts with `popf`, as kernels on x86 do. In user mode, where a
# monitor has all guests run, that does nothing and does not trap: the monitor
# never hears that this guest wants to be interrupted. The timer, which it keeps
# for the guest, runs out and is never delivered.
#
# isa: pg32_flawed
# expect: The clock strikes 1.
# expect: The clock strikes 2.
# expect: The clock strikes 3.
# instead: The clock never strikes.

        .equ    SUPERVISOR, 1           # a status: interrupts are off
        .equ    HOUR, 100               # ticks from stroke to stroke
        .equ    PATIENCE, 5000          # how often `wait` goes round

        .text
_start: li      t0, SUPERVISOR          # A trap goes to the handler, in
        sw      t0, NEW_PSW(zero)       # supervisor mode with interrupts off,
        la      t0, handler
        sw      t0, NEW_PSW+4(zero)
        sw      zero, NEW_PSW+8(zero)   # and sees memory from 0
        rdbound t0                      # to its end.
        sw      t0, NEW_PSW+12(zero)
        li      t0, HOUR
        settimer t0
        li      t0, 1
        popf    t0                      # Interrupts are on: or are they?
        li      s0, PATIENCE
wait:   addi    s0, s0, -1
        bnez    s0, wait
        la      a0, never
        call    print
        halt

# Only the timer interrupts, and `wait` needs none of the registers that are
# changed here: there is no cause to look at, and nothing to save.
handler:
        lbu     t0, hour(zero)
        addi    t0, t0, 1
        sb      t0, hour(zero)
        la      a0, strikes
        call    print
        lbu     t0, hour(zero)
        li      t1, '3'
        beq     t0, t1, 1f
        li      t0, HOUR
        settimer t0
        lpsw    OLD_PSW(zero)           # back to `wait`
1:      halt

# print: prints the bytes at a0, up to a zero.
print:  lbu     t0, 0(a0)
        beqz    t0, 1f
        out     t0, CONSOLE_DATA
        addi    a0, a0, 1
        j       print
1:      ret

        .data
strikes:
        .ascii  "The clock strikes "
hour:   .asciz  "0.\n"
never:  .asciz  "The clock never strikes.\n"
