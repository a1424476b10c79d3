// Arithmetic: 64 bits, division by constants, overflow, shifts, bytes.
// result: 186
typedef unsigned long long u64;
typedef long long i64;

volatile u64 wide = 0x123456789abcdefULL;
volatile i64 negative = -1234567890123LL;
volatile int seven = 7, minus = -100;
volatile unsigned big = 0xfffffff0u;
volatile unsigned char byte = 200;
volatile short half = -20000;

__attribute__((noinline)) u64 mix(u64 a, u64 b) {
  return a * b + (a >> 3) - (b << 5) + (a >> 33) + (b << 40);
}
__attribute__((noinline)) int compare(i64 a, i64 b) {
  return (a < b) + 2 * (a == b) + 4 * ((u64)a < (u64)b);
}
__attribute__((noinline)) int constant(int n) {
  return n / 10 + n % 7 + n / 8 + (n > 100000) - (n < 0) + n * 4097;
}
__attribute__((noinline)) unsigned rotate(unsigned n, int by) {
  return n << by | n >> (-by & 31);
}

int main(void) {
  u64 m = mix(wide, 0x1000193);
  unsigned hash = (unsigned)m ^ (unsigned)(m >> 32);
  hash ^= compare(negative, -5) ^ compare(-5, negative) << 4;
  hash += constant(minus) + constant(123456789);
  hash = rotate(hash, seven) + big / seven + big % 10 + minus / seven;
  hash += (byte + 100 & 0xff) + half * 3 + (signed char)byte;
  int sum;
  if (__builtin_add_overflow((int)big, minus, &sum)) hash++;
  hash += !seven + (minus >> 2) + ((unsigned)minus >> 28);
  return (int)(hash % 10007);
}
