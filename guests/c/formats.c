// Formats: what `printf` can print, and arithmetic wider than the machine.
//
// A word has 32 bits. For a number of 64, the compiler calls functions of the
// runtime, which do it with words.
//
// expect: decimal: 0 42 -1 -2147483648 4294967295
// expect: hexadecimal: ff BEEF 0000001f 0
// expect: padded: [   42] [42   ] [00042] [-0042]
// expect: too narrow: [12345] [text] [7]
// expect: text: [abc] [   abc] [abc   ] []
// expect: no text: (null)
// expect: letters: [a] [  b] [c  ] d
// expect: pointers: 0x0 0x1234
// expect: long: -5 4000000000 abcd
// expect: per cent: 100%
// expect: counted: 1000abc
// expect: that was 17 bytes
// expect: many: 1 -2 3 4 five 6 7 8
// expect: long long: -9223372036854775808 9223372036854775807
// expect: unsigned: 18446744073709551615 ffffffffffffffff 00000000010000000000
// expect: Wide numbers: + - * and / %
// expect: 1000000016000000063 and 1000003:
// expect:   1000000016001000066 1000000015999000060 5019764253269896829
// expect:   999997016008 952039
// expect: -1000000016000000063 and 1099511627776:
// expect:   -999998916488372287 -1000001115511627839 -1198026770113101824
// expect:   -909494 -787607494719
// expect: 9223372036854775807 and -1:
// expect:   9223372036854775806 -9223372036854775808 -9223372036854775807
// expect:   -9223372036854775807 0
// expect: 7 and -9223372036854775808:
// expect:   -9223372036854775801 -9223372036854775801 -9223372036854775808
// expect:   0 7
// expect: Shifts: << >> and >> with the sign
// expect: by 0: fedcba9876543211 fedcba9876543211 fedcba9876543211
// expect: by 1: fdb97530eca86422 7f6e5d4c3b2a1908 ff6e5d4c3b2a1908
// expect: by 3: f6e5d4c3b2a19088 1fdb97530eca8642 ffdb97530eca8642
// expect: by 7: 6e5d4c3b2a190880 1fdb97530eca864 fffdb97530eca864
// expect: by 15: 5d4c3b2a19088000 1fdb97530eca8 fffffdb97530eca8
// expect: by 31: 3b2a190880000000 1fdb97530 fffffffffdb97530
// expect: by 63: 8000000000000000 1 ffffffffffffffff
// expect: Bits: zeros above, zeros below, ones, bytes turned round
// expect: 00000001: 31 0 1 01000000
// expect: 80000000: 0 31 1 00000080
// expect: 00f0a500: 8 8 8 00a5f000

#include "trapeze.h"

static void show_formats(void) {
  printf("decimal: %d %i %d %d %u\n", 0, 42, -1, -2147483647 - 1, ~0u);
  printf("hexadecimal: %x %X %08x %x\n", 255, 0xbeef, 0x1f, 0);
  printf("padded: [%5d] [%-5d] [%05d] [%05d]\n", 42, 42, 42, -42);
  printf("too narrow: [%1d] [%2s] [%0d]\n", 12345, "text", 7);
  printf("text: [%s] [%6s] [%-6s] [%s]\n", "abc", "abc", "abc", "");
  const char *volatile nothing = NULL;
  printf("no text: %s\n", nothing);
  printf("letters: [%c] [%3c] [%-3c] %c\n", 'a', 'b', 'c', 'd');
  printf("pointers: %p %p\n", (void *)NULL, (void *)0x1234);
  printf("long: %ld %lu %lx\n", -5L, 4000000000UL, 0xabcdUL);
  printf("per cent: 100%%\n");
  int count = printf("counted: %d%s\n", 1000, "abc");
  printf("that was %d bytes\n", count);
}

// Seven arguments do not fit into the registers: some are on the stack.
static void show_many(void) {
  printf("many: %d %lld %d %llu %s %c %x %llx\n", 1, -2LL, 3, 4ULL, "five",
         '6', 7, 8ULL);
}

static void show_long_long(void) {
  printf("long long: %lld %lld\n", (long long)INT64_MIN, (long long)INT64_MAX);
  printf("unsigned: %llu %llx %020llu\n", ~0ULL, ~0ULL, 10000000000ULL);
}

// The operands are volatile, so that the compiler cannot know the results.
static void show_wide(long long left, long long right) {
  volatile long long a = left, b = right;
  printf("%lld and %lld:\n", a, b);
  printf("  %lld %lld %lld\n", a + b, a - b, a * b);
  printf("  %lld %lld\n", a / b, a % b);
}

static void show_shifts(void) {
  volatile long long number = -0x123456789abcdef;
  for (volatile int by = 0; by < 64; by = by * 2 + 1) {
    printf("by %d: %llx %llx %llx\n", by, (unsigned long long)number << by,
           (unsigned long long)number >> by,
           (unsigned long long)(number >> by));
  }
}

static void show_bits(unsigned number) {
  volatile unsigned word = number;
  printf("%08x: %d %d %d %08x\n", word, __builtin_clz(word),
         __builtin_ctz(word), __builtin_popcount(word),
         (unsigned)__builtin_bswap32(word));
}

int main(void) {
  show_formats();
  show_many();
  show_long_long();
  puts("Wide numbers: + - * and / %");
  show_wide(1000000007LL * 1000000009, 1000003);
  show_wide(-1000000007LL * 1000000009, 1LL << 40);
  show_wide(INT64_MAX, -1);
  show_wide(7, INT64_MIN);
  puts("Shifts: << >> and >> with the sign");
  show_shifts();
  puts("Bits: zeros above, zeros below, ones, bytes turned round");
  show_bits(1);
  show_bits(0x80000000);
  show_bits(0x00f0a500);
  return 0;
}
