// Numbers of 64 bits on a machine of 32: the compiler calls these functions by
// the names that they have in its own library.
//
// Here a wide number is always taken apart first: an operator on a whole one
// could be a call of the very function that is being written.

#include "trapeze.h"

typedef union {
  uint64_t whole;
  struct {
    uint32_t low, high; // the low word comes first: little-endian
  };
} Wide;

static inline uint64_t wide(uint32_t high, uint32_t low) {
  return (Wide){.low = low, .high = high}.whole;
}

// ---------------------------------------------------------------------- Shifts
//
// A shift by 32 or more moves one word into the other. A shift of a word by 32
// is not what it seems (the machine looks at five bits), so 0 is apart.

uint64_t __ashldi3(uint64_t number, int by) {
  Wide n = {number};
  if (by == 0) return number;
  if (by >= 32) return wide(n.low << (by - 32), 0);
  return wide(n.high << by | n.low >> (32 - by), n.low << by);
}

uint64_t __lshrdi3(uint64_t number, int by) {
  Wide n = {number};
  if (by == 0) return number;
  if (by >= 32) return wide(0, n.high >> (by - 32));
  return wide(n.high >> by, n.low >> by | n.high << (32 - by));
}

int64_t __ashrdi3(int64_t number, int by) {
  Wide n = {(uint64_t)number};
  int32_t high = (int32_t)n.high;
  if (by == 0) return number;
  if (by >= 32) {
    return (int64_t)wide((uint32_t)(high >> 31), (uint32_t)(high >> (by - 32)));
  }
  return (int64_t)wide((uint32_t)(high >> by),
                       n.low >> by | n.high << (32 - by));
}

// -------------------------------------------------------------- Multiplication

static inline uint32_t high_of_product(uint32_t a, uint32_t b) {
  uint32_t high;
  __asm__("mulhu %0, %1, %2" : "=r"(high) : "r"(a), "r"(b));
  return high;
}

// As on paper, in digits of 32 bits. What the two high digits make together
// lies above the result.
uint64_t __muldi3(uint64_t left, uint64_t right) {
  Wide a = {left}, b = {right};
  uint32_t high = high_of_product(a.low, b.low) + a.low * b.high +
                  a.high * b.low;
  return wide(high, a.low * b.low);
}

// -------------------------------------------------------------------- Division

// Long division in binary: the bits of the dividend move into the remainder one
// by one, and each time that the divisor goes into it there is a 1 in the
// quotient. Division by zero does what the machine's own does: all ones, and
// the dividend as the remainder.
uint64_t __udivmoddi4(uint64_t dividend, uint64_t divisor,
                      uint64_t *remainder) {
  Wide n = {dividend}, d = {divisor};
  uint32_t rest_low = 0, rest_high = 0;
  if (n.high == 0 && d.high == 0) { // The machine can do it.
    if (remainder != NULL) *remainder = wide(0, n.low % d.low);
    return d.low == 0 ? wide(~0u, ~0u) : wide(0, n.low / d.low);
  }
  for (int bit = 0; bit < 64; bit++) {
    uint32_t lost = rest_high >> 31;
    rest_high = rest_high << 1 | rest_low >> 31;
    rest_low = rest_low << 1 | n.high >> 31;
    n.high = n.high << 1 | n.low >> 31;
    n.low <<= 1; // makes room for a bit of the quotient
    int fits = rest_high > d.high ||
               (rest_high == d.high && rest_low >= d.low);
    if (!lost && !fits) continue;
    rest_high -= d.high + (rest_low < d.low);
    rest_low -= d.low;
    n.low |= 1;
  }
  if (remainder != NULL) *remainder = wide(rest_high, rest_low);
  return n.whole;
}

uint64_t __udivdi3(uint64_t dividend, uint64_t divisor) {
  return __udivmoddi4(dividend, divisor, NULL);
}

uint64_t __umoddi3(uint64_t dividend, uint64_t divisor) {
  uint64_t remainder;
  __udivmoddi4(dividend, divisor, &remainder);
  return remainder;
}

static inline int is_negative(int64_t number) {
  return (int32_t)(Wide){(uint64_t)number}.high < 0;
}

static inline uint64_t magnitude(int64_t number) {
  return is_negative(number) ? -(uint64_t)number : (uint64_t)number;
}

// The quotient is rounded toward zero. By zero it is -1, whatever the sign.
int64_t __divdi3(int64_t dividend, int64_t divisor) {
  uint64_t quotient = __udivdi3(magnitude(dividend), magnitude(divisor));
  if (divisor == 0) return -1;
  int negative = is_negative(dividend) != is_negative(divisor);
  return (int64_t)(negative ? -quotient : quotient);
}

// The remainder has the sign of the dividend.
int64_t __moddi3(int64_t dividend, int64_t divisor) {
  uint64_t remainder = __umoddi3(magnitude(dividend), magnitude(divisor));
  return (int64_t)(is_negative(dividend) ? -remainder : remainder);
}

// ------------------------------------------------------------ Comparison, bits

// 0 if the left one is less, 1 if they are equal, 2 if it is greater.
int __ucmpdi2(uint64_t left, uint64_t right) {
  Wide a = {left}, b = {right};
  if (a.high != b.high) return a.high < b.high ? 0 : 2;
  return a.low == b.low ? 1 : a.low < b.low ? 0 : 2;
}

int __cmpdi2(int64_t left, int64_t right) {
  Wide a = {(uint64_t)left}, b = {(uint64_t)right};
  if (a.high != b.high) return (int32_t)a.high < (int32_t)b.high ? 0 : 2;
  return a.low == b.low ? 1 : a.low < b.low ? 0 : 2;
}

int __clzdi2(uint64_t number) {
  Wide n = {number};
  return n.high != 0 ? __builtin_clz(n.high)
         : n.low != 0 ? 32 + __builtin_clz(n.low)
                      : 64;
}

int __ctzdi2(uint64_t number) {
  Wide n = {number};
  return n.low != 0    ? __builtin_ctz(n.low)
         : n.high != 0 ? 32 + __builtin_ctz(n.high)
                       : 64;
}

int __popcountdi2(uint64_t number) {
  Wide n = {number};
  return __builtin_popcount(n.high) + __builtin_popcount(n.low);
}

uint64_t __bswapdi2(uint64_t number) {
  Wide n = {number};
  return wide(__builtin_bswap32(n.low), __builtin_bswap32(n.high));
}
