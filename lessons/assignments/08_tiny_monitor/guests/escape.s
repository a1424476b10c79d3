# Tries to get out of its memory. A table has windows that lead, or seem to
# lead, to what is not the guest's; each is tried in both modes, and the trap
# leads to the next. Then the disk, which needs no window at all.

_start: li      t0, 1
        sw      t0, NEW_PSW(zero)
        la      t0, handler
        sw      t0, NEW_PSW+4(zero)
        rdbound s1
        sw      s1, NEW_PSW+12(zero)
        la      s0, table

next:   lw      t0, 0(s0)               # base and bound of the table, which
        lw      t1, 4(s0)               # may count from the end of memory
        andi    t2, t0, 1
        beqz    t2, 1f
        add     t0, t0, s1
1:      sw      t0, psw+8(zero)
        sw      t1, psw+12(zero)
        rdbound a0
        lpsw    psw(zero)

handler:
        rdbase  a1
        rdbound a2
        lw      a0, TRAP_CAUSE(zero)
        addi    a0, a0, '0'
        out     a0, CONSOLE_DATA
        lw      t0, psw(zero)           # Once more, as the kernel?
        addi    t0, t0, 1
        sw      t0, psw(zero)
        li      t1, 2
        bne     t0, t1, next
        sw      zero, psw(zero)
        addi    s0, s0, 8
        la      t0, table_end
        bne     s0, t0, next

        out     zero, DISK_BLOCK        # The disk moves its blocks to where it
        li      t0, 2                   # is told: to the beginning, wherever
        out     t0, DISK_COUNT          # that is, and to before it.
        in      a0, DISK_SIZE
        la      s0, places
1:      lw      t0, 0(s0)
        out     t0, DISK_ADDRESS
        in      a1, DISK_ADDRESS
        li      t0, 1
        out     t0, DISK_COMMAND
        in      a2, DISK_STATUS
        li      t0, 200                 # Is it still busy?
2:      addi    t0, t0, -1
        bnez    t0, 2b
        addi    s0, s0, 4
        la      t0, places_end
        bne     s0, t0, 1b
        out     t0, DISK_CONTROL
        li      t0, 64                  # And a window by setr, in which the
        setr    t0, s1                  # next instruction is 64 bytes on.
        halt
        .skip   60
        rdbase  a0
        halt

        .data
        .balign 4
psw:    .word   0, 0, 0, 0
places: .word   0, -0x1000, -0x2000, 0x400
places_end:
table:                                  # base (odd: from the end on), bound
        .word   -0x1000, 0x2000         # what is before the guest
        .word   -0x1000, -4
        .word   -0x2000, 0x7fffffff
        .word   -4, 16
        .word   0x7ffffffc, -1
        .word   -0x80000000, -1
        .word   1, 16                   # behind its end
        .word   0x1001, 0x1000
        .word   0-4+1, 4                # its last word: a word of zeros
        .word   0-4+1, -1
        .word   0-7+4, -1
        .word   0, 0                    # nothing at all
        .word   0, 3
        .word   0x100, 0
        .word   -1, -1
table_end:
