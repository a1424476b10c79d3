// A process that does wrong: it asks the kernel to print what it must not see,
// then writes upwards from its stack, and does not stop where its window ends.

#include "user.h"

int main(void) {
  if (write((const void *)0x40, 1 << 20) < 0) {
    puts("vandal: they show me nothing of theirs");
  }
  puts("vandal: so I write where I like");
  volatile int word;
  for (volatile int *next = &word;; next++) *next = 0;
}
