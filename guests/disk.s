# Disk: reads and writes blocks, and sleeps while the disk is at work.
#
# The disk moves blocks to and from memory by itself (DMA). The program says
# which block, where in memory, how many and in which direction; then it idles
# until the disk interrupts, and asks whether the command was carried out.
#
# It reads block 0, writes it in capitals to the last block, and reads that
# back. A block after the last one does not exist: the disk refuses to read it.
#
# disk: 4
# block 0: The disk spins, the arm swings, the head reads.
# expect: Blocks on the disk: 4
# expect: Block 0: The disk spins, the arm swings, the head reads.
# expect: Block 3: THE DISK SPINS, THE ARM SWINGS, THE HEAD READS.
# expect: Block 4: refused.

        .equ    SUPERVISOR, 1           # a status: interrupts are off
        .equ    READ, 1                 # a DISK_COMMAND: from disk to memory
        .equ    WRITE, 2                # and the other way round
        .equ    REFUSED, 2              # in DISK_STATUS: nothing was moved

        .text
_start: li      t0, SUPERVISOR          # A trap goes to the handler, in
        sw      t0, NEW_PSW(zero)       # supervisor mode with interrupts off,
        la      t0, handler
        sw      t0, NEW_PSW+4(zero)
        sw      zero, NEW_PSW+8(zero)   # and sees memory from 0
        rdbound t0                      # to its end.
        sw      t0, NEW_PSW+12(zero)
        la      sp, stack
        li      t0, 1
        out     t0, DISK_CONTROL        # The disk may interrupt.

        in      s0, DISK_SIZE
        bnez    s0, 1f
        la      a0, no_disk
        call    print
        halt
1:      la      a0, size_is
        call    print
        mv      a0, s0
        call    print_number
        la      a0, newline
        call    print

        li      a0, 0                   # What is in block 0?
        la      a1, original
        call    show
        la      a0, original            # Write it in capitals to the last.
        call    capitals
        addi    a0, s0, -1
        la      a1, original
        li      a2, WRITE
        call    transfer
        bnez    a0, 2f
        addi    a0, s0, -1              # What is in the last one now?
        la      a1, copy
        call    show
        mv      a0, s0                  # And in the one after it?
        la      a1, copy
        call    show
        halt
2:      la      a0, not_written
        call    print
        halt

# transfer: moves the block a0 to or from the memory at a1, as the command a2
# says. The result a0 is 0 if the disk has done it.
#
# A device sees no windows: the address has to be physical. The window of this
# program begins at 0, so that its addresses are.
transfer:
        sw      zero, done(zero)
        out     a0, DISK_BLOCK
        out     a1, DISK_ADDRESS
        li      t0, 1
        out     t0, DISK_COUNT
        out     a2, DISK_COMMAND
# Interrupts are off up to here, and `idle` ends when one is pending, on or off.
# If they were on, one could come just before the `idle`, which would then wait
# for an interrupt that has been.
1:      idle
        setie   t0                      # t0 is 1: let it in,
        setie   zero                    # and no other.
        lw      t1, done(zero)
        beqz    t1, 1b
        in      a0, DISK_STATUS
        andi    a0, a0, REFUSED
        ret

# The disk is the only device that interrupts: there is no cause to look at.
handler:
        sw      t1, saved_t1(zero)
        li      t1, 1
        sw      t1, done(zero)
        lw      t1, saved_t1(zero)
        lpsw    OLD_PSW(zero)

# show: reads the block a0 into the memory at a1, and prints it.
show:   addi    sp, sp, -12
        sw      ra, 0(sp)
        sw      a0, 4(sp)
        sw      a1, 8(sp)
        la      a0, block
        call    print
        lw      a0, 4(sp)
        call    print_number
        la      a0, colon
        call    print
        lw      a0, 4(sp)
        lw      a1, 8(sp)
        li      a2, READ
        call    transfer
        bnez    a0, 1f
        lw      a0, 8(sp)
        j       2f
1:      la      a0, refused
2:      call    print
        lw      ra, 0(sp)
        addi    sp, sp, 12
        ret

# capitals: makes the small letters of the block in memory at a0 large.
capitals:
        addi    a1, a0, BLOCK_SIZE      # where it ends
1:      lbu     t0, 0(a0)
        addi    t1, t0, -'a'            # From 0 to 25 if it is a small letter;
        sltiu   t1, t1, 26              # a negative number is a huge one here.
        beqz    t1, 2f
        addi    t0, t0, 'A'-'a'
        sb      t0, 0(a0)
2:      addi    a0, a0, 1
        bne     a0, a1, 1b
        ret

# print: prints the bytes at a0, up to a zero.
print:  lbu     t0, 0(a0)
        beqz    t0, 1f
        out     t0, CONSOLE_DATA
        addi    a0, a0, 1
        j       print
1:      ret

# print_number: prints a0 in decimal. It calls itself for all but the last
# digit, which waits on the stack.
print_number:
        addi    sp, sp, -8
        sw      ra, 0(sp)
        li      t0, 10
        remu    t1, a0, t0
        sw      t1, 4(sp)
        divu    a0, a0, t0
        beqz    a0, 1f
        call    print_number
1:      lw      t1, 4(sp)
        addi    t1, t1, '0'
        out     t1, CONSOLE_DATA
        lw      ra, 0(sp)
        addi    sp, sp, 8
        ret

        .data
no_disk:
        .asciz  "There is no disk.\n"
size_is:
        .asciz  "Blocks on the disk: "
newline:
        .asciz  "\n"
block:  .asciz  "Block "
colon:  .asciz  ": "
refused:
        .asciz  "refused.\n"
not_written:
        .asciz  "The disk refuses to be written.\n"

        .bss
        .balign 4
done:   .space  4                       # 1 when the disk has interrupted
saved_t1:
        .space  4
original:                               # Each has a zero after the block,
        .space  BLOCK_SIZE + 4          # so that it can be printed.
copy:   .space  BLOCK_SIZE + 4
        .space  256
stack:                                  # grows down from here
