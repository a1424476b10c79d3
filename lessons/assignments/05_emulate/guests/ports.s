# Copies what is typed to the console, and the first block of the disk, plus a
# word, to the second.

        .equ    SUPERVISOR, 1

        .text
_start: in      a0, CONSOLE_DATA
        bltz    a0, typed
        out     a0, CONSOLE_DATA
        j       _start
typed:  in      a1, CONSOLE_STATUS
        in      a2, DISK_SIZE
        in      a3, 0x7f                # no such port
        out     a3, 0x7f
        li      t0, SUPERVISOR
        sw      t0, NEW_PSW(zero)
        la      t0, done
        sw      t0, NEW_PSW+4(zero)
        sw      zero, NEW_PSW+8(zero)
        rdbound t0
        sw      t0, NEW_PSW+12(zero)
        li      t0, 1
        out     t0, DISK_CONTROL
        setie   t0
        la      t0, block
        out     t0, DISK_ADDRESS
        out     zero, DISK_BLOCK
        li      t0, 1
        out     t0, DISK_COUNT
        out     t0, DISK_COMMAND
        in      a4, DISK_STATUS         # busy
wait:   idle
        j       wait
done:   addi    s0, s0, 1
        li      t0, 2
        beq     s0, t0, end
        sw      a0, block(zero)
        li      t0, 1
        out     t0, DISK_BLOCK
        li      t0, 2
        out     t0, DISK_COMMAND
        lpsw    OLD_PSW(zero)
end:    in      a5, DISK_STATUS
        halt

        .bss
        .align  2
block:  .skip   512
