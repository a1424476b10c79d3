// What data.c shares. Its static names are the same, and its .L labels too.
int shared;
char buffer[10];
static int own = 40;
static const char *const names[] = {"other", "names"};
int *pointer = &own;
const char *const *volatile look_here = names;

static int real(int n) { return n + own; }

int hook(void) { return real(2); }

int other_total(void) {
  shared += 7;
  buffer[3] = look_here[1][2];
  switch (shared) {
    case 100: return 1;
    case 103: return 2;
    case 105: return 3;
    case 106: return 4;
    case 107: return buffer[3];
    case 108: return 6;
  }
  return real(1);
}
