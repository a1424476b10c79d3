# tiny_monitor: a virtual machine monitor, in the language of the machine that
# it virtualizes.
#
# It halts before its guest has begun. The handout says what is wanted.

        .equ    GUEST, 0x1000           # where the guest's memory begins

        .text
_start: halt                            # TODO
