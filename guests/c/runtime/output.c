// One byte to the console.

#include "trapeze.h"

int putchar(int byte) {
  out(CONSOLE_DATA, byte);
  return byte & 0xff;
}
