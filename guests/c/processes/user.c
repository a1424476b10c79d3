// The processes' side of the system calls.

#include "user.h"
#include "system.h"

static int system_call(int call, int first, int second) {
  register int t0 __asm__("t0") = call;
  register int a0 __asm__("a0") = first;
  register int a1 __asm__("a1") = second;
  __asm__ volatile("ecall" : "+r"(a0) : "r"(t0), "r"(a1) : "memory");
  return a0;
}

int write(const void *bytes, int count) {
  return system_call(SYSTEM_WRITE, (int)bytes, count);
}

int read(void *bytes, int count) {
  return system_call(SYSTEM_READ, (int)bytes, count);
}

// What is printed waits here until the line ends. So a line costs one call, and
// no other process can come between its bytes.
static char line[64];
static int length;

static void flush(void) {
  write(line, length);
  length = 0;
}

// The runtime has a `putchar` too, which writes to the device. A process must
// not do that: this one is found first, and `printf` calls it.
int putchar(int byte) {
  line[length++] = (char)byte;
  if (byte == '\n' || length == sizeof line) flush();
  return byte & 0xff;
}

_Noreturn void exit(int code) {
  flush();
  system_call(SYSTEM_EXIT, code, 0);
  __builtin_unreachable();
}
