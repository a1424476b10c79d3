# Timesharing: a small kernel shares one processor among five processes.
#
# Each process has a window of its own, in which its addresses begin at 0: no
# address that it can name is anybody else's memory. It runs in user mode, and
# asks the kernel for all else with an ecall: t0 says which call, a0 and a1 are
# its arguments, and a0 is the result, -1 if the kernel refuses.
#
# Who does not give the processor up has it taken away: when a process has had
# its slice of time, the timer interrupts, and the next one has a turn. One that
# does what is not allowed traps, and is killed. The others notice nothing.
#
# The cast: the tortoise and the hare run a race, and neither ever yields, but
# the hare takes a nap. The spy asks for what it should not have. The vandal
# stores into its neighbour's memory. The rebel tries to halt the machine.
#
# expect: kernel: here we go
# expect: spy: I am process 3
# expect: vandal: down with my neighbour
# expect: kernel: vandal is killed: memory 0x0000003c at pc 0x00000010
# expect: rebel: down with the kernel
# expect: kernel: rebel is killed: privileged 0xed000000 at pc 0x00000010
# expect: spy: nobody tells me anything
# expect: kernel: spy has ended
# expect: hare: lap 1
# expect: tortoise: lap 1
# expect: hare: lap 2
# expect: hare: lap 3
# expect: hare: time for a nap
# expect: tortoise: lap 2
# expect: tortoise: lap 3
# expect: tortoise: lap 4
# expect: tortoise: lap 5
# expect: kernel: tortoise has ended
# expect: hare: lap 4
# expect: hare: lap 5
# expect: kernel: hare has ended
# expect: kernel: nobody is left
# expect: kernel: turns: idler 9, tortoise 41, hare 25, spy 2, vandal 1, rebel 1

        .equ    SLICE, 300              # ticks in a turn

        # The status of a PSW.
        .equ    KERNEL, 1               # supervisor mode, interrupts off
        .equ    USER, 2                 # user mode, interrupts on
        .equ    IDLER, 3                # supervisor mode, interrupts on

        # What a process is doing.
        .equ    READY, 1
        .equ    ASLEEP, 2
        .equ    EXITED, 3
        .equ    KILLED, 4

        # A process's record: all that the kernel knows of it.
        .equ    PSW, 0                  # where it goes on: four words
        .equ    X, 12                   # register xn is at X+4*n; x0 needs none
        .equ    STATE, 76               # READY, ASLEEP, EXITED or KILLED
        .equ    WAKE, 80                # when it wants to be woken, in ticks
        .equ    NAME, 84                # where its name is
        .equ    LEFT, 88                # what is left of its slice, in ticks
        .equ    TURNS, 92               # how many turns it has had
        .equ    RECORD, 96              # bytes in a record

        # The system calls.
        .equ    EXIT, 0                 # ends the process
        .equ    WRITE, 1                # prints a1 bytes at a0
        .equ    YIELD, 2                # lets the next one have its turn
        .equ    SLEEP, 3                # waits for a0 ticks
        .equ    PID, 4                  # which process am I?
        .equ    TICKS, 5                # what time is it?
        .equ    CALLS, 6                # how many there are

# ------------------------------------------------------------------- Booting

        .text
_start: li      t0, KERNEL              # A trap goes to `trap`, in
        sw      t0, NEW_PSW(zero)       # supervisor mode with interrupts off,
        la      t0, trap
        sw      t0, NEW_PSW+4(zero)
        sw      zero, NEW_PSW+8(zero)   # and sees memory from 0
        rdbound t1                      # to its end.
        sw      t1, NEW_PSW+12(zero)
        la      sp, stack

        # Process 0 is a part of the kernel, for when no other can run.
        la      s0, records
        li      t0, IDLER
        sw      t0, PSW(s0)
        la      t0, idler
        sw      t0, PSW+4(s0)
        sw      t1, PSW+12(s0)
        la      t0, idler_name
        sw      t0, NAME(s0)

        la      s1, programs            # The others are in a table.
1:      addi    s0, s0, RECORD
        li      t0, USER
        sw      t0, PSW(s0)
        sw      zero, PSW+4(s0)
        lw      t0, 0(s1)               # base: where it has been loaded
        sw      t0, PSW+8(s0)
        lw      t1, 4(s1)               # bound: how much that is
        sub     t1, t1, t0
        sw      t1, PSW+12(s0)
        lw      t0, 8(s1)
        sw      t0, NAME(s0)
        li      t0, READY
        sw      t0, STATE(s0)
        addi    s1, s1, 12
        la      t0, programs_end
        bne     s1, t0, 1b

        la      a0, booted
        call    print
        j       next                    # s0 is the last, so it is the first's.

idler:  idle                            # until the timer interrupts
        j       idler

# ------------------------------------------------------------- In, and out

# Every trap comes here. The registers are the process's: sp is put by, to have
# a register at all, and then the others go into the record of the process. The
# timer stands still from here on: the kernel's time is not the process's.
trap:   sw      sp, saved_sp(zero)
        lw      sp, current(zero)
        sw      ra, X+4*1(sp)
        rdtimer ra
        settimer zero
        sw      ra, LEFT(sp)
        sw      gp, X+4*3(sp)
        sw      tp, X+4*4(sp)
        sw      t0, X+4*5(sp)
        sw      t1, X+4*6(sp)
        sw      t2, X+4*7(sp)
        sw      s0, X+4*8(sp)
        sw      s1, X+4*9(sp)
        sw      a0, X+4*10(sp)
        sw      a1, X+4*11(sp)
        sw      a2, X+4*12(sp)
        sw      a3, X+4*13(sp)
        sw      a4, X+4*14(sp)
        sw      a5, X+4*15(sp)
        mv      s0, sp                  # s0 is the record, from here on.
        lw      t0, saved_sp(zero)
        sw      t0, X+4*2(s0)
        lw      t0, OLD_PSW(zero)
        sw      t0, PSW(s0)
        lw      t0, OLD_PSW+4(zero)
        sw      t0, PSW+4(s0)
        lw      t0, OLD_PSW+8(zero)
        sw      t0, PSW+8(s0)
        lw      t0, OLD_PSW+12(zero)
        sw      t0, PSW+12(s0)
        la      sp, stack               # The kernel has a stack of its own.

        lw      t0, TRAP_CAUSE(zero)
        li      t1, CAUSE_TIMER
        beq     t0, t1, next
        lw      t1, PSW(s0)             # The kernel itself must never trap:
        andi    t1, t1, KERNEL          # if it does, nothing can be trusted.
        bnez    t1, panic
        li      t1, CAUSE_ECALL
        beq     t0, t1, system_call
        j       kill

# resume: goes on with the process whose record is s0, and with its slice.
resume: lw      t0, PSW(s0)
        sw      t0, OLD_PSW(zero)
        lw      t0, PSW+4(s0)
        sw      t0, OLD_PSW+4(zero)
        lw      t0, PSW+8(s0)
        sw      t0, OLD_PSW+8(zero)
        lw      t0, PSW+12(s0)
        sw      t0, OLD_PSW+12(zero)
        lw      ra, X+4*1(s0)
        lw      sp, X+4*2(s0)
        lw      gp, X+4*3(s0)
        lw      tp, X+4*4(s0)
        lw      t1, X+4*6(s0)
        lw      t2, X+4*7(s0)
        lw      s1, X+4*9(s0)
        lw      a0, X+4*10(s0)
        lw      a1, X+4*11(s0)
        lw      a2, X+4*12(s0)
        lw      a3, X+4*13(s0)
        lw      a4, X+4*14(s0)
        lw      a5, X+4*15(s0)
        lw      t0, LEFT(s0)
        settimer t0
        lw      t0, X+4*5(s0)
        lw      s0, X+4*8(s0)           # the last: it was needed until here
        lpsw    OLD_PSW(zero)

# ------------------------------------------------------------ The scheduler

# next: gives a turn to the next process after s0 that can run. If all have
# ended, it is over; if those who are left sleep, process 0 has the turn.
next:   rdticks a0
        li      a1, PROCESSES           # how many there are to look at
        li      a2, 0                   # whether anybody sleeps
1:      addi    s0, s0, RECORD
        la      t0, records_end
        bne     s0, t0, 2f
        la      s0, records+RECORD      # After the last comes the first.
2:      lw      t0, STATE(s0)
        li      t1, READY
        beq     t0, t1, turn
        li      t1, ASLEEP
        bne     t0, t1, 3f
        li      a2, 1
        lw      t0, WAKE(s0)            # The time is one word, and wraps. The
        sub     t0, a0, t0              # sign of the difference is right still.
        bgez    t0, turn
3:      addi    a1, a1, -1
        bnez    a1, 1b
        beqz    a2, finish
        la      s0, records
turn:   li      t0, READY
        sw      t0, STATE(s0)
        lw      t0, TURNS(s0)
        addi    t0, t0, 1
        sw      t0, TURNS(s0)
        li      t0, SLICE
        sw      t0, LEFT(s0)
        sw      s0, current(zero)
        j       resume

# ---------------------------------------------------------- The system calls

# system_call: does what the process s0 asks for. It has done its ecall, so that
# it goes on with the instruction after it. a0 and a1 are still the process's.
system_call:
        lw      t0, PSW+4(s0)
        addi    t0, t0, 4
        sw      t0, PSW+4(s0)
        lw      t0, X+4*5(s0)           # its t0: which call
        li      t1, CALLS
        bgeu    t0, t1, refuse
        slli    t0, t0, 2
        lw      t0, calls(t0)
        jr      t0

exit:   li      t0, EXITED
        sw      t0, STATE(s0)
        la      a0, exited
        call    print_fate
        j       next

# The bytes must lie in the window: at most its bound away from 0. Mind the
# order: a0 + a1 could wrap round, and look harmless.
write:  lw      t0, PSW+12(s0)
        bgtu    a1, t0, refuse
        sub     t0, t0, a1
        bgtu    a0, t0, refuse
        sw      a1, X+4*10(s0)          # The result is how many were printed.
        lw      t0, PSW+8(s0)           # The kernel has another window:
        add     a0, a0, t0              # there, the bytes are base further on.
        call    print_bytes
        j       resume

yield:  sw      zero, X+4*10(s0)
        j       next

sleep:  bltz    a0, refuse
        sw      zero, X+4*10(s0)
        rdticks t0
        add     t0, t0, a0
        sw      t0, WAKE(s0)
        li      t0, ASLEEP
        sw      t0, STATE(s0)
        j       next

pid:    la      t0, records
        sub     t0, s0, t0
        li      t1, RECORD
        divu    t0, t0, t1
        sw      t0, X+4*10(s0)
        j       resume

ticks:  rdticks t0
        sw      t0, X+4*10(s0)
        j       resume

refuse: li      t0, -1
        sw      t0, X+4*10(s0)
        j       resume

# --------------------------------------------------------------- Wrongdoers

# kill: ends the process s0, and says what it did, to what, and where.
kill:   li      t0, KILLED
        sw      t0, STATE(s0)
        la      a0, killed
        call    print_fate
        call    print_trap
        j       next

panic:  la      a0, panicked
        call    print
        call    print_trap
        halt

# ------------------------------------------------------------------ The end

finish: la      a0, finished
        call    print
        la      s0, records
1:      lw      a0, NAME(s0)
        call    print
        la      a0, blank
        call    print
        lw      a0, TURNS(s0)
        call    print_number
        addi    s0, s0, RECORD
        la      t0, records_end
        beq     s0, t0, 2f
        la      a0, comma
        call    print
        j       1b
2:      la      a0, newline
        call    print
        halt

# ----------------------------------------------------------------- Printing

# print: prints the bytes at a0, up to a zero.
print:  lbu     t0, 0(a0)
        beqz    t0, 1f
        out     t0, CONSOLE_DATA
        addi    a0, a0, 1
        j       print
1:      ret

# print_bytes: prints a1 bytes at a0.
print_bytes:
        beqz    a1, 1f
        lbu     t0, 0(a0)
        out     t0, CONSOLE_DATA
        addi    a0, a0, 1
        addi    a1, a1, -1
        j       print_bytes
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

# print_hex: prints a0 as eight hexadecimal digits.
print_hex:
        li      a1, 28                  # the place of the digit's lowest bit
1:      srl     t0, a0, a1
        andi    t0, t0, 15
        lbu     t0, digits(t0)
        out     t0, CONSOLE_DATA
        addi    a1, a1, -4
        bgez    a1, 1b
        ret

# print_fate: prints what a0 says of the process s0.
print_fate:
        addi    sp, sp, -8
        sw      ra, 0(sp)
        sw      a0, 4(sp)
        la      a0, prefix
        call    print
        lw      a0, NAME(s0)
        call    print
        lw      a0, 4(sp)
        call    print
        lw      ra, 0(sp)
        addi    sp, sp, 8
        ret

# print_trap: prints what the trap area says.
print_trap:
        addi    sp, sp, -4
        sw      ra, 0(sp)
        lw      t0, TRAP_CAUSE(zero)
        slli    t0, t0, 2
        lw      a0, causes-4(t0)        # The first cause is 1.
        call    print
        la      a0, detail
        call    print
        lw      a0, TRAP_DETAIL(zero)
        call    print_hex
        la      a0, at_pc
        call    print
        lw      a0, OLD_PSW+4(zero)
        call    print_hex
        la      a0, newline
        call    print
        lw      ra, 0(sp)
        addi    sp, sp, 4
        ret

# -------------------------------------------------------- The kernel's data

        .data
programs:                               # from where, to where, its name
        .word   __load_start_tortoise, __load_stop_tortoise, 1f
        .word   __load_start_hare, __load_stop_hare, 2f
        .word   __load_start_spy, __load_stop_spy, 3f
        .word   __load_start_vandal, __load_stop_vandal, 4f
        .word   __load_start_rebel, __load_stop_rebel, 5f
programs_end:
        .equ    PROCESSES, (programs_end-programs)/12
1:      .asciz  "tortoise"
2:      .asciz  "hare"
3:      .asciz  "spy"
4:      .asciz  "vandal"
5:      .asciz  "rebel"
idler_name:
        .asciz  "idler"

        .balign 4
calls:  .word   exit, write, yield, sleep, pid, ticks
causes: .word   1f, 2f, 3f, 4f, 5f, 6f, 7f, 8f
1:      .asciz  "privileged"
2:      .asciz  "illegal"
3:      .asciz  "memory"
4:      .asciz  "ecall"
5:      .asciz  "ebreak"
6:      .asciz  "timer"
7:      .asciz  "console"
8:      .asciz  "disk"

booted: .asciz  "kernel: here we go\n"
prefix: .asciz  "kernel: "
exited: .asciz  " has ended\n"
killed: .asciz  " is killed: "
panicked:
        .asciz  "kernel: a trap of my own: "
detail: .asciz  " 0x"
at_pc:  .asciz  " at pc 0x"
finished:
        .asciz  "kernel: nobody is left\nkernel: turns: "
blank:  .asciz  " "
comma:  .asciz  ", "
newline:
        .asciz  "\n"
digits: .ascii  "0123456789abcdef"

        .bss
        .balign 4
current:                                # the record of who has the processor
        .space  4
saved_sp:
        .space  4
records:                                # one each, and one for process 0
        .space  RECORD*(PROCESSES+1)
records_end:
        .space  256
stack:                                  # the kernel's: it grows down from here

# ------------------------------------------------------------ The processes
#
# Each stands in a section of its own, linked for address 0: that is where its
# window makes it begin.

# The tortoise runs slowly, on and on: the kernel has to take the processor away
# from it. It notices nothing of that.
        .section .tortoise
        .virtual 0
tortoise:
        li      s0, 5                   # laps to run
1:      li      s1, 1200                # steps in a lap
2:      addi    s1, s1, -1
        bnez    s1, 2b
        lbu     t1, tortoise_lap(zero)  # It counts in the text that it prints:
        addi    t1, t1, 1               # the memory is its own.
        sb      t1, tortoise_lap(zero)
        la      a0, tortoise_text
        li      a1, tortoise_end-tortoise_text
        li      t0, WRITE
        ecall
        addi    s0, s0, -1
        bnez    s0, 1b
        li      t0, EXIT
        ecall
tortoise_text:
        .ascii  "tortoise: lap "
tortoise_lap:
        .ascii  "0\n"
tortoise_end:

# The hare is faster. It sleeps until a certain time after the start; meanwhile
# the tortoise runs alone, and after that nobody does.
        .equ    WAKE_UP, 30000          # ticks after the start
        .section .hare
        .virtual 0
hare:   li      t0, TICKS
        ecall
        mv      s1, a0                  # when the race began
        li      s0, 3                   # laps to run
        call    run
        la      a0, nap_text
        li      a1, nap_end-nap_text
        li      t0, WRITE
        ecall
        li      t0, TICKS
        ecall
        sub     a0, s1, a0              # How long from now?
        li      t0, WAKE_UP
        add     a0, a0, t0
        li      t0, SLEEP
        ecall
        li      s0, 2
        call    run
        li      t0, EXIT
        ecall
run:    li      t1, 700
1:      addi    t1, t1, -1
        bnez    t1, 1b
        lbu     t1, hare_lap(zero)
        addi    t1, t1, 1
        sb      t1, hare_lap(zero)
        la      a0, hare_text
        li      a1, hare_end-hare_text
        li      t0, WRITE
        ecall
        addi    s0, s0, -1
        bnez    s0, run
        ret
hare_text:
        .ascii  "hare: lap "
hare_lap:
        .ascii  "0\n"
hare_end:
nap_text:
        .ascii  "hare: time for a nap\n"
nap_end:

# The spy asks the kernel to print what is outside its window, in two ways, and
# makes a call that there is not. The kernel refuses, and no more than that.
        .section .spy
        .virtual 0
spy:    li      t0, PID
        ecall
        addi    a0, a0, '0'
        sb      a0, spy_pid(zero)
        la      a0, spy_text
        li      a1, spy_end-spy_text
        li      t0, WRITE
        ecall
        li      a0, 0
        li      a1, 4096                # It does not have so many.
        li      t0, WRITE
        ecall
        bgez    a0, 1f
        li      a0, -4                  # This is not in the window; but -4 + 8
        li      a1, 8                   # is, where the bytes would end.
        li      t0, WRITE
        ecall
        bgez    a0, 1f
        li      t0, CALLS
        ecall
        bgez    a0, 1f
        li      t0, YIELD               # Has anybody seen it?
        ecall
        la      a0, failed_text
        li      a1, failed_end-failed_text
        li      t0, WRITE
        ecall
1:      li      t0, EXIT
        ecall
spy_text:
        .ascii  "spy: I am process "
spy_pid:
        .ascii  "0\n"
spy_end:
failed_text:
        .ascii  "spy: nobody tells me anything\n"
failed_end:

# The vandal stores where its window ends. Right there, the rebel begins.
        .section .vandal
        .virtual 0
vandal: la      a0, vandal_text
        li      a1, vandal_end-vandal_text
        li      t0, WRITE
        ecall
        sw      zero, vandal_bound(zero) # the crime
        li      t0, EXIT                # Nobody is left to do this.
        ecall
vandal_text:
        .ascii  "vandal: down with my neighbour\n"
vandal_end:
        .balign 4
vandal_bound:

# The rebel executes a privileged instruction. In user mode, that is a trap.
        .section .rebel
        .virtual 0
rebel:  la      a0, rebel_text
        li      a1, rebel_end-rebel_text
        li      t0, WRITE
        ecall
        halt                            # the crime
        li      t0, EXIT                # Nobody is left to do this.
        ecall
rebel_text:
        .ascii  "rebel: down with the kernel\n"
rebel_end:
