# Start-up of a process: what runs before its `main`, and after it.
#
# The kernel has made the stack, which grows down from the end of the window: to
# ask where that is would be a privileged instruction.

        .globl  _start
        .text
_start: call    main
        j       exit                    # with the code that main returned
