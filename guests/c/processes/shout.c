// A process that sleeps until there is a line to read, and prints it in
// capitals.

#include "user.h"

static char line[64];

int main(void) {
  for (int count = 0; (count = read(line, sizeof line)) > 0;) {
    printf("shout: ");
    for (int i = 0; i < count; i++) {
      int small = line[i] >= 'a' && line[i] <= 'z';
      putchar(small ? line[i] - 'a' + 'A' : line[i]);
    }
  }
  return 0;
}
