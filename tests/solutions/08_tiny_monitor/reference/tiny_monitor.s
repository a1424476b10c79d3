# tiny_monitor: a virtual machine monitor, in the language of the machine that
# it virtualizes. So it runs wherever its guest does: on a machine, or as the
# guest of another tiny_monitor.
#
# The guest is a kernel that believes it has a machine to itself. Its memory is
# the machine's from GUEST on, and it runs there directly, but in user mode.
# What is sensitive is privileged (Theorem 1), so it traps, and comes here. The
# parts of the monitor are Popek and Goldberg's:
#
#     the dispatcher      whose trap is it: the monitor's, or the guest's own?
#     the interpreter     does what a privileged instruction would have done
#     the allocator       makes the real window of the guest's
#
# What the guest believes its processor to be is the virtual PSW, and is kept
# here. Its registers and its pc are the real ones, and are put by while the
# monitor is at work.
#
# Time is the guest's own, too: it counts the instructions that the guest has
# attempted, and stands still in here. So the guest does what it does on a
# machine, at the same ticks; only a clock on the wall could tell.

        .equ    GUEST, 0x1000           # where the guest's memory begins

        .equ    MODE, 1                 # bit 0 of a status: supervisor mode
        .equ    IE, 2                   # bit 1: interrupts are let in

        .equ    TIMER, 1                # bits of the interrupts that wait
        .equ    CONSOLE, 2

# ------------------------------------------------------------------- Booting

        .text
_start: li      t0, MODE                # A trap leads here in supervisor mode,
        sw      t0, NEW_PSW(zero)       # with interrupts off, and all of
        sw      zero, NEW_PSW+8(zero)   # memory to see. To where, `enter` says.
        rdbound t0
        sw      t0, NEW_PSW+12(zero)
        li      t1, GUEST               # What is not the monitor's is the
        sub     t0, t0, t1              # guest's, and its window shows it all.
        sw      t0, size(zero)          # For the rest, too, it is as when a
        sw      t0, bound(zero)         # machine boots: .data says how.

# ------------------------------------------------------------- The allocator

# compose: makes the real window of the virtual one. It begins GUEST later, and
# reaches to the end of the guest's memory at most. If it begins beyond that end
# it shows nothing, and its base is not added: the sum could wrap.
compose:
        lw      t0, base(zero)
        lw      t1, bound(zero)
        lw      t2, size(zero)
        bgeu    t0, t2, 1f
        sub     t2, t2, t0              # from the base up to the end
        bgtu    t1, t2, 2f
        mv      t2, t1
        j       2f
1:      li      t0, 0
        li      t2, 0
2:      li      t1, GUEST
        add     t0, t0, t1
        sw      t0, real+8(zero)
        sw      t2, real+12(zero)

# ----------------------------------------------------------- The way back

# settle: brings the guest's interrupts up to date. If it lets them in, the
# first of those that wait comes before its next instruction.
settle: call    expire
        lw      t0, status(zero)
        andi    t0, t0, IE
        beqz    t0, enter
        lw      t0, pending(zero)
        bnez    t0, deliver

# enter: goes on with the guest. If its timer could interrupt it, the real timer
# ends the run at that tick: SET ticks, which the monitor still needs, are
# added. (If that is too far off, it does so earlier, and is set again.)
enter:  la      t1, exit
        lw      t0, status(zero)
        andi    t0, t0, IE
        beqz    t0, 2f
        lw      t0, timer(zero)
        beqz    t0, 2f
        la      t1, exit_timed
        bgez    t0, 1f
        lui     t0, 0x7ffff
1:      addi    t0, t0, SET
        settimer t0
set:
2:      sw      t1, NEW_PSW+4(zero)

# The time is taken, and the ticks of the way to the guest and back are added:
# by as much as it is later than that at `exit`, the guest has run.
        rdticks t0
taken:  addi    t0, t0, OUT+IN
        sw      t0, started(zero)
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
        lpsw    real(zero)
        .equ    OUT, (. - taken)/4      # ticks from the time to the guest
        .equ    SET, (. - set)/4        # ticks from the timer to the guest

# ------------------------------------------------------------------- The exit

# exit: the guest has trapped, or an interrupt has come. The time is taken IN
# ticks later. If the real timer is on, it is stopped before all else: were it
# to run out while the monitor is at work, it would end the next run before that
# has begun, and so for ever. (If it is off, that is spared: for a monitor below
# this one, it would be an exit more.)
exit_timed:
        settimer zero
        j       1f
exit:   nop                             # as many ticks as the other way
        nop
1:      sw      t0, x+4*5(zero)
        rdticks t0
        .equ    IN, (. - exit)/4        # ticks from the guest to the time
        sw      ra, x+4*1(zero)
        sw      sp, x+4*2(zero)
        sw      gp, x+4*3(zero)
        sw      tp, x+4*4(zero)
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
        lw      t1, OLD_PSW+4(zero)
        sw      t1, real+4(zero)

        lw      t1, started(zero)       # The guest's time goes on by as much as
        sub     t0, t0, t1              # it has run, and by nothing else.
        call    pass
        lw      t1, timer(zero)
        beqz    t1, dispatch            # It is off.
        bgeu    t1, t0, 1f
        sw      zero, timer(zero)       # It ran out on the way.
        call    expire
        j       dispatch
1:      sub     t1, t1, t0              # If nothing is left, `settle` sees it.
        sw      t1, timer(zero)

# ------------------------------------------------------------ The dispatcher

# A privileged instruction of the guest's kernel, which believes to be in
# supervisor mode, is emulated. Any other trap would have come on a machine,
# too: it is the guest's own. An interrupt is a real device's.
dispatch:
        lw      a0, TRAP_CAUSE(zero)
        lw      a1, TRAP_DETAIL(zero)
        li      t0, CAUSE_TIMER
        bgeu    a0, t0, interrupt
        li      t0, CAUSE_PRIVILEGED
        bne     a0, t0, reflect
        lw      t0, status(zero)
        andi    t0, t0, MODE
        bnez    t0, emulate

# reflect: gives the guest the trap with cause a0 and detail a1: the PSW swap,
# as the hardware does it, but in the guest's memory.
reflect:
        lw      t0, status(zero)
        sw      t0, GUEST+OLD_PSW(zero)
        lw      t0, real+4(zero)
        sw      t0, GUEST+OLD_PSW+4(zero)
        lw      t0, base(zero)
        sw      t0, GUEST+OLD_PSW+8(zero)
        lw      t0, bound(zero)
        sw      t0, GUEST+OLD_PSW+12(zero)
        sw      a0, GUEST+TRAP_CAUSE(zero)
        sw      a1, GUEST+TRAP_DETAIL(zero)
        li      t0, GUEST+NEW_PSW

# load_psw: makes the four words at the real address t0 the virtual PSW. Bits
# that mean nothing are dropped.
load_psw:
        lw      t1, 0(t0)
        andi    t1, t1, MODE|IE
        sw      t1, status(zero)
        lw      t1, 4(t0)
        sw      t1, real+4(zero)
        lw      t1, 8(t0)
        andi    t1, t1, -4
        sw      t1, base(zero)
        lw      t1, 12(t0)
        andi    t1, t1, -4
        sw      t1, bound(zero)
        j       compose

# interrupt: the real timer has ended the guest's run, and no more: the virtual
# one says what that means. The console is the guest's.
interrupt:
        li      t0, CAUSE_CONSOLE
        bne     a0, t0, settle
        lw      t0, pending(zero)
        ori     t0, t0, CONSOLE
        sw      t0, pending(zero)
        j       settle

# deliver: the first of the interrupts t0 becomes the guest's trap.
deliver:
        li      a0, CAUSE_TIMER
        andi    t1, t0, TIMER
        bnez    t1, 1f
        li      a0, CAUSE_CONSOLE
        li      t1, CONSOLE
1:      xor     t0, t0, t1
        sw      t0, pending(zero)
        li      a1, 0
        j       reflect

# ----------------------------------------------------------- The interpreter

# emulate: does what the privileged instruction a1 would have done. In its word,
# digit 5 is the register that it is about, in most of them: t1 is that
# register's place among those that are saved, and a2 what it holds.
emulate:
        srli    t0, a1, 24
        slli    t0, t0, 2
        srli    t1, a1, 20-2
        andi    t1, t1, 15*4
        lw      a2, x(t1)
        lw      t0, routines-4*0xe0(t0)
        jr      t0

# result: the instruction gives a0. A result for x0 is dropped.
result: sw      a0, x(t1)
        sw      zero, x(zero)

# done: the guest goes on after the instruction.
done:   lw      t0, real+4(zero)
        addi    t0, t0, 4
        sw      t0, real+4(zero)
        j       settle

# lpsw imm(rs1): rs1 is in digit 4, and imm in the last four. The address is one
# in the guest's window, and all of the PSW must lie in there. If not, there is
# a trap, of which the address is the detail.
lpsw:   srli    t0, a1, 16-2
        andi    t0, t0, 15*4
        lw      t0, x(t0)
        slli    t1, a1, 16
        srai    t1, t1, 16
        add     a1, t0, t1
        andi    t0, a1, 3
        bnez    t0, 1f
        lw      t0, real+12(zero)
        li      t1, 16
        bltu    t0, t1, 1f
        sub     t0, t0, t1
        bgtu    a1, t0, 1f
        lw      t0, real+8(zero)
        add     t0, t0, a1
        j       load_psw
1:      li      a0, CAUSE_MEMORY
        j       reflect

rdstatus:
        lw      a0, status(zero)
        j       result

setie:  lw      t0, status(zero)
        andi    t0, t0, MODE
        andi    a2, a2, 1
        slli    a2, a2, 1
        or      t0, t0, a2
        sw      t0, status(zero)
        j       done

rdbase: lw      a0, base(zero)
        j       result

rdbound:
        lw      a0, bound(zero)
        j       result

setr:   srli    t0, a1, 16-2            # rs2 is in digit 4.
        andi    t0, t0, 15*4
        lw      t0, x(t0)
        andi    t0, t0, -4
        sw      t0, bound(zero)
        andi    a2, a2, -4
        sw      a2, base(zero)
        lw      t0, real+4(zero)
        addi    t0, t0, 4
        sw      t0, real+4(zero)
        j       compose

rdtimer:
        lw      a0, timer(zero)
        j       result

# settimer: a timer that runs out in this very tick is taken back.
settimer:
        sw      a2, timer(zero)
        snez    t0, a2
        sw      t0, armed(zero)
        j       done

rdticks:
        lw      a0, ticks(zero)
        j       result

rdticksh:
        lw      a0, ticks+4(zero)
        j       result

# The console is the guest's, and it has no other device: any other port reads
# 0, and drops what is written. The disk, above all, would move its blocks to
# whatever real address it is told.
in:     call    port
        beqz    t0, 1f
        addi    t0, t0, -1
        beqz    t0, 2f
        addi    t0, t0, -1
        beqz    t0, 3f
        li      a0, 0
        j       result
1:      in      a0, CONSOLE_DATA
        j       result
2:      in      a0, CONSOLE_STATUS
        j       result
3:      in      a0, CONSOLE_CONTROL
        j       result

out:    call    port
        beqz    t0, 1f
        addi    t0, t0, CONSOLE_DATA-CONSOLE_CONTROL
        bnez    t0, done
        out     a2, CONSOLE_CONTROL
        j       done
1:      out     a2, CONSOLE_DATA
        j       done

# idle: the guest's time jumps to when its timer runs out, unless an interrupt
# waits already. Without a timer there is only the console to wait for: then the
# machine idles, and its interrupt comes when the guest is entered.
idle:   call    expire
        lw      t0, pending(zero)
        bnez    t0, done
        lw      t0, timer(zero)
        beqz    t0, wait
        call    pass
        sw      zero, timer(zero)       # `settle` sees that it has run out.
        j       done
wait:   idle
        j       done

halt:   halt

# ----------------------------------------------------------------- In common

# expire: the guest's timer interrupts, if it is on and no time is left of it.
expire: lw      t1, armed(zero)
        beqz    t1, 1f
        lw      t2, timer(zero)
        bnez    t2, 1f
        lw      t2, pending(zero)
        or      t2, t2, t1
        sw      t2, pending(zero)
        sw      zero, armed(zero)
1:      ret

# pass: t0 ticks of the guest's time pass. It keeps t0.
pass:   lw      t1, ticks(zero)
        add     t1, t1, t0
        sw      t1, ticks(zero)
        sltu    t1, t1, t0              # a carry
        lw      t2, ticks+4(zero)
        add     t2, t2, t1
        sw      t2, ticks+4(zero)
        ret

# port: t0 is the port of the instruction a1, counted from the console's first.
port:   slli    t0, a1, 16
        srli    t0, t0, 16
        addi    t0, t0, -CONSOLE_DATA
        ret

# ------------------------------------------------------ What the monitor knows

        .data
        .balign 4
routines:                               # by opcode, from 0xe0 on
        .word   lpsw, rdstatus, setie, rdbase, rdbound, setr, rdtimer
        .word   settimer, rdticks, rdticksh, in, out, idle, halt

# The real PSW for the guest: user mode, the monitor's interrupts let in. Its pc
# is the guest's own.
real:   .word   IE, FREE_MEMORY, 0, 0

# The virtual PSW, but for the pc.
status: .word   MODE
base:   .word   0
bound:  .word   0

x:      .skip   4*16                    # register xn is at x+4*n
size:   .word   0                       # bytes of the guest's memory
ticks:  .word   0, 0                    # the guest's time
started:                                # the real time when its run began, and
        .word   0                       # the way there and back
timer:  .word   0                       # ticks until its timer runs out
armed:  .word   0                       # TIMER if it is on, else 0
pending:                                # its interrupts that wait
        .word   0
