# Blocks: reads all of its disk, block after block, and adds up what it reads.
#
# disk: 16
# block 5: The only words on this disk.
# expect: +

        .text
_start: li      t0, 1                   # A trap goes to the handler, in
        sw      t0, NEW_PSW(zero)       # supervisor mode, and sees all of
        la      t0, handler             # memory.
        sw      t0, NEW_PSW+4(zero)
        rdbound t0
        sw      t0, NEW_PSW+12(zero)
        in      s0, DISK_SIZE
        li      s1, 1
        out     s1, DISK_CONTROL        # The disk may interrupt,
next:   addi    s0, s0, -1
        out     s0, DISK_BLOCK
        la      t0, block
        out     t0, DISK_ADDRESS
        out     s1, DISK_COUNT          # one block,
        out     s1, DISK_COMMAND        # from the disk to memory
        idle
        setie   s1                      # but only here.
        setie   zero
        la      t0, block
        addi    t1, t0, BLOCK_SIZE
1:      lw      t2, 0(t0)
        add     a0, a0, t2
        addi    t0, t0, 4
        bne     t0, t1, 1b
        bnez    s0, next
        li      t0, '+'
        out     t0, CONSOLE_DATA
        li      t0, '\n'
        out     t0, CONSOLE_DATA
        halt

handler:
        lpsw    OLD_PSW(zero)

        .bss
        .balign 4
block:  .space  BLOCK_SIZE
