# Looks for a hole in the walls: sets windows that begin and end where none
# should, and in each of them tries what lies just beyond its own memory, and
# what would be there if addresses could wrap round.

        .equ    SUPERVISOR, 1
        .equ    ENOUGH, 8               # faults in one window

        .text
_start: li      t0, SUPERVISOR
        sw      t0, NEW_PSW(zero)
        la      t0, trap
        sw      t0, NEW_PSW+4(zero)
        sw      zero, NEW_PSW+8(zero)
        rdbound s1                      # s1: the size of memory
        sw      s1, NEW_PSW+12(zero)
        la      s0, bases
        la      t2, bounds
        j       window

trap:   lw      t0, TRAP_CAUSE(zero)
        li      t1, CAUSE_ECALL
        beq     t0, t1, next
        addi    a3, a3, 1
        li      t1, ENOUGH
        beq     a3, t1, next
        lw      t0, OLD_PSW+4(zero)
        addi    t0, t0, 4
        sw      t0, OLD_PSW+4(zero)
        lpsw    OLD_PSW(zero)

next:   add     a4, a4, a3              # a4: all faults
        addi    t2, t2, 4
        la      t0, bounds_end
        bne     t2, t0, window
        la      t2, bounds
        addi    s0, s0, 4
        la      t0, bases_end
        bne     s0, t0, window
        halt

window: li      a3, 0                   # a3: faults in this window
        lw      t0, 0(s0)
        sw      t0, psw+8(zero)
        sub     a0, s1, t0              # a0: the end of memory, seen from there
        la      t1, probe
        sub     t1, t1, t0
        sw      t1, psw+4(zero)
        lw      t1, 0(t2)
        sw      t1, psw+12(zero)
        lpsw    psw(zero)

probe:  lw      a1, -4(a0)              # the last word of all
        addi    a1, a1, 1
        sw      a1, -4(a0)
        lw      a1, 0(a0)               # and the first that is not there
        sw      a1, 0(a0)
        lh      a1, -1(a0)
        sb      a1, 4(a0)
        lw      a1, -4(zero)
        sw      a1, -8(zero)
        ecall

        .data
        .align  2
psw:    .word   SUPERVISOR, 0, 0, 0
bases:  .word   0, 0x80, 0x1000, 0x2000, 0x80000000, 0xfffff000, 0xfffffffc
bases_end:
bounds: .word   0x1000, 0x1004, 0x7ffffffc, 0xffffff80, 0xfffffffc
bounds_end:
