# Lra: a kernel tells the disk a real address; under a monitor, it is too real.
#
# A disk knows nothing of windows: it has to be told the physical address of the
# memory that it is to fill. The kernel asks for it with `lra`. Under a monitor
# the disk is virtual, and takes an address of the guest's memory; but `lra`
# does not trap, and gives one of the monitor's. So the block goes astray.
#
# isa: pg32_flawed
# disk: 1
# block 0: This is what the disk has brought.
# expect: This is what the disk has brought.
# instead: Nothing is in the buffer: the block is somewhere else.

        .equ    READ, 1                 # a DISK_COMMAND: from disk to memory

        .text
_start: la      t0, buffer
        lra     t1, 0(t0)               # where it really is
        out     zero, DISK_BLOCK
        out     t1, DISK_ADDRESS
        li      t0, 1
        out     t0, DISK_COUNT
        out     t0, DISK_CONTROL        # The disk may interrupt:
        li      t0, READ
        out     t0, DISK_COMMAND
        idle                            # that ends this, even if they are off.
        la      a0, buffer
        lbu     t0, 0(a0)
        bnez    t0, print
        la      a0, nothing
print:  lbu     t0, 0(a0)               # the next byte of the text;
        beqz    t0, done                # a zero ends it
        out     t0, CONSOLE_DATA
        addi    a0, a0, 1
        j       print
done:   halt

        .data
nothing:
        .asciz  "Nothing is in the buffer: the block is somewhere else.\n"

        .bss
        .balign 4
buffer: .space  BLOCK_SIZE + 4          # There is a zero after the block.
