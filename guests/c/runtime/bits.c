// Bits of a word, for which the machine has no instructions: the compiler calls
// these functions by the names that they have in its own library.

#include "trapeze.h"

// How many zeros stand above the highest one. A search by halves; 0 has 32.
int __clzsi2(unsigned word) {
  if (word == 0) return 32;
  int zeros = 0;
  for (int half = 16; half > 0; half /= 2) {
    if (word >> (32 - half) != 0) continue;
    zeros += half;
    word <<= half;
  }
  return zeros;
}

// How many zeros stand below the lowest one. word & -word is that one alone.
int __ctzsi2(unsigned word) {
  return word == 0 ? 32 : 31 - __clzsi2(word & -word);
}

// How many ones there are: sums of 2, 4, 8 bits side by side, then their sum.
int __popcountsi2(unsigned word) {
  word -= word >> 1 & 0x55555555;
  word = (word & 0x33333333) + (word >> 2 & 0x33333333);
  word = (word + (word >> 4)) & 0x0f0f0f0f;
  return (int)(word * 0x01010101 >> 24);
}

int __paritysi2(unsigned word) { return __popcountsi2(word) & 1; }

// The bytes the other way round.
unsigned __bswapsi2(unsigned word) {
  return word << 24 | (word & 0xff00) << 8 | (word >> 8 & 0xff00) | word >> 24;
}
