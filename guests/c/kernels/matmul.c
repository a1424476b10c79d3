/* Multiplies matrices of `size` by `size` random words: c = a * b, then again
 * with c in the place of a, `rounds` times.
 *
 * Multiplications, and loads in a row and down a column. */

static unsigned matrices[3][80 * 80];

static void multiply(int size, const unsigned *a, const unsigned *b,
                     unsigned *c) {
  for (int row = 0; row < size; row++) {
    for (int column = 0; column < size; column++) {
      unsigned sum = 0;
      for (int n = 0; n < size; n++) {
        sum += a[row * size + n] * b[n * size + column];
      }
      c[row * size + column] = sum;
    }
  }
}

int run(int size, int rounds) {
  unsigned *a = matrices[0];
  unsigned *b = matrices[1];
  unsigned *c = matrices[2];
  unsigned word = 1;
  for (int n = 0; n < size * size; n++) {
    word = word * 1664525 + 1013904223;
    a[n] = word;
  }
  for (int n = 0; n < size * size; n++) {
    word = word * 1664525 + 1013904223;
    b[n] = word;
  }
  for (int round = 0; round < rounds; round++) {
    multiply(size, a, b, c);
    unsigned *other = a;
    a = c;
    c = other;
  }
  unsigned sum = 0;
  for (int n = 0; n < size * size; n++) sum = sum * 31 + a[n];
  return sum;
}
