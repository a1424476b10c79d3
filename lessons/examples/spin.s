# Spin: computes for ever, prints nothing, and never gives way. On a machine of
# its own nothing else would ever run; under a monitor its slices end like
# anybody else's.

_start: j       _start
