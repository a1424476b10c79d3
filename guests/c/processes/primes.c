// A process that computes, and gives the processor up only when it prints.

#include "user.h"

static int is_prime(int number) {
  for (int divisor = 2; divisor * divisor <= number; divisor++) {
    if (number % divisor == 0) return 0;
  }
  return number > 1;
}

int main(void) {
  int count = 0;
  for (int number = 0; number < 1000; number++) {
    if (is_prime(number)) count++;
    if (number % 250 == 249) printf("primes: %d up to %d\n", count, number);
  }
  return 0;
}
