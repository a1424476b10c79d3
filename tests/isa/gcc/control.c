// Ways through a program: jump tables, function pointers, recursion, tail
// calls, variable arguments, computed goto, inline functions and assembly.
// result: 4647
typedef int Operation(int, int);

static int add(int a, int b) { return a + b; }
static int subtract(int a, int b) { return a - b; }
static int multiply(int a, int b) { return a * b; }
static Operation *const operations[] = {add, subtract, multiply};
Operation *volatile chosen = multiply;

__attribute__((noinline)) int table(int n) {
  switch (n) {
    case 0: return 10;
    case 1: return 33;
    case 2: return 7;
    case 3: return 91;
    case 4: return 12;
    case 5: return -4;
    case 7: return 1000000;
    case 9: return 0x12345;
  }
  return -1;
}

__attribute__((noinline)) void act(int n, volatile int *p) {
  switch (n) {
    case 0: p[0] = 1; break;
    case 1: p[0] += 2; break;
    case 2: p[0] *= 3; break;
    case 3: p[0] -= 4; break;
    case 4: p[0] ^= 5; break;
    case 5: p[0] = ~p[0]; break;
    case 6: p[1] = 2; break;
    default: p[0] = 0;
  }
}

__attribute__((noinline)) int ackermann(int m, int n) {
  if (m == 0) return n + 1;
  if (n == 0) return ackermann(m - 1, 1);
  return ackermann(m - 1, ackermann(m, n - 1));
}

__attribute__((noinline)) int sum(int count, ...) {
  __builtin_va_list list;
  __builtin_va_start(list, count);
  int total = 0;
  while (count-- > 0) total += __builtin_va_arg(list, int);
  __builtin_va_end(list);
  return total;
}

__attribute__((noinline)) int go(const char *way) {
  static void *const places[] = {&&first, &&second, &&third, &&end};
  int n = 0;
  goto *places[way[0] - 'a'];
first:
  n += 1;
  goto *places[*++way - 'a'];
second:
  n += 10;
  goto *places[*++way - 'a'];
third:
  n *= 3;
  goto *places[*++way - 'a'];
end:
  return n;
}

static inline int half(int n) {
  int result;
  __asm__ volatile("# halves\n\tsrai %0, %1, 1" : "=r"(result) : "r"(n));
  return result;
}

__attribute__((noinline)) int last(int n) { return half(n) + 1; }
__attribute__((noinline)) int tail(int n) { return last(n * 2); }

int main(void) {
  int cells[2] = {7, 0};
  int total = 0;
  for (int n = -1; n < 11; n++) total += table(n) % 1000;
  for (int n = 1; n < 7; n++) act(n, cells);
  total += cells[0] * cells[1];
  for (int n = 0; n < 3; n++) total += operations[n](20, 3);
  total += chosen(6, 7);
  total += ackermann(2, 3) + sum(9, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  total += go("abcabd") + tail(1234);
  return total + 2500;
}
