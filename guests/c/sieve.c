// Sieve: the primes below 10000, by the sieve of Eratosthenes.
//
// Whoever is still in the sieve when its turn comes has no smaller divisor: it
// is prime, and its multiples fall through.
//
// expect: There are 1229 primes below 10000.
// expect: The first are 2 3 5 7 11 13 17 19 23 29.
// expect: The last are 9887 9901 9907 9923 9929 9931 9941 9949 9967 9973.

#include "trapeze.h"

enum { LIMIT = 10000, SHOWN = 10 };

static char is_composite[LIMIT];
static int primes[LIMIT];

static int sieve(void) {
  int count = 0;
  for (int number = 2; number < LIMIT; number++) {
    if (is_composite[number]) continue;
    primes[count++] = number;
    // Smaller multiples have a smaller factor, which has dealt with them.
    for (int multiple = number * number; multiple < LIMIT; multiple += number) {
      is_composite[multiple] = 1;
    }
  }
  return count;
}

static void show(const char *which, const int *first) {
  printf("The %s are", which);
  for (int i = 0; i < SHOWN; i++) printf(" %d", first[i]);
  puts(".");
}

int main(void) {
  int count = sieve();
  printf("There are %d primes below %d.\n", count, LIMIT);
  show("first", primes);
  show("last", primes + count - SHOWN);
  return 0;
}
