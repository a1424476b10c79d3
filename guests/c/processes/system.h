// What the kernel and its processes have agreed on.
//
// A process asks with an ecall: t0 says which call, a0 and a1 are its
// arguments, and a0 is the result, -1 if the kernel refuses.

#ifndef SYSTEM_H
#define SYSTEM_H

enum {
  SYSTEM_EXIT,  // ends the process, with the code a0
  SYSTEM_WRITE, // prints a1 bytes at a0; how many it has printed
  SYSTEM_READ,  // reads at most a1 bytes of a line to a0, and sleeps until
                // there are any; how many, 0 at the end of input
};

#endif
