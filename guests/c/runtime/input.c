// One byte from the console.

#include "trapeze.h"

enum { ENDED = 2 }; // in CONSOLE_STATUS: no more will come

// Sleeps until there is a byte, or never will be. Interrupts are off, and one
// that is pending ends the `idle` all the same; then it is let in, so that it
// does not end the next `idle` as well.
int getchar(void) {
  for (;;) {
    int byte = in(CONSOLE_DATA);
    if (byte >= 0) return byte;
    if (in(CONSOLE_STATUS) & ENDED) return EOF;
    out(CONSOLE_CONTROL, 1);
    idle();
    set_interrupts(1);
    set_interrupts(0);
  }
}
