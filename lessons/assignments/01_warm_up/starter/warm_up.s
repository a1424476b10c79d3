# Bars: reads numbers, one on each line, and draws each as a line of stars.
#
# It assembles and runs, and does nothing yet. The handout says what is wanted.

        .text
_start:                                 # TODO: read, draw, add up.
        halt

        .data
label:  .asciz  "total: "
