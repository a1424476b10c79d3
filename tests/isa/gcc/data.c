// Data of all kinds, shared with others.c: structures, unions, bit-fields,
// strings with escapes, common, weak and hidden names, aliases, statics.
// result: 4919
// with: others.c
typedef unsigned char Byte;

struct Record {
  unsigned low : 3;
  int middle : 7;
  unsigned high : 22;
  char letter;
  short number;
  const char *text;
  int *cell;
};

union Word {
  int whole;
  Byte bytes[4];
  short halves[2];
};

int shared;               // common in both files
char buffer[100];         // larger here than there
extern int other_total(void);
extern int missing(void) __attribute__((weak));
int hook(void) __attribute__((weak));
int hook(void) { return 1; }  // others.c has the strong one

static int own = 30;  // others.c has its own
static int counter(void) {
  static int count;
  return ++count;
}
struct Record record = {5, -3, 99, 'x', -300, "a\tb\n\"\\\001\377\033[0m", &own};
static const char *const names[] = {"nul\0mid", "tail", "long tail", ""};
static const short small[] = {-1, 2, -3};
static union Word word = {0x01020304};
__attribute__((aligned(64))) char aligned = 1;
__attribute__((section("my-section"))) int placed = 8;
__attribute__((visibility("hidden"))) int hidden = 4;
static int real(int n) { return n * 3 + counter(); }
int alias(int n) __attribute__((alias("real")));
const char *const *volatile look = names;
extern int *pointer;

static int length(const char *text) {
  int n = 0;
  while (text[n]) n++;
  return n;
}

int main(void) {
  record.low++;
  record.middle -= 3;
  record.high = ~record.high & 0xff;
  word.bytes[1] = 9;
  int total = record.low + record.middle + record.high;
  total += record.letter + record.number + *record.cell;
  for (int n = 0; record.text[n]; n++) total += (Byte)record.text[n];
  for (int n = 0; n < 4; n++) total += length(look[n]);
  total += look[0][4] + small[0] + small[2];
  total += word.halves[0] + word.halves[1];
  total += ((unsigned)&aligned % 64 == 0) + placed + hidden;
  total += alias(5) + real(6) + counter();
  shared = 100;
  buffer[99] = 5;
  total += hook() + other_total() + *pointer;
  total += missing ? missing() : 1000;
  return total + shared + buffer[99];
}
