# Has its disk read and write where it must not: beyond the end of memory, round
# its end, at odd addresses, and so many blocks that their bytes are more than a
# word can count. The status of each transfer is kept.

        .text
_start: la      s0, places
        la      s1, results
        li      a2, 1                   # 1 reads the disk, 2 writes it
next:   lw      a0, 0(s0)
        lw      a1, 4(s0)
        addi    s0, s0, 8
        beqz    a1, end
        out     a0, DISK_ADDRESS
        out     a1, DISK_COUNT
        out     a2, DISK_COMMAND
wait:   in      a3, DISK_STATUS
        andi    a4, a3, 1
        bnez    a4, wait
        sb      a3, 0(s1)
        addi    s1, s1, 1
        xori    a2, a2, 3               # the other one
        j       next
end:    halt

        .data
        .align  2
places: .word   0x800, 1
        .word   0xe00, 1                # the last block that is its own
        .word   0xe04, 1, 0x1000, 1, 0x2000, 1, 0xffc, 1
        .word   -512, 1, -4, 1, 0x80000000, 1, 0x802, 1
        .word   0x800, 3, 0x800, 0x800000, 0x800, 0x7fffff, 0x800, 0x400000
        .word   0, 0
results:
        .skip   64
