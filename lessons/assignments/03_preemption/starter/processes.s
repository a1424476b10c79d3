# The processes that the kernel runs when you try it. Change them, add others:
# this file is not handed in, and the tests bring their own.

        .globl  processes, processes_end
        .data
        .balign 4
processes:                              # for each its window: base, bound
        .word   __load_start_slow, __load_stop_slow - __load_start_slow
        .word   __load_start_fast, __load_stop_fast - __load_start_fast
processes_end:

# The tortoise is slow, and does not give way.
        .section .slow
        .virtual 0
        li      s1, 5                   # laps to run
1:      li      s0, 300
2:      addi    s0, s0, -1
        bnez    s0, 2b
        li      a0, 't'
        li      t0, 1
        ecall
        addi    s1, s1, -1
        bnez    s1, 1b
        li      t0, 0
        ecall

# The hare is fast, and sleeps on the way.
        .section .fast
        .virtual 0
        li      s1, 5                   # laps to run
1:      li      s0, 20
2:      addi    s0, s0, -1
        bnez    s0, 2b
        li      a0, 'h'
        li      t0, 1
        ecall
        li      a0, 800
        li      t0, 4
        ecall
        addi    s1, s1, -1
        bnez    s1, 1b
        li      t0, 0
        ecall
