# Wrong: never ends.

_start: j       _start
