// CRC32: the checksum of what is typed, and of some known texts.
//
// The bytes are one long binary number, to be divided by a fixed one. There are
// no carries in it: to subtract is to take the exclusive or. The checksum is
// the remainder, and every change of a single bit changes it. A table of the
// remainders of all bytes saves doing the eight steps of a byte one by one.
//
// input: The quick brown fox jumps over the lazy dog
// expect: crc32("") = 00000000
// expect: crc32("a") = e8b7be43
// expect: crc32("123456789") = cbf43926
// expect: crc32 of 44 bytes of input = 6d93c138

#include "trapeze.h"

// The divisor, of IEEE 802.3. The lowest bit stands for the highest power.
static const uint32_t POLYNOMIAL = 0xedb88320;

static uint32_t table[256];

static void make_table(void) {
  for (uint32_t byte = 0; byte < 256; byte++) {
    uint32_t remainder = byte;
    for (int bit = 0; bit < 8; bit++) {
      uint32_t divisor = remainder & 1 ? POLYNOMIAL : 0;
      remainder = remainder >> 1 ^ divisor;
    }
    table[byte] = remainder;
  }
}

// One more byte. A remainder begins as all ones, and is turned round at the
// end.
static uint32_t add(uint32_t remainder, uint8_t byte) {
  return remainder >> 8 ^ table[(remainder ^ byte) & 0xff];
}

static uint32_t crc32(const char *text) {
  uint32_t remainder = ~0u;
  while (*text != '\0') remainder = add(remainder, (uint8_t)*text++);
  return ~remainder;
}

int main(void) {
  static const char *const known[] = {"", "a", "123456789"};
  make_table();
  for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
    printf("crc32(\"%s\") = %08x\n", known[i], (unsigned)crc32(known[i]));
  }
  uint32_t remainder = ~0u;
  int count = 0;
  for (int byte = getchar(); byte != EOF; byte = getchar(), count++) {
    remainder = add(remainder, (uint8_t)byte);
  }
  printf("crc32 of %d bytes of input = %08x\n", count, (unsigned)~remainder);
  return 0;
}
