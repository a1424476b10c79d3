# A kernel that needs a little of everything: it asks for its mode, prints it,
# writes a page to its disk, and counts until it is done. Its timer interrupts
# it once.

        .equ    WRITE, 2
        .equ    PATIENCE, 600           # Ticks until the timer interrupts.
        .equ    WORK, 800

        .text
_start: li      t0, 1
        sw      t0, NEW_PSW(zero)       # Traps come in supervisor mode
        la      t0, alarm
        sw      t0, NEW_PSW+4(zero)     # to `alarm`,
        rdstatus a0                     # (which mode is this?)
        rdbound t0
        sw      t0, NEW_PSW+12(zero)    # with a window on all of memory.
        addi    a0, a0, '0'
        sb      a0, page(zero)
        out     a0, CONSOLE_DATA
        li      a1, 3
        out     a1, DISK_BLOCK
        li      a1, page
        out     a1, DISK_ADDRESS
        li      a1, 1
        out     a1, DISK_COUNT
        li      a1, WRITE
        out     a1, DISK_COMMAND
        li      t0, PATIENCE
        settimer t0
        li      t0, 1
        setie   t0
        li      a0, WORK
1:      addi    a0, a0, -1
        bnez    a0, 1b
        li      a1, '!'
        out     a1, CONSOLE_DATA
        halt

alarm:  li      a1, 't'
        out     a1, CONSOLE_DATA
        lpsw    OLD_PSW(zero)

        .balign 512
page:   .space  512
