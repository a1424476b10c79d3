/* Fibonacci's number `size` by plain double recursion, `rounds` times.
 *
 * Calls, returns, and a stack that is never at rest. gcc would unfold the calls
 * into loops, each engine's gcc into others: it is told not to. */

__attribute__((noinline, noclone, optimize("no-optimize-sibling-calls")))
static int fib(int n) {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

int run(int size, int rounds) {
  int sum = 0;
  for (int round = 0; round < rounds; round++) sum += fib(size);
  return sum;
}
