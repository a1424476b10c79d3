# A kernel that runs processes, one after the other, and does what they ask for.
#
# There is one process at a time, so there is one place for all that is known of
# it: its registers, its PSW, its number. From the first instructions of a trap
# up to the last of the way back, the process is there and nowhere else. So the
# kernel can use every register, and can even trap itself, and nothing is lost.

        .equ    USER, 0                 # a status: user mode
        .equ    KERNEL, 1               # a status: supervisor mode

# ------------------------------------------------------------------- Booting

        .text
_start: li      t0, KERNEL              # A trap goes to `trap`, in supervisor
        sw      t0, NEW_PSW(zero)       # mode,
        la      t0, trap
        sw      t0, NEW_PSW+4(zero)
        sw      zero, NEW_PSW+8(zero)   # and sees memory from 0
        rdbound t0                      # to its end.
        sw      t0, NEW_PSW+12(zero)

# start: begins the next process of the table, if there is one.
start:  la      sp, stack
        lw      s0, next(zero)
        la      t0, processes_end
        beq     s0, t0, finish
        addi    t0, s0, 8
        sw      t0, next(zero)
        lw      t0, number(zero)
        addi    t0, t0, 1
        sw      t0, number(zero)
        li      t0, USER                # It begins at its address 0,
        sw      t0, psw(zero)
        sw      zero, psw+4(zero)
        lw      t0, 0(s0)               # in its window,
        sw      t0, psw+8(zero)
        lw      t1, 4(s0)
        sw      t1, psw+12(zero)
        rdbound t2                      # which may reach beyond the memory:
        sub     t2, t2, t0
        bleu    t1, t2, 1f
        mv      t1, t2
1:      sw      t1, limit(zero)         # so much of it is really there.
        li      t0, 4*15
2:      sw      zero, x(t0)             # It is told nothing of those before.
        addi    t0, t0, -4
        bnez    t0, 2b

# resume: goes on with the process.
resume: lw      t0, psw(zero)
        sw      t0, OLD_PSW(zero)
        lw      t0, psw+4(zero)
        sw      t0, OLD_PSW+4(zero)
        lw      t0, psw+8(zero)
        sw      t0, OLD_PSW+8(zero)
        lw      t0, psw+12(zero)
        sw      t0, OLD_PSW+12(zero)
        lw      ra, x+4*1(zero)
        lw      sp, x+4*2(zero)
        lw      gp, x+4*3(zero)
        lw      tp, x+4*4(zero)
        lw      t0, x+4*5(zero)
        lw      t1, x+4*6(zero)
        lw      t2, x+4*7(zero)
        lw      s0, x+4*8(zero)
        lw      s1, x+4*9(zero)
        lw      a0, x+4*10(zero)
        lw      a1, x+4*11(zero)
        lw      a2, x+4*12(zero)
        lw      a3, x+4*13(zero)
        lw      a4, x+4*14(zero)
        lw      a5, x+4*15(zero)
        lpsw    OLD_PSW(zero)

finish: halt

# ------------------------------------------------------------------ The trap

# Every trap comes here. One of the kernel's own must not touch what is known of
# the process; so who it is has to be asked first.
trap:   sw      t0, kept(zero)
        lw      t0, OLD_PSW(zero)
        andi    t0, t0, KERNEL
        bnez    t0, panic
        sw      ra, x+4*1(zero)
        sw      sp, x+4*2(zero)
        sw      gp, x+4*3(zero)
        sw      tp, x+4*4(zero)
        lw      t0, kept(zero)
        sw      t0, x+4*5(zero)
        sw      t1, x+4*6(zero)
        sw      t2, x+4*7(zero)
        sw      s0, x+4*8(zero)
        sw      s1, x+4*9(zero)
        sw      a0, x+4*10(zero)
        sw      a1, x+4*11(zero)
        sw      a2, x+4*12(zero)
        sw      a3, x+4*13(zero)
        sw      a4, x+4*14(zero)
        sw      a5, x+4*15(zero)
        lw      t0, OLD_PSW+4(zero)     # Of its PSW, nothing else can change.
        sw      t0, psw+4(zero)
        la      sp, stack
        lw      t0, TRAP_CAUSE(zero)
        li      t1, CAUSE_ECALL
        bne     t0, t1, kill

# ---------------------------------------------------------- The system calls

        lw      t0, x+4*5(zero)         # its t0: which call
        li      t1, CALLS
        bgeu    t0, t1, refuse
        slli    t0, t0, 2
        lw      t0, calls(t0)
        jr      t0                      # a0 and a1 are still the process's.

exit:   la      a0, process_text
        call    print_process
        la      a0, exited_text
        call    print
        lw      a0, x+4*10(zero)
        call    print_hex
        call    print_newline
        j       start

write:  call    check
        bnez    t0, refuse
        sw      a1, x+4*10(zero)        # The result is how many were printed.
        lw      t0, psw+8(zero)         # The kernel has another window: there,
        add     a0, a0, t0              # the bytes are base further on.
1:      beqz    a1, served
        lbu     t0, 0(a0)
        out     t0, CONSOLE_DATA
        addi    a0, a0, 1
        addi    a1, a1, -1
        j       1b

pid:    lw      t0, number(zero)
        j       result

read:   call    check
        bnez    t0, refuse
        lw      t0, psw+8(zero)
        add     a0, a0, t0
        mv      t1, a0                  # where it begins
1:      beqz    a1, 2f
        in      t0, CONSOLE_DATA
        bltz    t0, 2f                  # Nothing waits any more.
        sb      t0, 0(a0)
        addi    a0, a0, 1
        addi    a1, a1, -1
        j       1b
2:      sub     t0, a0, t1
        j       result

refuse: li      t0, -1
result: sw      t0, x+4*10(zero)
served: lw      t0, psw+4(zero)         # The saved pc is the ecall's own: the
        addi    t0, t0, 4               # process goes on after it.
        sw      t0, psw+4(zero)
        j       resume

# check: whether a1 bytes at a0 are in the process's window, and in memory: t0
# is 0 if they are. Mind the order: a0 + a1 could wrap, and look harmless.
check:  lw      t0, limit(zero)
        bgtu    a1, t0, 1f
        sub     t0, t0, a1
        sltu    t0, t0, a0
        ret
1:      li      t0, 1
        ret

# --------------------------------------------------------------- Wrongdoers

# kill: ends the process, and says what it did, and where.
kill:   la      a0, process_text
        call    print_process
        la      a0, killed_text
        call    print_cause
        call    print_place
        j       start

# panic: the kernel itself has trapped, and cannot be trusted any more. It says
# whom it was working for, and stops.
panic:  la      sp, stack
        la      a0, panic_text
        call    print_cause
        la      a0, in_text
        call    print_process
        call    print_place
        halt

# ----------------------------------------------------------------- Printing

# print_cause: prints the text at a0, and the cause of the last trap.
print_cause:
        addi    sp, sp, -4
        sw      ra, 0(sp)
        call    print
        lw      t0, TRAP_CAUSE(zero)
        j       digit

# print_process: prints the text at a0, and the number of the process.
print_process:
        addi    sp, sp, -4
        sw      ra, 0(sp)
        call    print
        lw      t0, number(zero)
digit:  addi    t0, t0, '0'
        out     t0, CONSOLE_DATA
        lw      ra, 0(sp)
        addi    sp, sp, 4
        ret

# print_place: prints where the process is, and ends the line.
print_place:
        addi    sp, sp, -4
        sw      ra, 0(sp)
        la      a0, at_text
        call    print
        lw      a0, psw+4(zero)
        call    print_hex
        lw      ra, 0(sp)
        addi    sp, sp, 4
print_newline:
        li      t0, '\n'
        out     t0, CONSOLE_DATA
        ret

# print: prints the bytes at a0, up to a zero. It changes a0 and t0.
print:  lbu     t0, 0(a0)
        beqz    t0, 1f
        out     t0, CONSOLE_DATA
        addi    a0, a0, 1
        j       print
1:      ret

# print_hex: prints a0 as eight hexadecimal digits. It changes t0 and t1.
print_hex:
        li      t1, 28                  # the place of the digit's lowest bit
1:      srl     t0, a0, t1
        andi    t0, t0, 15
        lbu     t0, digits(t0)
        out     t0, CONSOLE_DATA
        addi    t1, t1, -4
        bgez    t1, 1b
        ret

# -------------------------------------------------------- The kernel's data

        .data
        .balign 4
calls:  .word   exit, write, pid, read
        .equ    CALLS, (. - calls)/4
next:   .word   processes               # the table's entry of the next process
number: .word   0                       # which process it is
limit:  .word   0                       # how much of its window is in memory
psw:    .word   0, 0, 0, 0              # where it goes on
kept:   .word   0                       # t0, for a moment
x:      .skip   4*16                    # register xn is at x+4*n
digits: .ascii  "0123456789abcdef"
process_text:
        .asciz  "process "
exited_text:
        .asciz  " exited: "
killed_text:
        .asciz  " killed: "
panic_text:
        .asciz  "panic: "
in_text:
        .asciz  " in process "
at_text:
        .asciz  " at "

        .bss
        .balign 4
        .skip   64
stack:                                  # It grows down from here.

        .include "processes.s"
