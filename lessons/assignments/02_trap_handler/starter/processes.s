# The processes that the kernel runs when you try it. Change them, add others:
# this file is not handed in, and the tests bring their own.

        .globl  processes, processes_end
        .data
        .balign 4
processes:                              # for each its window: base, bound
        .word   __load_start_hello, __load_stop_hello - __load_start_hello
        .word   __load_start_vandal, __load_stop_vandal - __load_start_vandal
processes_end:

# A process stands in a section of its own, and its addresses begin at 0.
        .section .hello
        .virtual 0
        la      a0, hello_text          # Writes its text,
        li      a1, hello_end-hello_text
        li      t0, 1
        ecall
        li      t0, 0                   # and exits with the code a0: how much
        ecall                           # it has written.
hello_text:
        .ascii  "hello\n"
hello_end:

        .section .vandal
        .virtual 0
        li      a0, 7
        sw      a0, 4096(zero)          # That is not in its window.
        li      t0, 0
        ecall
