# A process does all that it must not, one thing after the other; the kernel
# notes the cause and the detail of each trap, and goes on after it.

        .equ    USER, 0
        .equ    SUPERVISOR, 1

        .text
_start: li      t0, SUPERVISOR
        sw      t0, NEW_PSW(zero)
        la      t0, trap
        sw      t0, NEW_PSW+4(zero)
        sw      zero, NEW_PSW+8(zero)
        rdbound t0
        sw      t0, NEW_PSW+12(zero)
        la      s0, notes
        li      t0, __load_start_process
        sw      t0, window(zero)
        ebreak                          # the kernel may trap as well
        lpsw    status(zero)

trap:   lw      t0, TRAP_CAUSE(zero)
        sw      t0, 0(s0)
        lw      t1, TRAP_DETAIL(zero)
        sw      t1, 4(s0)
        addi    s0, s0, 8
        li      t1, CAUSE_ECALL
        beq     t0, t1, end
        lw      t0, OLD_PSW+4(zero)     # go on after the instruction
        addi    t0, t0, 4
        sw      t0, OLD_PSW+4(zero)
        lpsw    OLD_PSW(zero)
end:    halt

        .data
status: .word   USER
entry:  .word   0
window: .word   0
bound:  .word   64
notes:  .skip   128

        .section process
        .virtual 0
main:   rdstatus a0                     # privileged, and this is user mode
        halt
        out     a0, CONSOLE_DATA
        .word   0xffffffff              # no instruction at all
        lw      a0, 64(zero)            # beyond the window
        lw      a0, 2(zero)             # misaligned
        settimer a0
        lpsw    0(zero)
        ebreak
        ecall
        .skip   24
