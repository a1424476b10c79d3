/* The sieve of Eratosthenes: counts the primes below `size`, `rounds` times.
 *
 * Byte stores at a growing stride, and a branch that is hard to predict. */

static unsigned char composite[1 << 16];

int run(int size, int rounds) {
  int found = 0;
  for (int round = 0; round < rounds; round++) {
    for (int n = 0; n < size; n++) composite[n] = 0;
    for (int n = 2; n < size; n++) {
      if (composite[n]) continue;
      found++;
      for (int multiple = n + n; multiple < size; multiple += n) {
        composite[multiple] = 1;
      }
    }
  }
  return found;
}
